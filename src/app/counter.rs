//! What is called and where requests stand, read from the counter of this tablet as a signal. It works in the
//! residents' program and while the desk is locked: there is no engine here and no key.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::router::Router;
use crate::board::counter::Counter;
use crate::storage::browser::{IndexedDbStore, Preferences};
use crate::storage::{Area, Space, Store, boards};

/// So often the counter is read while somebody may look at it.
const EVERY: Duration = Duration::from_secs(1);

/// What has been found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Seen {
    /// Not looked yet.
    #[default]
    Looking,
    /// This device has none: it is no tablet of a station, or gives no storage.
    Nothing,
    Here(Rc<Counter>),
}

#[derive(Default)]
struct Kept {
    store: Option<(Space, Rc<IndexedDbStore>)>,
    /// As it was read last: what has not changed is not parsed again.
    text: String,
    reading: bool,
}

/// The counter, as long as whoever asks for it lives: read at once, every second while it shows, and as soon as it
/// shows again.
pub fn watch() -> ReadSignal<Seen, LocalStorage> {
    let router = Router::get();
    let (seen, set) = signal_local(Seen::default());
    let kept = StoredValue::new_local(Kept::default());
    let look = move || {
        let shows = untrack(|| router.visible()) && !document().hidden();
        if shows && kept.try_update_value(|kept| std::mem::replace(&mut kept.reading, true)) == Some(false) {
            spawn_local(async move {
                read(kept, set).await;
                kept.try_update_value(|kept| kept.reading = false);
            });
        }
    };
    Effect::new(move || {
        if router.visible() {
            look();
        }
    });
    let again = window_event_listener_untyped("visibilitychange", move |_| look());
    let timer = set_interval_with_handle(look, EVERY);
    on_cleanup(move || {
        again.remove();
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    seen
}

/// Does a slip of this code lie in the inbox, where nobody has taken it in yet? Looked up once.
pub fn in_inbox(code: &str) -> ReadSignal<bool, LocalStorage> {
    let (waits, set) = signal_local(false);
    let code = code.to_owned();
    spawn_local(async move {
        let Ok(store) = IndexedDbStore::open(Preferences::space()).await else { return };
        if let Ok(Some(_)) = store.get(Area::Inbox, &code).await {
            set.try_set(true);
        }
    });
    waits
}

async fn read(kept: StoredValue<Kept, LocalStorage>, set: WriteSignal<Seen, LocalStorage>) {
    let space = Preferences::space();
    let open = kept.try_with_value(|kept| kept.store.clone()).flatten().filter(|(of, _)| *of == space);
    let store = match open {
        Some((_, store)) => store,
        None => match IndexedDbStore::open(space).await {
            Ok(store) => {
                let store = Rc::new(store);
                kept.try_update_value(|kept| kept.store = Some((space, store.clone())));
                store
            }
            Err(_) => return show(kept, set, ""),
        },
    };
    match boards::counter(&*store).await {
        Ok(text) => show(kept, set, &text.unwrap_or_default()),
        Err(_) => {
            // The connection has ended: another one is made the next time, and what shows stays.
            kept.try_update_value(|kept| kept.store = None);
        }
    }
}

/// Shows a counter as it was read; an empty text is none.
fn show(kept: StoredValue<Kept, LocalStorage>, set: WriteSignal<Seen, LocalStorage>, text: &str) {
    let is_new = kept.try_update_value(|kept| {
        let is_new = kept.text != text || text.is_empty();
        if is_new {
            text.clone_into(&mut kept.text);
        }
        is_new
    });
    if is_new == Some(true) {
        let now = Counter::read(text).map_or(Seen::Nothing, |counter| Seen::Here(Rc::new(counter)));
        set.try_maybe_update(|seen| {
            let changes = *seen != now;
            *seen = now;
            (changes, ())
        });
    }
}
