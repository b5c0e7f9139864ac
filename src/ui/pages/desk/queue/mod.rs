//! `#/desk/queue`: numbers taken, called and skipped. Nothing here says who they are.

mod give;
mod mine;
mod others;
mod waiting;

use leptos::prelude::*;

use super::desk;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::queue::{Standing, Ticket};
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, Instant, Minute, ServiceId, Text, TicketId};
use crate::domain::{Command, Slice, Station};
use crate::i18n::queue::{self, Queue};
use crate::storage::browser::{Preference, Preferences};
use crate::ui::components::{lang, live};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::record::{Deed, Refused};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// The page's words in the language of the screen.
fn queue() -> &'static Queue {
    queue::strings(lang())
}

/// One number of today.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    id: TicketId,
    label: String,
    service: Option<ServiceId>,
    /// What that service is called.
    about: Option<Text>,
    standing: Standing,
    window: String,
    calls: u32,
    taken: Minute,
    called: Option<Instant>,
}

impl Row {
    fn of(station: &Station, id: &TicketId, ticket: &Ticket) -> Row {
        let service = ticket.service.as_ref().and_then(|id| station.catalogue().get(id));
        Row {
            id: id.clone(),
            label: ticket.label(),
            service: ticket.service.clone(),
            about: service.map(|service| service.details.name.clone()),
            standing: ticket.standing,
            window: ticket.window.clone(),
            calls: ticket.calls,
            taken: ticket.at.minute(),
            called: ticket.called,
        }
    }
}

/// Everything of a day that is shown.
#[derive(Debug, Clone, PartialEq, Default)]
struct Today {
    /// As they came.
    waiting: Vec<Row>,
    /// At the windows, whoever was called last first.
    called: Vec<Row>,
    skipped: Vec<Row>,
    served: usize,
}

impl Today {
    fn of(station: &Station, day: Day) -> Today {
        let mut today = Today::default();
        let row = |(id, ticket): (&TicketId, &Ticket)| Row::of(station, id, ticket);
        today.waiting = station.queue().waiting(day).into_iter().map(row).collect();
        for (id, ticket) in station.queue().on(day) {
            match ticket.standing {
                Standing::Waiting => {}
                Standing::Called => today.called.push(row((id, ticket))),
                Standing::Skipped => today.skipped.push(row((id, ticket))),
                Standing::Served => today.served += 1,
            }
        }
        for rows in [&mut today.called, &mut today.skipped] {
            rows.sort_by_key(|row| std::cmp::Reverse(row.called));
        }
        today
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Board {
    session: Session,
    today: Memo<Today>,
    /// The window at which this tablet stands.
    window: RwSignal<String>,
    window_wrong: RwSignal<Option<String>>,
    deed: Deed,
    /// The number taken here last.
    last: RwSignal<Option<TicketId>>,
    /// Whose work it is looks; whether anything can be changed in this window is another matter.
    may: Memo<bool>,
    shut: Signal<bool>,
}

impl Board {
    fn new() -> Board {
        let (session, clock) = (Session::get(), Clock::get());
        let day = Memo::new(move |_| clock.today());
        let today = Memo::new(move |_| {
            let day = day.get();
            session.read(&[Slice::Queue, Slice::Catalogue], |station| Today::of(station, day))
        });
        let can = allowed(WINDOW);
        let kept = Preferences::get::<String>(Preference::Window);
        Board {
            session,
            today,
            window: RwSignal::new(kept.unwrap_or_else(|| "1".to_owned())),
            window_wrong: RwSignal::new(None),
            deed: Deed::new(),
            last: RwSignal::new(None),
            // What is half typed stays when anything else about the staff changes.
            may: Memo::new(move |_| session.may(WINDOW)),
            shut: Signal::derive(move || !can.get()),
        }
    }

    /// The window as it is said; tracked.
    fn at(self) -> String {
        self.window.with(|window| window.trim().to_owned())
    }

    /// Whoever was called to this window and is still there; tracked.
    fn at_my_window(self) -> Option<Row> {
        let window = self.at();
        self.today.with(|today| today.called.iter().find(|row| row.window == window).cloned())
    }

    /// Calls a number to this window. Whoever is still there has been served.
    fn call(self, ticket: TicketId, ends: Option<TicketId>) {
        let ended = ends.map(|ticket| Command::EndTicket { ticket, served: true });
        let call = Command::CallTicket { ticket, window: untrack(|| self.at()) };
        self.deed.send(ended.into_iter().chain([call]).collect(), |_| ());
    }

    /// Ends a number: served, or nobody came.
    fn end(self, ticket: TicketId, served: bool) {
        self.deed.send(vec![Command::EndTicket { ticket, served }], |_| ());
    }
}

/// The page.
#[component]
pub fn QueuePage() -> impl IntoView {
    let board = Board::new();
    let work = live(move || {
        board.may.get().then(|| {
            view! {
                <div class="split no-print">
                    <div class="stack">{mine::card(board)}{waiting::card(board)}</div>
                    <div class="stack">{give::card(board)}{others::cards(board)}</div>
                </div>
            }
        })
    });
    view! {
        <Help title=desk().help lines=queue().help_lines/>
        <RightsNote needs=WINDOW/>
        <div class="no-print"><Refused deed=board.deed/></div>
        {work}
        {give::slip(board)}
    }
}
