//! 从文件恢复: choose a file, see what is in it, make it this tablet's station.

mod backup;
mod choose;
mod journal;
mod plan;

use leptos::prelude::*;

use super::setup::RecoverySheet;
use super::{Ways, setup_text};
use crate::app::files::Incoming;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::i18n::tablets;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, NoticeBox, Toasts, Tone, Weight, lang};
use crate::ui::shell::PlainShell;
use backup::BackupPlan;
use choose::ChooseFile;
use journal::JournalPlan;

/// The page. Nothing is written before the person has seen what the file holds.
#[component]
pub fn RestorePage() -> impl IntoView {
    let (session, router, ways, toasts) = (Session::get(), Router::get(), Ways::get(), Toasts::get());
    let incoming = RwSignal::new_local(None::<Incoming>);
    let code = RwSignal::new(session.recovery_code().is_some());
    let enter = move || {
        ways.restoring.set(false);
        session.enter();
        router.go(&Route::Desk(DeskRoute::Today));
    };
    let said = setup_text().restored;
    let restored = move |entries: u64| {
        toasts.say(said(entries));
        if session.recovery_code().is_some() {
            code.set(true);
        } else {
            enter();
        }
    };
    let busy = Signal::derive(move || session.work().is_some());
    let leave = move || ways.restoring.set(false);
    let head = move || {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{setup_text().restore}</h1>
                <p class="lead">{setup_text().restore_lead}</p>
            </div>
        }
    };
    let body = move || {
        if code.get() {
            return view! { <RecoverySheet enter/> }.into_any();
        }
        match incoming.get() {
            None => view! {
                {head()}
                <ChooseFile chosen=move |file| incoming.set(Some(file))/>
                <Button
                    text=setup_text().cancel_restore
                    weight=Weight::Quiet
                    icon="back"
                    disabled=busy
                    press=leave
                />
            }
            .into_any(),
            Some(file) => {
                let plan = match file {
                    Incoming::Journal(checked) => {
                        view! { <JournalPlan checked=*checked restored/> }.into_any()
                    }
                    Incoming::Backup(file) => view! { <BackupPlan file=*file restored/> }.into_any(),
                    // A part of a station is none.
                    Incoming::Exchange(_) => {
                        let (title, text) = tablets::strings(lang()).not_whole;
                        view! { <NoticeBox tone=Tone::Danger title alert=true><p>{text}</p></NoticeBox> }
                            .into_any()
                    }
                };
                view! {
                    {head()}
                    {plan}
                    <Button
                        text=setup_text().other_file
                        weight=Weight::Quiet
                        icon="back"
                        disabled=busy
                        press=move || incoming.set(None)
                    />
                }
                .into_any()
            }
        }
    };
    view! { <PlainShell>{body}</PlainShell> }
}
