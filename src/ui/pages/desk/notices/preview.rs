//! The notice as residents will read it, while it is being typed.

use leptos::prelude::*;

use super::fields::NoticeFields;
use crate::domain::values::{Day, Text};
use crate::forms::notices::Draft;
use crate::i18n::{Lang, notices};
use crate::ui::components::{Chip, Tone, lang, live};
use crate::ui::pages::desk::record::Fields;

/// The dates of a draft as far as they can be read.
pub fn dates(draft: &Draft, lang: Lang) -> Option<String> {
    let words = notices::strings(lang);
    Some((words.dates)(Day::parse(&draft.from)?, Day::parse(&draft.until)))
}

/// The text in one language, a paragraph a line.
pub fn paragraphs(text: &str) -> Vec<AnyView> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect()
}

/// 居民看到的样子, folded until somebody looks.
#[component]
pub fn Preview(fields: NoticeFields) -> impl IntoView {
    let shown = live(move || {
        let draft = fields.draft();
        let (title, body) = (draft.title.text(), draft.body.text());
        if title.is_empty() {
            return view! { <p class="muted">{super::notices().preview_empty}</p> }.into_any();
        }
        let pinned = draft.pinned.then(|| view! { <Chip tone=Tone::Brick text=super::notices().pinned/> });
        let dates = dates(&draft, lang());
        let english = english(&title, &body).map(|(title, body)| {
            view! { <div class="stack tight" lang=Lang::En.tag()><h3>{title}</h3>{paragraphs(&body)}</div> }
        });
        view! {
            <div class="stack tight" lang=Lang::Zh.tag()>
                <h3>{title.zh}</h3>
                <p class="chips"><span class="muted">{dates}</span>{pinned}</p>
                {paragraphs(&body.zh)}
            </div>
            {english}
        }
        .into_any()
    });
    view! {
        <details class="fold">
            <summary>{super::notices().preview}</summary>
            <div class="stack"><div class="card flat stack">{shown}</div></div>
        </details>
    }
}

/// Title and body in English, where there is any.
pub fn english(title: &Text, body: &Text) -> Option<(String, String)> {
    let written = title.en.is_some() || body.en.is_some();
    written.then(|| (title.words(true).to_owned(), body.words(true).to_owned()))
}
