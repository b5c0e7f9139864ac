//! 记一次咨询: a question is counted in two taps, without a name.

use leptos::prelude::*;

use super::chips::{radio_chips, tile};
use super::entry;
use super::what::name_of;
use crate::app::clock::{self, Clock};
use crate::app::session::Session;
use crate::domain::requests::Source;
use crate::domain::rights::WINDOW;
use crate::domain::values::ServiceId;
use crate::domain::{Command, Slice};
use crate::forms::entry::{SOURCES, most_consulted};
use crate::i18n::steps;
use crate::ui::components::{Button, Icon, Weight, lang, live};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on, shared};
use crate::ui::pages::desk::rights::allowed;

/// The id of the button that begins.
const BEGIN: &str = "consult-begin";

/// A question that was counted.
#[derive(Clone)]
struct Counted {
    service: Option<ServiceId>,
    source: Source,
    /// It was taken back.
    back: bool,
}

/// What the card is doing.
#[derive(Clone, Copy)]
struct Counting {
    session: Session,
    deed: Deed,
    choosing: RwSignal<bool>,
    /// How it was asked: the place in [`SOURCES`].
    source: RwSignal<usize>,
    last: RwSignal<Option<Counted>>,
}

/// The card; the first tap has been made on the way to it. Nothing for whom it is not for.
#[component]
pub fn ConsultCard() -> impl IntoView {
    let counting = Counting {
        session: Session::get(),
        deed: Deed::new(),
        choosing: RwSignal::new(true),
        source: RwSignal::new(0),
        last: RwSignal::new(None),
    };
    // What was pressed to come here has gone.
    focus_on(BEGIN.to_owned());
    let (may, choosing) = (allowed(WINDOW), counting.choosing);
    let begin = move |_| choosing.update(|choosing| *choosing = !*choosing);
    live(move || {
        may.get().then(|| {
            view! {
                <section class="card stack">
                    <div class="head">
                        <h2>{entry().consults}</h2>
                        <button
                            type="button"
                            id=BEGIN
                            class="btn"
                            aria-expanded=move || if choosing.get() { "true" } else { "false" }
                            on:click=begin
                        >
                            <Icon name="plus"/>
                            {entry().consult}
                        </button>
                    </div>
                    {live(move || choosing.get().then(|| counting.topics()))}
                    {counting.line()}
                    <Refused deed=counting.deed/>
                </section>
            }
        })
    })
}

impl Counting {
    /// What it was about, and how it was asked.
    fn topics(self) -> AnyView {
        let today = clock::read().day();
        let topics = self.session.read(&[], |station| most_consulted(station, today));
        let one = |id: ServiceId| tile(name_of(self.session, &id), move || self.count(Some(id.clone())));
        let tiles: Vec<AnyView> = topics.into_iter().map(one).collect();
        let other = tile(entry().consult_other.to_owned(), move || self.count(None));
        let sources = SOURCES.iter().map(|source| (steps::strings(lang()).source)(*source)).collect();
        view! {
            {radio_chips("consult-source", entry().source, sources, self.source)}
            <p class="label">{entry().consult_what}</p>
            <div class="tiles">{tiles}{other}</div>
        }
        .into_any()
    }

    /// How many today, and the way back from the last one.
    fn line(self) -> AnyView {
        let clock = Clock::get();
        let line = live(move || {
            let today = clock.today();
            let n = self.session.read(&[Slice::Requests], |station| station.requests().consulted_on(today));
            let Some(last) = self.last.get() else {
                return (n > 0)
                    .then(|| view! { <span class="muted">{(entry().consulted)(n)}</span> }.into_any());
            };
            let text = if last.back { (entry().taken_back)(n) } else { (entry().counted)(n) };
            let undo = (!last.back).then(|| {
                view! {
                    <Button
                        text=shared().undo
                        small=true
                        weight=Weight::Quiet
                        busy=self.deed.busy
                        press=move || self.send(Counted { back: true, ..last.clone() })
                    />
                }
            });
            Some(view! { <span>{text}</span>{undo} }.into_any())
        });
        view! { <div class="undo-line" role="status">{line}</div> }.into_any()
    }

    fn count(self, service: Option<ServiceId>) {
        let source = SOURCES.get(self.source.get_untracked()).copied().unwrap_or(Source::Window);
        self.send(Counted { service, source, back: false });
    }

    fn send(self, counted: Counted) {
        let Counted { service, source, back } = counted.clone();
        self.deed.send(vec![Command::Consult { service, source, back }], move |done| {
            if done {
                self.last.set(Some(counted));
                self.source.set(0);
                self.choosing.set(false);
                focus_on(BEGIN.to_owned());
            }
        });
    }
}
