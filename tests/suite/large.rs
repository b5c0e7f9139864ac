//! A station with very many residents and requests, for tests/e2e/bench/requests.mjs.
//!
//! With `LINLI_LARGE_STATION=<file>` the journal of one with ten thousand requests is written there; without it a small one
//! shows that what is written can be read.

use linli::domain::Command;
use linli::domain::people::Particulars;
use linli::domain::requests::{Registration, Source, Step, StepDetails, Who};
use linli::domain::values::{PersonId, RequestId, ServiceId};

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

/// A station with so many requests, a third as many residents; nine in ten are over.
fn large(requests: usize) -> Station {
    let (station, ..) = station();
    SERVICES.iter().for_each(|name| send(&station, add(name)));
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
    let station = large(requests);
    assert_eq!(station.read(|s| (s.requests().len(), s.requests().open_len())), (requests, requests / 10));
    let text = export(&station);
    assert_eq!(check(&text).unwrap().entries() as u64, station.entries());
    if let Some(file) = file {
        std::fs::write(file, text).unwrap();
    }
}
