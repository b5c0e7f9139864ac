//! How long making the index and one keystroke take, with 10,000 and 50,000 records, in a real browser. Run by
//! `make bench`; tests/e2e/bench/search.mjs measures other libraries with the same records. Prints, never judges.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use js_sys::Reflect;
use linli::search::{Index, Kind, search};
use serde::Deserialize;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[derive(Deserialize)]
struct Words {
    places: Vec<String>,
    things: Vec<String>,
    ways: Vec<String>,
    words: Vec<String>,
    queries: Vec<String>,
}

fn words() -> Words {
    serde_json::from_str(include_str!("../tests/fixtures/bench-search.json")).unwrap()
}

/// Name and everyday words of the n-th record; tests/e2e/bench/search.mjs makes the same.
fn record(of: &Words, n: usize) -> (String, [&str; 2]) {
    let pick = |list: &'_ [String], n: usize| list[n % list.len()].clone();
    let (place, thing) = (pick(&of.places, n), pick(&of.things, n / of.places.len()));
    let way = pick(&of.ways, n / (of.places.len() * of.things.len()));
    let number = n / (of.places.len() * of.things.len() * of.ways.len());
    let name = format!("{place}{thing}（{way}{})", number + 1);
    let word = |n: usize| of.words[n % of.words.len()].as_str();
    (name, [word(n / of.places.len()), word(n * 7 + 3)])
}

fn now_ms() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let now = Reflect::get(&performance, &"now".into()).unwrap();
    now.unchecked_ref::<js_sys::Function>().call0(&performance).unwrap().as_f64().unwrap()
}

fn measure(n: usize) {
    let of = words();
    let records: Vec<_> = (0..n).map(|n| record(&of, n)).collect();
    // The table of pinyin is read once; that belongs to the first index.
    let begun = now_ms();
    let mut index = Index::default();
    for (entry, (name, words)) in records.iter().enumerate() {
        index.add(entry, Kind::Name, name);
        words.iter().zip(0..).for_each(|(word, nth)| index.add(entry, Kind::Keyword(nth), word));
    }
    index.finish();
    let made = now_ms() - begun;
    let mut times = Vec::new();
    let mut found = 0;
    for _ in 0..5 {
        for query in &of.queries {
            let letters: Vec<char> = query.chars().collect();
            for end in 1..=letters.len() {
                let typed: String = letters[..end].iter().collect();
                let begun = now_ms();
                found += search(&index, &typed).len();
                times.push(now_ms() - begun);
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    console_log!(
        "BENCH search records={n} index_ms={made:.0} key_p50_ms={:.2} key_p95_ms={:.2} key_max_ms={:.2} keys={} found={found}",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len(),
    );
}

#[wasm_bindgen_test]
fn ten_thousand_records() {
    measure(10_000);
}

#[wasm_bindgen_test]
fn fifty_thousand_records() {
    measure(50_000);
}
