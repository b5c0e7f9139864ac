//! Bad days: what holds, and what a person can do, when the tablet does not play along.

use linli::domain::cashdesk::{Bill, Collection, Count, Method};
use linli::domain::values::{BillerId, DeviceId, Fen, Minute};
use linli::domain::{Command, Rejection};
use linli::engine::{self, LossKind, Mark, Refusal, Skew, Writing};
use linli::storage::{Area, Fault, MemoryStore, Space, StoreError};
use linli::vault::{Kek, derive};

use crate::findings_money::{add_biller, bill, collect};
use crate::support::{
    NAME, PASSPHRASE, Station, World, add, check, export, names, reopen, restore, run, send, station,
};

const DAY: i64 = 86_400_000;

/// What this browser keeps outside the database.
fn mark_of(station: &Station) -> Mark {
    station.mark()
}

/// Unlocks with such a mark.
fn reopen_with(store: &MemoryStore, world: &World, mark: Mark) -> Station {
    let boot = run(engine::boot(store, Some(mark))).unwrap();
    let engine::Boot::Locked(locked) = boot else { panic!("not locked: {boot:?}") };
    let (salt, kdf) = locked.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let unlocked = run(locked.unlock(store.clone(), world.clone(), Space::Real, &kek, true, &|_, _| {}));
    unlocked.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap()
}

fn key(device: &DeviceId, seq: u64) -> String {
    format!("{device}/{seq:012}")
}

#[test]
fn a_full_disk_keeps_nobody_from_opening_and_exporting() {
    // Given a tablet whose storage is full
    let (first, store, world) = station();
    send(&first, add("一"));
    drop(first);
    store.fail_at(1, Fault::Before(StoreError::Full));
    // When it is unlocked
    let station = reopen(&store, &world);
    // Then everything can be read and taken out
    assert_eq!(names(&station), ["一"]);
    assert_eq!(check(&export(&station)).unwrap().entries(), 2);
    // And nothing is called saved until there is space again
    store.fail_at(1, Fault::Before(StoreError::Full));
    assert_eq!(run(station.execute(add("二"))), Err(Refusal::NotSaved(StoreError::Full)));
    send(&station, add("二"));
    assert_eq!(names(&reopen(&store, &world)), ["一", "二"]);
}

#[test]
fn a_write_that_never_settles_is_never_acknowledged() {
    // Given a disk that does not answer
    let (first, store, world) = station();
    store.fail_at(1, Fault::Never);
    let mut writing = Box::pin(first.execute(add("一")));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    for _ in 0..100 {
        assert!(writing.as_mut().poll(&mut context).is_pending());
    }
    drop(writing);
    // Then after opening again the station is as it was, and goes on
    let again = reopen(&store, &world);
    assert!(names(&again).is_empty());
    send(&again, add("一"));
    assert_eq!(again.entries(), 2);
}

#[test]
fn a_store_rolled_back_is_noticed_and_no_place_is_written_twice() {
    // Given a tablet whose database is that of yesterday
    let (first, store, world) = station();
    send(&first, add("昨天"));
    let yesterday = store.image();
    send(&first, add("今天一"));
    send(&first, add("今天二"));
    let (mark, backup, device) = (mark_of(&first), export(&first), first.device().id.clone());
    // When it is opened
    let station = reopen_with(&yesterday, &world, mark.clone());
    // Then it is said which entries are missing, and nothing is written
    assert_eq!(station.writing(), Writing::Damaged);
    let losses = station.losses();
    assert_eq!(losses.len(), 1);
    let loss = losses.first().unwrap();
    assert_eq!((loss.from, loss.to, loss.kind), (3, 4, LossKind::Missing));
    assert_eq!(run(station.execute(add("三"))), Err(Refusal::Damaged));
    let out = run(station.export_journal(&|_, _| {})).unwrap();
    assert_eq!((out.entries, out.lost), (2, 2), "the file says that two are missing");
    // And a backup brings them back
    let healed = reopen_with(&yesterday.image(), &world, mark.clone());
    assert_eq!(run(healed.merge(&check(&backup).unwrap(), &|_, _| {})), Ok(2));
    assert_eq!(healed.writing(), Writing::Yes);
    assert_eq!(names(&healed), ["昨天", "今天一", "今天二"]);
    assert_eq!(healed.journal_hash(), first.journal_hash());
    // And without one, the next entry takes a place that was never taken
    run(station.accept_losses(&|_, _| {})).unwrap();
    send(&station, add("后来"));
    assert_eq!(station.heads().get(&device).unwrap().seq, 5);
    assert_eq!(names(&reopen_with(&yesterday, &world, mark_of(&station))), ["昨天", "后来"]);
    // So that a backup found later is told apart, and forks nothing
    assert_eq!(run(station.plan_merge(&check(&backup).unwrap())).unwrap().added(), 0);
    let file = check(&export(&station)).unwrap();
    assert_eq!((file.entries(), file.gaps.len()), (3, 1));
}

