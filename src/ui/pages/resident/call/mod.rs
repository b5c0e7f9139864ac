//! `#/call`: the display of called numbers, in a second window or on a screen in the hall. It is read from the
//! counter and works while the desk is locked. Whoever stands there reads no settings: both languages show.

mod take;
mod voice;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::title;
use crate::app::boards::Boards;
use crate::app::clock::Clock;
use crate::app::counter::{self, Seen};
use crate::board::counter::Call;
use crate::domain::values::Day;
use crate::i18n::Lang;
use crate::i18n::counter::{Counter, strings};
use crate::route::Route;
use crate::ui::components::{LinkButton, Weight, lang, live, say, words};
use voice::Voice;

/// Numbers that stand large: the newest, and so many beside it.
const BESIDE: usize = 3;

fn zh() -> &'static Counter {
    strings(Lang::Zh)
}

fn en() -> &'static Counter {
    strings(Lang::En)
}

/// What shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Shown {
    calls: Vec<Call>,
    waiting: u32,
}

impl Shown {
    /// Of a counter that was made on another day nothing shows.
    fn of(seen: &Seen, today: Day) -> Shown {
        match seen {
            Seen::Here(counter, _) if counter.made.day() == today => {
                Shown { calls: counter.calls.clone(), waiting: counter.waiting }
            }
            _ => Shown::default(),
        }
    }
}

/// The page.
#[component]
pub fn CallPage() -> impl IntoView {
    title(|| strings(lang()).call_title.to_owned());
    let (clock, boards) = (Clock::get(), Boards::get());
    let seen = counter::watch(None);
    let today = Memo::new(move |_| clock.today());
    let shown = Memo::new(move |_| seen.with(|seen| Shown::of(seen, today.get())));
    let looked = Memo::new(move |_| seen.with(|seen| *seen != Seen::Looking));
    let voice = Voice::new();
    Effect::new(move || {
        if looked.get() {
            shown.with(|shown| voice.hear(&shown.calls));
        }
    });
    let station = live(move || {
        boards.ready().and_then(|shown| shown.profile().map(|profile| say(&profile.name))).unwrap_or_default()
    });
    let time = live(move || (words().time)(clock.now().minute()));
    let now = live(move || shown.with(|shown| now(&shown.calls)));
    let missed = live(move || shown.with(|shown| missed(&shown.calls)));
    let waiting = live(move || {
        let n = shown.with(|shown| shown.waiting);
        view! { {(zh().waiting)(n)}<span class="also" lang=Lang::En.tag()>{(en().waiting)(n)}</span> }
    });
    view! {
        <section class="calling" lang=Lang::Zh.tag()>
            <div class="calling-head">
                <h1>{zh().call_title}" "<span class="also" lang=Lang::En.tag()>{en().call_title}</span></h1>
                <p class="calling-station">{station}</p>
                <p class="calling-time num">{time}</p>
            </div>
            <div class="calling-now">{now}</div>
            <div class="calling-foot">
                <p class="calling-waiting" role="status">{waiting}</p>
                {missed}
                {take::part()}
                {tools(voice)}
            </div>
            {voice.line()}
        </section>
    }
}

/// The newest call as large as it goes, and those that are still at the windows.
fn now(calls: &[Call]) -> AnyView {
    let mut here = calls.iter().filter(|call| call.now);
    let Some(first) = here.next() else {
        return view! {
            <div class="calling-none">
                <p>{zh().nobody}</p>
                <p class="muted">{zh().nobody_hint}</p>
                <p class="muted" lang=Lang::En.tag()>{en().nobody}". "{en().nobody_hint}</p>
            </div>
        }
        .into_any();
    };
    let beside: Vec<AnyView> = here.take(BESIDE).map(|call| one(call, "calling-one")).collect();
    let earlier = (!beside.is_empty()).then(|| {
        view! {
            <h2 class="sr-only">{zh().earlier}</h2>
            <ul class="calling-beside">{beside.into_iter().map(|call| view! { <li>{call}</li> }).collect_view()}</ul>
        }
    });
    view! { {one(first, "calling-one first")}{earlier} }.into_any()
}

fn one(call: &Call, class: &'static str) -> AnyView {
    let Call { number, window, .. } = call;
    view! {
        <div class=class>
            <b class="num">{number.clone()}</b>
            <p>{(zh().please)(number, window)}</p>
            <p class="also" lang=Lang::En.tag()>{(en().please)(number, window)}</p>
        </div>
    }
    .into_any()
}

/// Numbers of those who did not come.
fn missed(calls: &[Call]) -> Option<AnyView> {
    let numbers: Vec<&str> = calls.iter().filter(|call| !call.now).map(|call| call.number.as_str()).collect();
    (!numbers.is_empty()).then(|| {
        view! {
            <p class="calling-missed">
                {(zh().missed)(&numbers.join(words().comma))}
                <span class="also" lang=Lang::En.tag()>{(en().missed)(&numbers.join(", "))}</span>
            </p>
        }
        .into_any()
    })
}

/// What whoever puts the screen up presses once; in the language of the screen.
fn tools(voice: Voice) -> AnyView {
    let tag = lang().tag();
    let full = may_be_full().then(|| {
        // A browser that refuses leaves the page as it is.
        let press = |_| {
            let _ = document().document_element().map(|root| root.request_fullscreen());
        };
        view! { <button type="button" class="btn small calling-full" on:click=press>{strings(lang()).full_screen}</button> }
    });
    view! {
        <div class="calling-tools" lang=tag>
            {voice.button()}
            {full}
            <LinkButton
                href=Route::Home.to_string()
                text=strings(lang()).to_home
                weight=Weight::Quiet
                small=true
            />
        </div>
    }
    .into_any()
}

/// Does the browser let a page fill the screen? Phones often do not.
fn may_be_full() -> bool {
    let enabled = js_sys::Reflect::get(&document(), &JsValue::from_str("fullscreenEnabled"));
    enabled.is_ok_and(|enabled| enabled.is_truthy())
}
