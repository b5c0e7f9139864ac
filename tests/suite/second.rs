//! The second copy: whatever was acknowledged outlives the loss of either of the two.

use linli::engine::{self, Boot, Engine, Refusal, Writing, has_lost, rescue};
use linli::storage::{Area, Fault, Footing, MemoryStore, Space, Store, StoreError, Twin, contract};
use linli::vault::{Kek, derive};
use proptest::prelude::*;

use crate::support::{NAME, PASSPHRASE, World, add, found_in, run};

type Station = Engine<Twin<MemoryStore>, World>;

/// Unlocks what is in a store; no second copy follows yet.
fn open(first: &MemoryStore, world: &World) -> Station {
    let boot = run(engine::boot(first, None)).unwrap();
    let Boot::Locked(locked) = boot else { panic!("not locked: {boot:?}") };
    let (salt, kdf) = locked.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let store = Twin::alone(first.clone());
    let unlocked = run(locked.unlock(store, world.clone(), Space::Real, &kek, true, &|_, _| {}));
    unlocked.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap()
}

/// A station whose second copy follows.
fn with_second() -> (Station, MemoryStore, MemoryStore, World) {
    let (first, second, world) = (MemoryStore::new(), MemoryStore::new(), World::new(1));
    drop(found_in(&first, &world));
    let station = open(&first, &world);
    run(station.follow_with(second.clone())).unwrap();
    (station, first, second, world)
}

fn send(station: &Station, name: &str) -> Result<(), Refusal> {
    run(station.execute(add(name))).map(|_| ())
}

fn names(station: &Station) -> Vec<String> {
    station.read(|s| s.catalogue().iter().map(|(_, service)| service.details.name.zh.clone()).collect())
}

/// What belongs to the journal.
fn journal(store: &MemoryStore) -> Vec<(Area, String, Vec<u8>)> {
    let carried = [Area::Meta, Area::Segments, Area::Blobs];
    store.raw().into_iter().filter(|(area, ..)| carried.contains(area)).collect()
}

#[test]
fn a_store_with_a_second_one_keeps_the_contract() {
    assert_eq!(run(contract::check(&Twin::alone(MemoryStore::new()))), Ok(()));
    let twin = Twin::alone(MemoryStore::new());
    run(twin.follow(MemoryStore::new())).unwrap();
    assert_eq!(run(contract::check(&twin)), Ok(()));
}

#[test]
fn a_station_whose_database_was_deleted_comes_back_whole() {
    // Given a station with entries from before and after its second copy followed, segments put together
    let (station, first, second, world) = with_second();
    for n in 0..40 {
        send(&station, &format!("事项{n}")).unwrap();
    }
    while run(station.compact()).unwrap() {}
    assert_eq!(journal(&first), journal(&second));
    let before = names(&station);
    drop(station);
    // When the browser has deleted the first
    let empty = MemoryStore::new();
    let found = run(engine::boot(&empty, None)).unwrap();
    assert!(run(has_lost(&found, &empty)).unwrap());
    // Then everything is there again, and the station goes on
    assert!(run(rescue(false, &empty, &second)).unwrap());
    let station = open(&empty, &world);
    assert_eq!(names(&station), before);
    send(&station, "以后").unwrap();
    // And a second look takes nothing back that is older
    assert!(!run(rescue(true, &empty, &second)).unwrap());
}

#[test]
fn a_station_of_yesterday_comes_back_to_today() {
    // Given a first store that the browser has set back
    let (station, first, second, world) = with_second();
    send(&station, "昨天").unwrap();
    let yesterday = first.image();
    send(&station, "今天").unwrap();
    let mark = station.mark();
    let found = run(engine::boot(&yesterday, Some(mark))).unwrap();
    // Then the mark tells, and the second copy has it
    assert!(run(has_lost(&found, &yesterday)).unwrap());
    assert!(run(rescue(true, &yesterday, &second)).unwrap());
    assert_eq!(names(&open(&yesterday, &world)), ["昨天", "今天"]);
}

