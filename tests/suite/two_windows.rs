//! Two windows on one store: one writes, the other follows, either may take over.

use linli::domain::{Slice, Slices};
use linli::engine::{self, Followed, Refusal, Writing};
use linli::storage::{Fault, MemoryStore, Space, StoreError};
use linli::vault::{Kek, derive};

use crate::support::{
    NAME, PASSPHRASE, Station, World, add, check, export, names, rename, reopen, restore, run, send, station,
};

/// Unlocks as a second window does: it reads.
fn beside(store: &MemoryStore, world: &World) -> Station {
    let engine::Boot::Locked(locked) = run(engine::boot(store, None)).unwrap() else { panic!("not locked") };
    let (salt, kdf) = locked.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let unlocked = run(locked.unlock(store.clone(), world.clone(), Space::Real, &kek, false, &|_, _| {}));
    unlocked.map_err(|(_, refusal)| format!("{refusal:?}")).unwrap()
}

fn follow(station: &Station) -> Followed {
    run(station.follow(&|_, _| {})).unwrap()
}

fn catalogue() -> Slices {
    let mut slices = Slices::default();
    slices.insert(Slice::Catalogue);
    slices
}

#[test]
fn the_second_window_follows_what_the_first_writes() {
    // Given a window that writes and one that reads
    let (first, store, world) = station();
    let second = beside(&store, &world);
    assert_eq!(second.writing(), Writing::Elsewhere);
    assert_eq!(follow(&second), Followed::Nothing);
    // When the first one writes
    send(&first, add("一"));
    send(&first, add("二"));
    // Then the second one sees it, once, and writes nothing
    let commits = store.commits();
    assert_eq!(follow(&second), Followed::Entries(catalogue()));
    assert_eq!(names(&second), ["一", "二"]);
    assert_eq!(second.journal_hash(), first.journal_hash());
    assert_eq!(follow(&second), Followed::Nothing);
    assert_eq!(store.commits(), commits);
    assert_eq!(run(second.execute(add("三"))), Err(Refusal::TakenOver));
    assert_eq!(first.writing(), Writing::Yes);
}

#[test]
fn following_does_not_mind_how_entries_rest() {
    let (first, store, world) = station();
    let second = beside(&store, &world);
    (0..100).for_each(|n| send(&first, add(&format!("事项{n}"))));
    assert_eq!(run(first.compact()), Ok(true));
    send(&first, add("后来"));
    assert!(matches!(follow(&second), Followed::Entries(_)));
    assert_eq!(names(&second), names(&first));
    // A segment that began long before holds the next ones too.
    (0..40).for_each(|n| send(&first, add(&format!("再{n}"))));
    assert_eq!(run(first.compact()), Ok(true));
    assert!(matches!(follow(&second), Followed::Entries(_)));
    assert_eq!(names(&second), names(&first));
    assert_eq!(second.journal_hash(), first.journal_hash());
}

#[test]
fn what_another_tablet_brought_is_read_anew() {
    let (first, store, world) = station();
    let second = beside(&store, &world);
    let (other, _) = restore(&export(&first), &World::new(7));
    send(&other, add("别处"));
    run(first.merge(&check(&export(&other)).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(follow(&second), Followed::Anew);
    assert_eq!(names(&second), ["别处"]);
    assert_eq!(second.journal_hash(), first.journal_hash());
    assert_eq!(second.writing(), Writing::Elsewhere);
}

#[test]
fn whoever_was_taken_over_from_hears_of_it_before_it_writes() {
    // Given a second window that takes over
    let (first, store, world) = station();
    send(&first, add("一"));
    let second = beside(&store, &world);
    run(second.take_over(&|_, _| {})).unwrap();
    send(&second, add("二"));
    // When the first one looks
    assert!(matches!(follow(&first), Followed::Entries(_)));
    // Then it reads on, and can take over in turn
    assert_eq!(first.writing(), Writing::Elsewhere);
    assert_eq!(names(&first), ["一", "二"]);
    run(first.take_over(&|_, _| {})).unwrap();
    send(&first, add("三"));
    assert!(matches!(follow(&second), Followed::Entries(_)));
    assert_eq!(names(&second), ["一", "二", "三"]);
    assert_eq!(names(&reopen(&store, &world)), ["一", "二", "三"]);
}

#[test]
fn a_window_that_dies_in_the_middle_costs_nothing() {
    for fault in
        [Fault::After(StoreError::Failed("gone".into())), Fault::Before(StoreError::Full), Fault::Never]
    {
        // Given a window that dies while a write is under way, before or after the disk had it
        let (first, store, world) = station();
        let second = beside(&store, &world);
        send(&first, add("一"));
        let arrives = matches!(fault, Fault::After(_));
        store.fail_at(1, fault);
        {
            let mut writing = Box::pin(first.execute(add("二")));
            let mut context = std::task::Context::from_waker(std::task::Waker::noop());
            let answer = writing.as_mut().poll(&mut context);
            assert!(arrives || !matches!(answer, std::task::Poll::Ready(Ok(_))), "nothing false");
        }
        drop(first);
        // When the other one takes over
        run(second.take_over(&|_, _| {})).unwrap();
        send(&second, add("三"));
        // Then what was acknowledged is there, what arrived is there once, and the chain closes
        let expected: Vec<&str> = if arrives { vec!["一", "二", "三"] } else { vec!["一", "三"] };
        assert_eq!(names(&second), expected);
        assert_eq!(names(&reopen(&store, &world)), expected);
        assert!(check(&export(&second)).is_ok());
    }
}

#[test]
fn taking_over_goes_on_when_the_other_writes_in_between() {
    // Given a reader whose first look is out of date when it raises the fence
    let (first, store, world) = station();
    let second = beside(&store, &world);
    let stale = Fault::Before(StoreError::Fenced { found: None });
    send(&first, add("一"));
    store.fail_at(1, stale);
    // Then it looks again
    run(second.take_over(&|_, _| {})).unwrap();
    assert_eq!(second.writing(), Writing::Yes);
    assert_eq!(names(&second), ["一"]);
}

#[test]
fn a_reader_that_cannot_read_stays_as_it_was() {
    // Given a reader whose next record is damaged on the disk
    let (first, store, world) = station();
    let second = beside(&store, &world);
    send(&first, add("一"));
    let key = format!("{}/{:012}", first.device().id, 2);
    store.tamper(linli::storage::Area::Segments, &key, Some(vec![1, 2, 3]));
    // Then it says what is lost instead of inventing anything
    assert_eq!(follow(&second), Followed::Anew);
    assert_eq!(second.writing(), Writing::Damaged);
    assert_eq!(second.losses().len(), 1);
    assert!(matches!(
        run(second.execute(rename(&linli::domain::values::ServiceId::named("x"), "y"))),
        Err(Refusal::Damaged)
    ));
}
