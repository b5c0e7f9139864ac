//! What is called and where requests stand, read from the counter of this tablet as a signal. It works in the
//! residents' program and while the desk is locked: there is no engine here and no key.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::router::Router;
use crate::board::counter::{Counter, Stand, on_shelf};
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
    /// And where the request stands whose code was asked for.
    Here(Rc<Counter>, Option<Stand>),
}

#[derive(Default)]
struct Kept {
    store: Option<(Space, Rc<IndexedDbStore>)>,
    /// As it was read last: what has not changed is not parsed again.
    text: String,
    shelf: String,
    reading: bool,
}

/// The counter, and where the request of a code stands, as long as whoever asks for it lives: read at once, every
/// second while it shows, and as soon as it shows again.
pub fn watch(code: Option<String>) -> ReadSignal<Seen, LocalStorage> {
    let router = Router::get();
    let (seen, set) = signal_local(Seen::default());
    let kept = StoredValue::new_local(Kept::default());
    let code: Rc<str> = code.unwrap_or_default().into();
    let code = StoredValue::new_local(code);
    let look = move || {
        let shows = untrack(|| router.visible()) && !document().hidden();
        if shows && kept.try_update_value(|kept| std::mem::replace(&mut kept.reading, true)) == Some(false) {
            let Some(code) = code.try_get_value() else { return };
            spawn_local(async move {
                read(kept, set, &code).await;
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

async fn read(kept: StoredValue<Kept, LocalStorage>, set: WriteSignal<Seen, LocalStorage>, code: &str) {
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
            Err(_) => return show(kept, set, code, "", ""),
        },
    };
    // The counter first: what the shelf says is then not older than the time that is shown with it.
    let text = boards::counter(&*store).await;
    let shelf = match code.chars().next() {
        Some(letter) => boards::shelf(&*store, letter).await,
        None => Ok(None),
    };
    match (text, shelf) {
        (Ok(text), Ok(shelf)) => show(kept, set, code, &text.unwrap_or_default(), &shelf.unwrap_or_default()),
        _ => {
            // The connection has ended: another one is made the next time, and what shows stays.
            kept.try_update_value(|kept| kept.store = None);
        }
    }
}

/// Shows a counter and a shelf as they were read; an empty text is none.
fn show(
    kept: StoredValue<Kept, LocalStorage>,
    set: WriteSignal<Seen, LocalStorage>,
    code: &str,
    text: &str,
    shelf: &str,
) {
    let is_new = kept.try_update_value(|kept| {
        let is_new = kept.text != text || kept.shelf != shelf || text.is_empty();
        if is_new {
            text.clone_into(&mut kept.text);
            shelf.clone_into(&mut kept.shelf);
        }
        is_new
    });
    if is_new == Some(true) {
        let here = |counter| Seen::Here(Rc::new(counter), on_shelf(shelf, code));
        let now = Counter::read(text).map_or(Seen::Nothing, here);
        set.try_maybe_update(|seen| {
            let changes = *seen != now;
            *seen = now;
            (changes, ())
        });
    }
}