#[test]
fn what_is_damaged_or_missing_is_healed_from_the_second_copy() {
    for damage in [None, Some(vec![0; 40])] {
        // Given a station of which one record is gone or garbled
        let (station, first, second, world) = with_second();
        for name in ["一", "二", "三"] {
            send(&station, name).unwrap();
        }
        let key = run(first.keys(Area::Segments)).unwrap()[2].clone();
        first.tamper(Area::Segments, &key, damage.clone());
        let station = open(&first, &world);
        assert_eq!(station.writing(), Writing::Damaged);
        // When the second copy is whole, then everything is there again and can be changed
        assert!(run(station.heal_from(&second, &|_, _| {})).unwrap());
        assert_eq!(names(&station), ["一", "二", "三"]);
        send(&station, "四").unwrap();
        // And an empty one, or one that lacks something too, changes nothing
        first.tamper(Area::Segments, &key, damage.clone());
        second.tamper(Area::Segments, &key, damage);
        let before = journal(&first);
        let station = open(&first, &world);
        for poor in [MemoryStore::new(), second.image()] {
            assert!(!run(station.heal_from(&poor, &|_, _| {})).unwrap());
        }
        assert_eq!(journal(&first), before);
    }
}

#[test]
fn a_full_disk_is_met_by_the_second_copy_and_spares_the_first() {
    // Given a disk that is full at the next change
    let (station, first, second, _) = with_second();
    send(&station, "一").unwrap();
    let before = first.commits();
    second.fail_at(1, Fault::Before(StoreError::Full));
    // When somebody saves, twice
    for _ in 0..2 {
        assert_eq!(send(&station, "二"), Err(Refusal::NotSaved(StoreError::Full)));
    }
    // Then nothing was called saved, nothing of it reached the first, and the station says why
    assert_eq!(station.footing(), Footing::Full);
    assert_eq!(first.commits(), before);
    // And with room again it goes on, in both
    run(station.follow_with(second.clone())).unwrap();
    send(&station, "二").unwrap();
    assert_eq!(names(&station), ["一", "二"]);
    assert_eq!(journal(&first), journal(&second));
}

#[test]
fn a_second_copy_that_breaks_costs_one_refusal() {
    // Given a second copy that fails for another reason
    let (station, first, second, _) = with_second();
    second.fail_at(1, Fault::Before(StoreError::Failed("broken".to_owned())));
    // Then that change is refused, the next is saved without it
    assert!(send(&station, "一").is_err());
    assert_eq!(station.footing(), Footing::Apart);
    send(&station, "一").unwrap();
    // And it can follow again
    run(station.follow_with(second.clone())).unwrap();
    assert_eq!(journal(&first), journal(&second));
}

#[test]
fn half_a_copy_counts_as_none() {
    // Given a second copy whose making was interrupted at any of its steps
    let (first, world) = (MemoryStore::new(), World::new(1));
    drop(found_in(&first, &world));
    let station = open(&first, &world);
    for n in 0..40 {
        send(&station, &format!("事项{n}")).unwrap();
    }
    let mut steps = 0;
    loop {
        let half = MemoryStore::new();
        half.fail_at(steps + 1, Fault::Before(StoreError::Failed(String::new())));
        if run(station.follow_with(half.clone())).is_ok() {
            break;
        }
        steps += 1;
        // Then it is never taken for a station, unless it is a whole one
        let empty = MemoryStore::new();
        if run(rescue(false, &empty, &half)).unwrap() {
            assert_eq!(names(&open(&empty, &world)), names(&station));
        }
    }
    // Emptied, three pages of segments, what opens it, and the fence once more
    assert_eq!(steps, 6);
}

#[test]
fn a_copy_that_does_not_fit_is_taken_away_and_stops_nobody() {
    // Given a disk with room for some of the station
    let (first, second, world) = (MemoryStore::new(), MemoryStore::new(), World::new(1));
    drop(found_in(&first, &world));
    let station = open(&first, &world);
    for n in 0..40 {
        send(&station, &format!("事项{n}")).unwrap();
    }
    second.fail_at(3, Fault::Before(StoreError::Full));
    // When the second copy is made
    assert!(run(station.follow_with(second.clone())).is_err());
    // Then it is given up and its room given back, and the station goes on
    assert_eq!(station.footing(), Footing::Apart);
    assert!(second.raw().is_empty());
    send(&station, "还能写").unwrap();
}

