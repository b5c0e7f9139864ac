//! What holds when tablets have met: the laws of a union, one state everywhere, and nobody erased comes back.

use std::collections::BTreeSet;

use linli::engine::{self, Access, BackupFile};
use linli::storage::{Area, MemoryStore, Space};

use super::draw::{is_whose, owners};
use super::table::{Facts, PaperPlace};
use super::town::{Tablet, Town, take};
use crate::support::{NAME, PASSPHRASE, Station, World, export, kek, reopen, restore, run};

/// Taking in is a union of entries: order, grouping and repetition do not matter.
pub fn the_union_laws_hold(town: &Town) {
    let texts: Vec<String> = town.tablets.iter().map(|tablet| export(&tablet.station)).collect();
    let (x, y) = (&texts[0], &texts[1]);
    let z = &texts[2 % texts.len()];
    let xy = union(&open(x), y);
    let yx = union(&open(y), x);
    assert_same(&xy, &yx, "x ∪ y = y ∪ x");
    let yz = export(&union(&open(y), z));
    let xy_z = union(&xy, z);
    assert_same(&xy_z, &union(&open(x), &yz), "(x ∪ y) ∪ z = x ∪ (y ∪ z)");
    for text in [x, y, z, &yz, &export(&xy_z)] {
        assert!(!take(&xy_z, text), "what has been taken in once is nothing new");
    }
}

/// A tablet of which nobody writes anything, with what a file holds.
fn open(text: &str) -> Station {
    restore(text, &World::new(77)).0
}

/// A tablet with what it holds and what the file holds.
fn union(station: &Station, text: &str) -> Station {
    let union = open(&export(station));
    take(&union, text);
    union
}

/// After everything has been exchanged every tablet is in the same state, on disk and in memory.
pub fn everybody_agrees(town: &Town) {
    let first = &town.tablets[0];
    let text = export(&first.station);
    let lines = entries(&text);
    for Tablet { station, store, world, .. } in &town.tablets {
        assert_same(station, &first.station, "every tablet has the same");
        assert_eq!(entries(&export(station)), lines, "entry by entry, with what is personal in them");
        let again = reopen(store, world);
        assert!(again.losses().is_empty());
        assert_same(&again, station, "and the same after it has been opened again");
    }
    assert_same(&open(&export(&first.station)), &first.station, "and so has a tablet that joins");
}

/// No word of anybody who was erased is left, on any tablet, in memory, in a file or under the seal.
pub fn the_erased_stay_erased(town: &Town) {
    for (n, Tablet { station, store, world, .. }) in town.tablets.iter().enumerate() {
        let memory = station.read(|s| format!("{s:?}"));
        let under_seal = if n == 0 { export(&from_backup(station, world)) } else { String::new() };
        for (where_from, text) in
            [("memory", &memory), ("a file", &export(station)), ("a backup", &under_seal)]
        {
            let left: BTreeSet<&str> =
                owners(text).filter(|whose| town.facts.gone.contains(*whose)).collect();
            assert!(left.is_empty(), "tablet {n}, {where_from}: {left:?}");
        }
        let photos = station.read(|s| s.requests().photos());
        for (_, name, _) in store.raw().iter().filter(|(area, ..)| *area == Area::Blobs) {
            assert!(photos.contains(name), "tablet {n}: a photo that belongs to nobody any more");
        }
        run(station.project_board()).unwrap();
        for (area, key, bytes) in store.raw().into_iter().filter(|(area, ..)| *area != Area::Meta) {
            let text = String::from_utf8_lossy(&bytes);
            assert_eq!(
                owners(&text).find(|whose| is_whose(whose)),
                None,
                "{area:?} {key} says it in the clear"
            );
        }
    }
}

/// What lies in a drawer is on the list, whatever has been erased, and nothing else is.
pub fn originals_are_not_forgotten(town: &Town) {
    let Facts { drawer, .. } = &town.facts;
    let listed: BTreeSet<PaperPlace> = town.tablets[0].station.read(|s| {
        let held = s.requests().drawer().flat_map(|(_, request)| &request.papers);
        let here = held.filter(|held| held.returned.is_none() && held.paper.original);
        here.map(|held| held.place.clone()).collect()
    });
    assert_eq!(listed, drawer.keys().cloned().collect(), "originals in a drawer");
}

/// The same station from a sealed copy: what stands under the seal of every segment.
fn from_backup(station: &Station, world: &World) -> Station {
    let bytes = run(station.export_backup(&|_, _| {})).unwrap().pieces.concat();
    let file = run(BackupFile::read(&World::new(9), &bytes)).unwrap();
    let vault = &file.head.vault;
    let opened = vault.unlock(&kek(vault, NAME, PASSPHRASE.as_bytes())).unwrap();
    let checked = run(engine::check_backup(world, &file, &opened.ring, &|_, _| {})).unwrap();
    let access = Access::Same { file: Box::new(file), opened };
    let (store, world) = (MemoryStore::new(), World::new(78));
    let restored = run(engine::restore(store, world, Space::Real, checked, access, &|_, _| {}));
    restored.map_err(|error| format!("{error:?}")).unwrap().engine
}

fn assert_same(one: &Station, other: &Station, what: &str) {
    assert_eq!(one.heads(), other.heads(), "{what}");
    assert_eq!(one.journal_hash(), other.journal_hash(), "{what}");
    let (one, other) = (one.read(|s| s.clone()), other.read(|s| s.clone()));
    assert!(one == other, "{what}: {}", first_difference(&format!("{one:?}"), &format!("{other:?}")));
}

/// The entries of a journal file, without its head.
fn entries(text: &str) -> Vec<&str> {
    let body = text.split_once('\n').unwrap().1;
    body.lines().filter(|line| line.starts_with('[')).map(|line| line.trim_end_matches(',')).collect()
}

/// Where two texts begin to differ, with what stands around it.
fn first_difference(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(200)).take(400).collect::<String>();
    format!("\n{}\n{}", around(one), around(other))
}
