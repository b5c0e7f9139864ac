//! Personal parts that come back: nobody who counts has erased them, and a file has them.
//!
//! A tablet drops what it knows to be erased. A part of its file may go round without the entry that erased, or that
//! entry may be of a tablet which is shut out. Whoever has such a line lacks words that are not erased as far as
//! anybody there knows: they are kept in mind, and completed by the next file that has them. Without that, what two
//! tablets have would depend on which of them took the other's file.

use std::collections::{BTreeMap, BTreeSet};

use super::shadow::Placed;
use crate::domain::values::EntryId;
use crate::engine::check::Checked;
use crate::engine::env::{Env, Slicer};
use crate::engine::execute::{part, place};
use crate::engine::fold::{Cuts, Fold};
use crate::engine::{Engine, keys};
use crate::journal::{self, Line};
use crate::storage::{Store, StoreError};

/// What comes back.
#[derive(Default)]
pub(super) struct Back {
    /// Lines with these parts, each with its link.
    pub lines: BTreeMap<EntryId, (journal::Hash, Line)>,
    /// The parts.
    pub parts: BTreeSet<String>,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// How many parts that are missing here would come back with a file of which these lines are new.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub(super) async fn words_in(
        &self,
        checked: &Checked,
        lines: &[&Placed],
        cuts: &Cuts,
    ) -> Result<usize, StoreError> {
        let bare: BTreeSet<String> = keys::get_json(&self.store, keys::BARE).await?.unwrap_or_default();
        if !has_any(checked, &bare) {
            return Ok(0);
        }
        // Somebody may have erased them by now. It is rare that anything is missing.
        let mut slicer = Slicer::new(&self.env);
        let mut survey = self.survey(lines, cuts, &mut slicer, &|_, _| {}).await?;
        let lacking = survey.gone(cuts, &mut slicer).await.lacking;
        let words = self.bring_back(&lacking, checked, &mut survey.fold).await?.parts.len();
        survey.fold.let_go(&mut slicer).await;
        Ok(words)
    }

    /// Parts that are missing here although nobody who counts has erased them.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub(in crate::engine) async fn lacking(&self) -> Result<BTreeSet<String>, StoreError> {
        let cuts = Cuts::of(self.state.borrow().cuts.clone());
        let mut slicer = Slicer::new(&self.env);
        let mut survey = self.survey(&[], &cuts, &mut slicer, &|_, _| {}).await?;
        let lacking = survey.gone(&cuts, &mut slicer).await.lacking;
        survey.fold.let_go(&mut slicer).await;
        Ok(lacking)
    }

    /// Puts the parts that are lacking, and which a file has, back into their entries.
    pub(super) async fn bring_back(
        &self,
        lacking: &BTreeSet<String>,
        checked: &Checked,
        fold: &mut Fold,
    ) -> Result<Back, StoreError> {
        let mut back = Back::default();
        if lacking.is_empty() {
            return Ok(back);
        }
        let wanted = entries(lacking);
        let lines = checked.lines.iter().filter(|(id, ..)| wanted.contains(id));
        let spare: BTreeMap<&EntryId, &Line> = lines.map(|(id, _, line)| (id, line)).collect();
        for (id, n) in lacking.iter().filter_map(|part| place(part)) {
            let Some(words) = spare.get(&id).and_then(|line| line.private.get(&n)) else { continue };
            let here = match back.lines.get(&id) {
                Some(here) => Some(here.clone()),
                None => self.record_at(&id.device, id.seq).await?.map(|here| (here.hash, here.line)),
            };
            let Some((hash, mut line)) = here else { continue };
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

/// Does a file have any of these parts?
fn has_any(checked: &Checked, parts: &BTreeSet<String>) -> bool {
    let wanted = entries(parts);
    let lines = checked.lines.iter().filter(|(id, ..)| wanted.contains(id));
    lines
        .flat_map(|(id, _, line)| line.private.keys().map(|n| part(id, *n)))
        .any(|part| parts.contains(&part))
}

/// The entries that these parts belong to.
fn entries(parts: &BTreeSet<String>) -> BTreeSet<EntryId> {
    parts.iter().filter_map(|part| place(part)).map(|(id, _)| id).collect()
}
