//! Form fields: a label, a hint, the control, and what is wrong with it, wired together by ids.

mod area;
mod check;
mod choices;
mod select;
mod text;

use leptos::prelude::*;

use super::lang::words;
use super::live::live;

pub use area::AreaField;
pub use check::CheckField;
pub use choices::{Choice, ChoiceField};
pub use select::{SelectField, SelectOption};
pub use text::{Kind, TextField};

/// The ids of a field's parts. `name` is unique on its page and stays the id of the control, so
/// that a summary of problems can lead there.
#[derive(Clone, Copy)]
struct Ids(&'static str);

impl Ids {
    fn control(self) -> String {
        format!("field-{}", self.0)
    }

    fn hint(self) -> String {
        format!("hint-{}", self.0)
    }

    fn error(self) -> String {
        format!("error-{}", self.0)
    }

    /// For `aria-describedby`.
    fn describedby(self, has_hint: bool, has_error: bool) -> Option<String> {
        match (has_hint, has_error) {
            (true, true) => Some(format!("{} {}", self.hint(), self.error())),
            (true, false) => Some(self.hint()),
            (false, true) => Some(self.error()),
            (false, false) => None,
        }
    }
}

/// The id of the control of a field, to put the focus there.
pub fn field_id(name: &'static str) -> String {
    Ids(name).control()
}

/// Label, hint and error around a control.
#[component]
fn Frame(
    ids: Ids,
    label: String,
    hint: String,
    required: bool,
    error: Signal<Option<String>>,
    /// The label is only read aloud.
    #[prop(optional)]
    bare: bool,
    children: Children,
) -> impl IntoView {
    let class = if bare { "sr-only" } else { "label" };
    view! {
        <div class="field">
            <div class="label-row">
                <label class=class for=ids.control()>{label}</label>
                <Required when=required/>
            </div>
            {(!hint.is_empty()).then(|| view! { <span class="hint" id=ids.hint()>{hint}</span> })}
            {children()}
            <FieldError ids error/>
        </div>
    }
}

/// The mark of a field that must be filled. It stands beside the label, not in it: the field's name
/// is the label alone, and that it is required is said by the control.
#[component]
pub fn Required(when: bool) -> impl IntoView {
    when.then(|| view! { <em class="required" aria-hidden="true">{words().required}</em> })
}

/// What is wrong, announced when it appears.
#[component]
fn FieldError(ids: Ids, error: Signal<Option<String>>) -> impl IntoView {
    live(move || {
        error.get().map(|error| view! { <span class="error" id=ids.error() role="alert">{error}</span> })
    })
}
