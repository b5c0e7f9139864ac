//! What stands over the form: the name, where the unit stands, what runs out.

use leptos::prelude::*;

use super::list::{runs_out_chip, tone};
use super::open::Open;
use super::providers;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::providers::State;
use crate::domain::requests::Tally;
use crate::forms::providers::runs_out;
use crate::route::Route;
use crate::ui::components::{Chip, LinkButton, NoticeBox, Tone, Weight, live, say};
use crate::ui::pages::desk::record::HistoryLink;

/// Name, chips, history, and why it rests.
#[component]
pub fn Head(open: Open) -> impl IntoView {
    let clock = Clock::get();
    let title = move || {
        let name = open.record.with(|r| r.as_ref().map(|it| it.details.name.clone()));
        name.map_or_else(|| providers().new_title.to_owned(), |name| say(&name))
    };
    let chips = move || {
        let record = open.record.get()?;
        let runs_out = runs_out(&record.details, &record.state, clock.today()).map(runs_out_chip);
        let text = (providers().state)(&record.state);
        Some(view! { <div class="chips"><Chip tone=tone(&record.state) text/>{runs_out}</div> })
    };
    let history = open.id().map(|id| view! { <HistoryLink thing=id.as_str().to_owned()/> });
    let public = move || {
        let shown = open.record.with(|r| r.as_ref().is_some_and(|it| it.is_public()));
        let href = Route::Provider(open.id().filter(|_| shown)?).to_string();
        Some(view! {
            <LinkButton href text=providers().see_public icon="eye" weight=Weight::Quiet small=true/>
        })
    };
    let state = move || {
        let state = open.record.with(|r| r.as_ref().map(|it| it.state.clone()))?;
        let (tone, title) = match state {
            State::Draft => (Tone::Info, providers().draft_note.to_owned()),
            State::Listed => return None,
            State::Suspended { reason, until } => {
                (Tone::Wait, (providers().suspended_because)(&say(&reason), until))
            }
            State::Ended { reason } => (Tone::Wait, (providers().ended_because)(&say(&reason))),
        };
        Some(view! { <NoticeBox tone title/> })
    };
    let session = Session::get();
    let done = move || {
        let id = open.id()?;
        let tally = session.read(&[Slice::Requests], |station| station.requests().tally(&id));
        (tally != Tally::default()).then(|| view! { <p class="muted">{(providers().record)(&tally)}</p> })
    };
    view! {
        <div class="head"><h2>{live(title)}</h2>{live(chips)}</div>
        {live(done)}
        <div class="row">{live(public)}{history}</div>
        {live(state)}
    }
}
