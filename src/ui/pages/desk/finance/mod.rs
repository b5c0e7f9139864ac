//! `#/desk/finance`: 账目. Where the money is and whose, how it moved on some days, what is booked, 结账.

mod bookings;
mod chart;
mod correct;
mod day_book;
mod export;
mod invoices;
mod lines;
mod locking;
mod opening;
mod period;
mod places;
mod read;
mod report;
mod sheet;
mod spend;

use leptos::prelude::*;

pub use read::closed_by;

use super::desk;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::ledger::{Posting, Source};
use crate::domain::rights::{READERS, WINDOW};
use crate::domain::values::{Day, PaymentId};
use crate::forms::finance::Span;
use crate::i18n::books::{self, Books};
use crate::i18n::finance::{self, Finance};
use crate::ui::components::{Empty, lang, live};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::record::Deed;

/// The page's words in the language of the screen.
fn finance() -> &'static Finance {
    finance::strings(lang())
}

/// The words of what goes out.
fn books() -> &'static Books {
    books::strings(lang())
}

/// A booking that is taken back.
#[derive(Debug, Clone, PartialEq)]
struct Countered {
    place: PaymentId,
    on: Day,
    source: Source,
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    session: Session,
    deed: Deed,
    span: RwSignal<Span>,
    /// Days of one's own, as typed, and as they were last in order.
    from: RwSignal<String>,
    until: RwSignal<String>,
    own: RwSignal<Option<(Day, Day)>>,
    /// First and last day that is looked at.
    days: Memo<(Day, Day)>,
    spending: RwSignal<bool>,
    opening: RwSignal<bool>,
    correcting: RwSignal<bool>,
    /// With what a correction begins.
    countered: RwSignal<Vec<Posting>>,
    /// What a correction takes back, where it is one booking.
    counters: RwSignal<Option<Countered>>,
    /// The sheet is made ready.
    printing: RwSignal<bool>,
}

/// The page; only for who reads the books, and invoices for the window too.
#[component]
pub fn FinancePage() -> impl IntoView {
    let session = Session::get();
    let (reads, window) = (Memo::new(move |_| session.may(READERS)), Memo::new(move |_| session.may(WINDOW)));
    live(move || {
        if reads.get() {
            return whole(session);
        }
        let invoices = window.get().then(invoices::card);
        view! {
            <Empty icon="lock" title=finance().not_yours text=finance().not_yours_hint/>
            {invoices}
        }
        .into_any()
    })
}

fn whole(session: Session) -> AnyView {
    let clock = Clock::get();
    let today = Memo::new(move |_| clock.today());
    let span = RwSignal::new(Span::default());
    let own = RwSignal::new(None::<(Day, Day)>);
    let days = Memo::new(move |_| {
        let span = span.get();
        own.get().filter(|_| span == Span::Own).unwrap_or_else(|| span.days(today.get()))
    });
    let off = || RwSignal::new(false);
    let text = || RwSignal::new(String::new());
    let page = Page {
        session,
        deed: Deed::new(),
        span,
        from: text(),
        until: text(),
        own,
        days,
        spending: off(),
        opening: off(),
        correcting: off(),
        countered: RwSignal::new(Vec::new()),
        counters: RwSignal::new(None),
        printing: off(),
    };
    view! {
        <Help title=desk().help lines=finance().help_lines/>
        <div class="books-page stack">
            {places::card(page)}
            {period::chooser(page)}
            {report::card(page)}
            {day_book::card(page)}
            {invoices::card()}
            {bookings::card(page)}
            {locking::card(page)}
            {export::export_section(page)}
            {chart::chart_section()}
        </div>
        {sheet::sheet(page)}
    }
    .into_any()
}
