//! What the check finds, in given/when/then form.

use serde_json::json;

use super::*;
use crate::domain::catalogue::{self, Details};
use crate::domain::mandates::{self, Listed, Terms};
use crate::domain::profile::{self, Legal, LegalKind, Profile};
use crate::domain::requests::{self, Matter, Source};
use crate::domain::staff::{self, Identity, Role};
use crate::domain::values::{DeviceId, EntryId, Instant, MandateId, Private, Text};
use crate::domain::{Event, Origin};

const MONEY: [&str; 1] = ["财政"];

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

fn today() -> Day {
    day("2026-11-30")
}

fn entry(seq: u64) -> EntryId {
    EntryId { device: DeviceId::from_bytes([1; 5]), seq }
}

/// A station under a model, with events of its own after the founding.
fn station(scope: &str, events: Vec<Event>) -> Station {
    station_by(&StaffId::named("somebody"), scope, events)
}

/// As [`station`], all of it written by one person.
fn station_by(by: &StaffId, scope: &str, events: Vec<Event>) -> Station {
    let profile: Profile = serde_json::from_value(json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
        "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
        "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
    }))
    .unwrap();
    let legal = Legal { scope: scope.to_owned(), ..Legal::new(LegalKind::Inside) };
    let mut station = Station::default();
    let founded = Event::StationFounded(profile::Founded { profile: Profile { legal, ..profile } });
    for (n, event) in std::iter::once(founded).chain(events).enumerate() {
        let at = Instant(1_795_000_000_000);
        let origin = Origin { entry: entry(1), by: by.clone(), at };
        station.apply(&origin, n, &event);
    }
    station
}

/// A service that residents see; it is the `n`-th event.
fn service(n: usize, block: Block, executing: &[Body], change: impl Fn(&mut Details)) -> Vec<Event> {
    let party = |body: &Body| Party { body: *body, name: Text::default() };
    let mut details = Details::new(Text::zh("代收水费"), block, Text::zh("代收"));
    details.parties.competent =
        vec![party(if block == Block::Commercial { &Body::Station } else { &Body::Committee })];
    details.parties.executing = executing.iter().map(party).collect();
    change(&mut details);
    let service = ServiceId::born(&entry(1), n);
    vec![
        Event::ServiceAdded(catalogue::Added { slug: None, details: Box::new(details) }),
        Event::ServicePublished(catalogue::Published { service }),
    ]
}

fn kinds(report: &Report) -> Vec<Kind> {
    report.findings.iter().map(|finding| finding.kind).collect()
}

#[test]
fn what_is_clear_is_not_found() {
    let station = station("代收", service(1, Block::Commercial, &[Body::Station], |_| ()));
    let report = check(&station, today(), &MONEY);
    assert!(kinds(&report).is_empty());
    assert_eq!(report.scope, Scope::Compared { services: 1, outside: 0 });
    assert_eq!(report.services, 1);
}

#[test]
fn each_thing_that_is_not_clear_is_found() {
    use Block::{Commercial, Public};
    use Body::{Committee, Station, Subdistrict, Unstated};
    let plain = |_: &mut Details| ();
    let paid = |details: &mut Details| details.parties.funding = Text::zh("居民付费、财政补贴");
    let earns = |details: &mut Details| details.fee = Fee::Fixed { amount: crate::domain::values::Fen(100) };
    let elsewhere = |details: &mut Details| {
        (details.name, details.area) = (Text::zh("理发"), Text::zh("美容"));
    };
    for (events, expected) in [
        (service(1, Public, &[Unstated], plain), Kind::NobodyLeads),
        (service(1, Public, &[], plain), Kind::NobodyLeads),
        (service(1, Commercial, &[Station, Committee], plain), Kind::BothLead),
        (service(1, Public, &[Station], plain), Kind::StationForCommittee),
        (service(1, Commercial, &[Station], paid), Kind::PublicMoney),
        (service(1, Commercial, &[Subdistrict], earns), Kind::PublicBodyPaid),
        (service(1, Commercial, &[Station], elsewhere), Kind::OutsideScope),
    ] {
        let report = check(&station("代收", events), today(), &MONEY);
        assert_eq!(kinds(&report), [expected]);
    }
}

#[test]
fn another_model_is_looked_at_without_being_set() {
    let station = station("停车", service(1, Block::Public, &[Body::Committee], |_| ()));
    assert!(kinds(&check(&station, today(), &MONEY)).is_empty());
    let mixed = check_under(&station, Positioning::Mixed, today(), &MONEY);
    assert_eq!(kinds(&mixed), [Kind::Undivided, Kind::OutsideScope]);
    let nanjing = check_under(&station, Positioning::Nanjing, today(), &MONEY);
    assert_eq!(kinds(&nanjing), [Kind::OutsideScope]);
}