#[test]
fn a_mark_of_another_station_or_an_older_one_raises_no_alarm() {
    let (first, store, world) = station();
    let old = mark_of(&first);
    send(&first, add("一"));
    assert_eq!(reopen_with(&store, &world, old).writing(), Writing::Yes);
    let mut other = mark_of(&first);
    other.station = "someone else".into();
    other.heads.values_mut().for_each(|seq| *seq += 100);
    assert_eq!(reopen_with(&store, &world, other).writing(), Writing::Yes);
    // A mark that an earlier version left says only which station it was.
    let written = r#"{"station":"s","name":"金山","code":"350502001001"}"#;
    assert!(serde_json::from_str::<Mark>(written).unwrap().heads.is_empty());
}

#[test]
fn a_damaged_record_and_a_missing_segment_come_back_from_a_backup() {
    // Given a backup, and a disk that has since lost one record inside a segment and one whole segment
    let (first, store, world) = station();
    (0..100).for_each(|n| send(&first, add(&format!("事项{n}"))));
    run(first.compact()).unwrap();
    (0..3).for_each(|n| send(&first, add(&format!("后来{n}"))));
    let (backup, device, hash) = (export(&first), first.device().id.clone(), first.journal_hash());
    let (_, big, bytes) = store
        .raw()
        .into_iter()
        .filter(|(area, ..)| *area == Area::Segments)
        .max_by_key(|(.., b)| b.len())
        .unwrap();
    let mut broken = bytes.clone();
    let middle = broken.len() / 2;
    broken.get_mut(middle).map(|byte| *byte ^= 4).unwrap();
    store.tamper(Area::Segments, &big, Some(broken));
    store.tamper(Area::Segments, &key(&device, 102), None);
    let station = reopen(&store, &world);
    assert_eq!(station.writing(), Writing::Damaged);
    let losses = station.losses();
    let kinds: Vec<LossKind> = losses.iter().map(|loss| loss.kind).collect();
    assert_eq!(kinds, [LossKind::Damaged, LossKind::Missing]);
    // When the backup is looked at and taken in
    let plan = run(station.plan_merge(&check(&backup).unwrap())).unwrap();
    assert_eq!((plan.added(), plan.is_possible()), (2, true));
    assert_eq!(run(station.merge(&check(&backup).unwrap(), &|_, _| {})), Ok(2));
    // Then nothing is missing any more, here and after opening again
    assert_eq!((station.writing(), station.losses().len()), (Writing::Yes, 0));
    assert_eq!(names(&station).len(), 103);
    let again = reopen(&store, &world);
    assert_eq!((again.journal_hash(), names(&again).len()), (hash, 103));
    assert_eq!(check(&export(&again)).unwrap().gaps.len(), 0);
}

#[test]
fn accepted_losses_can_still_come_back() {
    let (first, store, world) = station();
    (0..5).for_each(|n| send(&first, add(&format!("事项{n}"))));
    let (backup, device) = (export(&first), first.device().id.clone());
    store.tamper(Area::Segments, &key(&device, 3), None);
    let station = reopen(&store, &world);
    run(station.accept_losses(&|_, _| {})).unwrap();
    send(&station, add("后来"));
    assert_eq!(names(&station).len(), 5);
    assert_eq!(run(station.merge(&check(&backup).unwrap(), &|_, _| {})), Ok(1));
    assert_eq!(names(&reopen(&store, &world)).len(), 6);
    assert!(check(&export(&station)).is_ok());
}

