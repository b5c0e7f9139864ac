//! A tablet is shut out once more, and more of what it had handed in counts: its erasures too, from the disk.

use std::collections::BTreeSet;

use super::shadow::{erased_by, left_over};
use crate::domain::Event;
use crate::domain::privacy::Erased;
use crate::engine::Engine;
use crate::engine::clock::Believed;
use crate::engine::env::{Env, Slicer};
use crate::engine::fold::{Cut, Cuts, FEW, Fold, Folded};
use crate::engine::late::Contacts;
use crate::engine::load::Pages;
use crate::engine::record::Record;
use crate::journal::Segment;
use crate::storage::{Area, Store, StoreError, Write};

impl<S: Store, E: Env> Engine<S, E> {
    /// What goes from the disk with a word that makes entries count which are here and did not.
    pub(in crate::engine) async fn erased_by_word(&self, word: &Cut) -> Result<Vec<Write>, StoreError> {
        let mut cuts = self.state.borrow().cuts.clone();
        let before = Cuts::of(cuts.clone());
        cuts.push(word.clone());
        let after = Cuts::of(cuts);
        let beyond = |cuts: &Cuts| -> u64 {
            self.heads().iter().map(|(device, head)| head.seq.saturating_sub(cuts.limit(device))).sum()
        };
        if beyond(&before) == 0 {
            return Ok(Vec::new());
        }
        let mut gone = BTreeSet::new();
        loop {
            let known = gone.len();
            let (folded, mut erased) = self.fold_after(word, [&before, &after], &mut gone).await?;
            // What others wrote about somebody before they knew goes too; only the fold can tell.
            erased.extend(gone.iter().cloned());
            gone.extend(left_over(&folded.station, &erased));
            if gone.len() > known {
                continue;
            }
            let mut writes =
                self.erasures(&[Event::Erased(Erased { parts: gone.into_iter().collect() })]).await?;
            // A photo stays where another request shows it too.
            let shown = folded.station.requests().photos();
            writes.retain(|write| {
                !matches!(write, Write::Delete { area: Area::Blobs, key } if shown.binary_search(key).is_ok())
            });
            return Ok(writes);
        }
    }

    /// Folds what is here as it counts after the word, without what is gone; what its erasures name is gone then. With
    /// all that is erased by name.
    async fn fold_after(
        &self,
        word: &Cut,
        [before, after]: [&Cuts; 2],
        gone: &mut BTreeSet<String>,
    ) -> Result<(Folded, BTreeSet<String>), StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let (mut fold, mut contacts) = (Fold::new(Believed::default()), Contacts::default());
        let (mut pages, mut slicer, mut done) = (Pages::new(), Slicer::new(&self.env), 0);
        let mut erased = BTreeSet::new();
        while let Some(page) = pages.next(&self.store).await? {
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    let entry = record.and_then(|record| Some((record.line.entry().ok()?, record.hash)));
                    let Some((mut entry, hash)) = entry else { continue };
                    if after.count(&entry) {
                        contacts.take(&entry);
                        erased.extend(erased_by(&entry));
                        if !before.count(&entry) {
                            gone.extend(erased_by(&entry));
                        }
                    }
                    let id = entry.id().to_string();
                    for (n, event) in entry.events.iter_mut().enumerate() {
                        if gone.contains(&format!("{id}.{n}")) {
                            event.forget();
                        }
                    }
                    fold.take(entry, hash);
                    done += 1;
                    if done % FEW == 0 {
                        slicer.breathe().await;
                    }
                }
            }
        }
        gone.extend(contacts.late());
        fold.folded.cuts.push(word.clone());
        fold.finish(&mut slicer).await;
        Ok((fold.let_go(&mut slicer).await, erased))
    }
}
