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
            let home = policies.home(id).unwrap_or(&record.policy);
            entries.push((home.clone(), Some(id.clone())));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policies::{Clause, Document};
    use crate::domain::values::{Day, DeviceId, EntryId, Instant, StaffId};
    use crate::domain::{Event, Origin, Station, policies};

    /// A document whose second clause is longer than an index looks.
    fn library() -> (Station, PolicyId, ClauseId) {
        let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 };
        let origin = Origin { entry: entry.clone(), by: StaffId::named("x"), at: Instant(0) };
        let policy = PolicyId::born(&entry, 0);
        let document = Document {
            title: Text::zh("民办非企业单位登记管理暂行条例"),
            number: "国务院令第251号".into(),
            date: Day::new(1998, 10, 25),
            ..Document::default()
        };
        let long = "这是别的内容。".repeat(60) + "侵占私分挪用资产";
        let clause = |label: &str, words: &str| {
            let now = Clause { label: label.into(), words: Text::zh(words), ..Clause::default() };
            Event::PolicyClauseWritten(policies::ClauseWritten { policy: policy.clone(), clause: None, now })
        };
        let events = [
            Event::PolicyAdded(policies::Added { document }),
            clause("第四条", "不得从事营利性经营活动"),
            clause("第二十五条", &long),
        ];
        let mut station = Station::default();
        for (n, event) in events.iter().enumerate() {
            station.apply(&origin, n, event);
        }
        (station, policy, ClauseId::born(&entry, 2))
    }

    #[test]
    fn documents_are_found_by_title_and_number_and_clauses_by_words_and_pinyin() {
        let (station, policy, second) = library();
        let finder = PolicyFinder::of(station.policies());
        for (typed, clause) in [
            ("暂行条例", false),
            ("251号", false),
            ("minbanfeiqiye", false),
            ("yinglixing", true),
            ("营利性", true),
        ] {
            let found = finder.find(typed);
            assert_eq!(found.first().map(|(id, _)| id), Some(&policy), "{typed}");
            assert_eq!(found[0].1.is_some(), clause, "{typed}");
        }
        assert_eq!(finder.find("挪用资产"), [(policy, Some(second))], "at the end of a long text");
        assert!(PolicyFinder::default().find("条例").is_empty());
    }
}
