//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::icon::Icon;

/// How much a button stands out. One `Main` a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    #[default]
    Normal,
    Main,
    Quiet,
    Danger,
}

/// The classes of a button.
pub fn button_class(weight: Weight, small: bool, wide: bool) -> String {
    let mut class = String::from("btn");
    class.push_str(match weight {
        Weight::Normal => "",
        Weight::Main => " main",
        Weight::Quiet => " quiet",
        Weight::Danger => " danger",
    });
    if small {
        class.push_str(" small");
    }
    if wide {
        class.push_str(" wide");
    }
    class
}

/// A button. While `busy` it turns and takes no second press; `submit` sends the form around it,
/// and `press` may then be left out.
#[component]
pub fn Button(
    #[prop(into)] text: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] small: bool,
    #[prop(optional)] wide: bool,
    #[prop(optional)] submit: bool,
    #[prop(optional)] icon: Option<&'static str>,
    #[prop(into, optional)] busy: Signal<bool>,
    #[prop(into, optional)] disabled: Signal<bool>,
    #[prop(into, optional)] press: Option<UnsyncCallback<()>>,
) -> impl IntoView {
    let pressed = move |_| {
        if let Some(press) = press
            && !busy.get_untracked()
        {
            press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=button_class(weight, small, wide)
            aria-busy=move || busy.get().then_some("true")
            disabled=move || disabled.get()
            on:click=pressed
        >
            {icon.map(|name| view! { <Icon name/> })}
            {text}
        </button>
    }
}

/// A link that looks like a button: for going somewhere.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] text: String,
    #[prop(optional)] weight: Weight,
    #[prop(optional)] small: bool,
    #[prop(optional)] wide: bool,
    #[prop(optional)] icon: Option<&'static str>,
    /// What is read aloud instead of `text`, which it has to contain.
    #[prop(into, optional)]
    name: Option<String>,
) -> impl IntoView {
    view! {
        <a class=button_class(weight, small, wide) href=href aria-label=name>
            {icon.map(|name| view! { <Icon name/> })}
            {text}
        </a>
    }
}

/// A button that is on or off: a filter.
#[component]
pub fn Toggle(
    #[prop(into)] text: String,
    #[prop(into)] pressed: Signal<bool>,
    #[prop(into)] press: UnsyncCallback<()>,
    /// How many there are behind it.
    #[prop(optional)]
    count: Option<usize>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="toggle"
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| press.run(())
        >
            {text}
            {count.map(|n| view! { " "<span class="num">{n}</span> })}
        </button>
    }
}
