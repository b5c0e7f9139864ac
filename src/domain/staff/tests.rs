//! Rules of the staff slice, in given/when/then form.

use serde_json::json;

use super::*;
use crate::domain::catalogue::Details;
use crate::domain::profile::Profile;
use crate::domain::values::{DeviceId, EntryId, Instant};
use crate::domain::{Actor, Command, Event, FieldName, Origin, Rejection, Station, decide};

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn who(name: &str) -> Identity {
    Identity { name: name.to_owned(), phone: "0595-0000 1234".to_owned() }
}

fn hire(name: &str, role: Role) -> Command {
    Command::AddStaff { who: who(name), body: Body::Station, post: "窗口".to_owned(), roles: vec![role] }
}

fn service() -> Command {
    let details =
        json!({"name": {"zh": "雨伞"}, "block": "public", "area": {"zh": "物品"}, "fee": {"kind": "free"}});
    let details: Details = serde_json::from_value(details).unwrap();
    Command::AddService { details: Box::new(details), publish: false }
}

/// A station and the entries it has taken.
struct World {
    station: Station,
    seq: u64,
}

impl World {
    /// A founded station; its manager is [`manager`].
    fn founded() -> World {
        let profile: Profile = serde_json::from_value(json!({
            "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
            "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
            "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
        }))
        .unwrap();
        let mut world = World { station: Station::default(), seq: 0 };
        let found = Command::Found { profile: Box::new(profile), manager: who("林晓燕"), starter: vec![] };
        world.give(&Actor::Founder, found).unwrap();
        world
    }

    /// Gives a command; returns its events and the id of what its first event created.
    fn give(&mut self, actor: &Actor, command: Command) -> Result<(Vec<Event>, StaffId), Rejection> {
        let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: self.seq + 1 };
        let events = decide(&self.station, actor, &entry, day(), command)?;
        self.seq += 1;
        let origin = Origin { entry: entry.clone(), by: manager(), at: Instant(0) };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
        Ok((events, StaffId::born(&entry, 0)))
    }

    fn by_manager(&mut self, command: Command) -> Result<StaffId, Rejection> {
        self.give(&Actor::Staff(manager()), command).map(|(_, id)| id)
    }
}

fn manager() -> StaffId {
    StaffId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 }, 0)
}

#[test]
fn a_member_needs_a_name_and_a_role() {
    let mut world = World::founded();
    assert_eq!(world.by_manager(hire("  ", Role::Clerk)), Err(Rejection::Missing(FieldName::StaffName)));
    let idle =
        Command::AddStaff { who: who("黄志明"), body: Body::Station, post: String::new(), roles: vec![] };
    assert_eq!(world.by_manager(idle), Err(Rejection::Missing(FieldName::Role)));
}

#[test]
fn the_last_manager_stays() {
    let mut world = World::founded();
    world.by_manager(hire("黄志明", Role::Clerk)).unwrap();
    let go = || Command::EndStaff { staff: manager() };
    assert_eq!(world.by_manager(go()), Err(Rejection::LastManager), "a clerk is no manager");

    let second = world.by_manager(hire("蔡丽红", Role::Manager)).unwrap();
    world.by_manager(Command::EndStaff { staff: second }).unwrap();
    assert_eq!(world.by_manager(go()), Err(Rejection::LastManager), "nor is one who has left");

    world.by_manager(hire("吴建国", Role::Manager)).unwrap();
    world.by_manager(go()).unwrap();
    assert!(!world.station.staff().get(&manager()).unwrap().has(Role::Manager));
}

#[test]
fn who_has_left_may_do_nothing_and_cannot_leave_again() {
    let mut world = World::founded();
    let clerk = world.by_manager(hire("许小敏", Role::Clerk)).unwrap();
    assert!(world.give(&Actor::Staff(clerk.clone()), service()).is_ok());

    world.by_manager(Command::EndStaff { staff: clerk.clone() }).unwrap();
    let refused = world.give(&Actor::Staff(clerk.clone()), service());
    assert!(matches!(refused, Err(Rejection::NotAllowed { .. })));
    assert_eq!(world.by_manager(Command::EndStaff { staff: clerk.clone() }), Err(Rejection::NothingChanged));
    assert_eq!(world.station.staff().get(&clerk).unwrap().until, Some(day()));
}

#[test]
fn each_role_may_do_its_part_and_no_more() {
    let mut world = World::founded();
    for (role, may_add_a_service) in
        [(Role::Clerk, true), (Role::Accountant, false), (Role::Committee, false), (Role::Supervisor, false)]
    {
        let member = Actor::Staff(world.by_manager(hire("黄志明", role)).unwrap());
        assert_eq!(world.give(&member, service()).is_ok(), may_add_a_service, "{role:?}");
        let refused = world.give(&member, hire("蔡丽红", Role::Manager));
        assert!(matches!(refused, Err(Rejection::NotAllowed { .. })), "{role:?} lets nobody in");
    }
    let stranger = Actor::Staff(StaffId::named("nobody"));
    assert!(matches!(world.give(&stranger, service()), Err(Rejection::NotAllowed { .. })));
    assert!(matches!(world.give(&Actor::Founder, service()), Err(Rejection::NotAllowed { .. })));
}

