//! `#/desk/bookings`: the slots of a day with who comes in them, and how a service is booked.

mod day;
mod days;
mod fields;
mod paper;
mod plan;
mod preview;
mod read;

use leptos::prelude::*;

use super::desk;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::rights::WINDOW;
use crate::domain::values::{Day, ServiceId, Text};
use crate::i18n::bookings::{self, Bookings};
use crate::ui::components::{Button, Empty, SelectField, SelectOption, Weight, field_id, lang, live, say};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::record::focus_on;
use crate::ui::pages::desk::rights::{RightsNote, allowed};
use read::{DayView, bookable};

/// The page's words in the language of the screen.
fn bookings() -> &'static Bookings {
    bookings::strings(lang())
}

/// A service that can be booked, or that somebody has booked.
#[derive(Debug, Clone, PartialEq)]
struct Bookable {
    id: ServiceId,
    name: Text,
    has_plan: bool,
}

/// What is looked at.
#[derive(Clone, Copy)]
struct Looking {
    session: Session,
    all: Memo<Vec<Bookable>>,
    chosen: RwSignal<String>,
    /// The service whose day shows: the chosen one, else the first.
    service: Memo<Option<Bookable>>,
    day: RwSignal<Day>,
    today: Memo<Day>,
    view: Memo<DayView>,
    /// The settings are open.
    setting: RwSignal<bool>,
    /// Whose work it is looks; whether anything can be changed in this window is another matter.
    may: Memo<bool>,
    shut: Signal<bool>,
    /// The list of the day is to be printed.
    printing: RwSignal<bool>,
}

impl Looking {
    fn new() -> Looking {
        let (session, clock) = (Session::get(), Clock::get());
        let today = Memo::new(move |_| clock.today());
        let all = Memo::new(move |_| {
            let today = today.get();
            session.read(&[Slice::Requests, Slice::Catalogue], |station| bookable(station, today))
        });
        let chosen = RwSignal::new(String::new());
        let service = Memo::new(move |_| {
            let chosen = ServiceId::named(&chosen.get());
            all.with(|all| all.iter().find(|one| one.id == chosen).or_else(|| all.first()).cloned())
        });
        let (day, can) = (RwSignal::new(today.get_untracked()), allowed(WINDOW));
        let view = Memo::new(move |_| {
            let (service, day, today) = (service.get(), day.get(), today.get());
            service.map(|service| DayView::of(session, &service.id, day, today)).unwrap_or_default()
        });
        Looking {
            session,
            all,
            chosen,
            service,
            day,
            today,
            view,
            setting: RwSignal::new(false),
            // What is half typed stays when anything else about the staff changes.
            may: Memo::new(move |_| session.may(WINDOW)),
            shut: Signal::derive(move || !can.get()),
            printing: RwSignal::new(false),
        }
    }
}

/// The page.
#[component]
pub fn BookingsPage() -> impl IntoView {
    let looking = Looking::new();
    let any = Memo::new(move |_| looking.service.with(Option::is_some));
    let shown = live(move || {
        if !looking.may.get() {
            return ().into_any();
        }
        if !any.get() {
            return view! {
                <Empty icon="calendar" title=bookings().none text=bookings().none_hint>
                    {set_up(looking, Weight::Main)}
                </Empty>
            }
            .into_any();
        }
        view! {
            <section class="card stack no-print">
                {choose(looking)}
                {days::strip(looking)}
            </section>
        }
        .into_any()
    });
    let the_day = live(move || {
        (looking.may.get() && any.get()).then(|| view! { {day::card(looking)}{paper::list(looking)} })
    });
    let plan = live(move || (looking.may.get() && looking.setting.get()).then(|| plan::card(looking)));
    view! {
        <Help title=desk().help lines=bookings().help_lines/>
        <RightsNote needs=WINDOW/>
        {shown}
        <div class="no-print">{plan}</div>
        {the_day}
    }
}

/// Which service, and the way to its settings.
fn choose(looking: Looking) -> AnyView {
    let english = lang().is_english();
    let (no_plan, label) = (bookings().no_plan, bookings().service);
    let option = move |one: &Bookable| {
        let name = one.name.words(english);
        let label = if one.has_plan { name.to_owned() } else { no_plan(name) };
        SelectOption::new(one.id.as_str(), label)
    };
    let options = Signal::derive(move || looking.all.with(|all| all.iter().map(option).collect::<Vec<_>>()));
    let value = Signal::derive(move || {
        looking.service.with(|one| one.as_ref().map(|one| one.id.as_str().to_owned()).unwrap_or_default())
    });
    let choose = move |id: String| looking.chosen.set(id);
    view! {
        <SelectField name="bookings-service" label value choose options/>
        <div class="row">{set_up(looking, Weight::Normal)}</div>
    }
    .into_any()
}

/// Opens and closes the settings.
fn set_up(looking: Looking, weight: Weight) -> AnyView {
    live(move || {
        let text = if looking.setting.get() { bookings().close_set_up } else { bookings().set_up };
        let press = move || {
            looking.setting.update(|setting| *setting = !*setting);
            let opens = looking.setting.get_untracked();
            focus_on(if opens { plan::HEADING.to_owned() } else { field_id("bookings-service") });
        };
        view! { <Button text icon="gear" weight press/> }
    })
}

/// What the service that is looked at is called; tracked.
fn service_name(looking: Looking) -> String {
    looking.service.with(|one| one.as_ref().map(|one| say(&one.name)).unwrap_or_default())
}
