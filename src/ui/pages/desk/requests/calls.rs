//! 电话提醒: whom of the list can be called, one touch each, or as a sheet to go through with a pen.

use leptos::prelude::*;

use super::find::{Finder, matching};
use super::names;
use super::plan::slot_words;
use super::requests;
use super::sheets::{Printer, Sheet};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::requests::Request;
use crate::domain::values::Day;
use crate::route::RequestFilter;
use crate::ui::components::{Button, Dialog, Empty, PhoneLink, words};

/// Most that are called from one list.
const MOST: usize = 40;

/// Somebody to call.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    pub name: String,
    pub phone: String,
    pub title: String,
    /// When they come, or until when it is to be done.
    pub when: String,
}

/// Those of a list that have a phone; as it is at this moment.
pub fn calls(session: Session, finder: Finder, filter: &RequestFilter, today: Day) -> Vec<Call> {
    let wanted = untrack(|| finder.wanted(&filter.query));
    session.read(&[], |station| {
        let call = |request: &Request| {
            let who = names::resident(station, request)?;
            let slot = request.slot.as_ref().filter(|slot| slot.day >= today).map(slot_words);
            let due = || request.due.map(|due| (requests().due_on)(&(words().day)(due)));
            Some(Call {
                name: who.name.clone(),
                phone: who.phones.first()?.clone(),
                title: names::title(station, request),
                when: slot.or_else(due).unwrap_or_default(),
            })
        };
        let found = matching(session, station, filter.show, &wanted, today, usize::MAX);
        found.into_iter().filter_map(|(_, request)| call(request)).take(MOST).collect()
    })
}

/// The button and its dialog.
#[component]
pub fn CallsButton(filter: RwSignal<RequestFilter>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button text=requests().calls icon="phone" small=true press=move || open.set(true)/>
        <Dialog open name="request-calls" title=requests().calls><Calls open filter/></Dialog>
    }
}

#[component]
fn Calls(open: RwSignal<bool>, filter: RwSignal<RequestFilter>) -> impl IntoView {
    let (session, printer) = (Session::get(), Printer::get());
    let wanted = filter.get_untracked();
    let calls = calls(session, Finder::get(), &wanted, untrack(|| Clock::get().today()));
    let none = calls.is_empty();
    let line = |call: Call| {
        let detail = [call.title.as_str(), call.when.as_str()];
        let detail: Vec<&str> = detail.into_iter().filter(|part| !part.is_empty()).collect();
        view! {
            <li>
                <span class="grow"><b>{call.name}</b><small>{detail.join(" · ")}</small></span>
                <PhoneLink phone=call.phone/>
            </li>
        }
    };
    let list = if none {
        view! { <Empty icon="phone" title=requests().no_calls text=requests().no_calls_hint/> }.into_any()
    } else {
        let full =
            (calls.len() == MOST).then(|| view! { <p class="hint">{(requests().first_calls)(MOST)}</p> });
        view! { {full}<ul class="lines">{calls.into_iter().map(line).collect_view()}</ul> }.into_any()
    };
    let print = move || {
        open.set(false);
        printer.print(Sheet::Calls(wanted.clone()));
    };
    view! {
        <p class="hint">{requests().calls_hint}</p>
        {list}
        <div class="dialog-actions">
            <Button text=words().close press=move || open.set(false)/>
            {(!none).then(|| view! { <Button text=words().print icon="print" press=print/> })}
        </div>
    }
}
