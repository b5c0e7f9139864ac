//! The second copy of the journal: taken up when the first has lost something, kept in step otherwise.

use super::boot::Boot;
use super::env::{Env, Progress};
use super::{Engine, Writing, load};
use crate::domain::values::DeviceId;
use crate::journal::Head;
use crate::storage::{Footing, Store, StoreError, Twin, twin};

/// Has what was found at the start lost something that an earlier visit, or a second copy, may know of?
///
/// # Errors
/// When storage cannot be read.
pub async fn has_lost<S: Store>(found: &Boot, first: &S) -> Result<bool, StoreError> {
    match found {
        Boot::Empty | Boot::Vanished(_) | Boot::Unreadable(_) => Ok(true),
        Boot::Newer(_) => Ok(false),
        Boot::Locked(locked) => {
            let head = twin::fence(first).await?.map_or(0, |fence| fence.head);
            Ok(head < locked.known_head())
        }
    }
}

/// Brings everything back from a second copy that has more, or into a first one that does not `open`;
/// true when it did.
///
/// # Errors
/// When storage fails; nothing has changed then.
pub async fn rescue<S: Store>(opens: bool, first: &S, second: &S) -> Result<bool, StoreError> {
    let there = matches!(super::boot(second, None).await?, Boot::Locked(_) | Boot::Newer(_));
    let wanted = there && (!opens || twin::is_ahead(first, second).await?);
    if wanted {
        twin::replace(first, second).await?;
    }
    Ok(wanted)
}

impl<S: Store, E: Env> Engine<Twin<S>, E> {
    /// How the second copy stands.
    pub fn footing(&self) -> Footing {
        self.store.footing()
    }

    /// From now on every change is written to `second` too. True when it had entries that were lost here,
    /// which are back now.
    ///
    /// # Errors
    /// What a store says; see [`Twin::follow`].
    pub async fn follow_with(&self, second: S) -> Result<bool, StoreError> {
        let _turn = self.queue.lock().await;
        if !matches!(self.writing(), Writing::Yes | Writing::Uncertain) {
            // Whoever writes keeps it.
            return Ok(false);
        }
        let stands = self.state.borrow().fence;
        if twin::fence(self.store.first()).await? != Some(stands) {
            // Another window writes, as the next change will find out.
            return Ok(false);
        }
        let ahead = twin::is_ahead(self.store.first(), &second).await?;
        if ahead {
            self.take_back(&second, &|_, _| {}).await?;
        }
        self.store.follow(second).await?;
        Ok(ahead)
    }

    /// Puts the second copy in the place of the first, and goes on from there.
    async fn take_back(&self, second: &S, progress: Progress<'_>) -> Result<(), StoreError> {
        twin::replace(self.store.first(), second).await?;
        self.reload(progress).await?;
        self.store.part();
        if self.writing() == Writing::Damaged {
            return Ok(());
        }
        self.raise_fence().await
    }

    /// Heals what is missing or damaged here from a second copy in which nothing is; true when it did.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn heal_from(&self, second: &S, progress: Progress<'_>) -> Result<bool, StoreError> {
        let _turn = self.queue.lock().await;
        if self.writing() != Writing::Damaged {
            return Ok(false);
        }
        let (header, floor) = {
            let state = self.state.borrow();
            (state.header.clone(), state.floor.clone())
        };
        let (_, there) =
            load::load(second, &self.env, &self.ring(), &header, self.device(), &floor, progress).await?;
        let reaches = |(device, head): (&DeviceId, &Head)| {
            there.folded.heads.get(device).is_some_and(|there| there.seq >= head.seq)
        };
        let written = self.state.borrow().fence.head;
        let whole = there.losses.is_empty()
            && there.folded.heads.get(&self.device().id).map_or(0, |head| head.seq) >= written
            && self.state.borrow().heads.iter().all(reaches);
        if !whole {
            return Ok(false);
        }
        self.take_back(second, progress).await?;
        Ok(true)
    }

    /// The second copy is given up for now: changes go to the first alone.
    pub fn go_alone(&self) {
        self.store.part();
    }

    /// There is no room on the disk: nothing is written until [`Engine::follow_with`].
    pub fn stop_for_room(&self) {
        self.store.stop();
    }
}
