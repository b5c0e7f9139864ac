//! Requests: the life cycle, slots, papers, slips, and what is counted with them.

use proptest::prelude::*;

use super::*;
use crate::board::counter::{Kept, stands};
use crate::domain::catalogue::{Block, Details};
use crate::domain::people::Particulars;
use crate::domain::profile::Profile;
use crate::domain::providers::{self, Contact, Kind};
use crate::domain::staff::Identity;
use crate::domain::values::{DeviceId, EntryId, Instant, Minute, Private, Session, StaffId, Text, WeekHours};
use crate::domain::{Actor, Command, Event, Origin, Rejection, Station, decide};
use crate::slip::Slip;

/// A Monday morning.
const NOW: i64 = 1_795_395_600_000;

struct Desk {
    station: Station,
    seq: u64,
    today: Day,
    service: ServiceId,
    unit: ProviderId,
    /// Where requests stand, as it is stored change by change.
    kept: Kept,
    shelves: BTreeMap<char, String>,
}

fn place(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([3; 5]), seq }
}

impl Desk {
    fn new() -> Desk {
        let mut desk = Desk {
            station: Station::default(),
            seq: 0,
            today: Instant(NOW).day(),
            service: ServiceId::named("-"),
            unit: ProviderId::named("-"),
            kept: Kept::default(),
            shelves: BTreeMap::new(),
        };
        let (name, committee) = (Text::zh("某服务站"), Text::zh("某居委会"));
        let mut profile = Profile::new("350502001001", "某社区", "某街道", name, "JS", committee);
        profile.hours = WeekHours::workdays(&[Session { opens: Minute(480), closes: Minute(690) }]);
        let manager = Identity { name: "林".into(), phone: String::new() };
        desk.go(Actor::Founder, Command::Found { profile: Box::new(profile), manager, starter: vec![] })
            .unwrap();
        let details = Details::new(Text::zh("水电维修"), Block::Commercial, Text::zh("维修"));
        let entry = desk.give(Command::AddService { details: Box::new(details), publish: true }).unwrap();
        desk.service = ServiceId::born(&entry, 0);
        let unit = providers::Details::new(Text::zh("某维修部"), Kind::Enterprise);
        let entry =
            desk.give(Command::AddProvider { details: Box::new(unit), contact: Contact::default() }).unwrap();
        desk.unit = ProviderId::born(&entry, 0);
        desk.give(Command::ListProvider { provider: desk.unit.clone() }).unwrap();
        desk
    }

    fn go(&mut self, actor: Actor, command: Command) -> Result<EntryId, Rejection> {
        let entry = place(self.seq + 1);
        let events = decide(&self.station, &actor, &entry, self.today, command)?;
        self.seq += 1;
        let at = Instant(NOW + i64::try_from(self.seq).unwrap() * 1000);
        let origin = Origin { entry: entry.clone(), by: StaffId::born(&place(1), 0), at };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
            self.kept.take(&origin, n, event);
        }
        Ok(entry)
    }

    fn give(&mut self, command: Command) -> Result<EntryId, Rejection> {
        self.go(Actor::Staff(StaffId::born(&place(1), 0)), command)
    }

    fn ask(&self, name: &str) -> Registration {
        let who = Particulars { phones: vec!["13800001234".into()], ..Particulars::named(name) };
        Registration::new(Some(self.service.clone()), Who::New { who: Box::new(who), consent: true })
    }

    /// Registers with somebody new: the request is the second event.
    fn register(&mut self, registration: Registration) -> Result<RequestId, Rejection> {
        let new = matches!(registration.who, Who::New { .. });
        let entry = self.give(Command::Register(Box::new(registration)))?;
        Ok(RequestId::born(&entry, usize::from(new)))
    }

    fn step(&mut self, id: &RequestId, step: Step, with: StepDetails) -> Result<(), Rejection> {
        let words = if step.needs_words() { "有缘故".to_owned() } else { String::new() };
        self.give(Command::StepRequests { requests: vec![id.clone()], step, with, words }).map(drop)
    }

    fn get(&self, id: &RequestId) -> &Request {
        self.station.requests().get(id).unwrap()
    }

    /// Every slot that anybody ever booked.
    fn slots(&self) -> BTreeSet<Slot> {
        self.station.requests().iter().filter_map(|(_, request)| request.slot).collect()
    }

    /// Where requests stand is stored after every change as if it were made anew.
    fn check_counter(&mut self) {
        self.shelves.extend(self.kept.texts(&self.station, "-", Instant(NOW)).shelves);
        let anew = Kept::default().texts(&self.station, "-", Instant(NOW)).shelves;
        assert_eq!(self.shelves, anew.into_iter().collect());
    }

    /// Every running total, counted anew.
    fn check_totals(&self) {
        let requests = self.station.requests();
        assert_eq!(requests.open_len(), requests.iter().filter(|(_, r)| r.state.is_open()).count());
        assert_eq!(
            requests.unrated().count(),
            requests.iter().filter(|(_, r)| r.state == State::Done).count()
        );
        assert_eq!(requests.newest().count(), requests.len());
        assert_eq!(requests.drawer().count(), requests.iter().filter(|(_, r)| r.holds_originals()).count());
        let at_unit =
            |(_, r): &(&RequestId, &Request)| r.state.is_open() && r.provider.as_ref() == Some(&self.unit);
        assert_eq!(requests.tally(&self.unit).open as usize, requests.iter().filter(at_unit).count());
        let finished = |r: &Request| r.steps.iter().filter(|t| t.step == Step::Finish).count();
        let done: usize = requests.iter().map(|(_, r)| finished(r)).sum();
        assert!(requests.tally(&self.unit).done as usize <= done);
        let theirs = |(_, r): &(&RequestId, &Request)| r.provider.as_ref() == Some(&self.unit);
        let theirs: Vec<&Request> = requests.iter().filter(theirs).map(|(_, r)| r).collect();
        let owed: i64 = theirs.iter().filter_map(|r| r.commission).map(|fen| fen.0).sum();
        let stars: Vec<u32> = theirs.iter().filter_map(|r| r.rating).map(u32::from).collect();
        let tally = requests.tally(&self.unit);
        assert_eq!((tally.commission.0, tally.rated as usize), (owed, stars.len()));
        assert_eq!(tally.stars, stars.iter().sum::<u32>());
        let comes = |r: &Request| !matches!(r.state, State::Declined | State::Cancelled | State::Referred);
        let booked = requests.iter().filter(|(_, r)| r.slot.is_some() && comes(r)).count();
        let taken: usize =
            self.slots().iter().map(|slot| usize::from(requests.bookings().taken(&self.service, slot))).sum();
        assert_eq!(taken, booked);
    }
}

