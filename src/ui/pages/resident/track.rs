//! `#/track/<code>`: where a request stands, read from the counter of this tablet. It asks for no name and says
//! none; on any other device it says honestly that it does not know.

use std::rc::Rc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::verify::verify_link;
use super::{fact, facts_list, title, with_shown};
use crate::app::boards::Shown;
use crate::app::clock::Clock;
use crate::app::counter::{self, Seen};
use crate::app::router::Router;
use crate::board::counter::{Stand, typed_code};
use crate::domain::values::{Day, Instant};
use crate::i18n::counter::{self as text, grouped};
use crate::route::Route;
use crate::ui::components::{
    Button, Chip, LinkButton, NoticeBox, TextField, Tone, Waiting, Weight, lang, live, say, tel, words,
};

/// Characters of a code.
const LENGTH: usize = 8;

fn track() -> &'static text::Counter {
    text::strings(lang())
}

/// The page; without a code it only asks for one.
#[component]
pub fn TrackPage(code: String) -> impl IntoView {
    title(|| track().track_title.to_owned());
    let router = Router::get();
    let code = read_code(&code);
    let typed = RwSignal::new(grouped(&code));
    let wrong = RwSignal::new(None::<String>);
    let (empty, short) = (track().code_empty, track().code_short);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let code = typed.with_untracked(|typed| read_code(typed));
        let problem = match code.len() {
            0 => Some(empty),
            LENGTH => None,
            _ => Some(short),
        };
        wrong.set(problem.map(str::to_owned));
        if problem.is_none() {
            router.go(&Route::Track(code));
        }
    };
    let answer = (!code.is_empty()).then(|| answer(code));
    view! {
        <div class="page-head">
            <h1>{track().track_title}</h1>
            <p class="lead">{track().track_lead}</p>
        </div>
        {answer}
        <form class="card stack" on:submit=submit novalidate>
            <TextField
                name="track-code"
                label=track().code
                hint=track().code_hint
                value=typed
                error=wrong
                most=20
                required=true
            />
            <Button text=track().look icon="search" weight=Weight::Main submit=true/>
        </form>
        <div class="row">{verify_link()}</div>
    }
}

/// What is known about a code.
fn answer(code: String) -> AnyView {
    let seen = counter::watch(Some(code.clone()));
    let found = live(move || match seen.get() {
        Seen::Looking => view! { <Waiting/> }.into_any(),
        Seen::Nothing => with_shown(|shown| {
            let ask = call(&shown);
            view! {
                <NoticeBox title=track().elsewhere><p>{track().elsewhere_hint}</p>{ask}</NoticeBox>
            }
            .into_any()
        }),
        Seen::Here(counter, Some(stand)) => {
            let (made, code) = (counter.made, code.clone());
            with_shown(move |shown| known(made, &stand, &code, &shown))
        }
        Seen::Here(_, None) => {
            let code = code.clone();
            with_shown(move |shown| unknown(&code, &shown))
        }
    });
    view! { <div aria-live="polite">{found}</div> }.into_any()
}

/// `made`: as of when the station says it.
fn known(made: Instant, stand: &Stand, code: &str, shown: &Rc<Shown>) -> AnyView {
    let Stand { state, service, on, due } = stand;
    let today = Clock::get().today();
    let about = service.as_ref().and_then(|id| shown.service(id)).map(|service| say(&service.details.name));
    let due = due.filter(|_| state.is_open()).map(|due| due_words(due, today));
    let facts = vec![
        fact(track().service, about.unwrap_or_else(|| track().other_matter.to_owned())),
        fact(track().since, (words().date)(*on)),
        fact(track().due, due.unwrap_or_default()),
    ];
    view! {
        <section class="card stack">
            <Chip tone=Tone::of(*state) text=(track().code_shown)(&grouped(code))/>
            <h2 class="stands">{(track().state)(*state)}</h2>
            <p class="lead">{(track().advice)(*state)}</p>
            {facts_list(facts)}
            <p class="muted">{(track().as_of)(&(words().moment)(made))}</p>
            {call(shown)}
        </section>
    }
    .into_any()
}

/// Not registered here; a slip that was handed in a moment ago waits in the inbox.
fn unknown(code: &str, shown: &Rc<Shown>) -> AnyView {
    let (waits, shown) = (counter::in_inbox(code), StoredValue::new_local(shown.clone()));
    let code = (track().code_shown)(&grouped(code));
    live(move || {
        let (title, hint) = match waits.get() {
            true => (track().in_inbox, track().in_inbox_hint),
            false => (track().unknown, track().unknown_hint),
        };
        let (code, ask) = (code.clone(), shown.with_value(call));
        view! {
            <NoticeBox tone=Tone::Wait title>
                <p class="num">{code}</p>
                <p>{hint}</p>
                {ask}
            </NoticeBox>
        }
    })
    .into_any()
}

fn due_words(due: Day, today: Day) -> String {
    if due < today { (track().overdue)(due) } else { (track().due_on)(due) }
}

/// The station's phone, to call; where none is known, where to ask instead.
fn call(shown: &Rc<Shown>) -> AnyView {
    match shown.profile().map(|profile| profile.phone.as_str()).filter(|phone| !phone.is_empty()) {
        Some(phone) => {
            let text = format!("{} {phone}", track().call_station);
            view! { <div class="row"><LinkButton href=tel(phone) text icon="phone"/></div> }.into_any()
        }
        None => view! { <p>{track().no_phone}</p> }.into_any(),
    }
}

/// A code as somebody typed it; letters that no code has are what they are taken for.
fn read_code(typed: &str) -> String {
    let plain = |c: char| match c {
        'o' => '0',
        'i' | 'l' => '1',
        c => c,
    };
    typed_code(typed).chars().map(plain).collect()
}
