//! How long it takes to bring five tablets together, and how much memory that wants.
//!
//! With `LINLI_GROWTH=20000` each tablet writes so many entries, and the figures are printed:
//! `LINLI_GROWTH=20000 cargo test --test suite growth -- --nocapture`. Without it a few show that it works.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering};

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::requests::{Registration, Step, StepDetails, Who};
use linli::domain::values::{PersonId, RequestId};

use super::town::{Tablet, Town, take};
use crate::support::{Station, World, export, reopen, run, send, worked_ms};

/// Somebody works on a tablet until it has written so many entries more.
fn work(station: &Station, entries: usize) {
    let mut known: Option<PersonId> = None;
    let mut request: Option<RequestId> = None;
    for n in 0..entries {
        let step = |step: Step| {
            let requests = request.iter().cloned().collect();
            let (with, words) = (StepDetails::default(), String::new());
            send(station, Command::StepRequests { requests, step, with, words });
        };
        match n % 5 {
            0 => {
                let who = match known.take() {
                    Some(id) if n % 3 != 0 => Who::Known(id),
                    _ => {
                        let phones = vec![format!("0595-1{n:07}")];
                        let who = Particulars { phones, ..Particulars::named(&format!("林{n}")) };
                        Who::New { who: Box::new(who), consent: true }
                    }
                };
                let mut registration = Registration::new(None, who);
                registration.matter.note = format!("第 {n} 件：厨房的水管漏水，下午五点以后在家");
                send(station, Command::Register(Box::new(registration)));
                let own = |id: &RequestId| id.as_str().starts_with(station.device().id.as_str());
                request =
                    station.read(|s| s.requests().iter().rev().map(|(id, _)| id).find(|id| own(id)).cloned());
                known = station.read(|s| s.requests().get(request.as_ref()?)?.person.clone());
            }
            1 => step(Step::Accept),
            2 => step(Step::Finish),
            3 => step(Step::Confirm),
            _ => {
                let request = request.clone().unwrap();
                send(station, Command::NoteRequest { request, words: format!("{n}：打过电话") });
            }
        }
        if n % 200 == 199 {
            run(station.compact()).unwrap();
        }
    }
}

/// Counts what is put on the heap while something is measured. Always, it took over a quarter of a long run:
/// threads wait for each other at a number that all of them change.
struct Counted;

static COUNTS: AtomicBool = AtomicBool::new(false);
static HELD: AtomicIsize = AtomicIsize::new(0);
static MOST: AtomicIsize = AtomicIsize::new(0);

#[global_allocator]
static HEAP: Counted = Counted;

// SAFETY: every call goes on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Ordering::Relaxed) {
            let size = layout.size().cast_signed();
            let held = HELD.fetch_add(size, Ordering::Relaxed) + size;
            MOST.fetch_max(held, Ordering::Relaxed);
        }
        // SAFETY: as above.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        if COUNTS.load(Ordering::Relaxed) {
            HELD.fetch_sub(layout.size().cast_signed(), Ordering::Relaxed);
        }
        // SAFETY: as above.
        unsafe { System.dealloc(at, layout) }
    }
}

/// Runs something and prints how long it took, what memory it wanted beyond that of before, and the longest it went on
/// without letting the screen have a turn.
fn measured<T>(what: &str, world: &World, go: impl FnOnce() -> T) -> T {
    let before = HELD.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    COUNTS.store(true, Ordering::Relaxed);
    world.watch_time();
    let begun = worked_ms();
    let done = go();
    let took = worked_ms() - begun;
    COUNTS.store(false, Ordering::Relaxed);
    let megabytes = |bytes: isize| bytes.saturating_sub(before).max(0) >> 20;
    let (most, after) = (megabytes(MOST.load(Ordering::Relaxed)), megabytes(HELD.load(Ordering::Relaxed)));
    let longest = world.longest_ms();
    println!("GROWTH {what}: {took} ms, longest task {longest} ms, at most {most} MB, {after} MB in the end");
    done
}

#[test]
fn five_tablets_grow_together() {
    let entries = std::env::var("LINLI_GROWTH").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let town = Town::new(5);
    for tablet in &town.tablets {
        work(&tablet.station, entries);
    }
    let texts: Vec<String> = town.tablets.iter().map(|tablet| export(&tablet.station)).collect();
    // For tests/e2e/bench/tablets.mjs, which brings them together in a browser
    if let Ok(folder) = std::env::var("LINLI_TABLETS") {
        for (n, text) in texts.iter().enumerate() {
            std::fs::write(format!("{folder}/{n}.json"), text).unwrap();
        }
    }
    let Tablet { station: first, world, .. } = &town.tablets[0];
    let look = |what: &str, text: &str| {
        let check = linli::engine::check_journal(world, text, &|_, _| {});
        measured(&format!("check {what}, {} kB", text.len() >> 10), world, || run(check)).unwrap()
    };
    // One file after the other
    for (n, text) in texts.iter().enumerate().skip(1) {
        let checked = look(&format!("file {n}"), text);
        assert_eq!(run(first.plan_merge(&checked)).unwrap().added(), entries as u64);
        let merged = measured(&format!("merge file {n}"), world, || run(first.merge(&checked, &|_, _| {})));
        assert_eq!(merged, Ok(entries as u64));
    }
    // And everything at once
    let all = export(first);
    let Tablet { station: last, world: others, .. } = &town.tablets[4];
    let checked = look("all", &all);
    let merged = measured("merge all", others, || run(last.merge(&checked, &|_, _| {})));
    assert_eq!(merged, Ok(4 * entries as u64));
    assert_eq!(first.journal_hash(), last.journal_hash());
    assert!(!take(first, &all) && first.read(|s| s.clone()) == last.read(|s| s.clone()));
    let Tablet { store, world, .. } = &town.tablets[4];
    let again = measured("open it again", world, || reopen(store, world));
    assert!(again.read(|s| s.clone()) == last.read(|s| s.clone()));
}