#[test]
fn given_an_order_when_it_is_seen_through_then_everybody_is_counted() {
    // Given an order of somebody who agrees that a service unit learns the address
    let mut desk = Desk::new();
    let id = desk.register(Registration { share: true, ..desk.ask("陈阿婆") }).unwrap();
    assert_eq!(desk.get(&id).state, State::Registered);
    // When it is accepted, assigned, done and rated
    desk.step(&id, Step::Accept, StepDetails::default()).unwrap();
    let to_unit =
        StepDetails { provider: Some(desk.unit.clone()), price: Some(Fen(8000)), ..StepDetails::default() };
    desk.step(&id, Step::Assign, to_unit).unwrap();
    assert_eq!(desk.station.requests().tally(&desk.unit).open, 1);
    desk.step(&id, Step::Start, StepDetails::default()).unwrap();
    let paid = StepDetails { price: Some(Fen(9000)), commission: Some(Fen(900)), ..StepDetails::default() };
    desk.step(&id, Step::Finish, paid).unwrap();
    assert_eq!(desk.station.requests().unrated().count(), 1);
    desk.step(&id, Step::Confirm, StepDetails { rating: Some(4), ..StepDetails::default() }).unwrap();
    // Then the order says so, and so does the record of the service unit
    let request = desk.get(&id);
    assert_eq!(
        (request.state, request.price, request.paid),
        (State::Confirmed, Some(Fen(8000)), Some(Fen(9000)))
    );
    let tally = desk.station.requests().tally(&desk.unit);
    assert_eq!((tally.open, tally.done, tally.rated, tally.stars, tally.commission), (0, 1, 1, 4, Fen(900)));
    desk.check_totals();
    // And a complaint takes it up again, with the unit's record keeping it
    desk.step(&id, Step::Complain, StepDetails::default()).unwrap();
    assert_eq!((desk.get(&id).state, desk.get(&id).rating), (State::Accepted, None));
    assert_eq!(desk.station.requests().tally(&desk.unit).complaints, 1);
    desk.check_totals();
}

#[test]
fn given_no_consent_when_an_order_goes_to_a_service_unit_then_it_is_refused_until_they_agree() {
    let mut desk = Desk::new();
    let id = desk.register(desk.ask("陈阿婆")).unwrap();
    let to_unit =
        |share| StepDetails { provider: Some(ProviderId::named("-")), share, ..StepDetails::default() };
    assert_eq!(desk.step(&id, Step::Assign, to_unit(true)), Err(Rejection::NoSuchProvider));
    let to_unit = |share| StepDetails { provider: Some(desk.unit.clone()), share, ..StepDetails::default() };
    let (without, with) = (to_unit(false), to_unit(true));
    assert_eq!(desk.step(&id, Step::Assign, without), Err(Rejection::NotShared));
    desk.step(&id, Step::Assign, with).unwrap();
    assert!(desk.get(&id).share);
}

#[test]
fn given_a_suspended_unit_when_it_is_given_work_then_it_is_refused() {
    let mut desk = Desk::new();
    let id = desk.register(Registration { share: true, ..desk.ask("陈阿婆") }).unwrap();
    let provider = desk.unit.clone();
    desk.give(Command::SuspendProvider { provider: provider.clone(), reason: "查".into(), until: None })
        .unwrap();
    let with = StepDetails { provider: Some(provider), ..StepDetails::default() };
    assert_eq!(desk.step(&id, Step::Assign, with), Err(Rejection::ProviderNotAtWork));
    assert_eq!(
        desk.step(&id, Step::Assign, StepDetails::default()),
        Err(Rejection::Missing(crate::domain::FieldName::WhoDoesIt))
    );
    assert_eq!(desk.get(&id).state, State::Registered);
}

