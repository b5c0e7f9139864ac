//! What is here and what is new, folded beside the station that screens go on reading.

use std::collections::BTreeSet;

use super::back::Back;
use crate::domain::values::EntryId;
use crate::engine::check::Checked;
use crate::engine::env::{Env, Progress, Slicer};
use crate::engine::fold::{Cuts, FEW, Folded};
use crate::engine::gone::{Gone, Survey};
use crate::engine::load::Pages;
use crate::engine::record::Record;
use crate::engine::{Engine, keys};
use crate::journal::{self, Line, Segment};
use crate::storage::{Store, StoreError};

/// What a merge comes to before it is on disk.
pub(super) struct Shadow {
    pub folded: Folded,
    /// Personal parts that go with it.
    pub erased: BTreeSet<String>,
    /// All that are erased, here before or now.
    pub all_erased: BTreeSet<String>,
    /// What comes back.
    pub back: Back,
    /// What is missing after it although nobody who counts has erased it.
    pub bare: BTreeSet<String>,
}

/// A line of the file with its place and link.
pub(super) type Placed = (EntryId, journal::Hash, Line);

impl<S: Store, E: Env> Engine<S, E> {
    /// Folds what is here with those lines of a file that are new, as it will be read from the disk afterwards.
    pub(super) async fn shadow(
        &self,
        checked: &Checked,
        lines: &[&Placed],
        cuts: &Cuts,
        progress: Progress<'_>,
    ) -> Result<Shadow, StoreError> {
        let mut slicer = Slicer::new(&self.env);
        let mut survey = self.survey(lines, cuts, &mut slicer, progress).await?;
        let Gone { all, going, lacking } = survey.gone(cuts, &mut slicer).await;
        let back = self.bring_back(&lacking, checked, &mut survey.fold).await?;
        let bare = lacking.difference(&back.parts).cloned().collect();
        survey.forget(&all, &mut slicer).await;
        survey.fold.finish(&mut slicer).await;
        let folded = survey.fold.let_go(&mut slicer).await;
        Ok(Shadow { folded, erased: going, all_erased: all, back, bare })
    }

    /// Reads everything that is here, and then what is new.
    pub(super) async fn survey(
        &self,
        lines: &[&Placed],
        cuts: &Cuts,
        slicer: &mut Slicer<'_, E>,
        progress: Progress<'_>,
    ) -> Result<Survey, StoreError> {
        let mut survey = Survey::new(keys::get_json(&self.store, keys::CLOCK).await?.unwrap_or_default());
        let station = self.state.borrow().header.station().to_owned();
        let counted = Cuts::of(self.state.borrow().cuts.clone());
        let total = self.entries() + lines.len() as u64;
        let (mut pages, mut done) = (Pages::new(), 0);
        while let Some(page) = pages.next(&self.store).await? {
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    let read = record.and_then(|record| Some((record.line.read().ok()?, record.hash)));
                    if let Some(((entry, absent), hash)) = read {
                        // What counts only from now on has erased nothing from the disk yet.
                        let news = !counted.count(&entry);
                        survey.take(entry, absent, hash, cuts, news);
                    }
                    done += 1;
                    if done % FEW as u64 == 0 {
                        slicer.breathe().await;
                        progress(done, total);
                    }
                }
            }
        }
        for (_, hash, line) in lines {
            if let Ok((entry, absent)) = line.read() {
                survey.take(entry, absent, *hash, cuts, true);
            }
            done += 1;
            if done % FEW as u64 == 0 {
                slicer.breathe().await;
                progress(done, total);
            }
        }
        Ok(survey)
    }
}
