//! 取号: the number for somebody who has come, large on the screen, on a slip of paper, and read aloud.

use leptos::prelude::*;

use super::{Board, queue};
use crate::app::clock::{self, Clock};
use crate::app::speech;
use crate::domain::queue::Standing;
use crate::domain::values::{ServiceId, Text};
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, SelectField, SelectOption, lang, live, say, words};

/// The number that shows, and where it stands by now.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    label: String,
    about: Option<Text>,
    /// How many wait before it; none when it does not wait any more.
    before: Option<usize>,
    /// The window to which it is called.
    window: Option<String>,
}

fn shown(board: Board) -> Option<Shown> {
    let id = board.last.get()?;
    board.today.with(|today| {
        let rows = today.waiting.iter().chain(&today.called).chain(&today.skipped);
        let row = rows.into_iter().find(|row| row.id == id)?;
        Some(Shown {
            label: row.label.clone(),
            about: row.about.clone(),
            before: today.waiting.iter().position(|row| row.id == id),
            window: (row.standing == Standing::Called).then(|| row.window.clone()),
        })
    })
}

/// The card.
pub fn card(board: Board) -> AnyView {
    let service = RwSignal::new(String::new());
    let any = queue().about_any;
    let english = lang().is_english();
    let options = Signal::derive(move || {
        board.session.read(&[Slice::Catalogue], |station| {
            let offered = station.catalogue().iter().filter(|(_, service)| service.is_public());
            let option = |(id, service): (&ServiceId, &crate::domain::catalogue::Service)| {
                SelectOption::new(id.as_str(), service.details.name.words(english))
            };
            std::iter::once(SelectOption::new("", any)).chain(offered.map(option)).collect::<Vec<_>>()
        })
    });
    let take = move || {
        let Some(line) = board.session.device().map(|device| device.letter) else { return };
        let about = service.get_untracked();
        let about = (!about.is_empty()).then(|| ServiceId::named(&about));
        board.deed.send(vec![Command::TakeTicket { line, service: about }], move |done| {
            if done {
                service.set(String::new());
                board.last.set(newest(board, line));
            }
        });
    };
    let latest = Memo::new(move |_| shown(board));
    let number = live(move || latest.get().map(number));
    view! {
        <section class="card stack">
            <h2>{queue().give}</h2>
            <SelectField
                name="queue-service"
                label=queue().about
                value=service
                choose=move |id: String| service.set(id)
                options
            />
            <Button text=queue().take icon="plus" wide=true busy=board.deed.busy disabled=board.shut press=take/>
            <div role="status">{number}</div>
        </section>
    }
    .into_any()
}

/// The number taken last on a line.
fn newest(board: Board, line: char) -> Option<crate::domain::values::TicketId> {
    // A press has no owner to ask for the clock.
    let today = clock::read().day();
    untrack(|| {
        board.session.read(&[], |station| {
            let of_line = station.queue().on(today).filter(|(_, ticket)| ticket.line == line);
            of_line.max_by_key(|(_, ticket)| ticket.number).map(|(id, _)| id.clone())
        })
    })
}

fn number(shown: Shown) -> AnyView {
    let Shown { label, about, before, window } = shown;
    let says = match (before, window) {
        (Some(before), _) => (queue().before)(before),
        (None, Some(window)) => (queue().its_turn)(&window),
        (None, None) => queue().is_over.to_owned(),
    };
    let (tag, aloud) = (lang().tag(), before.map(|before| (queue().aloud)(&label, before)));
    let read = aloud.filter(|_| speech::is_there()).map(|line| {
        let press = move || speech::read(std::slice::from_ref(&line), tag, || ());
        view! { <Button text=queue().read press/> }
    });
    let print = before.is_some().then(|| {
        let press = || {
            // A browser that cannot print does nothing; the number stands on the screen.
            let _ = window_print();
        };
        view! { <Button text=words().print icon="print" press/> }
    });
    view! {
        <div class="ticket-now">
            <p class="ticket-number num">{label}</p>
            {about.map(|about| view! { <p>{say(&about)}</p> })}
            <p class="lead">{says}</p>
        </div>
        <div class="row">{print}{read}</div>
    }
    .into_any()
}

fn window_print() -> Result<(), wasm_bindgen::JsValue> {
    window().print()
}

/// The number on paper, 58 mm wide: only in print.
pub fn slip(board: Board) -> AnyView {
    let clock = Clock::get();
    let session = board.session;
    live(move || {
        let Shown { label, about, before, .. } = shown(board)?;
        let before = before?;
        let now = (words().moment)(clock.now());
        Some(view! {
            <article class="receipt w58 print-only ticket-slip">
                <p><b>{session.station_name(lang())}</b></p>
                <p class="ticket-number">{label}</p>
                {about.map(|about| view! { <p>{say(&about)}</p> })}
                <p>{(queue().before)(before)}</p>
                <p>{now}</p>
                <p>{queue().slip_keep}</p>
            </article>
        })
    })
}
