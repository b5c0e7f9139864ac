//! `#/desk/requests`: what residents have asked for, one request, and entering one.

mod amounts;
mod assign;
mod bulk;
mod calls;
mod chosen;
mod detail;
pub mod entry;
mod find;
mod keep;
mod list;
mod matter;
mod names;
mod out;
mod papers;
mod papers_dialog;
mod person;
mod photos;
mod plan;
mod rate;
mod rows;
mod sheets;
mod step_buttons;
mod timeline;
pub mod twins;
mod words_dialog;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::RequestId;
use crate::i18n::requests::{self, Requests};
use crate::i18n::steps::{self, Steps};
use crate::route::{DeskRoute, RequestFilter, RequestStart, Route};
use crate::ui::components::{Empty, LinkButton, lang, live};
use crate::ui::pages::desk::catalogue::Help;

use sheets::Printer;

/// The page's words in the language of the screen.
fn requests() -> &'static Requests {
    requests::strings(lang())
}

/// The words of states, steps and sources in the language of the screen.
fn step_words() -> &'static Steps {
    steps::strings(lang())
}

/// What is open beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    New(RequestStart),
    Request(RequestId),
}

/// List and request side by side; on a narrow screen one at a time.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let session = Session::get();
    let may = Memo::new(move |_| session.may(WINDOW));
    live(move || {
        if may.get() {
            return view! { <Both/> }.into_any();
        }
        let home = Route::Desk(DeskRoute::Today).to_string();
        view! {
            <Empty icon="lock" title=requests().not_yours text=requests().not_yours_hint>
                <LinkButton href=home text=desk().to_today/>
            </Empty>
        }
        .into_any()
    })
}

#[component]
fn Both() -> impl IntoView {
    let router = Router::get();
    let printer = Printer::provide();
    find::Finder::provide();
    let filter = followed(router);
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::RequestNew(start)) => Open::New(start),
        Route::Desk(DeskRoute::RequestOpen(id)) => Open::Request(id),
        _ => Open::Nothing,
    });
    // What was made ready for one request is not printed beside another.
    Effect::new(move || {
        open.track();
        printer.clear();
    });
    let current = Signal::derive(move || match open.get() {
        Open::Request(id) => Some(id),
        _ => None,
    });
    let detail = live(move || match open.get() {
        Open::Nothing => {
            view! { <Empty icon="paper" title=requests().nothing_open text=requests().nothing_open_hint/> }
                .into_any()
        }
        Open::New(start) => view! { <detail::Back filter/><entry::EntryForm start/> }.into_any(),
        Open::Request(id) => view! { <detail::Back filter/><detail::OneRequest id/> }.into_any(),
    });
    view! {
        <Help title=desk().help lines=requests().help_lines/>
        <div class="cols" class:open=move || open.get() != Open::Nothing>
            <section class="list" aria-label=requests().list><list::List filter current/></section>
            <section class="detail">{detail}</section>
        </div>
        <sheets::Sheets/>
    }
}

/// What the list is narrowed to: as the link says, and while a request is open as it was before. What is
/// typed stays on the page; a link that brings words is read once and written without them.
fn followed(router: Router) -> RwSignal<RequestFilter> {
    let of_link = move || match router.route() {
        Route::Desk(DeskRoute::Requests(filter)) => Some(filter),
        _ => None,
    };
    let filter = RwSignal::new(untrack(of_link).unwrap_or_default());
    Effect::new(move || {
        let Some(RequestFilter { query, show }) = of_link() else { return };
        if filter.with_untracked(|filter| filter.show != show) {
            filter.update(|filter| filter.show = show);
        }
        if !query.is_empty() && filter.with_untracked(|filter| filter.query != query) {
            filter.update(|filter| filter.query = query);
        }
    });
    Effect::new(move || {
        let wanted = RequestFilter { show: filter.with(|filter| filter.show), ..RequestFilter::default() };
        if untrack(of_link).is_some_and(|shown| shown != wanted) {
            router.replace(Route::Desk(DeskRoute::Requests(wanted)));
        }
    });
    filter
}
