//! Command → decide → append → apply: what holds when the disk does not play along.

use linli::domain::{Command, Rejection};
use linli::engine::{Refusal, Writing};
use linli::storage::{Fault, MemoryStore, StoreError};
use proptest::prelude::*;

use crate::support::{World, add, export, found_in, names, reopen, run, send, station};

#[test]
fn a_refused_command_touches_nothing() {
    // Given a station
    let (station, store, _) = station();
    let (before, commits, hash) = (store.raw(), store.commits(), station.journal_hash());
    // When a command is refused
    let refused = run(station.execute(add("  ")));
    // Then neither disk nor memory has changed
    assert!(matches!(refused, Err(Refusal::Rejected(Rejection::Missing(_)))), "{refused:?}");
    assert_eq!((store.raw(), store.commits(), station.journal_hash()), (before, commits, hash));
}

#[test]
fn the_nth_append_fails_and_nothing_is_lost_or_invented() {
    for n in 1..=6 {
        // Given a station whose n-th append from now finds a full disk
        let (station, store, world) = station();
        store.fail_at(n, Fault::Before(StoreError::Full));
        // When six services are added
        let mut saved = Vec::new();
        for name in ["一", "二", "三", "四", "五", "六"] {
            match run(station.execute(add(name))) {
                Ok(_) => saved.push(name.to_owned()),
                Err(refusal) => assert_eq!(refusal, Refusal::NotSaved(StoreError::Full)),
            }
        }
        // Then exactly the acknowledged ones are there, in memory and after opening again
        assert_eq!(saved.len(), 5);
        assert_eq!(names(&station), saved);
        assert_eq!(names(&reopen(&store, &world)), saved);
        assert_eq!(station.entries(), 6, "seq has no gap");
    }
}

#[test]
fn what_reached_the_disk_unheard_is_looked_for_at_once() {
    // Given a commit that reaches the disk but is not heard of
    let (station, store, world) = station();
    store.fail_at(1, Fault::After(StoreError::Failed("connection lost".into())));
    // Then whoever asked for it hears that it is saved, as soon as the disk answers again
    run(station.execute(add("一"))).unwrap();
    assert_eq!(station.writing(), Writing::Yes);
    // And the next one comes after it
    send(&station, add("二"));
    assert_eq!(names(&station), ["一", "二"]);
    assert_eq!(names(&reopen(&store, &world)), ["一", "二"]);
    assert_eq!(station.entries(), 3);
}

#[test]
fn nothing_is_done_twice_by_whoever_asks_again_not_knowing() {
    // Given a commit that reaches the disk unheard, and a disk that does not answer for a while
    let (station, store, world) = station();
    let lost = || StoreError::Failed("connection lost".into());
    store.fail_at(1, Fault::Dark(lost()));
    let unheard = run(station.execute(add("一")));
    assert_eq!((unheard, station.writing()), (Err(Refusal::Unsettled(lost())), Writing::Uncertain));
    assert_eq!(names(&station), [""; 0], "nothing shows of which nobody knows");
    // When it is asked for again, then it is said that it is there, and nothing is done
    store.mend();
    assert_eq!(run(station.execute(add("一"))), Err(Refusal::SavedAfterAll));
    assert_eq!(names(&station), ["一"]);
    // And what comes next is done
    send(&station, add("二"));
    assert_eq!(names(&station), ["一", "二"]);
    // Given one that did not reach it, then asking again does it
    store.fail_at(1, Fault::Before(lost()));
    store.fail_at(2, Fault::Before(lost()));
    assert_eq!(run(station.execute(add("三"))), Err(Refusal::Unsettled(lost())));
    send(&station, add("三"));
    assert_eq!(names(&reopen(&store, &world)), ["一", "二", "三"]);
}

#[test]
fn founding_is_one_transaction() {
    // Given a disk that refuses the founding
    let (store, world) = (MemoryStore::new(), World::new(1));
    store.fail_at(1, Fault::Before(StoreError::Full));
    let founded = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| found_in(&store, &world)));
    assert!(founded.is_err());
    // Then the store is as empty as before, and the next try succeeds
    assert!(store.raw().is_empty());
    assert_eq!(found_in(&store, &world).entries(), 1);
}

#[test]
fn of_two_windows_the_one_that_took_over_writes() {
    // Given a window that writes and a second one on the same store that takes over
    let (first, store, world) = station();
    send(&first, add("一"));
    let second = reopen(&store, &world);
    send(&second, add("二"));
    // When the first one goes on
    assert_eq!(run(first.execute(add("三"))), Err(Refusal::TakenOver));
    assert_eq!(names(&first), ["一"], "it does not show what is not on disk");
    // Then it can take over again and knows what the other one wrote
    run(first.take_over(&|_, _| {})).unwrap();
    send(&first, add("三"));
    assert_eq!(names(&first), ["一", "二", "三"]);
    assert_eq!(run(second.execute(add("四"))), Err(Refusal::TakenOver));
}

