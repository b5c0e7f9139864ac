//! The merge suite: tablets that do everything a station can do without knowing of each other, and meet.
//!
//! `table.rs` has a line for every slice; a new capability adds its commands and what always holds there. A script
//! that fails is shrunk and printed; put into a file under `proptest-regressions/union/` it is run for ever.

mod draw;
mod growth;
mod laws;
mod script;
mod slices;
mod table;
mod totals;
mod town;

use std::collections::{BTreeMap, BTreeSet};

use linli::domain::Event;
use linli::domain::privacy::about;
use linli::journal::FileReader;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{FileFailurePersistence, TestRng, TestRunner};

use crate::support::export;
use script::{Script, Size, scripts};
use table::TABLE;
use town::Town;

/// Events with a personal part that is about what begins with them, and contacts, which go by who knew what.
const BEGINNINGS: [&str; 8] = [
    "staff.added",
    "providers.added",
    "providers.contact_changed",
    "people.added",
    "requests.registered",
    "visits.applied",
    "cashdesk.biller_added",
    "cashdesk.collected",
];

/// With `LINLI_SOAK` up to five tablets of two hundred commands each.
fn size() -> Size {
    let (acts, commands) = if is_soak() { (1250, 200) } else { (60, 40) };
    Size { tablets: 5, acts, commands }
}

fn is_soak() -> bool {
    std::env::var_os("LINLI_SOAK").is_some()
}

/// How many scripts in each of the four parts; `LINLI_UNION_SEEDS` says otherwise.
fn seeds() -> u32 {
    let asked = std::env::var("LINLI_UNION_SEEDS").ok().and_then(|seeds| seeds.parse().ok());
    asked.unwrap_or(if is_soak() { 20_000 } else { 200 }) / 4
}

fn config() -> ProptestConfig {
    let kept = FileFailurePersistence::Direct("proptest-regressions/union/seeds.txt");
    ProptestConfig {
        failure_persistence: Some(Box::new(kept)),
        max_shrink_iters: 3000,
        ..ProptestConfig::with_cases(seeds())
    }
}

/// What a script has to come through.
fn survive(script: &Script) -> Town {
    let mut town = Town::live(script);
    for tablet in &town.tablets {
        tablet.station.read(|s| TABLE.iter().for_each(|slice| (slice.holds)(s, &town.facts)));
    }
    laws::the_union_laws_hold(&town);
    town.exchange();
    laws::the_erased_stay_erased(&town);
    laws::originals_are_not_forgotten(&town);
    laws::everybody_agrees(&town);
    town
}

// In parts, so that they run beside each other.
proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_two_tablets_do_they_come_to_one_station(script in scripts(Size { tablets: 2, ..size() })) {
        survive(&script);
    }

    #[test]
    fn whatever_three_tablets_do_they_come_to_one_station(script in scripts(Size { tablets: 3, ..size() })) {
        survive(&script);
    }

    #[test]
    fn whatever_four_tablets_do_they_come_to_one_station(script in scripts(Size { tablets: 4, ..size() })) {
        survive(&script);
    }

    #[test]
    fn whatever_five_tablets_do_they_come_to_one_station(script in scripts(Size { tablets: 5, ..size() })) {
        survive(&script);
    }
}

#[test]
fn what_once_went_wrong_goes_well() {
    for file in std::fs::read_dir("proptest-regressions/union").unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "script") {
            let script = Script::read(&std::fs::read_to_string(&path).unwrap());
            let text = script.to_string();
            assert!(Script::read(&text) == script, "{}", path.display());
            survive(&script);
        }
    }
}

#[test]
fn the_table_knows_every_command_and_every_event() {
    // Given scripts that are the same each time
    let mut runner = TestRunner::new_with_rng(config(), TestRng::deterministic_rng(Default::default()));
    let strategy = scripts(Size { tablets: 2, acts: 500, commands: 40 });
    let (mut done, mut kinds) = (BTreeMap::new(), BTreeSet::new());
    for _ in 0..120 {
        let town = Town::live(&strategy.new_tree(&mut runner).unwrap().current());
        for (name, times) in &town.done {
            *done.entry(*name).or_insert(0) += times;
        }
        for tablet in &town.tablets {
            let text = export(&tablet.station);
            let mut reader = FileReader::open(&text).unwrap();
            while let Some(line) = reader.next_line().unwrap() {
                for event in line.entry().unwrap().events {
                    let kind = unversioned(&event.write().kind);
                    let is_told = about(&event).is_some() || BEGINNINGS.contains(&&*kind);
                    assert!(is_told || !event.has_personal(), "what is {kind} about?");
                    kinds.insert(kind);
                }
            }
        }
    }
    // Then each command is carried out somewhere, and each event occurs that this program writes
    for (name, _) in table::commands() {
        assert!(done.contains_key(name), "nobody ever manages to {name}: {done:?}");
    }
    let missing: Vec<&&str> =
        Event::KINDS.iter().filter(|kind| !kinds.contains(&unversioned(kind))).collect();
    assert!(missing.is_empty(), "the merge suite has no command for {missing:?}");
}

fn unversioned(kind: &str) -> String {
    kind.rsplit_once('.').map_or(kind, |(name, _)| name).to_owned()
}
