//! How long it takes to bring five tablets together, and how much memory that wants.
//!
//! With `LINLI_GROWTH=20000` each tablet writes so many entries, and the figures are printed:
//! `LINLI_GROWTH=20000 cargo test --test suite growth -- --nocapture`. Without it a few show that it works.

use std::fs;
use std::time::Instant;

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::requests::{Registration, Step, StepDetails, Who};
use linli::domain::values::{PersonId, RequestId};

use super::town::{Town, take};
use crate::support::{Station, check, export, run, send};

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

/// Megabytes that this program holds at the moment, and held at most since it was last asked.
fn megabytes() -> (u64, u64) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |what: &str| {
        let line = status.lines().find(|line| line.starts_with(what))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    // The peak begins anew.
    let _ = fs::write("/proc/self/clear_refs", "5");
    (of("VmRSS").unwrap_or_default() / 1024, of("VmHWM").unwrap_or_default() / 1024)
}

/// Runs something and prints how long it took, and what memory beyond that of before.
fn measured<T>(what: &str, go: impl FnOnce() -> T) -> T {
    let (before, _) = megabytes();
    let begun = Instant::now();
    let done = go();
    let took = begun.elapsed();
    let (after, peak) = megabytes();
    println!(
        "GROWTH {what}: {} ms, peak {} MB and in the end {} MB beyond the {before} MB of before",
        took.as_millis(),
        peak.saturating_sub(before),
        after.saturating_sub(before),
    );
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
    let first = &town.tablets[0].station;
    // One file after the other
    for (n, text) in texts.iter().enumerate().skip(1) {
        let checked = measured(&format!("check file {n}, {} kB", text.len() / 1024), || check(text).unwrap());
        let plan = measured(&format!("plan file {n}"), || run(first.plan_merge(&checked)).unwrap());
        assert_eq!(plan.added(), entries as u64);
        let merged = measured(&format!("merge file {n}"), || run(first.merge(checked, &|_, _| {})));
        assert_eq!(merged, Ok(entries as u64));
    }
    // And everything at once
    let all = export(first);
    let last = &town.tablets[4].station;
    let checked = measured(&format!("check all, {} kB", all.len() / 1024), || check(&all).unwrap());
    let merged = measured("merge all", || run(last.merge(checked, &|_, _| {})));
    assert_eq!(merged, Ok(4 * entries as u64));
    assert_eq!(first.journal_hash(), last.journal_hash());
    assert!(!take(first, &all) && first.read(|s| s.clone()) == last.read(|s| s.clone()));
}
