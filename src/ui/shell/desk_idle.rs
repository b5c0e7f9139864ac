//! Nobody has touched the desk for long: said before it locks itself.

use leptos::prelude::*;

use crate::app::idle::Idle;
use crate::i18n::today;
use crate::ui::components::{Button, Dialog, Weight, lang};

/// Stands over everything, other dialogs too. Any touch ends it.
#[component]
pub fn IdleWarning() -> impl IntoView {
    let idle = Idle::get();
    let words = today::strings(lang());
    let open = RwSignal::new(false);
    Effect::new(move || {
        let near = idle.left().is_some();
        if open.get_untracked() != near {
            open.set(near);
        }
    });
    let left = move || idle.left().map(words.idle_left);
    view! {
        <Dialog open name="idle" title=words.idle>
            <p class="big num">{left}</p>
            <p>{words.idle_hint}</p>
            <div class="dialog-actions">
                <Button text=words.idle_stay weight=Weight::Main press=move || open.set(false)/>
            </div>
        </Dialog>
    }
}
