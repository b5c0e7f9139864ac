//! One tablet: what it is called, what it wrote, and how the exchange with it stands.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::About;
use super::{Peers, text};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::MANAGER;
use crate::domain::values::DeviceId;
use crate::engine::Peer;
use crate::i18n::troubles;
use crate::ui::components::{Button, Chip, NoticeBox, Toasts, Tone, Weight, lang, live, words};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::record::focus_on;
use crate::ui::pages::desk::rights::allowed;

/// Id of a tablet's heading, for the focus.
pub fn heading_id(device: &DeviceId) -> String {
    let mut id = String::from("tablet-");
    id.push_str(device.as_str());
    id
}

/// The tablet with its figures and what can be done with it.
#[component]
pub fn Tablet(device: DeviceId, peers: Peers, about: About) -> impl IntoView {
    let session = Session::get();
    let id = heading_id(&device);
    let peer =
        Memo::new(move |_| peers.with(|peers| peers.iter().find(|peer| peer.device == device).cloned()));
    // How it is called, whether it is the one in hand, and up to where it counts once it is shut out.
    let called = Memo::new(move |_| {
        peer.with(|peer| {
            let peer = peer.as_ref()?;
            let out = session.read(&[Slice::Tablets], |s| s.tablets().out(&peer.device).map(|out| out.upto));
            Some((tablet_name(session, &peer.device, peer.letter), peer.letter, peer.own, out))
        })
    });
    let heading = move || {
        let (name, letter, own, out) = called.get()?;
        let letter = letter.map(|letter| (text().letter)(letter)).filter(|said| *said != name);
        let letter = letter.map(|letter| format!(" · {letter}"));
        let this = own.then(|| view! { <Chip tone=Tone::Good text=text().this/> });
        let gone = out.map(|upto| {
            view! {
                <Chip tone=Tone::Danger text=text().out/>
                " "
                <span class="muted">{(text().out_upto)(upto)}</span>
            }
        });
        Some(view! { {name}{letter}" "{this}{gone} })
    };
    let may = allowed(MANAGER);
    let ask = move |dialog: RwSignal<bool>| {
        about.peer.set(peer.get_untracked());
        dialog.set(true);
    };
    let buttons = move || {
        let (name, _, own, out) = called.get().filter(|_| may.get())?;
        let away = (!own && out.is_none()).then(|| {
            view! {
                <Button text=text().shut_out small=true weight=Weight::Danger press=move || ask(about.shutting)/>
            }
        });
        Some(view! {
            <div class="row no-print">
                <Button
                    text=(text().rename_name)(&name)
                    small=true
                    icon="edit"
                    press=move || ask(about.naming)
                />
                {away}
            </div>
        })
    };
    let out = move || called.with(|called| called.as_ref().is_some_and(|(_, _, _, out)| out.is_some()));
    let beyond = Memo::new(move |_| peer.get().filter(|peer| peer.beyond > 0 && out()));
    view! {
        <article class="stack">
            <h3 id=id tabindex="-1">{live(heading)}</h3>
            {live(move || peer.get().map(|peer| facts(peer, out())))}
            {live(move || beyond.get().map(|peer| view! { <Beyond peer/> }))}
            {live(buttons)}
        </article>
    }
}

/// What it wrote, and how the exchange with it stands.
fn facts(peer: Peer, out: bool) -> AnyView {
    let moment = |at| (words().moment)(at);
    let last = peer.last.map_or_else(|| text().never_wrote.to_owned(), moment);
    let exchange = (!peer.own && !out).then(|| {
        let waiting = match peer.since {
            Some(since) if peer.waiting > 0 => (text().waiting_since)(peer.waiting, &moment(since)),
            _ if peer.waiting > 0 => (text().entries_count)(peer.waiting),
            _ => text().nothing_waiting.to_owned(),
        };
        let handed = peer.handed.map(|at| view! { <br/><small>{(text().handed)(&moment(at))}</small> });
        let received = match peer.last {
            Some(_) => (text().received_upto)(&last, &peer.received.map(moment).unwrap_or_default()),
            None => text().never_received.to_owned(),
        };
        view! {
            <dt>{text().waiting}</dt>
            <dd>{waiting}{handed}</dd>
            <dt>{text().received}</dt>
            <dd>{received}</dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{text().id}</dt>
            <dd class="num">{peer.device.to_string()}</dd>
            <dt>{text().entries}</dt>
            <dd class="num">{(text().entries_count)(peer.entries)}</dd>
            <dt>{text().last}</dt>
            <dd>{last.clone()}</dd>
            {exchange}
        </dl>
    }
    .into_any()
}

/// Entries that came here from a tablet that was shut out elsewhere with less of them.
#[component]
fn Beyond(peer: Peer) -> impl IntoView {
    let (session, toasts, language) = (Session::get(), Toasts::get(), lang());
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let done = text().counted;
    let device = peer.device.clone();
    let count = move || {
        busy.set(true);
        let device = device.clone();
        spawn_local(async move {
            let result = session.shut_out(&device).await;
            busy.try_set(false);
            match result {
                Ok(()) => {
                    focus_on(heading_id(&device));
                    toasts.say(done);
                }
                Err(refusal) => {
                    refused.try_set(Some((troubles::strings(language).refusal)(&refusal)));
                }
            }
        });
    };
    view! {
        <NoticeBox tone=Tone::Wait title=(text().beyond)(peer.beyond)>
            {live(move || refused.get().map(|why| view! { <p role="alert">{why}</p> }))}
            <div class="row no-print"><Button text=text().count_too small=true busy press=count/></div>
        </NoticeBox>
    }
}
