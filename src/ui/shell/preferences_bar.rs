//! How the screens look, to be changed from every screen.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::preferences::{LARGEST_SCALE, Preferences, Size};
use crate::ui::components::{Icon, Toasts, Toggle, live, words};

/// The buttons of a header: 长辈版, the other language, dark or light. `realm` makes the ids unique.
#[component]
pub fn PreferencesBar(realm: &'static str) -> impl IntoView {
    let preferences = Preferences::get();
    let elder = move || preferences.size.get() == Size::Elder;
    let id = format!("{realm}-lang");
    let target = id.clone();
    let (toasts, not_here) = (Toasts::get(), words().no_english);
    let other_language = move |_| {
        let target = target.clone();
        preferences.toggle_lang(move |came| {
            if !came {
                return toasts.warn(not_here);
            }
            // The screens are built anew; the focus belongs on the button that did it.
            request_animation_frame(move || {
                let button =
                    document().get_element_by_id(&target).and_then(|e| e.dyn_into::<HtmlElement>().ok());
                if let Some(button) = button {
                    let _ = button.focus();
                }
            });
        });
    };
    let to_theme = move || if preferences.is_dark() { words().theme_light } else { words().theme_dark };
    view! {
        <div class="tools">
            <button
                type="button"
                class="btn small"
                aria-pressed=move || if elder() { "true" } else { "false" }
                on:click=move |_| preferences.toggle_elder()
            >
                {words().elder}
            </button>
            <button
                type="button"
                id=id
                class="btn small icon-only"
                lang=words().other_language_tag
                aria-label=words().other_language_name
                on:click=other_language
            >
                {words().other_language}
            </button>
            <button
                type="button"
                class="btn small icon-only"
                aria-label=to_theme
                on:click=move |_| preferences.toggle_dark()
            >
                {live(move || view! { <Icon name=if preferences.is_dark() { "sun" } else { "moon" }/> })}
            </button>
        </div>
    }
}

/// The same with the steps of the text size, for a page of its own.
#[component]
pub fn DisplaySettings() -> impl IntoView {
    let preferences = Preferences::get();
    let elder = move || preferences.size.get() == Size::Elder;
    let steps = (1..=LARGEST_SCALE).map(|step| {
        let pressed = move || preferences.scale.get() == step;
        view! {
            <Toggle
                text=(words().text_size_step)(step)
                pressed=Signal::derive(pressed)
                press=move || preferences.set_scale(step)
            />
        }
    });
    let dark = Signal::derive(move || preferences.is_dark());
    view! {
        <div class="filters" role="group" aria-label=words().text_size>
            <Toggle text=words().elder pressed=Signal::derive(elder) press=move || preferences.toggle_elder()/>
            {steps.collect_view()}
            <Toggle text=words().theme_dark pressed=dark press=move || preferences.toggle_dark()/>
        </div>
    }
}