#[test]
fn who_is_set_for_one_service_comes_before_the_model() {
    let mut events = service(1, Block::Public, &[Body::Committee], |_| ());
    let parties = |body| vec![Party { body, name: Text::default() }];
    let set = |parties| {
        let service = ServiceId::born(&entry(1), 1);
        Event::ServicePartiesSet(catalogue::PartiesSet {
            service,
            parties,
            reason: Text::zh("试点"),
            on: today(),
        })
    };
    events.push(set(Some(Parties {
        competent: parties(Body::Committee),
        executing: parties(Body::Station),
        ..Parties::default()
    })));
    // Then it is done by the station, and nothing is unclear: somebody has said why
    let set_apart = station("代收", events.clone());
    assert!(kinds(&check(&set_apart, today(), &MONEY)).is_empty());
    let load = check(&set_apart, today(), &MONEY).load;
    events.push(set(None));
    let by_model = station("代收", events);
    assert!(kinds(&check(&by_model, today(), &MONEY)).is_empty());
    assert_ne!(check(&by_model, today(), &MONEY).load, load);
}

#[test]
fn where_no_scope_is_written_nothing_is_claimed() {
    let report =
        check(&station("", service(1, Block::Commercial, &[Body::Station], |_| ())), today(), &MONEY);
    assert!(kinds(&report).is_empty());
    assert_eq!(report.scope, Scope::Unwritten { services: 1 });
}

fn post(name: &str, phone: &str, body: Body) -> Event {
    let who = Private::Present(Identity { name: name.into(), phone: phone.into() });
    let (post, roles, since) = (String::new(), vec![Role::Clerk], today());
    Event::StaffAdded(staff::Added { body, post, roles, since, who })
}

#[test]
fn one_person_in_posts_of_two_bodies_is_told_by_name_and_phone() {
    let found = |posts: Vec<Event>| -> Vec<bool> {
        let report = check(&station("", posts), today(), &MONEY);
        let sure = report.findings.iter().map(|finding| match &finding.of {
            Of::Posts { sure, .. } => *sure,
            of => panic!("{of:?}"),
        });
        sure.collect()
    };
    let (here, there) = (Body::Station, Body::Committee);
    assert_eq!(found(vec![post("林晓", "0595-1", here), post("林 晓", "05951", there)]), [true]);
    assert_eq!(found(vec![post("林晓", "0595-1", here), post("林晓", "", there)]), [false]);
    assert!(found(vec![post("林晓", "0595-1", here), post("林晓", "0595-2", there)]).is_empty());
    assert!(found(vec![post("林晓", "0595-1", here), post("林晓", "0595-1", here)]).is_empty());
    assert!(found(vec![post("林晓", "1", here), post("吴建", "1", there)]).is_empty());
}

/// A request for the service that is the first event.
fn request(on: &str) -> Event {
    Event::RequestRegistered(requests::Registered {
        service: Some(ServiceId::born(&entry(1), 1)),
        person: None,
        source: Source::Window,
        on: day(on),
        due: None,
        slot: None,
        share: false,
        slip: None,
        matter: Private::Present(Matter::default()),
    })
}

#[test]
fn work_is_counted_from_the_requests_of_ninety_days() {
    let mut events = service(1, Block::Public, &[Body::Committee], |_| ());
    events.extend([request("2026-11-30"), request("2026-09-02"), request("2026-09-01")]);
    let station = station("", events);
    let load = check(&station, today(), &MONEY).load;
    assert_eq!(load.bodies, [(Body::Committee, LoadOf { matters: 1, requests: 2, ..LoadOf::default() })]);
    assert_eq!((load.all, load.other), (2, 0));
    let mixed = check_under(&station, Positioning::Mixed, today(), &MONEY).load;
    assert_eq!(mixed.bodies, [(Body::Station, LoadOf { matters: 1, requests: 2, ..LoadOf::default() })]);
}

/// 300 services × 2,000 requests. Natively; a browser is given five times as long (docs/BENCHMARKS.md).
#[test]
#[ignore = "a measurement"]
fn a_large_station_is_checked_at_once() {
    let mut events = Vec::new();
    for n in 0..300 {
        let block = Block::ALL[n % 4];
        events.extend(service(1 + 2 * n, block, &[Body::Station], |details| {
            details.keywords = vec!["水费".into(), "交钱".into(), "缴费".into()];
        }));
    }
    for n in 0..2_000 {
        let mut request = request("2026-11-01");
        if let Event::RequestRegistered(request) = &mut request {
            request.service = Some(ServiceId::born(&entry(1), 1 + 2 * (n % 300)));
        }
        events.push(request);
    }
    let station = station("便民服务、停车、物业、维修、家政、餐饮、购物", events);
    let begun = std::time::Instant::now();
    let report = check_under(&station, Positioning::Mixed, today(), &MONEY);
    let took = begun.elapsed();
    assert_eq!((report.services, report.load.all), (300, 2_000));
    println!("check of 300 services and 2,000 requests: {took:?}");
    assert!(took.as_millis() < 10, "{took:?}");
}

