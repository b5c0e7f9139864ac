//! Days on which other hours hold, as they are typed.

use leptos::prelude::*;

use super::button::Button;
use super::icon::Icon;
use super::lang::lang;
use super::live::live;
use super::sessions_field::{Sessions, SessionsField, add, add_id, error_at, focus, spot_id};
use crate::domain::values::WeekHours;
use crate::forms::hours::{ExceptionDraft, HoursProblem, SessionDraft, Spot};
use crate::i18n::hours;

/// A list of exceptions. `problems` are those of `check_exceptions`; with `english` the reasons can
/// be written in English too.
#[component]
pub fn ExceptionsField(
    /// Unique on the page; becomes part of the ids ([`spot_id`]).
    name: &'static str,
    #[prop(into)] label: String,
    list: RwSignal<Vec<ExceptionDraft>>,
    #[prop(into, optional)] problems: Signal<Vec<HoursProblem>>,
    #[prop(into, optional)] english: Signal<bool>,
) -> impl IntoView {
    let strings = hours::strings(lang());
    let count = Memo::new(move |_| list.with(Vec::len));
    let none =
        live(move || (count.get() == 0).then(|| view! { <p class="muted">{strings.exceptions_none}</p> }));
    let more = move || {
        list.update(|list| list.push(ExceptionDraft::default()));
        focus(spot_id(name, Spot::From(list.with_untracked(Vec::len).saturating_sub(1))));
    };
    view! {
        <fieldset class="stack">
            <legend class="label">{label}</legend>
            {none}
            <For
                each=move || 0..count.get()
                key=|n| *n
                children=move |n| view! { <OneException name list n problems english/> }
            />
            <div class="row"><Button text=strings.exception_add icon="plus" small=true press=more/></div>
        </fieldset>
    }
}

#[component]
fn OneException(
    name: &'static str,
    list: RwSignal<Vec<ExceptionDraft>>,
    n: usize,
    problems: Signal<Vec<HoursProblem>>,
    english: Signal<bool>,
) -> impl IntoView {
    let strings = hours::strings(lang());
    let title = (strings.exception)(n + 1);
    let open = Memo::new(move |_| list.with(|list| list.get(n).is_some_and(|draft| draft.open)));
    let sessions = Sessions {
        root: list,
        n,
        get: |list, n| list.get(n).map(|draft| &draft.sessions),
        get_mut: |list, n| list.get_mut(n).map(|draft| &mut draft.sessions),
        spot: Spot::At,
    };
    let set_open = move |on: bool| {
        change(list, n, |draft| {
            draft.open = on;
            if on && draft.sessions.is_empty() {
                draft.sessions.push(SessionDraft::default());
            }
        });
    };
    let remove = move || {
        list.update(|list| {
            if n < list.len() {
                list.remove(n);
            }
        });
    };
    let choice = |own: bool, text: &'static str| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=format!("{name}-open-{n}")
                    prop:checked=move || open.get() == own
                    on:change=move |_| set_open(own)
                />
                <span><b>{text}</b></span>
            </label>
        }
    };
    let day = title.clone();
    let times = live(move || {
        open.get().then(|| {
            let more = (sessions.count() < WeekHours::MOST_SESSIONS).then(|| {
                view! {
                    <button
                        type="button"
                        class="btn small icon-only"
                        id=add_id(name, n)
                        aria-label=(strings.add)(&day)
                        on:click=move |_| add(name, sessions)
                    >
                        <Icon name="plus"/>
                    </button>
                }
            });
            view! {
                <div class="week-day">
                    <div class="sessions"><SessionsField name sessions day=day.clone() problems/></div>
                    {more}
                </div>
            }
        })
    });
    view! {
        <fieldset class="exception stack tight">
            <legend class="sr-only">{title}</legend>
            <div class="grid2">
                <OneLine spot=Spot::From(n) label=strings.from kind="date" get=|d| &d.from set=|d| &mut d.from name list n problems/>
                <OneLine
                    spot=Spot::Until(n)
                    label=strings.until
                    hint=strings.until_hint
                    kind="date"
                    get=|d| &d.until
                    set=|d| &mut d.until
                    name
                    list
                    n
                    problems
                />
            </div>
            <div class="choices">{choice(false, strings.closed_then)}{choice(true, strings.open_then)}</div>
            {times}
            <OneLine
                spot=Spot::Reason(n)
                label=strings.reason
                hint=strings.reason_hint
                kind="text"
                get=|d| &d.reason.zh
                set=|d| &mut d.reason.zh
                name
                list
                n
                problems
            />
            {live(move || english.get().then(|| view! {
                <OneLine
                    spot=Spot::Reason(n)
                    label=strings.reason_en
                    second=true
                    kind="text"
                    get=|d| &d.reason.en
                    set=|d| &mut d.reason.en
                    name
                    list
                    n
                    problems
                />
            }))}
            <div class="row end">
                <Button text=(strings.exception_remove)(n + 1) icon="cross" small=true press=remove/>
            </div>
        </fieldset>
    }
}

/// A labelled line of an exception.
#[component]
fn OneLine(
    name: &'static str,
    list: RwSignal<Vec<ExceptionDraft>>,
    n: usize,
    spot: Spot,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    kind: &'static str,
    get: fn(&ExceptionDraft) -> &String,
    set: fn(&mut ExceptionDraft) -> &mut String,
    problems: Signal<Vec<HoursProblem>>,
    /// The second line of its spot, which has an id of its own and says nothing of what is wrong.
    #[prop(optional)]
    second: bool,
) -> impl IntoView {
    let id = if second { format!("{}-en", spot_id(name, spot)) } else { spot_id(name, spot) };
    let error = if second { Signal::stored(None) } else { error_at(problems, spot) };
    let (hint_id, error_id) = (format!("hint-{id}"), format!("error-{id}"));
    let describes = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || match (hint.is_empty(), error.get().is_some()) {
            (false, true) => Some(format!("{hint_id} {error_id}")),
            (false, false) => Some(hint_id.clone()),
            (true, true) => Some(error_id.clone()),
            (true, false) => None,
        }
    };
    let value = move || list.with(|list| list.get(n).map(|draft| get(draft).clone()).unwrap_or_default());
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
            <input
                class=if kind == "date" { "input num" } else { "input" }
                id=id
                type=kind
                autocomplete="off"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=describes
                prop:value=value
                on:input=move |event| change(list, n, |draft| *set(draft) = event_target_value(&event))
            />
            {live(move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <span class="error" id=id role="alert">{error}</span> })
            })}
        </div>
    }
}

fn change(list: RwSignal<Vec<ExceptionDraft>>, n: usize, change: impl FnOnce(&mut ExceptionDraft)) {
    list.update(|list| {
        if let Some(draft) = list.get_mut(n) {
            change(draft);
        }
    });
}
