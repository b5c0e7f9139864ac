//! The service units of the demo: who they are, under which licence, at which prices. All invented.

use super::clock::before;
use crate::domain::catalogue::Fee;
use crate::domain::providers::{Contact, Details, Kind, Price};
use crate::domain::values::{Day, Fen, Minute, Session, Text, WeekHours};

fn price(zh: &str, en: &str, fee: Fee) -> Price {
    Price { item: Text::new(zh, en), fee }
}

fn yuan(amount: i64) -> Fee {
    Fee::Fixed { amount: Fen(amount * 100) }
}

fn range(from: i64, to: i64) -> Fee {
    Fee::Range { from: Fen(from * 100), to: Fen(to * 100) }
}

fn per(amount: i64, zh: &str, en: &str) -> Fee {
    Fee::PerUnit { amount: Fen(amount * 100), unit: Text::new(zh, en) }
}

fn from_to(opens: u16, closes: u16) -> Session {
    Session { opens: Minute(opens * 60), closes: Minute(closes * 60) }
}

/// The same hours on every day of the week.
fn daily(session: Session) -> WeekHours {
    WeekHours([(); 7].map(|()| vec![session]))
}

/// Whom the station calls; phones of the invented exchange 0595-0000 only.
pub(super) fn contact(name: &str, phone: &str) -> Contact {
    Contact { name: name.to_owned(), phone: phone.to_owned(), note: String::new() }
}

fn unit(kind: Kind, name: &str, en: &str, summary: (&str, &str)) -> Details {
    let summary = Text::new(summary.0, summary.1);
    Details { summary, ..Details::new(Text::new(name, en), kind) }
}

pub(super) fn housekeeping(today: Day) -> Details {
    Details {
        licence: "营业执照（示例）0001".to_owned(),
        contract: "便民服务协议 第 3 号".to_owned(),
        contract_from: Some(before(today, 340)),
        contract_until: Some(today.plus(25)),
        prices: vec![
            price("钟点保洁", "Cleaning by the hour", per(40, "小时", "hour")),
            price("擦窗", "Windows", per(12, "平方米", "square metre")),
            price("新居开荒", "First cleaning of a new flat", per(8, "平方米", "square metre")),
        ],
        hours: daily(from_to(8, 18)),
        phone: "0595-0000 2101".to_owned(),
        address: Text::new("邻里巷 15 号店面（示例）", "Shop at 15 Linli Lane (example)"),
        ..unit(
            Kind::Enterprise,
            "邻里家政（示例商户）",
            "Linli Housekeeping (example)",
            (
                "保洁、擦窗、照护老人。上门的人都带工作证。",
                "Cleaning, windows, care at home; staff carry a badge.",
            ),
        )
    }
}

pub(super) fn repair() -> Details {
    Details {
        licence: "电工证（示例）0002".to_owned(),
        contract: "便民服务协议 第 4 号".to_owned(),
        prices: vec![
            price("换水龙头（不含材料）", "Change a tap, without material", yuan(30)),
            price("查跳闸、换开关", "Find a fault, change a switch", range(40, 80)),
            price("疏通马桶", "Unblock a toilet", yuan(60)),
        ],
        times: Text::new("晚上十点以前都能打电话", "Call until ten at night"),
        phone: "0595-0000 2102".to_owned(),
        ..unit(
            Kind::Individual,
            "阿明水电（示例商户）",
            "Ah Ming, plumber and electrician (example)",
            ("修水管、灯、马桶、家电。先报价，后动手。", "Pipes, lamps, toilets, appliances. Quote first."),
        )
    }
}

pub(super) fn drain(today: Day) -> Details {
    Details {
        licence: "营业执照（示例）0003".to_owned(),
        contract: "便民服务协议 第 5 号".to_owned(),
        contract_until: Some(today.plus(200)),
        prices: vec![
            price("疏通下水管", "Unblock a drain", range(80, 200)),
            price("屋面补漏", "Mend a roof", per(45, "平方米", "square metre")),
        ],
        phone: "0595-0000 2103".to_owned(),
        ..unit(
            Kind::Enterprise,
            "通顺疏通（示例商户）",
            "Tongshun Drains (example)",
            ("疏通管道、补漏、修门窗。", "Drains, leaking roofs, doors and windows."),
        )
    }
}

