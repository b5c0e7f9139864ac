//! What is wrong with a form: at the fields, and as a summary that leads to them.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::forms::{self, Problem};
use crate::i18n::problems;
use crate::ui::components::{NoticeBox, Tone, field_id, lang};

/// The problems of a form, as it was last checked.
pub type Problems = RwSignal<Vec<Problem>>;

/// The sentence for a field, for the `error` of a kit field.
pub fn error_of(problems: Problems, field: &'static str) -> Signal<Option<String>> {
    let language = lang();
    Signal::derive(move || {
        problems.with(|problems| forms::of(problems, field).map(problems::strings(language).problem))
    })
}

/// Puts the focus on the first field with a problem.
pub fn focus_first(problems: Problems) {
    if let Some(field) = problems.with_untracked(|problems| problems.first().map(|p| p.field)) {
        // After the errors stand in the page.
        request_animation_frame(move || focus(field));
    }
}

fn focus(field: &'static str) {
    let control =
        document().get_element_by_id(&field_id(field)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(control) = control {
        let _ = control.focus();
    }
}

/// How many problems there are and which, each a link to its field. `label` names a field.
#[component]
pub fn ProblemSummary(problems: Problems, label: fn(&'static str) -> &'static str) -> impl IntoView {
    let words = problems::strings(lang());
    move || {
        let list = problems.get();
        (!list.is_empty()).then(|| {
            let items = list.iter().map(|problem| {
                let field = problem.field;
                // The address is ours: the link only moves the focus.
                let go = move |event: MouseEvent| {
                    event.prevent_default();
                    focus(field);
                };
                let text = (words.problem)(&problem.what);
                view! { <li><a href=format!("#{}", field_id(field)) on:click=go>{label(field)}</a>" "{text}</li> }
            });
            let items = items.collect_view();
            view! {
                <NoticeBox tone=Tone::Danger title=(words.summary)(list.len())>
                    <ul>{items}</ul>
                </NoticeBox>
            }
        })
    }
}