#[test]
fn what_only_the_second_has_is_brought_back_before_it_follows() {
    // Given a first that was set back, opened without a look at the second and not written to
    let (station, first, second, world) = with_second();
    send(&station, "昨天").unwrap();
    let yesterday = first.image();
    send(&station, "今天").unwrap();
    let boot = run(engine::boot(&yesterday, None)).unwrap();
    let Boot::Locked(locked) = boot else { panic!("not locked") };
    let (salt, kdf) = locked.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let twin = Twin::alone(yesterday.clone());
    twin.stop();
    let station = run(locked.unlock(twin, world.clone(), Space::Real, &kek, true, &|_, _| {}));
    let station = station.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap();
    assert_eq!(names(&station), ["昨天"]);
    assert_eq!(send(&station, "没有地方"), Err(Refusal::NotSaved(StoreError::Full)));
    // When there is room and it follows
    assert!(run(station.follow_with(second.clone())).unwrap());
    // Then today is back, and the station goes on in both
    assert_eq!(names(&station), ["昨天", "今天"]);
    send(&station, "明天").unwrap();
    assert_eq!(journal(&yesterday), journal(&second));
}

#[test]
fn a_first_that_does_not_open_comes_back_even_with_its_fence() {
    // Given a first whose vault is gone while its fence stands
    let (station, first, second, world) = with_second();
    send(&station, "一").unwrap();
    first.tamper(Area::Meta, "vault", None);
    let found = run(engine::boot(&first, None)).unwrap();
    assert!(run(has_lost(&found, &first)).unwrap());
    // When the disk fails in the middle, nothing is touched; at the next try everything is back
    let before = journal(&first);
    first.fail_at(1, Fault::Before(StoreError::Full));
    assert!(run(rescue(false, &first, &second)).is_err());
    assert_eq!(journal(&first), before);
    assert!(run(rescue(false, &first, &second)).unwrap());
    assert_eq!(names(&open(&first, &world)), ["一"]);
}

#[test]
fn a_second_copy_of_another_life_is_left_as_it_is() {
    // Given a station begun anew on a tablet where the copy of an earlier one lies, with more entries
    let (old, _, second, _) = with_second();
    for n in 0..5 {
        send(&old, &format!("旧{n}")).unwrap();
    }
    let (first, world) = (MemoryStore::new(), World::new(77));
    drop(found_in(&first, &world));
    assert!(!run(rescue(true, &first, &second)).unwrap());
    // Then neither displaces the other: the old one may be all that is left of that station
    let station = open(&first, &world);
    let before = journal(&second);
    assert!(run(station.follow_with(second.clone())).is_err());
    send(&station, "新").unwrap();
    assert_eq!(journal(&second), before);
}

#[test]
fn what_only_the_second_took_displaces_nothing_later() {
    let (station, first, second, world) = with_second();
    send(&station, "新").unwrap();
    // Given a change that only the second took, after which the first was opened and written to again
    first.fail_at(1, Fault::Before(StoreError::Failed(String::new())));
    assert!(send(&station, "没有保存").is_err());
    let station = open(&first, &world);
    assert!(!run(rescue(true, &first, &second)).unwrap());
    run(station.follow_with(second.clone())).unwrap();
    assert_eq!(names(&station), ["新"]);
    assert_eq!(journal(&first), journal(&second));
}

#[test]
fn a_window_that_was_overtaken_spoils_neither_copy() {
    // Given two windows, the second of which has taken over with the same second copy
    let (old, first, second, world) = with_second();
    let new = open(&first, &world);
    run(new.follow_with(second.clone())).unwrap();
    send(&new, "新窗口").unwrap();
    // When the old one still writes
    assert_eq!(send(&old, "旧窗口"), Err(Refusal::TakenOver));
    // Then both copies hold what the new one wrote
    send(&new, "又一条").unwrap();
    assert_eq!(journal(&first), journal(&second));
    assert_eq!(names(&open(&first.image(), &world)), ["新窗口", "又一条"]);
}

