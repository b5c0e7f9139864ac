//! No station here yet: three ways to begin.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::router::Router;
use crate::app::session::{Session, Trouble};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang};
use crate::ui::pages::desk::lazy::Chunks;
use crate::ui::pages::desk::{Ways, setup_text};
use crate::ui::shell::GateShell;
use crate::ui::shell::desk::WorkBar;

/// 启用服务站 · 从文件恢复 · 试用示例站.
#[component]
pub fn Welcome() -> impl IntoView {
    let (session, router, ways, chunks) = (Session::get(), Router::get(), Ways::get(), Chunks::get());
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Trouble>);
    let demo = move || {
        busy.set(true);
        trouble.set(None);
        spawn_local(async move {
            let result = chunks.try_demo(session).await;
            // The desk may stand by now, and this screen be gone.
            busy.try_set(false);
            trouble.try_set(result.err());
        });
    };
    let language = lang();
    let wrong = move || {
        trouble.get().map(|trouble| {
            view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> }
        })
    };
    let taken = Signal::derive(move || busy.get());
    view! {
        <GateShell title=setup_text().welcome>
            <p class="muted">{setup_text().welcome_lead}</p>
            {wrong}
            <div class="stack tight">
                <Button
                    text=setup_text().found
                    weight=Weight::Main
                    wide=true
                    icon="desk"
                    disabled=taken
                    press=move || router.go(&Route::Desk(DeskRoute::Setup))
                />
                <p class="muted">{setup_text().found_hint}</p>
            </div>
            <div class="stack tight">
                <Button
                    text=setup_text().restore
                    wide=true
                    icon="upload"
                    disabled=taken
                    press=move || ways.restoring.set(true)
                />
                <p class="muted">{setup_text().restore_hint}</p>
            </div>
            <div class="stack tight">
                <Button text=setup_text().demo wide=true icon="eye" busy=taken press=demo/>
                <p class="muted">{setup_text().demo_hint}</p>
            </div>
            <WorkBar/>
        </GateShell>
    }
}
