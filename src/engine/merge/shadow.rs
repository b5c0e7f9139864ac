//! What is here and what is new, folded beside the station that screens go on reading.

use std::collections::BTreeSet;

use super::back::{Back, Spare};
use crate::domain::values::EntryId;
use crate::domain::{Event, Station};
use crate::engine::env::{Env, Progress, Slicer};
use crate::engine::execute::place;
use crate::engine::fold::{Cuts, FEW, Fold, Folded};
use crate::engine::late::Contacts;
use crate::engine::load::Pages;
use crate::engine::record::Record;
use crate::engine::{Engine, keys};
use crate::journal::{self, Entry, Line, Segment};
use crate::storage::{Store, StoreError};

/// What a merge comes to before it is on disk.
pub(super) struct Shadow {
    pub folded: Folded,
    /// Personal parts that go from the disk with it.
    pub erased: BTreeSet<String>,
    /// All that are erased, here before or now.
    pub all_erased: BTreeSet<String>,
    /// What comes back, as far as it stays.
    pub back: Back,
}

/// A line of the file with its place and link.
pub(super) type Placed = (EntryId, journal::Hash, Line);

impl<S: Store, E: Env> Engine<S, E> {
    /// Folds what is here with what is new, as it will be read from the disk afterwards.
    pub(super) async fn shadow(
        &self,
        lines: &[&Placed],
        cuts: &Cuts,
        spare: &Spare,
        progress: Progress<'_>,
    ) -> Result<Shadow, StoreError> {
        let believed = keys::get_json(&self.store, keys::CLOCK).await?.unwrap_or_default();
        let mut fold = Fold::new(believed);
        let mut slicer = Slicer::new(&self.env);
        let (mut erased, mut new_erased, mut ghosts) = (BTreeSet::new(), BTreeSet::new(), spare.bare.clone());
        let station = self.state.borrow().header.station().to_owned();
        let total = self.entries() + lines.len() as u64;
        let (mut pages, mut done, mut contacts) = (Pages::new(), 0, Contacts::default());
        let counted = Cuts::of(self.state.borrow().cuts.clone());
        while let Some(page) = pages.next(&self.store).await? {
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    let entry = record.as_ref().and_then(|record| record.line.entry().ok());
                    if let (Some(record), Some(entry)) = (record, entry) {
                        if cuts.count(&entry) {
                            contacts.take(&entry);
                            // What counts only from now on has erased nothing from the disk yet.
                            let known = counted.count(&entry);
                            let parts = if known { &mut erased } else { &mut new_erased };
                            parts.extend(erased_by(&entry));
                        } else {
                            ghosts.extend(erased_by(&entry));
                        }
                        fold.take(entry, record.hash);
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
            if let Ok(entry) = line.entry() {
                // What was erased here before is gone from the disk; what is erased by these goes now.
                if cuts.count(&entry) {
                    contacts.take(&entry);
                    new_erased.extend(erased_by(&entry));
                }
                fold.take(entry, *hash);
            }
            done += 1;
            if done % FEW as u64 == 0 {
                slicer.breathe().await;
                progress(done, total);
            }
        }
        new_erased.extend(contacts.late().into_iter().filter(|part| !erased.contains(part)));
        erased.extend(new_erased.iter().cloned());
        ghosts.retain(|part| !erased.contains(part));
        let mut back = self.bring_back(&ghosts, spare, &mut fold).await?;
        // What was written on one tablet after the other had erased whom it is about goes from both; only the
        // fold can tell.
        let mut news: Vec<String> = erased.iter().cloned().collect();
        loop {
            forget(&news, &mut fold);
            fold.finish(&mut slicer).await;
            news = left_over(&fold.folded.station, &erased).into_iter().collect();
            if news.is_empty() {
                let folded = fold.let_go(&mut slicer).await;
                back.parts.retain(|part| !erased.contains(part));
                return Ok(Shadow { folded, erased: new_erased, all_erased: erased, back });
            }
            erased.extend(news.iter().cloned());
            new_erased.extend(news.iter().cloned());
            fold.again(believed);
        }
    }
}

/// What is still here of what somebody has erased: these parts go too.
pub(in crate::engine) fn left_over(station: &Station, erased: &BTreeSet<String>) -> BTreeSet<String> {
    let left = station.left_over().filter(|left| erased.contains(left.of) && !erased.contains(left.part));
    left.map(|left| left.part.to_owned()).collect()
}

/// Drops personal parts from what is folded.
fn forget(parts: &[String], fold: &mut Fold) {
    for (id, n) in parts.iter().filter_map(|part| place(part)) {
        fold.forget(&id, n);
    }
}

/// The personal parts that an entry erases: a file cannot bring them back.
pub(in crate::engine) fn erased_by(entry: &Entry) -> impl Iterator<Item = String> + '_ {
    let parts = entry.events.iter().flat_map(|event| match event {
        Event::Erased(erased) => erased.parts.as_slice(),
        _ => &[],
    });
    parts.cloned()
}
