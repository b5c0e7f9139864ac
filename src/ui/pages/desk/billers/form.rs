//! The page of one biller: what it is owed, its open lines, and the form of the agreement.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::account::account_fields;
use super::actions::{actions, bar};
use super::head::head;
use super::open::Open;
use super::sections::{agreement_fields, contact_fields, days_fields, money_fields};
use super::{billers, owed};
use crate::domain::rights::OVERSEERS;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, live};
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{FormState, Refused, UndoLine, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};
use crate::ui::pages::desk::shift::posting_card;

/// The page of a biller, or of a new one.
pub fn page(id: Option<String>) -> AnyView {
    let is_new = id.is_none();
    let open = Open::new(id);
    let there = Memo::new(move |_| is_new || open.record.with(Option::is_some));
    let back = Route::Desk(DeskRoute::Billers).to_string();
    let body = live(move || {
        if there.get() {
            return sheet(open);
        }
        view! { <Empty icon="house" title=billers().gone text=billers().gone_hint/> }.into_any()
    });
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
    .into_any()
}

fn sheet(open: Open) -> AnyView {
    let form = open.form;
    let may = allowed(OVERSEERS);
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let shut = move || !may.get();
    let group = move |name: &'static str, fields: AnyView| {
        view! { <fieldset class="card stack" disabled=shut><legend class="sr-only">{name}</legend>{fields}</fieldset> }
            .into_any()
    };
    let money = open.id().map(|id| view! { {owed::card(id.clone())}{posting_card(Some(id))} });
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                {head(open)}
                <UndoLine deed=form.deed/>
                <RightsNote needs=OVERSEERS/>
                <FormState form/>
                <ProblemSummary problems=form.deed.problems label=billers().field/>
                <fieldset class="stack" disabled=shut>{agreement_fields(open)}</fieldset>
            </section>
            {group(billers().group_days, days_fields(open))}
            {group(billers().group_account, account_fields(open))}
            {group(billers().group_money, money_fields(open))}
            {group(billers().group_contact, contact_fields(open))}
            <Refused deed=form.deed/>
            {bar(open)}
        </form>
        {money}
        {actions(open)}
    }
    .into_any()
}
