//! Away from the desk: drop the key, forget everything.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session, Status};
use crate::app::env::sleep;
use crate::domain::profile::Profile;

/// Longest wait for a change that is being written, in steps.
const PATIENCE: usize = 60;

impl Session {
    /// Locks: drops the engine with its keys and loads the page anew, so that nothing stays in memory.
    /// A change that is being written gets a moment to arrive.
    pub fn lock(self) {
        spawn_local(async move {
            for _ in 0..PATIENCE {
                if self.status.get_untracked() != Status::Saving && self.work.get_untracked().is_none() {
                    break;
                }
                sleep(50).await;
            }
            self.keep_typed().await;
            self.show_residents_the_last().await;
            self.inner.update_value(|inner| {
                inner.engine = None;
                inner.code = None;
            });
            let _ = window().location().reload();
        });
    }

    /// What stands in open forms comes back after unlocking; a disk that does not answer must not keep
    /// the desk open.
    async fn keep_typed(self) {
        let done = Rc::new(Cell::new(false));
        let mark = done.clone();
        spawn_local(async move {
            self.keep_open_forms().await;
            mark.set(true);
        });
        for _ in 0..PATIENCE {
            if done.get() {
                break;
            }
            sleep(10).await;
        }
    }

    /// What was published a moment ago is to stand on the residents' page of this tablet when the desk
    /// is locked; a disk that does not answer must not keep the desk open.
    async fn show_residents_the_last(self) {
        let Some(engine) = self.engine() else { return };
        let done = Rc::new(Cell::new(false));
        let mark = done.clone();
        spawn_local(async move {
            let _ = engine.project_board().await;
            mark.set(true);
        });
        for _ in 0..PATIENCE {
            if done.get() {
                break;
            }
            sleep(10).await;
        }
    }

    /// Is a station open? Untracked.
    pub fn is_open(self) -> bool {
        self.phase.get_untracked() == Phase::Open
    }

    /// How long nobody has to touch the desk before it locks itself: what the manager has set. `None`
    /// while nothing is open, or something is under way.
    pub fn idle_time(self) -> Option<Duration> {
        let busy = self.work.get_untracked().is_some();
        if busy {
            return None;
        }
        if let Some(quiet) = self.kiosk_idle_time() {
            return Some(quiet);
        }
        if !self.is_open() {
            return None;
        }
        let engine = self.engine()?;
        let minutes = engine.read(|station| station.profile().map(Profile::idle_minutes));
        Some(Duration::from_secs(60 * u64::from(minutes.unwrap_or(Profile::IDLE_MINUTES))))
    }

    /// Nobody has touched the desk for long: locks, unless something is under way.
    pub fn lock_if_idle(self) {
        self.leave_lock_screen();
        let busy = self.work.get_untracked().is_some();
        if self.is_open() && !busy {
            self.lock();
        }
    }
}
