//! What it costs, as typed.

use serde::{Deserialize, Serialize};

use super::Words;
use crate::domain::catalogue::Fee;
use crate::domain::values::Fen;

/// The kinds of [`Fee`], to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FeeKind {
    Free,
    Fixed,
    Range,
    PerUnit,
    Agreed,
    #[default]
    Unpriced,
}

impl FeeKind {
    /// All of them, the simplest first.
    pub const ALL: [FeeKind; 6] =
        [FeeKind::Free, FeeKind::Fixed, FeeKind::PerUnit, FeeKind::Range, FeeKind::Agreed, FeeKind::Unpriced];

    /// Its name in a form control.
    pub fn key(self) -> &'static str {
        match self {
            FeeKind::Free => "free",
            FeeKind::Fixed => "fixed",
            FeeKind::Range => "range",
            FeeKind::PerUnit => "per-unit",
            FeeKind::Agreed => "agreed",
            FeeKind::Unpriced => "unpriced",
        }
    }

    /// The kind of that name; an unknown one is not priced yet.
    pub fn of_key(key: &str) -> FeeKind {
        FeeKind::ALL.into_iter().find(|kind| kind.key() == key).unwrap_or_default()
    }
}

/// A fee as typed. What belongs to another kind stays typed, for a change of mind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FeeDraft {
    pub kind: FeeKind,
    /// In yuan.
    pub amount: String,
    pub from: String,
    pub to: String,
    pub unit: Words,
    pub how: Words,
}

impl From<&Fee> for FeeDraft {
    fn from(fee: &Fee) -> Self {
        let draft = FeeDraft::default();
        match fee {
            Fee::Free => FeeDraft { kind: FeeKind::Free, ..draft },
            Fee::Fixed { amount } => FeeDraft { kind: FeeKind::Fixed, amount: yuan(*amount), ..draft },
            Fee::Range { from, to } => {
                FeeDraft { kind: FeeKind::Range, from: yuan(*from), to: yuan(*to), ..draft }
            }
            Fee::PerUnit { amount, unit } => {
                FeeDraft { kind: FeeKind::PerUnit, amount: yuan(*amount), unit: unit.into(), ..draft }
            }
            Fee::Agreed { how } => FeeDraft { kind: FeeKind::Agreed, how: how.into(), ..draft },
            Fee::Unpriced => FeeDraft { kind: FeeKind::Unpriced, ..draft },
        }
    }
}

/// Yuan as people write them: `12`, `12.50`.
fn yuan(amount: Fen) -> String {
    let written = amount.yuan();
    written.strip_suffix(".00").map_or(written.clone(), str::to_owned)
}

/// Reads yuan, also in full-width figures and with the sign or the word people add.
pub(in crate::forms) fn amount(typed: &str) -> Option<Fen> {
    let plain = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{ff0e}' | '\u{3002}' => '.',
        c => c,
    };
    let typed: String = typed.trim().chars().map(plain).collect();
    // ¥, its full-width form, and 元.
    let typed = typed.trim_start_matches(['\u{a5}', '\u{ffe5}']).trim_end_matches('\u{5143}');
    Fen::parse_yuan(typed.trim())
}
