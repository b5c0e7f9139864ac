//! All notices, by where they stand today.

use leptos::prelude::*;

use super::notices;
use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::notices::{Notice, Record};
use crate::domain::rights::SPEAKERS;
use crate::domain::values::{Day, NoticeId};
use crate::forms::notices::{Standing, ends_soon};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Empty, NoticeBox, Row, Rows, Tone, live, say};
use crate::ui::pages::desk::record::shared;
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// Rows of what is over that show at first, and are added by each press.
const PAGE: usize = 10;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: String,
    notice: Notice,
    standing: Standing,
    /// Days left after today, where it ends soon.
    ends: Option<i64>,
}

fn entries(session: Session, today: Day) -> Vec<Entry> {
    let entry = |(id, record): (&NoticeId, &Record)| Entry {
        id: id.as_str().to_owned(),
        notice: record.notice.clone(),
        standing: Standing::of(record, today),
        ends: ends_soon(record, today),
    };
    let mut entries: Vec<Entry> =
        session.read(&[Slice::Notices], |station| station.notices().iter().map(entry).collect());
    // What comes soonest first; of the rest the newest.
    entries.sort_by_key(|entry| {
        let days = entry.notice.from.days_since(today);
        let soonest = if entry.standing == Standing::Coming { days } else { -days };
        (entry.standing, !entry.notice.pinned, soonest)
    });
    entries
}

/// The list; `current` is the notice open beside it.
#[component]
pub fn List(#[prop(into)] current: Signal<Option<String>>) -> impl IntoView {
    let (session, clock, router) = (Session::get(), Clock::get(), Router::get());
    let all = Memo::new(move |_| entries(session, clock.today()));
    let may = allowed(SPEAKERS);
    let add = move || router.go(&Route::Desk(DeskRoute::NoticeNew));
    let over = RwSignal::new(PAGE);
    let ending = live(move || {
        let n = all.with(|all| all.iter().filter(|entry| entry.ends.is_some()).count());
        (n > 0).then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=(notices().ending)(n)><p>{notices().ending_hint}</p></NoticeBox>
            }
        })
    });
    let groups = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <Empty icon="flag" title=notices().none text=notices().none_hint/> }.into_any();
        }
        let group = |standing: Standing| {
            let of: Vec<&Entry> = all.iter().filter(|entry| entry.standing == standing).collect();
            let most = if standing == Standing::Over { over.get() } else { usize::MAX };
            let rest = of.len().saturating_sub(most).min(PAGE);
            let rows: Vec<AnyView> =
                of.iter().take(most).map(|entry| row(entry, current, clock.today())).collect();
            let more = (rest > 0).then(|| {
                view! { <Button text=(shared().more)(rest) wide=true press=move || over.update(|n| *n += PAGE)/> }
            });
            (!of.is_empty()).then(|| {
                view! {
                    <section class="section">
                        <h2 class="group">
                            {(notices().standing)(standing)}" "
                            <small>{of.len()}{hint(standing)}</small>
                        </h2>
                        <div class="card"><Rows>{rows}</Rows></div>
                        {more}
                    </section>
                }
                .into_any()
            })
        };
        Standing::ALL.map(group).into_iter().flatten().collect_view().into_any()
    });
    view! {
        <RightsNote needs=SPEAKERS/>
        {live(move || may.get().then(|| {
            view! { <Button text=notices().add icon="plus" wide=true press=add/> }
        }))}
        {ending}
        {groups}
    }
}

fn hint(standing: Standing) -> String {
    let hint = (notices().standing_hint)(standing);
    if hint.is_empty() { String::new() } else { format!(" · {hint}") }
}

fn row(entry: &Entry, current: Signal<Option<String>>, today: Day) -> AnyView {
    let Entry { id, notice, standing, ends } = entry;
    let href = Route::Desk(DeskRoute::NoticeEdit(NoticeId::named(id))).to_string();
    let detail = (notices().dates)(notice.from, notice.until);
    let begins = (*standing == Standing::Coming).then(|| {
        let text = (notices().begins_in)(notice.from.days_since(today));
        view! { <Chip tone=Tone::Info text/> }
    });
    let ends = ends.map(|left| view! { <Chip tone=Tone::Wait text=(notices().ends_in)(left)/> });
    let pinned = notice.pinned.then(|| view! { <Chip tone=Tone::Brick text=notices().pinned/> });
    let id = id.clone();
    let is_current = Signal::derive(move || current.with(|current| current.as_deref() == Some(&id)));
    view! {
        <Row href title=say(&notice.title) detail current=is_current>
            <span class="chips">{pinned}{begins}{ends}</span>
        </Row>
    }
    .into_any()
}
