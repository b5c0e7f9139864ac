//! `#/desk/mandates`: what the government has handed to the community, its work, its money, and tasks handed down.

mod all_letter;
mod detail;
mod fields;
mod form;
mod letter;
mod list;
mod money;
mod open;
pub(super) mod sign;
mod step;
mod tasks;
mod work;

use leptos::prelude::*;

use super::desk;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::values::{MandateId, TaskId};
use crate::i18n::mandates::{self as area, Mandates};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, lang, live};
use crate::ui::pages::desk::catalogue::Help;

/// The page's words in the language of the screen.
fn mandates() -> &'static Mandates {
    area::strings(lang())
}

/// What lies ready for the printer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Paper {
    /// 费未随事转函.
    Letter(MandateId),
    /// One for all of them, to the subdistrict.
    AllUnpaid,
    /// 退回函 of a matter, or of a task.
    Return(MandateId),
    ReturnTask(TaskId),
}

/// What all parts of the page need.
#[derive(Clone, Copy)]
struct Page {
    session: Session,
    clock: Clock,
    /// What was printed last. It stays: some browsers read the page later.
    paper: RwSignal<Option<Paper>>,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Mandates,
}

impl Page {
    /// Prints a letter, once it stands in the page.
    fn print(self, paper: Paper) {
        self.paper.set(Some(paper));
        // Nothing but the print dialog can go wrong.
        request_animation_frame(move || request_animation_frame(move || drop(window().print())));
    }
}

/// What stands beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Beside {
    Nothing,
    New,
    Mandate(String),
}

/// List and mandate side by side; on a narrow screen one at a time.
#[component]
pub fn MandatesPage() -> impl IntoView {
    let router = Router::get();
    let page =
        Page { session: Session::get(), clock: Clock::get(), paper: RwSignal::new(None), words: mandates() };
    let beside = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::MandateNew) => Beside::New,
        Route::Desk(DeskRoute::MandateOpen(id)) => Beside::Mandate(id.as_str().to_owned()),
        _ => Beside::Nothing,
    });
    let current = Signal::derive(move || match beside.get() {
        Beside::Mandate(id) => Some(id),
        _ => None,
    });
    let detail = move || match beside.get() {
        Beside::Nothing => {
            let (title, text) = (mandates().nothing_open, mandates().nothing_open_hint);
            view! { <Empty icon="hands" title text/> }.into_any()
        }
        Beside::New => form::new(page),
        Beside::Mandate(id) => detail::detail(page, id),
    };
    // Beside a mandate stand its own; twice they would have one name.
    let alone = Memo::new(move |_| beside.get() == Beside::Nothing);
    let all_tasks = live(move || alone.get().then(|| tasks::card(page, None)));
    view! {
        <Help title=desk().help lines=mandates().help_lines/>
        <div class="cols" class:open=move || beside.get() != Beside::Nothing>
            <section class="list" aria-label=mandates().list>
                {list::list(page, current)}
                {all_tasks}
            </section>
            <section class="detail">{detail}</section>
        </div>
        {letter::paper(page)}
    }
}
