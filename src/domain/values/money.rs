//! Money as whole fen.

use serde::{Deserialize, Serialize};

/// An amount in fen (1/100 yuan). Never a fraction, so sums are exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fen(pub i64);

impl Fen {
    /// Reads what a person types as yuan: `12`, `12.5`, `12.50`, `1,200`. No sign, at most two
    /// decimals, at most nine digits before the point.
    pub fn parse_yuan(typed: &str) -> Option<Fen> {
        let typed: String = typed.trim().chars().filter(|c| *c != ',' && *c != '\u{ff0c}').collect();
        let (yuan, fraction) = typed.split_once('.').unwrap_or((&typed, ""));
        let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
        if yuan.is_empty() || yuan.len() > 9 || fraction.len() > 2 || !digits(yuan) || !digits(fraction) {
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
