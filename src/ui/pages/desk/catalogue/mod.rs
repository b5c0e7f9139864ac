//! `#/desk/catalogue`: every service of the station, and the form of one.

mod actions;
mod bulk;
mod cites;
mod current;
mod editor;
mod fields;
mod filter;
mod focus;
mod fold;
mod form;
mod form_fee;
mod form_how;
mod form_in_force;
mod form_papers;
mod form_parties;
mod form_providers;
mod form_rest;
mod form_steps;
mod form_what;
mod form_when;
mod head;
mod help;
mod line;
mod list;
mod list_rows;
mod notes;
mod order;
mod problems;
mod reason_dialog;
mod row_buttons;
mod rows;
mod stale;
mod ticks;
mod undo;
mod unsaved;

use leptos::prelude::*;

pub use form::CatalogueEditor;
pub use help::Help;

use crate::app::router::Router;
use crate::i18n::catalogue::{self, Catalogue};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, Toasts, lang};

/// The catalogue's words in the language of the screen.
fn catalogue() -> &'static Catalogue {
    catalogue::strings(lang())
}

/// Says what has been done, after the shell has said that it is saved.
fn say_after(toasts: Toasts, text: impl Into<String>) {
    let text = text.into();
    request_animation_frame(move || toasts.say(text));
}

/// What is open beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    Service(String),
}

/// List and detail side by side; on a narrow screen one at a time. It follows the address by itself, so
/// that the list stays while services are opened one after another.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let router = Router::get();
    unsaved::ask_before_closing();
    undo::Undo::provide();
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::CatalogueNew) => Open::New,
        Route::Desk(DeskRoute::CatalogueEdit(id)) => Open::Service(id.as_str().to_owned()),
        _ => Open::Nothing,
    });
    let current = Signal::derive(move || match open.get() {
        Open::Service(id) => Some(id),
        _ => None,
    });
    let detail = move || match open.get() {
        Open::Nothing => view! { <NothingOpen/> }.into_any(),
        Open::New => view! { <CatalogueEditor id=None/> }.into_any(),
        Open::Service(id) => view! { <CatalogueEditor id=Some(id)/> }.into_any(),
    };
    let help = move || {
        let lines = if open.get() == Open::Nothing { catalogue().help_list } else { catalogue().help_form };
        view! { <Help title=catalogue().help lines/> }
    };
    view! {
        {help}
        <undo::UndoBar/>
        <div class="cols" class:open=move || open.get() != Open::Nothing>
            <section class="list" aria-label=catalogue().title><list::List current/></section>
            <section class="detail">{detail}</section>
        </div>
    }
}

/// Beside the list, while nothing is open.
#[component]
fn NothingOpen() -> impl IntoView {
    view! { <Empty icon="list" title=catalogue().nothing_open text=catalogue().nothing_open_hint/> }
}
