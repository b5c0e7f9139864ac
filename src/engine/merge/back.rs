//! Personal parts that come back: nobody has erased them who counts, and a file has them.
//!
//! A tablet drops what it knows to be erased. A part of its file may go round without the entry that erased, or that
//! entry may be of a tablet which is shut out. Whoever took such a line in lacks words that are not erased as far as
//! anybody there knows: they are kept in mind, and completed by the next file that has them. Without that, what two
//! tablets have would depend on which of them took the other's file.

use std::collections::{BTreeMap, BTreeSet};

use super::shadow::Placed;
use crate::domain::values::EntryId;
use crate::engine::check::Checked;
use crate::engine::env::Env;
use crate::engine::execute::{part, place};
use crate::engine::fold::{Cuts, Fold};
use crate::engine::{Engine, keys};
use crate::journal::{self, Line};
use crate::storage::{Store, StoreError};

/// What a file has that may have to come back.
pub(super) struct Spare {
    /// Known lines with their personal parts.
    lines: BTreeMap<EntryId, Line>,
    /// Parts that came here without whoever erased them, and are in the file.
    pub bare: BTreeSet<String>,
}

/// What has come back.
#[derive(Default)]
pub(super) struct Back {
    /// Lines with these parts, each with its link.
    pub lines: BTreeMap<EntryId, (journal::Hash, Line)>,
    /// The parts.
    pub parts: BTreeSet<String>,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Known lines of the file with their personal parts, where a tablet that is shut out may have erased some here
    /// before this one knew, or where some are missing.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub(super) async fn spare(&self, checked: &Checked, cuts: &Cuts) -> Result<Spare, StoreError> {
        let bare = present(&checked.lines, self.bare().await?);
        let lines = {
            let state = self.state.borrow();
            let is_any = state.heads.iter().any(|(device, head)| head.seq > cuts.limit(device));
            let wanted = entries(&bare);
            let personal = checked.lines.iter().filter(|(_, _, line)| !line.private.is_empty());
            let personal = personal.filter(|(id, ..)| is_any || wanted.contains(id));
            personal.map(|(id, _, line)| (id.clone(), line.clone())).collect()
        };
        Ok(Spare { lines, bare })
    }

    /// Personal parts that came here without whoever erased them.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub(super) async fn bare(&self) -> Result<BTreeSet<String>, StoreError> {
        Ok(keys::get_json(&self.store, keys::BARE).await?.unwrap_or_default())
    }

    /// Puts the parts that a file has back into their entries; those that are here already stay as they are.
    pub(super) async fn bring_back(
        &self,
        parts: &BTreeSet<String>,
        spare: &Spare,
        fold: &mut Fold,
    ) -> Result<Back, StoreError> {
        let mut back = Back::default();
        for (id, n) in parts.iter().filter_map(|part| place(part)) {
            let Some(words) = spare.lines.get(&id).and_then(|line| line.private.get(&n)) else { continue };
            let here = match back.lines.get(&id) {
                Some(here) => Some(here.clone()),
                None => self.record_at(&id.device, id.seq).await?.map(|here| (here.hash, here.line)),
            };
            let Some((hash, mut line)) = here.filter(|(_, line)| !line.private.contains_key(&n)) else {
                continue;
            };
            line.private.insert(n, words.clone());
            if let Ok(entry) = line.entry() {
                fold.replace(entry);
                back.parts.insert(part(&id, n));
                back.lines.insert(id, (hash, line));
            }
        }
        Ok(back)
    }
}

/// Those of these parts that are in the lines.
pub(in crate::engine) fn present(lines: &[Placed], mut parts: BTreeSet<String>) -> BTreeSet<String> {
    if !parts.is_empty() {
        let entries = entries(&parts);
        let lines = lines.iter().filter(|(id, ..)| entries.contains(id));
        let there = lines.flat_map(|(id, _, line)| line.private.keys().map(|n| part(id, *n)));
        let there: BTreeSet<String> = there.collect();
        parts.retain(|part| there.contains(part));
    }
    parts
}

fn entries(parts: &BTreeSet<String>) -> BTreeSet<EntryId> {
    parts.iter().filter_map(|part| place(part)).map(|(id, _)| id).collect()
}
