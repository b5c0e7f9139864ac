//! A box that says something important in place.

use leptos::prelude::*;

use super::chip::Tone;
use super::icon::Icon;

/// A box with an icon, a title and, as children, what to do about it. `alert` reads it aloud at
/// once: only for what has just gone wrong.
#[component]
pub fn NoticeBox(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: String,
    #[prop(optional)] alert: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=tone.notice() role=alert.then_some("alert")>
            <Icon name=tone.icon()/>
            <div><b>{title}</b>{children.map(|children| children())}</div>
        </div>
    }
}
