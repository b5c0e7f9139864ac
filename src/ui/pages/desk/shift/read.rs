//! What the page reads of the cash desk.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::shift;
use crate::domain::Station;
use crate::domain::cashdesk::{Cashdesk, Method, Payment, Shift};
use crate::domain::ledger::{Account, sum};
use crate::domain::values::{DeviceId, Fen, PaymentId, StaffId, Text};
use crate::ui::components::words;

/// What a shift took by one method, and what went back of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    pub method: Method,
    pub payments: usize,
    pub amount: Fen,
    pub back: Fen,
}

fn payments<'a>(desk: &'a Cashdesk, ids: &'a [PaymentId]) -> impl Iterator<Item = &'a Payment> {
    ids.iter().filter_map(|id| desk.payment(id))
}

/// What was taken in a shift, by method.
pub fn by_method(desk: &Cashdesk, shift: &Shift) -> Vec<Taken> {
    let taken = Method::ALL.map(|method| {
        let of = |ids| payments(desk, ids).filter(move |payment| payment.taken.method == method);
        let amount = sum(of(&shift.taken).map(|payment| payment.taken.paid()));
        let back = sum(of(&shift.back).map(|payment| payment.taken.paid()));
        Taken { method, payments: of(&shift.taken).count(), amount, back }
    });
    taken.into_iter().filter(|taken| taken.payments > 0 || taken.back > Fen(0)).collect()
}

/// What was taken in a shift, by whose money it is: how many lines, how much.
pub fn by_owner(desk: &Cashdesk, shift: &Shift) -> BTreeMap<Account, (usize, Fen)> {
    let mut owners: BTreeMap<Account, (usize, Fen)> = BTreeMap::new();
    for line in payments(desk, &shift.taken).flat_map(|payment| &payment.taken.lines) {
        let owner = owners.entry(line.to.clone()).or_default();
        owner.0 += 1;
        owner.1.0 = owner.1.0.saturating_add(line.amount.0);
    }
    owners
}

/// What the last close left in a till, with that of an old tablet where it is used on; nothing before a first shift.
pub fn last_left(desk: &Cashdesk, device: &DeviceId, from: Option<&DeviceId>) -> Option<Fen> {
    let begun = from.is_some() || desk.till(device).is_some_and(|till| !till.shifts.is_empty());
    let brought = from.map(|from| desk.in_till(from)).unwrap_or_default();
    begun.then(|| sum([desk.in_till(device), brought]))
}

/// Other tablets whose tills hold something: one of them may stand here now, and only whoever counts knows. One whose
/// shift is open is named too; the rules say what has to be done first.
pub fn left_behind(station: &Station, device: &DeviceId) -> Vec<DeviceId> {
    let desk = station.cashdesk();
    let others = desk.tills().map(|(other, _)| other).filter(|other| *other != device);
    others.filter(|other| desk.in_till(other) > Fen(0)).cloned().collect()
}

/// The name of a member of the staff; none once it is erased.
pub fn name(station: &Station, id: &StaffId) -> Option<String> {
    Some(station.staff().get(id)?.who.present()?.name.clone())
}

/// The name of a biller whose money it is.
pub fn owner(station: &Station, account: &Account) -> Option<Text> {
    let Account::Trust(biller) = account else { return None };
    Some(station.cashdesk().biller(biller)?.agreement.name.clone())
}

/// Less `b`.
pub fn minus(a: Fen, b: Fen) -> Fen {
    Fen(a.0.saturating_sub(b.0))
}

/// In words, how a count differs from what should be there.
pub fn difference(expected: Fen, counted: Fen) -> String {
    if expected == counted {
        return shift().agrees.to_owned();
    }
    (shift().differs)(minus(counted, expected))
}

/// What should be there, what was counted, and the difference.
pub fn against(label: &'static str, expected: Fen, counted: Fen) -> AnyView {
    view! {
        <dl class="facts">
            <dt>{label}</dt>
            <dd class="num">{(words().yuan)(expected)}</dd>
            <dt>{shift().counted}</dt>
            <dd class="num">{(words().yuan)(counted)}</dd>
            <dt>{shift().difference}</dt>
            <dd>{difference(expected, counted)}</dd>
        </dl>
    }
    .into_any()
}