#[test]
fn given_a_slip_when_it_arrives_a_hundred_times_then_it_counts_once() {
    let mut desk = Desk::new();
    let slip = || Some("k3f9x2pm".into());
    let first = desk.register(Registration { slip: slip(), ..desk.ask("陈阿婆") }).unwrap();
    for _ in 0..99 {
        let again = Registration { slip: slip(), ..desk.ask("陈阿婆") };
        assert_eq!(desk.register(again), Err(Rejection::SlipKnown(first.clone())));
    }
    assert_eq!((desk.station.requests().len(), desk.station.people().len()), (1, 1));
}

#[test]
fn given_words_when_a_step_needs_a_reason_then_it_is_not_taken_without() {
    let mut desk = Desk::new();
    let id = desk.register(desk.ask("陈阿婆")).unwrap();
    let refer = |words: &str| Command::StepRequests {
        requests: vec![id.clone()],
        step: Step::Refer,
        with: StepDetails::default(),
        words: words.into(),
    };
    assert_eq!(desk.give(refer("  ")), Err(Rejection::Missing(crate::domain::FieldName::WhereToGo)));
    desk.give(refer("去街道便民服务中心三号窗口")).unwrap();
    assert_eq!(desk.get(&id).state, State::Referred);
    // Nothing of the catalogue needs words about what it is.
    let other = Registration::new(None, Who::Nobody);
    assert_eq!(desk.register(other), Err(Rejection::Missing(crate::domain::FieldName::Note)));
}

#[test]
fn given_originals_in_the_drawer_then_they_are_listed_until_they_go_back() {
    let mut desk = Desk::new();
    let id = desk.register(desk.ask("陈阿婆")).unwrap();
    let papers =
        vec![Paper { name: "户口簿".into(), original: true }, Paper { name: "照片".into(), original: false }];
    desk.give(Command::TakePapers { request: id.clone(), papers }).unwrap();
    desk.step(&id, Step::Cancel, StepDetails::default()).unwrap();
    assert_eq!(desk.station.requests().drawer().count(), 1);
    // Their words are kept as long as a paper of theirs is here
    let erase = || Command::EraseRequests { requests: vec![id.clone()] };
    assert_eq!(desk.give(erase()), Err(Rejection::StillOpen));
    let back = |papers| Command::ReturnPapers { request: id.clone(), papers, to: "女儿".into() };
    assert_eq!(desk.give(back(vec![7])), Err(Rejection::NothingChanged));
    desk.give(back(vec![0])).unwrap();
    assert_eq!(desk.station.requests().drawer().count(), 0);
    assert_eq!(desk.give(back(vec![0])), Err(Rejection::NothingChanged));
    // And then they can be erased: what is left are days and numbers
    desk.give(erase()).unwrap();
    let request = desk.get(&id);
    assert!(request.matter.present().is_none() && request.papers.is_empty());
    assert!(request.steps.iter().all(|taken| taken.words.present().is_none()));
    assert_eq!(desk.give(erase()), Err(Rejection::NothingChanged));
    // And no more is written about it
    let note = Command::NoteRequest { request: id.clone(), words: "又来问".into() };
    let papers = vec![Paper { name: "户口簿".into(), original: true }];
    let papers = Command::TakePapers { request: id.clone(), papers };
    assert_eq!(desk.give(note), Err(Rejection::RequestErased));
    assert_eq!(desk.give(papers), Err(Rejection::RequestErased));
    assert_eq!(desk.step(&id, Step::Reopen, StepDetails::default()), Err(Rejection::RequestErased));
    desk.check_totals();
}

#[test]
fn given_questions_then_they_are_counted_by_month_and_taken_back() {
    let mut desk = Desk::new();
    let consult =
        |service: Option<ServiceId>, back| Command::Consult { service, source: Source::Phone, back };
    let service = Some(desk.service.clone());
    assert_eq!(desk.give(consult(None, true)), Err(Rejection::NothingChanged));
    desk.give(consult(service.clone(), false)).unwrap();
    desk.give(consult(service.clone(), false)).unwrap();
    desk.give(consult(None, false)).unwrap();
    desk.give(consult(service.clone(), true)).unwrap();
    let (year, month, _) = desk.today.parts();
    let counted: Vec<_> = desk.station.requests().consulted_in(year, month).collect();
    assert_eq!(counted, [(None, 1), (service.as_ref(), 1)]);
    assert_eq!(desk.station.requests().consulted_on(desk.today), 2);
    // What was asked yesterday is not taken back today, though somebody asked something else today
    desk.today = desk.today.plus(1);
    desk.give(consult(None, false)).unwrap();
    assert_eq!(desk.give(consult(service.clone(), true)), Err(Rejection::NothingChanged));
    desk.give(consult(None, true)).unwrap();
    let requests = desk.station.requests();
    assert_eq!((requests.consulted_on(desk.today), requests.consulted_about(desk.today, None)), (0, 0));
}

