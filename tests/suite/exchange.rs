//! Two or three tablets of one station: joining, handing over by sealed file, and shutting a lost one out.

use linli::domain::people::Particulars;
use linli::domain::requests::Source;
use linli::domain::values::{DeviceId, RequestId};
use linli::domain::{Command, Rejection};
use linli::engine::{
    Access, BackupFile, Checked, ExchangeError, ExchangeFile, HandTo, Peer, Refusal, check_backup,
    restore as restore_into,
};
use linli::journal::{Missing, Verdict};
use linli::slip::{Opened, Slip};
use linli::storage::{Area, Fault, MemoryStore, Space, StoreError};
use linli::vault::{Kek, derive};
use proptest::prelude::*;

use crate::support::{
    NAME, PASSPHRASE, Station, World, add, check, export, found_in, names, reopen, run, send, station,
};

const PHOTO: &[u8] = b"\xff\xd8 a photo";

fn backup(of: &Station) -> Vec<u8> {
    run(of.export_backup(&|_, _| {})).unwrap().pieces.concat()
}

/// A backup, opened by the manager.
fn opened(bytes: &[u8]) -> (BackupFile, linli::vault::Opened, Checked) {
    let file = run(BackupFile::read(&World::new(9), bytes)).unwrap();
    let (salt, kdf) = file.head.vault.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let opened = file.head.vault.unlock(&kek).unwrap();
    let checked = run(check_backup(&World::new(3), &file, &opened.ring, &|_, _| {})).unwrap();
    (file, opened, checked)
}

/// Another tablet joins by a backup.
fn join(first: &Station, seed: u64) -> (Station, MemoryStore, World) {
    let (file, opened, checked) = opened(&backup(first));
    let access = Access::Same { file: Box::new(file), opened };
    let (store, world) = (MemoryStore::new(), World::new(seed));
    let restored = restore_into(store.clone(), world.clone(), Space::Real, checked, access, &|_, _| {});
    (run(restored).map_err(|e| format!("{e:?}")).unwrap().engine, store, world)
}

fn hand(from: &Station, to: HandTo) -> Vec<u8> {
    let made = run(from.hand_over(&to, &|_, _| {})).unwrap();
    run(from.note_handed(&made)).unwrap();
    made.file.pieces.concat()
}

fn hand_to(from: &Station, to: &Station) -> Vec<u8> {
    hand(from, HandTo::Tablet(to.device().id.clone()))
}

fn read(here: &Station, bytes: &[u8]) -> Result<Checked, ExchangeError> {
    run(here.open_exchange(&run(ExchangeFile::read(&World::new(9), bytes))?, &|_, _| {}))
}

/// What a file would do, and how many entries came when it may be taken in.
fn take(here: &Station, bytes: &[u8]) -> (Verdict, u64) {
    let checked = read(here, bytes).unwrap();
    let plan = run(here.plan_merge(&checked)).unwrap();
    let added =
        if plan.verdict == Verdict::Merge { run(here.merge(&checked, &|_, _| {})).unwrap() } else { 0 };
    assert!(plan.verdict != Verdict::Merge || added == plan.added());
    (plan.verdict, added)
}

fn peer(here: &Station, of: &Station) -> Peer {
    let peers = run(here.peers()).unwrap();
    peers.into_iter().find(|peer| peer.device == of.device().id).unwrap()
}

fn same(stations: &[&Station]) {
    let first = stations.first().unwrap();
    for other in stations {
        assert_eq!(other.journal_hash(), first.journal_hash());
        assert!(other.read(|s| s.clone()) == first.read(|s| s.clone()), "equal journals, equal stations");
    }
}

/// A slip with a photo, as a resident leaves it.
fn slip(id: &str) -> Opened {
    let slip = Slip { id: id.into(), note: "灯不亮".into(), ..Slip::default() };
    Opened { slip, photos: vec![PHOTO.to_vec()] }
}

fn take_slip(here: &Station, slip: &Opened) {
    run(here.take_slip(slip, here.registration(slip), None)).unwrap();
}

fn photo_of(here: &Station) -> Option<Vec<u8>> {
    let name = here.read(|s| s.requests().photos()).first().cloned().unwrap();
    run(here.photo(&name)).unwrap()
}

#[test]
fn two_tablets_work_apart_and_come_to_the_same_by_two_files() {
    // Given a station and a tablet that joined by its backup
    let (first, ..) = station();
    send(&first, add("共同"));
    let (second, store, world) = join(&first, 20);
    assert_eq!((first.device().letter, second.device().letter), ('A', 'B'));
    // When both work, and hand over to each other
    send(&first, add("甲一"));
    send(&second, add("乙一"));
    send(&second, add("乙二"));
    assert_eq!(take(&first, &hand(&second, HandTo::Everything)), (Verdict::Merge, 2));
    assert_eq!(take(&second, &hand_to(&first, &second)), (Verdict::Merge, 1));
    // Then they are the same, also when opened again
    same(&[&first, &second, &reopen(&store, &world)]);
    run(second.take_over(&|_, _| {})).unwrap();
    // And what the other has said that it has is not in the next file
    send(&first, add("甲二"));
    let count = || run(ExchangeFile::read(&World::new(9), &hand_to(&first, &second))).unwrap().head.count;
    assert_eq!(count(), 2);
    send(&second, add("乙三"));
    take(&first, &hand_to(&second, &first));
    assert_eq!(count(), 1);
    assert_eq!(take(&second, &hand_to(&first, &second)), (Verdict::Merge, 1));
    same(&[&first, &second]);
}

#[test]
fn nothing_of_a_file_can_be_read_and_nothing_is_handed_over_twice_for_nothing() {
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    send(&second, add("一"));
    let bytes = hand(&second, HandTo::Everything);
    assert!(!bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes()), "it is sealed");
    take(&first, &bytes);
    // What the other is known to have is not handed over.
    let none = run(first.hand_over(&HandTo::Tablet(second.device().id.clone()), &|_, _| {}));
    assert_eq!(none.map(|_| ()), Err(Refusal::Rejected(Rejection::NothingChanged)));
}

#[test]
fn a_file_taken_in_twice_is_harmless() {
    let (first, ..) = station();
    let (second, store, _) = join(&first, 20);
    send(&first, add("一"));
    let bytes = hand(&first, HandTo::Everything);
    assert_eq!(take(&second, &bytes), (Verdict::Merge, 1));
    let before = store.raw();
    assert_eq!(take(&second, &bytes), (Verdict::NothingNew, 0));
    assert_eq!(store.raw(), before);
}

