//! Every tablet of the station, the one in hand first, and the dialogs about one of them.

use leptos::prelude::*;

use super::letter::SameLetter;
use super::name::NameDialog;
use super::shut_out::ShutOutDialog;
use super::tablet::Tablet;
use super::{Peers, text};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::DeviceId;
use crate::engine::Peer;
use crate::ui::components::{NoticeBox, Tone, lang, live};

/// Which tablet a dialog is about, and which dialog.
#[derive(Clone, Copy)]
pub struct About {
    pub peer: RwSignal<Option<Peer>>,
    pub naming: RwSignal<bool>,
    pub shutting: RwSignal<bool>,
}

/// The list.
#[component]
pub fn List(peers: Peers) -> impl IntoView {
    let (session, language) = (Session::get(), lang());
    let about =
        About { peer: RwSignal::new(None), naming: RwSignal::new(false), shutting: RwSignal::new(false) };
    let alone = move || {
        (peers.with(Vec::len) == 1).then(|| {
            let (title, hint) = text().none_else;
            view! { <NoticeBox title><p>{hint}</p></NoticeBox> }
        })
    };
    let own_out = move || {
        let own = session.device()?.id;
        let out = session.read(&[Slice::Tablets], |station| station.tablets().out(&own).is_some());
        let title = crate::i18n::tablets::strings(language).own_out;
        out.then(|| view! { <NoticeBox tone=Tone::Danger title/> })
    };
    // A tablet that stays is not built anew: whoever moves through the list by keyboard keeps their place.
    let devices =
        move || peers.with(|peers| peers.iter().map(|peer| peer.device.clone()).collect::<Vec<_>>());
    view! {
        <section class="card stack">
            <h2>{text().list}</h2>
            {live(own_out)}
            <SameLetter peers/>
            <For each=devices key=DeviceId::clone children=move |device| view! { <Tablet device peers about/> }/>
            {live(alone)}
        </section>
        <NameDialog about/>
        <ShutOutDialog about/>
    }
}
