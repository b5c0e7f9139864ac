//! What stands beside the buttons that save.

use leptos::prelude::*;

use super::form::{Fields, Form};
use super::shared;
use crate::ui::components::{Button, Weight, live};

/// 有修改还没保存, with a way to drop what is typed.
#[component]
pub fn Unsaved<F: Fields>(form: Form<F>) -> impl IntoView {
    live(move || {
        form.dirty.get().then(|| {
            view! {
                <span class="grow row">
                    <span class="muted">{shared().unsaved}</span>
                    <Button
                        text=shared().discard
                        small=true
                        weight=Weight::Quiet
                        disabled=form.deed.busy
                        press=move || form.discard()
                    />
                </span>
            }
        })
    })
}
