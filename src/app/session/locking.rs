//! Away from the desk: drop the key, forget everything.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Phase, Session, Status};
use crate::app::env::sleep;

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
            self.show_residents_the_last().await;
            self.inner.update_value(|inner| {
                inner.engine = None;
                inner.code = None;
            });
            let _ = window().location().reload();
        });
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

    /// Nobody has touched the desk for long: locks, unless something is under way.
    pub fn lock_if_idle(self) {
        let busy = self.work.get_untracked().is_some();
        if self.phase.get_untracked() == Phase::Open && !busy {
            self.lock();
        }
    }
}
