//! Notes and coins as they are counted.

use serde::{Deserialize, Serialize};

use crate::domain::values::Fen;

/// Notes and coins that go round, the largest first.
pub const DENOMINATIONS: [Fen; 8] =
    [Fen(10_000), Fen(5_000), Fen(2_000), Fen(1_000), Fen(500), Fen(100), Fen(50), Fen(10)];
/// More of one kind lie in no till.
const MOST: u32 = 10_000;

/// What was counted: so many of each kind, `[[10000, 3], [100, 12]]`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Count(pub Vec<(Fen, u32)>);

impl Count {
    /// The fewest notes and coins that make an amount of whole 角.
    pub fn of(amount: Fen) -> Count {
        let mut left = amount.0.max(0);
        let pieces = DENOMINATIONS.into_iter().filter_map(|kind| {
            let n = u32::try_from(left / kind.0).unwrap_or(u32::MAX);
            left %= kind.0;
            (n > 0).then_some((kind, n))
        });
        Count(pieces.collect())
    }

    /// What it comes to.
    pub fn total(&self) -> Fen {
        let amounts = self.0.iter().map(|(kind, n)| Fen(kind.0.saturating_mul(i64::from(*n))));
        crate::domain::ledger::sum(amounts)
    }

    /// Are these notes and coins there are, each kind once, and not too many?
    pub fn is_sound(&self) -> bool {
        let once = |kind: &Fen| self.0.iter().filter(|(other, _)| other == kind).count() == 1;
        self.0.iter().all(|(kind, n)| DENOMINATIONS.contains(kind) && once(kind) && *n <= MOST)
    }
}
