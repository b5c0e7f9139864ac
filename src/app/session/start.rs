//! From a page that has just been loaded to an open station.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::mark::{self, Tries};
use super::{Engine, Phase, Session, Task, Trouble};
use crate::app::env::{BrowserEnv, sleep};
use crate::app::{kdf, lock};
use crate::engine::{Boot, Env as _, Locked, Refusal, Sign, Writing, boot};
use crate::storage::browser::IndexedDbStore;
use crate::storage::{Footing, Space, StoreError, Twin};
use crate::vault::{HeaderError, Kek, RecoveryCode};

/// After this a database that does not open counts as one that is not given.
const PATIENCE_MS: u64 = 15_000;

impl Session {
    /// Looks what is here.
    pub fn start(self) {
        self.phase.set(Phase::Looking);
        self.trouble.set(None);
        self.wait_for_tries(Tries::read());
        spawn_local(async move {
            let mut found = self.look().await;
            // A demo that cannot be opened hides no real station.
            if self.space.get_untracked() == Space::Demo && !matches!(found, Phase::Locked(_)) {
                self.choose_space(Space::Real);
                found = self.look().await;
            }
            self.phase.set(found);
        });
        spawn_local(async move {
            sleep(PATIENCE_MS).await;
            if self.phase.get_untracked() == Phase::Looking {
                self.phase.set(Phase::Unavailable(String::new()));
            }
        });
    }

    pub(super) async fn look(self) -> Phase {
        let space = self.space.get_untracked();
        match self.look_into(space).await {
            Ok(Boot::Empty) => Phase::Empty,
            Ok(Boot::Vanished(sign)) => Phase::Vanished(sign),
            Ok(Boot::Unreadable(sign)) => Phase::Unreadable(sign),
            Ok(Boot::Newer(version)) => Phase::Newer(version),
            Ok(Boot::Locked(locked)) => {
                let sign = locked.sign.clone();
                self.inner.update_value(|inner| inner.locked = Some(locked));
                Phase::Locked(sign)
            }
            Err(StoreError::Outdated) => Phase::Outdated,
            Err(StoreError::Full) => Phase::NoRoom,
            Err(StoreError::Unavailable(words) | StoreError::Failed(words)) => Phase::Unavailable(words),
            Err(error) => Phase::Unavailable(format!("{error:?}")),
        }
    }

    async fn look_into(self, space: Space) -> Result<Boot, StoreError> {
        let store = IndexedDbStore::open(space).await?;
        let found = boot(&store, mark::read(space)).await?;
        if self.rescue_lost(&found, &store).await? {
            boot(&store, mark::read(space)).await
        } else {
            Ok(found)
        }
    }

    /// The person has decided that the vanished station is not coming back: begins anew.
    pub fn forget_vanished(self) {
        if let Phase::Vanished(_) = self.phase.get_untracked() {
            mark::forget();
            self.phase.set(Phase::Empty);
        }
    }

    /// Opens the station with a name and passphrase.
    ///
    /// # Errors
    /// Also kept in [`Session::trouble`], because the screen that asked may be gone by then.
    pub async fn unlock(self, name: &str, passphrase: String) -> Result<(), Trouble> {
        let name = name.to_owned();
        self.unlock_by(move |locked| locked.kdf_for(&name), passphrase).await
    }

    /// Opens the station with the recovery code as it was typed.
    ///
    /// # Errors
    /// As [`Session::unlock`].
    pub async fn unlock_with_recovery(self, typed: &str) -> Result<(), Trouble> {
        let Some(code) = RecoveryCode::read(typed) else {
            self.trouble.set(Some(Trouble::NotACode));
            return Err(Trouble::NotACode);
        };
        let secret = String::from_utf8_lossy(code.secret()).into_owned();
        self.unlock_by(Locked::kdf_for_recovery, secret).await
    }

    async fn unlock_by(
        self,
        kdf_of: impl FnOnce(&Locked) -> ([u8; 32], crate::vault::Kdf),
        secret: String,
    ) -> Result<(), Trouble> {
        let secret = kdf::secret(secret);
        self.trouble.set(None);
        let result = async {
            if self.wait.get_untracked() > 0 {
                return Err(Trouble::TooSoon);
            }
            let salt = self.inner.with_value(|inner| inner.locked.as_deref().map(kdf_of));
            let salt = salt.ok_or(Trouble::Closed)?;
            let kek = self.working(Task::DerivingKey, async |_| kdf::derive(secret, salt).await).await?;
            self.open(kek).await
        }
        .await;
        if let Err(trouble) = &result {
            if *trouble == Trouble::from(HeaderError::WrongPassphrase) {
                self.wait_for_tries(Tries::read().add(BrowserEnv.now().0));
            }
            self.trouble.set(Some(trouble.clone()));
        }
        result
    }

