//! The clauses of the policy library that something rests on; each link opens at its place.

use leptos::prelude::*;

use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::policies::{Citing, Policies};
use crate::domain::values::ClauseId;
use crate::i18n::policies_told::strings;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, Tone, lang, live, say};

/// What is cited by these, each with what it is cited as; nothing where nothing is.
pub fn cites(by: impl Fn() -> Option<Vec<(Citing, &'static str)>> + Send + 'static) -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    live(move || {
        let (by, today) = (by()?, clock.today());
        session.read(&[Slice::Policies], |station| {
            let policies = station.policies();
            let rows = by.iter().flat_map(|(by, what)| policies.cited(by).map(move |clause| (clause, *what)));
            let rows = rows.filter_map(|(clause, what)| {
                let stale = policies.clause_is_over(clause, today).then(chip);
                Some(view! { <li>{link(policies, clause)?}" "<small class="muted">{what}</small>" "{stale}</li> })
            });
            let rows: Vec<_> = rows.collect();
            let title = strings(lang()).cited_clauses;
            (!rows.is_empty())
                .then(|| view! { <section class="stack tight"><h3>{title}</h3><ul>{rows}</ul></section> })
        })
    })
    .into_any()
}

fn chip() -> AnyView {
    view! { <Chip tone=Tone::Danger text=strings(lang()).stale/> }.into_any()
}

fn link(policies: &Policies, id: &ClauseId) -> Option<AnyView> {
    let record = policies.clause(id)?;
    let home = policies.stands(&record.policy);
    let title = say(&policies.get(home)?.document.title);
    let href = Route::Desk(DeskRoute::PolicyClause(home.clone(), id.clone())).to_string();
    let name = (strings(lang()).clause)(&title, &record.clause.label);
    Some(view! { <a href=href>{name}</a> }.into_any())
}
