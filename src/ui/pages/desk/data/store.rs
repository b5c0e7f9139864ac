//! What is stored on this device.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data;
use super::keeping;
use crate::app::session::Session;
use crate::route::{DeskRoute, Route};
use crate::ui::components::LinkButton;

/// Entries, tablet, fingerprint and space.
#[component]
pub fn Store() -> impl IntoView {
    let session = Session::get();
    let usage = RwSignal::new(None::<(f64, f64)>);
    Effect::new(move || {
        // More space is used after each entry.
        session.entries();
        spawn_local(async move {
            let estimate = keeping::estimate().await;
            usage.try_set(estimate);
        });
    });
    let tablet = session.device().map(|device| (data().tablet_letter)(device.letter)).unwrap_or_default();
    let hash = Memo::new(move |_| session.journal_hash().unwrap_or_default());
    let short = move || hash.with(|hash| pieces(hash.get(..16).unwrap_or(hash)));
    let usage = move || match usage.get() {
        Some((used, all)) => (data().usage_of)(&size(used), &size(all)),
        None => data().usage_unknown.to_owned(),
    };
    view! {
        <section class="card stack">
            <h2>{data().store}</h2>
            <dl class="facts">
                <dt>{data().entries}</dt>
                <dd class="num">{move || (data().entries_count)(session.entries())}</dd>
                <dt>{data().tablet}</dt>
                <dd>{tablet}</dd>
                <dt>{data().usage}</dt>
                <dd class="num">{usage}</dd>
                <dt>{data().fingerprint}</dt>
                <dd class="num">{short}</dd>
            </dl>
            <p class="muted">{data().fingerprint_hint}</p>
            <div class="row no-print">
                <LinkButton href=Route::Desk(DeskRoute::Tablets).to_string() text=data().to_tablets icon="share"/>
            </div>
            <details class="fold">
                <summary>{data().fingerprint_full}</summary>
                <div><p class="num">{move || hash.with(|hash| pieces(hash))}</p></div>
            </details>
        </section>
    }
}

/// Groups of four, to be read aloud and compared.
fn pieces(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Bytes as people read them.
pub fn size(bytes: f64) -> String {
    const STEP: f64 = 1024.0;
    let mut left = bytes;
    for unit in ["B", "KB", "MB"] {
        if left < STEP {
            return format!("{left:.0} {unit}");
        }
        left /= STEP;
    }
    format!("{left:.1} GB")
}
