//! What this tablet took today, the newest first, and what it comes to.

use leptos::prelude::*;

use super::receipt::{State, state_chip};
use super::{collect, is_narrow, money, names, paper};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::cashdesk::{Method, Payment};
use crate::domain::values::{Day, DeviceId, Fen, PaymentId};
use crate::domain::{Slice, Station};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Empty, Row, Rows, live, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 12;

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: PaymentId,
    title: String,
    detail: String,
    state: State,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Taken {
    /// Those that show.
    entries: Vec<Entry>,
    all: usize,
    /// Of what still stands: how many, how much.
    sums: Vec<(Method, usize, Fen)>,
}

/// The list.
pub fn list() -> AnyView {
    let (session, clock) = (Session::get(), Clock::get());
    let shown = RwSignal::new(PAGE);
    let day = Memo::new(move |_| clock.today());
    let taken = Memo::new(move |_| {
        let (today, shown) = (day.get(), shown.get());
        session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            session.device().map(|device| taken(station, &device.id, today, shown)).unwrap_or_default()
        })
    });
    let body = live(move || {
        let Taken { entries, all, sums } = taken.get();
        if entries.is_empty() {
            let (title, text) = (collect().none_today, collect().none_today_hint);
            return view! { <Empty icon="paper" title text/> }.into_any();
        }
        let rest = all.saturating_sub(entries.len());
        let rows: Vec<AnyView> = entries.into_iter().map(row).collect();
        let more = (rest > 0).then(|| {
            let text = (shared().more)(rest.min(PAGE));
            view! { <Button text wide=true press=move || shown.update(|n| *n += PAGE)/> }
        });
        let sums = sums.into_iter().map(|(method, n, fen)| {
            view! {
                <div>
                    <dt>{(money().method)(method)}</dt>
                    <dd class="num">{(words().yuan)(fen)}" "<small>{(collect().count)(n)}</small></dd>
                </div>
            }
        });
        view! {
            <h3 class="sr-only">{collect().by_method}</h3>
            <dl class="tally">{sums.collect_view()}</dl>
            <div class="card"><Rows>{rows}</Rows></div>
            {more}
        }
        .into_any()
    });
    // On a phone the till itself fills the screen.
    let body = if is_narrow() {
        view! { <details class="fold"><summary>{paper().show_today}</summary><div class="stack">{body}</div></details> }
            .into_any()
    } else {
        body
    };
    view! {
        <section class="section stack no-print" aria-labelledby="collect-today">
            <h2 id="collect-today">{collect().today_list}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn taken(station: &Station, device: &DeviceId, today: Day, shown: usize) -> Taken {
    let desk = station.cashdesk();
    let here = desk.of_days(today, today).filter(|(_, payment)| payment.device == *device);
    let mut of_today: Vec<(&PaymentId, &Payment)> = here.collect();
    of_today.reverse();
    let sums = Method::ALL.into_iter().filter_map(|method| {
        let of = of_today.iter().filter(|(_, p)| p.taken.method == method && p.stands());
        let (n, sum) = of.fold((0, 0_i64), |(n, sum), (_, p)| (n + 1, sum.saturating_add(p.taken.paid().0)));
        (n > 0).then_some((method, n, Fen(sum)))
    });
    let entry = |(id, payment): &(&PaymentId, &Payment)| {
        let first = payment.taken.lines.first();
        let first = first.map(|line| names::line(station, line, payment.taken.payer(0))).unwrap_or_default();
        let time = (words().time)(payment.at.minute());
        let on_paper = payment.taken.paper.is_some();
        let receipt = if on_paper { names::receipt(payment) } else { payment.receipt() };
        let detail = names::joined(&[&time, &first, (money().method)(payment.taken.method), &receipt]);
        Entry {
            id: (*id).clone(),
            title: (words().yuan)(payment.taken.paid()),
            detail,
            state: State::of(payment),
        }
    };
    // What does not show is not put into words: this runs with every payment.
    let entries = of_today.iter().take(shown).map(entry).collect();
    Taken { sums: sums.collect(), all: of_today.len(), entries }
}

fn row(entry: Entry) -> AnyView {
    let Entry { id, title, detail, state } = entry;
    let href = Route::Desk(DeskRoute::Receipt(id)).to_string();
    view! { <Row href title detail>{state_chip(state)}</Row> }.into_any()
}
