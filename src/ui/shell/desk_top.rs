//! The bar above a desk page: its title, who acts, how old the backup is, the tools, 锁定.

use leptos::prelude::*;

use super::preferences_bar::PreferencesBar;
use crate::app::router::{Realm, Router};
use crate::app::session::{Light, Session};
use crate::ui::components::{Button, Chip, Tone};
use crate::ui::pages::desk::{Place, desk};

/// The bar.
#[component]
pub fn DeskTop(place: Memo<Place>) -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let title = move || place.get().title();
    router.title(move || {
        let station = session.sign().map(|sign| sign.name).unwrap_or_default();
        format!("{} · {station}", title())
    });
    let actor = move || session.actor_name().map(|name| view! { <Chip tone=Tone::Plain text=name/> });
    let health = Memo::new(move |_| {
        let health = session.health();
        (health.light, (desk().backup_chip)(health.at.map(|_| health.age_ms)))
    });
    let backup = move || {
        let (light, text) = health.get();
        view! { <Chip tone=tone(light) text/> }
    };
    view! {
        <header class="desk-top no-print">
            <h1 tabindex="-1">{title}</h1>
            <div class="chips">{actor}{backup}</div>
            <PreferencesBar realm=Realm::Desk.root()/>
            <Button text=desk().lock icon="lock" small=true press=move || session.lock()/>
        </header>
    }
}

fn tone(light: Light) -> Tone {
    match light {
        Light::Green => Tone::Good,
        Light::Amber => Tone::Wait,
        Light::Red => Tone::Danger,
    }
}
