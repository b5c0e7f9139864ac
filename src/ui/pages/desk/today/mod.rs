//! `#/desk`: how the station stands today, and what to do next.

mod counts;
mod health;
mod next;
mod particulars;
mod particulars_form;

use leptos::prelude::*;

use super::desk;
use crate::ui::components::Icon;
use counts::Counts;
use health::HealthCard;
use next::NextSteps;
use particulars::ParticularsCard;

/// The page.
#[component]
pub fn TodayPage() -> impl IntoView {
    // The form of the particulars is opened from two places.
    let editing = RwSignal::new(false);
    let help = desk().today_help.iter().map(|line| view! { <p>{*line}</p> });
    view! {
        <details class="help">
            <summary><Icon name="help"/>{desk().help}</summary>
            <div>{help.collect_view()}</div>
        </details>
        <HealthCard/>
        <div class="split">
            <div class="stack">
                <Counts/>
                <NextSteps edit=move || editing.set(true)/>
            </div>
            <ParticularsCard editing/>
        </div>
    }
}
