//! Mandates, their money and their work; tasks. In given/when/then form.

use super::*;
use crate::domain::catalogue::{Block, Details};
use crate::domain::profile::Profile;
use crate::domain::requests::{Matter, Registration, Source, Step, StepDetails, Who};
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{DeviceId, EntryId, Instant, RequestId};
use crate::domain::{Actor, Command, Event, FieldName, Origin, Rejection, Station, decide};

/// A Monday morning.
const NOW: i64 = 1_795_395_600_000;

struct Desk {
    station: Station,
    seq: u64,
    today: Day,
    service: ServiceId,
}

fn place(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([4; 5]), seq }
}

fn manager() -> StaffId {
    StaffId::born(&place(1), 0)
}

impl Desk {
    fn new() -> Desk {
        let today = Instant(NOW).day();
        let mut desk = Desk { station: Station::default(), seq: 0, today, service: ServiceId::named("-") };
        let (name, committee) = (Text::zh("某服务站"), Text::zh("某居委会"));
        let profile = Profile::new("350502001001", "某社区", "某街道", name, "JS", committee);
        let manager = Identity { name: "林".into(), phone: String::new() };
        desk.go(Actor::Founder, Command::Found { profile: Box::new(profile), manager, starter: vec![] })
            .unwrap();
        let details = Details::new(Text::zh("老年证"), Block::Public, Text::zh("民政"));
        let entry = desk.give(Command::AddService { details: Box::new(details), publish: true }).unwrap();
        desk.service = ServiceId::born(&entry, 0);
        desk
    }

    fn go(&mut self, actor: Actor, command: Command) -> Result<EntryId, Rejection> {
        let entry = place(self.seq + 1);
        let events = decide(&self.station, &actor, &entry, self.today, command)?;
        self.seq += 1;
        let origin = Origin { entry: entry.clone(), by: manager(), at: Instant(NOW) };
        for (n, event) in events.iter().enumerate() {
            self.station.apply(&origin, n, event);
        }
        Ok(entry)
    }

    fn give(&mut self, command: Command) -> Result<EntryId, Rejection> {
        self.go(Actor::Staff(manager()), command)
    }

    /// From the first of the year, without an end.
    fn terms(&self) -> Terms {
        Terms {
            name: Text::zh("老年证初审"),
            area: Area::Security,
            authority: Text::zh("区民政局"),
            executing: Body::Station,
            assisting: Some(Body::Committee),
            listed: Listed::Assist,
            basis: Text::zh("委托协议"),
            duties: Text::default(),
            powers: Text::default(),
            services: vec![self.service.clone()],
            from: Day::new(2026, 1, 1).unwrap(),
            until: None,
            pay: Pay::Nothing,
        }
    }

    fn add(&mut self, terms: Terms, promised: Option<(Fen, String)>) -> Result<MandateId, Rejection> {
        let command = Command::Mandate(Act::Add { terms: Box::new(terms), promised });
        self.give(command).map(|entry| MandateId::born(&entry, 0))
    }

    fn book(&mut self, id: &MandateId, money: Money, fen: i64, on: Day) -> Result<MandateId, Rejection> {
        let evidence = Text::zh("街道来文");
        let booked = Booked { mandate: id.clone(), money, fen: Fen(fen), on, evidence };
        self.give(Command::Mandate(Act::Book(booked))).map(|entry| MandateId::born(&entry, 0))
    }

    fn tally(
        &mut self,
        id: &MandateId,
        count: u32,
        on: Day,
        month: bool,
        reason: &str,
    ) -> Result<(), Rejection> {
        let tallied = Tallied { mandate: id.clone(), on, month, count, reason: Text::zh(reason) };
        self.give(Command::Mandate(Act::Tally(tallied))).map(drop)
    }

    fn end(&mut self, id: &MandateId, on: Day) -> Result<EntryId, Rejection> {
        self.give(Command::Mandate(Act::End { mandate: id.clone(), on, reason: "收回".into() }))
    }

    fn ask(&mut self) -> RequestId {
        let mut registration = Registration::new(Some(self.service.clone()), Who::Nobody);
        registration.matter = Matter { note: "老年证".into(), ..Matter::default() };
        RequestId::born(&self.give(Command::Register(Box::new(registration))).unwrap(), 0)
    }

    fn get(&self, id: &MandateId) -> &Mandate {
        self.station.mandates().get(id).unwrap()
    }

    fn account(&self, id: &MandateId) -> Account {
        account(&self.station, self.get(id), self.today)
    }
}

