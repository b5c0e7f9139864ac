//! What may be done in the library.

use super::{
    Act, Added, Against, Ask, AskState, AskStepped, AskWritten, Checked, Cited, Citing, Clause, ClauseRecord,
    ClauseWritten, Document, DocumentPatch, Edited, Opposed, Policies, Reading, ReadingAdded,
    ReadingWithdrawn, take_in, withdraw,
};
use crate::domain::values::{AskId, ClauseId, Day, EntryId, PolicyId, ReadingId, is_too_long};
use crate::domain::{Event, FieldName, Rejection, Station};

/// Judges what is done in the library.
pub(crate) fn decide(
    station: &Station,
    entry: &EntryId,
    today: Day,
    act: Act,
) -> Result<Vec<Event>, Rejection> {
    let policies = station.policies();
    let event = match act {
        Act::AddPolicy { document, clauses } => return add(policies, entry, *document, clauses),
        Act::TakeInPolicies(library) => return take_in::take_in(policies, entry, &library),
        Act::EditPolicy { policy, now } => edit(policies, &policy, &now)?,
        Act::WriteClause { policy, clause, now } => write_clause(policies, policy, clause, *now)?,
        Act::CheckPolicy { policy, clause } => check(policies, &policy, clause, today)?,
        Act::CiteClause { clause, by, back } => return cite(station, clause, by, back, today),
        Act::OpposeClause { clause, against, words } => return oppose(policies, clause, against, &words),
        Act::Withdraw { policy, clause, instead, reason } => {
            return withdraw::withdraw(station, policy, clause, instead, &reason, today);
        }
        Act::BringBack { policy, clause } => withdraw::bring_back(policies, policy, clause, today)?,
        Act::AddReading { clause, reading } => read(policies, clause, *reading, today)?,
        Act::WithdrawReading { clause, reading, reason } => {
            withdraw_reading(policies, clause, reading, &reason, today)?
        }
        Act::WriteAsk { ask, now } => write_ask(policies, ask, *now)?,
        Act::RedraftAsk { ask, now } => return redraft(policies, ask, *now, today),
        Act::StepAsk { ask, state, on, words } => step_ask(policies, ask, state, on, &words, today)?,
    };
    Ok(vec![event])
}

fn add(
    policies: &Policies,
    entry: &EntryId,
    document: Document,
    clauses: Vec<Clause>,
) -> Result<Vec<Event>, Rejection> {
    sound(policies, None, &document)?;
    clauses.iter().try_for_each(sound_clause)?;
    Ok(new_document(PolicyId::born(entry, 0), document, clauses))
}

/// A document with its clauses, as events.
pub(super) fn new_document(policy: PolicyId, document: Document, clauses: Vec<Clause>) -> Vec<Event> {
    let clauses = clauses
        .into_iter()
        .map(|now| Event::PolicyClauseWritten(ClauseWritten { policy: policy.clone(), clause: None, now }));
    let mut events = vec![Event::PolicyAdded(Added { document })];
    events.extend(clauses);
    events
}

fn edit(policies: &Policies, policy: &PolicyId, now: &Document) -> Result<Event, Rejection> {
    let was = &policies.get(policy).ok_or(Rejection::NoSuchPolicy)?.document;
    sound(policies, Some(policy), now)?;
    let patches = DocumentPatch::diff(was, now);
    if patches.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::PolicyEdited(Edited { policy: policy.clone(), patches }))
}

/// What is wrong with a document, new or as `own`.
pub(super) fn sound(
    policies: &Policies,
    own: Option<&PolicyId>,
    document: &Document,
) -> Result<(), Rejection> {
    if document.title.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::PolicyTitle));
    }
    if document.ended.zip(document.in_force.or(document.date)).is_some_and(|(end, begin)| end < begin) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if is_too_long(document) {
        return Err(Rejection::TooLong);
    }
    // What two tablets made of it is no reason to refuse another edit.
    let was = own.and_then(|own| policies.get(own)).map(|record| &record.document);
    let number = document.number.trim();
    let renumbered = was.is_none_or(|was| was.number != document.number);
    let same = |(id, record): &(&PolicyId, &super::Record)| {
        renumbered && Some(*id) != own && !number.is_empty() && record.document.number.trim() == number
    };
    if let Some((known, _)) = policies.iter().find(same) {
        return Err(Rejection::PolicyKnown(known.clone()));
    }
    let Some(by) = &document.superseded_by else { return Ok(()) };
    if was.is_some_and(|was| was.superseded_by.as_ref() == Some(by)) {
        return Ok(());
    }
    if policies.get(by).is_none() {
        return Err(Rejection::NoSuchPolicy);
    }
    // A new document cannot stand in the way that leads on from another.
    let round = own.is_some_and(|own| {
        let next = |at: &&PolicyId| policies.by(at);
        std::iter::successors(Some(policies.stands(by)), next)
            .take(policies.all().count())
            .any(|at| at == own)
    });
    if round { Err(Rejection::SupersedesItself) } else { Ok(()) }
}

