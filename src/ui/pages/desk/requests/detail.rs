//! The page of one request.

use leptos::prelude::*;

use super::matter::Matter;
use super::papers::Papers;
use super::person::Resident;
use super::plan::slot_words;
use super::rows::due_words;
use super::sheets::{Printer, Sheet};
use super::step_buttons::StepButtons;
use super::timeline::Timeline;
use super::twins::twins;
use super::{names, requests, step_words};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::requests::Request;
use crate::domain::values::{Day, RequestId};
use crate::domain::{Slice, Station};
use crate::i18n::counter::grouped;
use crate::route::{DeskRoute, RequestFilter, Route};
use crate::ui::components::{Button, Chip, Empty, Tone, live, words};
use crate::ui::pages::desk::record::{Deed, HistoryLink, UndoLine, shared};

/// One open request.
#[derive(Clone, Copy)]
pub struct Open {
    id: StoredValue<RequestId>,
    /// What the station says about it.
    pub record: Memo<Option<Request>>,
    pub deed: Deed,
}

impl Open {
    /// Which one it is.
    pub fn id(self) -> RequestId {
        self.id.get_value()
    }

    /// Opens a dialog, without what was wrong in the one before.
    pub fn ask(self, dialog: RwSignal<bool>) {
        self.deed.problems.set(Vec::new());
        self.deed.refused.set(None);
        dialog.set(true);
    }
}

/// Back to the list as it was left.
#[component]
pub fn Back(filter: RwSignal<RequestFilter>) -> impl IntoView {
    let back = move || Route::Desk(DeskRoute::Requests(filter.get())).to_string();
    view! { <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a> }
}

/// The page.
#[component]
pub fn OneRequest(id: RequestId) -> impl IntoView {
    let session = Session::get();
    let record = {
        let id = id.clone();
        Memo::new(move |_| session.read(&[Slice::Requests], |station| station.requests().get(&id).cloned()))
    };
    let one = Open { id: StoredValue::new(id), record, deed: Deed::new() };
    let there = Memo::new(move |_| record.with(Option::is_some));
    live(move || {
        if !there.get() {
            return view! { <Empty icon="paper" title=requests().gone text=requests().gone_hint/> }
                .into_any();
        }
        view! {
            <section class="card stack">
                <Head one/>
                {twins(one)}
                <UndoLine deed=one.deed/>
                <StepButtons one/>
            </section>
            <Resident one/>
            <Matter one/>
            <Papers one/>
            <Timeline one/>
        }
        .into_any()
    })
}

/// What it is, where it stands, since when, until when.
#[component]
fn Head(one: Open) -> impl IntoView {
    let (session, clock, printer) = (Session::get(), Clock::get(), Printer::get());
    let id = one.id();
    let code = grouped(&session.lookup_code(&id));
    let title = live(move || {
        one.record.with(|record| {
            let record = record.as_ref()?;
            Some(session.read(&[Slice::Catalogue], |station| names::title(station, record)))
        })
    });
    let chips = live(move || {
        let today = clock.today();
        one.record.with(|record| {
            let record = record.as_ref()?;
            let due = record.due.filter(|_| record.state.is_open());
            let due = due.map(|due| {
                let tone = if record.is_overdue(today) { Tone::Danger } else { Tone::Plain };
                view! { <Chip tone text=due_words(due, today)/> }
            });
            let state = (step_words().state)(record.state);
            Some(view! { <span class="chips"><Chip tone=Tone::of(record.state) text=state/>{due}</span> })
        })
    });
    let facts = live(move || {
        let record = one.record.get()?;
        let slices = [Slice::Staff, Slice::Providers];
        Some(session.read(&slices, |station| facts(station, &record, &code)))
    });
    let job = live(move || {
        let has_work =
            one.record.with(|record| record.as_ref().is_some_and(|record| record.provider.is_some()));
        has_work.then(|| {
            let press = move || printer.print(Sheet::Job(one.id()));
            view! { <Button text=requests().job_sheet icon="print" small=true press/> }
        })
    });
    view! {
        <div class="head"><h2>{title}</h2>{chips}</div>
        {facts}
        <div class="row">{job}<HistoryLink thing=id.as_str().to_owned()/></div>
    }
}

fn facts(station: &Station, record: &Request, code: &str) -> AnyView {
    let day = |day: Day| (words().date)(day);
    let registered =
        (requests().registered)(&(words().moment)(record.at), &names::staff(station, &record.by));
    let amount = |fen: Option<crate::domain::values::Fen>| fen.map(|fen| (words().yuan)(fen));
    let open = record.state.is_open();
    let lines = [
        (requests().code, Some(code.to_owned())),
        (requests().source, Some((step_words().source)(record.source).to_owned())),
        (requests().registered_label, Some(registered)),
        (requests().due, record.due.map(day)),
        (requests().slot, record.slot.as_ref().map(slot_words)),
        (requests().unit, record.provider.as_ref().map(|id| names::unit(station, id))),
        (requests().owner, record.owner.as_ref().filter(|_| open).map(|id| names::staff(station, id))),
        (requests().price, amount(record.price)),
        (requests().paid, amount(record.paid)),
        (requests().commission, amount(record.commission)),
        (requests().rate_label, record.rating.map(|n| (requests().stars)(n).to_owned())),
        (requests().complaints, (record.complaints > 0).then(|| record.complaints.to_string())),
    ];
    let line = |(name, value): (&'static str, Option<String>)| {
        value.map(|value| view! { <dt>{name}</dt><dd>{value}</dd> })
    };
    view! { <dl class="facts">{lines.map(line).into_iter().flatten().collect_view()}</dl> }.into_any()
}