fn slot(day: Day, from: u16) -> Slot {
    Slot { day, from: Minute(from), until: Minute(from + 30) }
}

#[test]
fn given_a_plan_when_slots_are_booked_then_they_fill_and_empty() {
    let mut desk = Desk::new();
    let plan = Plan { capacity: 2, ..Plan::usual() };
    let at = slot(desk.today.plus(1), 480);
    let book = |desk: &Desk, at: Slot| Registration { slot: Some(at), ..desk.ask("陈阿婆") };
    let before = book(&desk, at);
    assert_eq!(desk.register(before), Err(Rejection::NoSuchSlot));
    desk.give(Command::SetPlan { service: desk.service.clone(), plan: Some(plan) }).unwrap();
    let ids: Vec<RequestId> = (0..2)
        .map(|_| {
            let registration = book(&desk, at);
            desk.register(registration).unwrap()
        })
        .collect();
    let third = book(&desk, at);
    assert_eq!(desk.register(third), Err(Rejection::SlotFull));
    // Neither at night, nor on a Sunday, nor yesterday, nor in half a year
    for wrong in
        [slot(at.day, 690), slot(at.day, 485), slot(desk.today.plus(6), 480), slot(desk.today.plus(180), 480)]
    {
        let registration = book(&desk, wrong);
        assert_eq!(desk.register(registration), Err(Rejection::NoSuchSlot), "{wrong:?}");
    }
    // Who cancels leaves the place to somebody else, who moves takes another
    desk.step(&ids[0], Step::Cancel, StepDetails::default()).unwrap();
    let third = book(&desk, at);
    desk.register(third).unwrap();
    let moved = Command::Reschedule { request: ids[1].clone(), due: None, slot: Some(slot(at.day, 510)) };
    desk.give(moved).unwrap();
    assert_eq!(desk.station.requests().bookings().taken(&desk.service, &at), 1);
    // Reopened, the cancelled one has to be booked anew: somebody else may have the place
    desk.step(&ids[0], Step::Reopen, StepDetails::default()).unwrap();
    assert_eq!(
        (desk.get(&ids[0]).slot, desk.station.requests().bookings().taken(&desk.service, &at)),
        (None, 1)
    );
    desk.check_totals();
}

#[test]
fn given_a_week_with_a_full_slot_when_a_venue_is_booked_for_weeks_then_all_or_nothing() {
    let mut desk = Desk::new();
    desk.give(Command::SetPlan { service: desk.service.clone(), plan: Some(Plan::usual()) }).unwrap();
    let at = slot(desk.today.plus(1), 480);
    let third_week = Slot { day: at.day.plus(14), ..at };
    let one = Registration { slot: Some(third_week), ..desk.ask("合唱队") };
    desk.register(one).unwrap();
    let weekly = |desk: &Desk, weeks| Registration { slot: Some(at), weeks, ..desk.ask("太极拳队") };
    let four = weekly(&desk, 4);
    assert_eq!(desk.register(four), Err(Rejection::SlotFull));
    assert_eq!((desk.station.requests().len(), desk.station.people().len()), (1, 1));
    let two = weekly(&desk, 2);
    desk.register(two).unwrap();
    assert_eq!((desk.station.requests().len(), desk.station.people().len()), (3, 2));
    for wrong in [0, rules::MOST_WEEKS + 1] {
        let registration = weekly(&desk, wrong);
        assert_eq!(desk.register(registration), Err(Rejection::NoSuchSlot));
    }
    desk.check_totals();
}

#[test]
fn given_a_photo_that_two_requests_show_when_one_is_erased_then_it_stays_for_the_other() {
    let mut desk = Desk::new();
    let photographed = |desk: &Desk, photos: &[&str]| {
        let mut registration = desk.ask("陈阿婆");
        registration.matter.photos = photos.iter().map(ToString::to_string).collect();
        registration
    };
    let (one, two) = (photographed(&desk, &["aa", "bb"]), photographed(&desk, &["bb"]));
    let (one, two) = (desk.register(one).unwrap(), desk.register(two).unwrap());
    let part = |id: &RequestId| id.as_str().to_owned();
    assert_eq!(desk.station.requests().photos_of(&[part(&one)]), ["aa"]);
    assert_eq!(desk.station.requests().photos_of(&[part(&one), part(&two)]), ["aa", "bb"]);
    // When the first has been erased, the second is the last that shows it
    desk.step(&one, Step::Cancel, StepDetails::default()).unwrap();
    desk.give(Command::EraseRequests { requests: vec![one] }).unwrap();
    assert_eq!(desk.station.requests().photos_of(&[part(&two)]), ["bb"]);
}

#[test]
fn given_an_id_of_a_slip_that_no_form_draws_then_it_is_not_registered() {
    let mut desk = Desk::new();
    let odd = Registration { slip: Some("陈阿婆的事".into()), ..desk.ask("陈阿婆") };
    assert_eq!(desk.register(odd), Err(Rejection::SlipUnsound));
    assert!(desk.station.requests().is_empty());
}