fn write_clause(
    policies: &Policies,
    policy: PolicyId,
    clause: Option<ClauseId>,
    now: Clause,
) -> Result<Event, Rejection> {
    policies.get(&policy).ok_or(Rejection::NoSuchPolicy)?;
    sound_clause(&now)?;
    if let Some(id) = &clause {
        let was = find(policies, id)?;
        if policies.stands(&was.policy) != policies.stands(&policy) {
            return Err(Rejection::NoSuchClause);
        }
        if was.clause == now {
            return Err(Rejection::NothingChanged);
        }
    }
    Ok(Event::PolicyClauseWritten(ClauseWritten { policy, clause, now }))
}

pub(super) fn sound_clause(clause: &Clause) -> Result<(), Rejection> {
    if clause.label.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::ClauseLabel));
    }
    if is_too_long(clause) { Err(Rejection::TooLong) } else { Ok(()) }
}

/// 核对: of one clause, or of the document and every clause that nobody has checked.
fn check(
    policies: &Policies,
    policy: &PolicyId,
    clause: Option<ClauseId>,
    today: Day,
) -> Result<Event, Rejection> {
    let record = policies.get(policy).ok_or(Rejection::NoSuchPolicy)?;
    let seen = |(id, record): (&ClauseId, &ClauseRecord)| (id.clone(), record.since.clone());
    let (head, clauses) = match clause {
        Some(id) => {
            let record = find(policies, &id)?;
            if policies.stands(&record.policy) != policies.stands(policy) {
                return Err(Rejection::NoSuchClause);
            }
            if record.clause.words.is_empty() {
                return Err(Rejection::NothingToCheck);
            }
            (None, vec![seen((&id, record))])
        }
        None if !policies.has_text(policy) => return Err(Rejection::NothingToCheck),
        None => {
            let open = policies.clauses_of(policy).into_iter();
            let open = open.filter(|(_, clause)| clause.checked.is_none());
            (Some(record.since.clone()), open.map(seen).collect())
        }
    };
    Ok(Event::PolicyChecked(Checked { policy: policy.clone(), head, clauses, on: today }))
}

fn cite(
    station: &Station,
    clause: ClauseId,
    by: Citing,
    back: bool,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let policies = station.policies();
    find(policies, &clause)?;
    let clause = policies.clause_stands(&clause).clone();
    if policies.cited(&by).any(|cited| *cited == clause) != back {
        return Err(Rejection::NothingChanged);
    }
    if !back {
        if let Citing::Basis(service) | Citing::Fee(service) = &by {
            station.catalogue().get(service).ok_or(Rejection::NoSuchService)?;
        }
        if let Citing::Mandate(mandate) = &by {
            station.mandates().get(mandate).ok_or(Rejection::NoSuchMandate)?;
        }
        if policies.clause_is_over(&clause, today) {
            return Err(Rejection::ClauseOver);
        }
    }
    let event = |clause: ClauseId| Event::ClauseCited(Cited { clause, by: by.clone(), back });
    if !back {
        return Ok(vec![event(clause)]);
    }
    // Wherever it was written, so that it is gone.
    let meant =
        |(cited, citing): &&(ClauseId, Citing)| *citing == by && *policies.clause_stands(cited) == clause;
    Ok(policies.citations().filter(meant).map(|(cited, _)| event(cited.clone())).collect())
}

fn oppose(
    policies: &Policies,
    clause: ClauseId,
    against: Against,
    words: &str,
) -> Result<Vec<Event>, Rejection> {
    find(policies, &clause)?;
    let clause = policies.clause_stands(&clause).clone();
    let words = words.trim().to_owned();
    let (other, quote) = match against {
        Against::Clause(other) => {
            find(policies, &other)?;
            (Some(policies.clause_stands(&other).clone()), String::new())
        }
        Against::Quote(quote) => (None, quote.trim().to_owned()),
    };
    if other.as_ref() == Some(&clause) {
        return Err(Rejection::AgainstItself);
    }
    if other.is_none() && quote.is_empty() {
        return Err(Rejection::Missing(FieldName::Quote));
    }
    let known: Vec<_> = policies
        .every_conflict()
        .filter(|conflict| match &other {
            Some(other) => conflict.is_between(&clause, other),
            None => *conflict.at == clause && conflict.quote() == Some(&quote),
        })
        .collect();
    if words.is_empty() && known.is_empty() {
        return Err(Rejection::Missing(FieldName::Explanation));
    }
    if !known.is_empty() && known.iter().all(|conflict| conflict.words == words) {
        return Err(Rejection::NothingChanged);
    }
    // Wherever it was written down.
    let written = known.into_iter().map(|conflict| match conflict.written {
        (at, Against::Clause(other)) => (at.clone(), Some(other.clone()), String::new()),
        (at, Against::Quote(quote)) => (at.clone(), None, quote.clone()),
    });
    let mut places: Vec<_> = written.collect();
    if places.is_empty() {
        places.push((clause, other, quote));
    }
    let event = |(clause, other, quote)| Opposed { clause, other, quote, words: words.clone() };
    let events: Vec<Opposed> = places.into_iter().map(event).collect();
    if events.iter().any(is_too_long) {
        return Err(Rejection::TooLong);
    }
    Ok(events.into_iter().map(Event::ClauseOpposed).collect())
}

