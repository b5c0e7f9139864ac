//! What to bring, to be ticked off while packing. The ticks stay on this device.

use leptos::prelude::*;

use super::resident;
use crate::app::remembered::Remembered;
use crate::domain::catalogue::Paper;
use crate::storage::traces::Spot;
use crate::ui::components::{live, words, written};

/// The papers of a service with how many are ticked.
pub fn papers(spot: &Spot, papers: &[Paper]) -> AnyView {
    if papers.is_empty() {
        return view! {
            <section class="card"><h2>{resident().papers}</h2><p>{resident().papers_none}</p></section>
        }
        .into_any();
    }
    let all = papers.len();
    let ticked = {
        let (spot, papers): (Spot, Vec<String>) =
            (spot.clone(), papers.iter().map(|paper| paper.name.zh.clone()).collect());
        move || {
            Remembered::get()
                .with(|traces| papers.iter().filter(|paper| traces.is_ticked(&spot, paper)).count())
        }
    };
    let items = papers.iter().map(|paper| item(spot.clone(), paper));
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

fn item(spot: Spot, paper: &Paper) -> AnyView {
    let remembered = Remembered::get();
    let form = (words().paper_form)(paper.form);
    // By its Chinese name, so that a tick stays where it is in the other language.
    let name = paper.name.zh.clone();
    let checked = {
        let (spot, name) = (spot.clone(), name.clone());
        move || remembered.with(|traces| traces.is_ticked(&spot, &name))
    };
    let change =
        move |event| remembered.change(|traces| traces.tick(&spot, &name, event_target_checked(&event)));
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
