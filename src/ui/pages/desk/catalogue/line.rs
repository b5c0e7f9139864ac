//! A text of the form: the Chinese always in sight, the English behind the switch of the form.

use leptos::prelude::*;

use super::editor::Editor;
use super::fields::WordsField;
use super::stale::StaleEnglish;
use super::{catalogue, focus};
use crate::forms::catalogue::Field;
use crate::ui::components::{Required, live};

/// A labelled text that grows with what is written. `list` names proposals (a `<datalist>`), which only
/// a single line can have.
#[component]
pub fn Line(
    field: Field,
    value: WordsField,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] list: Option<&'static str>,
) -> impl IntoView {
    let editor = Editor::get();
    let label = (catalogue().field)(field);
    let id = focus::id(field);
    let (hint_id, error_id) = (format!("hint-{id}"), format!("error-{id}"));
    let error = editor.error(field);
    let describes = {
        let (hint_id, error_id, hinted) = (hint_id.clone(), error_id.clone(), !hint.is_empty());
        move || match (hinted, error.get().is_some()) {
            (true, true) => Some(format!("{hint_id} {error_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(error_id.clone()),
            (false, false) => None,
        }
    };
    let invalid = move || error.get().is_some().then_some("true");
    let typed = move |event| value.zh.set(event_target_value(&event));
    // What has a name of one line stays one line; everything else grows.
    let control = if list.is_some() || field == Field::Name {
        view! {
            <input
                class="input"
                id=id.clone()
                list=list
                autocomplete="off"
                aria-required=required.then_some("true")
                aria-invalid=invalid
                aria-describedby=describes
                prop:value=move || value.zh.get()
                on:input=typed
            />
        }
        .into_any()
    } else {
        view! {
            <textarea
                class="input line"
                rows="1"
                id=id.clone()
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=describes
                prop:value=move || value.zh.get()
                on:input=typed
            ></textarea>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <div class="label-row"><label class="label" for=id>{label.clone()}</label><Required when=required/></div>
            {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
            {control}
            {live(move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <span class="error" id=id role="alert">{error}</span> })
            })}
            <EnglishLine field value label/>
            <StaleEnglish field=value/>
        </div>
    }
}

/// The English of a text, while English is wanted.
#[component]
pub fn EnglishLine(
    field: Field,
    value: WordsField,
    /// The name of the Chinese.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let editor = Editor::get();
    let error = editor.english_error(field);
    live(move || {
        editor.english.get().then(|| {
            let id = format!("{}-en", focus::id(field));
            let error_id = format!("error-{id}");
            let describes = error_id.clone();
            view! {
                <div class="english">
                    <span aria-hidden="true">"EN"</span>
                    <textarea
                        class="input line"
                        rows="1"
                        id=id
                        lang="en"
                        autocomplete="off"
                        aria-label=move || (catalogue().english_of)(&label.get())
                        aria-invalid=move || error.get().is_some().then_some("true")
                        aria-describedby=move || error.get().map(|_| describes.clone())
                        prop:value=move || value.en.get()
                        on:input=move |event| value.en.set(event_target_value(&event))
                    ></textarea>
                    {live(move || {
                        let id = error_id.clone();
                        error.get().map(|error| view! { <span class="error" id=id role="alert">{error}</span> })
                    })}
                </div>
            }
        })
    })
}
