//! The past, read back: newest first, across tablets, whatever rests how.

use linli::domain::Command;
use linli::domain::values::{EntryId, Instant};
use linli::engine::{Happened, Past, Thing, wanted};
use linli::storage::Area;

use crate::findings_money::{bill, collect, remit, two};
use crate::support::{Station, World, add, check, export, restore, run, send, station};

fn all(station: &Station, past: &mut Past, limit: usize) -> Vec<Happened> {
    run(station.read_past(past, limit, |_| true, || true, &|_, _| {})).unwrap()
}

fn places(told: &[Happened]) -> Vec<u64> {
    told.iter().map(|happened| happened.id.seq).collect()
}

#[test]
fn it_is_read_from_the_newest_in_slices() {
    // Given ten entries
    let (station, ..) = station();
    (1..10).for_each(|n| send(&station, add(&format!("事项{n}"))));
    // When they are read four at a time
    let mut past = station.past();
    assert_eq!(places(&all(&station, &mut past, 4)), [10, 9, 8, 7]);
    assert!(!past.is_over());
    // Then the rest follows, whatever has been written meanwhile
    send(&station, add("后来"));
    assert_eq!(places(&all(&station, &mut past, 4)), [6, 5, 4, 3]);
    assert_eq!(places(&all(&station, &mut past, 4)), [2, 1]);
    assert!(past.is_over());
    assert_eq!((past.read, past.of, past.unread), (10, 10, 0));
}

#[test]
fn putting_segments_together_meanwhile_changes_nothing() {
    let (station, ..) = station();
    (1..300).for_each(|n| send(&station, add(&format!("事项{n}"))));
    let mut past = station.past();
    let mut told = places(&all(&station, &mut past, 50));
    while run(station.compact()).unwrap() {}
    told.extend(places(&all(&station, &mut past, 1000)));
    let expected: Vec<u64> = (1..=300).rev().collect();
    assert_eq!(told, expected);
    // And from the beginning, over large segments
    let mut past = station.past();
    assert_eq!(places(&all(&station, &mut past, 1000)), expected);
}

#[test]
fn entries_of_two_tablets_stand_in_the_order_of_the_fold() {
    // Given two tablets of a station that know each other's entries
    let (first, ..) = station();
    send(&first, add("一"));
    let (second, _) = restore(&export(&first), &World::new(7));
    send(&second, add("二"));
    send(&first, add("三"));
    send(&first, add("四"));
    run(first.merge(&check(&export(&second)).unwrap(), &|_, _| {})).unwrap();
    // When the past is read
    let mut past = first.past();
    let told = all(&first, &mut past, 10);
    // Then ticks go down, and everything is there once
    let seconds: Vec<bool> = told.iter().map(|happened| happened.id.device == second.device().id).collect();
    assert_eq!(told.len(), 5);
    assert_eq!(seconds.iter().filter(|second| **second).count(), 1);
    assert!(past.is_over());
    assert!(!seconds.first().unwrap(), "the fourth of the first tablet is the newest");
}

#[test]
fn it_is_narrowed_by_person_thing_and_day() {
    let (station, ..) = station();
    send(&station, add("一"));
    send(&station, add("二"));
    let (id, by) = station.read(|s| {
        let (id, _) = s.catalogue().iter().next().unwrap();
        (id.clone(), s.staff().iter().next().unwrap().0.clone())
    });
    send(&station, Command::CheckServices { services: vec![id.clone()] });
    let find = |who: &str, thing: &str, day: &str| {
        let mut past = station.past();
        let keep = |entry: &linli::journal::Entry| wanted(entry, who, thing, day);
        places(&run(station.read_past(&mut past, 10, keep, || true, &|_, _| {})).unwrap())
    };
    assert_eq!(find("", id.as_str(), ""), [4, 2]);
    assert_eq!(find(by.as_str(), "", ""), [4, 3, 2, 1]);
    assert!(find("nobody", "", "").is_empty());
    assert_eq!(find("", "", "2026-11-23"), [4, 3, 2, 1]);
    assert!(find("", "", "2026-11-24").is_empty());
}

#[test]
fn looking_stops_when_told_and_goes_on_after() {
    let (station, ..) = station();
    (1..10).for_each(|n| send(&station, add(&format!("事项{n}"))));
    let mut past = station.past();
    let left = std::cell::Cell::new(3);
    let go_on = || left.replace(left.get() - 1) > 0;
    let told = run(station.read_past(&mut past, 10, |_| true, go_on, &|_, _| {})).unwrap();
    assert_eq!(places(&told), [10, 9, 8]);
    assert_eq!(places(&all(&station, &mut past, 10)).len(), 7);
}

#[test]
fn what_cannot_be_read_is_counted_and_the_rest_is_told() {
    // Given a record that is damaged and one that is missing
    let (station, store, _) = station();
    (1..10).for_each(|n| send(&station, add(&format!("事项{n}"))));
    let key = |seq: u64| format!("{}/{seq:012}", station.device().id);
    let (_, _, mut bytes) = store.raw().into_iter().find(|(_, k, _)| *k == key(4)).unwrap();
    let middle = bytes.len() / 2;
    *bytes.get_mut(middle).unwrap() ^= 1;
    store.tamper(Area::Segments, &key(4), Some(bytes));
    store.tamper(Area::Segments, &key(7), None);
    store.tamper(Area::Segments, &key(1), None);
    // Then the others are told
    let mut past = station.past();
    assert_eq!(places(&all(&station, &mut past, 20)), [10, 9, 8, 6, 5, 3, 2]);
    assert_eq!(past.unread, 3);
}

#[test]
fn a_clock_put_back_is_marked_and_orders_nothing() {
    // Given an entry of 2036 and one after the clock was put right
    let (station, _, world) = station();
    let now = world.now_ms();
    world.set(now + 3_700 * 86_400_000);
    send(&station, add("二〇三六"));
    world.set(now + 60_000);
    send(&station, add("改回来了"));
    // Then their order is that of writing, and the step back is marked
    let mut past = station.past();
    let told = all(&station, &mut past, 10);
    assert_eq!(places(&told), [3, 2, 1]);
    assert_eq!(told.iter().map(|happened| happened.clock_back).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(told.first().unwrap().at, Instant(now + 60_000));
    assert_eq!(told.first().unwrap().id, EntryId { device: station.device().id.clone(), seq: 3 });
}

#[test]
fn what_happened_to_money_leads_to_its_receipt_its_biller_or_its_till() {
    let (first, _, biller) = two();
    let payment = collect(&first, bill(&biller), None);
    remit(&first, &biller, &payment);
    let told = all(&first, &mut first.past(), 4);
    let things: Vec<Thing> =
        told.iter().map(|told| Thing::of(&told.id, 0, told.events.first().unwrap())).collect();
    let biller = || Thing::Biller(biller.clone());
    assert_eq!(things, [biller(), Thing::Payment(payment), Thing::Till, biller()]);
}
