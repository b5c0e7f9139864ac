//! `#/desk/visits`: organisations that want to serve here, the committee's answers, and how their days went.

mod answer;
mod fields;
mod form;
mod head;
mod list;
mod open;
mod outcome;
mod year;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::i18n::visits::{self, Visits};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang};
use crate::ui::pages::desk::catalogue::Help;

/// The page's words in the language of the screen.
fn visits() -> &'static Visits {
    visits::strings(lang())
}

/// What stands beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Beside {
    Nothing,
    New,
    Visit(String),
}

/// List and application side by side; on a narrow screen one at a time.
#[component]
pub fn VisitsPage() -> impl IntoView {
    let router = Router::get();
    let beside = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::VisitNew) => Beside::New,
        Route::Desk(DeskRoute::VisitEdit(id)) => Beside::Visit(id.as_str().to_owned()),
        _ => Beside::Nothing,
    });
    let current = Signal::derive(move || match beside.get() {
        Beside::Visit(id) => Some(id),
        _ => None,
    });
    // Survives the way from one application to the form of a new one like it.
    let template = RwSignal::new(None);
    let detail = move || match beside.get() {
        Beside::Nothing => view! {
            <Empty icon="pin" title=visits().nothing_open text=visits().nothing_open_hint/>
            <year::Year/>
        }
        .into_any(),
        Beside::New => view! { <form::VisitForm id=None template/> }.into_any(),
        Beside::Visit(id) => view! { <form::VisitForm id=Some(id) template/> }.into_any(),
    };
    view! {
        <Help title=desk().help lines=visits().help_lines/>
        <div class="cols" class:open=move || beside.get() != Beside::Nothing>
            <section class="list" aria-label=visits().list><list::List current/></section>
            <section class="detail">{detail}</section>
        </div>
    }
}
