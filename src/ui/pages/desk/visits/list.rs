//! All applications, by what is still to be done about them.

use leptos::prelude::*;

use super::visits;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::SPEAKERS;
use crate::domain::values::{Day, VisitId};
use crate::domain::visits::{Application, State, Visit};
use crate::forms::visits::Standing;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, Tone, live, say};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Rows of a group that show at first, and are added by each press.
const PAGE: usize = 10;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: String,
    application: Application,
    state: State,
    standing: Standing,
}

fn entries(session: Session, today: Day) -> Vec<Entry> {
    let entry = |(id, visit): (&VisitId, &Visit)| Entry {
        id: id.as_str().to_owned(),
        application: visit.application.clone(),
        state: visit.state.clone(),
        standing: Standing::of(&visit.state, visit.application.on, today),
    };
    let mut entries: Vec<Entry> =
        session.read(&[Slice::Visits], |station| station.visits().iter().map(entry).collect());
    // What comes soonest first; of what is past the newest.
    entries.sort_by_key(|entry| {
        let days = entry.application.on.days_since(today);
        (entry.standing, if entry.standing == Standing::Past { -days } else { days })
    });
    entries
}

/// How a state looks.
pub fn tone(state: &State) -> Tone {
    match state {
        State::Applied => Tone::Wait,
        State::Agreed => Tone::Info,
        State::Over(_) => Tone::Good,
        State::Declined { .. } | State::CalledOff { .. } => Tone::Neutral,
    }
}

/// The list; `current` is the application open beside it.
#[component]
pub fn List(#[prop(into)] current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let all = Memo::new(move |_| entries(session, clock.today()));
    let may = allowed(SPEAKERS);
    let limits = Standing::ALL.map(|_| RwSignal::new(PAGE));
    let add = move || router.go(&Route::Desk(DeskRoute::VisitNew));
    let groups = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <Empty icon="pin" title=visits().none text=visits().none_hint/> }.into_any();
        }
        let group = |(standing, limit): (Standing, RwSignal<usize>)| {
            let of: Vec<&Entry> = all.iter().filter(|entry| entry.standing == standing).collect();
            let most = limit.get();
            let rest = of.len().saturating_sub(most).min(PAGE);
            let rows: Vec<AnyView> = of.iter().take(most).map(|entry| row(entry, current)).collect();
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
            });
            (!of.is_empty()).then(|| {
                view! {
                    <section class="section">
                        <h2 class="group">{(visits().standing)(standing)}" "<small>{of.len()}</small></h2>
                        <div class="card"><Rows>{rows}</Rows></div>
                        {more}
                    </section>
                }
                .into_any()
            })
        };
        Standing::ALL.into_iter().zip(limits).filter_map(group).collect_view().into_any()
    });
    view! {
        <RightsNote needs=SPEAKERS/>
        {live(move || may.get().then(|| {
            view! { <Button text=visits().add icon="plus" wide=true press=add/> }
        }))}
        {groups}
    }
}

fn row(entry: &Entry, current: Signal<Option<String>>) -> AnyView {
    let href = Route::Desk(DeskRoute::VisitEdit(VisitId::named(&entry.id))).to_string();
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(&id)));
    let (tone, state) = (tone(&entry.state), (visits().state)(&entry.state));
    let detail = (visits().detail)(&say(&entry.application.organisation), &entry.application);
    view! {
        <Row href title=say(&entry.application.title) detail current=is_current>
            <span class="chips"><Chip tone text=state/></span>
        </Row>
    }
    .into_any()
}
