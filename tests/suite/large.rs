//! Stations with very many requests, services or payments, for tests/e2e/bench/requests.mjs, check.mjs and cashdesk.mjs.
//!
//! With `LINLI_LARGE_STATION=<file>` the journal of one with ten thousand requests is written there, with
//! `LINLI_LARGE_CHARGE=<file>` that of one with three hundred services and two thousand requests, with
//! `LINLI_LARGE_TILL=<file>` that of one with fifty thousand payments in a hundred thousand entries; without them small ones
//! show that what is written can be read.

use linli::domain::Command;
use linli::domain::cashdesk::{
    Agreement, Bill, Booking, Collection, Count, Kind, Line, Method, Payer, Utility,
};
use linli::domain::catalogue::{Block, Details};
use linli::domain::ledger::sum;
use linli::domain::people::Particulars;
use linli::domain::providers::Contact;
use linli::domain::requests::{Registration, Source, Step, StepDetails, Who};
use linli::domain::values::{Fen, Minute, PersonId, RequestId, ServiceId, Text};

use crate::support::{Station, add, check, export, run, send, station};

const SURNAMES: [&str; 8] = ["陈", "林", "黄", "张", "李", "王", "吴", "蔡"];
const GIVEN: [&str; 10] = ["秀英", "丽珍", "建国", "美华", "志强", "玉兰", "国栋", "淑贞", "阿水", "文彬"];
const SERVICES: [&str; 8] = [
    "居家水电维修",
    "钟点保洁",
    "居住证指引",
    "家庭医生签约",
    "理发上门",
    "代收水费",
    "人民调解",
    "场地预约",
];

/// A station with so many requests for what its services are, a third as many residents; nine in ten are over.
fn large(services: impl IntoIterator<Item = Command>, requests: usize) -> Station {
    let (station, ..) = station();
    services.into_iter().for_each(|service| send(&station, service));
    let services: Vec<ServiceId> = station.read(|s| s.catalogue().iter().map(|(id, _)| id.clone()).collect());
    let mut people: Vec<PersonId> = Vec::new();
    for n in 0..requests {
        let known = n % 3 != 0 && !people.is_empty();
        let who = if known {
            Who::Known(people[n * 7 % people.len()].clone())
        } else {
            let name = format!("{}{}{}", SURNAMES[n % 8], GIVEN[n / 8 % 10], n / 80);
            let phones = vec![format!("0595-1{:07}", n * 37 % 10_000_000)];
            let (building, room) = (format!("{}", n % 40 + 1), format!("{}0{}", n % 9 + 1, n % 4 + 1));
            let who = Particulars { phones, building, room, ..Particulars::named(&name) };
            Who::New { who: Box::new(who), consent: true }
        };
        let mut registration = Registration::new(Some(services[n % services.len()].clone()), who);
        registration.matter.note = format!("第 {n} 件，厨房漏水");
        registration.source = if n % 5 == 0 { Source::Phone } else { Source::Window };
        send(&station, Command::Register(Box::new(registration)));
        let id: RequestId = station.read(|s| s.requests().iter().next_back().unwrap().0.clone());
        if !known {
            people.push(station.read(|s| s.people().iter().next_back().unwrap().0.clone()));
        }
        if n % 10 != 0 {
            for step in [Step::Accept, Step::Finish] {
                let (with, words) = (StepDetails::default(), String::new());
                send(&station, Command::StepRequests { requests: vec![id.clone()], step, with, words });
            }
        }
    }
    run(station.compact()).unwrap();
    station
}

#[test]
fn a_large_station_is_written_and_read() {
    let file = std::env::var("LINLI_LARGE_STATION").ok();
    let requests = if file.is_some() { 10_000 } else { 60 };
    let station = large(SERVICES.map(add), requests);
    assert_eq!(station.read(|s| (s.requests().len(), s.requests().open_len())), (requests, requests / 10));
    let text = export(&station);
    assert_eq!(check(&text).unwrap().entries() as u64, station.entries());
    if let Some(file) = file {
        std::fs::write(file, text).unwrap();
    }
}

