//! What each event does to the desk. Total: what speaks of something absent changes nothing.

use super::{
    Biller, BillerAdded, BillerChanged, Booked, Cashdesk, ChartSet, Collected, Fate, Invoice, LineRef,
    Locked, Moved, Payment, Posted, Reconciled, Remitted, Reprinted, Reversed, Shift, ShiftClosed,
    ShiftOpened,
};
use crate::domain::ledger::{Account, Posting, Source};
use crate::domain::values::{BillerId, Day, Fen, PaymentId, Private};
use crate::domain::{Event, Origin};

/// Takes the `n`-th event of an entry in, where it is one of the desk's.
pub(in crate::domain) fn apply(desk: &mut Cashdesk, origin: &Origin, n: usize, event: &Event) {
    let (biller, place) = (|| BillerId::born(&origin.entry, n), || PaymentId::born(&origin.entry, n));
    match event {
        Event::BillerAdded(event) => biller_added(desk, biller(), event),
        Event::BillerChanged(event) => biller_changed(desk, &biller(), event),
        Event::ShiftOpened(event) => shift_opened(desk, place(), origin, event),
        Event::ShiftClosed(event) => shift_closed(desk, place(), origin, event),
        Event::Collected(event) => collected(desk, place(), origin, event),
        Event::ReceiptReprinted(event) => reprinted(desk, event),
        Event::PaymentReversed(event) => reversed(desk, &place(), origin, event),
        Event::PaymentsPosted(event) => posted(desk, event),
        Event::MoneyBooked(event) => booked(desk, place(), origin, event),
        Event::MoneyRemitted(event) => remitted(desk, place(), origin, event),
        Event::StatementReconciled(event) => reconciled(desk, place(), origin, event),
        Event::BooksLocked(event) => locked(desk, origin, event),
        Event::ChartSet(event) => chart_set(desk, event),
        _ => {}
    }
}

fn biller_added(desk: &mut Cashdesk, id: BillerId, event: &BillerAdded) {
    let BillerAdded { agreement, contact } = event.clone();
    let live = contact.present().map(|_| id.as_str().into()).into_iter().collect();
    desk.billers.entry(id).or_insert(Biller { agreement, contact, live });
}

/// `part` is the place of the event. Whom to call is not learnt again once it has been erased.
fn biller_changed(desk: &mut Cashdesk, part: &BillerId, event: &BillerChanged) {
    let Some(biller) = desk.billers.get_mut(&event.biller) else { return };
    event.patches.iter().for_each(|patch| patch.apply(&mut biller.agreement));
    if event.contact.present().is_some() {
        biller.live.push(part.as_str().into());
        if biller.contact.present().is_some() {
            biller.contact = event.contact.clone();
        }
    }
}

/// A count that differed, or change money that began the books: it has no record of its own among bookings.
fn counted(desk: &mut Cashdesk, place: PaymentId, origin: &Origin, on: Day, postings: &[Posting]) {
    desk.ledger.post(on, Source::Shift, postings);
    if !postings.is_empty() {
        let (by, at, source, back) = (origin.by.clone(), origin.at, Source::Shift, None);
        desk.moved.push(Moved { place, by, at, on, source, postings: postings.to_vec(), back });
    }
}

fn shift_opened(desk: &mut Cashdesk, place: PaymentId, origin: &Origin, event: &ShiftOpened) {
    counted(desk, place, origin, event.on, &event.postings);
    // Two tablets brought the same till along: there was not so much in it any more.
    if let Some(other) = &event.from
        && event.postings.iter().any(|(to, fen)| matches!(to, Account::Till(it) if it == other) && fen.0 < 0)
        && desk.in_till(other) < Fen(0)
        && desk
            .tills
            .values()
            .flat_map(|till| &till.shifts)
            .any(|shift| shift.opened.from.as_ref() == Some(other))
    {
        desk.brought.push((other.clone(), origin.entry.device.clone()));
    }
    let by = event.to.clone().unwrap_or_else(|| origin.by.clone());
    let (taken, back) = (Vec::new(), Vec::new());
    let opened = event.clone();
    let shift = Shift { opened, at: origin.at, by, closed: None, closing: None, taken, back };
    desk.tills.entry(origin.entry.device.clone()).or_default().shifts.push(shift);
}

fn shift_closed(desk: &mut Cashdesk, place: PaymentId, origin: &Origin, event: &ShiftClosed) {
    counted(desk, place, origin, event.on, &event.postings);
    let till = desk.tills.entry(origin.entry.device.clone()).or_default();
    if let Some(shift) = till.shifts.last_mut() {
        shift.closed = Some(event.clone());
        shift.closing = Some((origin.at, origin.by.clone()));
    }
}

