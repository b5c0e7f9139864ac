//! All documents: search, filters, and the set that one can begin with.

use leptos::prelude::*;

use super::read::{Entry, Show, entries, find, ready};
use super::{act, put_away, text, told};
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::policies::Standing;
use crate::domain::rights::LIBRARY;
use crate::domain::values::{ClauseId, PolicyId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, Row, Rows, SearchBox, Toggle, Tone, Weight, live, say};
use crate::ui::pages::desk::record::{Deed, Refused, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Rows that show at first, and are added by each press.
const PAGE: usize = 12;

/// The list; `current` is the document open beside it.
#[component]
pub fn List(current: Signal<Option<PolicyId>>) -> impl IntoView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let all = Memo::new(move |_| entries(session, clock.today()));
    let (query, show, limit) =
        (RwSignal::new(String::new()), RwSignal::new(None::<Show>), RwSignal::new(PAGE));
    let said = RwSignal::new(None::<String>);
    let (ready, may, deed) = (ready(session), allowed(LIBRARY), Deed::new());
    Effect::new(move || {
        query.track();
        show.track();
        limit.set(PAGE);
    });
    let empty = Memo::new(move |_| all.with(Vec::is_empty));
    let shut = Signal::derive(move || !may.get());
    let add = move || router.go(&Route::Desk(DeskRoute::PolicyNew));
    let begin = act::take_in(deed, said);
    let controls = live(move || {
        (!empty.get()).then(|| {
            view! {
                <SearchBox
                    label=text().search_label
                    placeholder=text().search_hint
                    live=true
                    value=query
                    typed=move |typed| query.set(typed)
                    submit=|| ()
                />
                <div class="filters" role="group" aria-label=text().filters>
                    {Show::ALL.map(|one| toggle(all, show, one)).into_iter().collect_view()}
                </div>
            }
        })
    });
    let found = Memo::new(move |_| {
        let (typed, show) = (query.get(), show.get());
        all.with(|all| {
            let fits = |entry: &&Entry| show.is_none_or(|show| show.has(entry));
            if typed.trim().is_empty() {
                return all.iter().filter(fits).map(|entry| (entry.clone(), None)).collect::<Vec<_>>();
            }
            let found = find(ready, &typed).into_iter();
            let of = |(id, clause): (PolicyId, Option<ClauseId>)| {
                all.iter().find(|entry| entry.id == id).filter(fits).map(|entry| (entry.clone(), clause))
            };
            found.filter_map(of).collect()
        })
    });
    let rows = live(move || {
        if empty.get() {
            let begin = begin.clone();
            return view! {
                <Empty icon="list" title=text().none text=text().none_hint>
                    <Button text=text().take_in icon="down" weight=Weight::Main busy=deed.busy disabled=shut press=move || begin()/>
                </Empty>
            }
            .into_any();
        }
        let found = found.get();
        if found.is_empty() {
            return view! { <Empty icon="search" title=text().none_found text=text().none_found_hint/> }
                .into_any();
        }
        let most = limit.get();
        let rest = found.len().saturating_sub(most).min(PAGE);
        let rows = found.into_iter().take(most).map(|(entry, clause)| row(session, entry, clause, current));
        let rows = rows.collect_view();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <div class="card"><Rows>{rows}</Rows></div>{more} }.into_any()
    });
    let again = act::take_in(deed, said);
    let set = live(move || {
        let again = again.clone();
        (!empty.get() && may.get()).then(|| {
            view! {
                <Button text=text().take_in icon="down" small=true weight=Weight::Quiet busy=deed.busy press=move || again()/>
            }
        })
    });
    view! {
        <RightsNote needs=LIBRARY/>
        {live(move || may.get().then(|| view! { <Button text=text().add icon="plus" wide=true press=add/> }))}
        <p class="undo-line" role="status">{move || said.get()}</p>
        <Refused deed/>
        {controls}
        {rows}
        {set}
        {put_away::documents()}
    }
}

fn toggle(all: Memo<Vec<Entry>>, show: RwSignal<Option<Show>>, one: Show) -> AnyView {
    let pressed = Signal::derive(move || show.get() == Some(one));
    let press = move || show.update(|now| *now = if *now == Some(one) { None } else { Some(one) });
    live(move || {
        let count = all.with(|all| all.iter().filter(|entry| one.has(entry)).count());
        view! { <Toggle text=(text().show)(one.into()) pressed press count/> }
    })
}

impl From<Show> for usize {
    fn from(show: Show) -> usize {
        Show::ALL.into_iter().position(|one| one == show).unwrap_or_default()
    }
}

/// The colour and words of where a document stands.
pub fn standing(entry: &Entry) -> (Tone, &'static str) {
    match entry.standing {
        Standing::Over => (Tone::Neutral, text().over),
        Standing::Coming => (Tone::Info, text().coming),
        Standing::Unknown => (Tone::Plain, text().unknown),
        Standing::InForce => (Tone::Good, text().in_force),
    }
}

fn row(
    session: Session,
    entry: Entry,
    clause: Option<ClauseId>,
    current: Signal<Option<PolicyId>>,
) -> AnyView {
    let id = entry.id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_ref() == Some(&id)));
    let (tone, state) = standing(&entry);
    let unchecked = if entry.has_text { text().unchecked } else { text().no_text };
    let unchecked = (!entry.checked).then(|| view! { <Chip tone=Tone::Wait text=unchecked/> });
    let disputed = (entry.disputed > 0).then(|| view! { <Chip tone=Tone::Danger text=text().disputed/> });
    let mut detail = (told().kind)(entry.kind).to_owned();
    if !entry.number.is_empty() {
        detail.push_str(" · ");
        detail.push_str(&entry.number);
    }
    let route = match clause {
        None => DeskRoute::PolicyOpen(entry.id.clone()),
        Some(clause) => {
            let label = session.read(&[Slice::Policies], |station| {
                station.policies().clause(&clause).map(|record| record.clause.label.clone())
            });
            detail.push_str(" · ");
            detail.push_str(&label.unwrap_or_default());
            DeskRoute::PolicyClause(entry.id.clone(), clause)
        }
    };
    view! {
        <Row href=Route::Desk(route).to_string() title=say(&entry.title) detail current=is_current>
            <span class="chips"><Chip tone text=state/>{unchecked}{disputed}</span>
        </Row>
    }
    .into_any()
}
