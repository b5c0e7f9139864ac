//! Makes the table of pinyin that the search reads and the list of statutory holidays, and keeps the relocations in the two large programs, by which
//! scripts/post-build.mjs takes them apart into chunks. What is shipped has them no more.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use chrono::{Datelike, NaiveDate, TimeDelta};
use pinyin::ToPinyin;
use tyme4rs::tyme::holiday::{LEGAL_HOLIDAY_DATA, LEGAL_HOLIDAY_NAMES};

/// Characters that are said in more than one everyday way, with all of them.
const SAID_OTHERWISE: &str = "src/search/said_otherwise.txt";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={SAID_OTHERWISE}");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        for program in ["linli", "desk"] {
            println!("cargo:rustc-link-arg-bin={program}=--emit-relocs");
        }
    }
    let table = pinyin_table(&std::fs::read_to_string(SAID_OTHERWISE)?);
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("pinyin.bin"), table)?;
    std::fs::write(
        Path::new(&out).join("holidays.txt"),
        holidays().ok_or("the list of holidays has another form")?,
    )?;
    Ok(())
}

/// The table that src/search/pinyin.rs describes.
fn pinyin_table(said_otherwise: &str) -> Vec<u8> {
    let mut otherwise: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for line in said_otherwise.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        if let Some(char) = words.next().and_then(|word| word.chars().next()) {
            otherwise.insert(char, words.map(str::to_owned).collect());
        }
    }
    let mut syllables: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for char in gb2312() {
        let usual = char.to_pinyin().map(|said| said.plain().replace('ü', "v"));
        let readings = otherwise.get(&char).cloned().unwrap_or_else(|| usual.into_iter().collect());
        for said in readings {
            syllables.entry(said).or_default().push(char as u32);
        }
    }
    let mut table = Vec::new();
    for (said, mut chars) in syllables {
        chars.sort_unstable();
        table.push(said.len() as u8);
        table.extend_from_slice(said.as_bytes());
        let mut before = 0x4E00 - 1;
        for char in chars {
            write_step(&mut table, char - before);
            before = char;
        }
        table.push(0);
    }
    table
}

/// Seven bits at a time, the lowest first; the highest bit says that more follow.
fn write_step(table: &mut Vec<u8>, mut step: u32) {
    while step > 0x7F {
        table.push(0x80 | (step & 0x7F) as u8);
        step >>= 7;
    }
    table.push(step as u8);
}

/// The characters of GB 2312, from their two bytes: rows 16 to 87, 94 in each.
fn gb2312() -> impl Iterator<Item = char> {
    let codes = (0xB0..=0xF7_u8).flat_map(|row| (0xA1..=0xFE_u8).map(move |cell| [row, cell]));
    let decoded = codes.map(|code| encoding_rs::GBK.decode_without_bom_handling(&code).0.into_owned());
    decoded.filter_map(|text| text.chars().next()).filter(|char| ('\u{4E00}'..='\u{9FFF}').contains(char))
}

/// The first year whose holidays are of use.
const FIRST_YEAR: i32 = 2025;

/// The holidays in the order of `LEGAL_HOLIDAY_NAMES`, in English.
const IN_ENGLISH: [&str; 9] = [
    "New Year",
    "Spring Festival",
    "Qingming",
    "Labour Day",
    "Dragon Boat Festival",
    "Mid-Autumn Festival",
    "National Day",
    "National Day and Mid-Autumn",
    "Victory Day",
];

/// Statutory holidays as src/domain/values/calendar.rs reads them, a line each, with tabs: year, name, name in English,
/// first and last day, the days worked for it.
///
/// The library keeps a record of 13 characters for each day: the date, `0` for a day worked, which holiday, and how many
/// days the day that is celebrated lies ahead.
fn holidays() -> Option<String> {
    let mut found: BTreeMap<(NaiveDate, usize), (Vec<NaiveDate>, Vec<NaiveDate>)> = BTreeMap::new();
    for at in (0..LEGAL_HOLIDAY_DATA.len()).step_by(13) {
        let record = LEGAL_HOLIDAY_DATA.get(at..at + 13)?;
        let (year, month, of_month) =
            (record[..4].parse().ok()?, record[4..6].parse().ok()?, record[6..8].parse().ok()?);
        let day = NaiveDate::from_ymd_opt(year, month, of_month)?;
        let celebrated = day + TimeDelta::days(record[10..].parse().ok()?);
        let (free, worked) = found.entry((celebrated, record[9..10].parse().ok()?)).or_default();
        if &record[8..9] == "0" { worked.push(day) } else { free.push(day) }
    }
    let mut lines = String::new();
    for ((celebrated, which), (free, worked)) in
        found.into_iter().filter(|((day, _), _)| day.year() >= FIRST_YEAR)
    {
        let (from, until) = (free.iter().min()?, free.iter().max()?);
        let mut words: Vec<String> = vec![celebrated.year().to_string()];
        words.push((*LEGAL_HOLIDAY_NAMES.get(which)?).to_owned());
        words.push((*IN_ENGLISH.get(which)?).to_owned());
        words.extend([from, until].into_iter().chain(&worked).map(NaiveDate::to_string));
        lines += &(words.join("\t") + "\n");
    }
    Some(lines)
}