#[test]
fn a_gap_is_named_and_closed_by_handing_over_again() {
    // Given three files, each with what had not been handed over
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let mut files = Vec::new();
    for name in ["一", "二", "三"] {
        send(&first, add(name));
        files.push(hand(&first, HandTo::Unhanded));
    }
    // When the third comes first, then what is missing is named and nothing happens
    let checked = read(&second, &files[2]).unwrap();
    let plan = run(second.plan_merge(&checked)).unwrap();
    assert_eq!(plan.verdict, Verdict::Gaps);
    let device = first.device().id.clone();
    assert_eq!(plan.missing, [Missing { device, from: 2, to: 3 }]);
    let before = second.journal_hash();
    assert!(run(second.merge(&checked, &|_, _| {})).is_err());
    assert_eq!(second.journal_hash(), before);
    // And handed over again from there, everything comes
    assert_eq!(take(&second, &hand(&first, HandTo::From(2))), (Verdict::Merge, 3));
    same(&[&first, &second]);
    // The others bring nothing more
    assert_eq!(take(&second, &files[0]).0, Verdict::NothingNew);
}

#[test]
fn what_connects_of_a_file_is_taken_though_another_tablet_has_a_gap_in_it() {
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&second, add("乙一"));
    take(&first, &hand(&second, HandTo::Everything));
    hand(&first, HandTo::Unhanded);
    // Given a file that goes on after what the third has never got of the second, and brings news of the first
    send(&second, add("乙二"));
    take(&first, &hand_to(&second, &first));
    let lost = hand(&first, HandTo::Unhanded);
    send(&first, add("甲一"));
    let own = hand(&first, HandTo::Unhanded);
    let plan = run(third.plan_merge(&read(&third, &own).unwrap())).unwrap();
    assert_eq!((plan.verdict, plan.added()), (Verdict::Merge, 1));
    assert_eq!(plan.missing, [Missing { device: second.device().id.clone(), from: 1, to: 2 }]);
    assert_eq!(take(&third, &own), (Verdict::Merge, 1));
    assert_eq!(names(&third), ["甲一"]);
    assert_eq!(take(&third, &lost).0, Verdict::Gaps);
    // When everything is handed over, all is the same
    assert_eq!(take(&third, &hand(&first, HandTo::Everything)), (Verdict::Merge, 2));
    same(&[&first, &third]);
}

#[test]
fn every_way_a_file_can_be_wrong_has_a_name() {
    let (first, ..) = station();
    let (second, store, _) = join(&first, 20);
    send(&first, add("一"));
    let bytes = hand(&first, HandTo::Everything);
    let before = store.raw();
    // Cut off anywhere, changed anywhere, newer, none of ours, of another station
    for end in (8..bytes.len()).step_by(97) {
        assert_eq!(read(&second, &bytes[..end]).map(|_| ()), Err(ExchangeError::CutOff), "{end}");
    }
    for at in (12..bytes.len()).step_by(61) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let error = read(&second, &changed).map(|_| ()).unwrap_err();
        assert!(matches!(error, ExchangeError::Altered | ExchangeError::CutOff), "{at}: {error:?}");
    }
    let mut newer = bytes.clone();
    newer[11] = 2;
    assert_eq!(read(&second, &newer).map(|_| ()), Err(ExchangeError::Newer(2)));
    assert_eq!(read(&second, b"LINLIBAK").map(|_| ()), Err(ExchangeError::NotOne));
    let stranger = found_in(&MemoryStore::new(), &World::new(8));
    assert_eq!(read(&stranger, &bytes).map(|_| ()), Err(ExchangeError::Foreign));
    assert_eq!(store.raw(), before);
}

#[test]
fn a_file_that_somebody_without_the_key_put_together_is_refused() {
    use sha2::{Digest, Sha256};
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    send(&first, add("一"));
    let mut bytes = hand(&first, HandTo::Everything);
    // Its head is changed, and its digest made anew
    let at = bytes.windows(9).position(|window| window == b"\"made\":17").unwrap();
    bytes[at + 8] = b'8';
    let body = bytes.len() - 32;
    let digest = Sha256::digest(&bytes[..body]);
    bytes[body..].copy_from_slice(&digest);
    assert_eq!(read(&second, &bytes).map(|_| ()), Err(ExchangeError::Altered));
}

#[test]
fn a_disk_that_fails_at_any_write_leaves_all_or_nothing() {
    let (first, ..) = station();
    take_slip(&first, &slip("0000000a"));
    (0..3).for_each(|n| send(&first, add(&format!("{n}"))));
    let bytes = hand(&first, HandTo::Everything);
    let faults = [
        (Fault::Before(StoreError::Full), false),
        (Fault::Before(StoreError::Failed("?".into())), false),
        (Fault::After(StoreError::Failed("?".into())), true),
    ];
    for (fault, all) in faults {
        let (second, store, world) = join_old(&first);
        let (before, commits) = (store.raw(), store.commits());
        store.fail_at(1, fault);
        assert!(run(second.merge(&read(&second, &bytes).unwrap(), &|_, _| {})).is_err());
        // One transaction: the disk has all of it or nothing, photo and all.
        assert_eq!(store.raw() == before, !all);
        assert!(store.commits() - commits <= 1);
        let again = reopen(&store.image(), &world);
        assert_eq!(again.journal_hash() == first.journal_hash(), all);
        // And the same window takes it in once more, without anything standing twice.
        run(second.take_over(&|_, _| {})).unwrap();
        let verdict = take(&second, &bytes).0;
        assert_eq!(verdict == Verdict::Merge, !all);
        same(&[&first, &second, &reopen(&store, &world)]);
        assert!(photo_of(&second).is_some());
    }
}

/// A tablet that joined when the station had just been founded.
fn join_old(first: &Station) -> (Station, MemoryStore, World) {
    // Restored from everything, then its disk set back to the founding entry is not possible; so the
    // station is founded again in the same world, which draws the same ids and keys.
    let twin = found_in(&MemoryStore::new(), &World::new(1));
    assert_eq!(twin.device(), first.device());
    join(&twin, 20)
}

