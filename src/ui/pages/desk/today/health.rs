//! The backup light, with the button that turns it green.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::clock::Clock;
use crate::app::session::{Health, Kind, Light, Session};
use crate::ui::components::{Button, Toasts, lang, words};
use crate::ui::pages::desk::boot::days;
use crate::ui::pages::desk::data::size;
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::lazy::Chunks;

/// How old the backup is and what to do.
#[component]
pub fn HealthCard() -> impl IntoView {
    let (session, toasts, chunks) = (Session::get(), Toasts::get(), Chunks::get());
    let busy = Signal::derive(move || session.work().is_some());
    let language = lang();
    let exported = desk().exported;
    let back_up = move || {
        spawn_local(async move {
            match chunks.export(session, Kind::Backup).await {
                Ok(file) => toasts.say(exported(&file.name)),
                Err(why) => toasts.warn(why.words(language)),
            }
        });
    };
    let health = Memo::new(move |_| session.health());
    let class = move || match health.get().light {
        Light::Green => "health green",
        Light::Amber => "health amber",
        Light::Red => "health red",
    };
    let title = move || match (health.get().light, health.get().at) {
        (_, None) => desk().backup_never,
        (Light::Green, _) => desk().backup_good,
        (Light::Amber, _) => desk().backup_due,
        (Light::Red, _) => desk().backup_old,
    };
    let detail = move || facts(&session, health.get());
    view! {
        <section class="card" aria-label=desk().safety>
            <div class=class>
                <span class="light" aria-hidden="true"></span>
                <div class="grow"><b>{title}</b><small>{detail}</small></div>
                <Button text=desk().backup_now small=true icon="shield" busy=busy press=back_up/>
            </div>
        </section>
    }
}

/// When, how large, how many entries then and since; or that there never was one.
fn facts(session: &Session, health: Health) -> String {
    let Some(at) = health.at else { return (desk().backup_never_detail)(health.since) };
    if at.0 > Clock::get().now().0 + 600_000 {
        return days().backup_clock.to_owned();
    }
    let then = session.entries().saturating_sub(health.since);
    #[expect(clippy::cast_precision_loss, reason = "sizes of files are exact up to 9 PB")]
    let size = if health.bytes == 0 { String::new() } else { size(health.bytes as f64) };
    (days().backup_facts)(&(words().moment)(at), &size, then, health.since)
}
