//! One application on one page: who, what, when, what they need; the answer and how it went. While it waits for its
//! answer, that stands at the top, beneath what there is to know for it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::answer::Answer;
use super::head::Head;
use super::open::{Open, TOP};
use super::outcome::OutcomeCard;
use super::visits;
use crate::domain::providers::Kind;
use crate::domain::rights::SPEAKERS;
use crate::domain::visits::{Application, State};
use crate::forms::visits::{Draft, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Empty, Kind as Line, SelectField, SelectOption, TextField, Weight, live, say,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::providers::key;
use crate::ui::pages::desk::record::{FormState, Refused, UndoLine, Unsaved, shared};
use crate::ui::pages::desk::rights::allowed;

/// The application of this id, or a new one; `template` is what a new one begins with.
#[component]
pub fn VisitForm(id: Option<String>, template: RwSignal<Option<Draft>>) -> impl IntoView {
    let is_new = id.is_none();
    let begin = if is_new { template.try_update_untracked(Option::take).flatten() } else { None };
    let open = Open::new(id, begin);
    let there = Memo::new(move |_| is_new || open.record.with(Option::is_some));
    let back = Route::Desk(DeskRoute::Visits).to_string();
    let body = live(move || {
        if there.get() {
            view! { <Sheet open template/> }.into_any()
        } else {
            view! { <Empty icon="pin" title=visits().gone text=visits().gone_hint/> }.into_any()
        }
    });
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
}

#[component]
fn Sheet(open: Open, template: RwSignal<Option<Draft>>) -> impl IntoView {
    let form = open.form;
    let (problems, busy) = (form.deed.problems, form.deed.busy);
    let (may, state) = (allowed(SPEAKERS), open.state());
    let submitted = move |event: SubmitEvent| event.prevent_default();
    // What has been answered stays as it was answered; whom to call may still change.
    let answered = move || state.with(|state| state.as_ref().is_some_and(|state| *state != State::Applied));
    let save = live(move || {
        may.get().then(|| {
            view! {
                <Button text=shared().save icon="save" weight=Weight::Main busy press=move || open.save()/>
            }
        })
    });
    let waits = Memo::new(move |_| state.get() == Some(State::Applied));
    let head = move || view! { <Head open/><UndoLine deed=form.deed/> }.into_any();
    let is_new = open.id().is_none();
    let top = (!is_new).then(|| {
        let summary = move || waits.get().then(|| open.record.get().map(|it| summary(&it.application)));
        view! { <section id=TOP tabindex="-1" class="card stack">{head()}{live(summary)}</section> }
    });
    view! {
        {top}
        {live(move || waits.get().then(|| view! { <Answer open/> }))}
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                {is_new.then(head)}
                <FormState form/>
                <ProblemSummary problems label=visits().field/>
                <fieldset class="stack" disabled=move || !may.get() || answered()>
                    <legend class="sr-only">{(visits().field)(field::TITLE)}</legend>
                    {what(open)}
                    {when(open)}
                </fieldset>
                <fieldset class="stack" disabled=move || !may.get()>
                    <legend class="sr-only">{visits().group_who}</legend>
                    {contact(open)}
                </fieldset>
                <Refused deed=form.deed/>
            </section>
            <div class="dock"><Unsaved form/>{save}</div>
        </form>
        {live(move || (!waits.get()).then(|| view! { <Answer open/> }))}
        <OutcomeCard open template/>
    }
}

/// What the committee has to know for its answer.
fn summary(it: &Application) -> AnyView {
    let charge = if it.charge.is_empty() { visits().free.to_owned() } else { say(&it.charge) };
    let lines = [
        (field::ORGANISATION, say(&it.organisation)),
        (field::ON, (visits().hours)(it)),
        (field::CHARGE, charge),
        (field::SUMMARY, say(&it.summary)),
        (field::NEEDS, say(&it.needs)),
    ];
    let lines: Vec<AnyView> = lines
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| view! { <dt>{(visits().field)(name)}</dt><dd>{text}</dd> }.into_any())
        .collect();
    view! { <dl class="facts">{lines}</dl> }.into_any()
}

/// A line of the form.
fn text(open: Open, name: &'static str, value: RwSignal<String>, hint: &'static str) -> AnyView {
    let error = error_of(open.form.deed.problems, name);
    view! { <TextField name label=(visits().field)(name) value hint error/> }.into_any()
}

fn required(
    open: Open,
    name: &'static str,
    value: RwSignal<String>,
    kind: Line,
    hint: &'static str,
) -> AnyView {
    let error = error_of(open.form.deed.problems, name);
    view! { <TextField name label=(visits().field)(name) value kind hint error required=true/> }.into_any()
}

fn what(open: Open) -> AnyView {
    let fields = open.form.fields;
    let kinds: Vec<SelectOption> =
        Kind::ALL.map(|kind| SelectOption::new(key(kind), (visits().kind)(kind))).to_vec();
    let choose = move |chosen: String| {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| key(*kind) == chosen) {
            fields.kind.set(kind);
        }
    };
    view! {
        {required(open, field::ORGANISATION, fields.organisation, Line::Text, "")}
        <SelectField
            name=field::KIND
            label=(visits().field)(field::KIND)
            value=Signal::derive(move || key(fields.kind.get()).to_owned())
            choose
            options=kinds
        />
        {required(open, field::TITLE, fields.title, Line::Text, visits().title_hint)}
        <AreaField
            name=field::SUMMARY
            label=(visits().field)(field::SUMMARY)
            value=fields.summary
            hint=visits().summary_hint
            error=error_of(open.form.deed.problems, field::SUMMARY)
        />
        {text(open, field::CHARGE, fields.charge, visits().charge_hint)}
        {text(open, field::NEEDS, fields.needs, visits().needs_hint)}
    }
    .into_any()
}

fn when(open: Open) -> AnyView {
    let fields = open.form.fields;
    view! {
        <h3>{visits().group_when}</h3>
        {required(open, field::ON, fields.on, Line::Date, "")}
        <div class="grid2">
            {required(open, field::FROM, fields.from, Line::Time, "")}
            {required(open, field::UNTIL, fields.until, Line::Time, "")}
        </div>
        {text(open, field::PLACE, fields.place, visits().place_hint)}
    }
    .into_any()
}

fn contact(open: Open) -> AnyView {
    let fields = open.form.fields;
    let erased = Memo::new(move |_| open.record.with(|r| r.as_ref().is_some_and(|it| it.is_erased())));
    let shown = live(move || {
        if erased.get() {
            return view! { <p class="muted">{visits().contact_erased}</p> }.into_any();
        }
        view! {
            <p class="muted">{visits().contact_hint}</p>
            <div class="grid2">
                {text(open, field::CONTACT_NAME, fields.contact_name, "")}
                <TextField
                    name=field::CONTACT_PHONE
                    label=(visits().field)(field::CONTACT_PHONE)
                    value=fields.contact_phone
                    kind=Line::Phone
                    error=error_of(open.form.deed.problems, field::CONTACT_PHONE)
                />
            </div>
            {text(open, field::CONTACT_NOTE, fields.contact_note, "")}
        }
        .into_any()
    });
    view! { <h3>{visits().group_who}</h3>{shown} }.into_any()
}
