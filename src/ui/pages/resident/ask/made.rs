//! A slip that has been made: how it looks, and how it gets to the station from here.

use std::sync::Arc;

use leptos::prelude::*;

use super::form::Made;
use super::paper::{print_button, sheet};
use super::phone::hand_over;
use super::tablet::hand_in;
use super::{Asking, Way, ask, not_there, only_paper};
use crate::app::boards::Boards;
use crate::app::embedded::is_embedded;
use crate::ui::components::{Button, Weight};
use crate::ui::pages::resident::resident;

/// The slip and the ways.
pub fn made(asking: &Asking, made: Arc<Made>) -> AnyView {
    let lead = match asking.way {
        Way::Tablet => ask().made_tablet,
        Way::Phone => ask().made_phone,
        Way::Paper(_) => ask().made_paper,
    };
    let ways = match asking.way {
        Way::Tablet => hand_in(asking, made.clone()),
        Way::Phone => hand_over(asking, &made),
        Way::Paper(why) => on_paper(asking, why),
    };
    let (form, boards) = (asking.form, Boards::get());
    let again = made.clone();
    let edit = move || {
        form.edit(&again);
        // The station may have another key by now.
        boards.refresh();
    };
    view! {
        <div class="stack no-print">
            <h2>{ask().made}</h2>
            <p class="lead">{lead}</p>
        </div>
        {not_there(asking.way)}
        {ways}
        {sheet(asking, &made)}
        <div class="stack no-print">
            <div class="row">
                <Button text=ask().edit icon="edit" press=edit/>
                {(asking.way == Way::Tablet).then(|| print_button(Weight::Quiet))}
            </div>
            {(asking.way == Way::Phone).then(|| view! { <p class="hint">{ask().edit_hint}</p> })}
        </div>
    }
    .into_any()
}

/// Only on paper, and why.
fn on_paper(asking: &Asking, why: &'static str) -> AnyView {
    let embedded = is_embedded().then(|| view! { <p class="muted">{resident().embedded}</p> });
    view! {
        <div class="stack no-print">
            {only_paper(&asking.shown, why)}
            <div class="row">{print_button(Weight::Main)}</div>
            {embedded}
        </div>
    }
    .into_any()
}
