//! The residents' shell: providers, frame and page.

use leptos::prelude::*;

use super::resident_banners::Banners;
use super::resident_countdown::Countdown;
use super::resident_frame::{Foot, Head, MainNav};
use crate::app::boards::Boards;
use crate::app::certificates::Certificates;
use crate::app::clock::Clock;
use crate::app::kiosk::Kiosk;
use crate::app::preferences::{Preferences, when_words_are_here};
use crate::app::remembered::Remembered;
use crate::app::router::{Realm, Router};
use crate::route::DeskRoute;
use crate::ui::components::{SkipLink, ToastLine, Toasts, live, provide_lang};
use crate::ui::pages::resident::chunks::Chunks;
use crate::ui::pages::resident::{Page, is_wide};

/// Puts the residents' side into the document.
pub fn start(chunks: Chunks) {
    when_words_are_here(chunks.english, move || {
        super::mount(Realm::Resident, move || view! { <App chunks/> })
    });
}

/// Everything that outlives a change of language, around everything that does not.
#[component]
fn App(chunks: Chunks) -> impl IntoView {
    let preferences = Preferences::provide(chunks.english);
    let router = Router::provide(Realm::Resident, DeskRoute::somewhere);
    Clock::provide();
    let remembered = Remembered::provide();
    let boards = Boards::provide(router);
    Certificates::provide();
    chunks.provide();
    Toasts::provide();
    let kiosk = Kiosk::provide();
    Effect::new(move || {
        // The demo remembers for itself.
        boards.ready();
        remembered.read_again();
    });
    live(move || {
        kiosk.round();
        provide_lang(preferences.lang.get());
        view! { <Shell/> }
    })
}

#[component]
fn Shell() -> impl IntoView {
    let router = Router::get();
    let class = move || if is_wide(&router.page()) { "page wide" } else { "page" };
    let realm = Realm::Resident.root();
    view! {
        <div class="app">
            <SkipLink realm/>
            <div class="band" aria-hidden="true"></div>
            <Head/>
            // In the page, not above it: they come with the board, and nothing that stands may move then.
            <main class=class id=format!("{realm}-main") tabindex="-1">
                <Banners/>
                {live(move || view! { <Page route=router.page()/> })}
            </main>
            <Foot/>
            <MainNav/>
            <ToastLine/>
            <Countdown/>
        </div>
    }
}
