//! The form about the station.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::holidays::HolidaysCard;
use super::hours::HoursCard;
use super::legal::LegalCards;
use super::names::NamesCard;
use super::open::Open;
use super::profile_text;
use super::reach::ReachCard;
use super::settings::{NumbersCard, SettingsCard};
use crate::domain::rights::MANAGER;
use crate::ui::components::{Button, Weight, live};
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{EnglishToggle, FormState, HistoryLink, Refused, Unsaved, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The station as a whole has no id of its own in the history: everything that happened is shown.
const THING: &str = "";

/// The form; nothing before the station is founded.
#[component]
pub fn ProfileForm() -> impl IntoView {
    Open::new().map(|open| view! { <Sheet open/> })
}

#[component]
fn Sheet(open: Open) -> impl IntoView {
    let form = open.form;
    let problems = form.deed.problems;
    let may = allowed(MANAGER);
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let save = live(move || {
        may.get().then(|| {
            view! {
                <Button
                    text=shared().save
                    icon="save"
                    weight=Weight::Main
                    busy=form.deed.busy
                    press=move || open.save()
                />
            }
        })
    });
    view! {
        <form class="profile-form" on:submit=submitted novalidate>
            <div class="row between no-print">
                <EnglishToggle english=form.fields.english/>
                <HistoryLink thing=THING.to_owned()/>
            </div>
            <RightsNote needs=MANAGER/>
            <FormState form/>
            <ProblemSummary problems label=profile_text().field/>
            <fieldset class="profile-cards" disabled=move || !may.get()>
                <HoursCard open/>
                <HolidaysCard open/>
                <NamesCard open/>
                <ReachCard open/>
                <LegalCards open/>
                <NumbersCard open/>
                <SettingsCard open/>
            </fieldset>
            <Refused deed=form.deed/>
            <div class="dock no-print"><Unsaved form/>{save}</div>
        </form>
    }
}
