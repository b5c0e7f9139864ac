//! `#/life/<event>`: what somebody needs who has a baby, moves here, falls ill, in the order in which it is needed.

use leptos::prelude::*;

use super::finding::Found;
use super::lost::Lost;
use super::{Hours, resident, services_link, title, with_shown};
use crate::i18n::life::LifeEvent;
use crate::route::ServiceFilter;
use crate::search::Hit;
use crate::ui::components::{Empty, LinkButton, lang};

/// Answers below this score are chance: the station does not have it.
const MEANT: u32 = 600;

/// The page of an event.
#[component]
pub fn LifePage(slug: String) -> impl IntoView {
    match LifeEvent::find(&slug) {
        Some(event) => page(event),
        None => view! { <Lost/> }.into_any(),
    }
}

fn page(event: &'static LifeEvent) -> AnyView {
    let name = event.name(lang());
    title(move || name.to_owned());
    let list = with_shown(move |shown| {
        let hours = Hours::of(&shown);
        let found = Found::of(shown);
        let rows = found.rows(services(found, event).iter(), hours);
        if rows.is_empty() {
            return view! {
                <Empty icon="search" title=resident().life_none text=resident().none_found_hint>
                    <LinkButton href=services_link(|_| ()) text=resident().see_services/>
                </Empty>
            }
            .into_any();
        }
        view! { <section class="card"><ol class="rows numbered">{rows}</ol></section> }.into_any()
    });
    view! {
        <div class="page-head">
            <h1>{name}</h1>
            <p class="lead">{resident().life_lead}</p>
        </div>
        {list}
    }
    .into_any()
}

/// The best answer to each need, each service once.
fn services(found: Found, event: &LifeEvent) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for need in event.needs {
        let filter = ServiceFilter { query: (*need).to_owned(), ..ServiceFilter::default() };
        let best = found.hits(&filter).into_iter().next().filter(|hit| hit.score >= MEANT);
        hits.extend(best.filter(|hit| !hits.iter().any(|other| other.entry == hit.entry)));
    }
    // Why one is here goes without saying: nobody has typed it.
    hits.into_iter().map(|hit| Hit::unasked(hit.entry)).collect()
}
