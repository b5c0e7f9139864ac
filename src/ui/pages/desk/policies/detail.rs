//! One document: what is known of it, and its clauses; a link to a clause leads there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::clause::clause_card;
use super::dialogs::Dialogs;
use super::form::DocumentForm;
use super::{head, put_away, text};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::{ClauseId, PolicyId, ReadingId};
use crate::ui::components::{Button, Empty, live};
use crate::ui::pages::desk::record::{Deed, shared};

/// Clauses that show at first, and are added by each press.
const PAGE: usize = 8;

/// One document that is open, and what is asked about it.
#[derive(Clone, Copy)]
pub struct Shown {
    pub id: StoredValue<PolicyId>,
    pub session: Session,
    pub clock: Clock,
    pub deed: Deed,
    /// The document itself is being edited.
    pub editing: RwSignal<bool>,
    /// Which dialog is open.
    pub writing: RwSignal<bool>,
    pub reading: RwSignal<bool>,
    pub citing: RwSignal<bool>,
    pub opposing: RwSignal<bool>,
    pub withdrawing: RwSignal<bool>,
    pub putting: RwSignal<bool>,
    /// What it is about; none: a new clause.
    pub clause: RwSignal<Option<ClauseId>>,
    pub withdrawn: RwSignal<Option<ReadingId>>,
    /// The clause that a link led to.
    pub wanted: Memo<Option<ClauseId>>,
}

impl Shown {
    /// Asks for the words of a clause, or of a new one.
    pub fn ask_clause(self, clause: Option<ClauseId>) {
        self.clause.set(clause);
        self.writing.set(true);
    }
}

/// The id of a clause in the page.
pub fn place(clause: &ClauseId) -> String {
    let mut id = String::from("clause-");
    id.push_str(clause.as_str());
    id
}

/// The document of this id, opened at `clause`.
#[component]
pub fn Detail(id: PolicyId, clause: Memo<Option<ClauseId>>) -> impl IntoView {
    let off = || RwSignal::new(false);
    let session = Session::get();
    let shown = Shown {
        id: StoredValue::new(id.clone()),
        session,
        clock: Clock::get(),
        deed: Deed::new(),
        editing: off(),
        writing: off(),
        reading: off(),
        citing: off(),
        opposing: off(),
        withdrawing: off(),
        putting: off(),
        clause: RwSignal::new(None),
        withdrawn: RwSignal::new(None),
        wanted: clause,
    };
    let (there, order, here) = (id.clone(), id.clone(), id.clone());
    let there = Memo::new(move |_| {
        session.read(&[Slice::Policies], |station| station.policies().get(&there).is_some())
    });
    let clauses = Memo::new(move |_| {
        session.read(&[Slice::Policies], |station| {
            station.policies().clauses_of(&order).into_iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()
        })
    });
    let gone =
        Memo::new(move |_| session.read(&[Slice::Policies], |station| !station.policies().is_here(&here)));
    let limit = RwSignal::new(PAGE);
    Effect::new(move || {
        let Some(wanted) = clause.get() else { return };
        let at = clauses.with_untracked(|all| all.iter().position(|id| *id == wanted));
        limit.update(|limit| *limit = (*limit).max(at.map_or(0, |at| at + 1)));
        // After it stands in the page, however the list above has grown.
        request_animation_frame(move || request_animation_frame(move || go_to(&wanted)));
    });
    let top = live(move || match (there.get(), gone.get(), shown.editing.get()) {
        (false, ..) => ().into_any(),
        (true, true, _) => put_away::notice(shown),
        (true, false, true) => {
            let id = Some(shown.id.get_value());
            view! { <DocumentForm id done=move || shown.editing.set(false)/> }.into_any()
        }
        (true, false, false) => head::head(shown),
    });
    let list = live(move || {
        if gone.get() {
            return ().into_any();
        }
        let clauses = clauses.get();
        if clauses.is_empty() {
            return view! { <Empty icon="list" title=text().no_clauses text=text().no_clauses_hint/> }
                .into_any();
        }
        let most = limit.get();
        let rest = clauses.len().saturating_sub(most).min(PAGE);
        let cards = clauses.into_iter().take(most).map(|id| clause_card(shown, id)).collect_view();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { {cards}{more} }.into_any()
    });
    let body = live(move || match there.get() {
        true => None,
        false => Some(view! { <Empty icon="list" title=text().gone text=text().gone_hint/> }),
    });
    view! {
        {head::back()}
        {body}
        {top}
        {list}
        {put_away::clauses(shown)}
        <Dialogs shown/>
    }
}

/// Scrolls to a clause and puts the focus there.
fn go_to(clause: &ClauseId) {
    let element = document().get_element_by_id(&place(clause)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let Some(element) = element else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let _ = element.focus();
}
