//! Everything out and in again; what is not ours, newer, cut off or changed is named.

use linli::domain::values::DeviceId;
use linli::engine::{Access, BackupError, BackupFile, check_backup, restore as restore_into};
use linli::journal::{FileError, FileReader, LARGEST_FILE, hex};
use linli::storage::{Area, MemoryStore, Space};
use linli::vault::{Kek, derive};

use crate::support::{
    NAME, PASSPHRASE, World, add, check, export, names, reopen, restore, run, send, station,
};

#[test]
fn a_journal_restores_to_the_same_hash_as_a_new_device() {
    // Given a station with a few services
    let (station, ..) = station();
    ["一", "二", "三"].into_iter().for_each(|name| send(&station, add(name)));
    let text = export(&station);
    // When the file is restored elsewhere
    let world = World::new(77);
    let (restored, store) = restore(&text, &world);
    // Then nothing was appended and everything is the same, on another device
    assert_eq!(hex(&restored.journal_hash()), hex(&station.journal_hash()));
    assert_eq!(names(&restored), names(&station));
    assert_ne!(restored.device().id, station.device().id);
    assert_eq!((station.device().letter, restored.device().letter), ('A', 'B'));
    // And its first entry starts its own chain, having seen the old one
    send(&restored, add("四"));
    let heads = restored.heads();
    assert_eq!(heads.get(&restored.device().id).unwrap().seq, 1);
    assert!(export(&restored).contains(&format!("\"seen\":{{\"{}\":4}}", station.device().id)));
    assert_eq!(names(&reopen(&store, &world)).len(), 4);
}

#[test]
fn a_backup_restores_with_the_same_passphrase() {
    let (station, ..) = station();
    send(&station, add("一"));
    let exported = run(station.export_backup(&|_, _| {})).unwrap();
    assert!(exported.name.ends_with(".linli") && exported.name.starts_with("金山社区服务站-2026-11-23"));
    let bytes = exported.pieces.concat();
    let holds_name = bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes());
    assert!(!holds_name, "a backup is sealed");
    // When it is read, unlocked, checked and restored
    let file = run(BackupFile::read(&World::new(9), &bytes)).unwrap();
    let (salt, kdf) = file.head.vault.kdf_for(NAME);
    let kek = Kek::from_bytes(derive(PASSPHRASE.as_bytes(), &salt, kdf).unwrap());
    let opened = file.head.vault.unlock(&kek).unwrap();
    let world = World::new(5);
    let checked = run(check_backup(&world, &file, &opened.ring, &|_, _| {})).unwrap();
    let access = Access::Same { file: Box::new(file), opened };
    let store = MemoryStore::new();
    let restored = run(restore_into(store.clone(), world.clone(), Space::Real, checked, access, &|_, _| {}));
    let restored = restored.map_err(|e| format!("{e:?}")).unwrap().engine;
    // Then it is the same station and opens with the old passphrase
    assert_eq!(restored.journal_hash(), station.journal_hash());
    assert_eq!(names(&reopen(&store, &world)), ["一"]);
}

#[test]
fn nothing_is_restored_over_a_station() {
    let (station, store, world) = station();
    let text = export(&station);
    let checked = check(&text).unwrap();
    let header = checked.new_vault(&world, crate::support::QUICK);
    let kek = || crate::support::kek(&header, NAME, b"another");
    let manager = checked.managers()[0].0.clone();
    let access = Access::New { kek: kek(), recovery: kek(), header: header.clone(), manager };
    let before = store.raw();
    let refused = run(restore_into(store.clone(), world, Space::Real, checked, access, &|_, _| {}));
    assert!(refused.is_err());
    assert_eq!(store.raw(), before);
}

