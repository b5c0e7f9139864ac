//! How things of the cash desk are called.

use super::{collect, money, paper};
use crate::domain::Station;
use crate::domain::cashdesk::{Line, Payer, Payment};
use crate::domain::ledger::Account;
use crate::domain::values::{BillerId, PersonId, StaffId};
use crate::ui::components::say;

/// A biller by name.
pub fn biller(station: &Station, id: &BillerId) -> String {
    station.cashdesk().biller(id).map(|biller| say(&biller.agreement.name)).unwrap_or_default()
}

/// A staff member by name.
pub fn staff(station: &Station, id: &StaffId) -> String {
    let member = station.staff().get(id).and_then(|member| member.who.present());
    member.map_or_else(|| collect().former.to_owned(), |who| who.name.clone())
}

/// Whose line it is, or what for, as far as that has not been erased.
pub fn line(station: &Station, line: &Line, payer: Option<&Payer>) -> String {
    if let Account::Trust(id) = &line.to {
        let utility = station.cashdesk().biller(id).map(|biller| (money().utility)(biller.agreement.utility));
        return joined(&[&biller(station, id), utility.unwrap_or_default()]);
    }
    let service = line.service.as_ref().and_then(|id| station.catalogue().get(id));
    let service = service.map(|service| say(&service.details.name)).unwrap_or_default();
    joined(&[&service, payer.map_or("", |payer| &payer.what)])
}

/// A resident by name and door, as far as they are known.
pub fn resident(station: &Station, id: &PersonId) -> String {
    let who = station.people().known(id);
    who.map_or_else(|| collect().former_person.to_owned(), |who| joined(&[&who.name, &who.door()]))
}

/// For whom a line is kept: owners of which compound, or whose deposit. Nothing of any other.
pub fn kept(station: &Station, line: &Line) -> String {
    let kind = (money().account)(&line.to);
    match &line.to {
        Account::Owners(compound) => joined(&[kind, compound]),
        Account::Deposit(person) => joined(&[kind, &resident(station, person)]),
        _ => String::new(),
    }
}

/// A receipt by its number, and whether it was written on paper.
pub fn receipt(payment: &Payment) -> String {
    let kind = if payment.taken.paper.is_some() { paper().receipt } else { collect().receipt };
    [kind, &payment.receipt()].join(" ")
}

/// What is not empty, in a row.
pub fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A staff member by the name of their way in; nothing of somebody who was erased. It asks for no language.
pub fn plain_staff(station: &Station, id: &StaffId) -> String {
    let member = station.staff().get(id).and_then(|member| member.who.present());
    member.map(|who| who.name.clone()).unwrap_or_default()
}