#[test]
fn somebody_is_erased_only_after_leaving_and_only_once() {
    let mut world = World::founded();
    let clerk = world.by_manager(hire("许小敏", Role::Clerk)).unwrap();
    let erase = || Command::EraseStaff { staff: clerk.clone() };
    assert_eq!(world.by_manager(erase()), Err(Rejection::StillInPost));
    let nobody = Command::EraseStaff { staff: StaffId::named("nobody") };
    assert_eq!(world.by_manager(nobody), Err(Rejection::NoSuchStaff));

    world.by_manager(Command::EndStaff { staff: clerk.clone() }).unwrap();
    world.by_manager(erase()).unwrap();

    let member = world.station.staff().get(&clerk).unwrap();
    assert_eq!(member.who, Private::Erased);
    assert_eq!(member.post.post, "窗口", "what is not personal stays");
    assert!(!format!("{:?}", world.station).contains("许小敏"));
    assert_eq!(world.by_manager(erase()), Err(Rejection::NothingChanged));
}

#[test]
fn name_and_phone_stand_only_in_the_private_part_of_the_event() {
    let mut world = World::founded();
    let (events, _) = world.give(&Actor::Staff(manager()), hire("黄志明", Role::Clerk)).unwrap();
    let written = events[0].write();
    assert!(!written.data.contains("黄志明") && !written.data.contains("1234"), "{}", written.data);

    let private = written.private.as_deref();
    assert_eq!(Event::read(&written.kind, &written.data, private), events[0]);
    let Event::StaffAdded(erased) = Event::read(&written.kind, &written.data, None) else {
        panic!("unreadable")
    };
    assert_eq!(erased.who, Private::Erased, "without it the member is nameless, not lost");
}

fn post(roles: &[Role]) -> Post {
    Post { body: Body::Station, post: "窗口".to_owned(), roles: roles.to_vec(), since: day() }
}

#[test]
fn name_and_post_change_and_the_old_name_goes_with_the_new_one() {
    let mut world = World::founded();
    let clerk = world.by_manager(hire("许小敏", Role::Clerk)).unwrap();
    let edit = |who, now| Command::EditStaff { staff: clerk.clone(), who, now };
    assert_eq!(world.by_manager(edit(who("许小敏"), post(&[Role::Clerk]))), Err(Rejection::NothingChanged));
    assert_eq!(
        world.by_manager(edit(who(" "), post(&[Role::Clerk]))),
        Err(Rejection::Missing(FieldName::StaffName))
    );
    assert_eq!(world.by_manager(edit(who("许小敏"), post(&[]))), Err(Rejection::Missing(FieldName::Role)));
    let later = Post { since: day().plus(1), ..post(&[Role::Clerk]) };
    assert_eq!(world.by_manager(edit(who("许小敏"), later)), Err(Rejection::EndsBeforeItBegins));

    world.by_manager(edit(who("许敏"), post(&[Role::Clerk, Role::Accountant]))).unwrap();
    let member = world.station.staff().get(&clerk).unwrap();
    assert!(member.has(Role::Accountant));
    assert_eq!(member.who.present().map(|who| who.name.as_str()), Some("许敏"));

    world.by_manager(Command::EndStaff { staff: clerk.clone() }).unwrap();
    let late = world.by_manager(edit(who("别人"), post(&[Role::Clerk])));
    assert_eq!(late, Err(Rejection::NoLongerInPost));
    let (events, _) =
        world.give(&Actor::Staff(manager()), Command::EraseStaff { staff: clerk.clone() }).unwrap();
    let Some(Event::Erased(erased)) = events.first() else { panic!("not an erasure") };
    assert_eq!(erased.parts.len(), 2, "both names");
    assert_eq!(world.station.staff().get(&clerk).unwrap().who, Private::Erased);
}

#[test]
fn the_last_manager_does_not_lose_the_role() {
    let mut world = World::founded();
    let demote = || Command::EditStaff { staff: manager(), who: who("林晓燕"), now: post(&[Role::Clerk]) };
    assert_eq!(world.by_manager(demote()), Err(Rejection::LastManager));
    world.by_manager(hire("吴建国", Role::Manager)).unwrap();
    world.by_manager(demote()).unwrap();
}

#[test]
fn given_two_tablets_that_each_let_a_manager_go_then_the_last_one_stays() {
    // Given two managers, of whom one tablet has ended the first and another the second
    let mut world = World::founded();
    world.by_manager(hire("吴建国", Role::Manager)).unwrap();
    let other = world.station.staff().iter().map(|(id, _)| id.clone()).find(|id| *id != manager()).unwrap();
    // When both are known, in either order
    for (first, last) in [(manager(), other.clone()), (other.clone(), manager())] {
        let mut staff = world.station.staff().clone();
        apply_ended(&mut staff, &Ended { staff: first.clone(), until: day() });
        apply_ended(&mut staff, &Ended { staff: last.clone(), until: day() });
        // Then there is somebody who can let people in
        assert!(
            staff.get(&last).unwrap().has(Role::Manager) && !staff.get(&first).unwrap().has(Role::Manager)
        );
        // And the same with the role
        let mut staff = world.station.staff().clone();
        for id in [&first, &last] {
            let patches = PostPatch::diff(&post(&[Role::Manager]), &post(&[Role::Clerk]));
            apply_edited(&mut staff, &Edited { staff: id.clone(), patches });
        }
        assert_eq!(staff.get(&first).unwrap().post.roles, [Role::Clerk]);
        assert_eq!(staff.get(&last).unwrap().post.roles, [Role::Manager, Role::Clerk]);
    }
}