#[test]
fn given_another_slip_under_a_known_id_then_it_is_told_apart_until_the_words_are_erased() {
    // Given a slip that has been registered
    let mut desk = Desk::new();
    let phone = "13800001234".to_owned();
    let slip = Slip { name: "陈阿婆".into(), phone, note: " 换灯泡 ".into(), ..Slip::new([7; 5]) };
    let id = desk.register(crate::slip::registration(&desk.station, &slip, Vec::new())).unwrap();
    // When one with the same id arrives, then it is the same only with the same words of the same resident
    let same = |desk: &Desk, slip: &Slip| crate::slip::is_same(&desk.station, &id, slip);
    assert!(same(&desk, &slip));
    assert!(!same(&desk, &Slip { note: "别的事".into(), ..slip.clone() }));
    assert!(!same(&desk, &Slip { when: "明天".into(), ..slip.clone() }));
    let other = Slip { name: "林".into(), phone: "13900000000".into(), ..slip.clone() };
    assert!(!same(&desk, &other));
    // And once the words are gone nobody can tell: it has been in the books
    desk.step(&id, Step::Cancel, StepDetails::default()).unwrap();
    desk.give(Command::EraseRequests { requests: vec![id.clone()] }).unwrap();
    assert!(same(&desk, &other));
}

#[test]
fn given_a_known_resident_when_their_slip_agrees_then_the_register_says_so_once() {
    let mut desk = Desk::new();
    let phones = vec!["13800001234".to_owned()];
    let who = Box::new(Particulars { phones, ..Particulars::named("陈阿婆") });
    let entry = desk.give(Command::AddPerson { who, consent: false }).unwrap();
    let person = PersonId::born(&entry, 0);
    let slip = |n, consent| Slip {
        name: "陈阿婆".into(),
        phone: "138 0000 1234".into(),
        note: "换灯泡".into(),
        consent,
        ..Slip::new([n; 5])
    };
    let mut consents = Vec::new();
    for slip in [slip(1, false), slip(2, true), slip(3, true)] {
        let registration = crate::slip::registration(&desk.station, &slip, Vec::new());
        assert_eq!(registration.who, Who::Known(person.clone()));
        // The request is the first event, whatever else there is
        let id = desk.register(registration).unwrap();
        assert_eq!(desk.get(&id).person.as_ref(), Some(&person));
        consents.push(desk.station.people().get(&person).unwrap().consent.is_some());
    }
    assert_eq!(consents, [false, true, true]);
}

#[test]
fn given_a_job_that_is_reopened_when_it_is_done_again_then_it_is_owed_and_rated_once() {
    // Given a job that was done, paid for and rated badly
    let mut desk = Desk::new();
    let id = desk.register(Registration { share: true, ..desk.ask("陈阿婆") }).unwrap();
    let to_unit = StepDetails { provider: Some(desk.unit.clone()), ..StepDetails::default() };
    desk.step(&id, Step::Assign, to_unit).unwrap();
    let paid = StepDetails { price: Some(Fen(9000)), commission: Some(Fen(900)), ..StepDetails::default() };
    let rated = |stars| StepDetails { rating: Some(stars), ..StepDetails::default() };
    desk.step(&id, Step::Finish, paid.clone()).unwrap();
    desk.step(&id, Step::Confirm, rated(1)).unwrap();
    // When they complain and it is done again, then the first stars count no more and the complaint does
    desk.step(&id, Step::Complain, StepDetails::default()).unwrap();
    let tally = |desk: &Desk| desk.station.requests().tally(&desk.unit);
    assert_eq!((tally(&desk).rated, tally(&desk).stars, tally(&desk).complaints), (0, 0, 1));
    desk.step(&id, Step::Finish, paid).unwrap();
    desk.step(&id, Step::Confirm, rated(5)).unwrap();
    let now = tally(&desk);
    assert_eq!((now.commission, now.rated, now.stars, now.complaints), (Fen(900), 1, 5, 1));
    assert_eq!(now.done, 2);
    // And when somebody of the staff does it in the end, the unit owes nothing for it
    desk.step(&id, Step::Reopen, StepDetails::default()).unwrap();
    let owner = Some(StaffId::born(&place(1), 0));
    desk.step(&id, Step::Assign, StepDetails { owner, ..StepDetails::default() }).unwrap();
    assert_eq!((tally(&desk).commission, tally(&desk).open), (Fen(0), 0));
    desk.check_totals();
}

