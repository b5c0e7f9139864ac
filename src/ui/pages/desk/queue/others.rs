//! Who is at which window, who was not there, and the way to the display.

use leptos::prelude::*;

use super::mine::window_name;
use super::{Board, Row, queue};
use crate::route::Route;
use crate::ui::components::{Button, Chip, Icon, Tone, live, say, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;

/// The cards.
pub fn cards(board: Board) -> AnyView {
    let called = Memo::new(move |_| board.today.with(|today| today.called.clone()));
    let windows = live(move || {
        let rows = called.get();
        (!rows.is_empty()).then(|| {
            let rows: Vec<AnyView> = rows.iter().map(at_window).collect();
            view! { <section class="card"><h2>{queue().windows}</h2><ul class="tickets">{rows}</ul></section> }
        })
    });
    let served = live(move || (queue().served_today)(board.today.with(|today| today.served)));
    view! {
        {windows}
        {skipped(board)}
        <section class="card">
            <p>{served}</p>
            <div class="row">
                <a class="btn" href=Route::Call.to_string() target="_blank" rel="noopener">
                    <Icon name="eye"/>
                    {queue().display}
                </a>
            </div>
            <p class="muted">{queue().display_hint}</p>
        </section>
    }
    .into_any()
}

fn at_window(row: &Row) -> AnyView {
    let Row { label, window, about, called, .. } = row;
    let since = called.map(|at| (words().time)(at.minute())).unwrap_or_default();
    let about = about.as_ref().map(|about| view! { <span>{say(about)}</span> });
    view! {
        <li>
                <b class="num">{label.clone()}</b>
                <span class="grow">{about}" "<small>{since}</small></span>
                <Chip tone=Tone::Good text=window_name(window)/>
            </li>
    }
    .into_any()
}

/// 过号: those who may still come back.
fn skipped(board: Board) -> AnyView {
    let most = RwSignal::new(PAGE);
    let rows = Memo::new(move |_| board.today.with(|today| today.skipped.clone()));
    live(move || {
        let rows = rows.get();
        if rows.is_empty() {
            return ().into_any();
        }
        let title = (queue().skipped)(rows.len());
        let rest = rows.len().saturating_sub(most.get()).min(PAGE);
        let shown: Vec<AnyView> = rows
            .into_iter()
            .take(most.get())
            .map(|Row { id, label, .. }| {
                let text = (queue().call_this)(&label);
                let press = move || {
                    let here = untrack(|| board.at_my_window());
                    board.call(id.clone(), here.map(|row| row.id));
                };
                view! {
                    <li>
                            <b class="num grow">{label}</b>
                            <Button text small=true busy=board.deed.busy disabled=board.shut press/>
                        </li>
                }
                .into_any()
            })
            .collect();
        let more = (rest > 0).then(|| {
            let press = move || most.update(|most| *most += PAGE);
            view! { <Button text=(shared().more)(rest) wide=true press/> }
        });
        view! {
            <section class="card">
                <h2>{title}</h2>
                <p class="muted">{queue().skipped_hint}</p>
                <ul class="tickets">{shown}</ul>
                {more}
            </section>
        }
        .into_any()
    })
}
