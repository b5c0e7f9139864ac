//! One line of a price list, as typed.

use serde::{Deserialize, Serialize};

use super::field;
use crate::domain::catalogue::Fee;
use crate::domain::providers::Price;
use crate::domain::values::{Fen, Text};
use crate::forms::catalogue::{FeeDraft, FeeKind, amount};
use crate::forms::typed::Typed;
use crate::forms::{Problem, What};

/// Ways a line can be priced. One that is not priced yet does not belong on a price list (价格法 13).
pub const FEE_KINDS: [FeeKind; 5] =
    [FeeKind::Fixed, FeeKind::PerUnit, FeeKind::Range, FeeKind::Agreed, FeeKind::Free];

/// A line as typed. What belongs to another way of pricing stays typed, for a change of mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceDraft {
    pub item: Typed,
    /// A [`FeeKind::key`].
    pub kind: String,
    /// In yuan.
    pub amount: String,
    pub lowest: String,
    pub highest: String,
    pub unit: Typed,
    pub how: Typed,
}

impl Default for PriceDraft {
    fn default() -> Self {
        let nothing = String::new;
        PriceDraft {
            item: Typed::default(),
            kind: FeeKind::Fixed.key().to_owned(),
            amount: nothing(),
            lowest: nothing(),
            highest: nothing(),
            unit: Typed::default(),
            how: Typed::default(),
        }
    }
}

impl From<&Price> for PriceDraft {
    fn from(price: &Price) -> Self {
        let FeeDraft { kind, amount, from, to, .. } = (&price.fee).into();
        let (mut unit, mut how) = (Typed::default(), Typed::default());
        match &price.fee {
            Fee::PerUnit { unit: words, .. } => unit = words.into(),
            Fee::Agreed { how: words } => how = words.into(),
            _ => {}
        }
        PriceDraft {
            item: (&price.item).into(),
            kind: kind.key().to_owned(),
            amount,
            lowest: from,
            highest: to,
            unit,
            how,
        }
    }
}

impl PriceDraft {
    /// How it is priced.
    pub fn fee_kind(&self) -> FeeKind {
        FeeKind::of_key(&self.kind)
    }

    /// True when nothing has been typed in the line: it is left out.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.item, &self.unit, &self.how];
        let amounts = [&self.amount, &self.lowest, &self.highest];
        texts.iter().all(|text| text.is_blank()) && amounts.iter().all(|typed| typed.trim().is_empty())
    }

    /// The fee as far as it can be read, for showing the line in words.
    pub fn shown(&self) -> Option<Fee> {
        self.fee(&mut Vec::new())
    }

    /// The line; `was` are the saved ones, of which an untouched line is one.
    pub(super) fn check(&self, was: &[Price]) -> Result<Price, Vec<Problem>> {
        if let Some(same) = was.iter().find(|price| PriceDraft::from(*price) == *self) {
            return Ok(same.clone());
        }
        let mut problems = Vec::new();
        let nothing = Text::default();
        let item = self.item.required(&mut problems, [field::ITEM, field::ITEM_EN], &nothing, 60);
        match self.fee(&mut problems) {
            Some(fee) if problems.is_empty() => Ok(Price { item, fee }),
            _ => Err(problems),
        }
    }

    fn fee(&self, problems: &mut Vec<Problem>) -> Option<Fee> {
        let nothing = Text::default();
        Some(match self.fee_kind() {
            FeeKind::Free => Fee::Free,
            FeeKind::Fixed => Fee::Fixed { amount: more_than_nothing(problems, &self.amount)? },
            FeeKind::PerUnit => {
                let amount = more_than_nothing(problems, &self.amount);
                let unit = self.unit.required(problems, [field::UNIT, field::UNIT_EN], &nothing, 20);
                Fee::PerUnit { amount: amount?, unit }
            }
            FeeKind::Range => {
                let from = read(problems, field::LOWEST, &self.lowest);
                let to = read(problems, field::HIGHEST, &self.highest);
                let (from, to) = from.zip(to)?;
                if to <= from {
                    problems.push(Problem::new(field::HIGHEST, What::NotARange));
                    return None;
                }
                Fee::Range { from, to }
            }
            FeeKind::Agreed => {
                Fee::Agreed { how: self.how.required(problems, [field::HOW, field::HOW_EN], &nothing, 100) }
            }
            FeeKind::Unpriced => {
                problems.push(Problem::new(field::FEE_KIND, What::Missing));
                return None;
            }
        })
    }
}

fn more_than_nothing(problems: &mut Vec<Problem>, typed: &str) -> Option<Fen> {
    let amount = read(problems, field::AMOUNT, typed)?;
    if amount == Fen(0) {
        problems.push(Problem::new(field::AMOUNT, What::Zero));
        return None;
    }
    Some(amount)
}

fn read(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Fen> {
    let read = amount(typed);
    if read.is_none() {
        let what = if typed.trim().is_empty() { What::Missing } else { What::NotAnAmount };
        problems.push(Problem::new(field, what));
    }
    read
}