pub(super) fn pharmacy(today: Day) -> Details {
    Details {
        licence: "药品经营许可证（示例）0004".to_owned(),
        licence_until: Some(today.plus(420)),
        prices: vec![price("送药上门", "Delivery", Fee::Free)],
        hours: daily(from_to(8, 21)),
        phone: "0595-0000 2104".to_owned(),
        address: Text::new("邻里巷 2 号（示例）", "2 Linli Lane (example)"),
        ..unit(
            Kind::Enterprise,
            "惠民药店（示例）",
            "Huimin Pharmacy (example)",
            ("常用药、量血压，老人的药送到家。", "Everyday medicine, blood pressure, delivery to the old."),
        )
    }
}

pub(super) fn volunteers() -> Details {
    Details {
        licence: "社会团体登记证书（示例）0005".to_owned(),
        times: Text::new("周六上午在服务站", "Saturday mornings at the station"),
        phone: "0595-0000 2105".to_owned(),
        ..unit(
            Kind::CivilOrganisation,
            "金山志愿者协会（示例）",
            "Jinshan Volunteers (example)",
            ("陪看病、教手机、义剪。都不收钱。", "Escorts, help with phones, haircuts; all free."),
        )
    }
}

pub(super) fn post() -> Details {
    Details {
        licence: "邮政营业场所（示例）0006".to_owned(),
        prices: vec![price("寄国内包裹", "Parcel within China", range(8, 30))],
        hours: WeekHours::workdays(&[from_to(9, 17)]),
        phone: "0595-0000 2106".to_owned(),
        address: Text::new("邻里巷口（示例）", "Corner of Linli Lane (example)"),
        ..unit(
            Kind::ResidentUnit,
            "邻里巷邮政网点（示例）",
            "Post office, Linli Lane (example)",
            ("寄信寄包裹、取件、报刊。", "Letters, parcels, papers."),
        )
    }
}

pub(super) fn clinic() -> Details {
    Details {
        licence: "医疗机构执业许可证（示例）0007".to_owned(),
        hours: WeekHours::workdays(&[from_to(8, 12), from_to(14, 17)]),
        phone: "0595-0000 2107".to_owned(),
        address: Text::new("海滨街道健康路 1 号（示例）", "1 Jiankang Road (example)"),
        ..unit(
            Kind::Government,
            "海滨社区卫生服务中心（示例）",
            "Haibin Community Health Centre (example)",
            ("签约医生、接种、老人体检。", "Family doctors, vaccination, check-ups."),
        )
    }
}

pub(super) fn barber() -> Details {
    Details {
        licence: "营业执照（示例）0008".to_owned(),
        prices: vec![
            price("理发", "Haircut", yuan(15)),
            price("上门理发", "Haircut at home", yuan(25)),
            price("染发", "Dyeing", range(60, 120)),
        ],
        hours: WeekHours::workdays(&[from_to(9, 20)]),
        phone: "0595-0000 2108".to_owned(),
        ..unit(
            Kind::Individual,
            "阿珍理发（示例商户）",
            "Ah Zhen, barber (example)",
            ("理发、染发，走不动的上门剪。", "Haircuts, also at home."),
        )
    }
}

/// Worked here for some weeks; its licence ran out.
pub(super) fn locksmith(today: Day) -> Details {
    Details {
        licence: "公安备案（示例）0009".to_owned(),
        licence_until: Some(before(today, 34)),
        prices: vec![price("开门锁", "Open a door", range(80, 150))],
        phone: "0595-0000 2109".to_owned(),
        ..unit(
            Kind::Enterprise,
            "快开锁业（示例商户）",
            "Kuaikai Locks (example)",
            ("开锁、换锁芯。", "Locks."),
        )
    }
}