#[test]
fn photos_and_untaken_slips_come_along_and_only_where_they_are_wanted() {
    // Given a request with a photo and a slip that nobody has taken in
    let (first, store, _) = station();
    let (second, second_store, _) = join(&first, 20);
    take_slip(&first, &slip("0000000a"));
    let waiting = sealed(&first, "0000000b");
    store.tamper(Area::Inbox, "0000000b", Some(waiting));
    // When it is handed over
    take(&second, &hand_to(&first, &second));
    // Then the other has both
    assert_eq!(photo_of(&second).as_deref(), Some(PHOTO));
    assert_eq!(run(second.inbox()).unwrap().len(), 1);
    // And a slip that has been registered there does not come back
    let waiting = run(second.inbox()).unwrap().remove(0);
    let opened = waiting.slip.unwrap();
    run(second.take_slip(&opened, second.registration(&opened), Some(&waiting.key))).unwrap();
    send(&first, add("一"));
    take(&second, &hand_to(&first, &second));
    assert!(run(second.inbox()).unwrap().is_empty());
    // What has been erased stays erased, photo and all
    let request = first.read(|s| s.requests().iter().next().unwrap().0.clone());
    erase(&second, &request);
    let before = second_store.raw().iter().filter(|(area, ..)| *area == Area::Blobs).count();
    assert_eq!(before, 0);
    send(&first, add("二"));
    take(&second, &hand(&first, HandTo::Everything));
    assert_eq!(second_store.raw().iter().filter(|(area, ..)| *area == Area::Blobs).count(), 0);
    take(&first, &hand_to(&second, &first));
    assert_eq!(store.raw().iter().filter(|(area, ..)| *area == Area::Blobs).count(), 0);
}

#[test]
fn a_slip_that_was_thrown_away_does_not_come_back_from_another_tablet() {
    // Given a slip that waits on two tablets, and is thrown away on one
    let (first, store, world) = station();
    let (second, second_store, _) = join(&first, 20);
    let waiting = sealed(&first, "0000000b");
    for store in [&store, &second_store] {
        store.tamper(Area::Inbox, "0000000b", Some(waiting.clone()));
    }
    run(first.drop_slip("0000000b")).unwrap();
    // When the other hands it over, by a file or by a backup
    send(&second, add("乙一"));
    let checked = read(&first, &hand(&second, HandTo::Everything)).unwrap();
    assert_eq!(run(first.plan_merge(&checked)).unwrap().slips, 0);
    run(first.merge(&checked, &|_, _| {})).unwrap();
    send(&second, add("乙二"));
    let first = reopen(&store, &world);
    run(first.merge(&opened(&backup(&second)).2, &|_, _| {})).unwrap();
    // Then it stays away, where it waits it waits, and another one comes
    assert!(run(first.inbox()).unwrap().is_empty());
    assert_eq!(run(second.inbox()).unwrap().len(), 1);
    second_store.tamper(Area::Inbox, "0000000c", Some(sealed(&second, "0000000c")));
    take(&first, &hand(&second, HandTo::Everything));
    assert_eq!(run(first.inbox()).unwrap().len(), 1);
}

/// A slip as it lies in the inbox.
fn sealed(at: &Station, id: &str) -> Vec<u8> {
    let key = linli::slip::StationKey::among(&at.board().unwrap().keys, at.now().day()).unwrap();
    let slip = Slip { id: id.into(), note: "水管漏".into(), ..Slip::default() };
    linli::slip::seal(&key, &slip, &[], &mut |bytes: &mut [u8]| bytes.fill(7)).unwrap()
}

fn erase(at: &Station, request: &RequestId) {
    use linli::domain::requests::{Step, StepDetails};
    send(
        at,
        Command::StepRequests {
            requests: vec![request.clone()],
            step: Step::Cancel,
            with: StepDetails::default(),
            words: "不用了".into(),
        },
    );
    send(at, Command::EraseRequests { requests: vec![request.clone()] });
}

/// Erases the words of some request that still has them.
fn erase_any(at: &Station, n: usize) {
    let live = at.read(|s| {
        let live = s.requests().iter().filter(|(_, request)| request.matter.present().is_some());
        live.map(|(id, _)| id.clone()).collect::<Vec<_>>()
    });
    if let Some(request) = live.get(n % live.len().max(1)) {
        erase(at, request);
    }
}

/// The key that each stored photo is sealed under, by the photo's name.
fn photo_keys(store: &MemoryStore) -> std::collections::BTreeMap<String, Vec<u8>> {
    let blobs = store.raw().into_iter().filter(|(area, ..)| *area == Area::Blobs);
    blobs.map(|(_, name, bytes)| (name, bytes[..4].to_vec())).collect()
}

#[test]
fn photos_come_under_any_key_that_opens_them_and_rest_under_the_newest() {
    let mut by_exchange = 0;
    for seed in 20..28 {
        // Given two tablets that have both shut a third out, each with a new key, and a photo under the second's
        let (first, store, _) = station();
        let (second, ..) = join(&first, seed);
        let (third, ..) = join(&first, 30);
        send(&third, add("丙一"));
        for here in [&first, &second] {
            take(here, &hand(&third, HandTo::Everything));
        }
        for here in [&first, &second] {
            run(here.shut_out(&third.device().id)).unwrap();
        }
        take_slip(&second, &slip("0000000a"));
        run(second.merge(&opened(&backup(&first)).2, &|_, _| {})).unwrap();
        // When it comes to the first, by an exchange file if that opens there, else by a backup
        let checked = match read(&first, &hand(&second, HandTo::Everything)) {
            Ok(checked) => checked,
            Err(_) => opened(&backup(&second)).2,
        };
        by_exchange += u32::from(checked.handed);
        let plan = run(first.plan_merge(&checked)).unwrap();
        assert_eq!((plan.photos, plan.locked), (1, 0));
        run(first.merge(&checked, &|_, _| {})).unwrap();
        // Then it is read there, and rests under the key that a photo of today does
        assert_eq!(photo_of(&first).as_deref(), Some(PHOTO));
        let today = Opened { photos: vec![b"another".to_vec()], ..slip("0000000b") };
        take_slip(&first, &today);
        let keys = photo_keys(&store);
        assert!(keys.len() == 2 && keys.values().all(|key| Some(key) == keys.values().next()));
    }
    assert!(by_exchange > 0);
}

#[test]
fn a_photo_under_an_earlier_key_is_sealed_anew_and_one_that_does_not_open_is_counted() {
    // Given a photo from a tablet that has not heard of the new key
    let (first, first_store, _) = station();
    let (second, store, _) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    take(&first, &hand(&third, HandTo::Everything));
    take_slip(&second, &slip("0000000a"));
    run(first.shut_out(&third.device().id)).unwrap();
    // When it is damaged there, then the plan says so, and the entries come
    let name = second.read(|s| s.requests().photos()).remove(0);
    let sound = store.raw().into_iter().find(|(area, ..)| *area == Area::Blobs).unwrap().2;
    store.tamper(Area::Blobs, &name, Some(b"nothing that opens".to_vec()));
    let checked = read(&first, &hand(&second, HandTo::Everything)).unwrap();
    let plan = run(first.plan_merge(&checked)).unwrap();
    assert_eq!((plan.verdict, plan.photos, plan.locked), (Verdict::Merge, 0, 1));
    run(first.merge(&checked, &|_, _| {})).unwrap();
    let checked = read(&first, &hand(&second, HandTo::Everything)).unwrap();
    assert_eq!(run(first.plan_merge(&checked)).unwrap().verdict, Verdict::NothingNew);
    assert_eq!(photo_of(&first), None);
    // And once it is whole again it comes, and rests under the new key
    store.tamper(Area::Blobs, &name, Some(sound));
    assert_eq!(take(&first, &hand(&second, HandTo::Everything)), (Verdict::Merge, 0));
    assert_eq!(photo_of(&first).as_deref(), Some(PHOTO));
    assert_ne!(photo_keys(&first_store).get(&name), photo_keys(&store).get(&name));
}

