//! The sessions of one day, as they are typed: up to three, each from and until.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::icon::Icon;
use super::lang::lang;
use super::live::live;
use crate::domain::values::WeekHours;
use crate::forms::hours::{HoursProblem, SessionDraft, Spot};
use crate::forms::{What, hours};
use crate::i18n::{hours as hours_words, problems};

/// What stands in the empty boxes as an example.
const USUAL: [(&str, &str); WeekHours::MOST_SESSIONS] =
    [("8:00", "11:30"), ("14:30", "17:30"), ("18:30", "20:30")];

/// The sessions of the `n`-th day of something that is typed.
pub(super) struct Sessions<S: 'static> {
    pub root: RwSignal<S>,
    pub n: usize,
    pub get: fn(&S, usize) -> Option<&Vec<SessionDraft>>,
    pub get_mut: fn(&mut S, usize) -> Option<&mut Vec<SessionDraft>>,
    pub spot: fn(usize, usize) -> Spot,
}

impl<S> Clone for Sessions<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Sessions<S> {}

impl<S: Send + Sync> Sessions<S> {
    /// How many rows there are; tracked.
    pub fn count(self) -> usize {
        self.root.with(|root| (self.get)(root, self.n).map_or(0, Vec::len))
    }

    fn read(self, session: usize, part: fn(&SessionDraft) -> &String) -> String {
        self.root.with(|root| {
            let draft = (self.get)(root, self.n).and_then(|day| day.get(session));
            draft.map(|draft| part(draft).clone()).unwrap_or_default()
        })
    }

    fn change(self, change: impl FnOnce(&mut Vec<SessionDraft>)) {
        self.root.update(|root| {
            if let Some(day) = (self.get_mut)(root, self.n) {
                change(day);
            }
        });
    }

    fn write(self, session: usize, part: fn(&mut SessionDraft) -> &mut String, typed: String) {
        self.change(|day| {
            if let Some(draft) = day.get_mut(session) {
                *part(draft) = typed;
            }
        });
    }
}

/// The id of the control at a spot of the hours called `name`, to put the focus there.
pub fn spot_id(name: &str, spot: Spot) -> String {
    match spot {
        Spot::Week => add_id(name, 0),
        Spot::Day(n, session) | Spot::At(n, session) => format!("field-{name}-{n}-{session}"),
        Spot::From(n) => format!("field-{name}-from-{n}"),
        Spot::Until(n) => format!("field-{name}-until-{n}"),
        Spot::Reason(n) => format!("field-{name}-reason-{n}"),
    }
}

pub(super) fn add_id(name: &str, n: usize) -> String {
    format!("field-{name}-add-{n}")
}

/// What is wrong at a spot, in words.
pub(super) fn error_at(problems: Signal<Vec<HoursProblem>>, spot: Spot) -> Signal<Option<String>> {
    let words = problems::strings(lang());
    let missing = hours_words::strings(lang()).week_missing;
    Signal::derive(move || {
        problems.with(|problems| {
            let problem = problems.iter().find(|problem| problem.spot == spot)?;
            Some(match (spot, &problem.what) {
                (Spot::Week, What::Missing) => missing.to_owned(),
                (_, what) => (words.problem)(what),
            })
        })
    })
}

/// Puts the focus on a control once it stands in the page.
pub(super) fn focus(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}

/// Adds an empty session and goes there.
pub(super) fn add<S: Send + Sync>(name: &'static str, sessions: Sessions<S>) {
    let last = untrack(|| sessions.count());
    if last < WeekHours::MOST_SESSIONS {
        sessions.change(|day| day.push(hours::SessionDraft::default()));
        focus(spot_id(name, (sessions.spot)(sessions.n, last)));
    }
}

/// The rows. `day` names them for whoever cannot see where they stand.
#[component]
pub(super) fn SessionsField<S: Send + Sync + 'static>(
    name: &'static str,
    sessions: Sessions<S>,
    #[prop(into)] day: String,
    problems: Signal<Vec<HoursProblem>>,
) -> impl IntoView {
    let count = Memo::new(move |_| sessions.count());
    let row = move |n: usize| {
        let words = hours_words::strings(lang());
        let spot = (sessions.spot)(sessions.n, n);
        let error = error_at(problems, spot);
        let id = spot_id(name, spot);
        let error_id = format!("error-{id}");
        let usual = USUAL.get(n).copied().unwrap_or_default();
        let input = |id: Option<String>,
                     label: String,
                     placeholder: &'static str,
                     get: fn(&SessionDraft) -> &String,
                     part: fn(&mut SessionDraft) -> &mut String| {
            let describes = error_id.clone();
            view! {
                <input
                    class="input num"
                    id=id
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="5"
                    aria-label=label
                    placeholder=placeholder
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=move || error.get().map(|_| describes.clone())
                    prop:value=move || sessions.read(n, get)
                    on:input=move |event| sessions.write(n, part, event_target_value(&event))
                />
            }
        };
        let opens =
            input(Some(id.clone()), (words.opens)(&day, n + 1), usual.0, |s| &s.opens, |s| &mut s.opens);
        let closes = input(None, (words.closes)(&day, n + 1), usual.1, |s| &s.closes, |s| &mut s.closes);
        let remove = move |_| {
            sessions.change(|day| {
                if n < day.len() {
                    day.remove(n);
                }
            });
            focus(add_id(name, sessions.n));
        };
        view! {
            <div class="session">
                {opens}
                <span aria-hidden="true">"–"</span>
                {closes}
                <button
                    type="button"
                    class="btn quiet small icon-only"
                    aria-label=(words.remove)(&day, n + 1)
                    on:click=remove
                >
                    <Icon name="cross"/>
                </button>
                {live(move || {
                    let id = error_id.clone();
                    error.get().map(|error| view! { <span class="error" id=id role="alert">{error}</span> })
                })}
            </div>
        }
    };
    view! { <For each=move || 0..count.get() key=|n| *n children=row/> }
}
