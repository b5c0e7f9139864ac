//! The judge of the cash desk.

use super::{
    add_biller, book, close_shift, collect, edit_biller, erase_accounts, erase_biller_contact, lock,
    open_shift, post, reconcile, remit, reprint, reverse, set_chart,
};
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, EntryId};
use crate::domain::{Actor, Command, Event, Rejection, Station};

/// What is done at the cash desk, and with its money.
pub(crate) fn decide(
    station: &Station,
    actor: &Actor,
    entry: &EntryId,
    today: Day,
    command: Command,
) -> Result<Vec<Event>, Rejection> {
    let Actor::Staff(by) = actor else { return Err(Rejection::NotAllowed { needs: WINDOW }) };
    let (desk, device) = (station.cashdesk(), &entry.device);
    let event = match command {
        Command::AddBiller { agreement, contact } => add_biller(*agreement, contact),
        Command::EditBiller { biller, now, contact } => edit_biller(desk, &biller, &now, contact),
        Command::EraseBillerContact { biller } => erase_biller_contact(desk, &biller, today),
        Command::OpenShift { count, before, why, from } => {
            open_shift(station, device, today, (count, before), &why, from)
        }
        Command::CloseShift { count, before, why, named, to } => {
            return close_shift(station, device, today, (count, before), &why, &named, to);
        }
        Command::Collect(collection) => return collect(station, entry, today, *collection),
        Command::ReprintReceipt { payment } => reprint(desk, payment),
        Command::ReversePayment(reversed) => reverse(station, device, by, today, *reversed),
        Command::PostPayments { marks } => post(desk, marks),
        Command::EraseAccounts { payments } => erase_accounts(desk, &payments),
        Command::BookMoney(booking) => book(station, device, by, today, *booking),
        Command::Remit(batch) => remit(station, device, today, *batch),
        Command::Reconcile { biller, from, until, rows } => reconcile(desk, by, biller, from, until, &rows),
        Command::LockBooks { biller, until } => lock(desk, by, biller, until, today),
        Command::SetChart { lines } => set_chart(desk, lines),
        // Every other command has found its judge before.
        _ => Err(Rejection::NothingChanged),
    };
    event.map(|event| vec![event])
}
