//! Organisations that want to serve here, in given/when/then form.

use super::*;
use crate::domain::catalogue::{Block, Details};
use crate::domain::notices::Notice;
use crate::domain::profile::{Body, Profile};
use crate::domain::requests::{Plan, State as RequestState};
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{DeviceId, EntryId, Instant, ServiceId, Session, StaffId, WeekHours};
use crate::domain::{Actor, Command, FieldName, Origin, Rejection, Station, decide};

/// A Monday morning.
const NOW: i64 = 1_795_395_600_000;

struct Desk {
    station: Station,
    seq: u64,
    today: Day,
    /// A room that can be booked by the hour, 8 to 12.
    room: ServiceId,
}

fn place(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([4; 5]), seq }
}

fn hours(opens: u16, closes: u16) -> Session {
    Session { opens: Minute(opens * 60), closes: Minute(closes * 60) }
}

impl Desk {
    fn new() -> Desk {
        let (today, room) = (Instant(NOW).day(), ServiceId::named("-"));
        let mut desk = Desk { station: Station::default(), seq: 0, today, room };
        let (name, committee) = (Text::zh("某服务站"), Text::zh("某居委会"));
        let mut profile = Profile::new("350502001001", "某社区", "某街道", name, "JS", committee);
        profile.hours = WeekHours::workdays(&[hours(8, 12)]);
        let manager = Identity { name: "林".into(), phone: String::new() };
        desk.go(Actor::Founder, Command::Found { profile: Box::new(profile), manager, starter: vec![] })
            .unwrap();
        let details = Details::new(Text::zh("活动室"), Block::Public, Text::zh("场地"));
        let entry = desk.give(Command::AddService { details: Box::new(details), publish: true }).unwrap();
        desk.room = ServiceId::born(&entry, 0);
        let plan = Plan { minutes: 60, ..Plan::usual() };
        desk.give(Command::SetPlan { service: desk.room.clone(), plan: Some(plan) }).unwrap();
        desk
    }

    fn go(&mut self, actor: Actor, command: Command) -> Result<EntryId, Rejection> {
        let entry = place(self.seq + 1);
        let events = decide(&self.station, &actor, &entry, self.today, command)?;
        self.seq += 1;
        let origin = Origin { entry: entry.clone(), by: StaffId::born(&place(1), 0), at: Instant(NOW) };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
        Ok(entry)
    }

    fn give(&mut self, command: Command) -> Result<EntryId, Rejection> {
        self.go(Actor::Staff(StaffId::born(&place(1), 0)), command)
    }

    fn apply(&mut self, application: Application) -> Result<VisitId, Rejection> {
        let contact =
            Contact { name: "陈医生".into(), phone: "0595-0000 6666".into(), note: String::new() };
        let command = Command::ApplyForVisit { application: Box::new(application), contact };
        self.give(command).map(|entry| VisitId::born(&entry, 0))
    }

    /// Tomorrow from 9 to 11.
    fn clinic(&self) -> Application {
        Application {
            organisation: Text::zh("某医院"),
            kind: Kind::ResidentUnit,
            title: Text::zh("义诊"),
            summary: Text::default(),
            charge: Text::default(),
            needs: Text::zh("两张桌子"),
            place: Text::default(),
            on: self.today.plus(1),
            from: Minute(9 * 60),
            until: Minute(11 * 60),
        }
    }

    fn notice(&self) -> Notice {
        let on = self.today.plus(1);
        Notice {
            title: Text::zh("明天义诊"),
            body: Text::default(),
            from: on,
            until: Some(on),
            pinned: false,
        }
    }

    fn agree(&mut self, visit: &VisitId) -> Result<EntryId, Rejection> {
        let (venue, notice) = (Some(self.room.clone()), Some(self.notice()));
        self.give(Command::AgreeToVisit { visit: visit.clone(), venue, notice })
    }

    fn get(&self, id: &VisitId) -> &Visit {
        self.station.visits().get(id).unwrap()
    }

    fn report(&mut self, id: &VisitId, came: u32, complaints: u32, words: &str) -> Result<(), Rejection> {
        let report = Report { came, complaints, again: true };
        let command = Command::ReportVisit { visit: id.clone(), report, words: words.to_owned() };
        self.give(command).map(drop)
    }

