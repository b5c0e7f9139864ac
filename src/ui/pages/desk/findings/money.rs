//! Money that does not go together: each with the receipts it is about, and what to do. Never an account or a name.

use leptos::prelude::*;

use super::checking::Checking;
use super::crowded::{Item, MOST, section};
use super::fields::tablet;
use super::findings;
use crate::app::session::Session;
use crate::domain::cashdesk::{Booked, Doubled, LineRef, Locked, Payment, Remitted};
use crate::domain::ledger::{Account, sum};
use crate::domain::rights::{MONEY, READERS};
use crate::domain::values::{BillerId, DeviceId, Fen, PaymentId, StaffId};
use crate::domain::{Slice, Station};
use crate::engine::Amiss;
use crate::i18n::money;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{lang, say, words};

/// The section.
pub fn section_of_money(checking: Checking) -> AnyView {
    let session = Session::get();
    let own = StoredValue::new(session.device().map(|device| device.id));
    let (opens, reads) = (Memo::new(move |_| session.may(MONEY)), Memo::new(move |_| session.may(READERS)));
    let items = move || {
        let found = checking.found.get();
        let (opens, reads) = (opens.get(), reads.get());
        own.with_value(|own| {
            session.read(&[Slice::Cashdesk, Slice::Tablets], |station| {
                let tell = Tell { station, own: own.as_ref(), opens, reads };
                let money = found.iter().flat_map(|found| &found.money).take(MOST);
                money.map(|amiss| tell.item(amiss)).collect()
            })
        })
    };
    section(checking, findings().money, findings().money_hint, items)
}

struct Tell<'a> {
    station: &'a Station,
    own: Option<&'a DeviceId>,
    /// Whoever looks may open receipts; and the books.
    opens: bool,
    reads: bool,
}

