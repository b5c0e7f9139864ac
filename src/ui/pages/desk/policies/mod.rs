//! `#/desk/policies`: the documents that the station works by, with what departments say about their clauses; and
//! `#/desk/policies/asks`, what it asks for.

mod act;
mod ask_card;
mod ask_dialogs;
mod asks;
mod clause;
mod detail;
mod dialogs;
mod fields;
mod form;
mod head;
mod letter;
mod list;
mod overview;
mod put_away;
mod read;
mod readings;

use leptos::prelude::*;

use super::desk;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::{ClauseId, PolicyId};
use crate::i18n::policies::{self, Policies};
use crate::i18n::policies_told::{self, Told};
use crate::route::{DeskRoute, Route};
use crate::ui::components::lang;
use crate::ui::pages::desk::catalogue::Help;

/// The page's words in the language of the screen.
fn text() -> &'static Policies {
    policies::strings(lang())
}

/// Names that the history uses too.
fn told() -> &'static Told {
    policies_told::strings(lang())
}

/// What stands beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Beside {
    Nothing,
    New,
    Policy(PolicyId),
    /// No list at all, but what is asked for.
    Asks,
}

/// The clause that a link opens at, or the one that stays in its place.
fn clause_of(session: Session, page: &Route) -> Option<ClauseId> {
    match page {
        Route::Desk(DeskRoute::PolicyClause(_, clause)) => {
            Some(session.read(&[Slice::Policies], |station| station.policies().clause_stands(clause).clone()))
        }
        _ => None,
    }
}

/// The document that a link means: the one that stays in its place, or in which its clause stands.
fn policy_of(session: Session, id: &PolicyId, clause: Option<&ClauseId>) -> PolicyId {
    session.read(&[Slice::Policies], |station| {
        let all = station.policies();
        let home = clause.and_then(|clause| all.home(all.clause_stands(clause)));
        home.unwrap_or_else(|| all.stands(id)).clone()
    })
}

/// List and document side by side, on a narrow screen one at a time; or what is asked for.
#[component]
pub fn PoliciesPage() -> impl IntoView {
    let (router, session) = (Router::get(), Session::get());
    let beside = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::PolicyNew) => Beside::New,
        Route::Desk(DeskRoute::PolicyOpen(id)) => Beside::Policy(policy_of(session, &id, None)),
        Route::Desk(DeskRoute::PolicyClause(id, clause)) => {
            Beside::Policy(policy_of(session, &id, Some(&clause)))
        }
        Route::Desk(DeskRoute::PolicyAsks) => Beside::Asks,
        _ => Beside::Nothing,
    });
    let current = Signal::derive(move || match beside.get() {
        Beside::Policy(id) => Some(id),
        _ => None,
    });
    let clause = Memo::new(move |_| clause_of(session, &router.page()));
    let detail = move || match beside.get() {
        Beside::Nothing | Beside::Asks => view! { <overview::Overview/> }.into_any(),
        Beside::New => view! { <form::DocumentForm id=None done=|| ()/> }.into_any(),
        Beside::Policy(id) => view! { <detail::Detail id clause/> }.into_any(),
    };
    let asks = Memo::new(move |_| beside.get() == Beside::Asks);
    let tab = move |on: bool, route: DeskRoute, name: &'static str| {
        let current = move || (asks.get() == on).then_some("page");
        view! { <a href=Route::Desk(route).to_string() aria-current=current>{name}</a> }
    };
    view! {
        <nav class="tabs" aria-label=text().tabs>
            {tab(false, DeskRoute::Policies, text().documents)}
            {tab(true, DeskRoute::PolicyAsks, text().asks)}
        </nav>
        <Help title=desk().help lines=text().help_lines/>
        {move || {
            if asks.get() {
                return view! { <asks::Asks/> }.into_any();
            }
            view! {
                <div class="cols" class:open=move || beside.get() != Beside::Nothing>
                    <section class="list" aria-label=text().list><list::List current/></section>
                    <section class="detail">{detail}</section>
                </div>
            }
            .into_any()
        }}
    }
}
