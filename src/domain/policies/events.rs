//! What can happen in the library, and what each event does to it.

use serde::{Deserialize, Serialize};

use super::{
    Against, Ask, AskRecord, AskState, Check, Citing, Clause, ClauseRecord, Document, DocumentPatch,
    Policies, Reading, ReadingRecord, Record,
};
use crate::domain::values::{AskId, ClauseId, Day, PolicyId, ReadingId};
use crate::domain::{Event, Origin};

/// `policies.added.1`. Its id is the place of this event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub document: Document,
}

/// `policies.edited.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub policy: PolicyId,
    pub patches: Vec<DocumentPatch>,
}

/// `policies.clause_written.1`: a new clause, whose id is the place of this event, or one as it stands now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClauseWritten {
    pub policy: PolicyId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
    pub now: Clause,
}

/// `policies.checked.1`: somebody has compared these with the original. Each is named with the event whose words they
/// have seen: what another tablet wrote meanwhile is not checked by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    pub policy: PolicyId,
    /// The document as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<PolicyId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<(ClauseId, ClauseId)>,
    pub on: Day,
}

/// `policies.cited.1`: something rests on a clause; or (`back`) no longer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cited {
    pub clause: ClauseId,
    pub by: Citing,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

/// `policies.opposed.1`: two clauses, or a clause and a sentence, contradict each other. Without words they do not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opposed {
    pub clause: ClauseId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<ClauseId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// `policies.read.1`: how a department understands a clause. Its id is the place of this event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadingAdded {
    pub clause: ClauseId,
    pub reading: Reading,
}

/// `policies.reading_withdrawn.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadingWithdrawn {
    pub clause: ClauseId,
    pub reading: ReadingId,
    pub on: Day,
    pub reason: String,
}

/// `policies.asked.1`: a new draft, whose id is the place of this event, or one as it stands now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskWritten {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<AskId>,
    pub now: Ask,
}

/// `policies.ask_stepped.1`: where it stands from this day on, with the answer or the reason; and what was handed in,
/// word by word: another tablet may have changed the draft meanwhile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AskStepped {
    pub ask: AskId,
    pub state: AskState,
    pub on: Day,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Ask>,
}

/// Takes an event of the library in.
pub(in crate::domain) fn apply(policies: &mut Policies, origin: &Origin, n: usize, event: &Event) {
    let place = || ClauseId::born(&origin.entry, n);
    if matches!(event, Event::PolicyClauseWritten(_) | Event::PolicyWithdrawn(_)) {
        policies.moved = Default::default();
    }
    match event {
        Event::PolicyAdded(event) => {
            let since = PolicyId::born(&origin.entry, n);
            let record = Record { document: event.document.clone(), checked: None, since: since.clone() };
            policies.documents.entry(since).or_insert(record);
        }
        Event::PolicyEdited(event) => {
            let Some(record) = policies.documents.get_mut(&event.policy) else { return };
            event.patches.iter().for_each(|patch| patch.apply(&mut record.document));
            // What is ours about it, a check does not look at.
            let ours = |patch: &DocumentPatch| matches!(patch.field(), "notes" | "public");
            if !event.patches.iter().all(ours) {
                (record.checked, record.since) = (None, PolicyId::born(&origin.entry, n));
            }
        }
        Event::PolicyClauseWritten(event) => clause_written(policies, place(), event),
        Event::PolicyChecked(event) => {
            let check = || Some(Check { by: origin.by.clone(), on: event.on });
            if let Some(record) = policies.documents.get_mut(&event.policy)
                && event.head.as_ref() == Some(&record.since)
            {
                record.checked = check();
            }
            for (clause, seen) in &event.clauses {
                if let Some(record) = policies.clauses.get_mut(clause)
                    && record.since == *seen
                {
                    record.checked = check();
                }
            }
        }
        Event::ClauseCited(event) => {
            let citation = (event.clause.clone(), event.by.clone());
            if event.back {
                policies.cited.remove(&citation);
            } else if policies.clauses.contains_key(&event.clause) {
                policies.cited.insert(citation);
            }
        }
        Event::ClauseOpposed(event) => opposed(policies, event),
        Event::ReadingAdded(event) => {
            let Some(record) = policies.clauses.get_mut(&event.clause) else { return };
            let by = origin.by.clone();
            let reading = ReadingRecord { reading: event.reading.clone(), by, withdrawn: None };
            record.readings.entry(ReadingId::born(&origin.entry, n)).or_insert(reading);
        }
        Event::ReadingWithdrawn(event) => {
            let record = policies.clauses.get_mut(&event.clause);
            if let Some(record) = record.and_then(|record| record.readings.get_mut(&event.reading)) {
                record.withdrawn = Some((event.on, event.reason.clone()));
            }
        }
        Event::PolicyWithdrawn(event) => {
            let known = |id: &PolicyId| policies.documents.contains_key(id);
            let here = event.clause.as_ref().is_none_or(|id| policies.clauses.contains_key(id));
            if event.back {
                policies.withdrawn.remove(event.key());
            } else if here && known(&event.policy) && event.instead.as_ref().is_none_or(known) {
                policies.withdrawn.insert(event.key().into(), event.clone());
            }
        }
        Event::AskWritten(event) => {
            let id = event.ask.clone().unwrap_or_else(|| AskId::born(&origin.entry, n));
            match policies.asks.get_mut(&id) {
                // What was handed in stands on somebody's paper: a draft that another tablet wrote does not change it.
                Some(record) if record.state == AskState::Draft => record.ask = event.now.clone(),
                None if event.ask.is_none() => {
                    let (ask, state) = (event.now.clone(), AskState::Draft);
                    let record = AskRecord { ask, state, on: None, submitted: None, words: String::new() };
                    policies.asks.insert(id, record);
                }
                _ => {}
            }
        }
        Event::AskStepped(event) => {
            let Some(record) = policies.asks.get_mut(&event.ask) else { return };
            (record.state, record.on, record.words) = (event.state, Some(event.on), event.words.clone());
            if let Some(now) = &event.now {
                record.ask = now.clone();
            }
            match event.state {
                AskState::Draft => record.submitted = None,
                AskState::Submitted => record.submitted = Some(event.on),
                _ => {}
            }
        }
        _ => {}
    }
}

fn clause_written(policies: &mut Policies, since: ClauseId, event: &ClauseWritten) {
    let clause = event.now.clone();
    match &event.clause {
        Some(id) => {
            if let Some(record) = policies.clauses.get_mut(id) {
                (record.clause, record.checked, record.since) = (clause, None, since);
            }
        }
        None if policies.documents.contains_key(&event.policy) => {
            let policy = event.policy.clone();
            let readings = Default::default();
            let record = ClauseRecord { policy, clause, checked: None, readings, since: since.clone() };
            policies.clauses.entry(since).or_insert(record);
        }
        None => {}
    }
}

/// One contradiction has one place, from whichever side it was written down.
fn opposed(policies: &mut Policies, event: &Opposed) {
    let (at, against) = match &event.other {
        Some(other) => {
            let (first, second) =
                (event.clause.clone().min(other.clone()), event.clause.clone().max(other.clone()));
            (first, Against::Clause(second))
        }
        None => (event.clause.clone(), Against::Quote(event.quote.clone())),
    };
    let here = |id: &ClauseId| policies.clauses.contains_key(id);
    let both = here(&event.clause) && event.other.as_ref().is_none_or(here);
    if event.words.is_empty() {
        policies.opposed.remove(&(at, against));
    } else if both {
        policies.opposed.insert((at, against), event.words.clone());
    }
}
