//! `#/desk/billers`: whom the station collects for, and the agreement with one.

mod account;
mod actions;
mod fields;
mod form;
mod head;
mod list;
mod open;
mod owed;
mod sections;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::i18n::billers::{self, Billers};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang, live};
use crate::ui::pages::desk::catalogue::Help;

pub use owed::due_chip;

/// The words of billers in the language of the screen.
pub fn billers() -> &'static Billers {
    billers::strings(lang())
}

/// What stands beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Beside {
    Nothing,
    New,
    Biller(String),
}

/// List and agreement side by side; on a narrow screen one at a time.
#[component]
pub fn BillersPage() -> impl IntoView {
    let router = Router::get();
    let beside = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::BillerNew) => Beside::New,
        Route::Desk(DeskRoute::BillerOpen(id)) => Beside::Biller(id.as_str().to_owned()),
        _ => Beside::Nothing,
    });
    let current = Signal::derive(move || match beside.get() {
        Beside::Biller(id) => Some(id),
        _ => None,
    });
    let detail = live(move || match beside.get() {
        Beside::Nothing => {
            view! { <Empty icon="house" title=billers().nothing_open text=billers().nothing_open_hint/> }
                .into_any()
        }
        Beside::New => form::page(None),
        Beside::Biller(id) => form::page(Some(id)),
    });
    view! {
        <Help title=desk().help lines=billers().help_lines/>
        <div class="cols" class:open=move || beside.get() != Beside::Nothing>
            <section class="list" aria-label=billers().list>{list::list(current)}</section>
            <section class="detail">{detail}</section>
        </div>
    }
}
