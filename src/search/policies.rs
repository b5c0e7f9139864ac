//! Finding documents and their clauses by words, pinyin or first letters.

use super::index::{Index, Kind};
use super::rank::search;
use crate::domain::policies::Policies;
use crate::domain::values::{ClauseId, PolicyId, Text};

/// An index looks into so many characters of a text; longer ones go in in pieces …
const PIECE: usize = 240;
/// … that overlap by so many, so that no word is cut.
const OVERLAP: usize = 20;

/// The library, ready to be searched.
#[derive(Default)]
pub struct PolicyFinder {
    index: Index,
    /// What an entry of the index stands for.
    entries: Vec<(PolicyId, Option<ClauseId>)>,
}

impl PolicyFinder {
    /// Makes ready what the library holds now.
    pub fn of(policies: &Policies) -> PolicyFinder {
        let (mut index, mut entries) = (Index::default(), Vec::new());
        for (id, record) in policies.iter() {
            let (at, document) = (entries.len(), &record.document);
            entries.push((id.clone(), None));
            index.add(at, Kind::Name, &document.title.zh);
            index.add(at, Kind::English, document.title.en.as_deref().unwrap_or_default());
            index.add(at, Kind::Keyword(0), &document.number);
            index.add(at, Kind::Area, &document.issuer);
            add_long(&mut index, at, &document.notes);
        }
        for (id, record) in policies.clauses() {
            let at = entries.len();
            entries.push((record.policy.clone(), Some(id.clone())));
            index.add(at, Kind::Area, &record.clause.label);
            add_long(&mut index, at, &record.clause.words);
        }
        index.finish();
        PolicyFinder { index, entries }
    }

    /// The documents that answer, the best first; with the clause that answers better than the document itself.
    pub fn find(&self, typed: &str) -> Vec<(PolicyId, Option<ClauseId>)> {
        let mut found: Vec<(PolicyId, Option<ClauseId>)> = Vec::new();
        for hit in search(&self.index, typed) {
            let Some((policy, clause)) = self.entries.get(hit.entry) else { continue };
            if !found.iter().any(|(known, _)| known == policy) {
                found.push((policy.clone(), clause.clone()));
            }
        }
        found
    }
}

fn add_long(index: &mut Index, at: usize, text: &Text) {
    for words in [Some(text.zh.as_str()), text.en.as_deref()].into_iter().flatten() {
        let chars: Vec<char> = words.chars().collect();
        let mut from = 0;
        while from < chars.len() {
            let piece: String = chars.iter().skip(from).take(PIECE).collect();
            index.add(at, Kind::Summary, &piece);
            from += PIECE - OVERLAP;
        }
    }
}