#[test]
fn compaction_changes_how_it_rests_and_nothing_else() {
    // Given a station with a hundred entries in a hundred segments
    let (station, store, world) = station();
    (0..100).for_each(|n| send(&station, add(&format!("事项{n}"))));
    let (hash, before) = (station.journal_hash(), segments(&store));
    let image = store.image();
    // When they are put together while the disk fails first
    store.fail_at(1, Fault::Before(StoreError::Full));
    assert!(run(station.compact()).is_err());
    assert_eq!(segments(&store), before);
    assert_eq!(run(station.compact()), Ok(true));
    // Then there are fewer, with the same entries, and writing goes on
    assert!(segments(&store) < before / 10, "{} segments", segments(&store));
    let again = reopen(&store, &world);
    assert_eq!(again.journal_hash(), hash);
    send(&again, add("后来"));
    assert_eq!(names(&again).len(), 101);
    // And the records are byte for byte what they were: the image exports the same entries
    let old = reopen(&image, &world);
    let entries = |text: String| -> Vec<String> {
        text.lines().skip(1).take(101).map(|line| line.trim_end_matches(',').to_owned()).collect()
    };
    assert!(entries(export(&old)) == entries(export(&again)), "records are what they were");
}

fn segments(store: &MemoryStore) -> usize {
    store.raw().iter().filter(|(area, ..)| area.name() == "segments").count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever the disk does, an acknowledged entry is there after opening again, in order.
    #[test]
    fn acknowledged_means_on_disk(faults in prop::collection::vec((0_u8..4, any::<bool>()), 1..30)) {
        let (station, store, world) = station();
        let mut acknowledged = Vec::new();
        for (n, (when, after)) in faults.into_iter().enumerate() {
            if when == 0 {
                let error = StoreError::Failed("io".into());
                store.fail_at(1, if after { Fault::After(error) } else { Fault::Before(error) });
            }
            let name = format!("事项{n}");
            if run(station.execute(add(&name))).is_ok() {
                acknowledged.push(name);
            }
        }
        let there = names(&reopen(&store, &world));
        let missing: Vec<_> = acknowledged.iter().filter(|name| !there.contains(name)).collect();
        prop_assert!(missing.is_empty(), "lost {missing:?}");
    }
}

#[test]
fn nothing_personal_or_secret_lies_in_the_clear() {
    // Given a station with staff
    let (station, store, _) = station();
    let who = linli::domain::staff::Identity { name: "林丽娟".into(), phone: "13900001111".into() };
    let roles = vec![linli::domain::staff::Role::Clerk];
    let body = linli::domain::profile::Body::Station;
    send(&station, Command::AddStaff { who, body, post: "窗口".into(), roles });
    run(station.project_board()).unwrap();
    // Then no stored byte string holds a name or a phone
    for (area, key, bytes) in store.raw() {
        for secret in ["林丽娟", "13900001111", crate::support::NAME, crate::support::PHONE, "窗口"] {
            let holds = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!holds, "{secret} stands in {} {key}", area.name());
        }
    }
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let (station, ..) = station();
    let endless = "长".repeat(100_000);
    let refused = run(station.execute(add(&endless)));
    assert_eq!(refused, Err(Refusal::Rejected(Rejection::TooLong)));
    assert_eq!(station.entries(), 1);
}

#[test]
fn a_planned_positioning_is_on_the_board_from_its_day_on() {
    use linli::domain::profile::Positioning;
    use linli::engine::Env;
    // Given a positioning that begins tomorrow, and a board of today
    let (station, _, world) = station();
    let was = station.read(|s| s.profile().unwrap().positioning_on(world.now().day()));
    let model = if was == Positioning::Licheng { Positioning::Nanjing } else { Positioning::Licheng };
    let from = world.now().day().plus(1);
    send(&station, Command::SetPositioning { model, from, words: "居委会会议定的".into() });
    run(station.project_board()).unwrap();
    assert_eq!(run(station.board_is_behind()), Ok(false));
    // When its day has come and nobody has written anything
    world.set(world.now_ms() + 86_400_000);
    // Then the board is behind until it is written anew, and not on the days after that
    assert_eq!(run(station.board_is_behind()), Ok(true));
    run(station.project_board()).unwrap();
    assert_eq!(run(station.board_is_behind()), Ok(false));
    world.set(world.now_ms() + 86_400_000);
    assert_eq!(run(station.board_is_behind()), Ok(false));
}
