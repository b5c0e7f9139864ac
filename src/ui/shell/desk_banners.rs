//! What stands above every desk page: the demo, who writes, what was not saved, what is due.

use leptos::prelude::*;

use super::desk_days::{Aged, BackupDue, ClockWrong, Cramped, Reading, Rescued};
use crate::app::session::{Persisted, Session, Status};
use crate::domain::{Slice, Station};
use crate::i18n::troubles;
use crate::storage::Space;
use crate::ui::components::{Button, Icon, NoticeBox, Tone, lang, words};
use crate::ui::pages::desk::boot::days;
use crate::ui::pages::desk::desk;

/// The banners, the gravest last, next to the page.
#[component]
pub fn DeskBanners() -> impl IntoView {
    let session = Session::get();
    let demo = move || {
        (session.space() == Space::Demo).then(|| {
            view! {
                <div class="banner demo no-print" role="status">
                    <p>{desk().demo_banner}</p>
                    <Button text=desk().demo_leave small=true press=move || session.leave_demo()/>
                    <Button text=desk().demo_delete small=true press=move || session.delete_demo()/>
                </div>
            }
        })
    };
    let read_only = move || {
        session.read(&[Slice::Profile], Station::is_read_only).then(|| {
            view! { <div class="banner warn no-print" role="status"><Icon name="warn"/><p>{desk().read_only}</p></div> }
        })
    };
    let insecure = move || {
        (session.persisted() == Persisted::Unsupported && !window().is_secure_context()).then(|| {
            view! { <div class="banner info no-print" role="status"><Icon name="info"/><p>{desk().insecure}</p></div> }
        })
    };
    view! {
        {demo}
        {read_only}
        {insecure}
        <Rescued/>
        <BackupDue/>
        <ClockWrong/>
        <Reading/>
        <Aged/>
        <Cramped/>
        <Unsaved/>
    }
}

/// What has not been saved and why, while that is so.
fn unsaved(session: Session) -> Option<String> {
    match session.status() {
        Status::Unsaved => Some(days().unsettled.to_owned()),
        Status::Failed(refusal) => {
            let why = (troubles::strings(lang()).refusal)(&refusal);
            Some((desk().not_saved)(&why))
        }
        Status::Idle | Status::Saving | Status::Saved => None,
    }
}

/// The same inside a dialog, which covers the banners: only while the change has not settled, because
/// the dialog's form says itself why it failed.
#[component]
pub fn UnsavedNote() -> impl IntoView {
    let session = Session::get();
    move || {
        (session.status() == Status::Unsaved)
            .then(|| view! { <NoticeBox tone=Tone::Danger title=days().unsettled alert=true/> })
    }
}

/// Stays until the change has settled or the person has seen it: 未保存 must not fade away.
#[component]
fn Unsaved() -> impl IntoView {
    let session = Session::get();
    move || {
        let silent = session.status() == Status::Unsaved;
        unsaved(session).map(|text| {
            let button = if silent {
                view! { <Button text=days().reopen small=true icon="refresh" press=move || session.lock()/> }
            } else {
                view! { <Button text=words().close small=true press=move || session.clear_status()/> }
            };
            view! {
                <div class="banner danger no-print" role="alert">
                    <Icon name="warn"/>
                    <p>{text}</p>
                    {button}
                </div>
            }
        })
    }
}
