//! What happened at the cash desk, in words. Never an account or a name: the receipt's number says which it was.

use super::Line;
use super::sentence::{line, text_line};
use super::value::Writer;
use crate::domain::Event;
use crate::domain::cashdesk::{AccountFormat, AgreementPatch, Commission};
use crate::domain::ledger::{Posting, sum};
use crate::domain::values::{BillerId, Fen, PaymentId};
use crate::i18n::money::{Money, strings};

/// The sentence of an event; none for any other.
pub(super) fn text(write: &Writer<'_>, event: &Event) -> Option<String> {
    let (words, yuan) = (strings(write.lang), write.common.yuan);
    Some(match event {
        Event::BillerAdded(event) => (words.biller_added)(&write.named(Some(&event.agreement.name))),
        Event::BillerChanged(event) => (words.biller_changed)(&biller(write, &event.biller)),
        Event::ShiftOpened(event) => {
            let sum = yuan(event.count.total());
            if event.to.is_some() { (words.shift_taken_over)(&sum) } else { (words.shift_opened)(&sum) }
        }
        Event::ShiftClosed(event) => {
            let total = event.count.total();
            let off = Fen(total.0.saturating_sub(event.expected.0));
            (words.shift_closed)(&yuan(total), &if off == Fen(0) { String::new() } else { yuan(off) })
        }
        Event::Collected(event) => {
            let number = event.receipt.as_ref().map(ToString::to_string);
            let number = number.or_else(|| event.paper.as_ref().map(|paper| paper.receipt()));
            (words.collected)(&yuan(event.paid()), &number.unwrap_or_default())
        }
        Event::ReceiptReprinted(event) => (words.reprinted)(&receipt(write, &event.payment)),
        Event::PaymentReversed(event) => {
            (words.reversed)((words.back)(event.how), &receipt(write, &event.payment))
        }
        Event::PaymentsPosted(event) if event.marks.iter().all(|(_, number)| number.is_empty()) => {
            (words.unposted)(event.marks.len())
        }
        Event::PaymentsPosted(event) => (words.posted)(event.marks.len()),
        Event::MoneyBooked(event) => {
            (words.booked)((words.source)(event.what), &yuan(moved(&event.postings)), &event.words)
        }
        Event::MoneyRemitted(event) => {
            (words.remitted)(&biller(write, &event.biller), event.lines.len(), &yuan(event.amount))
        }
        Event::StatementReconciled(event) => {
            let left = event.wrong.len() + event.missing.len() + event.unknown.len();
            (words.reconciled)(&biller(write, &event.biller), event.matched.len(), left)
        }
        Event::BooksLocked(event) => {
            let name = event.biller.as_ref().map(|id| biller(write, id)).unwrap_or_default();
            (words.locked)(&name, &(write.common.date)(event.until))
        }
        Event::ChartSet(event) => (words.chart_set)(event.lines.len()),
        _ => return None,
    })
}

/// So much moved.
fn moved(postings: &[Posting]) -> Fen {
    sum(postings.iter().map(|(_, fen)| *fen).filter(|fen| *fen > Fen(0)))
}

/// One edited field of an agreement.
pub(super) fn edited(write: &Writer<'_>, patch: &AgreementPatch) -> Line {
    use AgreementPatch as P;
    let words = strings(write.lang);
    let field = (words.agreement_field)(patch);
    match patch {
        P::Name { was, now } => text_line(write, field, was, now),
        P::Utility { was, now } => line(field, was, now, |it| (words.utility)(*it).to_owned()),
        P::Kind { was, now } => line(field, was, now, |it| (words.kind)(*it).to_owned()),
        P::From { was, now } | P::Until { was, now } => line(field, was, now, |day| write.day(day)),
        P::Contract { was, now } => line(field, was, now, String::clone),
        P::Weekdays { was, now } => line(field, was, now, |days| {
            write.short(days, |day| (write.common.weekday)(usize::from(*day)).to_owned())
        }),
        P::CutOff { was, now } => {
            line(field, was, now, |at| at.map(|at| (write.common.time)(at)).unwrap_or_default())
        }
        P::Format { was, now } => line(field, was, now, |it| format(write, words, it)),
        P::RemitDays { was, now } => line(field, was, now, |n| n.map(words.days).unwrap_or_default()),
        P::Commission { was, now } => line(field, was, now, |it| commission(write, words, it)),
    }
}

fn format(write: &Writer<'_>, words: &Money, format: &AccountFormat) -> String {
    if format.is_any() {
        return String::new();
    }
    (words.format)(&write.short(&format.lengths, ToString::to_string), &format.prefix)
}

fn commission(write: &Writer<'_>, words: &Money, commission: &Commission) -> String {
    if commission.is_none() {
        return String::new();
    }
    (words.commission)(&(write.common.yuan)(commission.per_bill), commission.per_10k)
}

pub(super) fn biller(write: &Writer<'_>, id: &BillerId) -> String {
    write.named(write.station.cashdesk().biller(id).map(|biller| &biller.agreement.name))
}

/// What stands on a receipt.
pub(super) fn receipt(write: &Writer<'_>, id: &PaymentId) -> String {
    let payment = write.station.cashdesk().payment(id);
    payment.map_or_else(|| write.words.unnamed.to_owned(), |payment| payment.receipt())
}
