//! Ranking of everyday queries.

use serde_json::json;

use super::*;
use crate::board::BoardService;
use crate::domain::catalogue::{Block, Details, Fee, Group, Starter};

fn starter() -> Starter {
    Starter::read(include_str!("../../public/starter-catalogue.json")).unwrap()
}

/// The slugs that a query finds in the starter catalogue, best first.
fn slugs(query: &str) -> Vec<Box<str>> {
    let entries = starter().entries;
    let index = index(entries.iter().map(|entry| &entry.details));
    search(&index, query).into_iter().map(|hit| entries[hit.entry].slug.clone()).collect()
}

/// How well one service answers a query.
fn score(details: &Details, query: &str) -> Option<u32> {
    search(&index([details].into_iter()), query).first().map(|hit| hit.score)
}

fn first(query: &str) -> Box<str> {
    slugs(query).into_iter().next().unwrap_or_default()
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
        assert_eq!(&*first(query), slug, "{query}: {:?}", slugs(query));
    }
}

#[test]
fn every_everyday_word_of_the_starter_catalogue_finds_its_entry() {
    for entry in starter().entries {
        for keyword in &entry.details.keywords {
            assert!(score(&entry.details, keyword) >= Some(500), "{}: {keyword}", entry.slug);
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
    assert!(score(&umbrellas, "umbrella").is_some());
    assert_eq!(score(&umbrellas, ""), None, "no word asks for nothing");
    assert_eq!(score(&umbrellas, " \u{3000} "), None, "a Chinese space is a space");
}

#[test]
fn a_blank_everyday_word_matches_nothing() {
    let blank = details("雨伞借用", "物品", "x", &["", " "]);
    assert_eq!(score(&blank, "水费"), None);
    assert_eq!(slugs("xyzzy"), Vec::<Box<str>>::new());
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

fn places(services: &[BoardService], wanted: &Wanted) -> Vec<usize> {
    let index = index(services.iter().map(|service| &service.details));
    find(&index, services, wanted).into_iter().map(|hit| hit.entry).collect()
}

fn station() -> crate::domain::profile::Profile {
    let session = json!({"opens": "08:00", "closes": "11:30"});
    let profile = json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道", "name": {"zh": "金山站"},
        "letters": "JS", "positioning": "licheng", "legal": {"kind": "inside"}, "committee": {"zh": "居委会"},
        "hours": [[session], [session], [session], [session], [session], [], []],
    });
    serde_json::from_value(profile).unwrap()
}

/// A moment in China.
fn at(day: u32, hour: i64, minute: i64) -> crate::domain::values::Instant {
    let midnight = crate::domain::values::Day::new(2026, 11, day).unwrap();
    let days = midnight.days_since(crate::domain::values::Day::new(1970, 1, 1).unwrap());
    crate::domain::values::Instant(days * 86_400_000 + (hour - 8) * 3_600_000 + minute * 60_000)
}

#[test]
fn every_filter_narrows_and_all_together_do() {
    let mut free = details("交水费", "代收", "x", &["水费"]);
    free.groups = vec![Group::Elderly];
    let mut paid = details("修水管", "维修", "x", &["水费也问"]);
    paid.block = Block::Commercial;
    paid.fee = Fee::Unpriced;
    let services = [board_service(paid, false), board_service(free, false)];
    let find = |wanted: Wanted| places(&services, &wanted);

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
        places(services, &Wanted { open: Some((now, &station)), ..Wanted::default() })
    };

    assert_eq!(open(&services, at(23, 9, 0)), [0], "the 23rd is no collection day, and one is away");
    assert_eq!(open(&services, at(10, 9, 0)), [0, 1, 3]);
    assert_eq!(open(&services, at(23, 12, 0)), Vec::<usize>::new(), "lunch");
    assert_eq!(open(&services, at(23, 15, 30)), [2]);
    assert_eq!(open(&services, at(22, 9, 0)), Vec::<usize>::new(), "Sunday");
    assert_eq!(open(&paused, at(23, 9, 0)), Vec::<usize>::new());
}

/// Query and slug.
fn everyday_queries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../../tests/fixtures/queries.txt").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.rsplit_once(' '))
}

