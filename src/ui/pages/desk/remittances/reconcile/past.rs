//! What was compared with a biller, the newest first: when, by whom, its figures, and what stayed open.

use std::sync::Arc;

use leptos::prelude::*;

use super::groups::{Shown, groups, off};
use super::sheet::print;
use super::{Page, reconcile};
use crate::domain::Slice;
use crate::domain::cashdesk::{Comparison, Figures};
use crate::domain::values::{Day, Instant, PaymentId};
use crate::i18n::finance;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Chip, Icon, LinkButton, Tone, lang, live, words};
use crate::ui::pages::desk::finance::closed_by;
use crate::ui::pages::desk::record::shared;

/// Comparisons that show at first, and are added by each press.
const PAGE: usize = 10;

/// What a row says.
#[derive(Clone, PartialEq)]
struct Entry {
    id: PaymentId,
    at: Instant,
    who: Option<String>,
    from: Day,
    until: Day,
    figures: Figures,
    comparison: Arc<Comparison>,
    /// Of so many lines that matched the money went back since.
    back: usize,
}

/// The card.
pub fn card(page: Page) -> AnyView {
    let limit = RwSignal::new(PAGE);
    let all = Memo::new(move |_| {
        let biller = page.biller.get_value();
        page.session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let desk = station.cashdesk();
            let gone = desk.went_back();
            let own = desk.statements_at().rev().filter(|((_, _, said), _)| said.biller == biller);
            let entry = own.map(|((id, by, said), at)| {
                let comparison = Comparison::from(said);
                let back = said.matched.iter().filter(|(payment, _)| gone.contains(payment)).count();
                Entry {
                    id: id.clone(),
                    at,
                    who: station.staff().get(by).and_then(|it| Some(it.who.present()?.name.clone())),
                    from: said.from,
                    until: said.until,
                    figures: desk.figures_then(id, &comparison),
                    comparison: Arc::new(comparison),
                    back,
                }
            });
            entry.collect::<Vec<_>>()
        })
    });
    let rows = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="muted">{reconcile().past_none}</p> }.into_any();
        }
        let rows: Vec<AnyView> = all.iter().take(limit.get()).map(|entry| row(page, entry)).collect();
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) wide=true press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! { <ul class="till-lines">{rows}</ul>{more} }.into_any()
    });
    // Closed for this biller, or with all books: whichever goes further.
    let closed = live(move || {
        let biller = page.biller.get_value();
        page.session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let desk = station.cashdesk();
            let until = desk.locked(Some(&biller))?;
            let of = desk.locks().find(|lock| {
                lock.until == until && lock.biller.as_ref().is_none_or(|other| *other == biller)
            })?;
            let by = closed_by(station, of.biller.as_ref(), words().moment);
            let until = (finance::strings(lang()).locked_until)(&(words().date)(until));
            Some(view! { <p>{[until.as_str(), &by].join(" · ")}</p> })
        })
    });
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let books = Route::Desk(DeskRoute::Finance).to_string();
    let lock = live(move || {
        let href = books.clone();
        any.get().then(|| {
            view! {
                <p class="hint">{reconcile().lock_hint}</p>
                <div class="row"><LinkButton href text=reconcile().lock icon="lock"/></div>
            }
        })
    });
    view! { <section class="card stack"><h2>{reconcile().past}</h2>{rows}{closed}{lock}</section> }.into_any()
}

fn row(page: Page, entry: &Entry) -> AnyView {
    let Entry { id, at, who, from, until, figures, comparison, back } = entry.clone();
    let days = (reconcile().days)(&(words().date)(from), &(words().date)(until));
    let who = who.unwrap_or_else(|| reconcile().somebody.to_owned());
    let all = figures.all();
    let counts = (reconcile().groups).into_iter().zip(super::groups::tallies(figures));
    let counts = counts.filter(|(_, tally)| tally.lines > 0);
    let counts: Vec<String> =
        counts.map(|(name, tally)| [name, &(reconcile().rows)(tally.lines)].join(" ")).collect();
    let difference = off(all.difference());
    let difference = if difference.is_empty() {
        reconcile().same.to_owned()
    } else {
        [reconcile().difference, &difference].join(" ")
    };
    let moment = (words().moment)(at);
    let open = all.lines - figures.matched.lines;
    let chip = if open == 0 {
        view! { <Chip tone=Tone::Good text=reconcile().all_fits/> }
    } else {
        view! { <Chip tone=Tone::Wait text=(reconcile().still_open)(open)/> }
    };
    let back = (back > 0).then(|| view! { <Chip tone=Tone::Danger text=(reconcile().gone_back)(back)/> });
    let showing = RwSignal::new(false);
    let details = (open > 0).then(|| {
        let label = [reconcile().details, &days].join(" ");
        view! {
            <button
                type="button"
                class="btn small"
                aria-label=label
                aria-expanded=move || if showing.get() { "true" } else { "false" }
                on:click=move |_| showing.update(|on| *on = !*on)
            >
                {reconcile().details}
            </button>
        }
    });
    let inner = live(move || {
        showing.get().then(|| view! { <div class="stack">{groups(page, &comparison, Shown::Open)}</div> })
    });
    let print_name = [reconcile().print, &days].join(" ");
    view! {
        <li>
            <span class="grow">
                <b>{days}</b>
                <small>{[moment.as_str(), &who].join(" · ")}</small>
                <small>{counts.join(" · ")}</small>
                <small>{difference}</small>
            </span>
            <span class="chips">{chip}{back}</span>
            {details}
            <button
                type="button"
                class="btn small"
                aria-label=print_name
                on:click=move |_| print(page, id.clone())
            >
                <Icon name="print"/>
                {reconcile().print}
            </button>
            {inner}
        </li>
    }
    .into_any()
}
