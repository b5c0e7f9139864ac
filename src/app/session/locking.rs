//! Away from the desk: drop the key, forget everything.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session, Status};
use crate::app::env::sleep;

/// Longest wait for a change that is being written, in steps of 50 ms.
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
            self.inner.update_value(|inner| {
                inner.engine = None;
                inner.code = None;
            });
            let _ = window().location().reload();
        });
    }

    /// Nobody has touched the desk for long: locks, unless something is under way.
    pub fn lock_if_idle(self) {
        let busy = self.work.get_untracked().is_some();
        if self.phase.get_untracked() == Phase::Open && !busy {
            self.lock();
        }
    }
}