#[test]
fn a_merged_backup_brings_photos_and_slips_too() {
    let (first, store, _) = station();
    let (second, ..) = join(&first, 20);
    take_slip(&first, &slip("0000000a"));
    store.tamper(Area::Inbox, "0000000b", Some(sealed(&first, "0000000b")));
    let (_, _, checked) = opened(&backup(&first));
    let plan = run(second.plan_merge(&checked)).unwrap();
    assert_eq!((plan.added(), plan.photos, plan.slips), (1, 1, 1));
    run(second.merge(&checked, &|_, _| {})).unwrap();
    assert_eq!(photo_of(&second).as_deref(), Some(PHOTO));
    assert_eq!(run(second.inbox()).unwrap().len(), 1);
    // Where only the photo was missing, a backup heals that
    let (third, ..) = join_old(&first);
    run(third.merge(&check(&export(&first)).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(photo_of(&third), None);
    let (_, _, checked) = opened(&backup(&first));
    assert_eq!(run(third.merge(&checked, &|_, _| {})), Ok(0));
    assert_eq!(photo_of(&third).as_deref(), Some(PHOTO));
    assert_eq!(run(third.plan_merge(&checked)).unwrap().verdict, Verdict::NothingNew);
}

#[test]
fn what_has_not_been_handed_over_is_always_known_and_never_claimed_too_early() {
    let (first, store, world) = station();
    let (second, ..) = join(&first, 20);
    send(&second, add("乙一"));
    take(&first, &hand(&second, HandTo::Everything));
    let received = peer(&first, &second);
    assert_eq!((received.entries, received.waiting, received.letter), (1, 0, Some('B')));
    assert!(received.received.is_some());
    // Given two entries that the second has not seen, the first of them at half past nine
    world.set(world.now_ms() + 30 * 60_000);
    let since = world.now_ms();
    send(&first, add("甲一"));
    world.set(since + 60_000);
    send(&first, add("甲二"));
    let waiting = peer(&first, &second);
    assert_eq!((waiting.waiting, waiting.since.map(|at| at.0)), (2, Some(since)));
    // When the file is made but not handed to the person, then nothing is claimed
    let to = HandTo::Tablet(second.device().id.clone());
    let made = run(first.hand_over(&to, &|_, _| {})).unwrap();
    assert_eq!(peer(&first, &second).waiting, 2);
    store.fail_at(1, Fault::Before(StoreError::Full));
    assert!(run(first.note_handed(&made)).is_err());
    assert_eq!(peer(&first, &second).waiting, 2);
    run(first.note_handed(&made)).unwrap();
    assert_eq!(peer(&first, &second).waiting, 0);
    // A file that got lost is made again: what was handed over is not yet known to have arrived
    assert_eq!(run(ExchangeFile::read(&World::new(9), &hand_to(&first, &second))).unwrap().head.count, 2);
    assert!(peer(&first, &first).own);
}

#[test]
fn a_lost_tablet_is_shut_out_everywhere_and_what_it_had_handed_in_stays() {
    // Given three tablets; the third has handed one entry in to the first, and one more to the second
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    take(&first, &hand(&third, HandTo::Everything));
    send(&third, add("丙二"));
    take(&second, &hand(&third, HandTo::Everything));
    // When the first shuts it out
    run(first.shut_out(&third.device().id)).unwrap();
    send(&third, add("丙三"));
    // Then what the third hands over later is refused, and said to be
    let later = hand(&third, HandTo::Everything);
    let plan = run(first.plan_merge(&read(&first, &later).unwrap())).unwrap();
    assert_eq!(plan.verdict, Verdict::NothingNew);
    assert_eq!(plan.refused.get(&third.device().id), Some(&2));
    // The second hears of it by the backup, which also brings the new key
    let file = hand(&first, HandTo::Everything);
    assert_eq!(read(&second, &file).map(|_| ()), Err(ExchangeError::UnknownKey));
    let (_, _, checked) = opened(&backup(&first));
    let plan = run(second.plan_merge(&checked)).unwrap();
    assert!(plan.keys);
    run(second.merge(&checked, &|_, _| {})).unwrap();
    assert!(read(&second, &file).is_ok());
    // And both say the same, though the second had been handed in more
    same(&[&first, &second]);
    assert_eq!(names(&second), ["丙一"]);
    assert_eq!(peer(&second, &third).beyond, 1);
    send(&second, add("乙一"));
    take(&first, &hand(&second, HandTo::Everything));
    same(&[&first, &second]);
    // The lost tablet opens nothing that is written from now on
    assert_eq!(read(&third, &hand(&first, HandTo::Everything)).map(|_| ()), Err(ExchangeError::UnknownKey));
    // What the second had been handed in can be made to count, for all
    run(second.shut_out(&third.device().id)).unwrap();
    assert_eq!(names(&second).len(), 3);
    take(&first, &hand_to(&second, &first));
    same(&[&first, &second]);
    assert_eq!(names(&first).len(), 3);
}

#[test]
fn the_head_of_a_file_is_what_its_schema_says() {
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    send(&second, add("乙一"));
    let text = std::fs::read_to_string("docs/schemas/exchange-head.schema.json").unwrap();
    let schema = jsonschema::draft202012::new(&serde_json::from_str(&text).unwrap()).unwrap();
    take(&first, &hand(&second, HandTo::Everything));
    send(&first, add("甲一"));
    for bytes in [hand_to(&first, &second), hand(&second, HandTo::Everything)] {
        let head =
            serde_json::to_value(&run(ExchangeFile::read(&World::new(9), &bytes)).unwrap().head).unwrap();
        let problems: Vec<String> = schema.iter_errors(&head).map(|error| error.to_string()).collect();
        assert!(problems.is_empty(), "{problems:?}");
    }
}

#[test]
fn tablets_that_join_one_after_the_other_have_different_letters() {
    let (first, ..) = station();
    let joined = |seed: u64| {
        let made = run(first.export_for_joining(&|_, _| {})).unwrap();
        let (file, opened, checked) = opened(&made.pieces.concat());
        let access = Access::Same { file: Box::new(file), opened };
        let (store, world) = (MemoryStore::new(), World::new(seed));
        let restored = restore_into(store, world, Space::Real, checked, access, &|_, _| {});
        run(restored).map_err(|e| format!("{e:?}")).unwrap().engine
    };
    // Given two tablets of which neither has written when the other joins
    let (second, third) = (joined(20), joined(30));
    assert_eq!((second.device().letter, third.device().letter), ('B', 'C'));
    // What is in the backup counts as handed over
    send(&second, add("乙一"));
    take(&first, &hand(&second, HandTo::Everything));
    assert_eq!(peer(&first, &second).waiting, 0);
}

#[test]
fn two_tablets_of_one_copy_are_told_apart_by_a_new_letter() {
    // Given two tablets that joined by the same file
    let (first, ..) = station();
    let (second, store, world) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    take(&second, &hand(&third, HandTo::Everything));
    assert_eq!((second.device().letter, peer(&second, &third).letter), ('B', Some('B')));
    // When one takes another letter
    let own = second.device().id.clone();
    send(&second, Command::NameTablet { device: own.clone(), name: "前台".into(), letter: Some('B') });
    run(second.change_letter()).unwrap();
    // Then it has it from the next unlock on, and says so
    let again = reopen(&store, &world);
    assert_eq!(again.device().id, own);
    assert!(!['A', 'B'].contains(&again.device().letter));
    assert_eq!(again.read(|s| s.tablets().letter(&own)), Some(again.device().letter));
}

#[test]
fn a_tablet_that_is_shut_out_writes_nothing_more_once_it_knows() {
    let (first, ..) = station();
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    take(&first, &hand(&third, HandTo::Everything));
    run(first.shut_out(&third.device().id)).unwrap();
    let (_, _, checked) = opened(&backup(&first));
    run(third.merge(&checked, &|_, _| {})).unwrap();
    same(&[&first, &third]);
    assert_eq!(run(third.execute(add("丙二"))), Err(Rejection::TabletShutOut.into()));
    // One cannot shut out the tablet in one's hands, nor one that nobody knows
    let own = first.device().id.clone();
    assert_eq!(run(first.shut_out(&own)), Err(Rejection::OwnTablet.into()));
    let nobody = DeviceId::from_bytes([9; 5]);
    assert_eq!(run(first.shut_out(&nobody)), Err(Rejection::NoSuchTablet.into()));
}

#[test]
fn a_file_of_an_earlier_key_opens_and_is_said_to_be_one_and_rings_agree_on_the_newest() {
    // Given a tablet that was shut out on two others, neither of which knew
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&second, add("乙一"));
    send(&third, add("丙一"));
    for here in [&first, &second] {
        take(here, &hand(&third, HandTo::Everything));
    }
    let early = hand(&second, HandTo::Everything);
    run(first.shut_out(&third.device().id)).unwrap();
    assert!(read(&first, &early).unwrap().old_key);
    assert_eq!(take(&first, &early), (Verdict::Merge, 1));
    run(second.shut_out(&third.device().id)).unwrap();
    // When each takes the other's backup in
    for (here, there) in [(&first, &second), (&second, &first)] {
        run(here.merge(&opened(&backup(there)).2, &|_, _| {})).unwrap();
    }
    same(&[&first, &second]);
    // Then both seal under the same key
    for (here, there) in [(&first, &second), (&second, &first)] {
        assert!(!read(here, &hand(there, HandTo::Everything)).unwrap().old_key);
    }
}

#[test]
fn what_only_a_lost_tablet_has_erased_comes_back_where_it_had_gone() {
    // Given a request that the lost tablet erases, which only the second hears before it knows
    let (first, ..) = station();
    take_slip(&first, &slip("0000000a"));
    let request = first.read(|s| s.requests().iter().next().unwrap().0.clone());
    let (second, store, world) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    take(&first, &hand(&third, HandTo::Everything));
    erase(&third, &request);
    take(&second, &hand(&third, HandTo::Everything));
    assert!(second.read(|s| s.requests().get(&request).unwrap().matter.present().is_none()));
    // When it is shut out
    run(first.shut_out(&third.device().id)).unwrap();
    run(second.merge(&opened(&backup(&first)).2, &|_, _| {})).unwrap();
    // Then the words are there again, photo and all, also after opening anew
    same(&[&first, &second, &reopen(&store, &world)]);
    assert_eq!(photo_of(&second).as_deref(), Some(PHOTO));
    // And what somebody erases who counts stays erased
    run(second.take_over(&|_, _| {})).unwrap();
    erase(&second, &request);
    run(second.merge(&opened(&backup(&first)).2, &|_, _| {})).unwrap_err();
    run(first.merge(&opened(&backup(&second)).2, &|_, _| {})).unwrap();
    same(&[&first, &second]);
}

#[test]
fn what_a_lost_tablet_had_erased_goes_from_the_disk_when_it_counts_after_all() {
    // Given a request that the lost tablet erased, which came back when its word did not count, on two tablets
    let (first, ..) = station();
    take_slip(&first, &slip("0000000a"));
    let request = first.read(|s| s.requests().iter().next().unwrap().0.clone());
    let (second, store, world) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    let (fourth, fourth_store, _) = join(&first, 40);
    send(&third, add("丙一"));
    take(&first, &hand(&third, HandTo::Everything));
    erase(&third, &request);
    let file = hand(&third, HandTo::Everything);
    for here in [&second, &fourth] {
        take(here, &file);
    }
    run(first.shut_out(&third.device().id)).unwrap();
    let blobs = |store: &MemoryStore| store.raw().iter().filter(|(area, ..)| *area == Area::Blobs).count();
    for (here, store) in [(&second, &store), (&fourth, &fourth_store)] {
        run(here.merge(&opened(&backup(&first)).2, &|_, _| {})).unwrap();
        assert!(export(here).contains("灯不亮") && blobs(store) == 1);
    }
    // When more of it counts, by a word of the second
    let commits = store.commits();
    run(second.shut_out(&third.device().id)).unwrap();
    // Then the words are off the disk with it, and the photo
    assert_eq!(store.commits(), commits + 1);
    assert!(!export(&second).contains("灯不亮"));
    assert_eq!(blobs(&store), 0);
    assert!(reopen(&store, &world).read(|s| s.requests().get(&request).unwrap().matter.present().is_none()));
    // And where the word comes by a file
    take(&fourth, &hand(&second, HandTo::Everything));
    assert!(!export(&fourth).contains("灯不亮"));
    assert_eq!(blobs(&fourth_store), 0);
    run(second.take_over(&|_, _| {})).unwrap();
    same(&[&second, &fourth]);
}

#[test]
fn a_tablet_that_shuts_out_in_turn_what_shut_it_out_does_not_count() {
    // Given a thief who shuts the honest tablet out from the lost one
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&third, add("丙一"));
    for here in [&first, &second] {
        take(here, &hand(&third, HandTo::Everything));
    }
    run(first.shut_out(&third.device().id)).unwrap();
    let journal = export(&first);
    (0..3).for_each(|n| send(&third, add(&format!("丙{n}"))));
    run(third.shut_out(&first.device().id)).unwrap();
    // When the second hears the thief first (in the clear: the thief's own new key opens nothing here)
    assert_eq!(read(&second, &hand(&third, HandTo::Everything)).map(|_| ()), Err(ExchangeError::UnknownKey));
    run(second.merge(&check(&export(&third)).unwrap(), &|_, _| {})).unwrap();
    assert!(second.read(|s| s.tablets().out(&first.device().id).is_some()));
    // Then the earlier word holds as soon as it has come
    run(second.merge(&check(&journal).unwrap(), &|_, _| {})).unwrap();
    assert!(second.read(|s| s.tablets().out(&first.device().id).is_none()));
    same(&[&first, &second]);
}

