//! `#/desk/providers`: who, besides the station, serves residents here, and the form of one.

mod actions;
mod fields;
mod form;
mod head;
mod list;
mod open;
mod price_line;
mod prices;
mod sections;
mod services;

use leptos::prelude::*;

pub use sections::key;

use super::desk;
use crate::app::router::Router;
use crate::i18n::providers::{self, Providers};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang};
use crate::ui::pages::desk::catalogue::Help;

/// The service units' words in the language of the screen.
fn providers() -> &'static Providers {
    providers::strings(lang())
}

/// What stands beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Beside {
    Nothing,
    New,
    Provider(String),
}

/// List and form side by side; on a narrow screen one at a time.
#[component]
pub fn ProvidersPage() -> impl IntoView {
    let router = Router::get();
    let beside = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::ProviderNew) => Beside::New,
        Route::Desk(DeskRoute::ProviderEdit(id)) => Beside::Provider(id.as_str().to_owned()),
        _ => Beside::Nothing,
    });
    let current = Signal::derive(move || match beside.get() {
        Beside::Provider(id) => Some(id),
        _ => None,
    });
    let detail = move || match beside.get() {
        Beside::Nothing => {
            view! { <Empty icon="bag" title=providers().nothing_open text=providers().nothing_open_hint/> }
                .into_any()
        }
        Beside::New => view! { <form::ProviderForm id=None/> }.into_any(),
        Beside::Provider(id) => view! { <form::ProviderForm id=Some(id)/> }.into_any(),
    };
    view! {
        <Help title=desk().help lines=providers().help_lines/>
        <div class="cols" class:open=move || beside.get() != Beside::Nothing>
            <section class="list" aria-label=providers().list><list::List current/></section>
            <section class="detail">{detail}</section>
        </div>
    }
}
