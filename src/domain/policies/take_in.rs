//! Taking a set of documents in at once. What the station has already is left as it is, so that a second time is
//! harmless.

use super::rules::{new_document, sound, sound_clause};
use super::{Against, Clause, Document, Library, LibraryDocument, Opposed, Place, Policies};
use crate::domain::values::{ClauseId, EntryId, PolicyId};
use crate::domain::{Event, Rejection};

impl Policies {
    /// The document that the station has under the same number; or, where one of them has no number, the same title.
    pub fn known(&self, document: &LibraryDocument) -> Option<&PolicyId> {
        let same = |own: &Document| is_same(own, &document.number, &document.title.zh);
        // What was taken out does not come in again by itself.
        let known = self.all().find(|(_, record)| same(&record.document));
        known.map(|(id, _)| self.stands(id))
    }
}

fn is_same(own: &Document, number: &str, title: &str) -> bool {
    match (own.number.trim(), number.trim()) {
        ("", _) | (_, "") => own.title.zh.trim() == title.trim(),
        (own, number) => own == number,
    }
}

/// A document that comes in, with its id and those of its clauses.
struct Coming {
    id: PolicyId,
    document: Document,
    clauses: Vec<(ClauseId, Clause)>,
}

/// Takes in what is not known.
pub(super) fn take_in(
    policies: &Policies,
    entry: &EntryId,
    library: &Library,
) -> Result<Vec<Event>, Rejection> {
    let mut coming: Vec<Coming> = Vec::new();
    let mut n = 0;
    let mut by_number: Vec<(usize, &str)> = Vec::new();
    for given in &library.documents {
        let twice = |coming: &Coming| is_same(&coming.document, &given.number, &given.title.zh);
        if policies.known(given).is_some() || coming.iter().any(twice) {
            continue;
        }
        let document = given.document();
        sound(policies, None, &document)?;
        if !given.superseded_by_number.is_empty() {
            by_number.push((coming.len(), &given.superseded_by_number));
        }
        let id = PolicyId::born(entry, n);
        let clauses: Vec<_> = given.clauses.iter().map(|clause| clause.clause()).collect();
        clauses.iter().try_for_each(sound_clause)?;
        let clauses: Vec<_> =
            clauses.into_iter().zip(n + 1..).map(|(clause, n)| (ClauseId::born(entry, n), clause)).collect();
        n += 1 + clauses.len();
        coming.push(Coming { id, document, clauses });
    }
    for (at, number) in by_number {
        let by = id_of(policies, &coming, number, "");
        if let Some(coming) = coming.get_mut(at) {
            coming.document.superseded_by = by;
        }
    }
    let round = coming.iter().any(|one| {
        let next = |at: &PolicyId| {
            let new = coming.iter().find(|coming| coming.id == *at);
            new.and_then(|coming| coming.document.superseded_by.clone())
        };
        let way = std::iter::successors(next(&one.id), next).take(coming.len());
        way.into_iter().any(|at| at == one.id)
    });
    if round {
        return Err(Rejection::SupersedesItself);
    }
    let mut conflicts = Vec::new();
    for conflict in &library.conflicts {
        let Some(clause) = clause_of(policies, &coming, &conflict.a) else { continue };
        let other = clause_of(policies, &coming, &conflict.b);
        let quote = conflict.b.quote.trim().to_owned();
        let (other, quote, against) = match other {
            Some(other) if other != clause => (Some(other.clone()), String::new(), Against::Clause(other)),
            None if !quote.is_empty() => (None, quote.clone(), Against::Quote(quote)),
            _ => continue,
        };
        let known = policies.conflicts(&clause).iter().any(|known| {
            *known.written.1 == against || (other.is_some() && known.other(&clause) == other.as_ref())
        });
        if !known && !conflict.words.trim().is_empty() {
            let words = conflict.words.trim().to_owned();
            conflicts.push(Event::ClauseOpposed(Opposed { clause, other, quote, words }));
        }
    }
    let documents = coming.into_iter().flat_map(|Coming { id, document, clauses }| {
        new_document(id, document, clauses.into_iter().map(|(_, clause)| clause).collect())
    });
    let events: Vec<Event> = documents.chain(conflicts).collect();
    if events.is_empty() { Err(Rejection::NothingChanged) } else { Ok(events) }
}

/// The document of a number, or of a title where no number is given; what comes in goes before.
fn id_of(policies: &Policies, coming: &[Coming], number: &str, title: &str) -> Option<PolicyId> {
    let fits = |own: &Document| match number.trim() {
        "" => !title.trim().is_empty() && own.title.zh.trim() == title.trim(),
        number => own.number.trim() == number,
    };
    let new = coming.iter().find(|coming| fits(&coming.document)).map(|coming| coming.id.clone());
    let known = || policies.iter().find(|(_, record)| fits(&record.document)).map(|(id, _)| id.clone());
    new.or_else(known)
}

fn clause_of(policies: &Policies, coming: &[Coming], place: &Place) -> Option<ClauseId> {
    let label = place.label.trim();
    let id = id_of(policies, coming, &place.number, &place.title)?;
    if let Some(coming) = coming.iter().find(|coming| coming.id == id) {
        let found = coming.clauses.iter().find(|(_, clause)| clause.label.trim() == label);
        return found.map(|(id, _)| id.clone());
    }
    let mut own = policies.clauses_of(&id).into_iter();
    own.find(|(_, record)| record.clause.label.trim() == label).map(|(id, _)| id.clone())
}
