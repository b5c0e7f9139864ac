//! The form of one service unit.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::actions::{Actions, Bar};
use super::head::Head;
use super::open::Open;
use super::prices::Prices;
use super::providers;
use super::sections::{ContactFields, HoursFields, PaperFields, PublicFields};
use super::services::Services;
use crate::app::session::Session;
use crate::domain::rights::{OVERSEERS, WINDOW};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, NoticeBox, live};
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{EnglishToggle, FormState, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The form of a service unit, or of a new one.
#[component]
pub fn ProviderForm(id: Option<String>) -> impl IntoView {
    let is_new = id.is_none();
    let open = Open::new(id);
    let there = Memo::new(move |_| is_new || open.record.with(Option::is_some));
    let back = Route::Desk(DeskRoute::Providers).to_string();
    let body = live(move || {
        if there.get() {
            view! { <Sheet open/> }.into_any()
        } else {
            view! { <Empty icon="bag" title=providers().gone text=providers().gone_hint/> }.into_any()
        }
    });
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
}

#[component]
fn Sheet(open: Open) -> impl IntoView {
    let form = open.form;
    let problems = form.deed.problems;
    let may = allowed(WINDOW);
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let shut = move || !may.get();
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                <Head open/>
                <UndoLine deed=form.deed/>
                <Rights/>
                <FormState form/>
                <ProblemSummary problems label=providers().field/>
                <fieldset class="stack" disabled=shut>
                    <PublicFields open/>
                    <EnglishToggle english=form.fields.english/>
                </fieldset>
            </section>
            <fieldset class="card stack" disabled=shut>
                <legend class="sr-only">{providers().group_prices}</legend>
                <Prices open/>
            </fieldset>
            <fieldset class="card stack" disabled=shut>
                <legend class="sr-only">{providers().group_hours}</legend>
                <HoursFields open/>
            </fieldset>
            <fieldset class="card stack" disabled=shut>
                <legend class="sr-only">{providers().group_papers}</legend>
                <PaperFields open/>
            </fieldset>
            <fieldset class="card stack" disabled=shut>
                <legend class="sr-only">{providers().group_contact}</legend>
                <ContactFields open/>
            </fieldset>
            <Refused deed=form.deed/>
            <Bar open/>
        </form>
        <Services open/>
        <Actions open/>
    }
}

/// Why somebody can only read, or only stop.
#[component]
fn Rights() -> impl IntoView {
    let session = Session::get();
    live(move || {
        if session.may(OVERSEERS) && !session.may(WINDOW) {
            view! { <NoticeBox title=providers().only_stop/> }.into_any()
        } else {
            view! { <RightsNote needs=WINDOW/> }.into_any()
        }
    })
}
