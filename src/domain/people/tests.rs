//! Rules of the people slice, in given/when/then form.

use super::*;
use crate::domain::privacy::Erased;
use crate::domain::requests::{
    self, Matter, Paper, PapersReturned, PapersTaken, Requests, Source, Step, StepDetails, Stepped,
};
use crate::domain::values::{DeviceId, EntryId, Instant, RequestId};
use crate::domain::{Event, FieldName, Origin, Rejection};

fn day(n: u64) -> Day {
    Day::new(2026, 11, 23).unwrap().plus(n)
}

fn at(seq: u64) -> PersonId {
    PersonId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq }, 0)
}

fn clerk() -> StaffId {
    StaffId::named("00000000-1.0")
}

fn xiuying() -> Particulars {
    Particulars {
        phones: vec!["138 5950 0001".into()],
        building: "3".into(),
        room: "502".into(),
        ..Particulars::named("陈秀英")
    }
}

/// Somebody was written down on day 0 at the place 2.
fn given(consent: bool) -> People {
    let mut people = People::default();
    let Ok(Event::PersonAdded(event)) = add(xiuying(), consent, day(0)) else { panic!("not added") };
    apply_added(&mut people, at(2), &clerk(), &event);
    people
}

fn edited(people: &People, now: Particulars, n: u64) -> Edited {
    let Ok(Event::PersonEdited(event)) = edit(people, &at(2), now, day(n)) else { panic!("not edited") };
    event
}

fn erased(people: &mut People, requests: &Requests) -> Vec<String> {
    let Ok(Event::Erased(Erased { parts })) = erase(people, requests, &at(2)) else { panic!("not erased") };
    parts.iter().for_each(|part| apply_erased(people, part));
    parts
}