#[test]
fn given_bookings_by_another_plan_when_it_has_changed_then_no_place_is_given_twice() {
    // Given somebody who comes from 8:30 to 9:00 by the old plan
    let mut desk = Desk::new();
    let set = |desk: &mut Desk, minutes| {
        let plan = Plan { minutes, ..Plan::usual() };
        desk.give(Command::SetPlan { service: desk.service.clone(), plan: Some(plan) }).unwrap();
    };
    set(&mut desk, 30);
    let half = slot(desk.today.plus(1), 510);
    let first = Registration { slot: Some(half), ..desk.ask("陈阿婆") };
    let first = desk.register(first).unwrap();
    // When slots are an hour long, then the one from 8:00 is full and the one from 9:00 is not
    set(&mut desk, 60);
    let hour = |from: u16| Slot { from: Minute(from), until: Minute(from + 60), ..half };
    let (eight, nine) = (hour(480), hour(540));
    let book = |desk: &mut Desk, slot| {
        let registration = Registration { slot: Some(slot), ..desk.ask("林阿公") };
        desk.register(registration)
    };
    assert_eq!(book(&mut desk, eight), Err(Rejection::SlotFull));
    book(&mut desk, nine).unwrap();
    // And whoever is in the way may move to it
    desk.give(Command::Reschedule { request: first, due: None, slot: Some(eight) }).unwrap();
    assert_eq!(book(&mut desk, eight), Err(Rejection::SlotFull));
}

#[test]
fn given_a_slip_that_two_tablets_have_registered_then_each_knows_its_twin_and_the_newer_state_shows() {
    // Given a slip that was registered here, and on another tablet at the same time
    let mut desk = Desk::new();
    let slip = || Registration { slip: Some("k3f9x2pm".into()), ..desk.ask("陈阿婆") };
    let (here, there) = (slip(), slip());
    let other = EntryId { device: DeviceId::from_bytes([4; 5]), seq: 1 };
    let by = StaffId::born(&place(1), 0);
    let command = Command::Register(Box::new(there));
    let events = decide(&desk.station, &Actor::Staff(by.clone()), &other, desk.today, command).unwrap();
    let here = desk.register(here).unwrap();
    // When the other's entries come in
    let origin = Origin { entry: other.clone(), by, at: Instant(NOW) };
    desk.check_counter();
    for (n, event) in events.iter().enumerate() {
        desk.station.apply(&origin, n, event);
        desk.kept.take(&origin, n, event);
    }
    desk.check_counter();
    // Then each names the other
    let there = RequestId::born(&other, 1);
    let twins = |desk: &Desk, id: &RequestId| desk.station.requests().twins(id).cloned().collect::<Vec<_>>();
    assert_eq!((twins(&desk, &here), twins(&desk, &there)), (vec![there.clone()], vec![here.clone()]));
    assert_eq!(desk.station.requests().by_slip("k3f9x2pm"), Some(&here));
    let doubles = |desk: &Desk, id: &RequestId| desk.station.requests().doubles(id).count();
    assert_eq!((doubles(&desk, &here), doubles(&desk, &there)), (1, 1));
    // And whoever asks by the slip's code hears where the one stands with which something was done last
    for (id, state) in [(&here, State::Accepted), (&there, State::Accepted)] {
        desk.today = desk.today.plus(1);
        let step = if *id == here { Step::Accept } else { Step::Refer };
        desk.step(id, step, StepDetails::default()).unwrap();
        desk.check_counter();
        let stands = stands(&desk.station, "-", desk.today.plus(3));
        let expected = if *id == here { state } else { State::Referred };
        assert_eq!(stands["k3f9x2pm"].state, expected);
    }
    // And where one has been called off, nothing is left to be cancelled
    assert_eq!((doubles(&desk, &here), doubles(&desk, &there)), (0, 0));
    assert_eq!(twins(&desk, &here), vec![there.clone()]);
    // Nor where both are done
    desk.step(&there, Step::Reopen, StepDetails::default()).unwrap();
    assert_eq!((doubles(&desk, &here), doubles(&desk, &there)), (1, 1));
    desk.step(&here, Step::Finish, StepDetails::default()).unwrap();
    assert_eq!((doubles(&desk, &here), doubles(&desk, &there)), (1, 1));
    desk.step(&there, Step::Finish, StepDetails::default()).unwrap();
    assert_eq!((doubles(&desk, &here), doubles(&desk, &there)), (0, 0));
}

/// What somebody does next, by numbers that a failing case shrinks.
#[derive(Debug, Clone)]
enum Deed {
    Register { day: u64, from: u16, booked: bool },
    Step { which: usize, step: Step, unit: bool },
    Move { which: usize, day: u64, from: u16 },
    Papers { which: usize, back: bool },
    Erase { which: usize },
}