impl Tell<'_> {
    fn item(&self, amiss: &Amiss) -> Item {
        let texts = findings();
        let (title, by, rows) = match amiss {
            Amiss::Doubled(Doubled::Bill(lines)) => {
                let (whose, period) = lines.first().map(|at| self.bill(at)).unwrap_or_default();
                let rows = lines.iter().map(|(id, _)| id);
                ((texts.bill)(lines.len(), &whose, &period), texts.bill_do, self.payments(rows))
            }
            Amiss::Doubled(Doubled::Paper(ids)) => {
                ((texts.paper)(ids.len()), texts.paper_do, self.payments(ids.iter()))
            }
            Amiss::Doubled(Doubled::Back(id, times)) => {
                ((texts.back)(*times, &self.days_back(id)), texts.back_do, self.payments([id]))
            }
            Amiss::Doubled(Doubled::Remitted(at, times)) => {
                let (whose, _) = self.bill(at);
                let mut rows = self.payments([&at.0]);
                rows.extend(self.batches(at));
                ((texts.remitted)(*times, &whose), texts.remitted_do, rows)
            }
            Amiss::Doubled(Doubled::BackAndRemitted(id)) => {
                let lines =
                    self.station.cashdesk().payment(id).map_or(0, |payment| payment.taken.lines.len());
                let mut rows = self.payments([id]);
                (0..).zip(0..lines).for_each(|(n, _)| rows.extend(self.batches(&(id.clone(), n))));
                ((texts.back_and_remitted)(&self.days_back(id)), texts.back_and_remitted_do, rows)
            }
            Amiss::Doubled(Doubled::Corrected(id, times)) => {
                let (what, on) = self.booking(id);
                ((texts.corrected)(*times, what, &on), texts.corrected_do, self.corrections(id))
            }
            Amiss::Doubled(Doubled::Returned(id, over)) => {
                let mut rows = self.payments([id]);
                rows.extend(self.given_back(id));
                ((texts.returned)(&(words().yuan)(*over)), texts.returned_do, rows)
            }
            Amiss::Changed(locked, lines, sum) => {
                (self.changed(locked, *lines, *sum), texts.changed_do, self.books())
            }
            // Before the station has own money, what no coin pays is missing for a while: nobody has lost anything.
            Amiss::Short(fen) if self.station.cashdesk().ledger().is_only_rounding() => {
                ((texts.rounding)(&(words().yuan)(*fen)), texts.rounding_do, self.books())
            }
            Amiss::Short(fen) => ((texts.short)(&(words().yuan)(*fen)), texts.short_do, self.books()),
            Amiss::TillBelow(device, fen) => {
                let yuan = (words().yuan)(Fen(fen.0.saturating_abs()));
                (
                    (texts.till_below)(&tablet(self.station, device, self.own), &yuan),
                    texts.till_below_do,
                    self.books(),
                )
            }
            Amiss::KeptBelow(owner, fen) => {
                // Never a name here: whose it is stands in the books.
                let account = (money::strings(lang()).account)(owner);
                let whose = if let Account::Owners(compound) = owner { compound } else { account };
                ((texts.kept_below)(whose, &(words().yuan)(*fen)), texts.kept_below_do, self.books())
            }
            Amiss::Brought(whose, times, by) => {
                let name = |device| tablet(self.station, device, self.own);
                ((texts.brought)(&name(whose), *times, &name(by)), texts.brought_do, self.books())
            }
        };
        Item { title, by: by.to_owned(), requests: Vec::new(), rows, key: amiss.key(), books: true }
    }

    /// Whose a line is, and of which period.
    fn bill(&self, (id, n): &LineRef) -> (String, String) {
        let payment = self.station.cashdesk().payment(id);
        let line = payment.and_then(|payment| payment.taken.lines.get(usize::try_from(*n).ok()?));
        let account = line.map(|line| match &line.to {
            Account::Trust(id) => self.biller(id),
            account => (money::strings(lang()).account)(account).to_owned(),
        });
        (account.unwrap_or_default(), line.map(|line| line.period.clone()).unwrap_or_default())
    }

    fn biller(&self, id: &BillerId) -> String {
        let biller = self.station.cashdesk().biller(id);
        biller.map(|biller| say(&biller.agreement.name)).unwrap_or_default()
    }

    /// The receipts, each with amount, moment, tablet and method.
    fn payments<'a>(&self, ids: impl IntoIterator<Item = &'a PaymentId>) -> Vec<(String, String, String)> {
        let row = |id: &PaymentId| {
            let payment = self.station.cashdesk().payment(id)?;
            // Nothing for whoever may not open it.
            let link = || Route::Desk(DeskRoute::Receipt(id.clone())).to_string();
            let href = if self.opens { link() } else { String::new() };
            let method = (money::strings(lang()).method)(payment.taken.method);
            let detail = [
                (words().yuan)(payment.taken.paid()),
                (words().moment)(payment.at),
                tablet(self.station, &payment.device, self.own),
                method.to_owned(),
            ];
            Some((href, payment.receipt(), detail.join(" · ")))
        };
        ids.into_iter().filter_map(row).collect()
    }

    /// The batches in which a line went to its biller.
    fn batches(&self, at: &LineRef) -> Vec<(String, String, String)> {
        let batches = self.station.cashdesk().batches().filter(|(.., batch)| batch.lines.contains(at));
        let row = |(place, _, batch): &(PaymentId, _, Remitted)| {
            let href = Route::Desk(DeskRoute::BillerOpen(batch.biller.clone())).to_string();
            let mut detail = vec![(words().date)(batch.on)];
            detail.extend(self.tablet_of(place));
            detail.extend(Some(batch.reference.clone()).filter(|reference| !reference.is_empty()));
            let sent = (findings().sent)(&self.biller(&batch.biller), &(words().yuan)(batch.amount));
            (href, sent, detail.join(" · "))
        };
        batches.map(row).collect()
    }

    /// What a booking is, and of which day.
    fn booking(&self, id: &PaymentId) -> (&'static str, String) {
        let booked = self.station.cashdesk().booked().find(|(place, ..)| place == id);
        let of = |(.., booked): &(PaymentId, StaffId, Booked)| {
            ((money::strings(lang()).source)(booked.what), (words().date)(booked.on))
        };
        booked.map(of).unwrap_or_default()
    }

    /// The corrections that take a booking back and stand.
    fn corrections(&self, id: &PaymentId) -> Vec<(String, String, String)> {
        let desk = self.station.cashdesk();
        let corrected = desk.corrected();
        let each = desk
            .booked()
            .filter(|(place, _, booked)| booked.of.as_ref() == Some(id) && !corrected.contains(place));
        each.map(|(place, _, booked)| self.entry(place, booked)).collect()
    }

    /// What was given back by a receipt, each time.
    fn given_back(&self, id: &PaymentId) -> Vec<(String, String, String)> {
        let desk = self.station.cashdesk();
        let receipt = desk.payment(id).map(Payment::receipt).unwrap_or_default();
        desk.given_back(&receipt).map(|(place, booked)| self.entry(place, booked)).collect()
    }

    /// A line of the day book, where it is corrected.
    fn entry(&self, place: &PaymentId, booked: &Booked) -> (String, String, String) {
        let href = if self.reads { Route::Desk(DeskRoute::Finance).to_string() } else { String::new() };
        let moved = booked.postings.iter().map(|(_, fen)| *fen).filter(|fen| *fen > Fen(0));
        let title = [(money::strings(lang()).source)(booked.what), " ", &(words().yuan)(sum(moved))].concat();
        let mut detail = vec![(words().date)(booked.on)];
        detail.extend(self.tablet_of(place));
        detail.extend(Some(booked.words.clone()).filter(|words| !words.is_empty()));
        (href, title, detail.join(" · "))
    }

    /// The tablet on which something was written.
    fn tablet_of(&self, place: &PaymentId) -> Option<String> {
        let written = place.as_str().split_once('-').map_or("", |(device, _)| device).to_owned();
        let device = DeviceId::try_from(written).ok()?;
        Some(tablet(self.station, &device, self.own))
    }

    /// On which days money went back.
    fn days_back(&self, id: &PaymentId) -> String {
        let payment = self.station.cashdesk().payment(id);
        let days = payment.into_iter().flat_map(|payment| &payment.reversed);
        days.map(|back| (words().date)(back.on)).collect::<Vec<_>>().join(" · ")
    }

    fn changed(&self, locked: &Locked, lines: u32, sum: Fen) -> String {
        let whose = locked.biller.as_ref().map(|id| self.biller(id)).unwrap_or_default();
        let yuan = words().yuan;
        let (was, now) = ((locked.lines, yuan(locked.sum)), (lines, yuan(sum)));
        (findings().changed)(&whose, &(words().date)(locked.until), (was.0, &was.1), (now.0, &now.1))
    }

    /// Where the books are looked through and closed, for whoever may.
    fn books(&self) -> Vec<(String, String, String)> {
        let href = Route::Desk(DeskRoute::Finance).to_string();
        let row = self.reads.then(|| (href, findings().to_books.to_owned(), String::new()));
        row.into_iter().collect()
    }
}
