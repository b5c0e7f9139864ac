//! Erasing personal data from a journal that only grows.

use linli::domain::people::Particulars;
use linli::domain::profile::Body;
use linli::domain::providers::{self, Contact};
use linli::domain::requests::{Paper, Registration, State, Step, StepDetails, Who};
use linli::domain::staff::{Identity, Role};
use linli::domain::values::{PersonId, RequestId, StaffId, Text};
use linli::domain::{Command, Rejection};
use linli::engine::Refusal;
use linli::journal::{Segment, Verdict, segment_key};
use linli::slip::{Opened, Slip, StationKey, seal};
use linli::storage::{Area, Fault, StoreError};

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
    run(first.merge(&checked, &|_, _| {})).unwrap();
    assert!(!export(&first).contains(GONE));
    // And when the first's file goes to the second
    let checked = check(&export(&first)).unwrap();
    assert_eq!(run(second.plan_merge(&checked)).unwrap().verdict, Verdict::Merge);
    run(second.merge(&checked, &|_, _| {})).unwrap();
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

/// A resident with everything that can be written about one: an order with photos, steps with words, papers.
fn write_down(station: &Station) -> (PersonId, RequestId) {
    let who = Particulars {
        phones: vec!["13800003333".into()],
        building: "7".into(),
        room: "闽江阁 801".into(),
        ..Particulars::named(GONE)
    };
    send(station, Command::AddPerson { who: Box::new(who.clone()), consent: true });
    let person = station.read(|s| s.people().iter().last().unwrap().0.clone());
    let edited = Particulars { note: "耳朵不好".into(), ..who };
    send(station, Command::EditPerson { person: person.clone(), now: Box::new(edited) });
    let mut registration = Registration::new(None, Who::Known(person.clone()));
    registration.matter.note = "厨房漏水，钥匙在楼下".into();
    let opened = Opened { slip: Slip::default(), photos: vec![b"a photo of a kitchen".to_vec()] };
    registration.matter.photos = run(async { station.registration(&opened).matter.photos });
    run(station.take_slip(&opened, registration, None)).unwrap();
    let request = station.read(|s| s.requests().iter().last().unwrap().0.clone());
    let papers = vec![Paper { name: "房产证王小明".into(), original: true }];
    send(station, Command::TakePapers { request: request.clone(), papers });
    send(station, Command::NoteRequest { request: request.clone(), words: "打过电话，儿子接的".into() });
    let back = Command::ReturnPapers { request: request.clone(), papers: vec![0], to: "儿子".into() };
    send(station, back);
    (person, request)
}

fn cancel(station: &Station, request: &RequestId) {
    let (words, with) = ("他说不用了".to_owned(), StepDetails::default());
    send(station, Command::StepRequests { requests: vec![request.clone()], step: Step::Cancel, with, words });
}