fn some_deed() -> impl Strategy<Value = Deed> {
    let from = prop::sample::select(vec![480_u16, 510, 540, 1000]);
    prop_oneof![
        3 => (0_u64..9, from.clone(), any::<bool>()).prop_map(|(day, from, booked)| Deed::Register { day, from, booked }),
        6 => (0_usize..8, prop::sample::select(Step::ALL.to_vec()), any::<bool>())
            .prop_map(|(which, step, unit)| Deed::Step { which, step, unit }),
        1 => (0_usize..8, 0_u64..9, from).prop_map(|(which, day, from)| Deed::Move { which, day, from }),
        1 => (0_usize..8, any::<bool>()).prop_map(|(which, back)| Deed::Papers { which, back }),
        1 => (0_usize..8).prop_map(|which| Deed::Erase { which }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// No sequence of commands leaves the life cycle, overfills a slot or miscounts.
    #[test]
    fn whatever_is_done_the_life_cycle_holds(deeds in proptest::collection::vec(some_deed(), 1..60)) {
        let mut desk = Desk::new();
        let plan = Plan { capacity: 2, ..Plan::usual() };
        desk.give(Command::SetPlan { service: desk.service.clone(), plan: Some(plan) }).unwrap();
        let mut ids: Vec<RequestId> = Vec::new();
        for deed in deeds {
            let pick = |which: usize| ids.get(which % ids.len().max(1)).cloned();
            match deed {
                Deed::Register { day, from, booked } => {
                    let slot = booked.then(|| slot(desk.today.plus(day), from));
                    let registration = Registration { slot, ..desk.ask("某") };
                    if let Ok(id) = desk.register(registration) {
                        ids.push(id);
                    }
                }
                Deed::Step { which, step, unit } => {
                    let Some(id) = pick(which) else { continue };
                    let was = desk.get(&id).state;
                    let may = was.after(step).is_some() && !(desk.get(&id).is_erased() && step.needs_words());
                    let provider = (unit && step == Step::Assign).then(|| desk.unit.clone());
                    let owner = (!unit && step == Step::Assign).then(|| StaffId::born(&place(1), 0));
                    let rating = (step == Step::Confirm).then_some(5);
                    let paid = (step == Step::Finish).then_some(Fen(900));
                    let (price, commission) = (paid, paid);
                    let with = StepDetails { provider, owner, price, commission, rating, share: true };
                    let result = desk.step(&id, step, with);
                    prop_assert_eq!(result.is_ok(), may, "{:?} {:?}: {:?}", was, step, result);
                    prop_assert_eq!(desk.get(&id).state, was.after(step).filter(|_| may).unwrap_or(was));
                }
                Deed::Move { which, day, from } => {
                    let Some(id) = pick(which) else { continue };
                    let slot = Some(slot(desk.today.plus(day), from));
                    let _ = desk.give(Command::Reschedule { request: id, due: None, slot });
                }
                Deed::Papers { which, back } => {
                    let Some(request) = pick(which) else { continue };
                    let papers = vec![Paper { name: "户口簿".into(), original: true }];
                    let _ = desk.give(if back {
                        Command::ReturnPapers { request, papers: vec![0], to: String::new() }
                    } else {
                        Command::TakePapers { request, papers }
                    });
                }
                Deed::Erase { which } => {
                    let Some(id) = pick(which) else { continue };
                    let _ = desk.give(Command::EraseRequests { requests: vec![id] });
                }
            }
            desk.check_totals();
            desk.check_counter();
            let full = |slot: &Slot| desk.station.requests().bookings().taken(&desk.service, slot) <= 2;
            prop_assert!(desk.slots().iter().all(full));
        }
    }

    /// The fold gives the same whatever order two tablets' entries about different requests come in.
    #[test]
    fn steps_of_different_requests_commute(order in Just(vec![0_usize, 1, 2]).prop_shuffle()) {
        let mut desk = Desk::new();
        let ids: Vec<RequestId> = (0..3)
            .map(|_| {
                let registration = desk.ask("某");
                desk.register(registration).unwrap()
            })
            .collect();
        let manager = Actor::Staff(StaffId::born(&place(1), 0));
        let step = |id: &RequestId| Command::StepRequests {
            requests: vec![id.clone()], step: Step::Accept, with: StepDetails::default(), words: String::new(),
        };
        let mut stations = [desk.station.clone(), desk.station.clone()];
        for (station, order) in stations.iter_mut().zip([vec![0, 1, 2], order]) {
            for n in order {
                let entry = place(100 + n as u64);
                let events = decide(&desk.station, &manager, &entry, desk.today, step(&ids[n])).unwrap();
                let origin = Origin { entry, by: StaffId::born(&place(1), 0), at: Instant(NOW) };
                for (k, event) in events.iter().enumerate() {
                    station.apply(&origin, k, event);
                }
            }
        }
        let [one, two] = stations;
        prop_assert!(one == two);
    }
}

/// A request that was given to the unit, and the steps that two tablets took with it at once.
fn taken_on_two(steps: [(Step, StepDetails); 2]) -> (Desk, RequestId) {
    let mut desk = Desk::new();
    let id = desk.register(Registration { share: true, ..desk.ask("陈阿婆") }).unwrap();
    let to_unit = StepDetails { provider: Some(desk.unit.clone()), ..StepDetails::default() };
    desk.step(&id, Step::Assign, to_unit).unwrap();
    for (n, (step, with)) in steps.into_iter().enumerate() {
        let entry = EntryId { device: DeviceId::from_bytes([5; 5]), seq: n as u64 + 1 };
        let origin = Origin { entry, by: StaffId::born(&place(1), 0), at: Instant(NOW) };
        let (request, on) = (id.clone(), desk.today);
        let words = Private::Erased;
        let event = Event::RequestStepped(Stepped { request, step, on, with, words });
        desk.station.apply(&origin, 0, &event);
    }
    (desk, id)
}

fn settle(desk: &mut Desk, id: &RequestId, step: Step, with: StepDetails) {
    let put = Some(Box::new(Command::PutStepBack { request: id.clone(), step, with }));
    let (thing, field) = (id.to_string(), "step".to_owned());
    desk.give(Command::Settle { thing, field, chose: None, put, shows: false }).unwrap();
}

#[test]
fn given_a_job_finished_on_two_tablets_then_it_counts_once() {
    let with =
        |fen| StepDetails { price: Some(Fen(fen)), commission: Some(Fen(10)), ..StepDetails::default() };
    let (mut desk, id) = taken_on_two([(Step::Finish, with(100)), (Step::Finish, with(200))]);
    assert_eq!(desk.station.requests().tally(&desk.unit).done, 1);
    settle(&mut desk, &id, Step::Finish, with(100));
    assert_eq!(desk.get(&id).paid, Some(Fen(100)));
    assert_eq!(desk.station.requests().tally(&desk.unit).done, 1);
    desk.check_totals();
}

#[test]
fn given_a_job_finished_here_and_cancelled_there_when_either_holds_then_work_and_commission_follow() {
    let paid = || StepDetails { price: Some(Fen(100)), commission: Some(Fen(10)), ..StepDetails::default() };
    let plain = StepDetails::default;
    for turned in [false, true] {
        let mut steps = [(Step::Finish, paid()), (Step::Cancel, plain())];
        if turned {
            steps.reverse();
        }
        let (mut desk, id) = taken_on_two(steps);
        // Back and forth, as often as somebody settles it
        for _ in 0..2 {
            settle(&mut desk, &id, Step::Cancel, plain());
            let tally = desk.station.requests().tally(&desk.unit);
            assert_eq!((tally.done, tally.commission, tally.open), (0, Fen(0), 0));
            assert_eq!((desk.get(&id).state, desk.get(&id).paid), (State::Cancelled, None));
            desk.check_totals();
            settle(&mut desk, &id, Step::Finish, paid());
            let tally = desk.station.requests().tally(&desk.unit);
            assert_eq!((tally.done, tally.commission), (1, Fen(10)));
            assert_eq!(desk.get(&id).state, State::Done);
            desk.check_totals();
        }
    }
}

#[test]
fn given_a_place_that_two_tablets_have_given_then_it_is_named_until_one_moves() {
    // Given a slot for one, booked here and on another tablet
    let mut desk = Desk::new();
    desk.give(Command::SetPlan { service: desk.service.clone(), plan: Some(Plan::usual()) }).unwrap();
    let slot = slot(desk.today.plus(1), 480);
    let registration = |desk: &Desk| Registration { slot: Some(slot), ..desk.ask("陈阿婆") };
    let there = EntryId { device: DeviceId::from_bytes([4; 5]), seq: 1 };
    let by = StaffId::born(&place(1), 0);
    let command = Command::Register(Box::new(registration(&desk)));
    let events = decide(&desk.station, &Actor::Staff(by.clone()), &there, desk.today, command).unwrap();
    let here = desk.register(registration(&desk)).unwrap();
    assert_eq!(desk.station.requests().bookings().overfull(desk.today), []);
    let origin = Origin { entry: there.clone(), by, at: Instant(NOW) };
    for (n, event) in events.iter().enumerate() {
        desk.station.apply(&origin, n, event);
    }
    // Then it is too full, today and not in hindsight, until one of them does not come
    let both = vec![here.clone(), RequestId::born(&there, 1)];
    let bookings = desk.station.requests().bookings();
    let mut found = bookings.overfull(desk.today);
    found.iter_mut().for_each(|(_, _, ids)| ids.sort());
    let mut wanted = both.clone();
    wanted.sort();
    assert_eq!(found, [(&desk.service, slot, wanted)]);
    assert_eq!(bookings.overfull(desk.today.plus(2)), []);
    desk.step(&here, Step::Cancel, StepDetails::default()).unwrap();
    assert_eq!(desk.station.requests().bookings().overfull(desk.today), []);
}

#[test]
fn given_a_question_that_two_tablets_took_back_then_a_month_still_has_what_its_days_have() {
    // Given two questions on one day and one on the next
    let desk = Desk::new();
    let on = |n: u64| Instant(NOW).day().plus(n);
    let event = |on: Day, back: bool| Consulted { service: None, source: Source::Window, on, back };
    let mut requests = desk.station.requests().clone();
    for asked in [event(on(0), false), event(on(0), false), event(on(1), false)] {
        apply_consulted(&mut requests, &StaffId::named("x"), &asked);
    }
    // When two tablets take the one of the next day back, without knowing of each other
    (0..2).for_each(|_| apply_consulted(&mut requests, &StaffId::named("x"), &event(on(1), true)));
    // Then only that one is gone
    let (year, month, _) = on(0).parts();
    assert_eq!((requests.consulted_on(on(0)), requests.consulted_on(on(1))), (2, 0));
    assert_eq!(requests.consulted_in(year, month).collect::<Vec<_>>(), [(None, 2)]);
}
