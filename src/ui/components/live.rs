//! Parts of a screen that follow signals.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

/// A part that is built again whenever a signal read in it changes. `{move || …}` does the same;
/// but the machinery behind that is compiled anew for each closure, and behind this only once.
pub fn live<V: IntoAny + 'static>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    let view: Arc<Mutex<dyn FnMut() -> AnyView + Send>> = Arc::new(Mutex::new(move || view().into_any()));
    view.into_any()
}
