//! 自助模式: how long until the screen is cleared. Any touch anywhere ends it.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::kiosk::Kiosk;
use crate::ui::components::Dialog;
use crate::ui::pages::resident::resident;

/// So long it stays after a touch, which else would press what lies below.
const FADE: Duration = Duration::from_millis(400);

/// Stands over everything, other dialogs too, while the end is near.
#[component]
pub fn Countdown() -> impl IntoView {
    let kiosk = Kiosk::get();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if kiosk.left().is_some() {
            open.set(true);
        } else if open.get_untracked() {
            let hide = move || {
                open.try_set(false);
            };
            set_timeout(hide, FADE);
        }
    });
    let left = move || kiosk.left().map(|left| left.to_string());
    view! {
        <Dialog open name="countdown" title=resident().countdown>
            <p class="countdown num" role="timer">{left}</p>
            <p class="lead">{resident().countdown_hint}</p>
        </Dialog>
    }
}
