//! The backup light, with the button that turns it green.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::{Kind, Light, Session};
use crate::ui::components::{Button, Toasts, lang};
use crate::ui::pages::desk::desk;

/// How old the backup is and what to do.
#[component]
pub fn HealthCard() -> impl IntoView {
    let (session, toasts) = (Session::get(), Toasts::get());
    let busy = Signal::derive(move || session.work().is_some());
    let language = lang();
    let exported = desk().exported;
    let back_up = move || {
        spawn_local(async move {
            match session.export(Kind::Backup).await {
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
    let detail = move || match health.get().at {
        None => (desk().backup_never_detail)(health.get().since),
        Some(_) => (desk().backup_detail)(health.get().age_ms, health.get().since),
    };
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