#[test]
fn an_event_that_could_be_read_in_two_ways_is_one_we_do_not_know() {
    let read =
        |data: &str, private| matches!(Event::read("people.added.1", data, private), Event::Unknown { .. });
    let (sound, name) = (r#"{"on":"2026-11-23"}"#, r#"{"name":"陈秀英"}"#);
    assert!(!read(sound, None) && !read(sound, Some(name)));
    assert!(read(r#"{"on":"2026-11-23","consent":true,"consent":false}"#, None));
    assert!(read(r#"{"on":"2026-11-23","more":1.5}"#, None));
    assert!(read(sound, Some(r#"{"name":"陈秀英","name":"林"}"#)));
}

#[test]
fn somebody_is_written_down_trimmed_and_with_a_name() {
    let typed = Particulars { phones: vec![" ".into(), " 123 ".into()], ..Particulars::named(" 陈秀英 ") };
    let Ok(Event::PersonAdded(event)) = add(typed, true, day(0)) else { panic!("not added") };
    let who = event.who.present().unwrap();
    assert_eq!((who.name.as_str(), who.phones.as_slice()), ("陈秀英", &["123".to_owned()][..]));
    assert_eq!(add(Particulars::named("  "), true, day(0)), Err(Rejection::Missing(FieldName::PersonName)));
    let endless = Particulars { note: "长".repeat(70_000), ..xiuying() };
    assert_eq!(add(endless, true, day(0)), Err(Rejection::TooLong));
}

#[test]
fn whoever_is_written_down_can_be_looked_up() {
    let people = given(true);
    assert_eq!((people.len(), people.known(&at(2)).unwrap().door()), (1, "3-502".to_owned()));
    assert_eq!(people.same("陈秀英", "13859500001"), Some(&at(2)));
    assert_eq!(people.same("陈秀英", ""), None);
    assert_eq!(people.get(&at(2)).unwrap().consent, Some(Consent { on: day(0), by: clerk() }));
}

#[test]
fn an_edit_carries_only_what_changed_and_moves_the_stamp() {
    let mut people = given(true);
    let now = Particulars { room: "503".into(), ..xiuying() };
    let event = edited(&people, now.clone(), 3);
    assert_eq!(event.patches.present().map(Vec::len), Some(1));
    let stamp = people.get(&at(2)).unwrap().stamp();
    apply_edited(&mut people, &at(3), &event);

    let person = people.get(&at(2)).unwrap();
    assert_eq!((person.who.present(), person.last), (Some(&now), day(3)));
    assert!(person.stamp() > stamp);
    assert_eq!(edit(&people, &at(2), now, day(4)), Err(Rejection::NothingChanged));
    assert_eq!(edit(&people, &at(9), xiuying(), day(4)), Err(Rejection::NoSuchPerson));
}

#[test]
fn two_tablets_edit_different_fields_and_both_stay() {
    let mut people = given(true);
    let room = edited(&people, Particulars { room: "503".into(), ..xiuying() }, 1);
    let note = edited(&people, Particulars { note: "先打电话".into(), ..xiuying() }, 1);
    apply_edited(&mut people, &at(3), &room);
    apply_edited(&mut people, &at(4), &note);
    let who = people.known(&at(2)).unwrap();
    assert_eq!((who.room.as_str(), who.note.as_str()), ("503", "先打电话"));
}

#[test]
fn consent_is_given_taken_back_and_given_again() {
    let mut people = given(false);
    assert_eq!(consent(&people, &at(2), false, day(1)), Err(Rejection::NothingChanged));
    for (given, n) in [(true, 1), (false, 2), (true, 5)] {
        let Ok(Event::PersonConsented(event)) = consent(&people, &at(2), given, day(n)) else { panic!() };
        apply_consented(&mut people, &clerk(), &event);
        let expected = given.then(|| Consent { on: day(n), by: clerk() });
        assert_eq!(people.get(&at(2)).unwrap().consent, expected);
    }
    assert_eq!(consent(&people, &at(2), true, day(6)), Err(Rejection::NothingChanged));
}

#[test]
fn a_near_relative_gets_a_copy_only_for_a_reason() {
    let mut people = given(true);
    let missing = Err(Rejection::Missing(FieldName::Reason));
    assert_eq!(hand_out_copy(&people, &at(2), Some("  ".into()), day(1)), missing);

    let own = hand_out_copy(&people, &at(2), None, day(1));
    let Ok(Event::PersonCopied(own)) = own else { panic!("not handed out") };
    assert!(!own.relative && own.reason.present().is_none());
    apply_copied(&mut people, &at(3), &own);

    let relative = hand_out_copy(&people, &at(2), Some(" 办后事 ".into()), day(2));
    let Ok(Event::PersonCopied(relative)) = relative else { panic!("not handed out") };
    assert_eq!(relative.reason.present().map(String::as_str), Some("办后事"));
    apply_copied(&mut people, &at(4), &relative);

    assert_eq!(people.get(&at(2)).unwrap().copies, 2);
    // The reason is about them too: it goes when they do.
    let parts = erased(&mut people, &Requests::default());
    assert_eq!(parts, [at(2), at(4)].map(|id| id.as_str().to_owned()));
}

#[test]
fn whoever_is_erased_stays_so_whatever_arrives_later() {
    let mut people = given(true);
    let late = edited(&people, Particulars { room: "503".into(), ..xiuying() }, 3);
    erased(&mut people, &Requests::default());
    assert_eq!((people.len(), people.known(&at(2))), (0, None));

    apply_edited(&mut people, &at(3), &late);
    let again = Added { on: day(0), consent: true, who: Private::Present(xiuying()) };
    apply_added(&mut people, at(2), &clerk(), &again);
    assert_eq!((people.len(), people.known(&at(2)), people.is_empty()), (0, None, true));
    // What arrived late belongs to nobody who could be read, and what remains are days.
    let person = people.get(&at(2)).unwrap();
    assert_eq!((person.since, person.last, person.is_due(day(2000))), (day(0), day(3), false));

    assert_eq!(edit(&people, &at(2), xiuying(), day(4)), Err(Rejection::PersonErased));
    assert_eq!(consent(&people, &at(2), true, day(4)), Err(Rejection::PersonErased));
    assert_eq!(hand_out_copy(&people, &at(2), None, day(4)), Err(Rejection::PersonErased));
    // What the other tablet wrote before it knew is still there, and goes as well; every erasure names the beginning.
    let left_over = |people: &People| people.get(&at(2)).unwrap().live.len();
    assert_eq!(left_over(&people), 1);
    assert_eq!(late_words(&people, &Requests::default(), &at(2)), 1);
    assert_eq!(erased(&mut people, &Requests::default()), [at(2).as_str(), at(3).as_str()]);
    assert_eq!((left_over(&people), people.len()), (0, 0));
    assert_eq!(late_words(&people, &Requests::default(), &at(2)), 0);
    assert_eq!(erase(&people, &Requests::default(), &at(2)), Err(Rejection::NothingChanged));
}

#[test]
fn an_entry_without_its_private_part_is_somebody_erased() {
    let mut people = People::default();
    let event = Added { on: day(0), consent: true, who: Private::Erased };
    apply_added(&mut people, at(2), &clerk(), &event);
    assert_eq!((people.len(), people.get(&at(2)).unwrap().who.present()), (0, None));
    // The journal holds neither name nor phone outside the private part.
    let written = serde_json::to_string(&Added { who: Private::Present(xiuying()), ..event }).unwrap();
    assert!(!written.contains("陈秀英") && !written.contains("138"));
}

#[test]
fn nobody_is_erased_while_something_is_under_way_or_originals_lie_here() {
    let mut people = given(true);
    let mut station = Requests::default();
    let entry = |seq| Origin {
        entry: EntryId { device: DeviceId::from_bytes([0; 5]), seq },
        by: clerk(),
        at: Instant(0),
    };
    let place = |seq| RequestId::born(&entry(seq).entry, 0);
    let id = place(5);
    let registered = requests::Registered {
        service: None,
        person: Some(at(2)),
        source: Source::Window,
        on: day(1),
        due: None,
        slot: None,
        share: false,
        slip: None,
        matter: Private::Present(Matter { note: "换灯泡".into(), ..Matter::default() }),
    };
    requests::apply_registered(&mut station, id.clone(), &entry(5), &registered);
    // Of somebody who is known nothing comes late.
    assert_eq!(late_words(&people, &station, &at(2)), 0);
    assert_eq!(erase(&people, &station, &at(2)), Err(Rejection::StillOpen));

    let papers = vec![Paper { name: "户口簿".into(), original: true }];
    let (on, originals, papers) = (day(1), vec![0], Private::Present(papers));
    let papers = PapersTaken { request: id.clone(), on, originals, papers };
    requests::apply_papers_taken(&mut station, &place(6), &papers);
    for (seq, step) in [(7, Step::Accept), (8, Step::Finish)] {
        let words = Private::Present("换好了".into());
        let event = Stepped { request: id.clone(), step, on: day(2), with: StepDetails::default(), words };
        requests::apply_stepped(&mut station, &place(seq), &entry(seq), &event);
    }
    assert!(!station.get(&id).unwrap().state.is_open());
    assert_eq!(erase(&people, &station, &at(2)), Err(Rejection::StillOpen));

    let papers = [(place(6), vec![0])].into();
    let back = PapersReturned { request: id.clone(), on: day(3), papers, to: Private::Erased };
    requests::apply_papers_returned(&mut station, &place(9), &back);
    let parts = erased(&mut people, &station);
    assert!(parts.contains(&id.as_str().to_owned()), "{parts:?}");
    assert_eq!(people.len(), 0);
    parts.iter().for_each(|part| requests::apply_erased(&mut station, part));
    assert_eq!(late_words(&people, &station, &at(2)), 0);

    // Another tablet registers something for them before it knows: it is brought to its end first, and then goes too.
    requests::apply_registered(&mut station, place(10), &entry(10), &registered);
    assert_eq!(late_words(&people, &station, &at(2)), 1);
    assert_eq!(erase(&people, &station, &at(2)), Err(Rejection::StillOpen));
    let cancelled = Stepped {
        request: place(10),
        step: Step::Cancel,
        on: day(4),
        with: StepDetails::default(),
        words: Private::Present("重复了".into()),
    };
    requests::apply_stepped(&mut station, &place(11), &entry(11), &cancelled);
    assert_eq!(late_words(&people, &station, &at(2)), 2);
    let late = erased(&mut people, &station);
    assert_eq!(late, [at(2).as_str(), place(10).as_str(), place(11).as_str()]);
}

#[test]
fn whoever_was_not_heard_of_for_two_years_is_due() {
    let mut people = given(true);
    let due = |people: &People, n: u64| people.get(&at(2)).unwrap().is_due(day(n));
    assert!(!due(&people, 730) && due(&people, 731));
    apply_used(&mut people, &at(2), day(100));
    assert!(!due(&people, 800) && due(&people, 831));
    // What is older than what is known does not turn the time back.
    apply_used(&mut people, &at(2), day(1));
    assert!(!due(&people, 800));
}

#[test]
fn special_care_ends_by_itself() {
    let mut people = given(true);
    let now = Particulars { care_until: Some(day(10)), ..xiuying() };
    let event = edited(&people, now, 1);
    apply_edited(&mut people, &at(3), &event);
    let needs = |n: u64| people.get(&at(2)).unwrap().needs_care(day(n));
    assert!(needs(10) && !needs(11));
}

/// So many residents, at the places 2, 3, 4 …
fn several(n: u64) -> People {
    let mut people = People::default();
    for seq in 2..2 + n {
        let Ok(Event::PersonAdded(event)) = add(xiuying(), true, day(0)) else { panic!("not added") };
        apply_added(&mut people, at(seq), &clerk(), &event);
    }
    people
}

fn joined(people: &mut People, kept: u64, other: u64) {
    let event = join(people, &at(kept), &at(other), day(1)).unwrap();
    let Event::PersonJoined(event) = event else { panic!("{event:?}") };
    apply_joined(people, &event);
}

fn parted(people: &mut People, kept: u64, other: u64) {
    let event = part(people, &at(kept), &at(other), day(2)).unwrap();
    let Event::PersonParted(event) = event else { panic!("{event:?}") };
    apply_parted(people, &event);
}

#[test]
fn given_a_chain_of_joined_residents_then_all_lead_to_the_last_and_parting_one_leaves_the_rest() {
    let mut people = several(4);
    joined(&mut people, 3, 4);
    joined(&mut people, 2, 3);
    assert_eq!(people.together(&at(4)), [at(2), at(3), at(4)]);
    assert_eq!(join(&people, &at(2), &at(4), day(1)), Err(Rejection::NothingChanged));
    // Whoever joins a member joins the kept one
    joined(&mut people, 4, 5);
    assert_eq!(people.kept(&at(5)), &at(2));
    // The one in the middle goes, and takes along whoever leads to them
    parted(&mut people, 2, 3);
    assert_eq!(people.together(&at(2)), [at(2), at(5)]);
    assert_eq!(people.together(&at(3)), [at(3), at(4)]);
    assert!(people.are_apart(&at(3), &at(2)) && !people.are_apart(&at(4), &at(2)));
    assert_eq!(part(&people, &at(2), &at(3), day(3)), Err(Rejection::NothingChanged));
    // Joined again, they are not apart any more
    joined(&mut people, 2, 3);
    assert!(!people.are_apart(&at(2), &at(3)));
}

#[test]
fn given_two_joined_or_said_not_to_be_one_when_that_is_taken_back_then_nothing_has_been_said_of_them() {
    let mut people = several(4);
    let unsaid = |people: &mut People, kept: u64, other: u64| {
        let event = unsay(people, &at(kept), &at(other), day(2)).unwrap();
        let Event::PersonParted(event) = event else { panic!("{event:?}") };
        apply_parted(people, &event);
    };
    assert_eq!(unsay(&people, &at(2), &at(3), day(1)), Err(Rejection::NothingChanged));
    // Joined, also where the one that was named leads to another
    joined(&mut people, 2, 3);
    joined(&mut people, 3, 4);
    unsaid(&mut people, 3, 4);
    assert_eq!((people.kept(&at(4)), people.together(&at(2))), (&at(4), vec![at(2), at(3)]));
    unsaid(&mut people, 2, 3);
    assert_eq!(people.together(&at(2)), [at(2)]);
    assert!(!people.are_apart(&at(2), &at(3)) && !people.are_apart(&at(3), &at(4)));
    // Not the same
    parted(&mut people, 2, 3);
    assert!(people.are_apart(&at(2), &at(3)));
    unsaid(&mut people, 2, 3);
    assert!(!people.are_apart(&at(2), &at(3)));
}

#[test]
fn given_joined_residents_when_the_kept_one_is_erased_then_all_are_and_elsewhere_the_other_stands_alone() {
    let mut people = several(2);
    joined(&mut people, 2, 3);
    // Here both go
    let mut here = people.clone();
    assert_eq!(erased(&mut here, &Requests::default()).len(), 2);
    assert!(here.is_empty());
    // Of an erasure that did not know of the other, that one is left, by themselves
    apply_erased(&mut people, at(2).as_str());
    assert_eq!(people.together(&at(3)), [at(3)]);
    assert_eq!(people.left_behind().collect::<Vec<_>>(), [(&at(3), &at(2))]);
    let Ok(Event::Erased(Erased { parts })) = erase(&people, &Requests::default(), &at(3)) else { panic!() };
    assert_eq!(parts, [at(3).as_str()]);
}

proptest::proptest! {
    /// However they were joined and parted on whatever tablets, everybody is shown as exactly one, who is known.
    #[test]
    fn however_residents_are_joined_they_fall_into_groups(
        deeds in proptest::collection::vec((0..3_u8, 2..8_u64, 2..8_u64), 0..30),
    ) {
        let mut people = several(6);
        for (what, one, two) in deeds {
            let (kept, other, on) = (at(one), at(two), day(1));
            // Applied without asking the rules: another tablet may have decided before it knew
            match what {
                0 | 1 => apply_joined(&mut people, &Joined { kept, other, on }),
                _ => apply_parted(&mut people, &Parted { kept, other, on, open: false }),
            }
            if what == 2 && one != two {
                let group = people.together(&at(one));
                let direct = people.kept(&at(one)) == &at(two) || people.kept(&at(two)) == &at(one);
                proptest::prop_assert!(!direct || !group.contains(&at(two)));
            }
        }
        let mut seen = 0;
        for (id, _) in people.iter() {
            let kept = people.kept(id);
            proptest::prop_assert_eq!(people.kept(kept), kept);
            proptest::prop_assert!(people.together(id).contains(id));
            proptest::prop_assert_eq!(people.together(id), people.together(kept));
            seen += usize::from(kept == id) * people.together(id).len();
        }
        proptest::prop_assert_eq!(seen, 6);
    }
}

#[test]
fn given_joined_residents_then_they_are_due_once_and_only_when_neither_was_heard_of() {
    let mut people = several(2);
    joined(&mut people, 2, 3);
    let late = day(KEPT_DAYS as u64 + 10);
    assert_eq!(people.due(late).map(|(id, _)| id.clone()).collect::<Vec<_>>(), [at(2)]);
    apply_used(&mut people, &at(3), late);
    assert_eq!(people.due(late).count(), 0);
}
