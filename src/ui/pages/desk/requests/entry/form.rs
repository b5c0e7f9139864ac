//! The form of a new request.

use leptos::prelude::*;

use super::booking::booking;
use super::details::details;
use super::entry;
use super::fields::EntryFields;
use super::parked::{ParkedForms, ParkedRow};
use super::similar::similar;
use super::what::what;
use crate::app::clock;
use crate::app::session::Session;
use crate::domain::requests::Request;
use crate::domain::rights::WINDOW;
use crate::domain::values::RequestId;
use crate::domain::{Command, Station};
use crate::forms::entry::{Asks, Draft};
use crate::route::{DeskRoute, RequestStart, Route};
use crate::ui::components::{Button, Weight, live};
use crate::ui::pages::desk::people::PersonPicker;
use crate::ui::pages::desk::problems::ProblemSummary;
use crate::ui::pages::desk::record::{Fields, Form, FormState, Refused, Unsaved};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The id of the heading.
pub const HEADING: &str = "entry-heading";

/// The form; `start` is what is chosen already.
#[component]
pub fn EntryForm(start: RequestStart) -> impl IntoView {
    let session = Session::get();
    let mut key = String::from("request/new");
    key.push_str(&start.to_string());
    let anew = start == RequestStart::default();
    let RequestStart { person, service, day, from } = start;
    let mut blank = Draft { service, day, slot: from, ..Draft::default() };
    blank.whom.known = Some(person).filter(|person| !person.is_empty());
    let form = Form::open(key.clone(), EntryFields::new(), Memo::new(|_| None::<Draft>), blank);
    let fields = form.fields;
    let problems = form.deed.problems;
    let parked = ParkedForms::new(form, key, anew);
    let may = allowed(WINDOW);
    let none = Memo::new(move |_| fields.draft() == Draft::default());
    let busy = form.deed.busy;
    let bar = live(move || {
        may.get().then(|| {
            view! {
                <div class="dock">
                    <Unsaved form/>
                    <Button text=entry().park busy disabled=none press=move || parked.park()/>
                    <Button
                        text=entry().register
                        icon="check"
                        weight=Weight::Main
                        busy
                        press=move || register(session, form)
                    />
                </div>
            }
        })
    });
    let theirs = Memo::new(move |_| session.may(WINDOW));
    // No form element: fields below search by themselves, and Enter there must not register anything.
    let sheet = live(move || {
        if !theirs.get() {
            return view! { <RightsNote needs=WINDOW/> }.into_any();
        }
        view! {
            <ParkedRow parked/>
            <FormState form/>
            <ProblemSummary problems label=entry().field/>
            <fieldset class="stack" disabled=move || !may.get()>
                {what(fields, problems)}
                {booking(fields, problems)}
                <h3>{entry().whom}</h3>
                <PersonPicker picked=fields.picked problems/>
                {similar(fields)}
                {details(fields, problems)}
            </fieldset>
            <Refused deed=form.deed/>
        }
        .into_any()
    });
    view! {
        <section class="card stack">
            <h2 id=HEADING tabindex="-1">{entry().title}</h2>
            {sheet}
        </section>
        {bar}
    }
}

/// Registers what is typed, and opens it.
fn register(session: Session, form: Form<EntryFields>) {
    let (draft, who) = untrack(|| (form.fields.draft(), form.fields.picked.who()));
    let now = clock::read();
    let asks = untrack(|| session.read(&[], |station| Asks::of(station, &draft, now)));
    let registration = match draft.check(who, &asks, now.day()) {
        Ok(registration) => registration,
        Err(problems) => return form.deed.object(problems),
    };
    let before = newest(session);
    form.save(vec![Command::Register(Box::new(registration))], move || {
        let registered = newest(session).into_iter().filter(|id| !before.contains(id)).min();
        if let Some(id) = registered {
            // In place, so that the way back does not lead to an empty form.
            let route = Route::Desk(DeskRoute::RequestOpen(id));
            let _ = window().location().replace(&route.to_string());
        }
    });
}

/// The requests of the newest days: what is registered now is among them.
fn newest(session: Session) -> Vec<RequestId> {
    let today = clock::read().day();
    let is_new = |(_, request): &(&RequestId, &Request)| today.days_since(request.last) <= 1;
    let ids = |station: &Station| {
        station.requests().newest().take_while(is_new).map(|(id, _)| id.clone()).collect()
    };
    untrack(|| session.read(&[], ids))
}
