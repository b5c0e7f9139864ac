//! Opening: the fold gives the same station however it is sliced, and says what is missing.

use linli::engine::{Loss, LossKind, Refusal, Writing};
use linli::journal::{Segment, segment_key};
use linli::storage::Area;
use proptest::prelude::*;

use crate::support::{
    NAME, PASSPHRASE, World, add, check, export, names, rename, reopen, restore, run, send, station,
};

#[test]
fn slicing_changes_nothing() {
    // Given a station with edits that build on each other
    let (station, store, world) = station();
    for n in 0..200 {
        send(&station, add(&format!("事项{n}")));
        let id = station.read(|s| s.catalogue().iter().last().map(|(id, _)| id.clone())).unwrap();
        send(&station, rename(&id, &format!("改名{n}")));
    }
    // When it is opened on a tablet that is slow at random
    world.slow_down(20);
    let again = reopen(&store, &world);
    // Then the screen had its turns and the station is the same
    assert!(world.pauses() > 1, "{} pauses", world.pauses());
    assert_eq!(names(&again), names(&station));
    assert_eq!(again.journal_hash(), station.journal_hash());
    assert!(again.read(|s| s.clone()) == station.read(|s| s.clone()));
}

#[test]
fn a_damaged_record_costs_itself_alone() {
    // Given a compacted station of fifty entries of which the thirtieth is damaged
    let (station, store, world) = station();
    (2..=50).for_each(|n| send(&station, add(&format!("{n:02}"))));
    assert_eq!(run(station.compact()), Ok(true));
    let device = station.device().id.clone();
    let key = segment_key(&device, 1);
    let bytes = store.raw().into_iter().find(|(_, k, _)| *k == key).unwrap().2;
    let mut segment = Segment::from_bytes(&bytes).unwrap();
    segment.records[29][40] ^= 1;
    store.tamper(Area::Segments, &key, Some(segment.to_bytes()));
    // When it is opened
    let opened = reopen(&store, &world);
    // Then one entry is named as lost, all others are there, and nothing is written unasked
    assert_eq!(opened.losses(), [Loss { device, from: 30, to: 30, kind: LossKind::Damaged }]);
    assert_eq!(names(&opened).len(), 48);
    assert_eq!(opened.writing(), Writing::Damaged);
    assert_eq!(run(opened.execute(add("新"))), Err(Refusal::Damaged));
    // And everything that is sound can be taken out, with the gap named, and taken in elsewhere
    let text = export(&opened);
    let checked = check(&text).unwrap();
    assert_eq!((checked.entries(), checked.gaps.len()), (49, 1));
    let (restored, elsewhere) = restore(&text, &World::new(12));
    assert_eq!(names(&restored).len(), 48);
    send(&restored, add("那里"));
    assert_eq!(names(&reopen(&elsewhere, &World::new(13))).len(), 49);
    // And a person can decide to go on without it
    run(opened.accept_losses(&|_, _| {})).unwrap();
    send(&opened, add("新"));
    assert_eq!(names(&reopen(&store, &world)).len(), 49);
    // A backup made after that restores as well
    let bytes = run(opened.export_backup(&|_, _| {})).unwrap().pieces.concat();
    let file = run(linli::engine::BackupFile::read(&World::new(9), &bytes)).unwrap();
    let vault = &file.head.vault;
    let opened = vault.unlock(&crate::support::kek(vault, NAME, PASSPHRASE.as_bytes())).unwrap();
    let checked = run(linli::engine::check_backup(&world, &file, &opened.ring, &|_, _| {})).unwrap();
    assert_eq!((checked.entries(), checked.gaps.len()), (50, 1));
}

#[test]
fn a_missing_segment_and_a_cut_tail_are_noticed() {
    let (station, store, world) = station();
    (2..=9).for_each(|n| send(&station, add(&format!("{n}"))));
    let device = station.device().id.clone();
    store.tamper(Area::Segments, &segment_key(&device, 4), None);
    store.tamper(Area::Segments, &segment_key(&device, 9), None);
    let loss = |seq| Loss { device: device.clone(), from: seq, to: seq, kind: LossKind::Missing };
    assert_eq!(reopen(&store, &world).losses(), [loss(4), loss(9)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn records_cannot_be_moved_or_swapped(a in 2_u64..10, b in 2_u64..10) {
        prop_assume!(a != b);
        let (station, store, world) = station();
        (2..=10).for_each(|n| send(&station, add(&format!("{n}"))));
        let device = station.device().id.clone();
        let at = |seq| segment_key(&device, seq);
        let read = |seq| {
            let bytes = store.raw().into_iter().find(|(_, key, _)| *key == at(seq)).unwrap().2;
            Segment::from_bytes(&bytes).unwrap()
        };
        let (mut one, mut two) = (read(a), read(b));
        std::mem::swap(&mut one.records, &mut two.records);
        store.tamper(Area::Segments, &at(a), Some(one.to_bytes()));
        store.tamper(Area::Segments, &at(b), Some(two.to_bytes()));
        let lost: u64 = reopen(&store, &world).losses().iter().map(|loss| loss.to - loss.from + 1).sum();
        prop_assert_eq!(lost, 2);
    }
}