#[test]
fn an_erased_resident_leaves_days_and_numbers_and_nothing_else() {
    // Given a resident with an order, photos, papers and words, in a compacted station
    let (station, store, world) = station();
    let (person, request) = write_down(&station);
    let private = [GONE, "13800003333", "闽江阁", "耳朵不好", "厨房漏水", "打过电话", "房产证", "不用了"];
    // Nothing is erased while something is under way
    let erase = || Command::ErasePerson { person: person.clone() };
    let refused = run(station.execute(erase()));
    assert_eq!(refused, Err(Refusal::Rejected(Rejection::StillOpen)));
    cancel(&station, &request);
    run(station.compact()).unwrap();
    let before = export(&station);
    private.iter().for_each(|word| assert!(before.contains(word), "{word}"));
    let photo =
        station.read(|s| s.requests().get(&request).unwrap().matter.present().unwrap().photos[0].clone());
    assert_eq!(run(station.photo(&photo)).unwrap().as_deref(), Some(b"a photo of a kitchen".as_slice()));
    let (entries, hash) = (station.entries(), station.journal_hash());
    // When they are erased
    send(&station, erase());
    // Then no word of theirs is in memory, in a file or on the disk, and the photo is gone
    let after = export(&station);
    private.iter().for_each(|word| assert!(!after.contains(word), "{word}"));
    assert!(check(&after).is_ok());
    let again = reopen(&store, &world);
    assert!(again.losses().is_empty());
    assert!(again.read(|s| s.people().known(&person).is_none() && s.people().is_empty()));
    assert_eq!(run(again.photo(&photo)), Ok(None));
    assert!(!store.raw().iter().any(|(area, _, _)| *area == Area::Blobs));
    // And what is counted stays: the request, its state, its day
    let kept = again.read(|s| s.requests().get(&request).cloned()).unwrap();
    assert_eq!((kept.person.as_ref(), kept.state), (Some(&person), State::Cancelled));
    assert!(kept.matter.present().is_none() && kept.papers.is_empty());
    assert_eq!((again.entries(), station.journal_hash() == hash), (entries + 1, false));
    assert_eq!(again.journal_hash(), station.journal_hash());
    // And the file of before brings nothing back
    let checked = check(&before).unwrap();
    let plan = run(again.plan_merge(&checked)).unwrap();
    assert_ne!(plan.verdict, Verdict::Merge);
    let (second, _) = restore(&before, &World::new(50));
    send(&second, add("第二台"));
    run(again.merge(&check(&export(&second)).unwrap(), &|_, _| {})).unwrap();
    private.iter().for_each(|word| assert!(!export(&again).contains(word), "{word}"));
    run(second.merge(&check(&export(&again)).unwrap(), &|_, _| {})).unwrap();
    private.iter().for_each(|word| assert!(!export(&second).contains(word), "{word}"));
}

#[test]
fn a_slip_in_the_inbox_is_taken_once_and_leaves_it_with_the_entry() {
    // Given a slip that somebody left while the desk was locked
    let (station, store, world) = station();
    let board = station.board().unwrap();
    let key = StationKey::among(&board.keys, board.made.day()).unwrap();
    let slip =
        Slip { name: GONE.into(), phone: "138 0000 3333".into(), note: "修灯".into(), ..Slip::new([9; 5]) };
    let photos = vec![b"a lamp".to_vec()];
    let mut n = 0_u8;
    let mut entropy = |bytes: &mut [u8]| {
        bytes.iter_mut().for_each(|byte| {
            n = n.wrapping_add(1);
            *byte = n;
        })
    };
    let sealed = seal(&key, &slip, &photos, &mut entropy).unwrap();
    store.tamper(Area::Inbox, &slip.id, Some(sealed));
    // Nothing in it can be read without the station's key
    let raw = store.raw().into_iter().find(|(area, ..)| *area == Area::Inbox).unwrap().2;
    assert!(!String::from_utf8_lossy(&raw).contains(GONE));
    // When the disk fails on the way, nothing is lost and nothing is half done
    let waiting = run(station.inbox()).unwrap();
    let opened = waiting[0].slip.clone().unwrap();
    assert_eq!(opened, Opened { slip: slip.clone(), photos });
    store.fail_at(1, Fault::Before(StoreError::Full));
    let registration = station.registration(&opened);
    let failed = run(station.take_slip(&opened, registration.clone(), Some(&waiting[0].key)));
    assert!(matches!(failed, Err(Refusal::NotSaved(_))), "{failed:?}");
    assert_eq!(run(station.inbox()).unwrap().len(), 1);
    // And then it is taken in: the request is there, the inbox is empty, the photo opens
    run(station.take_slip(&opened, registration, Some(&waiting[0].key))).unwrap();
    let again = reopen(&store, &world);
    assert!(run(again.inbox()).unwrap().is_empty());
    let request = again.read(|s| s.requests().by_slip(&slip.id).cloned()).unwrap();
    let photos = again.read(|s| s.requests().get(&request).unwrap().matter.present().unwrap().photos.clone());
    assert_eq!(run(again.photo(&photos[0])).unwrap().as_deref(), Some(b"a lamp".as_slice()));
    assert!(again.read(|s| s.people().same(GONE, "13800003333").is_some()));
    // And the same slip from a phone is recognised
    let registration = again.registration(&opened);
    let twice = run(again.take_slip(&opened, registration, None));
    assert_eq!(twice, Err(Refusal::Rejected(Rejection::SlipKnown(request))));
    // And the counter tells where it stands, by the slip's own code and without a name
    let stands = again.stands();
    assert_eq!(stands[&slip.id].state, State::Registered);
    assert!(!format!("{stands:?}{}", again.counter().write()).contains(GONE));
}

