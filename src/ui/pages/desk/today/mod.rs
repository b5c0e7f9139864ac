//! `#/desk`: how the station stands today, and what to do next.

mod attention;
mod counts;
mod health;
mod next;
mod particulars;
mod wishes;
mod work;

use leptos::prelude::*;

use super::desk;
use crate::ui::components::Icon;
use attention::Attention;
use counts::Counts;
use health::HealthCard;
use next::NextSteps;
use particulars::ParticularsCard;
use wishes::{KioskCard, WishesCard};
use work::WorkCard;

/// The page.
#[component]
pub fn TodayPage() -> impl IntoView {
    let help = desk().today_help.iter().map(|line| view! { <p>{*line}</p> });
    view! {
        <details class="help">
            <summary><Icon name="help"/>{desk().help}</summary>
            <div>{help.collect_view()}</div>
        </details>
        <HealthCard/>
        <div class="split">
            <div class="stack">
                <WorkCard/>
                <Counts/>
                <Attention/>
                <NextSteps/>
                <WishesCard/>
            </div>
            <div class="stack">
                <ParticularsCard/>
                <KioskCard/>
            </div>
        </div>
    }
}
