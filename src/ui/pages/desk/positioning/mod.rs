//! `#/desk/positioning`: which body answers for what, what held when, and what is not clear about it.

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::Slice;
use crate::ui::components::{live, words};

/// The charter; beside it the check.
#[component]
pub fn PositioningPage() -> impl IntoView {
    let session = Session::get();
    live(move || {
        let model = session.read(&[Slice::Profile], |station| Some(station.profile()?.positioning))?;
        Some(view! { <h2>{(words().positioning)(model)}</h2> })
    })
}
