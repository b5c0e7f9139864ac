//! What is erased: it follows from the entries that are here, never from which words happen to be here.

use std::collections::BTreeSet;

use super::clock::Believed;
use super::env::{Env, Slicer};
use super::execute::{erased_by, part, place};
use super::fold::{Cuts, FEW, Fold};
use super::late::Contacts;
use crate::domain::Event;
use crate::domain::privacy::about;
use crate::journal::{Entry, Hash};

/// Entries to be folded, with what those that count have erased.
#[derive(Default)]
pub(super) struct Survey {
    pub fold: Fold,
    named: BTreeSet<String>,
    /// Named by entries whose erasures have not been carried out on this disk yet.
    news: BTreeSet<String>,
    /// Places whose personal parts are not here.
    absent: BTreeSet<String>,
}

/// What comes of them.
pub(super) struct Gone {
    /// Every place that is erased.
    pub all: BTreeSet<String>,
    /// Those of them that are still to go.
    pub going: BTreeSet<String>,
    /// Places whose personal parts are not here although nobody who counts has erased them.
    pub lacking: BTreeSet<String>,
}

impl Survey {
    /// Begins with what a person said about the clock.
    pub fn new(believed: Believed) -> Survey {
        Survey { fold: Fold::new(believed), ..Survey::default() }
    }

    /// The next entry of its device, with the numbers of its events whose personal parts are absent. `news`: what it
    /// erases is still on this disk.
    pub fn take(&mut self, entry: Entry, absent: Vec<usize>, hash: Hash, cuts: &Cuts, news: bool) {
        let id = entry.id();
        self.absent.extend(absent.into_iter().map(|n| part(&id, n)));
        if cuts.count(&entry) {
            let named = if news { &mut self.news } else { &mut self.named };
            named.extend(erased_by(&entry.events));
        }
        self.fold.take(entry, hash);
    }

    /// Erased is what an erasure names, and what is about the same: somebody wrote it who did not know yet. With a
    /// resident goes what they asked for.
    pub async fn gone<E: Env>(&mut self, cuts: &Cuts, slicer: &mut Slicer<'_, E>) -> Gone {
        let (mut all, mut going) = (std::mem::take(&mut self.named), std::mem::take(&mut self.news));
        all.extend(going.iter().cloned());
        self.fold.sort();
        if !all.is_empty() {
            let (asked, late) = self.asked_and_late(&all, cuts, slicer).await;
            let mut tied = late;
            for (n, entry) in (1..).zip(self.fold.entries()) {
                for (n, event) in entry.events.iter().enumerate() {
                    if about(event).is_some_and(|of| all.contains(of) || asked.contains(of)) {
                        tied.push((part(&entry.id(), n), event.has_personal()));
                    }
                }
                if n % FEW == 0 {
                    slicer.breathe().await;
                }
            }
            for (n, (place, is_here)) in (1..).zip(tied) {
                if is_here && !all.contains(&place) {
                    going.insert(place.clone());
                }
                if is_here || self.absent.contains(&place) {
                    all.insert(place);
                }
                if n % FEW == 0 {
                    slicer.breathe().await;
                }
            }
        }
        let mut lacking = BTreeSet::new();
        for (n, place) in (1..).zip(std::mem::take(&mut self.absent)) {
            if !all.contains(&place) {
                lacking.insert(place);
            }
            if n % FEW == 0 {
                slicer.breathe().await;
            }
        }
        Gone { all, going, lacking }
    }

    /// Forgets what is erased, before it is folded.
    pub async fn forget<E: Env>(&mut self, all: &BTreeSet<String>, slicer: &mut Slicer<'_, E>) {
        for (k, (id, n)) in (1..).zip(all.iter().filter_map(|part| place(part))) {
            self.fold.forget(&id, n);
            if k % FEW == 0 {
                slicer.breathe().await;
            }
        }
    }

    /// Requests of residents who are erased, and contacts that go with an erasure which does not name them.
    async fn asked_and_late<E: Env>(
        &self,
        erased: &BTreeSet<String>,
        cuts: &Cuts,
        slicer: &mut Slicer<'_, E>,
    ) -> (BTreeSet<String>, Vec<(String, bool)>) {
        let (mut asked, mut contacts) = (BTreeSet::new(), Contacts::default());
        for (n, entry) in (1..).zip(self.fold.entries()) {
            contacts.take(entry, cuts.count(entry));
            for (n, event) in entry.events.iter().enumerate() {
                if let Event::RequestRegistered(event) = event
                    && event.person.as_ref().is_some_and(|person| erased.contains(person.as_str()))
                {
                    asked.insert(part(&entry.id(), n));
                }
            }
            if n % FEW == 0 {
                slicer.breathe().await;
            }
        }
        (asked, contacts.late())
    }
}
