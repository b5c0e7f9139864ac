//! Ranking of everyday queries.

use serde_json::json;

use super::*;
use crate::domain::catalogue::Starter;

fn starter() -> Starter {
    Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap()
}

/// The slugs that a query finds in the starter catalogue, best first.
fn find(query: &str) -> Vec<Box<str>> {
    let entries = starter().entries;
    let mut found: Vec<_> =
        entries.iter().filter_map(|e| Some((score(&e.details, query)?, &e.slug))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, slug)| slug.clone()).collect()
}

fn first(query: &str) -> Box<str> {
    find(query).into_iter().next().unwrap_or_default()
}

fn details(name: &str, area: &str, summary: &str, keywords: &[&str]) -> Details {
    let details = json!({
        "name": {"zh": name, "en": "Umbrellas"}, "area": {"zh": area}, "summary": {"zh": summary},
        "block": "public", "fee": {"kind": "free"}, "keywords": keywords,
    });
    serde_json::from_value(details).unwrap()
}

#[test]
fn what_people_type_finds_what_they_mean_first() {
    for (query, slug) in [
        ("水费", "pay-water"),
        ("交水费", "pay-water"),
        ("我要交水费了", "pay-water"),
        ("代收电费", "pay-electricity"),
        ("话费", "pay-mobile"),
        ("修马桶", "plumbing-electric-repair"),
        ("吃低保", "subsistence-allowance"),
        ("打疫苗", "child-vaccination"),
        ("暂住证", "floating-register"),
        ("门打不开", "lock-service"),
        ("收废品", "recycling-pickup"),
        ("水管坏了怎么办", "plumbing-electric-repair"),
        ("water bill", "pay-water"),
        ("WATER BILL", "pay-water"),
        ("locksmith", "lock-service"),
    ] {
        assert_eq!(&*first(query), slug, "{query}: {:?}", find(query));
    }
}

#[test]
fn every_everyday_word_of_the_starter_catalogue_finds_its_entry() {
    for entry in starter().entries {
        for keyword in &entry.details.keywords {
            assert!(score(&entry.details, keyword) >= Some(50), "{}: {keyword}", entry.slug);
        }
    }
}

#[test]
fn where_a_word_stands_decides_the_rank() {
    let ranked = [
        details("x", "x", "x", &["水费"]),
        details("水费代收", "x", "x", &[]),
        details("代收水费", "x", "x", &[]),
        details("x", "x", "x", &["欠水费了"]),
        details("x", "水费", "x", &[]),
        details("x", "x", "交水费", &[]),
    ];
    let scores: Vec<_> = ranked.iter().map(|d| score(d, "水费").unwrap()).collect();
    assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{scores:?}");
    assert_eq!(score(&details("x", "x", "x", &["电费"]), "水费"), None);
}

#[test]
fn every_word_must_be_found_somewhere() {
    let umbrellas = details("雨伞借用", "物品", "门口的伞拿去用", &["借伞"]);
    assert!(score(&umbrellas, "雨伞 物品").is_some());
    assert_eq!(score(&umbrellas, "雨伞 水费"), None);
    assert!(score(&umbrellas, "umbrella").is_some());
    assert_eq!(score(&umbrellas, ""), Some(0), "no word asks for everything");
    assert_eq!(score(&umbrellas, " \u{3000} "), Some(0), "a Chinese space is a space");
}

#[test]
fn a_blank_everyday_word_matches_nothing() {
    let blank = details("雨伞借用", "物品", "x", &["", " "]);
    assert_eq!(score(&blank, "水费"), None);
    assert_eq!(find("xyzzy"), Vec::<Box<str>>::new());
}
