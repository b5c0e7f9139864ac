//! The second copy of the station in the browser: when it is asked, and when it follows.
//!
//! It is opened only where the disk has room: a browser on a full disk throws away what it opens. One that
//! could not be asked at this visit is left as it is, because it may have what is missing here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::start::lock_name;
use super::{Engine, Phase, Session};
use crate::app::lock;
use crate::engine::{Boot, Progress, Writing, has_lost, rescue};
use crate::storage::browser::{IndexedDbStore, Room, bucket, room};
use crate::storage::{Footing, Space, StoreError};

/// So often at most the second copy is brought up at one visit.
const MOST_TRIES: u8 = 4;

/// What the page keeps of the second copy.
#[derive(Default)]
pub(super) struct Behind {
    /// Opened, but not following yet.
    ready: Option<IndexedDbStore>,
    /// It is there and could not be asked.
    spared: bool,
    tries: u8,
    busy: bool,
}

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

    /// Lets the second copy follow in the background, or looks whether there is room by now.
    pub fn keep_second(self) {
        spawn_local(async move { self.tend_second().await });
    }

    /// What is here has lost something: looks whether the second copy has it.
    ///
    /// # Errors
    /// [`StoreError::Full`] when a second copy is there but the disk has no room to bring it back.
    pub(super) async fn rescue_lost(self, found: &Boot, first: &IndexedDbStore) -> Result<bool, StoreError> {
        let space = self.space.get_untracked();
        let lost = space == Space::Real && has_lost(found, first).await?;
        if !lost || !bucket::has_second().await || !lock::hold(&lock_name(space), false).await {
            return Ok(false);
        }
        // It may take longer than a page may take to look around.
        self.phase.set(Phase::Opening { done: 0, of: 0 });
        let opens = matches!(found, Boot::Locked(_));
        let rescued = match room().await {
            Room::No => Err(StoreError::Full),
            Room::Yes | Room::Unknown => self.ask_second(opens, first).await,
        };
        lock::release(&lock_name(space));
        rescued
    }

    /// Before a station is opened for writing: the last entries may be in the second copy alone. False:
    /// there is no room to look.
    pub(super) async fn look_behind(self, first: &IndexedDbStore) -> bool {
        if self.space.get_untracked() != Space::Real || !bucket::has_second().await {
            return true;
        }
        room().await != Room::No && self.ask_second(true, first).await.is_ok()
    }

    /// Brings back what only the second copy has; one that does not answer is spared.
    ///
    /// # Errors
    /// [`StoreError::Full`] when what it has does not fit.
    async fn ask_second(self, opens: bool, first: &IndexedDbStore) -> Result<bool, StoreError> {
        let asked = async {
            let Some(second) = bucket::open_second().await? else {
                return Ok::<_, StoreError>((false, None));
            };
            Ok((rescue(opens, first, &second).await?, Some(second)))
        };
        let asked = asked.await;
        self.inner.update_value(|inner| inner.behind.spared = asked.is_err());
        let (rescued, second) = match asked {
            Ok(asked) => asked,
            Err(StoreError::Full) => return Err(StoreError::Full),
            Err(_) => return Ok(false),
        };
        if rescued {
            self.rescued.set(true);
        }
        self.inner.update_value(|inner| inner.behind.ready = second);
        Ok(rescued)
    }

    /// Entries that are damaged or missing here may be whole in the second copy.
    pub(super) async fn heal_from_second(self, engine: &Engine, progress: Progress<'_>) {
        let ready = self.inner.try_update_value(|inner| inner.behind.ready.take()).flatten();
        let Some(second) = ready else { return };
        // Otherwise the person decides, as without a second copy.
        if engine.heal_from(&second, progress).await == Ok(true) {
            self.rescued.set(true);
        }
        self.inner.update_value(|inner| inner.behind.ready = Some(second));
    }

    /// Lets the second copy follow, or finds out that the disk has no room.
    pub(super) async fn tend_second(self) {
        let Some(engine) = self.engine() else { return };
        let writes = matches!(engine.writing(), Writing::Yes | Writing::Uncertain);
        let concerned = engine.space() == Space::Real && bucket::is_supported();
        if !writes || !concerned || engine.footing() == Footing::Following {
            return;
        }
        let begin = |behind: &mut Behind| {
            let full = engine.footing() == Footing::Full;
            let begins = !behind.busy && (full || !behind.spared && behind.tries < MOST_TRIES);
            behind.busy |= begins;
            begins
        };
        if self.inner.try_update_value(|inner| begin(&mut inner.behind)) != Some(true) {
            return;
        }
        match self.let_second_follow(&engine).await {
            Ok(false) => {}
            Ok(true) => {
                self.rescued.set(true);
                self.touch(|_| true);
            }
            Err(StoreError::Full) => engine.stop_for_room(),
            Err(_) => engine.go_alone(),
        }
        self.inner.try_update_value(|inner| inner.behind.busy = false);
        // Said before anybody types, not at the first change.
        self.mirror(&engine);
    }

    async fn let_second_follow(self, engine: &Engine) -> Result<bool, StoreError> {
        let ready = self.inner.try_update_value(|inner| inner.behind.ready.take()).flatten();
        let second = match ready {
            Some(second) => Some(second),
            None if room().await == Room::No => return Err(StoreError::Full),
            None => bucket::open_second().await?,
        };
        self.inner.try_update_value(|inner| inner.behind.tries += 1);
        match second {
            // There was room a moment ago: a copy that speaks of a full disk is broken in another way.
            Some(second) => engine
                .follow_with(second)
                .await
                .map_err(|_| StoreError::Failed("the second copy does not follow".to_owned())),
            None => Ok(false),
        }
    }
}