fn collected(desk: &mut Cashdesk, id: PaymentId, origin: &Origin, event: &Collected) {
    if desk.payments.contains_key(&id) {
        return;
    }
    let device = &origin.entry.device;
    desk.ledger.post(event.on, Source::Collected, &event.postings(device));
    let mut payment = Payment::new(event.clone(), device.clone(), origin.at, origin.by.clone());
    payment.live.extend(event.payers.present().map(|_| id.as_str().into()));
    let till = desk.tills.entry(device.clone()).or_default();
    if let Some(shift) = till.shifts.last_mut() {
        shift.taken.push(id.clone());
    }
    if let Some(number) = &event.receipt {
        till.last = till.last.max(Some((number.year, number.serial)));
    }
    let tray = desk.trays.entry((event.on, device.clone(), event.method, origin.by.clone())).or_default();
    tray.payments = tray.payments.saturating_add(1);
    add(&mut tray.given, event.given);
    add(&mut tray.change, event.change);
    add(&mut tray.rounded, event.rounded);
    for (n, line) in (0..).zip(&event.lines) {
        let at: LineRef = (id.clone(), n);
        let key = (event.on, device.clone(), event.method, origin.by.clone(), line.to.clone());
        let sum = desk.sums.entry(key).or_default();
        sum.lines = sum.lines.saturating_add(1);
        add(&mut sum.taken, line.amount);
        if !line.key.is_empty() {
            let same = desk.by_key.entry(line.key.as_str().into()).or_default();
            same.push(at.clone());
            if same.len() > 1 {
                desk.twice.insert(line.key.as_str().into());
            }
        }
        if line.invoice == Some(Invoice::Wanted) {
            desk.wanted.insert(at.clone());
        }
        if let Some(account) = account(event, n) {
            desk.by_account.entry(account).or_default().push(at.clone());
        }
        // What went to the biller by their own code is theirs to post.
        if let (Account::Trust(biller), Some(_)) = (&line.to, event.method.place(device)) {
            desk.open.insert(at.clone());
            desk.unremitted.entry(biller.clone()).or_default().insert(at);
        }
    }
    desk.by_day.entry(event.on).or_default().insert(id.clone());
    let same = desk.by_receipt.entry(payment.receipt().into()).or_default();
    same.push(id.clone());
    if same.len() > 1 {
        desk.papers.insert(payment.receipt().into());
    }
    desk.payments.insert(id, payment);
}

fn reprinted(desk: &mut Cashdesk, event: &Reprinted) {
    if let Some(payment) = desk.payments.get_mut(&event.payment) {
        payment.reprints = payment.reprints.saturating_add(1);
    }
}

/// `part` is the place of the event. Where two tablets gave the money back, it went twice: both count.
fn reversed(desk: &mut Cashdesk, part: &PaymentId, origin: &Origin, event: &Reversed) {
    let Some(payment) = desk.payments.get_mut(&event.payment) else { return };
    let (device, taken) = (&origin.entry.device, &payment.taken);
    let back =
        taken.postings(device).into_iter().map(|(account, fen)| (account, Fen(fen.0.saturating_neg())));
    let back = back.collect::<Vec<_>>();
    desk.ledger.post(event.on, Source::Reversed, &back);
    desk.moved.push(Moved {
        place: part.clone(),
        by: origin.by.clone(),
        at: origin.at,
        on: event.on,
        source: Source::Reversed,
        postings: back,
        back: Some((event.payment.clone(), event.how)),
    });
    for (n, line) in (0..).zip(&taken.lines) {
        let key = (event.on, device.clone(), taken.method, origin.by.clone(), line.to.clone());
        add(&mut desk.sums.entry(key).or_default().back, line.amount);
        let at = (event.payment.clone(), n);
        desk.open.remove(&at);
        desk.wanted.remove(&at);
        done(&mut desk.unremitted, &line.to, &at);
    }
    let tray = desk.trays.entry((event.on, device.clone(), taken.method, origin.by.clone())).or_default();
    tray.rounded.0 = tray.rounded.0.saturating_sub(taken.rounded.0);
    add(&mut tray.back, taken.paid());
    if !payment.stands() || payment.fates.iter().any(|fate| fate.remitted > 0) {
        desk.odd.insert(event.payment.clone());
    }
    if let Some(shift) = desk.tills.entry(device.clone()).or_default().shifts.last_mut() {
        shift.back.push(event.payment.clone());
    }
    let mut event = event.clone();
    if event.reason.present().is_some() {
        payment.live.push(part.as_str().into());
        desk.reasons.insert(part.as_str().into(), event.payment.clone());
        if payment.is_erased() {
            event.reason = Private::Erased;
        }
    }
    payment.reversed.push(event);
}

fn posted(desk: &mut Cashdesk, event: &Posted) {
    for (at, number) in &event.marks {
        if let Some(fate) = fate(&mut desk.payments, at) {
            fate.posted.clone_from(number);
            desk.open.remove(at);
            desk.wanted.remove(at);
        }
    }
}

