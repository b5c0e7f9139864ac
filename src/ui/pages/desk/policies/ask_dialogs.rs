//! What is asked for as it is typed, and what became of it.

use leptos::prelude::*;

use super::act::peek;
use super::dialogs::{area, clause_options, date, finish, line, sheet};
use super::{text, told};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Command;
use crate::domain::policies::{Act, AskState, Head};
use crate::domain::values::AskId;
use crate::forms::policies::{Answer, AskDraft, field};
use crate::ui::components::{Choice, ChoiceField, Dialog, SelectField, SelectOption};
use crate::ui::pages::desk::record::{Deed, shared};

/// What is asked about the asks.
#[derive(Clone, Copy)]
pub struct Asking {
    pub session: Session,
    pub clock: Clock,
    pub deed: Deed,
    pub writing: RwSignal<bool>,
    pub stepping: RwSignal<bool>,
    /// None: a new one.
    pub ask: RwSignal<Option<AskId>>,
    /// Where it is to stand.
    pub state: RwSignal<AskState>,
    /// Whose asks show and print; empty: all.
    pub to: RwSignal<String>,
    pub printing: RwSignal<bool>,
}

/// The two dialogs.
#[component]
pub fn AskDialogs(asking: Asking) -> impl IntoView {
    view! {
        <Dialog open=asking.writing name="ask" title=text().ask>{move || writing(asking)}</Dialog>
        <Dialog open=asking.stepping name="ask-step" title=text().step_title>{move || stepping(asking)}</Dialog>
    }
}

/// The name of a head in a form control.
fn key(head: Head) -> &'static str {
    match head {
        Head::Nature => "nature",
        Head::Services => "services",
        Head::Conditions => "conditions",
        Head::Management => "management",
        Head::Preferences => "preferences",
    }
}

fn writing(asking: Asking) -> AnyView {
    let (deed, id) = (Deed::new(), asking.ask.get_untracked());
    let was = id.as_ref().and_then(|id| {
        peek(asking.session, |all| {
            let mut ask = all.ask(id)?.ask.clone();
            ask.clause = ask.clause.as_ref().map(|clause| all.clause_stands(clause).clone());
            Some(ask)
        })
    });
    let draft = was.as_ref().map(AskDraft::of).unwrap_or_default();
    let head = RwSignal::new(key(draft.head).to_owned());
    let (to, words, clause) =
        (RwSignal::new(draft.to), RwSignal::new(draft.words), RwSignal::new(draft.clause));
    let id = StoredValue::new(id);
    let press = move || {
        let chosen = head.get_untracked();
        let draft = AskDraft {
            head: Head::ALL.into_iter().find(|head| key(*head) == chosen).unwrap_or_default(),
            words: words.get_untracked(),
            to: to.get_untracked(),
            clause: clause.get_untracked(),
        };
        let command = draft
            .check()
            .map(|now| Command::Policy(Act::WriteAsk { ask: id.get_value(), now: Box::new(now) }));
        finish(asking.writing, deed, command);
    };
    let heads: Vec<SelectOption> =
        Head::ALL.map(|head| SelectOption::new(key(head), (told().head)(head))).to_vec();
    let fields = view! {
        <SelectField
            name=field::ASK_HEAD
            label=(text().field)(field::ASK_HEAD)
            value=head
            choose=move |key: String| head.set(key)
            options=heads
        />
        {line(deed, field::ASK_TO, to, true, text().to_hint)}
        {area(deed, field::ASK_WORDS, words, true, text().ask_words_hint)}
        <SelectField
            name=field::ASK_CLAUSE
            label=(text().field)(field::ASK_CLAUSE)
            value=clause
            choose=move |id: String| clause.set(id)
            options=clause_options(text().no_clause, None)
        />
    };
    sheet(asking.writing, deed, shared().save, fields.into_any(), press)
}

/// The three answers, as a form control calls them.
const ANSWERS: [(&str, AskState); 3] =
    [("accepted", AskState::Accepted), ("partly", AskState::Partly), ("declined", AskState::Declined)];

fn stepping(asking: Asking) -> AnyView {
    let (deed, next) = (Deed::new(), asking.state.get_untracked());
    let on = RwSignal::new(untrack(|| asking.clock.today()).to_string());
    let words = RwSignal::new(String::new());
    let answer = RwSignal::new(
        ANSWERS.into_iter().find(|(_, state)| *state == next).map_or("accepted", |(key, _)| key).to_owned(),
    );
    let press = move || {
        let Some(ask) = asking.ask.get_untracked() else { return };
        let chosen = answer.get_untracked();
        let said = ANSWERS.into_iter().find(|(key, _)| *key == chosen).map(|(_, state)| state);
        let state = if next.is_answer() { said.unwrap_or(next) } else { next };
        let typed = Answer { state, on: on.get_untracked(), words: words.get_untracked() };
        let submitted = peek(asking.session, |all| all.ask(&ask).and_then(|record| record.submitted));
        let checked = typed.check(submitted, untrack(|| asking.clock.today()));
        let command =
            checked.map(|(state, on, words)| Command::Policy(Act::StepAsk { ask, state, on, words }));
        finish(asking.stepping, deed, command);
    };
    let choices = next.is_answer().then(|| {
        let choices =
            ANSWERS.into_iter().map(|(key, state)| Choice::new(key, (told().ask_state)(state), "")).collect();
        view! { <ChoiceField name=field::ASK_STATE label=(text().field)(field::ASK_STATE) value=answer choices/> }
    });
    let required = next.is_answer() || next == AskState::Withdrawn;
    let fields = view! {
        <p>{(text().step_text)(next)}</p>
        {choices}
        {date(deed, field::ASK_ON, on, true)}
        {area(deed, field::ASK_ANSWER, words, required, "")}
    };
    sheet(asking.stepping, deed, shared().save, fields.into_any(), press)
}
