//! The shift that is open: who has it since when, and what was taken by which method.

use leptos::prelude::*;

use super::read::{self, Taken, by_method};
use super::{Page, shift};
use crate::domain::Slice;
use crate::domain::rights::WINDOW;
use crate::domain::values::{DeviceId, Fen, Instant};
use crate::i18n::money;
use crate::ui::components::{Button, NoticeBox, Weight, lang, live, words};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::rights::allowed;

/// What is shown of it.
#[derive(Debug, Clone, PartialEq)]
struct View {
    who: Option<String>,
    since: Instant,
    float: Fen,
    payments: usize,
    taken: Vec<Taken>,
    /// In its first shift: whose till it took over, and with that a series of its own.
    renewed: Option<DeviceId>,
}

/// The card while a shift is open.
pub fn card(page: Page) -> AnyView {
    let view = Memo::new(move |_| {
        let device = page.device()?;
        page.session.read(&[Slice::Cashdesk, Slice::Staff], |station| {
            let desk = station.cashdesk();
            let shift = desk.shift(&device)?;
            Some(View {
                who: read::name(station, &shift.by),
                since: shift.at,
                float: shift.opened.count.total(),
                payments: shift.taken.len(),
                taken: by_method(desk, shift),
                renewed: desk
                    .till(&device)
                    .filter(|till| till.shifts.len() == 1)
                    .and_then(|_| shift.opened.from.clone().or_else(|| page.session.renewed_from())),
            })
        })
    });
    let may = allowed(WINDOW);
    let facts = live(move || {
        let View { who, since, float, payments, taken, renewed } = view.get()?;
        let who = who.unwrap_or_else(|| shift().somebody.to_owned());
        let renewed = renewed.map(|before| {
            let title = (shift().renewed)(&tablet_name(page.session, &before, None));
            view! { <NoticeBox title><p>{shift().renewed_hint}</p></NoticeBox> }
        });
        Some(view! {
            {renewed}
            <dl class="facts">
                <dt>{shift().who}</dt>
                <dd>{who}</dd>
                <dt>{shift().since}</dt>
                <dd>{(words().moment)(since)}</dd>
                <dt>{shift().float}</dt>
                <dd class="num">{(words().yuan)(float)}</dd>
                <dt>{shift().taken}</dt>
                <dd class="num">{(shift().payments)(payments)}</dd>
            </dl>
            {table(&taken)}
        })
    });
    let begin = move || {
        page.deed.undo.set(None);
        page.closing.set(true);
    };
    view! {
        <section class="card stack">
            <h2>{shift().on_duty}</h2>
            {facts}
            <div class="row">
                <Button
                    text=shift().close
                    weight=Weight::Main
                    press=begin
                    disabled=Signal::derive(move || !may.get())
                />
            </div>
        </section>
    }
    .into_any()
}

/// What was taken by method.
fn table(taken: &[Taken]) -> AnyView {
    if taken.is_empty() {
        return view! { <p class="muted">{shift().nothing_taken}</p> }.into_any();
    }
    let method = money::strings(lang()).method;
    let [head, payments, amount, back] = shift().columns;
    let row = |it: &Taken| {
        let back_words = if it.back == Fen(0) { String::new() } else { (words().yuan)(it.back) };
        view! {
            <tr>
                <th scope="row">{method(it.method)}</th>
                <td class="num end" data-label=payments>{it.payments}</td>
                <td class="num end" data-label=amount>{(words().yuan)(it.amount)}</td>
                <td class="num end" data-label=back>{back_words}</td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{head}</th>
                    <th scope="col" class="end">{payments}</th>
                    <th scope="col" class="end">{amount}</th>
                    <th scope="col" class="end">{back}</th>
                </tr>
            </thead>
            <tbody>{taken.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
