//! How a fee is read.

use serde::Deserialize;

use super::Fee;
use crate::domain::values::{Fen, Text};

/// A fee as it is read. A derived reader of tagged enums keeps every value until it knows the tag,
/// which costs every phone 2 kB more than this.
#[derive(Deserialize)]
pub(super) struct WrittenFee {
    kind: String,
    #[serde(default)]
    amount: Option<Fen>,
    #[serde(default)]
    from: Option<Fen>,
    #[serde(default)]
    to: Option<Fen>,
    #[serde(default)]
    unit: Option<Text>,
    #[serde(default)]
    how: Option<Text>,
}

impl TryFrom<WrittenFee> for Fee {
    type Error = &'static str;

    fn try_from(written: WrittenFee) -> Result<Fee, Self::Error> {
        let WrittenFee { kind, amount, from, to, unit, how } = written;
        let fee = match kind.as_str() {
            "free" => Some(Fee::Free),
            "fixed" => amount.map(|amount| Fee::Fixed { amount }),
            "range" => from.zip(to).map(|(from, to)| Fee::Range { from, to }),
            "per_unit" => amount.zip(unit).map(|(amount, unit)| Fee::PerUnit { amount, unit }),
            "agreed" => how.map(|how| Fee::Agreed { how }),
            "unpriced" => Some(Fee::Unpriced),
            _ => None,
        };
        fee.ok_or("no such fee")
    }
}
