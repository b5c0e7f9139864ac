//! Whom people mean who type a name, a number or a door.

use serde_json::json;

use super::*;
use crate::domain::profile::Profile;
use crate::domain::staff::Identity;
use crate::domain::values::{DeviceId, EntryId, Instant, StaffId};
use crate::domain::{Actor, Command, Origin, Station, decide};

struct World {
    station: Station,
    seq: u64,
}

impl World {
    fn founded() -> World {
        let profile: Profile = serde_json::from_value(json!({
            "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
            "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
            "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
        }))
        .unwrap();
        let mut world = World { station: Station::default(), seq: 0 };
        let manager = Identity { name: "林晓燕".into(), phone: String::new() };
        world.give(&Actor::Founder, Command::Found { profile: Box::new(profile), manager, starter: vec![] });
        world
    }

    fn give(&mut self, actor: &Actor, command: Command) -> PersonId {
        self.seq += 1;
        let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: self.seq };
        let today = Day::new(2026, 11, 1).unwrap().plus(self.seq);
        let events = decide(&self.station, actor, &entry, today, command).unwrap();
        let origin = Origin { entry: entry.clone(), by: manager(), at: Instant(0) };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
        PersonId::born(&entry, 0)
    }

    fn add(&mut self, name: &str, phone: &str, door: [&str; 3]) -> PersonId {
        let [building, unit, room] = door.map(str::to_owned);
        let who = Particulars {
            phones: vec![phone.into()],
            building,
            unit,
            room,
            note: "爱喝茶".into(),
            ..Particulars::named(name)
        };
        self.command(Command::AddPerson { who: Box::new(who), consent: true })
    }

    fn command(&mut self, command: Command) -> PersonId {
        self.give(&Actor::Staff(manager()), command)
    }

    fn find(&self, register: &mut Register, typed: &str) -> Vec<String> {
        register.refresh(self.station.people());
        let name = |id: &PersonId| self.station.people().known(id).unwrap().name.clone();
        register.find(typed, 9).iter().map(name).collect()
    }
}

fn manager() -> StaffId {
    StaffId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 }, 0)
}

fn street() -> World {
    let mut world = World::founded();
    world.add("陈秀英", "138 5950 0001", ["3", "", "502"]);
    world.add("秀陈", "0595-2228 0123", ["3", "2", "101"]);
    world.add("成修", "", ["榕树楼", "1", "502"]);
    world.add("曾国强", "13805952222", ["12", "", "5020"]);
    world.add("Anna Smith", "", ["A3", "", "7"]);
    world
}

#[test]
fn a_name_is_found_as_it_is_written_said_and_abbreviated() {
    let (world, mut register) = (street(), Register::default());
    for (typed, found) in [
        ("陈秀英", "陈秀英"),
        ("陈", "陈秀英"),
        ("秀", "秀陈"),
        ("chenxiuying", "陈秀英"),
        ("cxy", "陈秀英"),
        ("chenxy", "陈秀英"),
        ("chen'xiu", "陈秀英"),
        ("陈xiu", "陈秀英"),
        ("晨秀", "陈秀英"),
        ("zengguoqiang", "曾国强"),
        ("zgq", "曾国强"),
        ("smi", "Anna Smith"),
        ("ＣＸＹ", "陈秀英"),
    ] {
        assert_eq!(world.find(&mut register, typed).first().map(String::as_str), Some(found), "{typed}");
    }
    assert_eq!(world.find(&mut register, "秀"), ["秀陈", "陈秀英", "成修"]);
}

#[test]
fn the_end_of_a_phone_number_finds_its_owner_from_three_digits_on() {
    let (world, mut register) = (street(), Register::default());
    assert_eq!(world.find(&mut register, "0001"), ["陈秀英"]);
    assert_eq!(world.find(&mut register, "123"), ["秀陈"]);
    assert_eq!(world.find(&mut register, "138 5950 0001"), ["陈秀英"]);
    assert_eq!(world.find(&mut register, "0595-22280123"), ["秀陈"]);
    assert_eq!(world.find(&mut register, "1380"), ["曾国强"]);
    assert!(world.find(&mut register, "01").is_empty());
}

#[test]
fn a_door_is_found_however_it_is_written() {
    let (world, mut register) = (street(), Register::default());
    for typed in ["3-502", "3栋502", "3栋 502室", "3 502"] {
        assert_eq!(world.find(&mut register, typed), ["陈秀英"], "{typed}");
    }
    assert_eq!(world.find(&mut register, "3-2-101"), ["秀陈"]);
    assert_eq!(world.find(&mut register, "榕树楼502"), ["成修"]);
    assert_eq!(world.find(&mut register, "榕树"), ["成修"]);
    assert_eq!(world.find(&mut register, "502"), ["成修", "陈秀英", "曾国强"]);
    assert_eq!(world.find(&mut register, "a3"), ["Anna Smith"]);
}

