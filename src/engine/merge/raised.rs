//! A tablet is shut out once more, and more of what it had handed in counts: its erasures too, from the disk.

use crate::domain::Event;
use crate::domain::privacy::Erased;
use crate::engine::env::{Env, Slicer};
use crate::engine::fold::{Cut, Cuts};
use crate::engine::gone::Gone;
use crate::engine::{Engine, keys};
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
        let mut slicer = Slicer::new(&self.env);
        let mut survey = self.survey(&[], &after, &mut slicer, &|_, _| {}).await?;
        let Gone { all, going, lacking } = survey.gone(&after, &mut slicer).await;
        survey.forget(&all, &mut slicer).await;
        survey.fold.folded.cuts.push(word.clone());
        survey.fold.finish(&mut slicer).await;
        let folded = survey.fold.let_go(&mut slicer).await;
        let mut writes =
            self.erasures(&[Event::Erased(Erased { parts: going.into_iter().collect() })]).await?;
        // A photo stays where another request shows it too.
        let shown = folded.station.requests().photos();
        writes.retain(|write| {
            !matches!(write, Write::Delete { area: Area::Blobs, key } if shown.binary_search(key).is_ok())
        });
        writes.push(keys::put_json(keys::BARE, &lacking));
        Ok(writes)
    }
}