#[test]
fn three_thousand_promised_and_one_thousand_came_for_forty_requests() {
    // Given 3,000 yuan promised and 1,000 received
    let mut desk = Desk::new();
    let promised = Some((Fen(300_000), "区民政局来文".to_owned()));
    let id = desk.add(desk.terms(), promised).unwrap();
    desk.book(&id, Money::Received, 100_000, desk.today).unwrap();
    // When forty people ask for it, and a forty-first calls it off
    (0..40).for_each(|_| drop(desk.ask()));
    let request = desk.ask();
    desk.give(Command::StepRequests {
        requests: vec![request],
        step: Step::Cancel,
        with: StepDetails::default(),
        words: "不办了".into(),
    })
    .unwrap();
    // Then two thousand are missing for forty cases
    let account = desk.account(&id);
    assert_eq!((account.load.requests, account.load.total()), (40, 40));
    assert_eq!((account.promised, account.received), (Fen(300_000), Fen(100_000)));
    assert_eq!(account.missing(), Fen(200_000));
    // And at a hundred yuan a case three thousand are due that have not come
    let now = Terms { pay: Pay::Case(Fen(10_000)), ..desk.terms() };
    desk.give(Command::Mandate(Act::Edit { mandate: id.clone(), now: Box::new(now) })).unwrap();
    let account = desk.account(&id);
    assert_eq!(
        (account.due, account.of_promised(), account.of_due()),
        (Fen(400_000), Fen(200_000), Fen(300_000))
    );
    assert_eq!(missing([account, account]), Fen(600_000));
}

#[test]
fn work_is_counted_from_requests_questions_and_tallies_each_apart() {
    let mut desk = Desk::new();
    let id = desk.add(Terms { pay: Pay::CaseAndQuestion(Fen(500)), ..desk.terms() }, None).unwrap();
    desk.ask();
    let question =
        |back| Command::Consult { service: Some(desk.service.clone()), source: Source::Window, back };
    let (ask, back) = (question(false), question(true));
    desk.give(ask.clone()).unwrap();
    desk.give(ask).unwrap();
    desk.give(back).unwrap();
    let today = desk.today;
    desk.tally(&id, 7, today, true, "入户走访").unwrap();
    let load = desk.account(&id).load;
    assert_eq!(load, Load { requests: 1, open: 1, questions: 1, tallied: 7 });
    assert_eq!(desk.account(&id).due, Fen(4_500));
    // A tally counts in its month, and is gone once when it is taken back
    let (year, month, _) = today.parts();
    let months = by_month(&desk.station, desk.get(&id), today);
    assert_eq!(months.keys().copied().collect::<Vec<_>>(), [(year, month)]);
    let line = desk.get(&id).tallies[0].place.clone();
    let back = Command::Mandate(Act::TakeTallyBack {
        mandate: id.clone(),
        line: line.clone(),
        reason: "记错了".into(),
    });
    desk.give(back.clone()).unwrap();
    assert_eq!(desk.give(back), Err(Rejection::NothingChanged));
    assert_eq!(desk.account(&id).load.tallied, 0);
    assert_eq!(desk.get(&id).tallies.len(), 1, "what was taken back still shows");
    // What is no tally is not taken back as one
    let money = desk.book(&id, Money::Promised, 100, today).unwrap();
    let wrong = Command::Mandate(Act::TakeTallyBack { mandate: id, line: money, reason: "记错了".into() });
    assert_eq!(desk.give(wrong), Err(Rejection::NoSuchMandate));
}

#[test]
fn a_yearly_sum_is_due_by_its_days() {
    let mut desk = Desk::new();
    let year = |from: Day, until: Day, desk: &Desk| Terms {
        from,
        until: Some(until),
        pay: Pay::Year(Fen(365_000)),
        ..desk.terms()
    };
    let day = |year, month, day| Day::new(year, month, day).unwrap();
    for (from, until, due) in [
        (day(2025, 1, 1), day(2025, 12, 31), 365_000),
        (day(2025, 12, 31), day(2025, 12, 31), 1_000),
        (day(2024, 1, 1), day(2025, 12, 31), 730_000),
    ] {
        let id = desk.add(year(from, until, &desk), None).unwrap();
        assert_eq!(desk.account(&id).due, Fen(due), "{from} {until}");
    }
    // Not begun yet: nothing is due
    let later = desk.today.plus(40);
    let id = desk.add(year(later, later, &desk), None).unwrap();
    assert_eq!(desk.account(&id).due, Fen(0));
}

