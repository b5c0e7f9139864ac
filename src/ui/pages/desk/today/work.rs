//! 今天的事: what waits, in lines that lead there, and the two things that begin most often.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::clock::Clock;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::queue::Standing;
use crate::domain::requests::{CALL_BACK_DAYS, Request};
use crate::domain::rights::WINDOW;
use crate::forms::entry::count;
use crate::route::{DeskRoute, RequestFilter, RequestStart, Route, Show};
use crate::ui::components::{Button, Chip, LinkButton, Row, Rows, Tone, live};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::lazy::{Chunks, Lazy};
use crate::ui::pages::desk::requests::entry::PARKED;

/// The card, and below it 记一次咨询 once it is asked for. Nothing for whom it is not for.
#[component]
pub fn WorkCard() -> impl IntoView {
    let (session, clock, chunks) = (Session::get(), Clock::get(), Chunks::get());
    let parked = RwSignal::new(0);
    spawn_local(async move {
        if let Some(kept) = session.draft(PARKED).await {
            parked.try_set(count(&kept.text));
        }
    });
    // In the order of the words.
    let counts = Memo::new(move |_| {
        let (today, slips) = (clock.today(), session.stuck_slips().len());
        session.read(&[Slice::Requests, Slice::Queue], |station| {
            let requests = station.requests();
            let (mut overdue, mut booked) = (0, 0);
            for (_, request) in requests.open() {
                overdue += usize::from(request.is_overdue(today));
                booked += usize::from(request.slot.is_some_and(|slot| slot.day == today));
            }
            let lately = |request: &Request| today.days_since(request.last) <= CALL_BACK_DAYS;
            [
                requests.open_len(),
                overdue,
                booked,
                station.queue().on(today).filter(|(_, ticket)| ticket.standing == Standing::Waiting).count(),
                slips,
                requests.unrated().filter(|(_, request)| lately(request)).count(),
                requests.drawer().count(),
                parked.get(),
            ]
        })
    });
    let counting = RwSignal::new(false);
    // Behind the residents' pages it would only make them heavier.
    let router = Router::get();
    let shown = Memo::new(move |_| router.visible() && session.may(WINDOW));
    live(move || {
        if !shown.get() {
            return ().into_any();
        }
        let enter = Route::Desk(DeskRoute::RequestNew(RequestStart::default())).to_string();
        let count = live(move || {
            (!counting.get()).then(|| {
                let press = move || counting.set(true);
                view! { <Button text=desk().count_question icon="plus" press/> }
            })
        });
        view! {
            <section class="card stack">
                <h2>{desk().work}</h2>
                <div class="row"><LinkButton href=enter text=desk().enter_request icon="edit"/>{count}</div>
                {live(move || lines(counts.get()))}
            </section>
            {live(move || counting.get().then(|| view! { <Lazy page=chunks.consult/> }))}
        }
        .into_any()
    })
}

/// A line for each number that is not nothing.
fn lines(counts: [usize; 8]) -> AnyView {
    let row = |(line, n): (usize, usize)| {
        let title = desk().work_lines.get(line).copied().unwrap_or_default().to_owned();
        let tone = if line == 1 { Tone::Danger } else { Tone::Neutral };
        let href = Route::Desk(leads_to(line)).to_string();
        view! { <Row href title>" "<Chip tone text=n.to_string()/></Row> }.into_any()
    };
    let rows: Vec<AnyView> = counts.into_iter().enumerate().filter(|(_, n)| *n > 0).map(row).collect();
    match rows.is_empty() {
        true => view! { <p class="muted">{desk().no_work}</p> }.into_any(),
        false => view! { <Rows>{rows}</Rows> }.into_any(),
    }
}

/// Where a line leads.
fn leads_to(line: usize) -> DeskRoute {
    let requests = |show| DeskRoute::Requests(RequestFilter { show, ..RequestFilter::default() });
    match line {
        1 => requests(Show::Overdue),
        2 => DeskRoute::Bookings,
        3 => DeskRoute::Queue,
        4 => DeskRoute::Slips,
        5 => requests(Show::Unrated),
        6 => requests(Show::Drawer),
        7 => DeskRoute::RequestNew(RequestStart::default()),
        _ => requests(Show::Open),
    }
}
