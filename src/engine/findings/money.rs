//! Money that does not go together, as the books stand: it is gone by itself once they are right.

use crate::domain::Station;
use crate::domain::cashdesk::{ALL_BOOKS, Doubled, Locked};
use crate::domain::ledger::Account;
use crate::domain::values::{DeviceId, Fen, PaymentId};

/// What is amiss with money.
#[derive(Debug, Clone, PartialEq)]
pub enum Amiss {
    /// What two tablets did without knowing of each other.
    Doubled(Doubled),
    /// Closed books to which another tablet brought something: as they were closed, and lines and money now.
    Changed(Locked, u32, Fen),
    /// So much of other people's money is missing.
    Short(Fen),
    /// In this till lies so much less than nothing.
    TillBelow(DeviceId, Fen),
    /// Of an owner's kept money so much more went back than there was.
    KeptBelow(Account, Fen),
    /// The till of the first was brought along so often, at last by the second.
    Brought(DeviceId, usize, DeviceId),
}

impl Amiss {
    /// How a settlement calls it. It names how much there is, so that more of it is new. What is missing cannot be
    /// left as it is.
    pub fn key(&self) -> Option<(String, String)> {
        let of = |payment: &PaymentId, field: String| Some((payment.to_string(), field));
        match self {
            Amiss::Doubled(Doubled::Bill(lines)) => {
                let (payment, n) = lines.iter().min()?;
                of(payment, format!("bill {n} {}", lines.len()))
            }
            Amiss::Doubled(Doubled::Paper(ids)) => of(ids.iter().min()?, format!("paper {}", ids.len())),
            Amiss::Doubled(Doubled::Back(id, times)) => of(id, format!("back {times}")),
            Amiss::Doubled(Doubled::Remitted((id, n), times)) => of(id, format!("remitted {n} {times}")),
            Amiss::Doubled(Doubled::BackAndRemitted(id)) => of(id, "back and remitted".to_owned()),
            Amiss::Doubled(Doubled::Corrected(id, times)) => of(id, format!("corrected {times}")),
            Amiss::Doubled(Doubled::Returned(id, over)) => of(id, format!("returned {}", over.0)),
            Amiss::Changed(locked, lines, sum) => {
                let thing = locked.biller.as_ref().map_or_else(|| ALL_BOOKS.to_owned(), ToString::to_string);
                Some((thing, format!("locked {} {lines} {}", locked.until, sum.0)))
            }
            Amiss::Brought(whose, times, _) => {
                Some((ALL_BOOKS.to_owned(), format!("brought {whose} {times}")))
            }
            Amiss::Short(_) | Amiss::TillBelow(..) | Amiss::KeptBelow(..) => None,
        }
    }
}

/// Everything that is.
pub(super) fn amiss(station: &Station) -> impl Iterator<Item = Amiss> {
    let desk = station.cashdesk();
    let short = Some(desk.ledger().shortfall()).filter(|short| *short > Fen(0)).map(Amiss::Short);
    let changed = desk.changed_since().map(|(locked, lines, sum)| Amiss::Changed(locked.clone(), lines, sum));
    let below = desk.tills_below().map(|(device, fen)| Amiss::TillBelow(device.clone(), fen));
    let kept = desk.ledger().kept_below().map(|(owner, fen)| Amiss::KeptBelow(owner.clone(), fen));
    let brought = desk.brought_twice().into_iter();
    let brought = brought.map(|(whose, (times, by))| Amiss::Brought(whose.clone(), times, by.clone()));
    let doubled = desk.doubled().into_iter().map(Amiss::Doubled);
    short.into_iter().chain(below).chain(kept).chain(brought).chain(doubled).chain(changed)
}