#[test]
fn whoever_left_gets_in_nowhere_and_whoever_came_gets_in_by_the_backup() {
    use linli::domain::profile::Body;
    use linli::domain::staff::{Identity, Role};
    let (first, ..) = station();
    let clerk = |name: &str| Command::AddStaff {
        who: Identity { name: name.into(), phone: String::new() },
        body: Body::Station,
        post: String::new(),
        roles: vec![Role::Clerk],
    };
    let key = |at: &Station, name: &str| {
        let (salt, kdf) = at.kdf_for(name);
        Kek::from_bytes(derive(b"passphrase", &salt, kdf).unwrap())
    };
    let id = |at: &Station, name: &str| {
        at.read(|s| s.staff().iter().find(|(_, m)| m.who.present().unwrap().name == name).unwrap().0.clone())
    };
    run(first.execute_with_key(clerk("旧"), &key(&first, "旧"))).unwrap();
    let (second, ..) = join(&first, 20);
    run(first.execute(Command::EndStaff { staff: id(&first, "旧") })).unwrap();
    run(first.execute_with_key(clerk("新"), &key(&first, "新"))).unwrap();
    assert!(second.has_way_in(&id(&second, "旧")));
    let (_, _, checked) = opened(&backup(&first));
    run(second.merge(&checked, &|_, _| {})).unwrap();
    assert!(!second.has_way_in(&id(&second, "旧")));
    assert!(second.has_way_in(&id(&second, "新")));
}