#[test]
fn what_another_tablet_wrote_before_it_knew_of_an_erasure_goes_as_well() {
    // Given two tablets that know the same resident
    let (first, ..) = station();
    let (person, request) = write_down(&first);
    cancel(&first, &request);
    let (second, store) = restore(&export(&first), &World::new(60));
    // When one erases them while the other still writes about them, which takes longer to be known
    send(&first, Command::ErasePerson { person: person.clone() });
    (0..3).for_each(|n| send(&second, add(&format!("{n}"))));
    let known = second.read(|s| s.people().known(&person).cloned()).unwrap();
    let edited = Particulars { room: "搬到乌石山".into(), ..known };
    send(&second, Command::EditPerson { person: person.clone(), now: Box::new(edited) });
    send(&second, Command::HandOutCopy { person: person.clone(), relative: Some("侄女来办后事".into()) });
    send(&second, Command::NoteRequest { request: request.clone(), words: "又打过电话".into() });
    let papers = vec![Paper { name: "房产证复印件".into(), original: false }];
    send(&second, Command::TakePapers { request: request.clone(), papers });
    let (words, with) = ("他又要了".to_owned(), StepDetails::default());
    let again = Command::StepRequests { requests: vec![request.clone()], step: Step::Reopen, with, words };
    send(&second, again);
    let late = ["乌石山", "办后事", "又打过电话", "房产证", "他又要了", GONE];
    let written = export(&second);
    late.iter().for_each(|word| assert!(written.contains(word), "{word}"));
    // And each takes the other's file in
    let before = export(&first);
    run(first.merge(&check(&written).unwrap(), &|_, _| {})).unwrap();
    run(second.merge(&check(&before).unwrap(), &|_, _| {})).unwrap();
    // Then none of it is in memory, in a file or on a disk of either, and the files still check
    let second = reopen(&store, &World::new(61));
    for tablet in [&first, &second] {
        let text = export(tablet);
        late.iter().for_each(|word| assert!(!text.contains(word), "{word}"));
        assert!(check(&text).is_ok());
        assert!(tablet.losses().is_empty());
        assert!(tablet.read(|s| s.people().known(&person).is_none() && s.late_words(&person) == 0));
        let kept = tablet.read(|s| s.requests().get(&request).cloned()).unwrap();
        assert!(kept.papers.is_empty() && kept.notes.iter().all(|note| note.words.present().is_none()));
        // What it was about is gone, so nothing more is written about it, and it can be brought to its end
        assert_eq!(kept.state, State::Accepted);
        let note = Command::NoteRequest { request: request.clone(), words: "再来".into() };
        assert_eq!(run(tablet.execute(note)), Err(Refusal::Rejected(Rejection::RequestErased)));
    }
    assert_eq!(first.journal_hash(), second.journal_hash());
    // And a file in which both stand brings nothing of it to a new tablet
    let (third, _) = restore(&export(&first), &World::new(62));
    late.iter().for_each(|word| assert!(!export(&third).contains(word), "{word}"));
    assert_eq!(third.read(|s| s.late_words(&person)), 0);
}

