//! What became of a slip: registered, known already, or not readable.

use leptos::prelude::*;

use super::slips;
use super::taking::{self, Taking};
use crate::app::scan::Unread;
use crate::domain::values::RequestId;
use crate::route::{DeskRoute, Route};
use crate::slip::SlipError;
use crate::ui::components::{Button, LinkButton, NoticeBox, Tone, Weight, live};
use crate::ui::pages::desk::drafts::KeptForm;

/// Registered.
#[component]
pub fn Done(taking: Taking, kept: KeptForm, request: RequestId) -> impl IntoView {
    view! {
        <NoticeBox tone=Tone::Good title=slips().done alert=true>
            <p>{slips().done_hint}</p>
            <Next taking kept request/>
        </NoticeBox>
    }
}

/// Registered before.
#[component]
pub fn Known(taking: Taking, kept: KeptForm, request: RequestId) -> impl IntoView {
    view! {
        <NoticeBox tone=Tone::Wait title=slips().already alert=true>
            <p>{slips().already_hint}</p>
            <Next taking kept request/>
        </NoticeBox>
    }
}

#[component]
fn Next(taking: Taking, kept: KeptForm, request: RequestId) -> impl IntoView {
    let href = Route::Desk(DeskRoute::RequestOpen(request)).to_string();
    // The next slip would take the place of one that is offered.
    let again = live(move || {
        (!kept.is_offered()).then(|| {
            let press = move || taking.scanning.set(true);
            view! { <Button text=slips().again icon="search" small=true weight=Weight::Quiet press/> }
        })
    });
    view! {
        <div class="row">
            <LinkButton href text=slips().see_request icon="paper" small=true/>
            {again}
        </div>
    }
}

/// Not taken in: why, and what to do.
#[component]
pub fn Wrong(wrong: taking::Wrong) -> impl IntoView {
    let words = slips();
    let (title, text) = match wrong {
        taking::Wrong::Slip(error) => (words.wrong)(error),
        taking::Wrong::Photo(Unread::NoCode) => words.no_code,
        taking::Wrong::Photo(Unread::NotAPicture) => words.not_a_picture,
        taking::Wrong::Photo(Unread::TooLarge) => words.photo_too_large,
        taking::Wrong::Photo(Unread::NoReader) => words.no_reader,
        taking::Wrong::File => words.file_unreadable,
    };
    let newer = matches!(wrong, taking::Wrong::Slip(SlipError::Newer(_)));
    view! {
        <NoticeBox tone=Tone::Danger title alert=true>
            <p>{text}</p>
            {newer.then(|| view! { <Reload/> })}
        </NoticeBox>
    }
}

/// Loads the page anew, which is when a new version is offered.
#[component]
fn Reload() -> impl IntoView {
    let press = || {
        // A page that cannot be loaded anew stays as it is.
        let _ = window().location().reload();
    };
    view! { <div class="row"><Button text=slips().reload icon="refresh" small=true press/></div> }
}