    async fn open(self, kek: Kek) -> Result<(), Trouble> {
        let space = self.space.get_untracked();
        let store = IndexedDbStore::open(space).await?;
        let write = lock::hold(&lock_name(space), false).await;
        let there_is_room = !write || self.look_behind(&store).await;
        let store = Twin::alone(store);
        if !there_is_room {
            store.stop();
        }
        let locked =
            self.inner.try_update_value(|inner| inner.locked.take()).flatten().ok_or(Trouble::Closed)?;
        let sign = locked.sign.clone();
        let progress = move |done, of| self.phase.set(Phase::Opening { done, of });
        match locked.unlock(store, BrowserEnv, space, &kek, write, &progress).await {
            Ok(engine) => {
                self.heal_from_second(&engine, &progress).await;
                self.opened(engine).await;
                Ok(())
            }
            Err((locked, refusal)) => {
                lock::release(&lock_name(space));
                self.inner.update_value(|inner| inner.locked = Some(locked));
                self.phase.set(Phase::Locked(sign));
                Err(refusal.into())
            }
        }
    }

    /// Shows an engine that has just been opened, founded or restored.
    pub(super) async fn opened(self, engine: Engine) {
        let engine = self.adopt(engine).await;
        self.phase.set(Phase::Open);
        self.after_opening(&engine).await;
    }

    /// Puts an engine in place without showing it yet.
    pub(super) async fn adopt(self, engine: Engine) -> std::rc::Rc<Engine> {
        Tries::clear();
        mark::leave(engine.space(), &engine.mark());
        self.last_backup.set(engine.last_backup().await.ok().flatten());
        self.look_persisted();
        self.join_windows();
        self.set_engine(engine)
    }

    async fn after_opening(self, engine: &Engine) {
        if engine.writing() == Writing::Uncertain {
            // The disk takes nothing: said at once, not at the first change.
            let tried = engine.make_sure().await;
            self.mirror(engine);
            // A disk without room is said by a banner of its own: nobody has typed anything yet.
            if let Err(refusal) = tried
                && engine.footing() != Footing::Full
            {
                self.status.set(super::Status::Failed(refusal));
            }
        }
        // Unreadable, it counts as behind: writing it again does no harm.
        self.project_if_behind().await;
        self.keep_second();
        self.compact_when_idle();
    }

    /// Writes from this window from now on, after another one did.
    ///
    /// # Errors
    /// When storage fails; this window stays a reader.
    pub async fn take_over(self) -> Result<(), Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        lock::hold(&lock_name(engine.space()), true).await;
        engine.go_alone();
        let result = self.working(Task::Reloading, async |progress| engine.take_over(progress).await).await;
        self.mirror(&engine);
        self.touch(|_| true);
        result.map_err(Refusal::NotSaved)?;
        if engine.is_shut_out() {
            // The other window has taken our passphrase away: only unlocking anew helps.
            self.lock();
            return Ok(());
        }
        self.tell_windows();
        self.status.set(super::Status::Idle);
        self.after_opening(&engine).await;
        Ok(())
    }

    /// Counts the seconds down until the next passphrase may be tried.
    pub(super) fn wait_for_tries(self, tries: Tries) {
        let left = (tries.until - BrowserEnv.now().0 + 999) / 1000;
        let left = u32::try_from(left.clamp(0, 60)).unwrap_or_default();
        self.wait.set(left);
        if left > 0 {
            spawn_local(async move {
                for left in (0..left).rev() {
                    sleep(1000).await;
                    self.wait.set(left);
                }
            });
        }
    }

    /// The station behind the lock, for the lock screen.
    pub fn locked_sign(self) -> Option<Sign> {
        self.inner.with_value(|inner| inner.locked.as_ref().map(|locked| locked.sign.clone()))
    }
}

/// The courtesy between windows of one space.
pub(super) fn lock_name(space: Space) -> String {
    format!("{}.writer", space.prefix())
}
