//! What the page finds when it opens.

use linli::engine::{Boot, Mark, Refusal, boot};
use linli::storage::{Area, MemoryStore, Space};
use linli::vault::{HeaderError, Kek, derive};

use crate::support::{PASSPHRASE, RECOVERY, World, add, names, run, send, station};

#[test]
fn an_empty_store_is_a_new_station_only_without_a_mark() {
    let store = MemoryStore::new();
    assert!(matches!(run(boot(&store, None)).unwrap(), Boot::Empty));
    let mark = Mark {
        station: "s".into(),
        name: "金山".into(),
        code: "350502001001".into(),
        heads: Default::default(),
    };
    let found = run(boot(&store, Some(mark.clone()))).unwrap();
    assert!(matches!(found, Boot::Vanished(sign) if sign.station == mark.station && sign.name == mark.name));
}

#[test]
fn a_station_is_locked_and_says_its_name() {
    let (station, store, _) = station();
    let Boot::Locked(locked) = run(boot(&store, None)).unwrap() else { panic!("not locked") };
    assert_eq!(locked.sign, station.sign());
    assert_eq!(locked.sign.name, "金山社区服务站");
}

#[test]
fn a_wrong_passphrase_leaves_it_locked() {
    let (_, store, world) = station();
    let Boot::Locked(locked) = run(boot(&store, None)).unwrap() else { panic!("not locked") };
    let kek = Kek::from_bytes([7; 32]);
    let Err((_, refusal)) = run(locked.unlock(store, world, Space::Real, &kek, true, &|_, _| {})) else {
        panic!("unlocked")
    };
    assert_eq!(refusal, Refusal::Vault(HeaderError::WrongPassphrase));
}

#[test]
fn the_recovery_code_acts_as_the_manager() {
    // Given a station whose passphrase is forgotten
    let (_, store, world) = station();
    let Boot::Locked(locked) = run(boot(&store, None)).unwrap() else { panic!("not locked") };
    // When the printed code is typed
    let (salt, kdf) = locked.kdf_for_recovery();
    let kek = Kek::from_bytes(derive(RECOVERY, &salt, kdf).unwrap());
    let station =
        run(locked.unlock(store, world, Space::Real, &kek, true, &|_, _| {})).map_err(|_| ()).unwrap();
    // Then the station can be worked on
    send(&station, add("一"));
    assert_eq!(names(&station), ["一"]);
    assert_ne!(RECOVERY, PASSPHRASE.as_bytes());
}

#[test]
fn a_newer_vault_is_left_alone() {
    let (_, store, _) = station();
    let newer = br#"{"format":"linli.vault","version":9}"#.to_vec();
    store.tamper(Area::Meta, "vault", Some(newer));
    assert!(matches!(run(boot(&store, None)).unwrap(), Boot::Newer(9)));
}

#[test]
fn entries_without_a_vault_are_never_taken_for_nothing() {
    let (_, store, _) = station();
    store.tamper(Area::Meta, "vault", None);
    assert!(matches!(run(boot(&store, None)).unwrap(), Boot::Unreadable(Some(_))));
    let (_, store, _) = crate::support::station();
    store.tamper(Area::Meta, "vault", Some(b"garbage".to_vec()));
    assert!(matches!(run(boot(&store, None)).unwrap(), Boot::Unreadable(_)));
}

#[test]
fn two_worlds_found_two_stations() {
    let (a, b) = (MemoryStore::new(), MemoryStore::new());
    let first = crate::support::found_in(&a, &World::new(1));
    let second = crate::support::found_in(&b, &World::new(2));
    assert_ne!(first.sign().station, second.sign().station);
    assert_ne!(first.device().id, second.device().id);
}
