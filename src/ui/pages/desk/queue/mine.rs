//! My window: who is there, and the buttons that call, skip and end.

use leptos::prelude::*;

use super::{Board, Row, queue};
use crate::i18n::counter;
use crate::route::{DeskRoute, RequestStart, Route};
use crate::storage::browser::{Preference, Preferences};
use crate::ui::components::{Button, LinkButton, TextField, Weight, lang, live, say, words};

/// Longest name of a window.
const LONGEST: u32 = 8;

/// The card.
pub fn card(board: Board) -> AnyView {
    Effect::new(move |before: Option<()>| {
        let window = board.at();
        if before.is_some() && !window.is_empty() {
            board.window_wrong.set(None);
            // What is kept is one word between quotation marks.
            Preferences::set(Preference::Window, &window.replace(['"', '\\'], ""));
        }
    });
    let here = Memo::new(move |_| board.at_my_window());
    let now = live(move || match here.get() {
        Some(row) => at_window(board, row),
        None => view! {
            <div class="ticket-now">
                <p class="lead">{queue().free}</p>
                <p class="muted">{queue().free_hint}</p>
            </div>
        }
        .into_any(),
    });
    let next = Memo::new(move |_| {
        board.today.with(|today| today.waiting.first().map(|row| (row.id.clone(), row.label.clone())))
    });
    let none = Signal::derive(move || board.shut.get() || next.with(Option::is_none));
    let coming = live(move || match next.get() {
        Some((_, label)) => (queue().next)(&label),
        None => queue().nobody_waits.to_owned(),
    });
    let any = move || board.today.with(|today| today.waiting.len() + today.skipped.len() > 0);
    let ends = live(move || {
        let row = here.get().filter(|_| any())?;
        Some(view! { <p class="muted">{(queue().ends)(&row.label)}</p> })
    });
    let language = lang();
    let press = move || {
        let Some((ticket, _)) = next.get_untracked() else { return };
        if untrack(|| board.at()).is_empty() {
            let why = crate::domain::Rejection::Missing(crate::domain::FieldName::Window);
            return board.window_wrong.set(Some(crate::i18n::rejections::told(language, &why)));
        }
        board.call(ticket, here.get_untracked().map(|row| row.id));
    };
    let said = live(move || {
        let row = here.get()?;
        Some((queue().called_now)(&row.label, &row.window))
    });
    view! {
        <section class="card stack">
            <h2>{queue().mine}</h2>
            <TextField
                name="queue-window"
                label=queue().window
                hint=queue().window_hint
                value=board.window
                error=board.window_wrong
                most=LONGEST
            />
            {now}
            <p class="sr-only" role="status">{said}</p>
            <Button
                text=queue().call
                icon="flag"
                weight=Weight::Main
                wide=true
                busy=board.deed.busy
                disabled=none
                press
            />
            <p class="lead">{coming}</p>
            {ends}
        </section>
    }
    .into_any()
}

/// Whoever is at the window.
fn at_window(board: Board, row: Row) -> AnyView {
    let Row { id, label, service, about, calls, called, .. } = row;
    let since = called.map(|at| (words().time)(at.minute())).unwrap_or_default();
    let start = RequestStart {
        service: service.map(|id| id.as_str().to_owned()).unwrap_or_default(),
        ..RequestStart::default()
    };
    let enter = Route::Desk(DeskRoute::RequestNew(start)).to_string();
    let (busy, disabled) = (board.deed.busy, board.shut);
    let (again, skip, done) = (id.clone(), id.clone(), id);
    view! {
        <div class="ticket-now">
            <p class="ticket-number num">{label}</p>
            {about.map(|about| view! { <p>{say(&about)}</p> })}
            <p class="muted">{(queue().called)(calls, &since)}</p>
        </div>
        <div class="row">
            <Button text=queue().again icon="refresh" busy disabled press=move || board.call(again.clone(), None)/>
            <Button text=queue().skip busy disabled press=move || board.end(skip.clone(), false)/>
            <Button text=queue().served icon="check" busy disabled press=move || board.end(done.clone(), true)/>
            <LinkButton href=enter text=queue().enter icon="edit" weight=Weight::Quiet/>
        </div>
    }
    .into_any()
}

/// A window as it is said.
pub fn window_name(window: &str) -> String {
    (counter::strings(lang()).window)(window).trim().to_owned()
}
