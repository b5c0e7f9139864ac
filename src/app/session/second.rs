//! The second copy of the station in the browser: when it is asked, and when it follows.
//!
//! It is opened only where the disk has room: a browser on a full disk throws away what it opens.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Engine, Session};
use crate::engine::{Boot, Progress, Writing, has_lost, rescue};
use crate::storage::browser::{IndexedDbStore, Room, bucket, room};
use crate::storage::{Footing, Space, StoreError};

impl Session {
    /// Has the station come back from its second copy at this visit?
    pub fn was_rescued(self) -> bool {
        self.rescued.get()
    }

    /// The person has read that it did.
    pub fn clear_rescued(self) {
        self.rescued.set(false);
    }

    /// Is the disk so full that nothing new is written?
    pub fn is_cramped(self) -> bool {
        self.cramped.get()
    }

    /// Somebody has made room: looks whether that is enough.
    pub fn look_for_room(self) {
        self.keep_second();
    }

    /// What is here has lost something: looks whether the second copy has it.
    ///
    /// # Errors
    /// [`StoreError::Full`] when a second copy is there but the disk has no room to bring it back.
    pub(super) async fn rescue_lost(self, found: &Boot, first: &IndexedDbStore) -> Result<bool, StoreError> {
        let concerned = self.space.get_untracked() == Space::Real && has_lost(found, first).await?;
        if !concerned || !bucket::has_second().await {
            return Ok(false);
        }
        match room().await {
            Room::No => Err(StoreError::Full),
            Room::Unknown => Ok(false),
            Room::Yes => self.rescue_from_second(first).await,
        }
    }

    /// Before a station is opened for writing: the last entries may be in the second copy alone.
    pub(super) async fn look_behind(self, first: &IndexedDbStore) {
        if self.space.get_untracked() == Space::Real
            && bucket::has_second().await
            && room().await == Room::Yes
        {
            // Without a second copy everything goes as it always did.
            let _ = self.rescue_from_second(first).await;
        }
    }

    async fn rescue_from_second(self, first: &IndexedDbStore) -> Result<bool, StoreError> {
        let Some(second) = bucket::open_second().await? else { return Ok(false) };
        let rescued = rescue(first, &second).await?;
        if rescued {
            self.rescued.set(true);
        }
        self.inner.update_value(|inner| inner.second = Some(second));
        Ok(rescued)
    }

    /// Entries that are damaged or missing here may be whole in the second copy.
    pub(super) async fn heal_from_second(self, engine: &Engine, progress: Progress<'_>) {
        let Some(second) = self.inner.try_update_value(|inner| inner.second.take()).flatten() else { return };
        // Otherwise the person decides, as without a second copy.
        if engine.heal_from(&second, progress).await == Ok(true) {
            self.rescued.set(true);
        }
        self.inner.update_value(|inner| inner.second = Some(second));
    }

    /// Lets the second copy follow in the background.
    pub(super) fn keep_second(self) {
        spawn_local(async move { self.tend_second().await });
    }

    /// Lets the second copy follow, or finds out that the disk has no room.
    pub(super) async fn tend_second(self) {
        let Some(engine) = self.engine() else { return };
        let writes = matches!(engine.writing(), Writing::Yes | Writing::Uncertain);
        let concerned = engine.space() == Space::Real && bucket::is_supported();
        if !writes || !concerned || engine.footing() == Footing::Following {
            return;
        }
        let busy = self.inner.try_update_value(|inner| std::mem::replace(&mut inner.tending, true));
        if busy != Some(false) {
            return;
        }
        let kept = self.let_second_follow(&engine).await;
        self.inner.try_update_value(|inner| inner.tending = false);
        let full = kept == Err(StoreError::Full);
        if full {
            engine.stop_for_room();
        }
        // Said before anybody types, not at the first change.
        self.cramped.set(full);
    }

    async fn let_second_follow(self, engine: &Engine) -> Result<(), StoreError> {
        let ready = self.inner.try_update_value(|inner| inner.second.take()).flatten();
        let second = match ready {
            Some(second) => Some(second),
            None => match room().await {
                Room::Yes => bucket::open_second().await?,
                Room::No => return Err(StoreError::Full),
                Room::Unknown => None,
            },
        };
        match second {
            Some(second) => engine.follow_with(second).await,
            None => Ok(()),
        }
    }
}
