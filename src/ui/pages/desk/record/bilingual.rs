//! A text in Chinese, with its English where somebody wants to write it.

use leptos::prelude::*;

use super::shared;
use crate::forms::Typed;
use crate::ui::components::{AreaField, CheckField, TextField, live};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// A text being typed.
#[derive(Clone, Copy)]
pub struct Pair {
    pub zh: RwSignal<String>,
    pub en: RwSignal<String>,
}

impl Pair {
    /// An empty one.
    pub fn new() -> Pair {
        Pair { zh: RwSignal::new(String::new()), en: RwSignal::new(String::new()) }
    }

    /// As typed; tracked.
    pub fn typed(self) -> Typed {
        Typed { zh: self.zh.get(), en: self.en.get() }
    }

    /// Writes another text.
    pub fn fill(self, typed: &Typed) {
        self.zh.set(typed.zh.clone());
        self.en.set(typed.en.clone());
    }
}

/// Shows or hides the English of a whole form.
#[component]
pub fn EnglishToggle(english: RwSignal<bool>) -> impl IntoView {
    view! { <CheckField label=shared().english checked=english change=move |on| english.set(on)/> }
}

/// The fields of a text: Chinese, and below it the English while `english` holds. `names` and `labels`
/// are those of the two fields.
#[component]
pub fn Bilingual(
    names: [&'static str; 2],
    label: fn(&str) -> &'static str,
    value: Pair,
    english: RwSignal<bool>,
    problems: Problems,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] required: bool,
    /// Several lines.
    #[prop(optional)]
    area: bool,
) -> impl IntoView {
    let [name, name_en] = names;
    let field = move |name: &'static str, value: RwSignal<String>, hint: String, required: bool| {
        let error = error_of(problems, name);
        if area {
            view! { <AreaField name label=label(name) value hint error required/> }.into_any()
        } else {
            view! { <TextField name label=label(name) value hint error required/> }.into_any()
        }
    };
    // A problem in a field that is folded away would be a riddle.
    Effect::new(move || {
        if problems.with(|problems| problems.iter().any(|problem| problem.field == name_en)) {
            english.set(true);
        }
    });
    view! {
        {field(name, value.zh, hint, required)}
        {live(move || english.get().then(|| field(name_en, value.en, String::new(), false)))}
    }
}
