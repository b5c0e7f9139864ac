//! 手工收据 by the pads they are from, and the sheets that nobody has entered.

use std::collections::{BTreeMap, BTreeSet};

use super::Cashdesk;

/// A numbered pad, as far as its receipts have been entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pad {
    pub name: String,
    /// So many of its sheets have been entered.
    pub entered: usize,
    pub lowest: u32,
    pub highest: u32,
    /// Numbers between them that are missing: from, until.
    pub missing: Vec<(u32, u32)>,
}

impl Cashdesk {
    /// Every pad, by name. A sheet that was entered and made void is there too.
    pub fn pads(&self) -> Vec<Pad> {
        let mut pads: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for paper in self.payments().filter_map(|(_, payment)| payment.taken.paper.as_ref()) {
            pads.entry(&paper.pad).or_default().insert(paper.number);
        }
        pads.into_iter().filter_map(|(name, numbers)| pad(name, &numbers)).collect()
    }
}

fn pad(name: &str, numbers: &BTreeSet<u32>) -> Option<Pad> {
    let (lowest, highest) = (*numbers.first()?, *numbers.last()?);
    let next = numbers.iter().skip(1);
    let missing = numbers.iter().zip(next).filter(|(one, next)| **next - **one > 1);
    Some(Pad {
        name: name.to_owned(),
        entered: numbers.len(),
        lowest,
        highest,
        missing: missing.map(|(one, next)| (one + 1, next - 1)).collect(),
    })
}
