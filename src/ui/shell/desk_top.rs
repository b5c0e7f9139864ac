//! The bar above a desk page: its title, who acts, how old the backup is, the tools, 锁定.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::desk_idle::IdleWarning;
use super::preferences_bar::PreferencesBar;
use crate::app::router::{Realm, Router};
use crate::app::session::{Light, Session};
use crate::i18n::today;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Dialog, Tone, lang, lazy, words};
use crate::ui::pages::desk::lazy::Chunks;
use crate::ui::pages::desk::{Place, desk};

/// The bar.
#[component]
pub fn DeskTop(place: Memo<Place>) -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let title = move || place.get().title();
    let language = lang();
    router.title(move || format!("{} · {}", title(), session.station_name(language)));
    let words = today::strings(lang());
    let switching = RwSignal::new(false);
    let actor = move || {
        let name = session.actor_name()?;
        let said = (words.acting)(&name);
        Some(
            view! { <span class="acting"><span class="sr-only">{said}</span><span aria-hidden="true">{name}</span></span> },
        )
    };
    let health = Memo::new(move |_| {
        let health = session.health();
        (health.light, (desk().backup_chip)(health.at.map(|_| health.age_ms), health.since))
    });
    let backup = move || {
        let (light, text) = health.get();
        let href = Route::Desk(DeskRoute::Data).to_string();
        view! { <a class="chip-link" href=href><Chip tone=tone(light) text/></a> }
    };
    view! {
        <header class="desk-top no-print">
            <h1 tabindex="-1">{title}</h1>
            <div class="chips">{actor}{backup}</div>
            <PreferencesBar realm=Realm::Desk.root()/>
            <Button text=words.switch icon="people" small=true press=move || switching.set(true)/>
            <Button text=desk().lock icon="lock" small=true press=move || session.lock()/>
        </header>
        <Dialog open=switching name="switch" title=words.switch>
            {move || lazy(Chunks::get().switch, move |make| make(switching), not_yet, to_dialog, true)}
        </Dialog>
        <IdleWarning/>
    }
}

fn tone(light: Light) -> Tone {
    match light {
        Light::Green => Tone::Good,
        Light::Amber => Tone::Wait,
        Light::Red => Tone::Danger,
    }
}

/// While the dialog's part is fetched, or has not come, it can be closed.
fn not_yet(waiting: AnyView) -> AnyView {
    view! {
        {waiting}
        <form method="dialog" class="dialog-actions"><button class="btn">{words().cancel}</button></form>
    }
    .into_any()
}

/// Whoever waited for it finds the focus in it.
fn to_dialog() {
    let first =
        document().query_selector("#desk dialog[open] :is(button, input):not([disabled])").ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}