#[test]
fn ninety_five_of_a_hundred_everyday_queries_find_what_they_mean_first() {
    let entries = starter().entries;
    let index = index(entries.iter().map(|entry| &entry.details));
    let slugs =
        |query| search(&index, query).into_iter().map(|hit| &*entries[hit.entry].slug).collect::<Vec<_>>();
    let missed: Vec<_> = everyday_queries()
        .map(|(query, slug)| (query, slug, slugs(query)))
        .filter(|(_, slug, found)| found.first() != Some(slug))
        .map(|(query, slug, found)| format!("{query}: {slug}, not {:?}", &found[..found.len().min(4)]))
        .collect();
    let asked = everyday_queries().count();
    assert!(asked >= 100, "{asked} queries");
    assert!(missed.len() * 20 <= asked, "{} of {asked} missed:\n{}", missed.len(), missed.join("\n"));
}

/// Full pinyin of a word, as the table's own source says it.
fn letters(word: &str) -> Option<Vec<String>> {
    use ::pinyin::ToPinyin;
    word.chars().map(|char| char.to_pinyin().map(|said| said.plain().replace('ü', "v"))).collect()
}

#[test]
fn every_everyday_word_is_found_by_its_pinyin_and_by_first_letters() {
    let entries = starter().entries;
    let index = index(entries.iter().map(|entry| &entry.details));
    for (nth, entry) in entries.iter().enumerate() {
        for word in &entry.details.keywords {
            let Some(said) = letters(word) else { continue };
            let place = |query: &str| search(&index, query).iter().position(|hit| hit.entry == nth);
            let whole = said.concat();
            assert!(
                place(&whole) < Some(6) && place(&whole).is_some(),
                "{whole} for {word} of {}",
                entry.slug
            );
            let spaced = said.join(" ");
            assert!(place(&spaced).is_some(), "{spaced} for {word} of {}", entry.slug);
            let first: String = said.iter().filter_map(|syllable| syllable.chars().next()).collect();
            assert!(place(&first).is_some(), "{first} for {word} of {}", entry.slug);
            let mixed: String =
                said.iter().enumerate().map(|(n, s)| if n == 0 { s.as_str() } else { &s[..1] }).collect();
            assert!(place(&mixed).is_some(), "{mixed} for {word} of {}", entry.slug);
        }
    }
}

#[test]
fn a_character_is_found_by_each_way_to_say_it() {
    let bank = [details("银行卡", "x", "x", &["音乐会", "长者"])];
    for query in ["yinhangka", "yhk", "yinyuehui", "zhangzhe", "zhz"] {
        assert!(score(&bank[0], query).is_some(), "{query}");
    }
}

#[test]
fn one_slip_in_the_letters_is_forgiven_and_two_are_not() {
    let water = details("x", "x", "x", &["水费"]);
    for slip in ["suifei", "shuifi", "shuifeii", "hsuifei", "shuifri", "suihei"] {
        assert!(score(&water, slip).is_some(), "{slip}");
    }
    assert_eq!(score(&water, "xxuifxx"), None);
}

#[test]
fn characters_that_sound_the_same_are_found_behind_the_right_ones() {
    let both = [details("x", "x", "x", &["帐单"]), details("x", "x", "x", &["账单"])];
    let index = index(both.iter());
    let found: Vec<usize> = search(&index, "账单").iter().map(|hit| hit.entry).collect();
    assert_eq!(found, [1, 0]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// Whatever is typed: nothing breaks, what is marked lies within its text, nobody answers twice.
    #[test]
    fn anything_may_be_typed(query in "[a-z水费交孩子上学 0-9?！\\PC]{0,50}") {
        let entries = starter().entries;
        let index = index(entries.iter().map(|entry| &entry.details));
        let hits = search(&index, &query);
        let mut seen = std::collections::BTreeSet::new();
        for hit in hits {
            proptest::prop_assert!(seen.insert(hit.entry));
            let details = &entries[hit.entry].details;
            let text = match hit.part.kind {
                Kind::Name => details.name.zh.as_str(),
                Kind::Keyword(nth) => &details.keywords[usize::from(nth)],
                _ => continue,
            };
            let end = usize::from(hit.part.from) + usize::from(hit.part.length);
            proptest::prop_assert!(end <= text.chars().count(), "{text} {end}");
        }
    }
}
