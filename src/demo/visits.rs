//! Who wanted to serve at the demo station for a day, what the committee said, and how it went.

use std::collections::BTreeMap;

use super::clock::before;
use super::{Step, Writer};
use crate::domain::Command;
use crate::domain::notices::Notice;
use crate::domain::providers::{Contact, Kind};
use crate::domain::values::{Minute, Text, VisitId};
use crate::domain::visits::{Application, Report};

/// How the script speaks of applications.
pub(super) type Visits = BTreeMap<&'static str, (VisitId, Application, Contact)>;

/// Who, kind, what, charge, needs, place; from and until in hours.
struct Sheet {
    key: &'static str,
    who: &'static str,
    kind: Kind,
    what: [&'static str; 2],
    charge: &'static str,
    needs: &'static str,
    place: &'static str,
    hours: [u16; 2],
    contact: [&'static str; 2],
}

const CLINIC: Sheet = Sheet {
    key: "clinic",
    who: "海滨街道社区卫生服务中心",
    kind: Kind::Government,
    what: ["义诊，量血压测血糖", "Blood pressure and sugar"],
    charge: "",
    needs: "两张桌子，八把椅子",
    place: "榕树下",
    hours: [8, 11],
    contact: ["陈医生", "0595-0000 6101"],
};
const UMBRELLAS: Sheet = Sheet {
    key: "umbrellas",
    who: "晨光志愿者协会",
    kind: Kind::CivilOrganisation,
    what: ["修伞、磨刀、换拉链", "Umbrellas, knives, zips"],
    charge: "",
    needs: "一张桌子，插座",
    place: "服务站门口",
    hours: [9, 11],
    contact: ["小林", "0595-0000 6102"],
};
const WATER: Sheet = Sheet {
    key: "water",
    who: "清泉净水设备公司",
    kind: Kind::Enterprise,
    what: ["健康饮水讲座，送小礼品", "Talk on healthy water, with gifts"],
    charge: "讲座免费，现场可以订购",
    needs: "二楼活动室，投影",
    place: "二楼活动室",
    hours: [9, 11],
    contact: ["吴经理", "0595-0000 6103"],
};
const HAIR: Sheet = Sheet {
    key: "hair",
    who: "阿芳理发",
    kind: Kind::Individual,
    what: ["给老人理发", "Haircuts for the old"],
    charge: "六十岁以上 5 元，其他 10 元",
    needs: "镜子，热水",
    place: "服务站一楼",
    hours: [9, 11],
    contact: ["阿芳", "0595-0000 6104"],
};
const BANK: Sheet = Sheet {
    key: "bank",
    who: "金山路储蓄所",
    kind: Kind::ResidentUnit,
    what: ["认假币、防电信诈骗", "False notes and telephone fraud"],
    charge: "",
    needs: "十把椅子",
    place: "议事厅",
    hours: [9, 10],
    contact: ["黄主任", "0595-0000 6105"],
};
const GAS: Sheet = Sheet {
    key: "gas",
    who: "城区燃气服务站",
    kind: Kind::Enterprise,
    what: ["查灶具、换软管", "Stoves checked, hoses changed"],
    charge: "检查免费，换软管 25 元一根",
    needs: "一张桌子",
    place: "小区门口",
    hours: [8, 11],
    contact: ["老周", "0595-0000 6106"],
};

/// Applications, answers and days as they came.
pub(super) fn plan() -> Vec<Step> {
    vec![
        Step::by("clerk", 72, |s| s.apply_for(&CLINIC, 60)),
        Step::by("clerk", 71, |s| s.need_more("clinic", "两张桌子，八把椅子，一个插座")),
        Step::by("committee", 69, |s| s.agree("clinic")),
        Step::by("clerk", 58, |s| s.went("clinic", 46, 0, true, "排队有点久，下次早一点发号")),
        Step::by("clerk", 50, |s| s.apply_for(&WATER, 40)),
        Step::by("committee", 48, |s| s.decline("water", "现场订购就是推销，站里不办")),
        Step::by("clerk", 44, |s| s.apply_for(&HAIR, 36)),
        Step::by("committee", 43, |s| s.agree("hair")),
        Step::by("clerk", 34, |s| s.went("hair", 23, 1, true, "")),
        Step::by("clerk", 30, |s| s.apply_for(&BANK, 16)),
        Step::by("committee", 28, |s| s.agree("bank")),
        Step::by("committee", 19, |s| s.call_off("bank", "储蓄所那天要盘点，改期再来")),
        Step::by("clerk", 26, |s| s.apply_for(&UMBRELLAS, 12)),
        Step::by("committee", 24, |s| s.agree("umbrellas")),
        Step::by("clerk", 9, |s| s.went("umbrellas", 38, 0, true, "")),
        Step::by("clerk", 6, |s| s.apply_for(&GAS, -5)),
        Step::by("committee", 5, |s| s.agree("gas")),
        Step::by("clerk", 4, |s| s.apply_for(&Sheet { key: "clinic again", ..CLINIC }, -9)),
    ]
}

impl Writer {
    /// Writes an application down for so many days before the end; a negative number lies after it.
    fn apply_for(&mut self, sheet: &Sheet, days_before: i64) {
        let today = self.today();
        let on = match u64::try_from(days_before) {
            Ok(days) => before(today, days),
            Err(_) => today.plus(days_before.unsigned_abs()),
        };
        let [from, until] = sheet.hours.map(|hour| Minute(hour * 60));
        let [zh, en] = sheet.what;
        let application = Application {
            organisation: Text::zh(sheet.who),
            kind: sheet.kind,
            title: Text::new(zh, en),
            summary: Text::default(),
            charge: Text::zh(sheet.charge),
            needs: Text::zh(sheet.needs),
            place: Text::zh(sheet.place),
            on,
            from,
            until,
        };
        let [name, phone] = sheet.contact.map(str::to_owned);
        let contact = Contact { name, phone, note: String::new() };
        let command =
            Command::ApplyForVisit { application: Box::new(application.clone()), contact: contact.clone() };
        let entry = self.give(command);
        self.visits.insert(sheet.key, (VisitId::born(&entry, 0), application, contact));
    }

    fn need_more(&mut self, key: &str, needs: &str) {
        let Some((visit, application, contact)) = self.visits.get_mut(key) else { return };
        application.needs = Text::zh(needs);
        let (visit, now, contact) = (visit.clone(), Box::new(application.clone()), contact.clone());
        self.give(Command::EditVisit { visit, now, contact });
    }

    /// Agrees and tells residents.
    fn agree(&mut self, key: &str) {
        let Some((visit, application, _)) = self.visits.get(key).cloned() else { return };
        let body = format!(
            "时间：{}–{}\n地点：{}\n由{}提供。",
            application.from, application.until, application.place.zh, application.organisation.zh
        );
        let (on, title) = (application.on, application.title);
        let notice = Notice { title, body: Text::zh(body), from: on, until: Some(on), pinned: false };
        self.give(Command::AgreeToVisit { visit, venue: None, notice: Some(notice) });
    }

    fn decline(&mut self, key: &str, reason: &str) {
        let Some((visit, ..)) = self.visits.get(key).cloned() else { return };
        self.give(Command::DeclineVisit { visit, reason: reason.to_owned() });
    }

    fn call_off(&mut self, key: &str, reason: &str) {
        let Some((visit, ..)) = self.visits.get(key).cloned() else { return };
        self.give(Command::CallOffVisit { visit, reason: reason.to_owned() });
    }

    fn went(&mut self, key: &str, came: u32, complaints: u32, again: bool, words: &str) {
        let Some((visit, ..)) = self.visits.get(key).cloned() else { return };
        let report = Report { came, complaints, again };
        self.give(Command::ReportVisit { visit, report, words: words.to_owned() });
    }
}
