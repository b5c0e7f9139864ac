//! 钱在哪里、是谁的: two sides that are always equal, and a warning where money of others is missing.

use leptos::prelude::*;

use super::read::{self, Side, Sides};
use super::{Page, finance};
use crate::domain::Slice;
use crate::domain::cashdesk::Line;
use crate::domain::ledger::Account;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Fen, PersonId};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, NoticeBox, Tone, live, words};
use crate::ui::pages::desk::collect::give_back::{self, GiveBack};
use crate::ui::pages::desk::record::shared;

/// Residents that show at first, and are added by each press.
const PAGE: usize = 12;

/// The card.
pub fn card(page: Page) -> AnyView {
    let (session, returns) = (page.session, GiveBack::new());
    let sides = Memo::new(move |_| {
        session.read(&[Slice::Cashdesk, Slice::Tablets], |station| read::sides(session, station))
    });
    let warning = live(move || {
        let (short, rounding) = sides.with(|sides| (sides.short, sides.rounding));
        let yuan = (words().yuan)(short);
        (short > Fen(0)).then(|| {
            let (tone, title, hint) = if rounding {
                (Tone::Wait, (finance().rounding)(&yuan), finance().rounding_hint)
            } else {
                (Tone::Danger, (finance().short)(&yuan), finance().short_hint)
            };
            view! { <NoticeBox tone title><p>{hint}</p></NoticeBox> }
        })
    });
    let body = live(move || {
        let Sides { places, owners, own, .. } = sides.get();
        if places.rows.is_empty() && owners.rows.is_empty() {
            return view! { <p class="muted">{finance().nothing}</p> }.into_any();
        }
        let equal = (places.total == owners.total).then(|| view! { <p class="hint">{finance().equal}</p> });
        view! {
            <div class="books-two">
                {table(finance().places, &places, None)}
                {table(finance().owners, &owners, Some(own))}
            </div>
            {equal}
        }
        .into_any()
    });
    view! {
        {warning}
        <section class="card stack" aria-labelledby="books-where">
            <h2 id="books-where">{finance().title}</h2>
            {body}
            {deposits(page, sides, returns)}
            {compounds(sides, returns)}
        </section>
        {give_back::dialog(returns)}
    }
    .into_any()
}

fn table(head: &'static str, side: &Side, own: Option<Fen>) -> AnyView {
    let yuan = words().yuan;
    let row = |name: &str, fen: Fen| {
        view! { <tr><th scope="row">{name.to_owned()}</th><td class="num end">{yuan(fen)}</td></tr> }
    };
    let rows = side.rows.iter().map(|(name, fen)| row(name, *fen)).collect_view();
    view! {
        <table class="table keep">
            <thead><tr><th scope="col">{head}</th><th scope="col" class="end">{finance().amount}</th></tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>
                {row(finance().total, side.total)}
                {own.map(|own| row(finance().own_total, own))}
            </tfoot>
        </table>
    }
    .into_any()
}

/// Whose deposits these are: only for who knows the residents anyway, and folded away.
fn deposits(page: Page, sides: Memo<Sides>, returns: GiveBack) -> AnyView {
    let session = page.session;
    let may = Memo::new(move |_| session.may(WINDOW));
    let limit = RwSignal::new(PAGE);
    live(move || {
        let all = sides.with(|sides| sides.deposits.clone());
        if all.is_empty() || !may.get() {
            return ().into_any();
        }
        let rest = all.len().saturating_sub(limit.get()).min(PAGE);
        let rows: Vec<AnyView> =
            all.into_iter().take(limit.get()).map(|it| person(page, returns, it)).collect();
        let more = (rest > 0).then(|| {
            view! { <Button text=(shared().more)(rest) press=move || limit.update(|n| *n += PAGE)/> }
        });
        view! {
            <details class="fold no-print">
                <summary>{finance().deposits_whose}</summary>
                <div class="stack"><ul class="lines">{rows}</ul>{more}</div>
            </details>
        }
        .into_any()
    })
}

fn person(page: Page, returns: GiveBack, (id, fen): (PersonId, Fen)) -> AnyView {
    let name = page.session.read(&[Slice::People], |station| {
        station.people().get(&id).and_then(|person| Some(person.who.present()?.name.clone()))
    });
    let name = name.unwrap_or_else(|| finance().nobody.to_owned());
    let button =
        give_back::button(returns, &Line::new(Account::Deposit(id.clone()), fen), String::new(), &name);
    let href = Route::Desk(DeskRoute::PersonEdit(id)).to_string();
    view! {
        <li>
            <a href=href>{name}</a>
            <span class="row"><span class="num">{(words().yuan)(fen)}</span>{button}</span>
        </li>
    }
    .into_any()
}

/// Money of owners, each compound's with the way to pay it to them.
fn compounds(sides: Memo<Sides>, returns: GiveBack) -> AnyView {
    live(move || {
        let all = sides.with(|sides| sides.compounds.clone());
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().map(|(name, fen)| {
                let kept = Line::new(Account::Owners(name.clone()), fen);
                let button = give_back::button(returns, &kept, String::new(), &name);
                view! {
                    <li>
                        <span>{name.to_string()}</span>
                        <span class="row"><span class="num">{(words().yuan)(fen)}</span>{button}</span>
                    </li>
                }
            });
            view! {
                <details class="fold no-print">
                    <summary>{finance().kept_fold}</summary>
                    <ul class="lines">{rows.collect_view()}</ul>
                </details>
            }
        })
    })
}