    fn states(&self, id: &VisitId) -> Vec<RequestState> {
        let requests = self.station.requests();
        self.get(id).bookings.iter().map(|id| requests.get(id).unwrap().state).collect()
    }
}

#[test]
fn the_committee_agrees_and_room_and_notice_come_with_it() {
    // Given a hospital that wants to come for two hours
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    assert_eq!(desk.get(&id).state, State::Applied);
    // When the committee agrees, with the room
    desk.agree(&id).unwrap();
    // Then both hours of the room are taken up, and residents read of it
    assert_eq!(desk.get(&id).state, State::Agreed);
    assert_eq!(desk.states(&id), [RequestState::Accepted, RequestState::Accepted]);
    let notice = desk.get(&id).notices[0].clone();
    assert!(desk.station.notices().get(&notice).unwrap().public);
    // And a second organisation does not get the room at that hour: nothing of the answer happens
    let late = Application { from: Minute(10 * 60), until: Minute(12 * 60), ..desk.clinic() };
    let second = desk.apply(late).unwrap();
    assert_eq!(desk.agree(&second), Err(Rejection::SlotFull));
    assert_eq!(desk.get(&second).state, State::Applied);
    // But it does without the room
    desk.give(Command::AgreeToVisit { visit: second.clone(), venue: None, notice: None }).unwrap();
    assert!(!desk.get(&second).stands());
}

#[test]
fn called_off_the_room_is_free_and_the_notice_gone() {
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    desk.agree(&id).unwrap();
    let off = |reason: &str| Command::CallOffVisit { visit: id.clone(), reason: reason.to_owned() };
    assert_eq!(desk.give(off(" ")), Err(Rejection::Missing(FieldName::Reason)));
    desk.give(off("医生来不了")).unwrap();
    assert_eq!(desk.get(&id).state, State::CalledOff { reason: Text::zh("医生来不了") });
    assert_eq!(desk.states(&id), [RequestState::Cancelled, RequestState::Cancelled]);
    let notice = desk.get(&id).notices[0].clone();
    assert!(!desk.station.notices().get(&notice).unwrap().public);
    // The room can be had again
    let second = desk.apply(desk.clinic()).unwrap();
    desk.agree(&second).unwrap();
    assert_eq!(desk.give(off("再取消")), Err(Rejection::WrongStep));
}

#[test]
fn declined_with_a_reason_and_agreed_to_after_all() {
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    let decline = |reason: &str| Command::DeclineVisit { visit: id.clone(), reason: reason.to_owned() };
    assert_eq!(desk.give(decline("")), Err(Rejection::Missing(FieldName::Reason)));
    desk.give(decline("要先看执照")).unwrap();
    assert_eq!(desk.get(&id).state, State::Declined { reason: Text::zh("要先看执照") });
    assert_eq!(desk.give(decline("再拒绝")), Err(Rejection::WrongStep));
    desk.agree(&id).unwrap();
    assert_eq!(desk.get(&id).state, State::Agreed);
}

#[test]
fn a_day_is_told_when_it_has_come_and_can_be_put_right() {
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    assert_eq!(desk.report(&id, 40, 0, ""), Err(Rejection::WrongStep), "nobody has agreed");
    desk.agree(&id).unwrap();
    assert_eq!(desk.report(&id, 40, 0, ""), Err(Rejection::NotYet));
    desk.today = desk.today.plus(1);
    assert_eq!(desk.report(&id, 4, 5, ""), Err(Rejection::AmountOutOfRange));
    desk.report(&id, 40, 1, "王阿婆说等太久").unwrap();
    assert_eq!(desk.states(&id), [RequestState::Done, RequestState::Done]);
    assert_eq!(desk.report(&id, 40, 1, "王阿婆说等太久"), Err(Rejection::NothingChanged));
    desk.report(&id, 42, 1, "王阿婆说等太久").unwrap();
    // Then it is counted once, by the kind of the organisation
    let tally = Tally { organisations: 1, days: 1, came: 42 };
    let year = desk.today.parts().0;
    assert_eq!(
        desk.station.visits().year(year).into_iter().collect::<Vec<_>>(),
        [(Kind::ResidentUnit, tally)]
    );
    assert!(desk.station.visits().year(year - 1).is_empty());
}

