//! Which station this page works on, and whether the browser keeps its data.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::{Phase, Session, Trouble};
use crate::storage::browser::{IndexedDbStore, Preference, Preferences};
use crate::storage::{Area, Expect, Space, Store, Write};

/// Has the browser promised not to clear the data by itself?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persisted {
    /// Not asked yet.
    Unknown,
    /// It has no such promise to give (plain http, old browser).
    Unsupported,
    Yes,
    No,
}

impl Session {
    /// The other side of the page has chosen another space meanwhile (退出示例): follows it.
    pub fn follow_space(self) {
        if self.space.get_untracked() != Preferences::space() && self.phase.get_untracked() == Phase::Open {
            self.space.set(Preferences::space());
            self.lock();
        }
    }

    /// Chooses a space for this device.
    pub(super) fn choose_space(self, space: Space) {
        Preferences::set(Preference::Space, if space == Space::Demo { "demo" } else { "real" });
        self.space.set(space);
    }

    /// Back to the real station. The page is loaded anew: no key of the demo stays behind.
    pub fn leave_demo(self) {
        Preferences::forget(Preference::Kiosk);
        self.choose_space(Space::Real);
        self.lock();
    }

    /// Deletes the demo's data and goes back to the real station.
    pub fn delete_demo(self) {
        spawn_local(async move {
            if self.space.get_untracked() == Space::Demo {
                self.inner.update_value(|inner| inner.engine = None);
                // What cannot be deleted stays a demo and is offered again.
                let _ = wipe(Space::Demo).await;
            }
            self.leave_demo();
        });
    }

    /// Clears a store whose entries nothing can open, so that a file can be restored into it.
    ///
    /// # Errors
    /// When anything readable is there, or the disk does not do it.
    pub async fn clear_unreadable(self) -> Result<(), Trouble> {
        match self.phase.get_untracked() {
            Phase::Unreadable(_) => Ok(wipe(self.space.get_untracked()).await?),
            _ => Err(Trouble::Closed),
        }
    }

    /// Asks the browser to keep the data, and remembers its answer.
    pub(super) fn ask_persist(self) {
        spawn_local(async move {
            self.ask_to_keep().await;
        });
    }

    /// The same, for a person who waits for the answer.
    pub async fn ask_to_keep(self) -> Persisted {
        let answer = persist(true).await;
        self.persisted.set(answer);
        answer
    }

    /// Looks whether the browser keeps the data, without asking for it.
    pub(super) fn look_persisted(self) {
        spawn_local(async move { self.persisted.set(persist(false).await) });
    }
}

pub(super) async fn wipe(space: Space) -> Result<(), crate::storage::StoreError> {
    let store = IndexedDbStore::open(space).await?;
    let all = Area::ALL.iter().map(|area| Write::Clear { area: *area }).collect();
    store.commit(Expect::Anything, all).await
}

async fn persist(ask: bool) -> Persisted {
    let navigator = window().navigator();
    // On plain http there is no `storage` at all, and calling into it would throw.
    let there = js_sys::Reflect::has(&navigator, &"storage".into()).unwrap_or(false);
    if !there {
        return Persisted::Unsupported;
    }
    let storage = navigator.storage();
    let answer = if ask { storage.persist() } else { storage.persisted() };
    let Ok(answer) = answer else { return Persisted::Unsupported };
    match JsFuture::from(answer).await.ok().and_then(|kept| kept.as_bool()) {
        Some(true) => Persisted::Yes,
        Some(false) => Persisted::No,
        None => Persisted::Unsupported,
    }
}
