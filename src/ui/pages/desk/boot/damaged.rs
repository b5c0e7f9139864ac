//! Entries are missing or damaged: what is lost, and the three ways on, safest first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::days;
use super::sound::ExportButtons;
use crate::app::session::{Session, Trouble};
use crate::ui::components::{Button, CheckField, NoticeBox, Tone, Weight, lang};
use crate::ui::pages::desk::data::{Import, Merge};
use crate::ui::pages::desk::desk;
use crate::ui::shell::PlainShell;

/// Most losses that are listed one by one.
const LISTED: usize = 20;

/// The page.
#[component]
pub fn Damaged() -> impl IntoView {
    let session = Session::get();
    let agreed = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Trouble>);
    let language = lang();
    let accept = move || {
        busy.set(true);
        spawn_local(async move {
            let result = session.accept_losses().await;
            busy.try_set(false);
            trouble.try_set(result.err());
        });
    };
    let losses = move || {
        let losses = session.losses();
        let listed = losses.iter().take(LISTED).map(|loss| view! { <li>{(desk().loss)(loss)}</li> });
        let more = losses.len().checked_sub(LISTED).filter(|more| *more > 0);
        view! { <ul>{listed.collect_view()}{more.map(|more| view! { <li>{format!("+ {more}")}</li> })}</ul> }
    };
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    // Of several losses each is named; a journal that only ends too early has another name.
    let (title, text) = if untrack(|| session.is_rolled_back()) {
        (days().rolled_back, days().rolled_back_text)
    } else {
        (desk().damaged, desk().damaged_text)
    };
    let merge = Merge::new(language);
    view! {
        <PlainShell>
            <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
            <NoticeBox tone=Tone::Danger title=text alert=true/>
            <section class="card stack"><h2>{desk().damaged_lost}</h2>{losses}</section>
            <section class="card stack">
                <h2>{desk().damaged_sound}</h2>
                <p>{desk().damaged_sound_text}</p>
                <ExportButtons/>
            </section>
            <section class="card stack"><h2>{days().heal}</h2><p>{days().heal_text}</p></section>
            <Import merge/>
            <details class="fold">
                <summary>{desk().accept}</summary>
                <div class="stack">
                    <p>{desk().accept_text}</p>
                    <CheckField label=desk().accept_check checked=agreed change=move |on| agreed.set(on)/>
                    <div class="row">
                        <Button
                            text=desk().accept
                            weight=Weight::Danger
                            busy=busy
                            disabled=Signal::derive(move || !agreed.get())
                            press=accept
                        />
                    </div>
                    {wrong}
                </div>
            </details>
            <Button text=desk().lock icon="lock" press=move || session.lock()/>
        </PlainShell>
    }
}