#[test]
fn an_emptied_store_is_not_a_new_station() {
    let (first, ..) = station();
    let found = run(engine::boot(&MemoryStore::new(), Some(mark_of(&first)))).unwrap();
    assert!(matches!(found, engine::Boot::Vanished(sign) if sign == first.sign()));
}

#[test]
fn a_clock_that_is_wrong_is_noticed_and_changes_no_order() {
    // Given a clock set back a year
    let (station, store, world) = station();
    let now = world.now_ms();
    assert_eq!(station.clock(), Skew::Fine);
    world.set(now - 365 * DAY);
    assert!(matches!(station.clock(), Skew::Back(_)));
    send(&station, add("一"));
    // Then it stays wrong after writing and after opening again
    assert!(matches!(station.clock(), Skew::Back(_)));
    assert!(matches!(reopen(&store, &world).clock(), Skew::Back(_)));
    // Given 2036
    world.set(now + 3_700 * DAY);
    let station = reopen(&store, &world);
    assert!(matches!(station.clock(), Skew::Ahead(_)));
    send(&station, add("二"));
    assert!(matches!(station.clock(), Skew::Ahead(_)));
    // When it is put right
    world.set(now + DAY);
    assert_eq!(reopen(&store, &world).clock(), Skew::Fine);
    send(&reopen(&store, &world), add("三"));
    // Then the entries stand in the order in which they were written
    let again = reopen(&store, &world);
    assert_eq!(names(&again), ["一", "二", "三"]);
    assert!(check(&export(&again)).is_ok());
}

#[test]
fn a_person_can_say_that_the_clock_is_right() {
    let (station, store, world) = station();
    let now = world.now_ms();
    world.set(now + 150 * DAY);
    send(&station, add("一"));
    world.set(now + DAY);
    assert!(matches!(station.clock(), Skew::Back(_)));
    run(station.trust_clock()).unwrap();
    assert_eq!(station.clock(), Skew::Fine);
    assert_eq!(reopen(&store, &world).clock(), Skew::Fine);
}

#[test]
fn without_passphrase_and_code_a_clear_export_is_the_way_back() {
    // Given a station whose passphrase and code are gone, and a file exported before
    let (first, store, world) = station();
    send(&first, add("一"));
    let text = export(&first);
    let engine::Boot::Locked(locked) = run(engine::boot(&store, None)).unwrap() else { panic!("not locked") };
    let wrong = Kek::from_bytes([3; 32]);
    assert!(run(locked.unlock(store, world, Space::Real, &wrong, true, &|_, _| {})).is_err());
    // Then it opens elsewhere under a new passphrase, with everything in it
    let (again, _) = restore(&text, &World::new(5));
    assert_eq!(names(&again), ["一"]);
    assert_eq!(again.journal_hash(), first.journal_hash());
}

/// A station with a biller and an open shift that has taken so many bills.
fn with_receipts(n: usize) -> (Station, MemoryStore, World, BillerId) {
    let (first, store, world) = station();
    let biller = add_biller(&first);
    open_shift(&first);
    (0..n).for_each(|n| drop(take_bill(&first, &biller, n)));
    (first, store, world, biller)
}

fn open_shift(station: &Station) {
    let lies = station.read(|s| s.cashdesk().tills().map(|(till, _)| s.cashdesk().in_till(till).0).sum());
    let count = Count::of(Fen(lies));
    send(station, Command::OpenShift { count, before: Vec::new(), why: String::new(), from: None });
}

/// The receipt of one more bill.
fn take_bill(station: &Station, biller: &BillerId, n: usize) -> String {
    let id = collect(station, numbered(biller, n), None);
    station.read(|s| s.cashdesk().payment(&id).unwrap().receipt())
}

