//! Two tablets that were made of the same copy of a backup have the same letter: one of them takes another.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Peers, text};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::MANAGER;
use crate::engine::Peer;
use crate::ui::components::{Button, NoticeBox, Tone, lang, live};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Says so, and offers another letter on the one that came later in the order of ids: both know which.
#[component]
pub fn SameLetter(peers: Peers) -> impl IntoView {
    let (session, language) = (Session::get(), lang());
    let may = allowed(MANAGER);
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let twin = Memo::new(move |_| {
        peers.with(|peers| {
            let own = peers.iter().find(|peer| peer.own)?;
            let there = |peer: &&Peer| {
                let out = session.read(&[Slice::Tablets], |s| s.tablets().out(&peer.device).is_some());
                !peer.own && !out && peer.letter == own.letter
            };
            peers.iter().find(there).map(|twin| (twin.clone(), own.device > twin.device))
        })
    });
    let change = move || {
        busy.set(true);
        spawn_local(async move {
            let result = session.change_letter().await;
            busy.try_set(false);
            if let Err(trouble) = result {
                refused.try_set(Some(trouble.words(language)));
            }
        });
    };
    live(move || {
        let (twin, ours) = twin.get()?;
        let name = tablet_name(session, &twin.device, twin.letter);
        let change = (ours && may.get()).then(|| {
            view! {
                <div class="row no-print"><Button text=text().change_letter small=true busy press=change/></div>
            }
        });
        let rights = ours.then(|| view! { <RightsNote needs=MANAGER/> });
        let why = live(move || refused.get().map(|why| view! { <p role="alert">{why}</p> }));
        let hint = if ours { text().same_letter_here } else { text().same_letter_there };
        Some(view! {
            <NoticeBox tone=Tone::Wait title=(text().same_letter)(&name)><p>{hint}</p>{rights}{why}{change}</NoticeBox>
        })
    })
}
