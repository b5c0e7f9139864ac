//! The way to everything that happened to a record.

use leptos::prelude::*;

use super::shared;
use crate::route::{DeskRoute, HistoryFilter, Route};
use crate::ui::components::{LinkButton, Weight};

/// 历史 of the record of this id.
#[component]
pub fn HistoryLink(thing: String) -> impl IntoView {
    let filter = HistoryFilter { thing, ..HistoryFilter::default() };
    let href = Route::Desk(DeskRoute::History(filter)).to_string();
    view! { <LinkButton href text=shared().history icon="clock" weight=Weight::Quiet small=true/> }
}