/// A mandate that runs, with so much promised.
fn mandate(n: usize, executing: Body, listed: Listed, services: &[usize], promised: bool) -> Vec<Event> {
    let service = |n: &usize| ServiceId::born(&entry(1), *n);
    let terms = Terms {
        name: Text::zh("低保走访"),
        area: mandates::Area::Relief,
        authority: Text::zh("民政局"),
        executing,
        assisting: None,
        listed,
        basis: Text::default(),
        duties: Text::default(),
        powers: Text::default(),
        services: services.iter().map(service).collect(),
        from: day("2026-01-01"),
        until: None,
        pay: mandates::Pay::Nothing,
    };
    let booked = mandates::Booked {
        mandate: MandateId::born(&entry(1), n),
        money: mandates::Money::Promised,
        fen: crate::domain::values::Fen(100),
        on: today(),
        evidence: Text::zh("通知"),
    };
    let mut events = vec![Event::MandateAdded(mandates::Added { terms })];
    events.extend(promised.then_some(Event::MandateBooked(booked)));
    events
}

#[test]
fn mandates_are_walked_as_services_are() {
    use Body::{Committee, Station, Unstated};
    let look = |events: Vec<Event>, model| kinds(&check_under(&station("", events), model, today(), &MONEY));
    let licheng = Positioning::Licheng;
    let one = |executing, listed| mandate(1, executing, listed, &[], true);
    assert_eq!(look(one(Committee, Listed::Assist), licheng), []);
    assert_eq!(look(one(Station, Listed::Assist), licheng), [Kind::StationForCommittee]);
    assert_eq!(look(one(Station, Listed::Assist), Positioning::Shenzhen), []);
    assert_eq!(look(one(Station, Listed::Duty), Positioning::Shenzhen), [Kind::StationForCommittee]);
    assert_eq!(look(one(Unstated, Listed::Assist), licheng), [Kind::NobodyLeads]);
    // Its money goes into a commercial service
    let commercial = |promised| {
        let mut events = service(1, Block::Commercial, &[Station], |_| ());
        events.extend(mandate(3, Committee, Listed::Assist, &[1], promised));
        events
    };
    assert_eq!(look(commercial(false), licheng), []);
    assert_eq!(look(commercial(true), licheng), [Kind::PublicMoney]);
    let found = check(&station("", commercial(true)), today(), &MONEY);
    assert_eq!(found.findings[0].of, Of::Mandate(MandateId::born(&entry(1), 3)));
    assert_eq!((found.mandates, found.services), (1, 1));
    // What is over is no matter any more
    let mut over = one(Station, Listed::Assist);
    let mandate = MandateId::born(&entry(1), 1);
    let (on, reason) = (day("2026-11-29"), Text::zh("收回"));
    over.push(Event::MandateEnded(mandates::Ended { mandate, on, reason }));
    assert_eq!(look(over, licheng), []);
}

#[test]
fn questions_and_tallies_are_work_too() {
    let asked = |on: &str, back| {
        let service = Some(ServiceId::born(&entry(1), 1));
        Event::Consulted(requests::Consulted { service, source: Source::Window, on: day(on), back })
    };
    let mut events = service(1, Block::Public, &[Body::Committee], |_| ());
    events.push(post("林晓", "1", Body::Station));
    events.extend(mandate(4, Body::Subdistrict, Listed::Assist, &[], false));
    events.extend([asked("2026-11-30", false), asked("2026-09-02", false), asked("2026-09-01", false)]);
    events.extend([asked("2026-11-30", false), asked("2026-11-30", true)]);
    let tally = |on: &str, count| {
        let (mandate, reason) = (MandateId::born(&entry(1), 4), Text::zh("入户"));
        Event::MandateTallied(mandates::Tallied { mandate, on: day(on), month: false, count, reason })
    };
    events.extend([tally("2026-11-01", 30), tally("2026-08-01", 9)]);
    let who = StaffId::born(&entry(1), 3);
    let station = station_by(&who, "", events);
    let load = check(&station, today(), &MONEY).load;
    let of = |questions, tallied| LoadOf { questions, tallied, ..LoadOf::default() };
    let committee = LoadOf { matters: 1, ..of(2, 0) };
    let bodies: Vec<_> = load.bodies.iter().filter(|(_, load)| *load != LoadOf::default()).collect();
    assert!(bodies.contains(&&(Body::Committee, committee)), "{bodies:?}");
    assert!(bodies.contains(&&(Body::Subdistrict, of(0, 30))), "{bodies:?}");
    let person = &load.people[0];
    assert_eq!((&person.staff, person.questions, person.tallied, person.requests), (&who, 2, 30, 0));
}
