//! Forms that were left without saving: kept in memory until they are saved, discarded, or the desk
//! is locked.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Once;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::app::session::Session;
use crate::forms::catalogue::Draft;

/// The name under which the form of a service that does not exist yet is kept.
pub const NEW: &str = "new";

thread_local! {
    static KEPT: RefCell<BTreeMap<String, Draft>> = const { RefCell::new(BTreeMap::new()) };
    static NAMES: ArcRwSignal<BTreeSet<String>> = ArcRwSignal::new(BTreeSet::new());
}

/// What was typed about a service and not saved.
pub fn kept(name: &str) -> Option<Draft> {
    KEPT.with_borrow(|kept| kept.get(name).cloned())
}

/// Keeps what is typed about a service; `None`: there is nothing to keep any more.
pub fn keep(name: &str, draft: Option<Draft>) {
    let keeps = draft.is_some();
    KEPT.with_borrow_mut(|kept| match draft {
        Some(draft) => {
            kept.insert(name.to_owned(), draft);
        }
        None => {
            kept.remove(name);
        }
    });
    let names = NAMES.with(ArcRwSignal::clone);
    if names.with_untracked(|names| names.contains(name)) != keeps {
        names.update(|names| {
            if keeps {
                names.insert(name.to_owned());
            } else {
                names.remove(name);
            }
        });
    }
}

/// Are there changes to this service that nobody has saved? Tracked.
pub fn is_kept(name: &str) -> bool {
    NAMES.with(ArcRwSignal::clone).with(|names| names.contains(name))
}

/// Lets the browser ask before the page is closed with unsaved changes in it. Locking never asks: by
/// then the session has dropped its keys, and nothing may hold up the page.
pub fn ask_before_closing() {
    static ONCE: Once = Once::new();
    let session = Session::get();
    ONCE.call_once(move || {
        let ask = move |event: web_sys::Event| {
            if session.actor().is_some() && KEPT.with_borrow(|kept| !kept.is_empty()) {
                event.prevent_default();
            }
        };
        let ask = Closure::<dyn Fn(web_sys::Event)>::new(ask);
        let _ = window().add_event_listener_with_callback("beforeunload", ask.as_ref().unchecked_ref());
        // It listens as long as the page lives.
        ask.forget();
    });
}
