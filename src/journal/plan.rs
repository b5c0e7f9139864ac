//! What taking a file in would do, shown to a person before anything happens.

use std::collections::BTreeMap;

use super::Heads;
use crate::domain::values::DeviceId;

/// May the file be taken in here?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is no station here: the file becomes it.
    Restore,
    /// The same station: what is not known yet is added.
    Merge,
    /// The same station, and nothing in the file is new.
    NothingNew,
    /// Another station: refused.
    Foreign,
    /// Both have gone on from the same point in different ways under one device's name: refused
    /// until a person has settled which tablet is which.
    Forked,
}

/// The plan: nothing has been written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub verdict: Verdict,
    /// Entries that would be added, per device.
    pub adds: BTreeMap<DeviceId, u64>,
    /// Entries of the file that are known already.
    pub known: u64,
    /// Entries that are here and not in the file.
    pub only_here: u64,
}

impl Plan {
    /// How many entries would be added.
    pub fn added(&self) -> u64 {
        self.adds.values().sum()
    }

    /// Can it be carried out?
    pub fn is_possible(&self) -> bool {
        matches!(self.verdict, Verdict::Restore | Verdict::Merge)
    }
}

/// Compares a sound file (station id, heads) with what is here. `same_at` tells whether the local
/// chain of a device has this hash at this seq.
pub fn plan(
    here: Option<(&str, &Heads)>,
    file: (&str, &Heads),
    same_at: impl Fn(&DeviceId, u64, &super::Hash) -> bool,
) -> Plan {
    let (station, incoming) = file;
    let none = Heads::new();
    let (verdict, local) = match here {
        None => (Verdict::Restore, &none),
        Some((id, heads)) if id == station => (Verdict::Merge, heads),
        Some((_, heads)) => (Verdict::Foreign, heads),
    };
    let mut plan = Plan { verdict, adds: BTreeMap::new(), known: 0, only_here: 0 };
    for (device, head) in incoming {
        let known = local.get(device).map_or(0, |local| local.seq);
        let shared = known.min(head.seq);
        plan.known += shared;
        plan.only_here += known - shared;
        if head.seq > known {
            plan.adds.insert(device.clone(), head.seq - known);
        }
        if verdict == Verdict::Merge && known >= head.seq && !same_at(device, head.seq, &head.hash) {
            plan.verdict = Verdict::Forked;
        }
    }
    let absent = local.iter().filter(|(device, _)| !incoming.contains_key(device));
    plan.only_here += absent.map(|(_, head)| head.seq).sum::<u64>();
    if plan.verdict == Verdict::Merge && plan.adds.is_empty() {
        plan.verdict = Verdict::NothingNew;
    }
    plan
}