fn read(policies: &Policies, clause: ClauseId, reading: Reading, today: Day) -> Result<Event, Rejection> {
    find(policies, &clause)?;
    let clause = policies.clause_stands(&clause).clone();
    let missing = |text: &str| text.trim().is_empty();
    if missing(&reading.department) {
        return Err(Rejection::Missing(FieldName::Department));
    }
    if missing(&reading.words) {
        return Err(Rejection::Missing(FieldName::Words));
    }
    if reading.on > today {
        return Err(Rejection::NotYet);
    }
    if is_too_long(&reading) {
        return Err(Rejection::TooLong);
    }
    Ok(Event::ReadingAdded(ReadingAdded { clause, reading }))
}

fn withdraw_reading(
    policies: &Policies,
    clause: ClauseId,
    reading: ReadingId,
    reason: &str,
    on: Day,
) -> Result<Event, Rejection> {
    let record = find(policies, &clause)?.readings.get(&reading).ok_or(Rejection::NoSuchReading)?;
    if record.withdrawn.is_some() {
        return Err(Rejection::NothingChanged);
    }
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    if is_too_long(&reason) {
        return Err(Rejection::TooLong);
    }
    Ok(Event::ReadingWithdrawn(ReadingWithdrawn { clause, reading, on, reason }))
}

fn write_ask(policies: &Policies, ask: Option<AskId>, now: Ask) -> Result<Event, Rejection> {
    sound_ask(policies, &now)?;
    if let Some(id) = &ask {
        let record = policies.ask(id).ok_or(Rejection::NoSuchAsk)?;
        // What has been handed in stands on somebody's paper.
        if record.state != AskState::Draft {
            return Err(Rejection::WrongStep);
        }
        if record.ask == now {
            return Err(Rejection::NothingChanged);
        }
    }
    Ok(Event::AskWritten(AskWritten { ask, now }))
}

/// Back to a draft with other words; they are handed in anew.
fn redraft(policies: &Policies, ask: AskId, now: Ask, on: Day) -> Result<Vec<Event>, Rejection> {
    sound_ask(policies, &now)?;
    let record = policies.ask(&ask).ok_or(Rejection::NoSuchAsk)?;
    if record.state != AskState::Submitted {
        return Err(Rejection::WrongStep);
    }
    let (state, words) = (AskState::Draft, String::new());
    let step = AskStepped { ask: ask.clone(), state, on, words, now: None };
    Ok(vec![Event::AskStepped(step), Event::AskWritten(AskWritten { ask: Some(ask), now })])
}

fn sound_ask(policies: &Policies, now: &Ask) -> Result<(), Rejection> {
    if now.words.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::Words));
    }
    if now.to.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::AskedOf));
    }
    if is_too_long(now) {
        return Err(Rejection::TooLong);
    }
    if let Some(clause) = &now.clause {
        find(policies, clause)?;
    }
    Ok(())
}

fn step_ask(
    policies: &Policies,
    ask: AskId,
    state: AskState,
    on: Day,
    words: &str,
    today: Day,
) -> Result<Event, Rejection> {
    let record = policies.ask(&ask).ok_or(Rejection::NoSuchAsk)?;
    let words = words.trim().to_owned();
    if record.state == state && record.words == words && record.on == Some(on) {
        return Err(Rejection::NothingChanged);
    }
    if !record.state.leads_to(state) {
        return Err(Rejection::WrongStep);
    }
    if on > today {
        return Err(Rejection::NotYet);
    }
    if state.is_answer() && record.submitted.is_some_and(|submitted| on < submitted) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if words.is_empty() && state.is_answer() {
        return Err(Rejection::Missing(FieldName::Words));
    }
    if words.is_empty() && state == AskState::Withdrawn {
        return Err(Rejection::Missing(FieldName::Reason));
    }
    if is_too_long(&words) {
        return Err(Rejection::TooLong);
    }
    let now = (state == AskState::Submitted).then(|| record.ask.clone());
    Ok(Event::AskStepped(AskStepped { ask, state, on, words, now }))
}

pub(super) fn find<'a>(policies: &'a Policies, id: &ClauseId) -> Result<&'a ClauseRecord, Rejection> {
    policies.clause(id).ok_or(Rejection::NoSuchClause)
}
