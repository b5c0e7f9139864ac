//! `#/desk/tablets`: the tablets of the station, and what one hands over to the other.

mod hand_over;
mod join;
mod letter;
mod list;
mod name;
mod shut_out;
mod tablet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::catalogue::Help;
use super::data::{Import, Merge, Stage};
use crate::app::session::Session;
use crate::engine::Peer;
use crate::i18n::tablets::{self, Tablets};
use crate::ui::components::lang;
use crate::ui::pages::desk::desk;

/// The page's words in the language of the screen.
fn text() -> &'static Tablets {
    tablets::strings(lang())
}

/// Every tablet as this one knows it; nothing before the disk has been read.
type Peers = RwSignal<Vec<Peer>>;

/// The page.
#[component]
pub fn TabletsPage() -> impl IntoView {
    let session = Session::get();
    let merge = Merge::new(lang());
    let peers: Peers = RwSignal::new(Vec::new());
    Effect::new(move || {
        session.follow_tablets();
        spawn_local(async move {
            // Not read, the list stays as it was.
            let read = session.peers().await.ok();
            // The same list is not built anew: whoever moves through it by keyboard keeps their place.
            if let Some(read) =
                read.filter(|read| peers.try_with_untracked(|known| known != read) == Some(true))
            {
                peers.try_set(read);
            }
        });
    });
    let planning = Signal::derive(move || {
        merge.stage.with(|stage| matches!(stage, Stage::Planned(..) | Stage::Sealed(_)))
    });
    view! {
        <Help title=desk().help lines=text().help/>
        <list::List peers/>
        <hand_over::HandOver peers planning/>
        <Import merge receive=true/>
        <join::Join/>
    }
}
