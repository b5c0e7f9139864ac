//! Files of every released version open for ever, to the same station.
//!
//! With `LINLI_WRITE_FIXTURES=1` the file of the present version is written anew; it must not be once
//! that version has been released.

use std::fs;

use linli::domain::Command;
use linli::domain::profile::Body;
use linli::domain::staff::{Identity, Role};
use linli::journal::hex;

use crate::support::{World, add, check, export, names, restore, send, station};

const JOURNAL: &str = "tests/fixtures/journal-v1.json";
const HASH: &str = include_str!("../fixtures/journal-v1.sha256");

/// Twenty invented people whom no other text of the project names; the browser tests look for them
/// in the raw profile.
const PEOPLE: &str = include_str!("../fixtures/people.txt");

fn write() {
    let (station, ..) = station();
    for line in PEOPLE.lines() {
        let (name, phone) = line.split_once(' ').unwrap();
        let who = Identity { name: name.into(), phone: phone.into() };
        let roles = vec![Role::Clerk];
        send(&station, Command::AddStaff { who, body: Body::Station, post: "窗口".into(), roles });
    }
    ["代收水费", "居家维修", "打印复印"].into_iter().for_each(|name| send(&station, add(name)));
    fs::write(JOURNAL, export(&station)).unwrap();
    fs::write("tests/fixtures/journal-v1.sha256", hex(&station.journal_hash())).unwrap();
}

#[test]
fn a_journal_of_version_1_opens() {
    if std::env::var_os("LINLI_WRITE_FIXTURES").is_some() {
        return write();
    }
    let text = fs::read_to_string(JOURNAL).unwrap();
    let checked = check(&text).unwrap();
    assert_eq!((checked.entries(), checked.unknown), (24, 0));
    let (station, _) = restore(&text, &World::new(1000));
    assert_eq!(hex(&station.journal_hash()), HASH);
    assert_eq!(names(&station), ["代收水费", "居家维修", "打印复印"]);
    assert_eq!(station.read(|s| s.staff().iter().count()), 21);
}