#[test]
fn strange_files_are_named() {
    for garbage in
        ["", "{}", "[1,2,3]", "hello", "\u{feff}", "{\"format\":\"other\",\"version\":1}", "PK\u{3}\u{4}"]
    {
        assert_eq!(check(garbage).err(), Some(FileError::NotAJournal), "{garbage:?}");
    }
    let newer = "{\"format\":\"linli.journal\",\"version\":2,\"shape\":[1,2]}\n";
    assert_eq!(check(newer).err(), Some(FileError::Newer(2)));
    let (station, ..) = station();
    send(&station, add("一"));
    let text = export(&station);
    let lines: Vec<&str> = text.lines().collect();
    // Cut off anywhere between lines, or in one
    let cut = lines[..2].join("\n");
    assert!(matches!(check(&cut).err(), Some(FileError::CutOff { .. })));
    assert!(check(&text[..text.len() - 3]).is_err());
    // One entry left out, two swapped, one twice
    for order in [vec![0, 2, 3], vec![0, 2, 1, 3], vec![0, 1, 1, 2, 3]] {
        let edited: Vec<&str> = order.into_iter().map(|n| lines[n]).collect();
        assert!(check(&(edited.join("\n") + "\n")).is_err());
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_at_once() {
    let huge = " ".repeat(LARGEST_FILE + 1);
    let begun = std::time::Instant::now();
    assert_eq!(FileReader::open(&huge).err(), Some(FileError::TooLarge));
    assert!(begun.elapsed().as_millis() < 100);
}

#[test]
fn damaged_and_newer_backups_are_named() {
    let (station, ..) = station();
    let bytes = run(station.export_backup(&|_, _| {})).unwrap().pieces.concat();
    assert_eq!(run(BackupFile::read(&World::new(9), b"PK..")).err(), Some(BackupError::NotABackup));
    let mut newer = bytes.clone();
    newer[11] = 9;
    assert_eq!(run(BackupFile::read(&World::new(9), &newer)).err(), Some(BackupError::Newer(9)));
    for at in (12..bytes.len()).step_by(5) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 4;
        assert_eq!(
            run(BackupFile::read(&World::new(9), &damaged)).err(),
            Some(BackupError::Damaged),
            "byte {at}"
        );
        assert_eq!(
            run(BackupFile::read(&World::new(9), &bytes[..at])).err(),
            Some(BackupError::Damaged),
            "cut at {at}"
        );
    }
}

#[test]
fn an_unknown_kind_is_kept_word_for_word_and_opens_read_only() {
    // Given a journal with an event from the future, its chain made anew
    let (station, ..) = station();
    send(&station, add("一"));
    let future =
        crate::support::with_event(&export(&station), "parking.permit.3", r#"{"plate":"闽C12345","x":[1]}"#);
    // When it is restored
    let (restored, _) = restore(&future, &World::new(3));
    // Then it opens, can be read and exported word for word, and is not written to
    assert!(restored.read(|s| s.is_read_only() && s.unknown_events() == 1));
    assert_eq!(names(&restored), ["一"]);
    let refused = run(restored.execute(add("二")));
    assert!(matches!(refused, Err(linli::engine::Refusal::Rejected(linli::domain::Rejection::ReadOnly))));
    assert!(export(&restored).contains(r#"["parking.permit.3",{"plate":"闽C12345","x":[1]}]"#));
}

#[test]
fn entries_stay_small() {
    let (station, ..) = station();
    let ids: Vec<_> = (0..20).map(|n| send(&station, add(&format!("事项{n}")))).collect();
    assert_eq!(ids.len(), 20);
    let services: Vec<_> = station.read(|s| s.catalogue().iter().map(|(id, _)| id.clone()).collect());
    let before = export(&station).len();
    for service in &services {
        send(&station, linli::domain::Command::CheckServices { services: vec![service.clone()] });
    }
    let mean = (export(&station).len() - before) / services.len();
    assert!(mean <= 250, "{mean} bytes");
    let _: Option<DeviceId> = None;
}

#[test]
fn a_large_backup_is_made_and_read_without_keeping_the_screen_waiting() {
    // Given a station with many photos, on a tablet that takes its time
    let (station, store, world) = station();
    for n in 0..24_u8 {
        store.tamper(Area::Blobs, &format!("{n:02}"), Some(vec![n; 1 << 20]));
    }
    world.slow_down(40);
    // When a backup is made and read again
    let before = world.pauses();
    let bytes = run(station.export_backup(&|_, _| {})).unwrap().pieces.concat();
    let made = world.pauses();
    assert!(run(BackupFile::read(&world, &bytes)).is_ok());
    // Then there is a pause at least for each photo, whatever is done with it
    assert!(made - before > 96 && world.pauses() - made > 48, "{before} {made} {}", world.pauses());
}
