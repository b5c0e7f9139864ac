//! `#/desk/people`: the register of residents, and the page of one.

mod consent;
mod copy;
mod due;
mod erase;
mod erased;
mod fields;
mod find;
mod form;
mod joined;
mod late;
mod list;
mod newcomer;
mod open;
mod paper;
mod picker;
mod requests;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::i18n::people::{self, People};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang, live};
use crate::ui::pages::desk::catalogue::Help;

pub use find::{door_and_phone, find as find_people, ready as register_ready, warm_up};
pub use picker::{PersonPicker, Picked};

/// The page's words in the language of the screen.
fn people() -> &'static People {
    people::strings(lang())
}

/// What is open beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    Person(String),
}

/// List and person side by side, for those whose work it is; on a narrow screen one at a time.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let session = Session::get();
    let may = Memo::new(move |_| session.may(WINDOW));
    live(move || {
        if may.get() {
            view! { <Register/> }.into_any()
        } else {
            let (title, text) = (people().not_yours, people().not_yours_hint);
            view! { <Empty icon="lock" title text/> }.into_any()
        }
    })
}

#[component]
fn Register() -> impl IntoView {
    let router = Router::get();
    let printing = paper::Printing::provide();
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::PersonNew) => Open::New,
        Route::Desk(DeskRoute::PersonEdit(id)) => Open::Person(id.as_str().to_owned()),
        _ => Open::Nothing,
    });
    // What was made ready for one resident is not printed beside another.
    Effect::new(move || {
        open.track();
        printing.clear();
    });
    let current = Signal::derive(move || match open.get() {
        Open::Person(id) => Some(id),
        _ => None,
    });
    let detail = live(move || match open.get() {
        Open::Nothing => {
            view! { <Empty icon="my" title=people().nothing_open text=people().nothing_open_hint/> }
                .into_any()
        }
        Open::New => view! { <open::PersonPage id=None/> }.into_any(),
        Open::Person(id) => view! { <open::PersonPage id=Some(id)/> }.into_any(),
    });
    view! {
        <Help title=desk().help lines=people().help_lines/>
        <div class="cols" class:open=move || open.get() != Open::Nothing>
            <section class="list" aria-label=people().list><list::List current/></section>
            <section class="detail">{detail}</section>
        </div>
        <paper::Sheet printing/>
    }
}
