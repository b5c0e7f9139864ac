//! The form of a document: of a new one on a page of its own, of another above its clauses.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::act::peek;
use super::fields::DocumentFields;
use super::{text, told};
use crate::app::session::Session;
use crate::domain::policies::{Act, Document, Kind};
use crate::domain::rights::LIBRARY;
use crate::domain::values::PolicyId;
use crate::domain::{Command, Slice};
use crate::forms::policies::{Draft, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, CheckField, Kind as Line, SelectField, SelectOption, TextField, Weight, live, say,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{
    Bilingual, EnglishToggle, Fields, Form, FormState, Refused, Unsaved, shared,
};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The form of this document, or of a new one; `done` hears when it is on disk.
#[component]
pub fn DocumentForm(id: Option<PolicyId>, #[prop(into)] done: UnsyncCallback<()>) -> impl IntoView {
    let session = Session::get();
    let record: Memo<Option<Document>> = {
        let id = id.clone();
        Memo::new(move |_| {
            let id = id.as_ref()?;
            session.read(&[Slice::Policies], |station| {
                let all = station.policies();
                let mut document = all.get(id)?.document.clone();
                // As it stands among the others to choose from.
                document.superseded_by = document.superseded_by.as_ref().map(|by| all.stands(by).clone());
                Some(document)
            })
        })
    };
    let saved = Memo::new(move |_| record.with(|record| record.as_ref().map(Draft::of)));
    let mut key = String::from("policy/");
    key.push_str(id.as_ref().map_or("new", |id| id.as_str()));
    let form = Form::open(key, DocumentFields::new(), saved, Draft::default());
    let (deed, may, is_new) = (form.deed, allowed(LIBRARY), id.is_none());
    let english = RwSignal::new(false);
    let policy = StoredValue::new(id.clone());
    let save = move || {
        let draft = untrack(|| form.fields.draft());
        let was = record.get_untracked();
        let now = match draft.check(was.as_ref()) {
            Ok(document) => Box::new(document),
            Err(problems) => return deed.object(problems),
        };
        if let Some(policy) = policy.get_value() {
            return form.save(vec![Command::Policy(Act::EditPolicy { policy, now })], move || done.run(()));
        }
        let ids = move || peek(session, |all| all.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        let before = ids();
        form.save(vec![Command::Policy(Act::AddPolicy { document: now, clauses: Vec::new() })], move || {
            if let Some(id) = ids().into_iter().find(|id| !before.contains(id)) {
                let route = Route::Desk(DeskRoute::PolicyOpen(id));
                // In place, so that the way back does not lead to an empty form.
                let _ = window().location().replace(&route.to_string());
            }
        });
    };
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let head = is_new.then(|| {
        let back = Route::Desk(DeskRoute::Policies).to_string();
        view! { <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a> }
    });
    let title = if is_new { text().new_title } else { text().edit_title };
    let cancel = (!is_new).then(|| {
        let text = crate::ui::components::words().cancel;
        let press = move || {
            form.discard();
            done.run(());
        };
        view! { <Button text weight=Weight::Quiet press/> }
    });
    view! {
        {head}
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                <h2>{title}</h2>
                <RightsNote needs=LIBRARY/>
                <FormState form/>
                <ProblemSummary problems=deed.problems label=text().field/>
                <fieldset class="stack" disabled=move || !may.get()>
                    <legend class="sr-only">{title}</legend>
                    {fields(form, id, english)}
                </fieldset>
                <Refused deed/>
            </section>
            <div class="dock">
                <Unsaved form/>
                {cancel}
                {live(move || may.get().then(|| view! {
                    <Button text=shared().save icon="save" weight=Weight::Main busy=deed.busy press=save/>
                }))}
            </div>
        </form>
    }
}

/// The name of a kind in a form control.
fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Law => "law",
        Kind::Regulation => "regulation",
        Kind::Rule => "rule",
        Kind::Local => "local",
        Kind::Agreement => "agreement",
    }
}

fn fields(form: Form<DocumentFields>, own: Option<PolicyId>, english: RwSignal<bool>) -> AnyView {
    let (fields, problems) = (form.fields, form.deed.problems);
    let label = text().field;
    let line = move |name: &'static str, value: RwSignal<String>, kind: Line, hint: &'static str| {
        let error = error_of(problems, name);
        view! { <TextField name label=label(name) value kind hint error/> }.into_any()
    };
    let kinds: Vec<SelectOption> =
        Kind::ALL.map(|kind| SelectOption::new(key(kind), (told().kind)(kind))).to_vec();
    let choose = move |chosen: String| {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| key(*kind) == chosen) {
            fields.kind.set(kind);
        }
    };
    let session = Session::get();
    let none = SelectOption::new("", text().no_successor);
    let others = Signal::derive(move || {
        let mut options = vec![none.clone()];
        session.read(&[Slice::Policies], |station| {
            let others = station.policies().iter().filter(|(id, _)| Some(*id) != own.as_ref());
            options.extend(others.map(|(id, record)| {
                let mut name = say(&record.document.title);
                if !record.document.number.is_empty() {
                    name.push_str(" · ");
                    name.push_str(&record.document.number);
                }
                SelectOption::new(id.as_str(), name)
            }));
        });
        options
    });
    view! {
        <Bilingual names=[field::TITLE, field::TITLE_EN] label value=fields.title english problems required=true/>
        <div class="grid2">
            {line(field::NUMBER, fields.number, Line::Text, text().number_hint)}
            {line(field::ISSUER, fields.issuer, Line::Text, "")}
            <SelectField
                name=field::KIND
                label=label(field::KIND)
                value=Signal::derive(move || key(fields.kind.get()).to_owned())
                choose
                options=kinds
            />
            {line(field::DATE, fields.date, Line::Date, "")}
            {line(field::IN_FORCE, fields.in_force, Line::Date, "")}
            {line(field::ENDED, fields.ended, Line::Date, text().ended_hint)}
        </div>
        <SelectField
            name=field::SUPERSEDED_BY
            label=label(field::SUPERSEDED_BY)
            value=fields.superseded_by
            choose=move |id: String| fields.superseded_by.set(id)
            options=others
        />
        <CheckField label=text().citation_only checked=fields.citation_only change=move |on| fields.citation_only.set(on)/>
        {line(field::SOURCE, fields.source, Line::Text, text().source_hint)}
        <Bilingual names=[field::NOTES, field::NOTES_EN] label value=fields.notes english problems area=true hint=text().notes_hint/>
        <EnglishToggle english/>
        <CheckField label=text().public checked=fields.public change=move |on| fields.public.set(on)/>
    }
    .into_any()
}
