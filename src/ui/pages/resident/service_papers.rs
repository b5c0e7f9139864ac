//! What to bring, to be ticked off while packing.

use leptos::prelude::*;

use super::{Ticks, resident};
use crate::domain::catalogue::Paper;
use crate::domain::values::ServiceId;
use crate::ui::components::{live, words, written};

/// The papers of a service with how many are ticked.
pub fn papers(id: &ServiceId, papers: &[Paper]) -> AnyView {
    let id = id.as_str().to_owned();
    if papers.is_empty() {
        return view! {
            <section class="card"><h2>{resident().papers}</h2><p>{resident().papers_none}</p></section>
        }
        .into_any();
    }
    let ticks = Ticks::get().0;
    let all = papers.len();
    let ticked = {
        let id = id.clone();
        move || ticks.with(|ticks| ticks.iter().filter(|(service, _)| *service == id).count())
    };
    let items = papers.iter().enumerate().map(|(place, paper)| item((id.clone(), place), paper));
    view! {
        <section class="card">
            <div class="head">
                <h2>{resident().papers}</h2>
                <span class="chip num no-print" role="status">{live(move || (resident().ticked)(ticked(), all))}</span>
            </div>
            <ul class="checks">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn item(key: (String, usize), paper: &Paper) -> AnyView {
    let ticks = Ticks::get().0;
    let form = (words().paper_form)(paper.form);
    let checked = {
        let key = key.clone();
        move || ticks.with(|ticks| ticks.contains(&key))
    };
    let change = move |event| {
        ticks.update(|ticks| {
            ticks.retain(|other| *other != key);
            if event_target_checked(&event) {
                ticks.push(key.clone());
            }
        });
    };
    view! {
        <li>
            <label>
                <input type="checkbox" prop:checked=checked on:change=change/>
                <span>
                    {written(&paper.name)}
                    {(!form.is_empty()).then(|| view! { <small>{form}</small> })}
                </span>
            </label>
        </li>
    }
    .into_any()
}
