//! One thing asked for: the words, where it stands, and what comes next.

use leptos::prelude::*;

use super::act;
use super::ask_dialogs::Asking;
use super::clause::clause_link;
use super::{text, told};
use crate::domain::policies::{Act, AskRecord, AskState};
use crate::domain::rights::LIBRARY;
use crate::domain::values::AskId;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, Chip, Tone, Weight, live, words};
use crate::ui::pages::desk::rights::allowed;

/// The colour of where it stands.
fn tone(state: AskState) -> Tone {
    match state {
        AskState::Draft => Tone::Neutral,
        AskState::Submitted => Tone::Wait,
        AskState::Accepted => Tone::Good,
        AskState::Partly => Tone::Info,
        AskState::Declined => Tone::Danger,
        AskState::Withdrawn => Tone::Plain,
    }
}

/// The card of this id.
pub fn card(asking: Asking, id: AskId) -> AnyView {
    live(move || {
        asking.session.read(&[Slice::Policies], |station| {
            let policies = station.policies();
            let record = policies.ask(&id)?;
            let rests = record.ask.clause.as_ref().map(|clause| {
                view! { <p class="muted">{text().rests_on}{clause_link(policies, clause)}</p> }
            });
            let state = (told().ask_state)(record.state);
            let on = record.on.map(|day| (words().date)(day)).unwrap_or_default();
            let said = (!record.words.is_empty()).then(|| {
                let head = if record.state.is_answer() { text().answer } else { text().reason };
                view! { <p><b>{head}</b>{record.words.clone()}</p> }
            });
            let submitted = record.submitted.filter(|_| record.state.is_answer()).map(|day| {
                view! { <p class="muted">{(text().submitted_on)(&(words().date)(day))}</p> }
            });
            let lines = record.ask.words.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
            Some(view! {
                <section class="card stack">
                    <div class="head">
                        <h3>{(text().asked_of)(&record.ask.to)}</h3>
                        <span class="chips"><Chip tone=tone(record.state) text=state/><small>{on}</small></span>
                    </div>
                    {lines}
                    {rests}
                    {submitted}
                    {said}
                    {buttons(asking, &id, record)}
                </section>
            })
        })
    })
}

fn buttons(asking: Asking, id: &AskId, record: &AskRecord) -> AnyView {
    let may = allowed(LIBRARY);
    let (id, state, on, words) = (id.clone(), record.state, record.on, record.words.clone());
    live(move || {
        if !may.get() {
            return None;
        }
        let ask = |next: AskState, name: &'static str, weight: Weight| {
            let id = id.clone();
            let press = move || {
                asking.ask.set(Some(id.clone()));
                asking.state.set(next);
                asking.stepping.set(true);
            };
            view! { <Button text=name small=true weight press/> }.into_any()
        };
        let edit = (state == AskState::Draft).then(|| {
            let id = id.clone();
            let press = move || {
                asking.ask.set(Some(id.clone()));
                asking.writing.set(true);
            };
            view! { <Button text=text().edit_ask small=true icon="edit" press/> }
        });
        let again = matches!(state, AskState::Submitted | AskState::Withdrawn).then(|| {
            let (id, words, said) = (id.clone(), words.clone(), text().draft_again_done);
            let today = untrack(|| asking.clock.today());
            let step = Command::Policy(Act::StepAsk { ask: id.clone(), state: AskState::Draft, on: today, words: String::new() });
            let back = (state == AskState::Submitted)
                .then(|| Command::Policy(Act::StepAsk { ask: id, state, on: on.unwrap_or(today), words }));
            let press = move || act::send(asking.deed, step.clone(), said, back.clone().into_iter().collect(), String::new());
            view! { <Button text=text().draft_again small=true weight=Weight::Quiet busy=asking.deed.busy press/> }
        });
        let next = match state {
            AskState::Draft => vec![
                ask(AskState::Submitted, text().submit, Weight::Normal),
                ask(AskState::Withdrawn, text().withdraw_ask, Weight::Quiet),
            ],
            AskState::Submitted => vec![
                ask(AskState::Accepted, text().answer_came, Weight::Normal),
                ask(AskState::Withdrawn, text().withdraw_ask, Weight::Quiet),
            ],
            AskState::Accepted | AskState::Partly | AskState::Declined => {
                vec![ask(state, text().another_answer, Weight::Quiet)]
            }
            AskState::Withdrawn => Vec::new(),
        };
        Some(view! { <div class="row no-print">{next}{edit}{again}</div> })
    })
}
