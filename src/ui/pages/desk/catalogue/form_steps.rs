//! What happens, step by step.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::editor::Editor;
use super::line::EnglishLine;
use super::row_buttons::RowButtons;
use super::rows::{Keyed, StepRow, place};
use super::stale::StaleEnglish;
use super::{catalogue, focus};
use crate::forms::catalogue::{Field, Words};
use crate::ui::components::Button;

/// The list of steps.
#[component]
pub fn StepsField() -> impl IntoView {
    let editor = Editor::get();
    let rows = editor.fields.steps;
    let none =
        move || rows.with(Vec::is_empty).then(|| view! { <p class="muted">{catalogue().steps_none}</p> });
    view! {
        <fieldset class="stack">
            <legend class="label">{catalogue().steps}</legend>
            {none}
            <For each=move || rows.get() key=Keyed::key children=move |row| view! { <StepField row/> }/>
            <div class="row"><Button text=catalogue().step_add icon="plus" small=true press=move || add(editor)/></div>
        </fieldset>
    }
}

/// Adds an empty step and goes there.
fn add(editor: Editor) {
    let rows = editor.fields.steps;
    editor.fields.owned(|| rows.update(|rows| rows.push(StepRow::new(&Words::default()))));
    let last = rows.with_untracked(Vec::len).saturating_sub(1);
    request_animation_frame(move || focus::on_element(&focus::id(Field::Step(last))));
}

#[component]
fn StepField(row: StepRow) -> impl IntoView {
    let editor = Editor::get();
    let rows = editor.fields.steps;
    let at = place(rows, row.key());
    let label = Signal::derive(move || (catalogue().field)(Field::Step(at.get())));
    let error = Signal::derive(move || editor.error(Field::Step(at.get())).get());
    // Enter ends a step, unless a keyboard for Chinese is still at it.
    let next = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            if at.get_untracked() + 1 == rows.with_untracked(Vec::len) {
                if row.words.zh.with_untracked(|words| !words.trim().is_empty()) {
                    add(editor);
                }
            } else {
                focus::on_element(&focus::id(Field::Step(at.get_untracked() + 1)));
            }
        }
    };
    let error_id = move || format!("error-{}", focus::id(Field::Step(at.get())));
    view! {
        <div class="stack tight">
            <div class="row">
                <textarea
                    class="input line grow"
                    rows="1"
                    id=move || focus::id(Field::Step(at.get()))
                    aria-label=move || label.get()
                    autocomplete="off"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || error.get().map(|_| error_id())
                    prop:value=move || row.words.zh.get()
                    on:input=move |event| row.words.zh.set(event_target_value(&event))
                    on:keydown=next
                ></textarea>
                <RowButtons rows key=row.key() place=at what=label/>
            </div>
            {move || error.get().map(|error| view! { <span class="error" id=error_id()>{error}</span> })}
            {move || view! { <EnglishLine field=Field::Step(at.get()) value=row.words label/> }}
            <StaleEnglish field=row.words/>
        </div>
    }
}