#[test]
fn a_refused_change_does_not_stay_in_the_second_copy() {
    // Given a change that reached the second copy and was refused by the first
    let (station, first, second, _) = with_second();
    first.fail_at(1, Fault::Before(StoreError::Failed(String::new())));
    assert!(send(&station, "没有保存").is_err());
    // And another one in its place
    send(&station, "保存了").unwrap();
    assert_eq!(station.footing(), Footing::Apart);
    // When the second follows again, at the same place of the journal
    run(station.follow_with(second.clone())).unwrap();
    // Then it holds what was saved
    assert_eq!(journal(&first), journal(&second));
}

#[derive(Debug, Clone)]
enum Step {
    Save,
    Compact,
    Follow,
    Fault {
        second: bool,
        after: bool,
        full: bool,
    },
    Reopen,
    /// The browser has deleted the first, or set it back to what it was some steps ago.
    LoseFirst,
    SetFirstBack,
    LoseSecond,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => Just(Step::Save),
        1 => Just(Step::Compact),
        2 => Just(Step::Follow),
        2 => (any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(second, after, full)| Step::Fault { second, after, full }),
        1 => Just(Step::Reopen),
        1 => Just(Step::LoseFirst),
        1 => Just(Step::SetFirstBack),
        1 => Just(Step::LoseSecond),
    ]
}

/// Empties a store behind everybody's back and fills it with what another one holds.
fn overwrite(store: &MemoryStore, with: &MemoryStore) {
    store.raw().into_iter().for_each(|(area, key, _)| store.tamper(area, &key, None));
    with.raw().into_iter().for_each(|(area, key, bytes)| store.tamper(area, &key, Some(bytes)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        if std::env::var_os("LINLI_SOAK").is_some() { 4_000 } else { 100 }
    ))]

    /// Given any course of saving, faults of either store, starts anew, and one of the two lost or set back
    /// while the other one followed, then nothing that was acknowledged is lost.
    #[test]
    fn nothing_acknowledged_is_lost_with_one_of_two(steps in prop::collection::vec(step(), 1..60)) {
        let (mut station, first, second, world) = with_second();
        let (mut acknowledged, mut count) = (Vec::new(), 0);
        let mut earlier = first.image();
        for step in steps {
            let follows = station.footing() == Footing::Following;
            // What the browser breaks, it breaks between two visits; the next begins as the page does.
            let broken = match step {
                Step::LoseFirst if follows => {
                    overwrite(&first, &MemoryStore::new());
                    true
                }
                Step::SetFirstBack if follows => {
                    overwrite(&first, &earlier);
                    true
                }
                Step::LoseSecond => {
                    overwrite(&second, &MemoryStore::new());
                    true
                }
                Step::Reopen => true,
                _ => false,
            };
            match step {
                Step::Save => {
                    count += 1;
                    let name = format!("事项{count}");
                    if send(&station, &name).is_ok() {
                        acknowledged.push(name);
                    }
                }
                Step::Compact => drop(run(station.compact())),
                Step::Follow => {
                    earlier = first.image();
                    drop(run(station.follow_with(second.clone())));
                }
                Step::Fault { second: at_second, after, full } => {
                    let error = if full { StoreError::Full } else { StoreError::Failed(String::new()) };
                    let fault = if after { Fault::After(error) } else { Fault::Before(error) };
                    if at_second { &second } else { &first }.fail_at(1, fault);
                }
                _ => {}
            }
            if broken {
                let opens = matches!(run(engine::boot(&first, None)).unwrap(), Boot::Locked(_));
                // A disk that fails at this moment is tried again at the next visit.
                while run(rescue(opens, &first, &second)).is_err() {}
                station = open(&first, &world);
                earlier = first.image();
            }
            let there = names(&open(&first.image(), &world));
            prop_assert!(acknowledged.iter().all(|name| there.contains(name)), "{acknowledged:?} in {there:?}");
            if station.footing() == Footing::Following {
                prop_assert_eq!(journal(&first), journal(&second));
            }
        }
    }
}
