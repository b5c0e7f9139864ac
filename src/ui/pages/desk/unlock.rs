//! 工作台已锁定: name and passphrase, or the recovery code.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::boot::{Forgotten, days};
use super::desk;
use crate::app::router::Router;
use crate::app::session::{DEMO_MANAGER, DEMO_PASSPHRASE, Session};
use crate::engine::Sign;
use crate::storage::Space;
use crate::storage::browser::Preferences;
use crate::ui::components::{Button, CheckField, Kind, NoticeBox, TextField, Tone, Weight, lang};
use crate::ui::shell::GateShell;
use crate::ui::shell::desk::WorkBar;

/// The lock screen.
#[component]
pub fn Unlock(sign: Sign) -> impl IntoView {
    let session = Session::get();
    let name = RwSignal::new(String::new());
    let secret = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let by_code = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let router = Router::get();
    Effect::new(move || {
        // Whoever has gone to the residents' pages leaves nothing in the fields.
        if !router.visible() {
            name.set(String::new());
            secret.set(String::new());
            shown.set(false);
        }
    });
    let unlock = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = secret.get_untracked();
        if busy.get_untracked() || untrack(|| session.wait()) > 0 || typed.is_empty() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let who = name.get_untracked();
            // What went wrong stands in the session; this screen may be gone by then.
            let result = if by_code.get_untracked() {
                session.unlock_with_recovery(&typed).await
            } else {
                session.unlock(&who, typed).await
            };
            busy.try_set(false);
            if result.is_err() {
                secret.try_set(String::new());
            }
        });
    };
    let change_way = move || {
        secret.set(String::new());
        session.clear_trouble();
        by_code.update(|by_code| *by_code = !*by_code);
    };
    let fields = move || {
        if by_code.get() {
            view! {
                <TextField
                    name="recovery-code"
                    label=desk().recovery_code
                    hint=desk().recovery_hint
                    value=secret
                />
            }
            .into_any()
        } else {
            let kind = if shown.get() { Kind::Text } else { Kind::Password };
            view! {
                <TextField name="name" label=desk().name value=name/>
                <TextField name="passphrase" label=desk().passphrase value=secret kind/>
                <CheckField label=desk().show_passphrase checked=shown change=move |on| shown.set(on)/>
            }
            .into_any()
        }
    };
    let waiting = Signal::derive(move || session.wait() > 0);
    view! {
        <GateShell title=desk().locked>
            <p class="muted">{sign.name}</p>
            {Preferences::is_kiosk().then(|| view! {
                <NoticeBox title=desk().kiosk_leave>
                    <p>{desk().kiosk_leave_hint}</p>
                </NoticeBox>
            })}
            <Demo/>
            {untrack(|| session.was_rescued()).then(|| {
                view! { <NoticeBox title=days().rescued><p>{days().rescued_text}</p></NoticeBox> }
            })}
            <form class="stack" on:submit=unlock>
                {fields}
                <Wrong/>
                <Button text=desk().unlock weight=Weight::Main wide=true submit=true busy=busy disabled=waiting/>
            </form>
            {move || {
                let text = if by_code.get() { desk().by_passphrase } else { desk().forgot };
                view! { <Button text weight=Weight::Quiet press=change_way/> }
            }}
            {move || by_code.get().then(|| view! { <Forgotten/> })}
            <WorkBar/>
        </GateShell>
    }
}

/// Why it did not open, and how long to wait.
#[component]
fn Wrong() -> impl IntoView {
    let session = Session::get();
    let language = lang();
    let trouble = move || {
        let trouble = session.trouble()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let wait = move || match session.wait() {
        0 => None,
        seconds => Some(view! { <p class="muted num">{(desk().wait)(seconds)}</p> }),
    };
    view! { {trouble}{wait} }
}

/// The demo tells everybody how it opens.
#[component]
fn Demo() -> impl IntoView {
    let session = Session::get();
    let open = move || {
        spawn_local(async move {
            // What went wrong stands in the session.
            let _ = session.unlock(DEMO_MANAGER, DEMO_PASSPHRASE.to_owned()).await;
        });
    };
    move || {
        (session.space() == Space::Demo).then(|| {
            view! {
                <NoticeBox title=(desk().demo_opens)(DEMO_MANAGER, DEMO_PASSPHRASE)>
                    <div class="row">
                        <Button text=desk().demo_open small=true press=open/>
                        <Button text=desk().demo_leave small=true press=move || session.leave_demo()/>
                    </div>
                </NoticeBox>
            }
        })
    }
}
