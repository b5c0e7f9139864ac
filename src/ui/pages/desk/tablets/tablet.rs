//! One tablet: what it is called, what it wrote, and how the exchange with it stands.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::About;
use super::text;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::MANAGER;
use crate::engine::Peer;
use crate::i18n::troubles;
use crate::ui::components::{Button, Chip, NoticeBox, Toasts, Tone, Weight, lang, live, words};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::rights::allowed;

/// The tablet with its figures and what can be done with it.
#[component]
pub fn Tablet(peer: Peer, about: About) -> impl IntoView {
    let session = Session::get();
    let name = tablet_name(session, &peer.device, peer.letter);
    let out = session.read(&[Slice::Tablets], |s| s.tablets().out(&peer.device).map(|out| out.upto));
    let mut heading = name.clone();
    if let Some(letter) = peer.letter.map(|letter| (text().letter)(letter)).filter(|said| *said != name) {
        heading.push_str(" · ");
        heading.push_str(&letter);
    }
    let moment = |at| (words().moment)(at);
    let last = peer.last.map_or_else(|| text().never_wrote.to_owned(), moment);
    let exchange = (!peer.own && out.is_none()).then(|| {
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
    let this = peer.own.then(|| view! { <Chip tone=Tone::Good text=text().this/> });
    let gone = out.map(|upto| {
        view! { <Chip tone=Tone::Danger text=text().out/>" "<span class="muted">{(text().out_upto)(upto)}</span> }
    });
    let subject = StoredValue::new(peer.clone());
    let ask = move |dialog: RwSignal<bool>| {
        about.peer.set(Some(subject.get_value()));
        dialog.set(true);
    };
    let may = allowed(MANAGER);
    let (own, shut) = (peer.own, out.is_some());
    let called = name;
    let buttons = move || {
        may.get().then(|| {
            let rename = (text().rename_name)(&called);
            let away = (!own && !shut).then(|| {
                view! {
                    <Button
                        text=text().shut_out
                        small=true
                        weight=Weight::Danger
                        press=move || ask(about.shutting)
                    />
                }
            });
            view! {
                <div class="row no-print">
                    <Button text=rename small=true icon="edit" press=move || ask(about.naming)/>
                    {away}
                </div>
            }
        })
    };
    let beyond = (out.is_some() && peer.beyond > 0).then(|| view! { <Beyond peer=peer.clone()/> });
    view! {
        <article class="stack">
            <h3>{heading}" "{this}{gone}</h3>
            <dl class="facts">
                <dt>{text().id}</dt>
                <dd class="num">{peer.device.to_string()}</dd>
                <dt>{text().entries}</dt>
                <dd class="num">{(text().entries_count)(peer.entries)}</dd>
                <dt>{text().last}</dt>
                <dd>{last.clone()}</dd>
                {exchange}
            </dl>
            {beyond}
            {live(buttons)}
        </article>
    }
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
                Ok(()) => toasts.say(done),
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
