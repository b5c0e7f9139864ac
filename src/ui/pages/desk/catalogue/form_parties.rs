//! Who answers for it, does it, helps, pays: the section.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::focus;
use super::fold::Fold;
use super::form_in_force::in_force;
use super::form_providers::ProvidersField;
use super::line::{EnglishLine, Line};
use super::row_buttons::RowButtons;
use super::rows::{Keyed, PartyRow, place};
use super::stale::StaleEnglish;
use crate::domain::profile::Body;
use crate::forms::catalogue::{BODIES, Field, Part, PartyDraft, Section, Words};
use crate::ui::components::{Button, words};

/// The section.
#[component]
pub fn WhoSection() -> impl IntoView {
    let fields = Editor::get().fields;
    view! {
        <Fold section=Section::Who>
            {in_force()}
            <PartField part=Part::Competent/>
            <PartField part=Part::Executing/>
            <PartField part=Part::Assisting/>
            <Line field=Field::Funding value=fields.funding hint=catalogue().funding_hint/>
            <ProvidersField/>
        </Fold>
    }
}

#[component]
fn PartField(part: Part) -> impl IntoView {
    let fields = Editor::get().fields;
    let rows = fields.parties(part);
    let add = move || {
        let draft = PartyDraft { body: Body::Committee, name: Words::default() };
        fields.owned(|| rows.update(|rows| rows.push(PartyRow::new(&draft))));
        let last = rows.with_untracked(Vec::len).saturating_sub(1);
        request_animation_frame(move || focus::on_element(&focus::id(Field::Party(part, last))));
    };
    view! {
        <fieldset class="stack">
            <legend class="label">{(catalogue().part)(part)}</legend>
            <p class="hint">{(catalogue().part_hint)(part)}</p>
            <For each=move || rows.get() key=Keyed::key children=move |row| view! { <PartyFields part row/> }/>
            <div class="row"><Button text=(catalogue().party_add)(part) icon="plus" small=true press=add/></div>
        </fieldset>
    }
}

#[component]
fn PartyFields(part: Part, row: PartyRow) -> impl IntoView {
    let editor = Editor::get();
    let rows = editor.fields.parties(part);
    let at = place(rows, row.key());
    let label = Signal::derive(move || (catalogue().field)(Field::Party(part, at.get())));
    let error = Signal::derive(move || editor.error(Field::Party(part, at.get())).get());
    let error_id = move || format!("error-{}", focus::id(Field::Party(part, at.get())));
    let options = BODIES.iter().enumerate().map(|(n, body)| {
        let body = *body;
        let selected = move || row.body.get() == body;
        view! { <option value=n.to_string() prop:selected=selected>{(words().body)(body)}</option> }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse::<usize>().ok().and_then(|n| BODIES.get(n));
        if let Some(body) = chosen {
            row.body.set(*body);
        }
    };
    view! {
        <div class="stack tight">
            <div class="row">
                <select
                    class="input"
                    autocomplete="off"
                    aria-label=move || format!("{} · {}", label.get(), catalogue().party_body)
                    on:change=choose
                >
                    {options.collect_view()}
                </select>
                <input
                    class="input grow"
                    id=move || focus::id(Field::Party(part, at.get()))
                    aria-label=move || format!("{} · {}", label.get(), catalogue().party_name)
                    placeholder=catalogue().party_name
                    autocomplete="off"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || error.get().map(|_| error_id())
                    prop:value=move || row.name.zh.get()
                    on:input=move |event| row.name.zh.set(event_target_value(&event))
                />
                <RowButtons rows key=row.key() place=at what=label fixed=true/>
            </div>
            {move || error.get().map(|error| view! { <span class="error" id=error_id()>{error}</span> })}
            {move || view! { <EnglishLine field=Field::Party(part, at.get()) value=row.name label/> }}
            <StaleEnglish field=row.name/>
        </div>
    }
}
