//! What is asked about a clause: its words, a reading, a citation, a contradiction.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::act::peek;
use super::detail::Shown;
use super::{put_away, text, told};
use crate::domain::policies::{Act, Against, Citing};
use crate::domain::values::{ClauseId, MandateId, ServiceId, Text};
use crate::domain::{Command, Slice};
use crate::forms::policies::{ClauseDraft, ReadingDraft, field};
use crate::forms::{Problem, Typed, What};
use crate::ui::components::{
    AreaField, Button, CheckField, Choice, ChoiceField, Dialog, Kind, SelectField, SelectOption, TextField,
    Weight, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Bilingual, Deed, EnglishToggle, Pair, Refused, shared};

/// The six dialogs of a document.
#[component]
pub fn Dialogs(shown: Shown) -> impl IntoView {
    view! {
        <Dialog open=shown.writing name="clause" title=text().clause>{move || clause(shown)}</Dialog>
        <Dialog open=shown.reading name="reading" title=text().add_reading>{move || reading(shown)}</Dialog>
        <Dialog open=shown.citing name="cite" title=text().cite>{move || cite(shown)}</Dialog>
        <Dialog open=shown.opposing name="oppose" title=text().oppose>{move || oppose(shown)}</Dialog>
        <Dialog open=shown.withdrawing name="withdraw" title=text().withdraw>{move || withdraw(shown)}</Dialog>
        <Dialog open=shown.putting name="put-away" title=text().put_away>{move || put_away::dialog(shown)}</Dialog>
    }
}

/// The fields of a dialog, why they were refused, and its two buttons.
pub fn sheet(
    open: RwSignal<bool>,
    deed: Deed,
    save: &'static str,
    fields: AnyView,
    press: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        press();
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            {fields}
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=save weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}

/// Sends a checked command and closes the dialog once it is on disk.
pub fn finish(open: RwSignal<bool>, deed: Deed, checked: Result<Command, Vec<Problem>>) {
    match checked {
        Ok(command) => deed.send(vec![command], move |done| {
            if done {
                open.set(false);
            }
        }),
        Err(problems) => deed.object(problems),
    }
}

/// A line or a box of a dialog.
pub fn line(
    deed: Deed,
    name: &'static str,
    value: RwSignal<String>,
    required: bool,
    hint: &'static str,
) -> AnyView {
    let error = error_of(deed.problems, name);
    view! { <TextField name label=(text().field)(name) value error required hint/> }.into_any()
}

/// As [`line`], for a day.
pub fn date(deed: Deed, name: &'static str, value: RwSignal<String>, required: bool) -> AnyView {
    let error = error_of(deed.problems, name);
    view! { <TextField name label=(text().field)(name) value kind=Kind::Date error required/> }.into_any()
}

/// As [`line`], with several lines.
pub fn area(
    deed: Deed,
    name: &'static str,
    value: RwSignal<String>,
    required: bool,
    hint: &'static str,
) -> AnyView {
    let error = error_of(deed.problems, name);
    view! { <AreaField name label=(text().field)(name) value error required hint/> }.into_any()
}

fn clause(shown: Shown) -> AnyView {
    let (deed, id) = (Deed::new(), shown.clause.get_untracked());
    let was = id.as_ref().and_then(|id| peek(shown.session, |all| Some(all.clause(id)?.clause.clone())));
    let draft = was.as_ref().map(ClauseDraft::of).unwrap_or_default();
    let (label, repealed) = (RwSignal::new(draft.label), RwSignal::new(draft.repealed));
    let (summary, english) = (RwSignal::new(draft.summary), RwSignal::new(!draft.words.en.is_empty()));
    let pair = Pair::new();
    pair.fill(&draft.words);
    let (id, was) = (StoredValue::new(id), StoredValue::new(was.map(|was| was.words).unwrap_or_default()));
    let press = move || {
        let draft = untrack(|| ClauseDraft {
            label: label.get(),
            words: Typed { zh: pair.zh.get(), en: pair.en.get() },
            summary: summary.get(),
            repealed: repealed.get(),
        });
        let checked = was.with_value(|was: &Text| draft.check(was));
        let command = checked.map(|now| {
            Command::Policy(Act::WriteClause {
                policy: shown.id.get_value(),
                clause: id.get_value(),
                now: Box::new(now),
            })
        });
        finish(shown.writing, deed, command);
    };
    let fields = view! {
        {line(deed, field::LABEL, label, true, text().label_hint)}
        <Bilingual
            names=[field::WORDS, field::WORDS_EN]
            label=text().field
            value=pair
            english
            problems=deed.problems
            area=true
            required=true
        />
        <EnglishToggle english/>
        <CheckField label=text().own_summary checked=summary change=move |on| summary.set(on)/>
        {date(deed, field::REPEALED, repealed, false)}
        <p class="muted">{text().rechecked_hint}</p>
    };
    sheet(shown.writing, deed, shared().save, fields.into_any(), press)
}

fn reading(shown: Shown) -> AnyView {
    let deed = Deed::new();
    let empty = || RwSignal::new(String::new());
    let (department, source, said, evidence) = (empty(), empty(), empty(), empty());
    let on = RwSignal::new(untrack(|| shown.clock.today()).to_string());
    let press = move || {
        let draft = untrack(|| ReadingDraft {
            department: department.get(),
            source: source.get(),
            on: on.get(),
            words: said.get(),
            evidence: evidence.get(),
        });
        let today = untrack(|| shown.clock.today());
        let Some(clause) = shown.clause.get_untracked() else { return };
        let command = draft
            .check(today)
            .map(|reading| Command::Policy(Act::AddReading { clause, reading: Box::new(reading) }));
        finish(shown.reading, deed, command);
    };
    let fields = view! {
        {line(deed, field::DEPARTMENT, department, true, "")}
        {line(deed, field::SAID_BY, source, false, text().source_of_reading_hint)}
        {date(deed, field::ON, on, true)}
        {area(deed, field::SAID, said, true, text().said_hint)}
        {line(deed, field::EVIDENCE, evidence, false, text().evidence_hint)}
    };
    sheet(shown.reading, deed, shared().save, fields.into_any(), press)
}

