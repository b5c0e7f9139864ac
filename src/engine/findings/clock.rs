//! Times that cannot be: a clock that stood a year ahead for a while, or was put back.

use crate::domain::values::{DeviceId, EntryId, Instant};

/// So much is no setting right, but another day.
const BACK_MS: i64 = 86_400_000;
/// So long without an entry is unlikely.
const AHEAD_MS: i64 = 200 * 86_400_000;

/// A stretch of entries of one tablet whose clock was wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    pub from: EntryId,
    /// The last seq of the stretch.
    pub to: u64,
    /// What the first of them says.
    pub at: Instant,
    /// What the entry before them says.
    pub before: Instant,
}

impl Oddity {
    /// How a settlement calls it: somebody has seen it.
    pub const FIELD: &str = "clock";
}

/// What the clock of one tablet said, entry by entry.
#[derive(Debug, Clone, Default)]
pub(super) struct Times {
    all: Vec<(u64, Instant)>,
}

impl Times {
    /// An entry says so.
    pub(super) fn note(&mut self, seq: u64, at: Instant) {
        self.all.push((seq, at));
    }

    /// The stretches that do not fit what is around them. A leap ahead is one only once the clock has come back:
    /// a station may rest for a year.
    pub(super) fn oddities(&self, device: &DeviceId) -> Vec<Oddity> {
        let mut all = self.all.clone();
        all.sort_unstable();
        let mut found = Vec::new();
        let odd = |from: (u64, Instant), to: u64, before: Instant| Oddity {
            from: EntryId { device: device.clone(), seq: from.0 },
            to,
            at: from.1,
            before,
        };
        // The last time that fits, and the first entry of a stretch that may not.
        let (mut fits, mut stretch): (Option<Instant>, Option<(u64, Instant)>) = (None, None);
        let mut last = 0;
        for (seq, at) in all {
            let Some(sure) = fits else {
                fits = Some(at);
                last = seq;
                continue;
            };
            let (back, ahead) =
                (at.0 < sure.0.saturating_sub(BACK_MS), at.0 > sure.0.saturating_add(AHEAD_MS));
            match stretch {
                Some(from) if !back && !ahead => {
                    found.push(odd(from, last, sure));
                    (fits, stretch) = (Some(at.max(sure)), None);
                }
                Some(_) => {}
                None if back || ahead => stretch = Some((seq, at)),
                None => fits = Some(at.max(sure)),
            }
            last = seq;
        }
        // A clock that was put back and stays so was put back; one that leapt ahead may be right.
        if let (Some(from), Some(sure)) = (stretch, fits)
            && from.1 < sure
        {
            found.push(odd(from, last, sure));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 20_000 * DAY;

    fn odd(times: &[i64]) -> Vec<(u64, u64)> {
        let mut clock = Times::default();
        times.iter().zip(1..).for_each(|(at, seq)| clock.note(seq, Instant(NOW + at * DAY)));
        clock.oddities(&DeviceId::from_bytes([1; 5])).iter().map(|odd| (odd.from.seq, odd.to)).collect()
    }

    #[test]
    fn a_clock_that_goes_on_is_fine_also_after_a_year_of_rest() {
        assert_eq!(odd(&[0, 1, 1, 2, 300, 301]), []);
        assert_eq!(odd(&[]), []);
    }

    #[test]
    fn a_stretch_ahead_or_back_is_named_from_its_first_to_its_last_entry() {
        assert_eq!(odd(&[0, 1, 4000, 4001, 2, 3]), [(3, 4)]);
        assert_eq!(odd(&[400, 401, 0, 1, 402]), [(3, 4)]);
        assert_eq!(odd(&[400, 401, 0, 1]), [(3, 4)]);
    }
}
