//! What is erased: it follows from the entries that are here, never from which words happen to be here.

use std::collections::BTreeSet;

use super::clock::Believed;
use super::env::{Env, Slicer};
use super::execute::part;
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
    contacts: Contacts,
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
        self.contacts.take(&entry, cuts.count(&entry));
        if cuts.count(&entry) {
            let named = if news { &mut self.news } else { &mut self.named };
            named.extend(erased_by(&entry));
        }
        self.fold.take(entry, hash);
    }

    /// Erased is what an erasure names, and what is about the same: somebody wrote it who did not know yet. With a
    /// resident goes what they asked for.
    pub async fn gone<E: Env>(&mut self, cuts: &Cuts, slicer: &mut Slicer<'_, E>) -> Gone {
        let (mut all, mut going) = (std::mem::take(&mut self.named), std::mem::take(&mut self.news));
        all.extend(going.iter().cloned());
        if !all.is_empty() {
            let asked = self.asked(&all, cuts, slicer).await;
            let mut tied = std::mem::take(&mut self.contacts).late();
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
            for (place, is_here) in tied {
                if is_here && !all.contains(&place) {
                    going.insert(place.clone());
                }
                if is_here || self.absent.contains(&place) {
                    all.insert(place);
                }
            }
        }
        let mut lacking = std::mem::take(&mut self.absent);
        lacking.retain(|place| !all.contains(place));
        Gone { all, going, lacking }
    }

    /// Requests of residents who are erased.
    async fn asked<E: Env>(
        &self,
        erased: &BTreeSet<String>,
        cuts: &Cuts,
        slicer: &mut Slicer<'_, E>,
    ) -> BTreeSet<String> {
        let mut asked = BTreeSet::new();
        for (n, entry) in (1..).zip(self.fold.entries()) {
            for (n, event) in entry.events.iter().enumerate() {
                if let Event::RequestRegistered(event) = event
                    && event.person.as_ref().is_some_and(|person| erased.contains(person.as_str()))
                    && cuts.count(entry)
                {
                    asked.insert(part(&entry.id(), n));
                }
            }
            if n % FEW == 0 {
                slicer.breathe().await;
            }
        }
        asked
    }
}

/// The personal parts that an entry erases.
fn erased_by(entry: &Entry) -> impl Iterator<Item = String> + '_ {
    let parts = entry.events.iter().flat_map(|event| match event {
        Event::Erased(erased) => erased.parts.as_slice(),
        _ => &[],
    });
    parts.cloned()
}