fn booked(desk: &mut Cashdesk, at: PaymentId, origin: &Origin, event: &Booked) {
    desk.ledger.post(event.on, event.what, &event.postings);
    desk.booked.push((at, origin.by.clone(), event.clone()));
}

fn remitted(desk: &mut Cashdesk, at: PaymentId, origin: &Origin, event: &Remitted) {
    desk.ledger.post(event.on, Source::Remitted, &event.postings);
    for line in &event.lines {
        if let Some(fate) = fate(&mut desk.payments, line) {
            fate.remitted = fate.remitted.saturating_add(1);
            let again = fate.remitted > 1;
            done(&mut desk.unremitted, &event.biller.trust(), line);
            if again || desk.payments.get(&line.0).is_some_and(|payment| !payment.stands()) {
                desk.odd.insert(line.0.clone());
            }
        }
    }
    desk.batches.push((at, origin.by.clone(), event.clone()));
}

/// What a later statement says of a line holds: a comparison with a wrong file is repeated with the right one.
fn reconciled(desk: &mut Cashdesk, at: PaymentId, origin: &Origin, event: &Reconciled) {
    let wrong = event.wrong.iter().map(|(line, _)| line);
    let off = wrong.chain(&event.missing).map(|line| (line, false));
    for (line, matched) in event.matched.iter().map(|line| (line, true)).chain(off) {
        if let Some(fate) = fate(&mut desk.payments, line) {
            fate.matched = matched;
        }
    }
    if !event.wrong.is_empty() {
        let number = |(at, _): &(LineRef, Fen)| {
            desk.fate(at).map(|fate| fate.posted.as_str().into()).unwrap_or_default()
        };
        let numbers = event.wrong.iter().map(number).collect();
        desk.wrong_as.insert(at.clone(), numbers);
    }
    desk.statements.push((at, origin.by.clone(), event.clone()));
    desk.compared.push(origin.at);
}

/// The later day holds, whichever tablet said it.
fn locked(desk: &mut Cashdesk, origin: &Origin, event: &Locked) {
    if desk.locks.get(&event.biller).is_none_or(|locked| event.until > locked.until) {
        desk.locks.insert(event.biller.clone(), event.clone());
        desk.closers.insert(event.biller.clone(), (origin.by.clone(), origin.at));
    }
}

/// The later word holds, line by line. Without a code it is the proposal again.
fn chart_set(desk: &mut Cashdesk, event: &ChartSet) {
    for (row, code, name) in event.lines.clone() {
        desk.chart.insert(row, (code, name));
    }
}

/// Forgets accounts, names and reasons, or whom to call, where this is one of their places.
pub(in crate::domain) fn apply_erased(desk: &mut Cashdesk, part: &str) {
    let id = desk.reasons.remove(part).unwrap_or_else(|| PaymentId::named(part));
    if let Some(payment) = desk.payments.get_mut(&id) {
        payment.live.retain(|place| **place != *part);
        for account in (0..).zip(&payment.taken.lines).filter_map(|(n, _)| account(&payment.taken, n)) {
            if let Some(bills) = desk.by_account.get_mut(&account) {
                bills.retain(|(other, _)| *other != id);
                if bills.is_empty() {
                    desk.by_account.remove(&account);
                }
            }
        }
        payment.taken.payers = Private::Erased;
        payment.reversed.iter_mut().for_each(|reversed| reversed.reason = Private::Erased);
        return;
    }
    let holds = |biller: &&mut Biller| biller.live.iter().any(|place| **place == *part);
    if let Some(biller) = desk.billers.values_mut().find(holds) {
        biller.live.retain(|place| **place != *part);
        biller.contact = Private::Erased;
    }
}

/// Biller and account of the `n`-th line.
fn account(taken: &Collected, n: u32) -> Option<(BillerId, Box<str>)> {
    let n = usize::try_from(n).ok()?;
    match (&taken.lines.get(n)?.to, taken.payer(n)) {
        (Account::Trust(biller), Some(payer)) => Some((biller.clone(), payer.account.as_str().into())),
        _ => None,
    }
}

fn add(sum: &mut Fen, more: Fen) {
    sum.0 = sum.0.saturating_add(more.0);
}

fn fate<'a>(
    payments: &'a mut std::collections::BTreeMap<PaymentId, Payment>,
    (payment, n): &LineRef,
) -> Option<&'a mut Fate> {
    payments.get_mut(payment)?.fates.get_mut(usize::try_from(*n).ok()?)
}

/// It is no longer to be remitted.
fn done(
    unremitted: &mut std::collections::BTreeMap<BillerId, std::collections::BTreeSet<LineRef>>,
    owner: &Account,
    at: &LineRef,
) {
    if let Account::Trust(biller) = owner
        && let Some(lines) = unremitted.get_mut(biller)
    {
        lines.remove(at);
    }
}
