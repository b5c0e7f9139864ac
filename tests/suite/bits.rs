//! Every single bit of a 20 kB journal, flipped: in the file it is refused, at rest it costs one entry.

use linli::journal::{Segment, segment_key};

use crate::support::{add, check, export, names, run, send, station};

/// A station whose journal file has at least this many bytes.
fn station_of(bytes: usize) -> (crate::support::Station, linli::storage::MemoryStore, crate::support::World) {
    let made = station();
    let mut n = 0;
    while export(&made.0).len() < bytes {
        (0..8).for_each(|_| {
            n += 1;
            send(&made.0, add(&format!("第{n}项")));
        });
    }
    made
}

#[test]
fn no_flipped_bit_of_a_journal_file_goes_unnoticed() {
    let (station, ..) = station_of(20_000);
    let text = export(&station).into_bytes();
    assert!(check(std::str::from_utf8(&text).unwrap()).is_ok());
    let mut unnoticed = Vec::new();
    std::thread::scope(|scope| {
        let halves: Vec<_> = (0..2)
            .map(|half| {
                let text = &text;
                scope.spawn(move || {
                    let mut unnoticed = Vec::new();
                    for bit in (half..text.len() * 8).step_by(2) {
                        let mut flipped = text.clone();
                        flipped[bit / 8] ^= 1 << (bit % 8);
                        // Bytes that are no UTF-8 are refused before they come here.
                        let Ok(flipped) = String::from_utf8(flipped) else { continue };
                        if check(&flipped).is_ok() {
                            unnoticed.push(bit);
                        }
                    }
                    unnoticed
                })
            })
            .collect();
        halves.into_iter().for_each(|half| unnoticed.extend(half.join().unwrap()));
    });
    assert!(unnoticed.is_empty(), "unnoticed bits: {unnoticed:?}");
}

#[test]
fn a_flipped_bit_at_rest_costs_one_entry_at_most() {
    // Given twenty entries in one segment
    let (station, store, world) = station();
    (2..=40).for_each(|n| send(&station, add(&format!("{n}"))));
    run(station.compact()).unwrap();
    let key = segment_key(&station.device().id, 1);
    let bytes = store.raw().into_iter().find(|(_, k, _)| *k == key).unwrap().2;
    // When any bit is flipped
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let segment = Segment::from_bytes(&flipped).unwrap();
        let whole = Segment::from_bytes(&bytes).unwrap();
        let changed = segment.records.iter().zip(&whole.records).filter(|(a, b)| a != b).count();
        // Then at most one record differs
        assert!(changed <= 1 && segment.records.len() == whole.records.len(), "bit {bit}: {changed} changed");
    }
    assert_eq!(names(&crate::support::reopen(&store, &world)).len(), 39);
}
