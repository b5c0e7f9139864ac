//! The service units that do it.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::ticks::Ticks;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::providers::State;
use crate::ui::components::say;

/// A tick for each service unit of the station. Former ones are offered only where they were ticked.
#[component]
pub fn ProvidersField() -> impl IntoView {
    let chosen = Editor::get().fields.providers;
    let session = Session::get();
    let known = chosen.get_untracked();
    let offered = Memo::new(move |_| {
        session.read(&[Slice::Providers], |station| {
            let units = station.providers().iter();
            let offered =
                units.filter(|(id, unit)| !matches!(unit.state, State::Ended { .. }) || known.contains(id));
            offered.map(|(id, unit)| (id.clone(), unit.details.name.clone())).collect::<Vec<_>>()
        })
    });
    move || {
        let offered: Vec<_> = offered.get().into_iter().map(|(id, name)| (id, say(&name))).collect();
        let hint = if offered.is_empty() { catalogue().providers_none } else { "" };
        view! { <Ticks legend=catalogue().providers hint chosen offered/> }
    }
}
