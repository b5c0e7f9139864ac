//! The end of a connection to the database, as the browser announces it.
//!
//! A page that holds on to an old database keeps every newer page from opening it, so it lets go at
//! once when asked. Whoever shows the page hears of it and says so.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// What became of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Another page wants to change or delete the database; this one has let go.
    Outdated,
    /// The browser has cut the connection: its storage was cleared or broke.
    Cut,
    /// An older page does not let go, so that this one cannot open the database.
    Blocked,
}

type Hook = Rc<dyn Fn(Ending)>;

/// An event's name and who listens to it.
type Listener = (&'static str, Closure<dyn Fn(Event)>);

thread_local! {
    static HOOK: RefCell<Option<Hook>> = const { RefCell::new(None) };
}

/// Names who hears of endings; the last one named.
pub fn on_ending(hook: impl Fn(Ending) + 'static) {
    HOOK.set(Some(Rc::new(hook)));
}

/// Tells it on.
pub(super) fn announce(ending: Ending) {
    let hook = HOOK.with_borrow(Clone::clone);
    if let Some(hook) = hook {
        hook(ending);
    }
}

/// Listens to one connection until it is dropped.
pub(super) struct Watch {
    target: EventTarget,
    ended: Rc<Cell<Option<Ending>>>,
    listeners: [Listener; 2],
}

impl Watch {
    pub(super) fn new(database: &Database, tell: fn(Ending)) -> Self {
        let target: EventTarget = database.as_sys().unchecked_ref::<EventTarget>().clone();
        let ended = Rc::new(Cell::new(None));
        let (outdated, cut) = (ended.clone(), ended.clone());
        let connection = database.clone();
        let let_go = Closure::<dyn Fn(Event)>::new(move |_| {
            outdated.set(Some(Ending::Outdated));
            // What is being written still arrives: closing waits for it.
            connection.clone().close();
            tell(Ending::Outdated);
        });
        let was_cut = Closure::<dyn Fn(Event)>::new(move |_| {
            cut.set(Some(Ending::Cut));
            tell(Ending::Cut);
        });
        let listeners = [("versionchange", let_go), ("close", was_cut)];
        for (event, listener) in &listeners {
            let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
        Watch { target, ended, listeners }
    }

    /// How the connection ended, if it did.
    pub(super) fn ended(&self) -> Option<Ending> {
        self.ended.get()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        for (event, listener) in &self.listeners {
            let callback = listener.as_ref().unchecked_ref();
            let _ = self.target.remove_event_listener_with_callback(event, callback);
        }
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Watch").field(&self.ended.get()).finish()
    }
}
