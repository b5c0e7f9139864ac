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

fn board_service(details: Details, paused: bool) -> BoardService {
    let reason = crate::domain::values::Text::zh("检修");
    let pause = paused.then_some(crate::board::Pause { reason, until: None });
    BoardService {
        id: crate::domain::values::ServiceId::named(&details.name.zh),
        details,
        pause,
        checked: None,
    }
}

fn station() -> Profile {
    let session = json!({"opens": "08:00", "closes": "11:30"});
    let profile = json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道", "name": {"zh": "金山站"},
        "letters": "JS", "positioning": "licheng", "legal": {"kind": "inside"}, "committee": {"zh": "居委会"},
        "hours": [[session], [session], [session], [session], [session], [], []],
    });
    serde_json::from_value(profile).unwrap()
}

/// A moment in China.
fn at(day: u32, hour: i64, minute: i64) -> Instant {
    let midnight = crate::domain::values::Day::new(2026, 11, day).unwrap();
    let days = midnight.days_since(crate::domain::values::Day::new(1970, 1, 1).unwrap());
    Instant(days * 86_400_000 + (hour - 8) * 3_600_000 + minute * 60_000)
}

#[test]
fn every_filter_narrows_and_all_together_do() {
    let mut free = details("交水费", "代收", "x", &["水费"]);
    free.groups = vec![Group::Elderly];
    let mut paid = details("修水管", "维修", "x", &["水费也问"]);
    paid.block = Block::Commercial;
    paid.fee = Fee::Unpriced;
    let services = [board_service(paid, false), board_service(free, false)];
    let find = |wanted: Wanted| super::find(&services, &wanted);

    assert_eq!(find(Wanted::default()), [0, 1], "the station's order");
    assert_eq!(find(Wanted { query: "水费", ..Wanted::default() }), [1, 0], "the best answer first");
    assert_eq!(find(Wanted { block: Some(Block::Commercial), ..Wanted::default() }), [0]);
    assert_eq!(find(Wanted { category: "代收", ..Wanted::default() }), [1]);
    assert_eq!(find(Wanted { free: true, ..Wanted::default() }), [1]);
    assert_eq!(find(Wanted { group: Some(Group::Elderly), ..Wanted::default() }), [1]);
    assert_eq!(find(Wanted { group: Some(Group::Shops), ..Wanted::default() }), Vec::<usize>::new());
    assert_eq!(
        find(Wanted { query: "水费", category: "维修", free: true, ..Wanted::default() }),
        Vec::<usize>::new()
    );
}

#[test]
fn open_now_follows_own_hours_collection_days_exceptions_and_pauses() {
    use crate::domain::catalogue::MonthDays;
    use crate::domain::values::{Day, DayException, Minute, Session, Text, WeekHours};
    let afternoon = Session { opens: Minute(15 * 60), closes: Minute(17 * 60) };
    let plain = details("求职", "x", "x", &[]);
    let collected = Details { month_days: vec![MonthDays { from: 1, until: 15 }], ..plain.clone() };
    let late = Details { hours: WeekHours::workdays(&[afternoon]), ..plain.clone() };
    let day = Day::new(2026, 11, 23).unwrap();
    let closed = DayException { from: day, until: day, sessions: vec![], reason: Text::default() };
    let away = Details { exceptions: vec![closed], ..plain.clone() };
    let in_words = Details { times: Text::zh("看天气"), ..plain.clone() };
    let services = [plain.clone(), collected, late, away, in_words].map(|d| board_service(d, false));
    let paused = [board_service(plain, true)];
    let station = station();
    let open = |services: &[BoardService], now| {
        super::find(services, &Wanted { open: Some((now, &station)), ..Wanted::default() })
    };

    assert_eq!(open(&services, at(23, 9, 0)), [0], "the 23rd is no collection day, and one is away");
    assert_eq!(open(&services, at(10, 9, 0)), [0, 1, 3]);
    assert_eq!(open(&services, at(23, 12, 0)), Vec::<usize>::new(), "lunch");
    assert_eq!(open(&services, at(23, 15, 30)), [2]);
    assert_eq!(open(&services, at(22, 9, 0)), Vec::<usize>::new(), "Sunday");
    assert_eq!(open(&paused, at(23, 9, 0)), Vec::<usize>::new());
}
