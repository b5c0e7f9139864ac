//! The rules in the browser: a file of their own, fetched when the first change is made, or quietly before.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use crate::engine::Rules;

/// Fetches the rules unless they are here; `None`: they did not come.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Rules>>>>;

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
}

/// Says how the rules are fetched, once, before anything is changed.
pub fn come_by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

/// The rules.
pub(super) async fn rules() -> Option<Rules> {
    match FETCH.get() {
        Some(fetch) => fetch().await,
        None => None,
    }
}