#[test]
fn after_its_last_day_only_what_was_promised_may_come_and_only_that_be_spent() {
    let mut desk = Desk::new();
    let id = desk.add(desk.terms(), Some((Fen(1_000), "来文".into()))).unwrap();
    let ends = Day::new(2026, 10, 31).unwrap();
    desk.end(&id, ends).unwrap();
    let after = desk.today;
    assert!(desk.get(&id).is_over(after));
    assert_eq!(desk.book(&id, Money::Promised, 1, after), Err(Rejection::MandateOver));
    assert_eq!(desk.book(&id, Money::Spent, 1, after), Err(Rejection::MandateOver));
    assert_eq!(desk.book(&id, Money::Received, 1_001, after), Err(Rejection::MandateOver));
    desk.book(&id, Money::Received, 600, after).unwrap();
    assert_eq!(desk.book(&id, Money::Received, 401, after), Err(Rejection::MandateOver));
    desk.book(&id, Money::Spent, 600, after).unwrap();
    // What is due by its price comes late as well, whatever was promised
    let mut priced = desk.terms();
    priced.pay = Pay::Case(Fen(150));
    let by_price = desk.add(priced, None).unwrap();
    desk.tally(&by_price, 20, ends, false, "走访").unwrap();
    desk.end(&by_price, ends).unwrap();
    assert_eq!(desk.book(&by_price, Money::Received, 3_001, after), Err(Rejection::MandateOver));
    desk.book(&by_price, Money::Received, 3_000, after).unwrap();
    // What happened before the end may be written down late
    desk.book(&id, Money::Promised, 5, ends).unwrap();
    // And work after it is none of it
    assert_eq!(desk.tally(&id, 1, after, false, "走访"), Err(Rejection::MandateOver));
    let early = Day::new(2025, 12, 31).unwrap();
    assert_eq!(desk.tally(&id, 1, early, false, "走访"), Err(Rejection::BeforeMandate));
    desk.tally(&id, 1, ends, false, "走访").unwrap();
    // The end can be put right
    assert_eq!(desk.end(&id, ends), Err(Rejection::NothingChanged));
    desk.end(&id, after).unwrap();
    assert!(!desk.get(&id).is_over(after));
}

#[test]
fn what_is_missing_or_wrong_is_refused() {
    let mut desk = Desk::new();
    let (terms, today) = (desk.terms(), desk.today);
    let missing = Rejection::Missing;
    let mut refused = |terms: Terms, why| assert_eq!(desk.add(terms, None), Err(why));
    refused(Terms { authority: Text::zh(" "), ..terms.clone() }, missing(FieldName::Authority));
    refused(Terms { name: Text::default(), ..terms.clone() }, missing(FieldName::MandateName));
    refused(Terms { until: Day::new(2025, 1, 1), ..terms.clone() }, Rejection::EndsBeforeItBegins);
    refused(Terms { pay: Pay::Case(Fen(0)), ..terms.clone() }, Rejection::AmountOutOfRange);
    refused(Terms { pay: Pay::Year(Fen(i64::MAX)), ..terms.clone() }, Rejection::AmountOutOfRange);
    assert_eq!(desk.add(terms.clone(), Some((Fen(1), " ".into()))), Err(missing(FieldName::Evidence)));
    assert_eq!(desk.add(terms.clone(), Some((Fen(-1), "文".into()))), Err(Rejection::AmountOutOfRange));
    let id = desk.add(terms, None).unwrap();
    for fen in [0, -5, i64::MIN, i64::MAX] {
        assert_eq!(desk.book(&id, Money::Received, fen, today), Err(Rejection::AmountOutOfRange));
    }
    assert_eq!(desk.book(&id, Money::Received, 1, today.plus(1)), Err(Rejection::NotYet));
    assert_eq!(desk.tally(&id, 1, today, false, " "), Err(missing(FieldName::Reason)));
    assert_eq!(desk.tally(&id, 0, today, false, "走访"), Err(Rejection::AmountOutOfRange));
    assert_eq!(desk.end(&id, Day::new(2025, 1, 1).unwrap()), Err(Rejection::EndsBeforeItBegins));
    let nobody = MandateId::named("-");
    assert_eq!(desk.book(&nobody, Money::Received, 1, today), Err(Rejection::NoSuchMandate));
}

