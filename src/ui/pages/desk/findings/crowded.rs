//! What is settled by doing something about it elsewhere, or left as it is: full slots, slips taken twice, clocks.

use leptos::prelude::*;

use super::checking::Checking;
use super::fields::tablet;
use super::{STATE, findings};
use crate::app::session::Session;
use crate::domain::rights::{BOOKS, WINDOW};
use crate::domain::values::RequestId;
use crate::domain::{Command, Slice};
use crate::engine::{Findings, Oddity, Thing, twins_key};
use crate::i18n::history::{request_name, slot_words, thing};
use crate::i18n::steps;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Row, Rows, Toasts, Tone, lang, live, words};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on};
use crate::ui::pages::desk::rights::allowed;

/// Most that show of a kind; when one is done, the next comes up.
pub const MOST: usize = 6;

/// How a settlement calls something: thing and field.
type Key = (String, String);

/// Something that can be left as it is: what it is called, what stands on its card, and how a settlement calls it.
#[derive(Clone, PartialEq)]
pub struct Item {
    pub title: String,
    pub by: String,
    pub requests: Vec<RequestId>,
    /// Where else it leads: link (none for whoever may not go there), title, detail.
    pub rows: Vec<(String, String, String)>,
    /// None: it cannot be left.
    pub key: Option<Key>,
    /// It is for whoever keeps the books.
    pub books: bool,
}

impl Item {
    fn new(title: String, by: String, requests: Vec<RequestId>, key: Key) -> Item {
        Item { title, by, requests, rows: Vec::new(), key: Some(key), books: false }
    }
}

/// Slots with more people than places, and slips that were taken in on two tablets.
#[component]
pub fn Crowded(checking: Checking) -> impl IntoView {
    let session = Session::get();
    let crowded = move || {
        let found = checking.found.get();
        let crowded = found.iter().flat_map(|found| &found.crowded).take(MOST).map(|crowded| {
            let (title, by) = session.peek(|station| {
                let service = thing(lang(), station, &Thing::Service(crowded.service.clone()));
                let plan = station.requests().bookings().plan(&crowded.service);
                let places = plan.map_or(0, |plan| usize::from(plan.capacity));
                let title = format!("{service} · {}", slot_words(lang(), station, &crowded.slot));
                (title, (findings().crowded_by)(crowded.requests.len(), places))
            });
            Item::new(title, by, crowded.requests.clone(), crowded.key())
        });
        crowded.collect()
    };
    let twins = move || {
        let found = checking.found.get();
        let twins = found.iter().flat_map(|found| &found.twins).take(MOST).map(|ids| {
            let title = session
                .peek(|station| ids.first().map(|id| request_name(lang(), station, id)).unwrap_or_default());
            Item::new(title, String::new(), ids.clone(), twins_key(ids))
        });
        twins.collect()
    };
    view! {
        {section(checking, findings().crowded, findings().crowded_hint, crowded)}
        {section(checking, findings().twins, findings().twins_hint, twins)}
    }
}

/// Times that cannot be.
#[component]
pub fn Clocks(checking: Checking) -> impl IntoView {
    let session = Session::get();
    let own = StoredValue::new(session.device().map(|device| device.id));
    let clocks = move || {
        let found = checking.found.get();
        let clocks = found.iter().flat_map(|found| &found.clocks).take(MOST).map(|odd| {
            let moment = words().moment;
            let whose = own.with_value(|own| {
                session.read(&[Slice::Tablets], |station| tablet(station, &odd.from.device, own.as_ref()))
            });
            let title =
                (findings().clock)(&whose, odd.from.seq, odd.to, &moment(odd.at), &moment(odd.before));
            let key = (odd.from.to_string(), Oddity::FIELD.to_owned());
            Item::new(title, String::new(), Vec::new(), key)
        });
        clocks.collect()
    };
    section(checking, findings().clocks, findings().clocks_hint, clocks)
}

/// A section of cards; nothing where there are none. A card that says the same stays as it is.
pub fn section(
    checking: Checking,
    title: &'static str,
    hint: &'static str,
    items: impl Fn() -> Vec<Item> + Copy + Send + Sync + 'static,
) -> AnyView {
    let items = Memo::new(move |_| items());
    let any = Memo::new(move |_| items.with(|items| !items.is_empty()));
    live(move || {
        any.get().then(|| {
            view! {
                <section class="section">
                    <h2>{title}</h2>
                    <p class="muted">{hint}</p>
                    <For
                        each=move || items.get()
                        key=|item| format!("{:?}", (&item.title, &item.by, &item.requests, &item.rows, &item.key))
                        children=move |item| view! { <Left checking item/> }
                    />
                </section>
            }
        })
    })
}

/// The requests, each with where it stands.
fn requests(ids: &[RequestId]) -> AnyView {
    let rows: Vec<AnyView> = Session::get().read(&[Slice::Requests], |station| {
        let row = |id: &RequestId| {
            let request = station.requests().get(id)?;
            let href = Route::Desk(DeskRoute::RequestOpen(id.clone())).to_string();
            let title = request_name(lang(), station, id);
            let detail = (words().date)(request.on);
            let (tone, text) = (Tone::of(request.state), (steps::strings(lang()).state)(request.state));
            Some(view! { <Row href title detail><Chip tone text/></Row> }.into_any())
        };
        ids.iter().filter_map(row).collect()
    });
    view! { <Rows>{rows}</Rows> }.into_any()
}

/// A card with what it is about, and the button that leaves it as it is.
#[component]
fn Left(checking: Checking, item: Item) -> impl IntoView {
    let Item { title, by, requests: ids, rows, key, books } = item;
    let (deed, toasts, left) = (Deed::new(), Toasts::get(), findings().left);
    let may = allowed(if books { BOOKS } else { WINDOW });
    let can = key.is_some();
    let key = StoredValue::new(key.unwrap_or_default());
    let leave = move || {
        let (thing, field) = key.get_value();
        let command = Command::Settle { thing, field, chose: None, put: None, shows: true };
        deed.send(vec![command], move |done| {
            if done {
                let key = key.get_value();
                checking.settled(move |found| forget(found, &key));
                focus_on(STATE.to_owned());
                request_animation_frame(move || toasts.say(left));
            }
        });
    };
    let disabled = Signal::derive(move || !may.get());
    let rows: Vec<AnyView> = rows.into_iter().map(|(href, title, detail)| row(href, title, detail)).collect();
    let button = can.then(|| {
        let text = findings().leave;
        view! { <div class="row"><Button text busy=deed.busy disabled press=leave/></div> }
    });
    view! {
        <section class="card stack">
            <h3>{title}</h3>
            {(!by.is_empty()).then(|| view! { <p>{by}</p> })}
            {(!ids.is_empty()).then(|| live(move || requests(&ids)))}
            {(!rows.is_empty()).then(|| view! { <Rows>{rows}</Rows> })}
            {button}
            <Refused deed/>
        </section>
    }
}

/// A way to something; only what it is, for whoever may not open it.
fn row(href: String, title: String, detail: String) -> AnyView {
    if href.is_empty() {
        return view! { <div class="item row"><span class="grow"><b>{title}</b><small>{detail}</small></span></div> }
            .into_any();
    }
    view! { <Row href title detail/> }.into_any()
}

fn forget(found: &mut Findings, key: &Key) {
    found.crowded.retain(|crowded| crowded.key() != *key);
    found.twins.retain(|ids| twins_key(ids) != *key);
    found.money.retain(|amiss| amiss.key().as_ref() != Some(key));
    found.clocks.retain(|odd| odd.from.to_string() != key.0 || key.1 != Oddity::FIELD);
}
