//! 结账: the day up to which nothing changes any more, and what has changed all the same.

use super::billers::find;
use super::{Cashdesk, Locked};
use crate::domain::ledger::{Account, Source};
use crate::domain::values::{BillerId, Day, Fen, Instant, StaffId};
use crate::domain::{Event, Rejection};

/// 结账: up to a day that is over, by somebody who took none of that money (会计法 35: 出纳不得兼管账目).
pub(crate) fn lock(
    desk: &Cashdesk,
    by: &StaffId,
    biller: Option<BillerId>,
    until: Day,
    today: Day,
) -> Result<Event, Rejection> {
    if let Some(biller) = &biller {
        find(desk, biller)?;
    }
    if until >= today {
        return Err(Rejection::NotYet);
    }
    let before = desk.locked(biller.as_ref());
    if before.is_some_and(|before| until <= before) {
        return Err(Rejection::NothingChanged);
    }
    let from = before.map(|before| before.plus(1));
    if desk.took(by, biller.as_ref(), from, until) {
        return Err(Rejection::OwnMoney);
    }
    let (lines, sum) = desk.until(biller.as_ref(), until);
    Ok(Event::BooksLocked(Locked { biller, until, lines, sum }))
}

impl Cashdesk {
    /// Has this person taken money, or given it back, on these days; of one biller, or at all?
    pub fn took(&self, who: &StaffId, biller: Option<&BillerId>, from: Option<Day>, until: Day) -> bool {
        let within = |day: &Day| from.is_none_or(|from| from <= *day);
        let mut keys = self.sums.keys().take_while(|(day, ..)| *day <= until);
        if keys.any(|(day, _, _, by, to)| by == who && is_of(to, biller) && within(day)) {
            return true;
        }
        let of_all = biller.is_none();
        let mut back = self.booked().filter(|(_, by, booked)| by == who && booked.what == Source::Returned);
        if of_all && back.any(|(.., booked)| booked.on <= until && within(&booked.on)) {
            return true;
        }
        // On paper, whoever entered it.
        let days = self.by_day.iter().take_while(|(day, _)| **day <= until).filter(|(day, _)| within(day));
        days.flat_map(|(_, ids)| ids).filter_map(|id| self.payment(id)).any(|payment| {
            payment.taken.paper.as_ref().is_some_and(|paper| paper.writer == *who)
                && payment.taken.lines.iter().any(|line| is_of(&line.to, biller))
        })
    }

    /// So many lines, and so much taken that has not gone back, of a biller or of all, from the beginning to a day.
    pub fn until(&self, biller: Option<&BillerId>, until: Day) -> (u32, Fen) {
        let sums = self.sums.iter().take_while(|((day, ..), _)| *day <= until);
        let sums = sums.filter(|((.., to), _)| is_of(to, biller));
        let (lines, all) = sums.fold((0_u32, 0_i64), |(lines, all), (_, sum)| {
            let stays = sum.taken.0.saturating_sub(sum.back.0);
            (lines.saturating_add(sum.lines), all.saturating_add(stays))
        });
        // Deposits, and money of owners: nothing of a biller's.
        let kept = if biller.is_none() { self.kept_back(until) } else { Fen(0) };
        (lines, Fen(all.saturating_sub(kept.0)))
    }

    /// Books that are closed: of each biller, and of all together.
    pub fn locks(&self) -> impl Iterator<Item = &Locked> {
        self.locks.values()
    }

    /// Who closed them, and when.
    pub fn closed_by(&self, biller: Option<&BillerId>) -> Option<&(StaffId, Instant)> {
        self.closers.get(&biller.cloned())
    }

    /// Books that were closed and have changed since: another tablet took money in those days, or gave some back, and
    /// brought it later. With lines and money as they are now.
    pub fn changed_since(&self) -> impl Iterator<Item = (&Locked, u32, Fen)> {
        let now = |locked: &Locked| self.until(locked.biller.as_ref(), locked.until);
        let changed = self.locks.values().map(move |locked| (locked, now(locked)));
        changed
            .filter(|(locked, now)| (locked.lines, locked.sum) != *now)
            .map(|(locked, (lines, sum))| (locked, lines, sum))
    }
}

/// Is it this biller's money; or anybody's?
fn is_of(to: &Account, biller: Option<&BillerId>) -> bool {
    biller.is_none_or(|biller| matches!(to, Account::Trust(other) if other == biller))
}