#[test]
fn a_merge_folds_in_small_slices_and_changes_wait_for_it() {
    let (first, ..) = station();
    let (second, _, world) = join(&first, 20);
    (0..400).for_each(|n| send(&first, add(&format!("{n}"))));
    let checked = read(&second, &hand(&first, HandTo::Everything)).unwrap();
    world.slow_down(2);
    let before = world.pauses();
    let both = async {
        let merged = second.merge(&checked, &|_, _| {});
        let change = second.execute(add("其间"));
        futures_join(merged, change).await
    };
    let (merged, changed) = run(both);
    assert_eq!(merged, Ok(400));
    changed.unwrap();
    assert!(world.pauses() - before > 10, "{}", world.pauses() - before);
    assert_eq!(names(&second).len(), 401);
}

/// With `LINLI_LARGE_MERGE=20000` what a merge of five tablets costs; without it a small one.
#[test]
fn five_tablets_are_merged_without_a_long_stretch() {
    let each: usize = std::env::var("LINLI_LARGE_MERGE").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let (first, _, world) = station();
    let others: Vec<Station> = (0..4).map(|n| join(&first, 20 + n).0).collect();
    let consult = || Command::Consult { service: None, source: Source::Window, back: false };
    for here in others.iter().chain([&first]) {
        (0..each).for_each(|_| send(here, consult()));
        while run(here.compact()).unwrap() {}
    }
    let files: Vec<Checked> =
        others.iter().map(|there| read(&first, &hand(there, HandTo::Everything)).unwrap()).collect();
    world.watch_time();
    let begun = std::time::Instant::now();
    for checked in files {
        run(first.merge(&checked, &|_, _| {})).unwrap();
    }
    let (all, longest) = (begun.elapsed().as_millis(), world.longest_ms());
    println!("{} entries merged in {all:.0} ms, longest stretch {longest:.1} ms", first.entries());
    assert_eq!(first.read(|s| s.requests().consulted_on(first.now().day())), 5 * each as u32);
}

