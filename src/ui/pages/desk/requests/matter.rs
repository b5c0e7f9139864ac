//! What a request is about, in the resident's words, with their photos.

use leptos::prelude::*;

use super::detail::Open;
use super::photos::Photos;
use super::requests;
use crate::domain::requests::Matter as Written;
use crate::ui::components::live;

/// Note, when it suits, who asks, the hotline's number, photos.
#[component]
pub fn Matter(one: Open) -> impl IntoView {
    // Photos are not fetched again with every step.
    let photos = Memo::new(move |_| {
        let photos = |written: &Written| written.photos.clone();
        one.record.with(|record| record.as_ref()?.matter.present().map(photos)).unwrap_or_default()
    });
    let written = Memo::new(move |_| one.record.with(|r| r.as_ref()?.matter.present().cloned()));
    let body = live(move || {
        let Some(written) = written.get() else {
            return view! { <p class="muted">{requests().erased}</p> }.into_any();
        };
        let lines = [
            (requests().when, written.when.clone()),
            (requests().asked_by, written.asked_by.clone()),
            (requests().hotline, written.hotline.clone()),
        ];
        let any = lines.iter().any(|(_, text)| !text.is_empty());
        let line = |(name, text): (&'static str, String)| {
            (!text.is_empty()).then(|| view! { <dt>{name}</dt><dd>{text}</dd> })
        };
        let facts = any.then(|| {
            view! { <dl class="facts">{lines.map(line).into_iter().flatten().collect_view()}</dl> }
        });
        let paragraphs = written.note.lines().map(str::trim).filter(|line| !line.is_empty());
        let note: Vec<AnyView> =
            paragraphs.map(|line| view! { <p>{line.to_owned()}</p> }.into_any()).collect();
        let nothing = (note.is_empty() && !any).then(|| view! { <p class="muted">{requests().no_note}</p> });
        view! { {note}{nothing}{facts} }.into_any()
    });
    let shown = live(move || {
        let names = photos.get();
        (!names.is_empty()).then(|| view! { <Photos names/> })
    });
    view! { <section class="card stack"><h3>{requests().matter}</h3>{body}{shown}</section> }
}