#[test]
fn a_task_is_done_or_handed_back_and_taken_up_again() {
    let mut desk = Desk::new();
    let order = Order {
        what: Text::zh("统计养犬情况"),
        giver: Text::zh("街道某科"),
        on: desk.today,
        due: Some(desk.today.plus(3)),
        mandate: None,
    };
    let wrong = Order { due: Some(Day::new(2026, 1, 1).unwrap()), ..order.clone() };
    assert_eq!(desk.give(Command::Mandate(Act::Give(wrong))), Err(Rejection::EndsBeforeItBegins));
    let wrong = Order { giver: Text::default(), ..order.clone() };
    assert_eq!(desk.give(Command::Mandate(Act::Give(wrong))), Err(Rejection::Missing(FieldName::TaskGiver)));
    let wrong = Order { mandate: Some(MandateId::named("-")), ..order.clone() };
    assert_eq!(desk.give(Command::Mandate(Act::Give(wrong))), Err(Rejection::NoSuchMandate));
    let id = TaskId::born(&desk.give(Command::Mandate(Act::Give(order))).unwrap(), 0);
    let step =
        |step, words: &str| Command::Mandate(Act::StepTask { task: id.clone(), step, words: words.into() });
    assert_eq!(desk.give(step(TaskStep::Done, "")), Err(Rejection::Missing(FieldName::Evidence)));
    assert_eq!(desk.give(step(TaskStep::Returned, "")), Err(Rejection::Missing(FieldName::Reason)));
    assert_eq!(desk.give(step(TaskStep::Reopened, "再办")), Err(Rejection::WrongStep));
    let late = desk.today.plus(4);
    assert!(desk.station.mandates().task(&id).unwrap().is_overdue(late));
    desk.give(step(TaskStep::Returned, "不在准入清单")).unwrap();
    let task = desk.station.mandates().task(&id).unwrap();
    assert_eq!((task.is_open(), task.is_overdue(late)), (false, false));
    desk.give(step(TaskStep::Reopened, "街道补了手续")).unwrap();
    desk.give(step(TaskStep::Done, "表已交")).unwrap();
    assert_eq!(desk.give(step(TaskStep::Done, "表已交")), Err(Rejection::NothingChanged));
    assert_eq!(desk.station.mandates().task(&id).unwrap().steps.len(), 3);
}

#[test]
fn the_window_tells_work_and_leaves_money_to_committee_and_manager() {
    let mut desk = Desk::new();
    let id = desk.add(desk.terms(), None).unwrap();
    let member = |desk: &mut Desk, role| {
        let who = Identity { name: format!("{role:?}"), phone: String::new() };
        let add = Command::AddStaff { who, body: Body::Station, post: String::new(), roles: vec![role] };
        Actor::Staff(StaffId::born(&desk.give(add).unwrap(), 0))
    };
    let on = desk.today;
    let tally = Command::Mandate(Act::Tally(Tallied {
        mandate: id.clone(),
        on,
        month: false,
        count: 1,
        reason: Text::zh("走访"),
    }));
    let evidence = Text::zh("来文");
    let book = Command::Mandate(Act::Book(Booked {
        mandate: id,
        money: Money::Promised,
        fen: Fen(1),
        on,
        evidence,
    }));
    for (role, tells, books) in [
        (Role::Manager, true, true),
        (Role::Committee, true, true),
        (Role::Clerk, true, false),
        (Role::Accountant, false, false),
        (Role::Supervisor, false, false),
    ] {
        let who = member(&mut desk, role);
        assert_eq!(desk.go(who.clone(), tally.clone()).is_ok(), tells, "{role:?}");
        assert_eq!(desk.go(who, book.clone()).is_ok(), books, "{role:?}");
    }
}

