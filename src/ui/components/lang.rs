//! The language of the screen below, for components that speak.

use leptos::prelude::*;

use crate::domain::values::Text;
use crate::i18n::Lang;
use crate::i18n::common::{self, Common};

/// Provides the language to everything below; to be called where screens are built, which happens
/// anew when the language changes.
pub fn provide_lang(lang: Lang) {
    provide_context(lang);
}

/// The language provided above.
pub fn lang() -> Lang {
    use_context().unwrap_or_default()
}

/// The shared words in it.
pub fn words() -> &'static Common {
    common::strings(lang())
}

/// A text of the station in it.
pub fn say(text: &Text) -> String {
    text.words(lang().is_english()).to_owned()
}

/// A text of the station, marked as Chinese where English is missing on an English screen.
pub fn written(text: &Text) -> AnyView {
    let words = say(text);
    if lang().is_english() && text.en.is_none() {
        view! { <span lang=Lang::Zh.tag()>{words}</span> }.into_any()
    } else {
        words.into_any()
    }
}

/// [`written`] as a component.
#[component]
pub fn Words(#[prop(into)] text: Text) -> impl IntoView {
    written(&text)
}
