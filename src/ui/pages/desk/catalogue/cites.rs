//! The clauses of the policy library that a service rests on; each link opens at its place.

use leptos::prelude::*;

use super::editor::Editor;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::policies::{Citing, Policies};
use crate::domain::values::ClauseId;
use crate::i18n::policies_told::strings;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, Tone, lang, live, say};

/// Nothing where nothing is cited.
#[component]
pub fn Cites() -> impl IntoView {
    let (session, clock, editor) = (Session::get(), Clock::get(), Editor::get());
    live(move || {
        let (id, today) = (editor.service()?, clock.today());
        session.read(&[Slice::Policies], |station| {
            let policies = station.policies();
            let rows = |by: Citing, what: &'static str| {
                let cited: Vec<&ClauseId> = policies.cited(&by).collect();
                let rows = cited.into_iter().filter_map(|clause| {
                    let stale = policies.clause_is_over(clause, today);
                    Some(view! { <li>{link(policies, clause)?}" "<small class="muted">{what}</small>" "{stale.then(chip)}</li> })
                });
                rows.collect::<Vec<_>>()
            };
            let words = strings(lang());
            let mut all = rows(Citing::Basis(id.clone()), words.as_basis);
            all.extend(rows(Citing::Fee(id), words.as_fee));
            (!all.is_empty()).then(|| view! {
                <section class="stack tight"><h3>{words.cited_clauses}</h3><ul>{all}</ul></section>
            })
        })
    })
}

fn chip() -> AnyView {
    view! { <Chip tone=Tone::Danger text=strings(lang()).stale/> }.into_any()
}

fn link(policies: &Policies, id: &ClauseId) -> Option<AnyView> {
    let record = policies.clause(id)?;
    let title = say(&policies.get(&record.policy)?.document.title);
    let href = Route::Desk(DeskRoute::PolicyClause(record.policy.clone(), id.clone())).to_string();
    let name = (strings(lang()).clause)(&title, &record.clause.label);
    Some(view! { <a href=href>{name}</a> }.into_any())
}
