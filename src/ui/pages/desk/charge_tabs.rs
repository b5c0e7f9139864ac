//! The pages about who answers for what, above each of them: in the menu they are one place.

use leptos::prelude::*;

use super::{Place, desk};
use crate::app::router::Router;
use crate::route::{DeskRoute, Route};

/// A page about who answers for what, below the way to the others.
pub fn of_the_charge(page: AnyView) -> AnyView {
    let router = Router::get();
    let place = Memo::new(move |_| Place::of(&router.page()));
    let tab = move |to: Place, route: DeskRoute, text: &'static str| {
        let current = move || (place.get() == to).then_some("page");
        view! { <a href=Route::Desk(route).to_string() aria-current=current>{text}</a> }
    };
    view! {
        <nav class="tabs" aria-label=desk().nav_charge>
            {tab(Place::Positioning, DeskRoute::Positioning, desk().nav_positioning)}
            {tab(Place::Mandates, DeskRoute::Mandates, desk().nav_mandates)}
            {tab(Place::Policies, DeskRoute::Policies, desk().nav_policies)}
        </nav>
        {page}
    }
    .into_any()
}
