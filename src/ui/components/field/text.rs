//! One line of text, in one of several kinds.

use leptos::prelude::*;

use super::{Frame, Ids};

/// What is typed into a line: decides the keyboard and what the browser may fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    /// Whole numbers, as text: no spinner, no scientific notation.
    Number,
    /// Amounts.
    Decimal,
    Phone,
    Date,
    Time,
    Url,
    /// A secret that exists.
    Password,
    /// A secret being chosen.
    NewPassword,
    /// Six secret digits.
    Pin,
}

impl Kind {
    fn input_type(self) -> &'static str {
        match self {
            Kind::Text | Kind::Number | Kind::Decimal => "text",
            Kind::Phone => "tel",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Url => "url",
            Kind::Password | Kind::NewPassword | Kind::Pin => "password",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        match self {
            Kind::Number | Kind::Pin => Some("numeric"),
            Kind::Decimal => Some("decimal"),
            _ => None,
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Kind::Password => "current-password",
            Kind::NewPassword => "new-password",
            _ => "off",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Kind::Number | Kind::Decimal | Kind::Phone | Kind::Date | Kind::Time => "input num",
            _ => "input",
        }
    }
}

/// A labelled line. `value` holds what is typed, always as text; `error` says what is wrong with it.
/// `before` and `after` are units inside the box (¥, 元).
#[component]
pub fn TextField(
    /// Unique on the page; becomes part of the ids.
    name: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] error: Signal<Option<String>>,
    #[prop(into, optional)] placeholder: String,
    #[prop(optional)] kind: Kind,
    #[prop(optional)] required: bool,
    #[prop(optional)] most: Option<u32>,
    #[prop(into, optional)] before: String,
    #[prop(into, optional)] after: String,
    #[prop(into, optional)] disabled: Signal<bool>,
) -> impl IntoView {
    let ids = Ids(name);
    let has_hint = !hint.is_empty();
    let input = view! {
        <input
            id=ids.control()
            name=name
            class=kind.class()
            type=kind.input_type()
            inputmode=kind.input_mode()
            autocomplete=kind.autocomplete()
            placeholder=placeholder
            maxlength=most.map(|n| n.to_string())
            aria-required=required.then_some("true")
            aria-invalid=move || error.get().is_some().then_some("true")
            aria-describedby=move || ids.describedby(has_hint, error.get().is_some())
            disabled=move || disabled.get()
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    let unit = |text: String| (!text.is_empty()).then(|| view! { <span>{text}</span> });
    let control = if before.is_empty() && after.is_empty() {
        input.into_any()
    } else {
        view! { <span class="affix">{unit(before)}{input}{unit(after)}</span> }.into_any()
    };
    view! { <Frame ids label hint required error>{control}</Frame> }
}
