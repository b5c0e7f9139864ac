//! Entries by day: when, who, what, and of an edit what was and what is.

use std::rc::Rc;

use leptos::prelude::*;

use super::history;
use super::reading::Told;
use crate::app::session::Session;
use crate::domain::rights::{MONEY, READERS, WINDOW};
use crate::domain::values::Day;
use crate::engine::Thing;
use crate::i18n::history::{Line, Sentence};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Chip, Tone, words};

/// The entries of a page under the days they happened on.
#[component]
pub fn Entries(shown: RwSignal<Vec<Rc<Told>>, LocalStorage>) -> impl IntoView {
    move || {
        let told = shown.get();
        let mut days: Vec<(Day, Vec<Rc<Told>>)> = Vec::new();
        for entry in told {
            let day = entry.at.day();
            match days.last_mut() {
                Some((last, entries)) if *last == day => entries.push(entry),
                _ => days.push((day, vec![entry])),
            }
        }
        let days = days.into_iter().map(|(day, entries)| {
            let heading = format!("{} {}", (words().date)(day), (words().weekday)(day.weekday()));
            let entries = entries.iter().map(|told| entry(told)).collect_view();
            view! {
                <section class="section">
                    <h2 class="group">{heading}</h2>
                    <ol class="card past">{entries}</ol>
                </section>
            }
        });
        days.collect_view()
    }
}

fn entry(told: &Told) -> AnyView {
    let time = (words().time)(told.at.minute());
    let void = told.void.then(|| view! { <Chip tone=Tone::Danger text=history().void/> });
    let odd = match (told.clock_ahead, told.clock_back) {
        (true, _) => Some(history().clock_ahead),
        (false, true) => Some(history().clock_back),
        _ => None,
    };
    let odd = odd.map(|text| view! { <Chip tone=Tone::Wait text/> });
    let sentences = told.sentences.iter().map(sentence).collect_view();
    view! {
        <li title=(history().entry)(&told.id)>
            <p class="past-head"><span class="num">{time}</span>" "<b>{told.who.clone()}</b></p>
            <div class="past-text">{sentences}{odd}{void}</div>
        </li>
    }
    .into_any()
}

fn sentence(sentence: &Sentence) -> AnyView {
    let text = sentence.text.clone();
    let text = match page_of(&sentence.thing).filter(|_| may_open(&sentence.thing)) {
        Some(route) => view! { <p><a href=route.to_string()>{text}</a></p> }.into_any(),
        None => view! { <p>{text}</p> }.into_any(),
    };
    let lines = (!sentence.lines.is_empty()).then(|| {
        let lines = sentence.lines.iter().map(line).collect_view();
        view! { <dl class="past-lines diff">{lines}</dl> }
    });
    view! { {text}{lines} }.into_any()
}

fn line(line: &Line) -> AnyView {
    let nothing = || view! { <span class="muted">{history().nothing}</span> }.into_any();
    let (was, now) = (line.was.clone(), line.now.clone());
    // What was not there has not been struck out.
    let was = if was.is_empty() { nothing() } else { view! { <del>{was}</del> }.into_any() };
    let now = if now.is_empty() { nothing() } else { view! { <ins>{now}</ins> }.into_any() };
    view! {
        <dt>{line.field.clone()}</dt>
        <dd>
            <span class="sr-only">{history().was}</span>
            {was}
            " → "
            <span class="sr-only">{history().now}</span>
            {now}
        </dd>
    }
    .into_any()
}

/// May whoever looks open it? Receipts are for who handles money, the books for who reads them.
fn may_open(thing: &Thing) -> bool {
    let needs = match thing {
        Thing::Payment(_) => MONEY,
        Thing::Till => WINDOW,
        Thing::Money => READERS,
        _ => return true,
    };
    untrack(|| Session::get().may(needs))
}

/// Where the thing can be seen and changed.
fn page_of(thing: &Thing) -> Option<Route> {
    Some(Route::Desk(match thing {
        Thing::Station => DeskRoute::Profile,
        Thing::Staff(id) => DeskRoute::StaffEdit(id.clone()),
        Thing::Service(id) => DeskRoute::CatalogueEdit(id.clone()),
        Thing::Provider(id) => DeskRoute::ProviderEdit(id.clone()),
        Thing::Person(id) => DeskRoute::PersonEdit(id.clone()),
        Thing::Request(id) => DeskRoute::RequestOpen(id.clone()),
        Thing::Notice(id) => DeskRoute::NoticeEdit(id.clone()),
        Thing::Visit(id) => DeskRoute::VisitEdit(id.clone()),
        Thing::Ticket(_) => DeskRoute::Queue,
        Thing::Biller(id) => DeskRoute::BillerOpen(id.clone()),
        Thing::Payment(id) => DeskRoute::Receipt(id.clone()),
        Thing::Till => DeskRoute::Shift,
        Thing::Money => DeskRoute::Finance,
        Thing::Mandate(id) => DeskRoute::MandateOpen(id.clone()),
        Thing::Task(_) => DeskRoute::Mandates,
        Thing::Policy(id) => DeskRoute::PolicyOpen(id.clone()),
        Thing::Clause(id) => {
            let policy =
                Session::get().peek(|station| Some(station.policies().clause(id)?.policy.clone()))?;
            DeskRoute::PolicyClause(policy, id.clone())
        }
        Thing::Ask(_) => DeskRoute::PolicyAsks,
        Thing::Other => return None,
    }))
}