#[test]
fn what_tablets_do_without_knowing_of_each_other_is_kept_and_shown() {
    let mut desk = Desk::new();
    let id = desk.add(desk.terms(), None).unwrap();
    let on = desk.today;
    desk.end(&id, Day::new(2026, 6, 30).unwrap()).unwrap();
    // Money of another tablet that did not know of the end, and two that took one line back
    let booked = |fen| Booked {
        mandate: id.clone(),
        money: Money::Promised,
        fen: Fen(fen),
        on,
        evidence: Text::zh("文"),
    };
    let origin = |seq| Origin { entry: place(seq), by: manager(), at: Instant(NOW) };
    desk.station.apply(&origin(90), 0, &Event::MandateBooked(booked(i64::MAX)));
    desk.station.apply(&origin(91), 0, &Event::MandateBooked(booked(9)));
    assert_eq!(desk.get(&id).sum(Money::Promised), Fen(i64::MAX), "no sum runs over");
    let back = |reason: &str| TakenBack {
        mandate: id.clone(),
        line: MandateId::born(&place(90), 0),
        on,
        reason: Text::zh(reason),
    };
    desk.station.apply(&origin(92), 0, &Event::MandateTakenBack(back("一")));
    desk.station.apply(&origin(93), 0, &Event::MandateTakenBack(back("二")));
    assert_eq!(desk.get(&id).sum(Money::Promised), Fen(9));
    assert_eq!(desk.get(&id).money[0].back.as_ref().unwrap().reason, Text::zh("一"));
    // What speaks of something absent changes nothing
    let before = desk.station.mandates().clone();
    let nobody = Booked { mandate: MandateId::named("-"), ..booked(1) };
    desk.station.apply(&origin(94), 0, &Event::MandateBooked(nobody));
    let step = TaskStepped { task: TaskId::named("-"), step: TaskStep::Done, on, words: Text::zh("好") };
    desk.station.apply(&origin(95), 0, &Event::TaskStepped(step));
    assert_eq!(*desk.station.mandates(), before);
}

#[test]
fn who_has_no_seal_of_its_own_signs_nothing() {
    use crate::domain::profile::{Legal, LegalKind};
    let legal = |kind, number: &str| Legal { number: number.into(), ..Legal::new(kind) };
    for (legal, executing, signer) in [
        (legal(LegalKind::Inside, ""), Body::Station, Signer::CommitteeFor),
        (legal(LegalKind::Registered, " "), Body::Station, Signer::CommitteeFor),
        (legal(LegalKind::Registered, "52350500MJ0000000X"), Body::Station, Signer::Station),
        (legal(LegalKind::Enterprise, ""), Body::Station, Signer::Station),
        (legal(LegalKind::Registered, "52350500MJ0000000X"), Body::Committee, Signer::Committee),
        (legal(LegalKind::Inside, ""), Body::PartyBranch, Signer::Committee),
    ] {
        assert_eq!(Signer::of(Some(&legal), executing), signer, "{legal:?} {executing:?}");
    }
}

#[test]
fn what_is_over_of_itself_is_not_ended_after_that() {
    let mut desk = Desk::new();
    let until = desk.today.plus(30);
    let id = desk.add(Terms { until: Some(until), ..desk.terms() }, None).unwrap();
    assert_eq!(desk.end(&id, until.plus(1)), Err(Rejection::AfterUntil));
    desk.end(&id, desk.today).unwrap();
    assert_eq!(desk.station.mandates().get(&id).unwrap().last_day(), Some(desk.today));
}

#[test]
fn a_task_that_was_written_down_wrong_is_put_right() {
    let mut desk = Desk::new();
    let order = Order {
        what: Text::zh("排查"),
        giver: Text::zh("街道"),
        on: desk.today,
        due: Some(desk.today.plus(3)),
        mandate: None,
    };
    let id = TaskId::born(&desk.give(Command::Mandate(Act::Give(order.clone()))).unwrap(), 0);
    let correct = |now: &Order| Command::Mandate(Act::CorrectTask { task: id.clone(), now: now.clone() });
    assert_eq!(desk.give(correct(&order)), Err(Rejection::NothingChanged));
    let now = Order { giver: Text::zh("街道应急办"), due: None, ..order.clone() };
    desk.give(correct(&now)).unwrap();
    let words = "做完了".to_owned();
    desk.give(Command::Mandate(Act::StepTask { task: id.clone(), step: TaskStep::Done, words })).unwrap();
    let task = desk.station.mandates().task(&id).unwrap();
    assert_eq!((&task.order, task.steps.len(), desk.station.mandates().tasks().count()), (&now, 1, 1));
    let early = Order { due: Some(desk.today), on: desk.today.plus(1), ..order.clone() };
    assert_eq!(desk.give(correct(&early)), Err(Rejection::NotYet));
    desk.today = desk.today.plus(2);
    let late = Order { on: desk.today, ..now };
    assert_eq!(desk.give(correct(&late)), Err(Rejection::EndsBeforeItBegins), "it was done before");
    let nowhere = Act::CorrectTask { task: TaskId::named("x"), now: order };
    assert_eq!(desk.give(Command::Mandate(nowhere)), Err(Rejection::NoSuchTask));
}
