//! The shifts of this tablet that are over, the newest first, each with its day sheet. What was counted stands on the
//! sheet only: whoever counts next is not to see it here.

use leptos::prelude::*;

use super::read::{self, difference};
use super::sheet::print;
use super::{Page, shift};
use crate::domain::Slice;
use crate::domain::values::{Fen, Instant};
use crate::ui::components::{Button, Chip, Icon, Tone, live, words};
use crate::ui::pages::desk::record::shared;

/// Shifts that show at first, and are added by each press.
const PAGE: usize = 12;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    /// Its place among the shifts of the tablet.
    n: usize,
    who: Option<String>,
    since: Instant,
    payments: usize,
    /// What should have been there, and what was; nothing where it was never closed.
    closed: Option<(Fen, Fen)>,
}

/// The card.
pub fn card(page: Page) -> AnyView {
    let limit = RwSignal::new(PAGE);
    let past = Memo::new(move |_| {
        let Some(device) = page.device() else { return Vec::new() };
        page.session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let shifts = station.cashdesk().till(&device).map(|till| till.shifts.as_slice());
            let shifts = shifts.unwrap_or_default();
            let open = shifts.last().is_some_and(|shift| shift.closed.is_none());
            let over = shifts.len() - usize::from(open);
            let entry = |(n, shift): (usize, &crate::domain::cashdesk::Shift)| Entry {
                n,
                who: read::name(station, &shift.by),
                since: shift.at,
                payments: shift.taken.len(),
                closed: shift.closed.as_ref().map(|closed| (closed.expected, closed.count.total())),
            };
            shifts.iter().enumerate().take(over).rev().map(entry).collect::<Vec<_>>()
        })
    });
    let rows = live(move || {
        let past = past.get();
        if past.is_empty() {
            return view! { <p class="muted">{shift().past_none}</p> }.into_any();
        }
        let rows: Vec<AnyView> = past.iter().take(limit.get()).map(|entry| row(page, entry)).collect();
        let rest = past.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <ul class="till-lines">{rows}</ul>{more} }.into_any()
    });
    view! { <section class="card stack"><h2>{shift().past}</h2>{rows}</section> }.into_any()
}

fn row(page: Page, entry: &Entry) -> AnyView {
    let Entry { n, who, since, payments, closed } = entry.clone();
    let since = (words().moment)(since);
    let who = who.unwrap_or_else(|| shift().somebody.to_owned());
    let detail = [since.as_str(), &(shift().payments)(payments)].join(" · ");
    let chip = match closed {
        Some((expected, counted)) => {
            let tone = if expected == counted { Tone::Good } else { Tone::Wait };
            view! { <Chip tone text=difference(expected, counted)/> }.into_any()
        }
        None => view! { <Chip tone=Tone::Danger text=shift().past_open/> }.into_any(),
    };
    let printing = closed.is_some().then(|| {
        let named = [shift().print_sheet, &since].join(" ");
        view! {
            <button type="button" class="btn small" aria-label=named on:click=move |_| print(page, n)>
                <Icon name="print"/>
                {shift().print_sheet}
            </button>
        }
    });
    view! {
        <li>
            <span class="grow"><b>{who}</b><small>{detail}</small></span>
            <span class="chips">{chip}</span>
            {printing}
        </li>
    }
    .into_any()
}
