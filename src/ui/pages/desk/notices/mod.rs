//! `#/desk/notices`: what residents are told, and the form of one notice.

mod fields;
mod form;
mod list;
mod poster;
mod preview;
mod share;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::i18n::notices::{self, Notices};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang};
use crate::ui::pages::desk::catalogue::Help;

/// The notices' words in the language of the screen.
fn notices() -> &'static Notices {
    notices::strings(lang())
}

/// What is open beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    Notice(String),
}

/// List and form side by side; on a narrow screen one at a time.
#[component]
pub fn NoticesPage() -> impl IntoView {
    let router = Router::get();
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::NoticeNew) => Open::New,
        Route::Desk(DeskRoute::NoticeEdit(id)) => Open::Notice(id.as_str().to_owned()),
        _ => Open::Nothing,
    });
    let current = Signal::derive(move || match open.get() {
        Open::Notice(id) => Some(id),
        _ => None,
    });
    let detail = move || match open.get() {
        Open::Nothing => {
            view! { <Empty icon="flag" title=notices().nothing_open text=notices().nothing_open_hint/> }
                .into_any()
        }
        Open::New => view! { <form::NoticeForm id=None/> }.into_any(),
        Open::Notice(id) => view! { <form::NoticeForm id=Some(id)/> }.into_any(),
    };
    view! {
        <Help title=desk().help lines=notices().help_lines/>
        <div class="cols" class:open=move || open.get() != Open::Nothing>
            <section class="list" aria-label=notices().list><list::List current/></section>
            <section class="detail">{detail}</section>
        </div>
    }
}