#[test]
fn every_word_has_to_fit_and_notes_are_not_looked_into() {
    let (world, mut register) = (street(), Register::default());
    assert_eq!(world.find(&mut register, "陈 502"), ["陈秀英"]);
    assert!(world.find(&mut register, "陈 7").is_empty());
    assert!(world.find(&mut register, "喝茶").is_empty());
    assert!(world.find(&mut register, "  ").is_empty());
}

#[test]
fn the_register_follows_edits_and_forgets_whom_the_station_forgets() {
    let (mut world, mut register) = (street(), Register::default());
    assert_eq!(world.find(&mut register, "陈秀英").len(), 1);
    let id = register.find("陈秀英", 1).remove(0);
    let now = Particulars { phones: vec!["5957777".into()], ..Particulars::named("林秀英") };
    world.command(Command::EditPerson { person: id.clone(), now: Box::new(now) });
    assert_eq!(world.find(&mut register, "7777"), ["林秀英"]);
    assert_eq!(world.find(&mut register, "陈秀英").len(), 0);
    world.command(Command::ErasePerson { person: id });
    assert!(world.find(&mut register, "林秀英").is_empty());
    assert_eq!(register.len(), 4);
    let late = world.add("林秀英", "", ["", "", ""]);
    register.refresh(world.station.people());
    assert_eq!(register.find("lxy", 3), [late]);
}

#[test]
fn whoever_may_have_been_entered_twice_is_named_once_and_not_again_when_somebody_has_decided() {
    let mut world = World::founded();
    let first = world.add("陈秀英", "0595-0000 1111", ["3", "2", "502"]);
    let sounds_alike = world.add("陈秀瑛", "0595 00001111", ["3", "", ""]);
    let at_the_door = world.add("陈锈英", "", ["3栋", "2单元", "502室"]);
    let far_away = world.add("陈秀英", "0595-0000 2222", ["9", "1", "101"]);
    let family = world.add("陈建国", "0595-0000 1111", ["3", "2", "502"]);
    let neighbour = world.add("林美华", "0595-0000 3333", ["3", "2", "502"]);
    let named = |alike: &Alike| (alike.kept.clone(), alike.other.clone());
    let found = twice(world.station.people());
    let pairs: Vec<_> = found.iter().map(named).collect();
    // By name and phone, by name and door; and whoever shares the phone behind the same door, last
    assert!(pairs.contains(&(first.clone(), sounds_alike.clone())));
    assert!(pairs.contains(&(first.clone(), at_the_door.clone())));
    assert!(pairs.contains(&(first.clone(), family.clone())));
    for stranger in [&far_away, &neighbour] {
        assert!(!pairs.iter().any(|(a, b)| (a, b) == (&first, stranger)), "{pairs:?}");
    }
    assert!(found[0].name && (found[0].phone || found[0].door), "{found:?}");
    assert!(found.iter().rev().take_while(|alike| !alike.name).count() > 0);
    // The same from the side of each
    let of = |world: &World, id: &PersonId| -> Vec<_> {
        twice_with(world.station.people(), id).iter().map(named).collect()
    };
    assert!(of(&world, &sounds_alike).contains(&(first.clone(), sounds_alike.clone())));
    // Joined or told apart, they are not asked about again
    world.command(Command::JoinPeople { kept: first.clone(), other: sounds_alike.clone() });
    world.command(Command::PartPeople { kept: first.clone(), other: family.clone() });
    let pairs: Vec<_> = twice(world.station.people()).iter().map(named).collect();
    assert!(!pairs.contains(&(first.clone(), sounds_alike.clone())));
    assert!(!pairs.contains(&(first.clone(), family)));
    assert!(pairs.contains(&(first.clone(), at_the_door.clone())));
    // Of somebody who was joined the kept one is asked about
    assert_eq!(of(&world, &sounds_alike), of(&world, &first));
}

#[test]
fn a_register_read_in_steps_finds_the_same_as_one_read_at_once() {
    // Given a street of whom two are read at a time
    let world = street();
    let (mut steps, mut whole) = (Register::default(), Register::default());
    let mut turns = 0;
    while !steps.refresh_some(world.station.people(), 2) {
        turns += 1;
    }
    whole.refresh(world.station.people());
    // Then it took three turns, and everybody is there in the order of their ids
    assert_eq!((turns, steps.len()), (2, whole.len()));
    for typed in ["cxy", "502", "0595", "smith"] {
        assert_eq!(steps.find(typed, 9), whole.find(typed, 9), "{typed}");
    }
}

#[test]
fn of_many_with_the_same_first_digits_the_best_are_the_same_whatever_the_limit() {
    // Given forty with the same first digits, of whom two were joined
    let mut world = World::founded();
    let all: Vec<PersonId> = (0..40).map(|n| world.add("林", &format!("0595{n:04}"), ["", "", ""])).collect();
    world.command(Command::JoinPeople { kept: all[1].clone(), other: all[39].clone() });
    let mut register = Register::default();
    register.refresh(world.station.people());
    let everybody = register.find("0595", 100);
    assert_eq!(everybody.len(), 39);
    // Then fewer of them are the first of all of them
    for limit in [1, 5, 38, 39] {
        assert_eq!(register.find("0595", limit), everybody[..limit]);
    }
}
