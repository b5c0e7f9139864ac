//! A station was here and its data are gone: loud, with the ways back first.

use leptos::prelude::*;

use crate::app::session::Session;
use crate::engine::Sign;
use crate::ui::components::{Button, CheckField, NoticeBox, Tone, Weight};
use crate::ui::pages::desk::{Ways, desk};
use crate::ui::shell::{PlainShell, Steps};

/// Restoring comes first; beginning anew only behind a tick.
#[component]
pub fn Vanished(sign: Sign) -> impl IntoView {
    let (session, ways) = (Session::get(), Ways::get());
    let agreed = RwSignal::new(false);
    let name = sign.name;
    view! {
        <PlainShell>
            <div class="page-head"><h1 tabindex="-1">{(desk().vanished)(&name)}</h1></div>
            <NoticeBox tone=Tone::Danger title=desk().vanished_text alert=true/>
            <section class="card stack">
                <Steps steps=desk().vanished_steps/>
                <div class="row">
                    <Button
                        text=desk().restore
                        weight=Weight::Main
                        icon="upload"
                        press=move || ways.restoring.set(true)
                    />
                </div>
            </section>
            <details class="fold">
                <summary>{desk().begin_anew}</summary>
                <div class="stack">
                    <p>{(desk().begin_anew_text)(&name)}</p>
                    <CheckField label=desk().begin_anew_check checked=agreed change=move |on| agreed.set(on)/>
                    <div class="row">
                        <Button
                            text=desk().begin_anew
                            weight=Weight::Danger
                            disabled=Signal::derive(move || !agreed.get())
                            press=move || session.forget_vanished()
                        />
                    </div>
                </div>
            </details>
        </PlainShell>
    }
}
