//! The desk's shell: providers, and which of its screens shows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::desk_frame::Frame;
use crate::app::clock::Clock;
use crate::app::idle::Idle;
use crate::app::preferences::{Preferences, when_words_are_here};
use crate::app::router::{Realm, Router};
use crate::app::session::{Phase, Session};
use crate::engine::{Sign, Writing};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Toasts, provide_lang};
use crate::ui::pages::desk::boot::{
    Looking, Newer, NoRoom, Opening, Outdated, Unavailable, Unreadable, Vanished, Welcome,
};
use crate::ui::pages::desk::lazy::{Chunks, Lazy};
use crate::ui::pages::desk::setup::Fields;
use crate::ui::pages::desk::unlock::Unlock;
use crate::ui::pages::desk::{Ways, desk};

pub use super::desk_work::WorkBar;

/// So many seconds before the desk locks itself it is said.
const IDLE_WARNING: u32 = 30;

/// Puts the desk into the document.
pub fn start(chunks: Chunks) {
    when_words_are_here(chunks.english, move || {
        super::mount(Realm::Desk, move || {
            chunks.provide();
            view! { <App/> }
        });
    });
}

/// Everything that outlives a change of language, around everything that does not.
#[component]
fn App() -> impl IntoView {
    let preferences = Preferences::provide(Chunks::get().english);
    let router = Router::provide(Realm::Desk, DeskRoute::parse);
    Clock::provide();
    Toasts::provide();
    let session = Session::provide();
    Ways::provide();
    Fields::provide();
    Effect::new(move || {
        if router.visible() {
            session.follow_space();
        }
    });
    session.take_wishes_when_open(router);
    session.end_kiosk_unless_locked();
    Chunks::get().take_slips_when_open(session, router);
    Chunks::get().fetch_ahead(session);
    Chunks::get().check_when_others_wrote(session);
    let after = move || {
        // A lock screen behind the residents' pages waits for nobody; an open desk does.
        let shown = untrack(|| router.visible());
        session.idle_time().filter(|_| shown || session.is_open())
    };
    Idle::watch(IDLE_WARNING, after, move || session.lock_if_idle());
    move || {
        provide_lang(preferences.lang.get());
        view! { <Root/> }
    }
}

/// What shows as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Looking,
    Unavailable(String),
    NoRoom,
    Welcome,
    Setup,
    Restore,
    Vanished(Sign),
    Unreadable(Option<Sign>),
    Newer(u32),
    Unlock(Sign),
    Opening,
    Outdated,
    Damaged,
    Desk,
}

#[component]
fn Root() -> impl IntoView {
    let (session, router, ways) = (Session::get(), Router::get(), Ways::get());
    router.title(|| desk().desk.to_owned());
    let without_station = move |otherwise: Screen| {
        if ways.restoring.get() { Screen::Restore } else { otherwise }
    };
    // A memo, so that a progressing number does not build a screen anew.
    let screen = Memo::new(move |_| match session.phase() {
        Phase::Looking => Screen::Looking,
        Phase::Unavailable(words) => Screen::Unavailable(words),
        Phase::NoRoom => Screen::NoRoom,
        Phase::Empty if router.page() == Route::Desk(DeskRoute::Setup) => Screen::Setup,
        Phase::Empty => without_station(Screen::Welcome),
        Phase::Vanished(sign) => without_station(Screen::Vanished(sign)),
        Phase::Unreadable(sign) => without_station(Screen::Unreadable(sign)),
        Phase::Newer(version) => Screen::Newer(version),
        Phase::Outdated => Screen::Outdated,
        Phase::Locked(sign) => Screen::Unlock(sign),
        Phase::Opening { .. } => Screen::Opening,
        Phase::Open => match session.writing() {
            Writing::Damaged => Screen::Damaged,
            // Another window writes: the desk stays, with all that was typed, and reads.
            Writing::Yes | Writing::Uncertain | Writing::Elsewhere => Screen::Desk,
        },
    });
    // Another screen begins at its heading, so that nobody who cannot see it is left nowhere.
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        let began = matches!(before, None | Some(Screen::Looking));
        if !began && before.as_ref() != Some(&now) {
            request_animation_frame(to_heading);
        }
        now
    });
    move || match screen.get() {
        Screen::Looking => view! { <Looking/> }.into_any(),
        Screen::Unavailable(words) => view! { <Unavailable said=words/> }.into_any(),
        Screen::NoRoom => view! { <NoRoom/> }.into_any(),
        Screen::Welcome => view! { <Welcome/> }.into_any(),
        Screen::Setup => view! { <Lazy page=Chunks::get().setup whole=true/> }.into_any(),
        Screen::Restore => view! { <Lazy page=Chunks::get().restore whole=true/> }.into_any(),
        Screen::Vanished(sign) => view! { <Vanished sign/> }.into_any(),
        Screen::Unreadable(sign) => view! { <Unreadable sign/> }.into_any(),
        Screen::Newer(version) => view! { <Newer version/> }.into_any(),
        Screen::Unlock(sign) => view! { <Unlock sign/> }.into_any(),
        Screen::Opening => view! { <Opening/> }.into_any(),
        Screen::Outdated => view! { <Outdated/> }.into_any(),
        Screen::Damaged => view! { <Lazy page=Chunks::get().damaged whole=true/> }.into_any(),
        Screen::Desk => view! { <Frame/> }.into_any(),
    }
}

/// Puts the focus on the screen's heading and the page at its top.
pub fn to_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("#desk h1[tabindex]").ok().flatten();
    if let Some(heading) = heading.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}
