//! Banners of bad days: another window writes, the page is old, the clock is wrong, a backup is due.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::{Health, Kind, Session, Trouble};
use crate::domain::values::Instant;
use crate::engine::{Skew, Writing};
use crate::route::{DeskRoute, Route};
use crate::storage::Space;
use crate::storage::browser::Ending;
use crate::ui::components::{Button, Icon, NoticeBox, Toasts, Tone, Weight, lang, words};
use crate::ui::pages::desk::boot::days;
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::lazy::Chunks;

/// Another window writes; this one follows and can take over.
#[component]
pub fn Reading() -> impl IntoView {
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
    let reads = Memo::new(move |_| session.writing() == Writing::Elsewhere && !session.has_let_go());
    move || {
        let (title, text, tone) = match (reads.get(), session.was_taken_over()) {
            (false, _) => return None,
            (true, true) => (days().taken_over, days().taken_over_text, "banner warn no-print"),
            (true, false) => (days().reading, days().reading_text, "banner info no-print"),
        };
        Some(view! {
            <div class=tone role="status">
                <Icon name="eye"/>
                <p><b>{title}</b><span>{text}</span></p>
                <Button text=days().take_over weight=Weight::Main small=true busy=busy press=take_over/>
            </div>
            {wrong}
        })
    }
}

/// The page has let go of its database: nothing can be saved any more, nothing that was saved is lost.
#[component]
pub fn Aged() -> impl IntoView {
    let session = Session::get();
    move || {
        let (title, text) = match session.ending() {
            Some(Ending::Outdated) => (Some(days().outdated), days().outdated_open),
            Some(Ending::Cut) => (None, days().cut),
            Some(Ending::Blocked) | None => return None,
        };
        Some(view! {
            <div class="banner danger no-print" role="alert">
                <Icon name="warn"/>
                <p>{title.map(|title| view! { <b>{title}</b> })}<span>{text}</span></p>
                <Button text=days().reload small=true icon="refresh" press=move || session.lock()/>
            </div>
        })
    }
}

/// The disk is full: said before anybody writes in vain.
#[component]
pub fn Cramped() -> impl IntoView {
    let session = Session::get();
    move || {
        session.is_cramped().then(|| {
            view! {
                <div class="banner danger no-print" role="alert">
                    <Icon name="warn"/>
                    <p><b>{days().no_room}</b><span>{days().no_room_text}</span></p>
                    <Button text=days().look_again small=true press=move || session.keep_second()/>
                </div>
            }
        })
    }
}

/// The station has come back from its second copy.
#[component]
pub fn Rescued() -> impl IntoView {
    let session = Session::get();
    move || {
        session.was_rescued().then(|| {
            view! {
                <div class="banner info no-print" role="status">
                    <Icon name="info"/>
                    <p><b>{days().rescued}</b><span>{days().rescued_text}</span></p>
                    <Button text=words().close small=true press=move || session.clear_rescued()/>
                </div>
            }
        })
    }
}

/// The clock does not fit what has been written.
#[component]
pub fn ClockWrong() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let skew = Memo::new(move |_| session.clock());
    move || {
        let now = |at: Instant| (words().moment)(at);
        let text = match skew.get() {
            Skew::Fine => return None,
            Skew::Back(last) => (days().clock_back)(&now(last), &now(clock.now())),
            Skew::Ahead(last) => (days().clock_ahead)(&now(last), &now(clock.now())),
        };
        Some(view! {
            <div class="banner warn no-print" role="alert">
                <Icon name="clock"/>
                <p><b>{days().clock}</b><span>{text}</span></p>
                <Button text=days().clock_right small=true press=move || session.trust_clock()/>
            </div>
        })
    }
}

/// Much has been written since the last backup. The pages that show its state say so themselves.
#[component]
pub fn BackupDue() -> impl IntoView {
    let (session, router, toasts, chunks) = (Session::get(), Router::get(), Toasts::get(), Chunks::get());
    let language = lang();
    let exported = desk().exported;
    // 以后再说: until as much again has been written.
    let quiet_until = RwSignal::new(0_u64);
    let due = Memo::new(move |_| {
        let health = session.health();
        let elsewhere = !matches!(router.page(), Route::Desk(DeskRoute::Today | DeskRoute::Data));
        let real = session.space() == Space::Real;
        let due = real && elsewhere && health.is_much() && session.entries() >= quiet_until.get();
        due.then_some((health.at.is_some(), health.since))
    });
    let busy = Signal::derive(move || session.work().is_some());
    let back_up = move || {
        spawn_local(async move {
            match chunks.export(session, Kind::Backup).await {
                Ok(file) => toasts.say(exported(&file.name)),
                Err(why) => toasts.warn(why.words(language)),
            }
        });
    };
    let later = move || quiet_until.set(untrack(|| session.entries()) + Health::MANY);
    move || {
        let text = match due.get()? {
            (true, since) => (days().backup_much)(since),
            (false, all) => (desk().backup_never_detail)(all),
        };
        Some(view! {
            <div class="banner warn no-print" role="status">
                <Icon name="save"/>
                <p>{text}</p>
                <Button text=days().backup_now small=true busy=busy press=back_up/>
                <Button text=days().later small=true press=later/>
            </div>
        })
    }
}
