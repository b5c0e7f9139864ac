//! The starter set of the policy library: data with its sources, in which nothing points into the void.

use std::collections::BTreeSet;

use linli::domain::certificates::NotIssued;
use linli::domain::policies::Library;
use linli::domain::values::Day;
use serde_json::Value;

const POLICIES: &str = include_str!("../../public/policies.json");
const KINDS: [&str; 5] = ["law", "regulation", "rule", "local", "agreement"];

fn set() -> Value {
    serde_json::from_str(POLICIES).unwrap()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().unwrap()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn day(document: &Value, field: &str) -> Option<Day> {
    let written = document[field].as_str()?;
    Some(Day::parse(written).unwrap_or_else(|| panic!("{}: {written}", document["title"])))
}

/// What a document is known by: its number, or its title where it has none.
fn name(document: &Value) -> &str {
    let number = text(document, "number");
    if number.is_empty() { text(document, "title") } else { number }
}

/// The document of this name, and of it the clause of this label.
fn clause<'a>(set: &'a Value, called: &str, label: &str) -> Option<&'a Value> {
    let document = list(set, "documents").iter().find(|d| name(d) == called)?;
    list(document, "clauses").iter().find(|c| text(c, "label") == label)
}

#[test]
fn every_document_says_what_it_is_and_where_it_was_read() {
    let set = set();
    let mut names = BTreeSet::new();
    for document in list(&set, "documents") {
        let title = text(document, "title");
        assert!(!title.is_empty() && !text(document, "source").is_empty(), "{title}");
        assert!(KINDS.contains(&text(document, "kind")), "{title}");
        assert!(names.insert(name(document)), "{title} is there twice");
        let mut labels = BTreeSet::new();
        for clause in list(document, "clauses") {
            assert!(labels.insert(text(clause, "label")), "{title}: {}", clause["label"]);
            assert!(!text(clause, "label").is_empty() && !text(clause, "words").trim().is_empty(), "{title}");
        }
        // Of what is only cited nothing is told.
        assert!(document["citation_only"] != true || labels.is_empty(), "{title}");
    }
}

/// The desk reads the same file, and finds what replaces something and both sides of a conflict.
#[test]
fn the_library_reads_it_whole() {
    let library = Library::read(POLICIES).unwrap();
    let set = set();
    assert_eq!(library.documents.len(), list(&set, "documents").len());
    assert_eq!(library.conflicts.len(), list(&set, "conflicts").len());
    let clauses = library.documents.iter().map(|document| document.clauses.len()).sum::<usize>();
    assert_eq!(clauses, list(&set, "documents").iter().map(|d| list(d, "clauses").len()).sum::<usize>());
}

#[test]
fn no_day_is_impossible() {
    for document in list(&set(), "documents") {
        let (issued, from, ended) =
            (day(document, "date"), day(document, "in_force"), day(document, "ended"));
        let title = text(document, "title");
        assert!(ended.is_none() || ended > from, "{title} ends before it begins");
        // A law that was amended is dated by its latest wording and in force since its first.
        let amended = text(document, "number").ends_with("修正");
        assert!(amended || from.is_none() || issued.is_none() || from >= issued, "{title}");
    }
}

#[test]
fn what_replaces_something_is_there_and_replaces_it_in_time() {
    let set = set();
    let documents = list(&set, "documents");
    let mut replaced = 0;
    for document in documents.iter().filter(|d| d["superseded_by_number"].is_string()) {
        let by = text(document, "superseded_by_number");
        let newer = documents.iter().find(|d| text(d, "number") == by);
        let newer =
            newer.unwrap_or_else(|| panic!("{} is replaced by {by}, which is not there", document["title"]));
        assert_ne!(text(document, "number"), by);
        assert!(newer["superseded_by_number"].is_null(), "{by} is itself replaced");
        assert_eq!(day(document, "ended"), day(newer, "in_force"), "{by}");
        replaced += 1;
    }
    assert_eq!(replaced, 2);
}

#[test]
fn both_sides_of_a_conflict_are_there() {
    let set = set();
    for conflict in list(&set, "conflicts") {
        assert!(!text(conflict, "words").is_empty());
        for side in ["a", "b"] {
            let side = &conflict[side];
            let cited = clause(&set, name(side), text(side, "label")).is_some();
            assert!(cited || !text(side, "quote").is_empty(), "{side}");
        }
    }
    let between = |number: &str, label: &str, quote: &str| {
        list(&set, "conflicts").iter().any(|c| {
            text(&c["a"], "number") == number
                && text(&c["a"], "label") == label
                && text(&c["b"], "quote").contains(quote)
        })
    };
    assert!(between("国务院令第251号", "第四条", "公益性与赢利性并重"));
    assert!(between("2020年5月28日通过", "第八十七条", "反哺"));
}

/// What the proposal rests on stands in the library as it quotes it; what it only names is only cited.
#[test]
fn what_the_proposal_names_is_there() {
    let set = set();
    let opinion = |label: &str| text(clause(&set, "国发〔2006〕14号", label).unwrap(), "words").to_owned();
    assert!(opinion("基本原则 1").starts_with("1、坚持以人为本。"));
    assert!(opinion("基本原则 2").contains("鼓励、支持社区居民和社会力量参与社区服务"));
    assert!(
        opinion("基本原则 3").contains("按照政企分开、政事分开原则，区分不同类型的社区服务，实行分类指导。")
    );
    for cited in ["闽劳社〔2001〕334号", "福建省加快发展社区服务工作的文件（名称原文未载）"]
    {
        let document = list(&set, "documents").iter().find(|d| name(d) == cited).unwrap();
        assert_eq!(document["citation_only"], true, "{cited}");
    }
}

#[test]
fn the_certificates_are_those_of_the_other_list() {
    let set = set();
    let listed = text(clause(&set, "民发〔2020〕20号", "附件：第一批清单").unwrap(), "words");
    let others = NotIssued::read(include_str!("../../public/certificates.json")).unwrap();
    for certificate in others.entries {
        assert!(listed.contains(&certificate.name.zh), "{}", certificate.name.zh);
    }
}
