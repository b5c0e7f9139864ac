//! The pages of the cash desk, above each of them: in the menu they are one place.

use leptos::prelude::*;

use super::{Place, desk};
use crate::app::router::Router;
use crate::route::{DeskRoute, Route};

/// Where one can go from here.
#[component]
fn CashTabs() -> impl IntoView {
    let router = Router::get();
    let place = Memo::new(move |_| Place::of(&router.page()));
    let tab = move |to: Place, route: DeskRoute, text: &'static str| {
        let current = move || (place.get() == to).then_some("page");
        view! { <a href=Route::Desk(route).to_string() aria-current=current>{text}</a> }
    };
    view! {
        <nav class="tabs" aria-label=desk().nav_cash>
            {tab(Place::Collect, DeskRoute::Collect, desk().nav_collect)}
            {tab(Place::Shift, DeskRoute::Shift, desk().nav_shift)}
            {tab(Place::Remittances, DeskRoute::Remittances, desk().nav_remittances)}
            {tab(Place::Finance, DeskRoute::Finance, desk().nav_finance)}
            {tab(Place::Billers, DeskRoute::Billers, desk().nav_billers)}
        </nav>
    }
}

/// A page of the cash desk, below the way to the others.
pub fn of_the_cash_desk(page: AnyView) -> AnyView {
    view! { <CashTabs/>{page} }.into_any()
}
