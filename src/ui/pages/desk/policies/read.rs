//! What the list says of each document, and finding among them.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::policies::{Kind, Policies, Standing};
use crate::domain::values::{ClauseId, Day, PolicyId, Text};
use crate::domain::{Slice, Station};
use crate::search::PolicyFinder;

thread_local! {
    /// Kept between letters: the texts are read again only when something new stands in them.
    static FINDER: RefCell<PolicyFinder> = RefCell::default();
}

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: PolicyId,
    pub title: Text,
    pub number: String,
    pub kind: Kind,
    pub standing: Standing,
    /// There is something that can be checked.
    pub has_text: bool,
    pub checked: bool,
    /// Clauses that departments understand differently.
    pub disputed: usize,
    pub public: bool,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    InForce,
    Unknown,
    Over,
    Unchecked,
    Disputed,
}

impl Show {
    /// All of them, in the order they are offered.
    pub const ALL: [Show; 5] = [Show::InForce, Show::Unknown, Show::Over, Show::Unchecked, Show::Disputed];

    /// Does a document belong to it?
    pub fn has(self, entry: &Entry) -> bool {
        match self {
            // What comes soon is looked for among what holds.
            Show::InForce => matches!(entry.standing, Standing::InForce | Standing::Coming),
            Show::Unknown => entry.standing == Standing::Unknown,
            Show::Over => entry.standing == Standing::Over,
            Show::Unchecked => !entry.checked && entry.has_text,
            Show::Disputed => entry.disputed > 0,
        }
    }
}

/// Every document: what is in force first, the highest first, the newest first.
pub fn entries(session: Session, today: Day) -> Vec<Entry> {
    session.read(&[Slice::Policies], |station| all(station.policies(), today))
}

fn all(policies: &Policies, today: Day) -> Vec<Entry> {
    let entry = |(id, record): (&PolicyId, &crate::domain::policies::Record)| {
        let document = &record.document;
        let own = policies.clauses_of(id).into_iter();
        let entry = Entry {
            id: id.clone(),
            title: document.title.clone(),
            number: document.number.clone(),
            kind: document.kind,
            standing: policies.standing(id, today),
            has_text: policies.has_text(id),
            checked: policies.is_checked(id),
            disputed: own.filter(|(id, _)| policies.is_disputed(id)).count(),
            public: document.public,
        };
        ((entry.standing == Standing::Over, entry.kind, std::cmp::Reverse(document.date)), entry)
    };
    let mut entries: Vec<_> = policies.iter().map(entry).collect();
    entries.sort_by_key(|(one, _)| *one);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Keeps what is searched up to date.
pub fn ready(session: Session) -> Memo<u32> {
    Memo::new(move |turn: Option<&u32>| {
        session.read(&[Slice::Policies], |station: &Station| {
            FINDER.set(PolicyFinder::of(station.policies()));
        });
        turn.copied().unwrap_or_default().wrapping_add(1)
    })
}

/// The documents that are meant, best first, perhaps with the clause that answers; tracked.
pub fn find(ready: Memo<u32>, typed: &str) -> Vec<(PolicyId, Option<ClauseId>)> {
    let _ = ready.get();
    FINDER.with_borrow(|finder| finder.find(typed))
}