/// Two tablets that each take the other's file in.
fn meet(first: &Station, second: &Station) {
    let (one, two) = (export(first), export(second));
    run(first.merge(&check(&two).unwrap(), &|_, _| {})).unwrap();
    run(second.merge(&check(&one).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(first.journal_hash(), second.journal_hash());
    assert!(first.read(|s| s.clone()) == second.read(|s| s.clone()));
}

#[test]
fn originals_outlive_the_words_about_their_request() {
    // Given a request that one tablet erases while the other takes an original and a copy for it
    let (first, ..) = station();
    let (_, request) = write_down(&first);
    cancel(&first, &request);
    let (second, _) = restore(&export(&first), &World::new(70));
    send(&first, Command::EraseRequests { requests: vec![request.clone()] });
    let paper = |name: &str, original| Paper { name: name.into(), original };
    let papers = vec![paper("照片王小明", false), paper("户口簿王小明", true)];
    send(&second, Command::TakePapers { request: request.clone(), papers });
    // When both know of it
    meet(&first, &second);
    // Then no word of it is left, and the original is still on the list of what has to go back
    for tablet in [&first, &second] {
        assert!(!export(tablet).contains("户口簿王小明") && !export(tablet).contains("照片王小明"));
        let drawer = tablet.read(|s| s.requests().drawer().map(|(id, _)| id.clone()).collect::<Vec<_>>());
        assert_eq!(drawer, std::slice::from_ref(&request));
        let held = tablet.read(|s| s.requests().get(&request).unwrap().papers.clone());
        assert_eq!(held.iter().map(|held| held.paper.clone()).collect::<Vec<_>>(), [paper("", true)]);
    }
    // And it leaves the list when it has gone back, of which nothing but the day is written
    let back = |to: &str| Command::ReturnPapers { request: request.clone(), papers: vec![0], to: to.into() };
    assert_eq!(run(first.execute(back("女儿"))), Err(Refusal::Rejected(Rejection::RequestErased)));
    send(&first, back(""));
    run(second.merge(&check(&export(&first)).unwrap(), &|_, _| {})).unwrap();
    assert_eq!(second.read(|s| s.requests().drawer().count()), 0);
    assert!(first.read(|s| s.clone()) == second.read(|s| s.clone()));
}

#[test]
fn what_an_erased_resident_asked_for_meanwhile_goes_with_them() {
    // Given a resident whom one tablet erases while the other registers something for them, with a photo
    let (first, ..) = station();
    let (person, request) = write_down(&first);
    cancel(&first, &request);
    let (second, store) = restore(&export(&first), &World::new(71));
    send(&first, Command::ErasePerson { person: person.clone() });
    let mut registration = Registration::new(None, Who::Known(person.clone()));
    let opened = Opened { slip: Slip::default(), photos: vec![b"a photo of a lamp".to_vec()] };
    registration.matter.note = "闽江阁的灯坏了".into();
    registration.matter.photos = run(async { second.registration(&opened).matter.photos });
    run(second.take_slip(&opened, registration, None)).unwrap();
    let photos = || store.raw().iter().filter(|(area, ..)| *area == Area::Blobs).count();
    assert_eq!(photos(), 1);
    // When both know of it
    meet(&first, &second);
    // Then the request is there, and no word or picture of it
    for tablet in [&first, &second] {
        assert!(!export(tablet).contains("闽江阁"));
        assert_eq!(tablet.read(|s| (s.requests().open_len(), s.late_words(&person))), (1, 0));
    }
    assert_eq!(photos(), 0);
}

#[test]
fn a_name_that_another_tablet_corrected_goes_with_the_one_that_was_erased() {
    // Given somebody who has left and is erased on one tablet, whose name the other corrects before it knows
    let (first, ..) = station();
    let who = Identity { name: GONE.into(), phone: String::new() };
    let hire = Command::AddStaff { who, body: Body::Station, post: String::new(), roles: vec![Role::Clerk] };
    send(&first, hire);
    let (staff, post) = first
        .read(|s| s.staff().iter().last().map(|(id, member)| (id.clone(), member.post.clone())))
        .unwrap();
    let (second, _) = restore(&export(&first), &World::new(72));
    send(&first, Command::EndStaff { staff: staff.clone() });
    send(&first, Command::EraseStaff { staff: staff.clone() });
    let who = Identity { name: "王晓明".into(), phone: String::new() };
    (0..3).for_each(|n| send(&second, add(&format!("{n}"))));
    send(&second, Command::EditStaff { staff: staff.clone(), who, now: post });
    // When both know of it
    meet(&first, &second);
    // Then neither name is left
    for tablet in [&first, &second] {
        assert!(!export(tablet).contains("王晓明") && !export(tablet).contains(GONE));
        assert!(tablet.read(|s| s.staff().get(&staff).unwrap().who.present().is_none()));
    }
}

#[test]
fn whom_a_unit_was_called_by_stays_erased_and_whoever_came_after_stays() {
    // Given a former unit whose contact one tablet erases and names another, while the other notes something
    let (first, ..) = station();
    let details = providers::Details::new(Text::zh("维修部"), providers::Kind::Enterprise);
    let contact = Contact { name: GONE.into(), ..Contact::default() };
    send(&first, Command::AddProvider { details: Box::new(details.clone()), contact: contact.clone() });
    let unit = first.read(|s| s.providers().iter().next().unwrap().0.clone());
    send(&first, Command::EndProvider { provider: unit.clone(), reason: "不做了".into() });
    let (second, _) = restore(&export(&first), &World::new(73));
    let change =
        |contact| Command::EditProvider { provider: unit.clone(), now: Box::new(details.clone()), contact };
    send(&first, Command::EraseProviderContact { provider: unit.clone() });
    send(&first, change(Contact { name: "林师傅".into(), ..Contact::default() }));
    (0..5).for_each(|n| send(&second, add(&format!("{n}"))));
    send(&second, change(Contact { note: "王小明下午在".into(), ..contact }));
    // When both know of it
    meet(&first, &second);
    // Then who was erased stays so, though that was written last, and the new one is there
    for tablet in [&first, &second] {
        assert!(!export(tablet).contains(GONE));
        let contact = tablet.read(|s| s.providers().get(&unit).unwrap().contact.present().cloned());
        assert_eq!(contact.unwrap().name, "林师傅");
    }
}

#[test]
fn a_damaged_record_comes_back_without_what_has_been_erased_since() {
    // Given a backup that still knows a former member, and a disk that has lost the entry about them
    let (first, store, world) = station();
    hire_and_dismiss(&first);
    let seq = first.heads()[&first.device().id].seq - 1;
    let backup = export(&first);
    assert!(backup.contains(GONE));
    (0..5).for_each(|n| send(&first, add(&format!("{n}"))));
    let id = first.read(|s| s.staff().iter().last().unwrap().0.clone());
    send(&first, Command::EraseStaff { staff: id });
    let key = segment_key(&first.device().id, seq);
    let bytes = store.raw().into_iter().find(|(_, written, _)| *written == key).unwrap().2;
    let mut segment = Segment::from_bytes(&bytes).unwrap();
    segment.records[0][40] ^= 1;
    store.tamper(Area::Segments, &key, Some(segment.to_bytes()));
    let damaged = reopen(&store, &world);
    assert_eq!(damaged.losses().len(), 1);
    // When the backup heals it
    assert_eq!(run(damaged.merge(&check(&backup).unwrap(), &|_, _| {})), Ok(1));
    // Then the entry is there again, and who they were is not: not on the disk, not in a file
    let again = reopen(&store, &world);
    assert!(again.losses().is_empty());
    assert!(!export(&damaged).contains(GONE) && !export(&again).contains(GONE));
}
