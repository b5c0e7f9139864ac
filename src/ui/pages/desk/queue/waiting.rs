//! Who waits, as they came. Anybody of them can be called before their turn, or has left.

use leptos::prelude::*;

use super::{Board, Row, queue};
use crate::ui::components::{Button, Weight, live, say, words};
use crate::ui::pages::desk::record::shared;

/// Rows that show at first, and are added by each press.
const PAGE: usize = 10;

/// The card.
pub fn card(board: Board) -> AnyView {
    let most = RwSignal::new(PAGE);
    let rows = Memo::new(move |_| board.today.with(|today| today.waiting.clone()));
    let title = live(move || (queue().waiting)(rows.with(Vec::len)));
    let list = live(move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="muted">{queue().waiting_none}</p> }.into_any();
        }
        let rest = rows.len().saturating_sub(most.get()).min(PAGE);
        let shown: Vec<AnyView> = rows.into_iter().take(most.get()).map(|row| one(board, row)).collect();
        let more = (rest > 0).then(|| {
            let press = move || most.update(|most| *most += PAGE);
            view! { <Button text=(shared().more)(rest) wide=true press/> }
        });
        view! { <ul class="tickets">{shown}</ul>{more} }.into_any()
    });
    view! { <section class="card"><h2>{title}</h2>{list}</section> }.into_any()
}

fn one(board: Board, row: Row) -> AnyView {
    let Row { id, label, about, taken, .. } = row;
    let about = about.map(|about| view! { <span>{say(&about)}</span> });
    let taken = (queue().taken_at)(&(words().time)(taken));
    let (busy, disabled) = (board.deed.busy, board.shut);
    let (call, leave) = (id.clone(), id);
    let now = move || {
        let here = untrack(|| board.at_my_window());
        board.call(call.clone(), here.map(|row| row.id));
    };
    view! {
        <li>
                <b class="num">{label.clone()}</b>
                <span class="grow">{about}" "<small>{taken}</small></span>
                <Button text=(queue().call_this)(&label) small=true busy disabled press=now/>
                <Button
                    text=(queue().leaves)(&label)
                    small=true
                    weight=Weight::Quiet
                    busy
                    disabled
                    press=move || board.end(leave.clone(), false)
                />
            </li>
    }
    .into_any()
}
