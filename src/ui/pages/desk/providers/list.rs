//! All service units: kind, where they stand, whose papers run out.

use leptos::prelude::*;

use super::providers;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::providers::{Kind, Provider, State};
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, ProviderId, Text};
use crate::forms::providers::{RunsOut, runs_out};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, NoticeBox, Row, Rows, Tone, live, say};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::allowed;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 40;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: String,
    name: Text,
    kind: Kind,
    state: State,
    runs_out: Option<RunsOut>,
}

fn entries(session: Session, today: Day) -> Vec<Entry> {
    let entry = |(id, provider): (&ProviderId, &Provider)| Entry {
        id: id.as_str().to_owned(),
        name: provider.details.name.clone(),
        kind: provider.details.kind,
        state: provider.state.clone(),
        runs_out: runs_out(&provider.details, &provider.state, today),
    };
    let mut entries: Vec<Entry> =
        session.read(&[Slice::Providers], |station| station.providers().iter().map(entry).collect());
    // What asks for something stands first, what is over last.
    entries.sort_by_key(|entry| {
        let rank = match entry.state {
            _ if entry.runs_out.is_some() => 0,
            State::Draft => 1,
            State::Listed | State::Suspended { .. } => 2,
            State::Ended { .. } => 3,
        };
        (rank, entry.runs_out.map(|it| it.left), entry.kind)
    });
    entries
}

/// How a state looks.
pub fn tone(state: &State) -> Tone {
    match state {
        State::Draft | State::Ended { .. } => Tone::Neutral,
        State::Listed => Tone::Good,
        State::Suspended { .. } => Tone::Wait,
    }
}

/// Amber while there is time, red once it is over.
pub fn runs_out_chip(it: RunsOut) -> AnyView {
    let tone = if it.left < 0 { Tone::Danger } else { Tone::Wait };
    view! { <Chip tone text=(providers().runs_out)(it.paper, it.left)/> }.into_any()
}

/// The list; `current` is the unit open beside it.
#[component]
pub fn List(#[prop(into)] current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let all = Memo::new(move |_| entries(session, clock.today()));
    let may = allowed(WINDOW);
    let limit = RwSignal::new(PAGE);
    let add = move || router.go(&Route::Desk(DeskRoute::ProviderNew));
    let running_out = live(move || {
        let n = all.with(|all| all.iter().filter(|entry| entry.runs_out.is_some()).count());
        (n > 0).then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=(providers().running_out)(n)>
                    <p>{providers().running_out_hint}</p>
                </NoticeBox>
            }
        })
    });
    let rows = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <Empty icon="bag" title=providers().none text=providers().none_hint/> }
                .into_any();
        }
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let rows: Vec<AnyView> = all.iter().take(limit.get()).map(|entry| row(entry, current)).collect();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <div class="card"><Rows>{rows}</Rows></div>{more} }.into_any()
    });
    view! {
        {live(move || may.get().then(|| {
            view! { <Button text=providers().add icon="plus" wide=true press=add/> }
        }))}
        {running_out}
        {rows}
    }
}

fn row(entry: &Entry, current: Signal<Option<String>>) -> AnyView {
    let href = Route::Desk(DeskRoute::ProviderEdit(ProviderId::named(&entry.id))).to_string();
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(&id)));
    let chip = view! { <Chip tone=tone(&entry.state) text=(providers().state)(&entry.state)/> };
    let runs_out = entry.runs_out.map(runs_out_chip);
    view! {
        <Row href title=say(&entry.name) detail=(providers().kind)(entry.kind) current=is_current>
            <span class="chips">{chip}{runs_out}</span>
        </Row>
    }
    .into_any()
}
