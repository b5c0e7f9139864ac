//! Another window writes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::session::{Session, Trouble};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang};
use crate::ui::pages::desk::desk;
use crate::ui::shell::GateShell;
use crate::ui::shell::desk::WorkBar;

/// Says so and offers to go on here.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let session = Session::get();
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Trouble>);
    let language = lang();
    let take_over = move || {
        busy.set(true);
        spawn_local(async move {
            let result = session.take_over().await;
            busy.try_set(false);
            trouble.try_set(result.err());
        });
    };
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    view! {
        <GateShell title=desk().elsewhere>
            <p>{desk().elsewhere_text}</p>
            {wrong}
            <Button text=desk().continue_here weight=Weight::Main wide=true busy=busy press=take_over/>
            <Button text=desk().lock icon="lock" wide=true press=move || session.lock()/>
            <WorkBar/>
        </GateShell>
    }
}
