//! What a form says about itself above and below its fields.

use leptos::prelude::*;

use super::deed::Deed;
use super::form::{Fields, Form};
use super::shared;
use crate::ui::components::{Button, NoticeBox, Tone, Weight, live};
use crate::ui::pages::desk::drafts::DraftOffer;

/// What was left half typed, and what somebody else has saved meanwhile.
#[component]
pub fn FormState<F: Fields>(form: Form<F>) -> impl IntoView {
    let overtaken = live(move || {
        form.overtaken.get().then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=shared().overtaken alert=true>
                    <p>{shared().overtaken_hint}</p>
                    <div class="row">
                        <Button text=shared().take_newer small=true press=move || form.discard()/>
                    </div>
                </NoticeBox>
            }
        })
    });
    view! { <DraftOffer kept=form.kept/>{overtaken} }
}

/// What was done last, with a quiet way back.
#[component]
pub fn UndoLine(deed: Deed) -> impl IntoView {
    let line = live(move || {
        let undo = deed.undo.get()?;
        let back = (!undo.back.is_empty()).then(|| {
            view! {
                <Button
                    text=shared().undo
                    small=true
                    weight=Weight::Quiet
                    busy=deed.busy
                    press=move || deed.take_back()
                />
            }
        });
        Some(view! { <span>{undo.said}</span>{back} })
    });
    view! { <p class="undo-line" role="status">{line}</p> }
}

/// Why the last change was refused.
#[component]
pub fn Refused(deed: Deed) -> impl IntoView {
    live(move || {
        let title = deed.refused.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    })
}