fn numbered(biller: &BillerId, n: usize) -> Bill {
    let mut bill = bill(biller);
    (bill.line.key, bill.payer.account) = (format!("bill {n}"), format!("{n}"));
    bill
}

fn receipts(station: &Station) -> Vec<String> {
    station.read(|s| s.cashdesk().payments().map(|(_, payment)| payment.receipt()).collect())
}

#[test]
fn numbers_of_receipts_that_are_lost_are_never_given_again() {
    // Given a tablet whose database is that of before the last two receipts
    let (first, store, world, biller) = with_receipts(1);
    let yesterday = store.image();
    let lost = [take_bill(&first, &biller, 1), take_bill(&first, &biller, 2)];
    let old = first.device().id.clone();
    let station = reopen_with(&yesterday, &world, mark_of(&first));
    run(station.accept_losses(&|_, _| {})).unwrap();
    // When money is taken again, then it is refused until the till has been counted and opened anew
    let (bills, at, given) = (vec![numbered(&biller, 3)], Minute(600), Fen(5_000));
    let again = Collection { bills, method: Method::Cash, given, at, paper: None };
    let refused = run(station.execute(Command::Collect(Box::new(again))));
    assert_eq!(refused, Err(Rejection::NumbersLost.into()));
    let count = Count::of(Fen(5_000));
    let named = station.read(|s| s.cashdesk().open_here(&old));
    send(&station, Command::CloseShift { count, before: Vec::new(), why: String::new(), named, to: None });
    open_shift(&station);
    // Then it is another tablet, with a series of its own that begins at one, and the till has come with it
    let new = station.device().id.clone();
    assert_ne!(new, old);
    let number = take_bill(&station, &biller, 3);
    assert!(number.contains("-000001-"), "{number}");
    assert!(!lost.contains(&number) && receipts(&first).iter().all(|known| *known != number));
    station.read(|s| {
        assert_eq!((s.cashdesk().in_till(&old), s.cashdesk().in_till(&new)), (Fen(0), Fen(10_000)));
    });
    // And so it is after opening again, and on a tablet that takes its file in
    let mark = mark_of(&station);
    let again = reopen_with(&yesterday, &world, mark);
    assert_eq!((again.device().id.clone(), again.losses()), (new, Vec::new()));
    assert!(take_bill(&again, &biller, 4).contains("-000002-"));
    let file = check(&export(&again)).unwrap();
    assert_eq!(file.gaps.len(), 1);
    let (restored, _) = restore(&export(&again), &World::new(90));
    assert_eq!(restored.journal_hash(), again.journal_hash());
}

#[test]
fn a_tablet_keeps_its_series_where_a_later_receipt_is_known_or_the_lost_one_has_come_back() {
    // Given a tablet that has lost a receipt in the middle
    let (first, store, world, biller) = with_receipts(3);
    let (old, backup) = (first.device().id.clone(), export(&first));
    let receipt = first.read(|s| s.cashdesk().payments().map(|(id, _)| id.to_string()).collect::<Vec<_>>());
    let place = |n: usize| {
        receipt[n].rsplit_once('.').unwrap().0.parse::<linli::domain::values::EntryId>().unwrap().seq
    };
    store.tamper(Area::Segments, &key(&old, place(1)), None);
    let station = reopen(&store, &world);
    run(station.accept_losses(&|_, _| {})).unwrap();
    assert!(take_bill(&station, &biller, 3).contains("-000004-"), "what is lost had a smaller number");
    assert_eq!(station.device().id, old);
    // And one that has lost its last, and got it back
    let (first, store, world, biller) = with_receipts(3);
    send(&first, add("后来"));
    let whole = export(&first);
    store.tamper(Area::Segments, &key(&first.device().id, place(2)), None);
    let station = reopen(&store, &world);
    run(station.accept_losses(&|_, _| {})).unwrap();
    run(station.merge(&check(&whole).unwrap(), &|_, _| {})).unwrap();
    assert!(take_bill(&station, &biller, 3).contains("-000004-"));
    assert_eq!(check(&backup).unwrap().gaps.len(), 0);
}

