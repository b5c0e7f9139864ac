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
    /// Nothing in it connects to what is here: something that came before is missing.
    Gaps,
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
    /// What lies between what is here and where the file begins; nothing of these devices is added.
    pub missing: Vec<Missing>,
    /// Entries of tablets that are shut out, which count nowhere and are left out.
    pub refused: BTreeMap<DeviceId, u64>,
    /// Photos and untaken slips that would come along.
    pub photos: usize,
    pub slips: usize,
    /// Personal parts that are missing here although nobody here knows of an erasure, and would come back.
    pub words: usize,
    /// Photos that are wanted and do not open here: sealed under a key that this tablet does not have, or damaged.
    pub locked: usize,
    /// It brings keys that are not here yet.
    pub keys: bool,
}

/// Entries that have to come first, from and to inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub device: DeviceId,
    pub from: u64,
    pub to: u64,
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

/// What a sound file carries: of each device the entries after `after`, up to `heads`.
#[derive(Debug, Clone, Copy)]
pub struct Carried<'a> {
    pub station: &'a str,
    pub after: &'a Heads,
    pub heads: &'a Heads,
}

/// Compares a sound file with what is here (station id, heads). `limit` says up to which entry a device counts.
pub fn plan(here: Option<(&str, &Heads)>, file: Carried<'_>, limit: impl Fn(&DeviceId) -> u64) -> Plan {
    let none = Heads::new();
    let (verdict, local) = match here {
        None => (Verdict::Restore, &none),
        Some((id, heads)) if id == file.station => (Verdict::Merge, heads),
        Some((_, heads)) => (Verdict::Foreign, heads),
    };
    let mut plan = Plan {
        verdict,
        adds: BTreeMap::new(),
        known: 0,
        only_here: 0,
        missing: Vec::new(),
        refused: BTreeMap::new(),
        photos: 0,
        slips: 0,
        words: 0,
        locked: 0,
        keys: false,
    };
    for (device, head) in file.heads {
        let known = local.get(device).map_or(0, |local| local.seq);
        let base = file.after.get(device).map_or(0, |after| after.seq);
        let counts = limit(device);
        let shared = known.min(head.seq);
        plan.known += shared.saturating_sub(base);
        plan.only_here += known - shared;
        if known < base.min(counts) {
            plan.missing.push(Missing { device: device.clone(), from: known + 1, to: base.min(counts) });
            continue;
        }
        let new = head.seq.min(counts).saturating_sub(known);
        if new > 0 {
            plan.adds.insert(device.clone(), new);
        }
        let refused = head.seq.saturating_sub(known.max(counts).max(base));
        if refused > 0 {
            plan.refused.insert(device.clone(), refused);
        }
    }
    let absent = local.iter().filter(|(device, _)| !file.heads.contains_key(device));
    plan.only_here += absent.map(|(_, head)| head.seq).sum::<u64>();
    if plan.verdict == Verdict::Merge && plan.adds.is_empty() {
        plan.verdict = if plan.missing.is_empty() { Verdict::NothingNew } else { Verdict::Gaps };
    }
    plan
}