#[test]
fn what_is_missing_or_over_is_refused() {
    let desk = Desk::new();
    let refused = |application: Application, why| {
        let mut desk = Desk::new();
        assert_eq!(desk.apply(application), Err(why));
    };
    let missing = Rejection::Missing;
    refused(Application { organisation: Text::zh(" "), ..desk.clinic() }, missing(FieldName::Organisation));
    refused(Application { title: Text::default(), ..desk.clinic() }, missing(FieldName::VisitTitle));
    refused(Application { until: Minute(540), ..desk.clinic() }, Rejection::EndsBeforeItBegins);
    let long_ago = Day::new(2026, 1, 1).unwrap();
    refused(Application { on: long_ago, ..desk.clinic() }, Rejection::DayOver);
}

#[test]
fn only_what_nobody_has_answered_is_changed_but_the_phone_always() {
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    let edit = |now: Application, phone: &str| {
        let contact = Contact { name: "陈医生".into(), phone: phone.into(), note: String::new() };
        Command::EditVisit { visit: id.clone(), now: Box::new(now), contact }
    };
    assert_eq!(desk.give(edit(desk.clinic(), "0595-0000 6666")), Err(Rejection::NothingChanged));
    let moved = Application { on: desk.today.plus(2), ..desk.clinic() };
    desk.give(edit(moved.clone(), "0595-0000 6666")).unwrap();
    assert_eq!(desk.get(&id).application, moved);
    desk.give(Command::AgreeToVisit { visit: id.clone(), venue: None, notice: None }).unwrap();
    assert_eq!(desk.give(edit(desk.clinic(), "0595-0000 6666")), Err(Rejection::WrongStep));
    desk.give(edit(moved, "0595-0000 5555")).unwrap();
    assert_eq!(desk.get(&id).contact.present().unwrap().phone, "0595-0000 5555");
}

#[test]
fn whom_to_call_goes_for_good_also_what_comes_later_from_another_tablet() {
    // Given a day that is over, with a phone that was changed and words about somebody
    let mut desk = Desk::new();
    let id = desk.apply(desk.clinic()).unwrap();
    let contact = Contact { name: "陈医生".into(), phone: "0595-0000 5555".into(), note: String::new() };
    let now = Box::new(desk.clinic());
    desk.give(Command::EditVisit { visit: id.clone(), now: now.clone(), contact: contact.clone() }).unwrap();
    let erase = Command::EraseVisitContact { visit: id.clone() };
    assert_eq!(desk.give(erase.clone()), Err(Rejection::StillOpen));
    desk.agree(&id).unwrap();
    desk.today = desk.today.plus(1);
    desk.report(&id, 40, 1, "王阿婆说等太久").unwrap();
    // When it is erased
    desk.give(erase.clone()).unwrap();
    // Then nothing personal is left, and nothing is learnt again
    let visit = desk.get(&id);
    assert_eq!((visit.contact.present(), visit.words.present(), visit.is_erased()), (None, None, true));
    assert_eq!(desk.give(erase.clone()), Err(Rejection::NothingChanged));
    let again = Command::EditVisit { visit: id.clone(), now, contact: contact.clone() };
    assert_eq!(desk.give(again), Err(Rejection::PersonErased));
    // What another tablet wrote before it knew stays to be erased
    let late = Edited { visit: id.clone(), patches: Vec::new(), contact: Private::Present(contact) };
    let part = VisitId::born(&place(90), 0);
    let origin = Origin { entry: place(90), by: StaffId::born(&place(1), 0), at: Instant(NOW) };
    desk.station.apply(&origin, 0, &crate::domain::Event::VisitEdited(late));
    assert_eq!(desk.get(&id).contact.present(), None);
    assert_eq!(desk.get(&id).live, [part.as_str().into()]);
    desk.give(erase).unwrap();
    assert_eq!(desk.get(&id).live, []);
}

#[test]
fn the_committee_answers_and_the_window_does_not() {
    let mut desk = Desk::new();
    let who = Identity { name: "黄".into(), phone: String::new() };
    let add = Command::AddStaff { who, body: Body::Station, post: String::new(), roles: vec![Role::Clerk] };
    let clerk = Actor::Staff(StaffId::born(&desk.give(add).unwrap(), 0));
    let id = desk.apply(desk.clinic()).unwrap();
    let agree = Command::AgreeToVisit { visit: id, venue: None, notice: None };
    assert!(matches!(desk.go(clerk, agree), Err(Rejection::NotAllowed { .. })));
}
