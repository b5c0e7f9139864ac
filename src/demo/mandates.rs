//! What the government has handed to the demo's community, which of the money came, and what was handed down.

use std::collections::BTreeMap;

use super::clock::before;
use super::{Step, Writer};
use crate::domain::Command;
use crate::domain::mandates::{Act, Area, Booked, Listed, Money, Order, Pay, Tallied, TaskStep, Terms};
use crate::domain::profile::Body;
use crate::domain::values::{Fen, MandateId, TaskId, Text};

/// How the script speaks of mandates and tasks, and of the first booking and tally of each mandate.
#[derive(Default)]
pub(super) struct Mandates {
    mandates: BTreeMap<&'static str, (MandateId, Terms)>,
    tasks: BTreeMap<&'static str, TaskId>,
    lines: BTreeMap<&'static str, MandateId>,
}

struct Sheet {
    key: &'static str,
    name: [&'static str; 2],
    area: Area,
    authority: &'static str,
    executing: Body,
    assisting: Option<Body>,
    listed: Listed,
    words: [&'static str; 3],
    services: &'static [&'static str],
    pay: Pay,
    promised: (i64, &'static str),
}

/// Basis, duties, powers stand in `words`.
const RELIEF: Sheet = Sheet {
    key: "relief",
    name: ["低保申请的入户核对", "Home visits for subsistence allowance"],
    area: Area::Relief,
    authority: "区民政局",
    executing: Body::Committee,
    assisting: Some(Body::Station),
    listed: Listed::Assist,
    words: [
        "《最低生活保障审核确认办法》：街道受理、初审，居委会协助",
        "陪街道入户，帮居民备齐材料，按时交街道",
        "可以查本社区的居住情况；没有审批权",
    ],
    services: &["subsistence-allowance", "marginal-family"],
    pay: Pay::Case(Fen(15_000)),
    promised: (300_000, "街道民政办的工作经费通知"),
};
const MIGRANTS: Sheet = Sheet {
    key: "migrants",
    name: ["流动人口信息采集", "Register of the migrant population"],
    area: Area::Newcomers,
    authority: "区公安分局",
    executing: Body::Committee,
    assisting: Some(Body::Station),
    listed: Listed::Assist,
    words: ["与派出所签的协助协议", "登记、提醒换证，每月报表", "协管员证一张"],
    services: &["residence-permit", "floating-register", "rental-house-register"],
    pay: Pay::CaseAndQuestion(Fen(2_000)),
    promised: (120_000, "派出所协助协议第四条"),
};
const ELDERS: Sheet = Sheet {
    key: "elders",
    name: ["高龄津贴和养老服务评估协助", "Help with allowances for the old"],
    area: Area::Security,
    authority: "区民政局",
    executing: Body::Committee,
    assisting: None,
    listed: Listed::Assist,
    words: ["街道委托书", "帮老人填表，每年核对一次", ""],
    services: &["elder-allowance", "elder-care-assessment"],
    pay: Pay::Year(Fen(240_000)),
    promised: (60_000, "街道委托书：按季拨付"),
};
const MEDIATION: Sheet = Sheet {
    key: "mediation",
    name: ["人民调解", "People's mediation"],
    area: Area::Safety,
    authority: "区司法局",
    executing: Body::Committee,
    assisting: None,
    listed: Listed::Duty,
    words: ["《人民调解法》第八条", "调解居民纠纷，写好卷宗", ""],
    services: &["mediation"],
    pay: Pay::Nothing,
    promised: (0, ""),
};
const DOGS: Sheet = Sheet {
    key: "dogs",
    name: ["养犬登记摸底", "Count of dogs"],
    area: Area::Safety,
    authority: "区城市管理局",
    executing: Body::Committee,
    assisting: None,
    listed: Listed::Unlisted,
    words: ["", "挨户统计养犬情况", ""],
    services: &[],
    pay: Pay::Nothing,
    promised: (0, ""),
};

/// Mandates, money, work and tasks as they came.
pub(super) fn plan() -> Vec<Step> {
    vec![
        Step::by("committee", 86, |s| s.mandate(&RELIEF)),
        Step::by("committee", 84, |s| s.mandate(&MIGRANTS)),
        Step::by("committee", 82, |s| s.mandate(&ELDERS)),
        Step::by("committee", 77, |s| s.mandate(&MEDIATION)),
        Step::by("committee", 75, |s| s.own_powers("elders", "能看高龄津贴系统（街道账号）")),
        Step::by("committee", 73, |s| s.money("relief", Money::Received, 100_000, "街道转账回单 0917")),
        Step::by("clerk", 68, |s| s.tally("relief", 12, false, "陪街道入户，没有走窗口")),
        Step::by("committee", 65, |s| s.money("elders", Money::Received, 60_000, "街道转账回单 0925")),
        Step::by("committee", 62, |s| {
            s.money("relief", Money::Spent, 45_000, "入户核对误餐、复印，凭证 8 张")
        }),
        Step::by("clerk", 56, |s| s.tally("migrants", 35, true, "出租房上门登记，纸质表已交派出所")),
        Step::by("clerk", 53, |s| s.tally("elders", 210, false, "多打了一个零")),
        Step::by("clerk", 53, |s| s.tally_back("elders", "写错了，是 21")),
        Step::by("clerk", 52, |s| s.tally("elders", 21, false, "重阳节上门核对")),
        Step::by("committee", 46, |s| s.money("migrants", Money::Received, 120_000, "派出所转账")),
        Step::by("committee", 45, |s| s.money_back("migrants", "转错了，已退回派出所")),
        Step::by("committee", 44, |s| s.mandate(&DOGS)),
        Step::by("clerk", 43, |s| s.task("dogs", "三天内报全社区养犬数", "区城市管理局", 43, Some(40), None)),
        Step::by("committee", 42, |s| {
            s.task_step("dogs", TaskStep::Returned, "未经准入，没有委托书，附退回函")
        }),
        Step::by("committee", 41, |s| s.end_mandate("dogs", "已退回，街道同意由执法队自己做")),
        Step::by("clerk", 39, |s| s.task("flood", "台风前排查低洼处", "街道应急办", 39, Some(36), None)),
        Step::by("clerk", 37, |s| s.task_step("flood", TaskStep::Done, "排查表已交，照片 12 张在群里")),
        Step::by("committee", 35, |s| s.task_step("flood", TaskStep::Reopened, "街道说少了 5 号楼")),
        Step::by("clerk", 34, |s| s.task_step("flood", TaskStep::Done, "补了 5 号楼，街道已收")),
        Step::by("clerk", 13, |s| {
            s.task("rent", "出租房用电安全回头看", "派出所", 13, Some(2), Some("migrants"));
        }),
        Step::by("clerk", 7, |s| {
            s.task("relief", "年底低保名单复核，材料交街道", "街道民政办", 7, None, Some("relief"));
        }),
    ]
}

impl Writer {
    fn mandate(&mut self, sheet: &Sheet) {
        let services = sheet.services.iter().filter_map(|slug| self.service(slug)).collect();
        let [zh, en] = sheet.name;
        let [basis, duties, powers] = sheet.words.map(Text::zh);
        let terms = Terms {
            name: Text::new(zh, en),
            area: sheet.area,
            authority: Text::zh(sheet.authority),
            executing: sheet.executing,
            assisting: sheet.assisting,
            listed: sheet.listed,
            basis,
            duties,
            powers,
            services,
            // Some days before it was written down.
            from: before(self.today(), 90),
            until: None,
            pay: sheet.pay,
        };
        let (fen, by) = sheet.promised;
        let promised = (fen > 0).then(|| (Fen(fen), by.to_owned()));
        let entry = self.give(Command::Mandate(Act::Add { terms: Box::new(terms.clone()), promised }));
        self.mandates.mandates.insert(sheet.key, (MandateId::born(&entry, 0), terms));
    }

    fn own_powers(&mut self, key: &str, powers: &str) {
        let Some((mandate, terms)) = self.mandates.mandates.get_mut(key) else { return };
        terms.powers = Text::zh(powers);
        let (mandate, now) = (mandate.clone(), Box::new(terms.clone()));
        self.give(Command::Mandate(Act::Edit { mandate, now }));
    }

    fn known(&self, key: &str) -> Option<MandateId> {
        self.mandates.mandates.get(key).map(|(id, _)| id.clone())
    }

    fn money(&mut self, key: &'static str, money: Money, fen: i64, evidence: &str) {
        let (Some(mandate), on) = (self.known(key), self.now()) else { return };
        let booked = Booked { mandate, money, fen: Fen(fen), on, evidence: Text::zh(evidence) };
        let entry = self.give(Command::Mandate(Act::Book(booked)));
        self.mandates.lines.insert(key, MandateId::born(&entry, 0));
    }

    fn money_back(&mut self, key: &str, reason: &str) {
        if let Some((mandate, line)) = self.known(key).zip(self.mandates.lines.get(key).cloned()) {
            self.give(Command::Mandate(Act::TakeMoneyBack { mandate, line, reason: reason.to_owned() }));
        }
    }

    fn tally(&mut self, key: &'static str, count: u32, month: bool, reason: &str) {
        let (Some(mandate), on) = (self.known(key), self.now()) else { return };
        let tallied = Tallied { mandate, on, month, count, reason: Text::zh(reason) };
        let entry = self.give(Command::Mandate(Act::Tally(tallied)));
        self.mandates.lines.insert(key, MandateId::born(&entry, 0));
    }

    fn tally_back(&mut self, key: &str, reason: &str) {
        if let Some((mandate, line)) = self.known(key).zip(self.mandates.lines.get(key).cloned()) {
            self.give(Command::Mandate(Act::TakeTallyBack { mandate, line, reason: reason.to_owned() }));
        }
    }

    fn end_mandate(&mut self, key: &str, reason: &str) {
        if let (Some(mandate), on) = (self.known(key), self.now()) {
            self.give(Command::Mandate(Act::End { mandate, on, reason: reason.to_owned() }));
        }
    }

    /// Handed down and due so many days before the end; without a day it is due some days after it.
    fn task(
        &mut self,
        key: &'static str,
        what: &str,
        giver: &str,
        given: u64,
        due: Option<u64>,
        under: Option<&str>,
    ) {
        let today = self.today();
        let order = Order {
            what: Text::zh(what),
            giver: Text::zh(giver),
            on: before(today, given),
            due: Some(due.map_or_else(|| today.plus(9), |due| before(today, due))),
            mandate: under.and_then(|key| self.known(key)),
        };
        let entry = self.give(Command::Mandate(Act::Give(order)));
        self.mandates.tasks.insert(key, TaskId::born(&entry, 0));
    }

    fn task_step(&mut self, key: &str, step: TaskStep, words: &str) {
        if let Some(task) = self.mandates.tasks.get(key).cloned() {
            self.give(Command::Mandate(Act::StepTask { task, step, words: words.to_owned() }));
        }
    }
}
