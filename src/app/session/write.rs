//! Changing the station: what a screen asks for, and what follows once it is on disk.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Engine, Session, Status, Task, Trouble, mark};
use crate::app::env::sleep;
use crate::app::{boards, rules};
use crate::domain::{Command, Slice};
use crate::engine::{Checked, Done, Refusal, Writing};
use crate::journal::Plan;
use crate::storage::Footing;

/// After this a change that has not settled counts as not saved.
const PATIENCE_MS: u64 = 10_000;
/// Until a receipt is on the screen.
const PAINT_MS: u64 = 40;
/// So long after the last change segments are put together.
const IDLE: Duration = Duration::from_secs(4);

/// Residents' pages of this page read the board again.
fn tell_residents() {
    if let Ok(event) = web_sys::Event::new(boards::WRITTEN) {
        // Nobody listens where no residents' page has been opened.
        let _ = window().dispatch_event(&event);
    }
}

impl Session {
    /// Carries out a command. `Ok` means that it is on disk and shown; [`Session::status`] says how it
    /// fares meanwhile.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn send(self, command: Command) -> Result<(), Refusal> {
        self.watched(async |engine| rules::execute(engine, command).await).await
    }

    /// Runs a change and says how it fares meanwhile; what it touched is shown anew once it is on disk.
    pub(super) async fn watched(
        self,
        change: impl AsyncFnOnce(&Engine) -> Result<Done, Refusal>,
    ) -> Result<(), Refusal> {
        let engine = self.engine().ok_or(Refusal::TakenOver)?;
        let turn = self.next_turn();
        self.status.set(Status::Saving);
        spawn_local(async move {
            sleep(PATIENCE_MS).await;
            if self.is_turn(turn) && self.status.get_untracked() == Status::Saving {
                self.status.set(Status::Unsaved);
            }
        });
        if engine.footing() == Footing::Full {
            // Somebody may have made room.
            self.tend_second().await;
        }
        let uncertain = engine.writing() == Writing::Uncertain;
        let result = change(&engine).await;
        self.mirror(&engine);
        if uncertain {
            // The engine has looked at the disk; more than this change may be new.
            self.touch(|_| true);
        }
        let status = match &result {
            Ok(done) => {
                self.touch_slices(done.touched);
                Status::Saved
            }
            // A rule said no; nothing was written, and the screen that asked says so.
            Err(Refusal::Rejected(_)) => Status::Idle,
            Err(refusal) => Status::Failed(refusal.clone()),
        };
        if self.is_turn(turn) {
            self.status.set(status);
        }
        if let Ok(done) = &result {
            self.tell_windows();
            // Residents' pages show nothing of the cash desk: whoever waits there sees the receipt before the board is made.
            self.project(if done.touched.is_only(Slice::Cashdesk) { PAINT_MS } else { 0 });
            self.compact_when_idle();
        }
        result.map(|_| ())
    }

    /// The person has seen how the last change fared.
    pub fn clear_status(self) {
        if self.status.get_untracked() != Status::Saving {
            self.status.set(Status::Idle);
        }
    }

    /// Lets the station go on without what is lost. The entries stay missing.
    ///
    /// # Errors
    /// When the actor may not or the disk does not take it.
    pub async fn accept_losses(self) -> Result<(), Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let result =
            self.working(Task::Reloading, async |progress| engine.accept_losses(progress).await).await;
        self.mirror(&engine);
        self.touch(|_| true);
        self.tell_windows();
        self.project(0);
        Ok(result?)
    }

    /// What taking a checked file in would do here.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn plan_merge(self, checked: &Checked) -> Result<Plan, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        Ok(engine.plan_merge(checked).await?)
    }

    /// How many entries of this tablet would go under a new name, where it shares its own with the one of a file.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn plan_separation(self, checked: &Checked) -> Result<Option<u64>, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        Ok(engine.plan_separation(checked).await?)
    }

    /// Gives this tablet a new name, and locks the desk: it is opened under that one.
    ///
    /// # Errors
    /// When it is not allowed or not possible; nothing has changed then.
    pub async fn separate(self, checked: &Checked) -> Result<(), Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let separated = self.working(Task::Merging, async |_| engine.separate(checked).await).await?;
        mark::leave(engine.space(), &separated.mark);
        self.tell_windows();
        self.lock();
        Ok(())
    }

    /// Takes a checked file of the same station in; how many entries were added.
    ///
    /// # Errors
    /// When it is not allowed or not a merge; nothing has changed then.
    pub async fn merge(self, checked: &Checked) -> Result<u64, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let result =
            self.working(Task::Merging, async |progress| engine.merge(checked, progress).await).await;
        self.mirror(&engine);
        self.touch(|_| true);
        self.tell_windows();
        self.project(0);
        Ok(result?)
    }

    /// What is needed for it has come: writes the board where it is behind.
    pub async fn project_if_behind(self) {
        let Some(engine) = self.engine() else { return };
        if engine.writing() == Writing::Yes && engine.board_is_behind().await.unwrap_or(true) {
            self.project(0);
        }
    }

    /// Writes the board that residents see, after so many milliseconds; one at a time, and once more when something came
    /// between.
    pub(super) fn project(self, after: u64) {
        let start = self.inner.try_update_value(|inner| {
            inner.project_again = inner.projecting;
            !std::mem::replace(&mut inner.projecting, true)
        });
        if start != Some(true) {
            return;
        }
        spawn_local(async move {
            loop {
                if after > 0 {
                    sleep(after).await;
                }
                if let Some(engine) = self.engine() {
                    // The journal has it; the board is made again at the next change or unlock.
                    let _ = engine.project_board().await;
                    mark::leave(engine.space(), &engine.mark());
                    tell_residents();
                }
                let again = self.inner.try_update_value(|inner| {
                    inner.projecting = inner.project_again;
                    std::mem::take(&mut inner.project_again)
                });
                if again != Some(true) {
                    break;
                }
            }
        });
    }

    /// Puts small segments together once nothing has been written for a while.
    pub(super) fn compact_when_idle(self) {
        let turn = self.inner.with_value(|inner| inner.turn);
        let compact = move || {
            if self.is_turn(turn)
                && let Some(engine) = self.engine()
            {
                spawn_local(async move {
                    // Nothing depends on it; a later moment comes.
                    while self.is_turn(turn) && engine.compact().await == Ok(true) {}
                    if engine.footing() == Footing::Apart {
                        self.tend_second().await;
                    }
                });
            }
        };
        set_timeout(compact, IDLE);
    }

    fn next_turn(self) -> u64 {
        self.inner
            .try_update_value(|inner| {
                inner.turn += 1;
                inner.turn
            })
            .unwrap_or_default()
    }

    fn is_turn(self, turn: u64) -> bool {
        self.inner.try_with_value(|inner| inner.turn) == Some(turn)
    }
}