/// Runs both at once.
async fn futures_join<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (std::pin::pin!(a), std::pin::pin!(b));
    let (mut left, mut right) = (None, None);
    std::future::poll_fn(move |cx| {
        use std::task::Poll;
        if left.is_none()
            && let Poll::Ready(value) = a.as_mut().poll(cx)
        {
            left = Some(value);
        }
        if right.is_none()
            && let Poll::Ready(value) = b.as_mut().poll(cx)
        {
            right = Some(value);
        }
        match (left.take(), right.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (left, right) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

/// As many as asked for; few otherwise.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    /// Files of three tablets, delivered in any order, more than once and partly, come to one hash once
    /// everything has arrived.
    #[test]
    fn files_in_any_order_come_to_one_station(
        steps in prop::collection::vec((0..3usize, 0..3usize, 0..8u8), 1..40),
        order in prop::collection::vec((0..3usize, 0..3usize), 0..6),
    ) {
        let (first, ..) = station();
        let (second, store, world) = join(&first, 20);
        let (third, ..) = join(&first, 30);
        let tablets = [&first, &second, &third];
        let (mut files, mut out): (Vec<Vec<u8>>, bool) = (Vec::new(), false);
        for (n, (who, whom, what)) in steps.iter().enumerate() {
            let here = tablets[*who];
            let made = match what {
                0 => { send(here, add(&format!("{who}{n}"))); None }
                1 => run(here.hand_over(&HandTo::Unhanded, &|_, _| {})).ok(),
                2 if who != whom => {
                    let to = HandTo::Tablet(tablets[*whom].device().id.clone());
                    run(here.hand_over(&to, &|_, _| {})).ok()
                }
                3 => { take_slip(here, &slip(&format!("{n:08}"))); None }
                4 => { erase_any(here, n); None }
                5 if *who < 2 && n % 5 == 0 => {
                    out |= run(here.shut_out(&third.device().id)).is_ok();
                    None
                }
                _ => {
                    // Any file that lies about, perhaps again; of a key that is not here yet, it is refused.
                    if let Some(Ok(checked)) = files.get(n * 7 % files.len().max(1)).map(|file| read(here, file))
                        && run(here.plan_merge(&checked)).unwrap().verdict == Verdict::Merge
                    {
                        run(here.merge(&checked, &|_, _| {})).unwrap();
                    }
                    None
                }
            };
            if let Some(made) = made {
                run(here.note_handed(&made)).unwrap();
                files.push(made.file.pieces.concat());
            }
        }
        // Everything arrives in the end, each twice: by files, and where keys have moved on by backups.
        for (here, there) in order.into_iter().chain([(0, 1), (1, 0), (0, 2), (2, 0), (0, 1), (1, 0)]) {
            if here == there || (out && here == 2) {
                continue;
            }
            let checked = if out {
                opened(&backup(tablets[there])).2
            } else {
                match run(tablets[there].hand_over(&HandTo::Everything, &|_, _| {})) {
                    Ok(made) => read(tablets[here], &made.file.pieces.concat()).unwrap(),
                    Err(_) => continue,
                }
            };
            let plan = run(tablets[here].plan_merge(&checked)).unwrap();
            if plan.verdict == Verdict::Merge {
                run(tablets[here].merge(&checked, &|_, _| {})).unwrap();
            }
        }
        let (last, reopened) = (if out { &second } else { &third }, reopen(&store, &world));
        for other in [&second, last, &reopened] {
            prop_assert_eq!(first.journal_hash(), other.journal_hash());
            prop_assert!(first.read(|s| s.clone()) == other.read(|s| s.clone()));
        }
        // Every photo that a request shows is on both.
        for name in first.read(|s| s.requests().photos()) {
            for here in [&first, &second] {
                prop_assert!(run(here.photo(&name)).unwrap().is_some());
            }
        }
        // Then no old file changes anything
        for checked in files.iter().filter_map(|file| read(&first, file).ok()) {
            let plan = run(first.plan_merge(&checked)).unwrap();
            prop_assert!(plan.adds.is_empty(), "{:?}", plan);
        }
    }
}

/// Several files as one, those that do not fit left over.
fn together(here: &Station, files: &[&[u8]]) -> (Checked, Vec<Checked>) {
    let mut files = files.iter().map(|bytes| read(here, bytes).unwrap());
    let (mut all, mut left) = (files.next().unwrap(), Vec::new());
    for file in files {
        left.extend(run(all.join(&World::new(9), file)).err().map(|file| *file));
    }
    (all, left)
}

#[test]
fn files_of_several_tablets_are_taken_in_at_once_and_it_is_noted_of_each() {
    // Given two tablets that have worked apart, one of which knows of the third as well
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    take_slip(&second, &slip("0000000a"));
    send(&third, add("丙一"));
    take(&second, &hand(&third, HandTo::Everything));
    send(&third, add("丙二"));
    let files = [hand(&second, HandTo::Everything), hand(&third, HandTo::Everything)];
    // When the first takes both in together
    let (all, left) = together(&first, &[&files[0], &files[1]]);
    assert!(left.is_empty());
    let plan = run(first.plan_merge(&all)).unwrap();
    assert_eq!((plan.verdict, plan.added(), plan.photos), (Verdict::Merge, 3, 1));
    assert_eq!(run(first.merge(&all, &|_, _| {})), Ok(3));
    // Then it has what each of them had, says so of each, and another that took them one by one is the same
    assert!(peer(&first, &second).received.is_some() && peer(&first, &third).received.is_some());
    assert_eq!(photo_of(&first).as_deref(), Some(PHOTO));
    take(&second, &files[1]);
    take(&third, &files[0]);
    same(&[&first, &second, &third]);
}

#[test]
fn files_chosen_together_close_each_others_gaps_whatever_their_order() {
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    send(&second, add("一"));
    let one = hand(&second, HandTo::Unhanded);
    send(&second, add("二"));
    let two = hand(&second, HandTo::Unhanded);
    send(&second, add("三"));
    let three = hand(&second, HandTo::Unhanded);
    // Given that the last alone would not connect
    let alone = run(first.plan_merge(&read(&first, &three).unwrap())).unwrap();
    assert_eq!(alone.verdict, Verdict::Gaps);
    // When the last two are chosen together, then they still do not, and are one file; the first one goes before them
    let (mut late, left) = together(&first, &[&three, &two]);
    assert!(left.is_empty());
    assert_eq!(run(first.plan_merge(&late)).unwrap().verdict, Verdict::Gaps);
    assert!(run(late.join(&World::new(9), read(&first, &one).unwrap())).is_ok());
    assert_eq!(run(first.merge(&late, &|_, _| {})), Ok(3));
    same(&[&first, &second]);
    // And files between which something is left out stay two
    let (fresh, ..) = join(&second, 40);
    let (_, left) = together(&fresh, &[&one, &three]);
    assert_eq!(left.len(), 1);
}

#[test]
fn files_that_tell_one_tablets_story_in_two_ways_stay_two() {
    // Given two tablets with one name: restored from one disk
    let (first, ..) = station();
    let (second, store, world) = join(&first, 20);
    send(&second, add("一"));
    let twin = reopen(&store.image(), &world);
    send(&second, add("这一个"));
    send(&twin, add("另一个"));
    let files = [hand(&second, HandTo::Everything), hand(&twin, HandTo::Everything)];
    let (_, left) = together(&first, &[&files[0], &files[1]]);
    assert_eq!(left.len(), 1);
}

#[test]
fn words_that_one_file_has_lost_come_with_another_that_is_chosen_beside_it() {
    // Given somebody whom only a stolen tablet has erased, a tablet that believed it, and one that shut it out before
    let (first, ..) = station();
    let (stolen, ..) = join(&first, 20);
    let (believer, ..) = join(&first, 30);
    let (knowing, ..) = join(&first, 40);
    let (fresh, ..) = join(&first, 50);
    take_slip(&knowing, &slip("0000000a"));
    let words = knowing.read(|s| s.requests().iter().next().unwrap().0.clone());
    take(&stolen, &hand(&knowing, HandTo::Everything));
    take(&believer, &hand(&knowing, HandTo::Everything));
    send(&stolen, add("戊"));
    take(&knowing, &hand(&stolen, HandTo::Everything));
    run(knowing.shut_out(&stolen.device().id)).unwrap();
    erase(&stolen, &words);
    take(&believer, &hand(&stolen, HandTo::Everything));
    assert!(believer.read(|s| s.requests().get(&words).unwrap().matter.present().is_none()));
    // When a tablet that knows none of it takes both journals in at once, that of the believer first
    let mut all = check(&export(&believer)).unwrap();
    assert!(run(all.join(&World::new(9), check(&export(&knowing)).unwrap())).is_ok());
    run(fresh.merge(&all, &|_, _| {})).unwrap();
    // Then the words are there, as on the tablet that knew
    assert!(fresh.read(|s| s.requests().get(&words).unwrap().matter.present().is_some()));
    assert!(fresh.read(|s| s.clone()) == knowing.read(|s| s.clone()));
}

#[test]
fn a_photo_that_does_not_open_in_one_file_comes_from_another() {
    // Given a photo on two tablets, damaged on one of them
    let (first, ..) = station();
    let (second, ..) = join(&first, 20);
    let (third, store, _) = join(&first, 30);
    take_slip(&second, &slip("0000000a"));
    take(&third, &hand(&second, HandTo::Everything));
    let name = second.read(|s| s.requests().photos()).remove(0);
    store.tamper(Area::Blobs, &name, Some(b"nothing that opens".to_vec()));
    let files = [hand(&third, HandTo::Everything), hand(&second, HandTo::Everything)];
    for order in [[0, 1], [1, 0]] {
        let (fresh, ..) = join(&first, 40);
        let (all, left) = together(&fresh, &order.map(|n| files[n].as_slice()));
        assert!(left.is_empty());
        // When both files are taken in at once, whichever comes first
        let plan = run(fresh.plan_merge(&all)).unwrap();
        assert_eq!((plan.photos, plan.locked), (1, 0));
        run(fresh.merge(&all, &|_, _| {})).unwrap();
        // Then it is there
        assert_eq!(photo_of(&fresh).as_deref(), Some(PHOTO));
    }
}

#[test]
fn a_kind_that_is_not_known_is_counted_once_though_two_files_have_it() {
    let (station, ..) = station();
    send(&station, add("一"));
    let text = crate::support::with_event(&export(&station), "parking.permit.3", r#"{"plate":"A1"}"#);
    let mut all = check(&text).unwrap();
    assert_eq!(all.unknown, 1);
    assert!(run(all.join(&World::new(9), check(&text).unwrap())).is_ok());
    assert_eq!(all.unknown, 1);
}

#[test]
fn a_file_that_tells_it_differently_keeps_no_other_out_and_is_named_by_itself() {
    // Given a tablet that knows one of two twins, and files of the other one and of a third
    let (first, ..) = station();
    let (second, store, world) = join(&first, 20);
    let (third, ..) = join(&first, 30);
    send(&second, add("一"));
    let twin = reopen(&store.image(), &world);
    send(&second, add("这一个"));
    send(&twin, add("另一个"));
    send(&third, add("丙一"));
    take(&first, &hand(&second, HandTo::Everything));
    let file =
        |of: &Station, name: &str| (name.to_owned(), read(&first, &hand(of, HandTo::Everything)).unwrap());
    for twin_first in [true, false] {
        let mut files = vec![file(&twin, "双胞胎"), file(&third, "第三台")];
        if !twin_first {
            files.reverse();
        }
        // When they are chosen together
        let ((name, sound), later) = run(first.join_files(files)).unwrap().unwrap();
        // Then the sound one is taken in, and the other one is left by its name
        assert_eq!(
            (name.as_str(), run(first.plan_merge(&sound)).unwrap().verdict),
            ("第三台", Verdict::Merge)
        );
        let [(name, twin)] = later.as_slice() else { panic!("{}", later.len()) };
        assert_eq!(
            (name.as_str(), run(first.plan_merge(twin)).unwrap().verdict),
            ("双胞胎", Verdict::Forked)
        );
    }
    let two = vec![file(&twin, "甲"), file(&twin, "乙")];
    let ((name, _), later) = run(first.join_files(two)).unwrap().unwrap();
    assert_eq!((name.as_str(), later.len()), ("甲", 1), "each by itself");
    assert!(run(first.join_files(Vec::new())).unwrap().is_none());
}

#[test]
fn where_a_file_begins_later_nothing_is_separated_by_it_though_a_journal_is_beside_it() {
    // Given twins, a file of one of them that begins after what both have, and a journal that knows neither
    let (first, ..) = station();
    let (third, ..) = join(&first, 30);
    let (second, store, world) = join(&first, 20);
    send(&second, add("一"));
    let twin = reopen(&store.image(), &world);
    send(&second, add("这一个"));
    send(&twin, add("另一个"));
    let late = run(second.hand_over(&HandTo::From(2), &|_, _| {})).unwrap().file.pieces.concat();
    let mut all = read(&twin, &late).unwrap();
    send(&third, add("丙一"));
    assert!(run(all.join(&World::new(9), check(&export(&third)).unwrap())).is_ok());
    assert!(!all.handed, "with a journal in it, it is for the manager");
    // Then where the twins parted cannot be seen in them
    assert_eq!(run(twin.plan_separation(&all)), Ok(None));
}

#[test]
fn an_erasure_that_is_in_a_file_and_not_taken_in_erases_nothing() {
    // Given a tablet that took somebody in from another and erased them, and a third that knows of nothing yet
    let (first, ..) = station();
    let [(writer, ..), (eraser, ..), (third, ..)] = [70, 71, 72].map(|seed| join(&first, seed));
    let who = Box::new(Particulars::named("王小明"));
    send(&writer, Command::AddPerson { who, consent: true });
    let resident = writer.read(|s| s.people().iter().last().unwrap().0.clone());
    let knows = |tablet: &Station| tablet.read(|s| s.people().known(&resident).is_some());
    send(&eraser, add("第一件"));
    take(&eraser, &hand(&writer, HandTo::Everything));
    send(&eraser, Command::ErasePerson { person: resident.clone() });
    // When it gets what the eraser has from its second entry on: the erasure cannot be taken in, the rest lacks words
    let checked = read(&third, &hand(&eraser, HandTo::From(2))).unwrap();
    assert_eq!(run(third.plan_merge(&checked)).unwrap().missing.len(), 1);
    assert_eq!(run(third.merge(&checked, &|_, _| {})), Ok(1));
    assert!(!knows(&third));
    // Then the words come with the file of who wrote them, and go once the erasure has come
    assert_eq!(take(&third, &hand(&writer, HandTo::Everything)), (Verdict::Merge, 0));
    assert!(knows(&third));
    take(&third, &hand(&eraser, HandTo::Everything));
    assert!(!knows(&third));
    same(&[&third, &eraser]);
}