#[test]
fn a_payment_asks_the_disk_for_nothing_before_it_is_written() {
    // Given a tablet that has lost a receipt once, and one that has not
    let (first, store, _, biller) = with_receipts(3);
    let (other, torn, world, theirs) = with_receipts(3);
    let device = other.device().id.clone();
    torn.tamper(Area::Segments, &key(&device, other.entries() - 1), None);
    let other = reopen(&torn, &world);
    run(other.accept_losses(&|_, _| {})).unwrap();
    for (station, store, biller) in [(first, store, biller), (other, torn, theirs)] {
        let (reads, commits) = (store.reads(), store.commits());
        // When money is taken
        assert!(take_bill(&station, &biller, 9).contains("-000004-"));
        // Then it is one write, and the whole way from the press to the receipt
        assert_eq!((store.reads(), store.commits()), (reads, commits + 1));
    }
}

#[test]
fn whoever_lets_losses_go_takes_the_till_of_every_other_window_until_it_has_read_them() {
    // Given a window that takes money, and one that opens the same tablet after a receipt was lost from the disk
    let (first, store, world, biller) = with_receipts(2);
    store.tamper(Area::Segments, &key(&first.device().id, first.entries()), None);
    let second = reopen(&store, &world);
    assert_eq!(second.losses().len(), 1);
    // When the second lets it go
    run(second.accept_losses(&|_, _| {})).unwrap();
    // Then the first takes nothing more by what it knew before
    let (bills, at, given) = (vec![numbered(&biller, 5)], Minute(600), Fen(5_000));
    let collection = Collection { bills, method: Method::Cash, given, at, paper: None };
    let refused = run(first.execute(Command::Collect(Box::new(collection))));
    assert_eq!(refused, Err(Refusal::TakenOver));
    // And the second gives none of the numbers that may be out
    let (bills, at, given) = (vec![numbered(&biller, 5)], Minute(600), Fen(5_000));
    let collection = Collection { bills, method: Method::Cash, given, at, paper: None };
    let refused = run(second.execute(Command::Collect(Box::new(collection))));
    assert_eq!(refused, Err(Rejection::NumbersLost.into()));
}

#[test]
fn a_name_that_could_not_be_changed_is_the_old_one() {
    // Given a tablet that has lost the receipt of its closed shift, on a full disk
    let (first, store, world, _) = with_receipts(1);
    let (old, last) = (first.device().id.clone(), first.entries());
    let named = first.read(|s| s.cashdesk().open_here(&old));
    let count = Count::of(Fen(5_000));
    send(&first, Command::CloseShift { count, before: Vec::new(), why: String::new(), named, to: None });
    store.tamper(Area::Segments, &key(&old, last), None);
    let open = || {
        let (count, why) = (Count::of(Fen(0)), "丢了一张".to_owned());
        Command::OpenShift { count, before: Vec::new(), why, from: None }
    };
    for (fault, done) in [(Fault::Before(StoreError::Full), false), (Fault::After(StoreError::Full), true)] {
        let store = store.image();
        let station = reopen(&store, &world);
        run(station.accept_losses(&|_, _| {})).unwrap();
        store.fail_at(1, fault);
        // When it is told to open its till
        assert!(run(station.execute(open())).is_err());
        // Then it is not called anything else before that is known, and whoever goes by the old name writes no more
        assert_eq!(station.device().id, old);
        assert_eq!(run(station.execute(open())).is_err(), done);
        assert_eq!(station.device().id != old, !done);
        assert_ne!(reopen(&store, &world).device().id, old);
    }
    // And a till that could not be opened under the new name is not called open
    let station = reopen(&store, &world);
    run(station.accept_losses(&|_, _| {})).unwrap();
    store.fail_at(2, Fault::Before(StoreError::Full));
    assert_eq!(run(station.execute(open())), Err(Refusal::NotSaved(StoreError::Full)));
    assert!(station.read(|s| s.cashdesk().shift(&station.device().id).is_none()));
    let from = Some(old.clone());
    let count = Count::of(Fen(0));
    let open = Command::OpenShift { count, before: Vec::new(), why: "丢了一张".into(), from };
    send(&reopen(&store, &world), open);
}
