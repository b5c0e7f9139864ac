//! The recovery code, shown once, to be kept on paper.

use leptos::prelude::*;

use super::wizard::Stepper;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::ui::components::{Button, CheckField, Weight, words};
use crate::ui::pages::desk::setup_text;
use crate::vault::RecoveryCode;

/// The sheet with the code; `enter` is called once the person says it has been copied.
#[component]
pub fn RecoverySheet(#[prop(into)] enter: UnsyncCallback<()>) -> impl IntoView {
    let session = Session::get();
    let copied = RwSignal::new(false);
    // Leaving the page now would lose the code: the browser asks first.
    let leaving = window_event_listener(leptos::ev::beforeunload, |event| event.prevent_default());
    on_cleanup(move || leaving.remove());
    // Nothing but the print dialog can go wrong, and the code can be copied by hand.
    let print = move || drop(window().print());
    view! {
        <div class="page-head no-print">
            <h1 tabindex="-1">{setup_text().code_title}</h1>
            <p class="lead">{setup_text().code_lead}</p>
        </div>
        <div class="no-print"><Stepper at=Signal::stored(4usize)/></div>
        {session.recovery_code().map(|code| view! { <CodeSheet code/> })}
        <section class="card stack no-print">
            <div class="row"><Button text=words().print icon="print" press=print/></div>
            <CheckField label=setup_text().code_copied checked=copied change=move |on| copied.set(on)/>
            <div class="row end">
                <Button
                    text=setup_text().enter
                    weight=Weight::Main
                    disabled=Signal::derive(move || !copied.get())
                    press=move || enter.run(())
                />
            </div>
        </section>
    }
}

/// The page that is printed or copied by hand.
#[component]
pub fn CodeSheet(code: RecoveryCode) -> impl IntoView {
    let session = Session::get();
    let today = untrack(|| Clock::get().today());
    let station = untrack(|| session.sign()).map(|sign| sign.name).unwrap_or_default();
    let groups: Vec<String> = code.groups().into_iter().map(str::to_owned).collect();
    let groups = groups.into_iter().map(|group| view! { <span>{group}</span> });
    let rules = setup_text().code_rules.iter().map(|rule| view! { <li>{*rule}</li> });
    view! {
        <section class="sheet stack">
            <h2 tabindex="-1">{station}" · "{setup_text().code_sheet}</h2>
            <p class="code">{groups.collect_view()}</p>
            <ul>{rules.collect_view()}</ul>
            <p class="muted">{(setup_text().code_made)(&(words().date)(today))}</p>
        </section>
    }
}