/// One of many services, of every block in turn.
fn one_of_many(n: usize) -> Command {
    let details = Details::new(Text::zh(format!("服务 {n}")), Block::ALL[n % 4], Text::zh(SERVICES[n % 8]));
    Command::AddService { details: Box::new(details), publish: true }
}

#[test]
fn a_large_charge_is_written_and_read() {
    let file = std::env::var("LINLI_LARGE_CHARGE").ok();
    let (services, requests) = if file.is_some() { (300, 2_000) } else { (12, 24) };
    let station = large((0..services).map(one_of_many), requests);
    assert_eq!(station.read(|s| (s.catalogue().len(), s.requests().len())), (services, requests));
    let text = export(&station);
    assert_eq!(check(&text).unwrap().entries() as u64, station.entries());
    if let Some(file) = file {
        std::fs::write(file, text).unwrap();
    }
}

/// So many payments are taken on a day.
const A_DAY: usize = 250;
const DAY_MS: i64 = 24 * 3_600_000;

/// A station that has taken so many payments in cash, `A_DAY` a day until yesterday, and posted each at its biller.
fn large_till(payments: usize) -> Station {
    let (station, _, world) = station();
    let (days, now) = (payments.div_ceil(A_DAY), world.now_ms());
    world.set(now - days as i64 * DAY_MS);
    for name in ["晋水自来水公司", "城东供电所", "移动营业厅"] {
        let agreement = Box::new(Agreement::new(Text::zh(name), Utility::Mobile, Kind::Prepaid));
        send(&station, Command::AddBiller { agreement, contact: Contact::default() });
    }
    let billers: Vec<_> = station.read(|s| s.cashdesk().billers().map(|(id, _)| id.clone()).collect());
    let device = station.device().id.clone();
    let till = || station.read(|s| s.cashdesk().in_till(&device));
    for day in 0..days {
        let (before, why) = (vec![], String::new());
        let count = if day == 0 { Count::of(Fen(50_000)) } else { Count::of(till()) };
        send(&station, Command::OpenShift { count, before: before.clone(), why: why.clone(), from: None });
        for n in (day * A_DAY)..((day + 1) * A_DAY).min(payments) {
            let account = format!("138{:08}", n * 37 % 5_000);
            let name = format!("{}{}", SURNAMES[n % 8], GIVEN[n / 8 % 10]);
            let line = Line::new(billers[n % billers.len()].trust(), Fen(1_000 + (n % 90) as i64 * 100));
            let payer = Payer { account, name, ..Payer::default() };
            let given = line.amount;
            let bills = vec![Bill { line, payer, posted: String::new() }];
            let (method, at) = (Method::Cash, Minute(540));
            send(&station, Command::Collect(Box::new(Collection { bills, method, given, at, paper: None })));
            let taken = station.read(|s| s.cashdesk().payments().next_back().map(|(id, _)| id.clone()));
            send(&station, Command::PostPayments { marks: vec![((taken.unwrap(), 0), format!("P{n:08}"))] });
        }
        let (amount, reference) = (Fen(till().0 - 50_000), String::new());
        send(&station, Command::BookMoney(Box::new(Booking::Deposit { amount, reference })));
        let (count, named, to) = (Count::of(till()), vec![], None);
        send(&station, Command::CloseShift { count, before, why, named, to });
        world.set(world.now_ms() + DAY_MS);
    }
    run(station.compact()).unwrap();
    station
}

#[test]
fn a_large_till_is_written_and_read() {
    let file = std::env::var("LINLI_LARGE_TILL").ok();
    let payments = if file.is_some() { 50_000 } else { 300 };
    let station = large_till(payments);
    station.read(|s| {
        let desk = s.cashdesk();
        let taken = sum(desk.payments().map(|(_, payment)| payment.total()));
        let owed = sum(desk.billers().map(|(id, _)| desk.owed(id)));
        assert_eq!((desk.payments().count(), taken, desk.open_len()), (payments, owed, 0));
    });
    let text = export(&station);
    assert_eq!(check(&text).unwrap().entries() as u64, station.entries());
    if let Some(file) = file {
        std::fs::write(file, text).unwrap();
    }
}