fn withdraw(shown: Shown) -> AnyView {
    let (deed, reason) = (Deed::new(), RwSignal::new(String::new()));
    let press = move || {
        let (clause, reading) = (shown.clause.get_untracked(), shown.withdrawn.get_untracked());
        let (Some(clause), Some(reading)) = (clause, reading) else { return };
        let reason = reason.get_untracked();
        finish(
            shown.withdrawing,
            deed,
            Ok(Command::Policy(Act::WithdrawReading { clause, reading, reason })),
        );
    };
    let fields = view! { <AreaField name="reading-reason" label=text().withdraw_reason value=reason required=true most=200/> };
    sheet(shown.withdrawing, deed, text().withdraw, fields.into_any(), press)
}

fn cite(shown: Shown) -> AnyView {
    let (deed, service) = (Deed::new(), RwSignal::new(String::new()));
    let what = RwSignal::new("basis".to_owned());
    let none = SelectOption::new("", text().choose_service);
    let options = Signal::derive(move || {
        let mut options = vec![none.clone()];
        shown.session.read(&[Slice::Catalogue, Slice::Mandates], |station| {
            let services = station.catalogue().iter();
            options.extend(
                services.map(|(id, service)| SelectOption::new(id.as_str(), say(&service.details.name))),
            );
            options.extend(station.mandates().iter().map(|(id, mandate)| {
                SelectOption::new(id.as_str(), (told().mandate)(&say(&mandate.terms.name)))
            }));
        });
        options
    });
    let press = move || {
        let chosen = service.get_untracked();
        let Some(clause) = shown.clause.get_untracked() else { return };
        let checked = match chosen.is_empty() {
            true => Err(vec![Problem::new(SERVICE, What::Unchosen)]),
            false => {
                let mandate = MandateId::named(&chosen);
                let is_mandate = shown.session.peek(|station| station.mandates().get(&mandate).is_some());
                let id = ServiceId::named(&chosen);
                let fee = what.with_untracked(|what| what == "fee");
                let by = match (is_mandate, fee) {
                    (true, _) => Citing::Mandate(mandate),
                    (false, true) => Citing::Fee(id),
                    (false, false) => Citing::Basis(id),
                };
                Ok(Command::Policy(Act::CiteClause { clause, by, back: false }))
            }
        };
        finish(shown.citing, deed, checked);
    };
    let choices = vec![Choice::new("basis", told().as_basis, ""), Choice::new("fee", told().as_fee, "")];
    let fields = view! {
        <SelectField
            name=SERVICE
            label=text().service
            value=service
            choose=move |id: String| service.set(id)
            options
            error=error_of(deed.problems, SERVICE)
            required=true
        />
        <ChoiceField name="cite-what" label=text().cite_what value=what choices/>
    };
    sheet(shown.citing, deed, text().cite, fields.into_any(), press)
}

/// Names of the fields that have no draft.
const SERVICE: &str = "cite-service";
const OTHER: &str = "oppose-clause";
const QUOTE: &str = "oppose-quote";
const WHY: &str = "oppose-words";

/// Every clause but one, to choose from.
pub fn clause_options(shown_first: &'static str, but: Option<ClauseId>) -> Signal<Vec<SelectOption>> {
    let session = crate::app::session::Session::get();
    Signal::derive(move || {
        let mut options = vec![SelectOption::new("", shown_first)];
        session.read(&[Slice::Policies], |station| {
            let policies = station.policies();
            for (id, record) in policies.iter() {
                let title = say(&record.document.title);
                let clauses = policies.clauses_of(id).into_iter().filter(|(id, _)| Some(*id) != but.as_ref());
                options.extend(clauses.map(|(id, clause)| {
                    SelectOption::new(id.as_str(), (told().clause)(&title, &clause.clause.label))
                }));
            }
        });
        options
    })
}

fn oppose(shown: Shown) -> AnyView {
    let deed = Deed::new();
    let empty = || RwSignal::new(String::new());
    let (other, quote, why) = (empty(), empty(), empty());
    let press = move || {
        let Some(clause) = shown.clause.get_untracked() else { return };
        let (other, quote, words) = (other.get_untracked(), quote.get_untracked(), why.get_untracked());
        let against = match other.is_empty() {
            true => Against::Quote(quote),
            false => Against::Clause(ClauseId::named(&other)),
        };
        finish(shown.opposing, deed, Ok(Command::Policy(Act::OpposeClause { clause, against, words })));
    };
    let options = clause_options(text().no_other_clause, shown.clause.get_untracked());
    let quoting = move || {
        other.with(String::is_empty).then(|| {
            view! { <AreaField name=QUOTE label=text().quote value=quote hint=text().quote_hint most=300/> }
        })
    };
    let fields = view! {
        <SelectField name=OTHER label=text().other_clause value=other choose=move |id: String| other.set(id) options/>
        {quoting}
        <AreaField name=WHY label=text().why_opposed value=why required=true most=600/>
    };
    sheet(shown.opposing, deed, shared().save, fields.into_any(), press)
}
