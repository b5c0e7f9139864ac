//! What is wrong with the form: at the fields, and together above them. Its own few sentences: those of the
//! desk would bring every rule's refusal along.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::ask;
use crate::forms::{self, Problem};
use crate::ui::components::{NoticeBox, Tone, field_id, live};

/// The problems of the form, as it was last checked.
type Problems = RwSignal<Vec<Problem>>;

/// The sentence for a field, for the `error` of a kit field.
pub fn error_of(problems: Problems, field: &'static str) -> Signal<Option<String>> {
    let words = ask();
    Signal::derive(move || {
        problems.with(|problems| forms::of(problems, field).map(|what| (words.problem)(field, what)))
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

/// How many problems there are and which, each a link to its field.
pub fn summary(problems: Problems) -> AnyView {
    let words = ask();
    live(move || {
        let list = problems.get();
        (!list.is_empty()).then(|| {
            let item = |problem: &Problem| {
                let field = problem.field;
                // The address is ours: the link only moves the focus.
                let go = move |event: MouseEvent| {
                    event.prevent_default();
                    focus(field);
                };
                let (name, text) = ((words.field)(field), (words.problem)(field, &problem.what));
                let href = ["#", &field_id(field)].concat();
                view! { <li><a href=href on:click=go>{name}</a>" "{text}</li> }
            };
            let items: Vec<_> = list.iter().map(item).collect();
            view! {
                <NoticeBox tone=Tone::Danger title=(words.problems)(list.len())><ul>{items}</ul></NoticeBox>
            }
        })
    })
}
