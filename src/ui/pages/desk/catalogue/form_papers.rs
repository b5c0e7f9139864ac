//! What to bring: the section.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::focus;
use super::fold::Fold;
use super::line::EnglishLine;
use super::row_buttons::RowButtons;
use super::rows::{Keyed, PaperRow, place};
use super::stale::StaleEnglish;
use crate::forms::catalogue::{Field, PAPER_FORMS, PaperDraft, Section};
use crate::ui::components::Button;

/// The section.
#[component]
pub fn PapersSection() -> impl IntoView {
    view! { <Fold section=Section::Papers><PapersField/></Fold> }
}

#[component]
fn PapersField() -> impl IntoView {
    let fields = Editor::get().fields;
    let rows = fields.papers;
    let add = move || {
        fields.owned(|| rows.update(|rows| rows.push(PaperRow::new(&PaperDraft::default()))));
        let last = rows.with_untracked(Vec::len).saturating_sub(1);
        request_animation_frame(move || focus::on_element(&focus::id(Field::Paper(last))));
    };
    let none =
        move || rows.with(Vec::is_empty).then(|| view! { <p class="muted">{catalogue().papers_none}</p> });
    view! {
        <fieldset class="stack">
            <legend class="label">{catalogue().papers}</legend>
            {none}
            <For each=move || rows.get() key=Keyed::key children=move |row| view! { <PaperFields row/> }/>
            <div class="row"><Button text=catalogue().paper_add icon="plus" small=true press=add/></div>
        </fieldset>
    }
}

#[component]
fn PaperFields(row: PaperRow) -> impl IntoView {
    let editor = Editor::get();
    let rows = editor.fields.papers;
    let at = place(rows, row.key());
    let label = Signal::derive(move || (catalogue().field)(Field::Paper(at.get())));
    let error = Signal::derive(move || editor.error(Field::Paper(at.get())).get());
    let error_id = move || format!("error-{}", focus::id(Field::Paper(at.get())));
    let options = PAPER_FORMS.iter().enumerate().map(|(n, form)| {
        let form = *form;
        let selected = move || row.form.get() == form;
        view! { <option value=n.to_string() prop:selected=selected>{(catalogue().paper_form_option)(form)}</option> }
    });
    let choose = move |event| {
        let chosen = event_target_value(&event).parse::<usize>().ok().and_then(|n| PAPER_FORMS.get(n));
        if let Some(form) = chosen {
            row.form.set(*form);
        }
    };
    view! {
        <div class="stack tight">
                <input
                    class="input"
                    id=move || focus::id(Field::Paper(at.get()))
                    aria-label=move || label.get()
                    autocomplete="off"
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || error.get().map(|_| error_id())
                    prop:value=move || row.name.zh.get()
                    on:input=move |event| row.name.zh.set(event_target_value(&event))
                />
            <div class="row">
                <select
                    class="input grow"
                    autocomplete="off"
                    aria-label=move || format!("{} · {}", label.get(), catalogue().paper_form)
                    on:change=choose
                >
                    {options.collect_view()}
                </select>
                <RowButtons rows key=row.key() place=at what=label/>
            </div>
            {move || error.get().map(|error| view! { <span class="error" id=error_id()>{error}</span> })}
            {move || view! { <EnglishLine field=Field::Paper(at.get()) value=row.name label/> }}
            <StaleEnglish field=row.name/>
        </div>
    }
}
