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

/// Brings everything back from a second copy that has more; true when it did.
///
/// # Errors
/// When storage fails. Half of a copy counts as none at the next try.
pub async fn rescue<S: Store>(first: &S, second: &S) -> Result<bool, StoreError> {
    let opens = matches!(super::boot(second, None).await?, Boot::Locked(_) | Boot::Newer(_));
    let (here, there) = (twin::fence(first).await?, twin::fence(second).await?);
    let has_more = there.map(|fence| fence.head) > here.map(|fence| fence.head);
    if !opens || !has_more {
        return Ok(false);
    }
    twin::copy(second, first).await?;
    Ok(true)
}

impl<S: Store, E: Env> Engine<Twin<S>, E> {
    /// How the second copy stands.
    pub fn footing(&self) -> Footing {
        self.store.footing()
    }

    /// From now on every change is written to `second` too.
    ///
    /// # Errors
    /// What a store says; see [`Twin::follow`].
    pub async fn follow_with(&self, second: S) -> Result<(), StoreError> {
        let _turn = self.queue.lock().await;
        match self.writing() {
            Writing::Yes | Writing::Uncertain => self.store.follow(second).await,
            // Whoever writes keeps it.
            Writing::Elsewhere | Writing::Damaged => Ok(()),
        }
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
            load::load(second, &self.env, &self.ring(), &header, &self.device, &floor, progress).await?;
        let reaches = |(device, head): (&DeviceId, &Head)| {
            there.heads.get(device).is_some_and(|there| there.seq >= head.seq)
        };
        let written = self.state.borrow().fence.head;
        let whole = there.losses.is_empty()
            && there.heads.get(&self.device.id).map_or(0, |head| head.seq) >= written
            && self.state.borrow().heads.iter().all(reaches);
        if !whole {
            return Ok(false);
        }
        self.store.replace_with(second).await?;
        self.reload(progress).await?;
        self.raise_fence().await?;
        Ok(true)
    }

    /// There is no room on the disk: nothing is written until [`Engine::follow_with`].
    pub fn stop_for_room(&self) {
        self.store.stop();
    }
}
