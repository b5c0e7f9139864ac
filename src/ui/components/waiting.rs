//! While something is fetched, and when it does not come.

use leptos::prelude::*;

use super::button::{Button, Weight};
use super::chip::Tone;
use super::lang::words;
use super::notice::NoticeBox;

/// 正在打开….
#[component]
pub fn Waiting() -> impl IntoView {
    view! { <p class="muted" role="status">{words().loading}</p> }
}

/// Says that it did not come, what to do, and tries again.
#[component]
pub fn Failed(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(into)] retry: UnsyncCallback<()>,
) -> impl IntoView {
    view! {
        <NoticeBox tone=Tone::Danger title=title alert=true>
            <p>{text}</p>
            <div class="row"><Button text=words().retry weight=Weight::Normal icon="refresh" press=retry/></div>
        </NoticeBox>
    }
}
