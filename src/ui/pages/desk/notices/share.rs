//! Ways a notice reaches people who do not stand before this tablet.

use leptos::prelude::*;

use super::fields::NoticeFields;
use super::notices;
use super::preview::dates;
use crate::app::session::Session;
use crate::i18n::Lang;
use crate::ui::components::{Button, CopyButton};
use crate::ui::pages::desk::record::Fields;

/// 复制文字 and 打印海报.
#[component]
pub fn Share(fields: NoticeFields) -> impl IntoView {
    let session = Session::get();
    // The words are looked up now: a press has no owner to ask for the language.
    let notices = notices();
    let copied = move || {
        let draft = untrack(|| fields.draft());
        let name = untrack(|| session.sign()).map(|sign| sign.name).unwrap_or_default();
        let parts = [
            draft.title.zh.trim().to_owned(),
            dates(&draft, Lang::Zh).unwrap_or_default(),
            draft.body.zh.trim().to_owned(),
            draft.title.en.trim().to_owned(),
            draft.body.en.trim().to_owned(),
            name,
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    };
    // Nothing but the print dialog can go wrong.
    let print = move || drop(window().print());
    view! {
        <section class="card stack no-print">
            <h2>{notices.share}</h2>
            <p class="muted">{notices.share_hint}</p>
            <div class="row">
                <CopyButton name="copy-notice" text=copied/>
                <Button text=notices.poster icon="print" press=print/>
            </div>
        </section>
    }
}
