//! The frames around the pages, and how they get into the document.

pub mod desk;
mod desk_banners;
mod desk_days;
mod desk_frame;
mod desk_idle;
mod desk_plain;
mod desk_top;
mod desk_work;
mod preferences_bar;
pub mod resident;
mod resident_banners;
mod resident_countdown;
mod resident_frame;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub use desk_banners::UnsavedNote;
pub use desk_plain::{GateShell, Marked, PlainShell, Steps};
pub use preferences_bar::{DisplaySettings, PreferencesBar};

use crate::app::router::Realm;

/// Replaces the static shell of a realm by a view, for as long as the page lives.
pub fn mount<V: IntoView + 'static>(realm: Realm, view: impl FnOnce() -> V + 'static) {
    let root = document().get_element_by_id(realm.root()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        root.set_inner_html("");
        mount_to(root, view).forget();
    }
}
