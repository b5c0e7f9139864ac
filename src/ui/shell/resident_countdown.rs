//! 自助模式: how long until the screen is cleared. Any touch anywhere ends it.

use leptos::prelude::*;

use crate::app::kiosk::Kiosk;
use crate::ui::components::live;
use crate::ui::pages::resident::resident;

/// Stands over everything while the end is near.
#[component]
pub fn Countdown() -> impl IntoView {
    let kiosk = Kiosk::get();
    let near = Memo::new(move |_| kiosk.left().is_some());
    let left = move || kiosk.left().map(|left| left.to_string());
    live(move || {
        near.get().then(|| {
            // Read aloud once; the numbers would drown everything else.
            view! {
                <div class="countdown no-print">
                    <b class="num" role="timer">{left}</b>
                    <p role="alert">{resident().countdown}</p>
                </div>
            }
        })
    })
}
