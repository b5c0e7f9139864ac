//! Keeping a service on this device, to find it again.

use leptos::prelude::*;

use super::resident;
use crate::app::kiosk::Kiosk;
use crate::app::remembered::Remembered;
use crate::storage::traces::Spot;
use crate::ui::components::{Toggle, live};

/// 收藏, on or off; not on a tablet that is everybody's.
pub fn favourite_button(spot: Spot) -> AnyView {
    let remembered = Remembered::get();
    live(move || {
        let (kept, pressed) = (spot.clone(), spot.clone());
        let is_kept = Signal::derive(move || remembered.with(|traces| traces.favourites.contains(&kept)));
        let press = move || remembered.change(|traces| traces.toggle_favourite(&pressed));
        (!Kiosk::get().is_on()).then(|| view! { <Toggle text=resident().favourite pressed=is_kept press/> })
    })
}
