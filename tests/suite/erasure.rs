//! Erasing personal data from a journal that only grows.

use linli::domain::Command;
use linli::domain::profile::Body;
use linli::domain::staff::{Identity, Role};
use linli::domain::values::StaffId;
use linli::journal::Verdict;

use crate::support::{Station, World, add, check, export, reopen, restore, run, send, station};

const GONE: &str = "王小明";

fn hire_and_dismiss(station: &Station) -> StaffId {
    let who = Identity { name: GONE.into(), phone: "13800002222".into() };
    send(
        station,
        Command::AddStaff { who, body: Body::Station, post: String::new(), roles: vec![Role::Clerk] },
    );
    let id = station.read(|s| s.staff().iter().last().unwrap().0.clone());
    send(station, Command::EndStaff { staff: id.clone() });
    id
}

#[test]
fn an_erased_person_is_gone_and_the_chain_still_closes() {
    // Given a former member in a compacted station
    let (station, store, world) = station();
    let id = hire_and_dismiss(&station);
    (0..40).for_each(|n| send(&station, add(&format!("{n}"))));
    run(station.compact()).unwrap();
    assert!(export(&station).contains(GONE));
    // When the person is erased
    send(&station, Command::EraseStaff { staff: id.clone() });
    // Then memory, file and disk no longer know the name, and the file still checks
    let text = export(&station);
    assert!(!text.contains(GONE) && !text.contains("13800002222"));
    let checked = check(&text).unwrap();
    assert_eq!(checked.heads, station.heads());
    let again = reopen(&store, &world);
    assert!(again.losses().is_empty());
    assert!(again.read(|s| s.staff().get(&id).unwrap().who.present().is_none()));
    assert_eq!(again.journal_hash(), station.journal_hash());
    // And everybody else is still there
    assert!(text.contains(crate::support::NAME));
}

#[test]
fn an_old_file_cannot_bring_an_erased_person_back() {
    // Given two tablets; the second still knows a person whom the first erased
    let (first, ..) = station();
    let id = hire_and_dismiss(&first);
    let old = export(&first);
    let (second, store) = restore(&old, &World::new(40));
    send(&second, add("第二台"));
    send(&first, Command::EraseStaff { staff: id.clone() });
    // When the second's file comes in
    let checked = check(&export(&second)).unwrap();
    run(first.merge(checked, &|_, _| {})).unwrap();
    assert!(!export(&first).contains(GONE));
    // And when the first's file goes to the second
    let checked = check(&export(&first)).unwrap();
    assert_eq!(run(second.plan_merge(&checked)).unwrap().verdict, Verdict::Merge);
    run(second.merge(checked, &|_, _| {})).unwrap();
    // Then the person is gone there too, also from the disk
    assert!(second.read(|s| s.staff().get(&id).unwrap().who.present().is_none()));
    assert!(!export(&second).contains(GONE));
    assert!(!export(&reopen(&store, &World::new(41))).contains(GONE));
}

#[test]
fn a_name_under_another_digest_is_not_taken() {
    let (station, ..) = station();
    hire_and_dismiss(&station);
    let forged = export(&station).replace(GONE, "王大明");
    assert!(check(&forged).is_err());
}
