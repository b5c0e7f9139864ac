//! What the demo station tells everybody: some of it long over, some around the last day.

use super::clock::before;
use super::{Step, Writer};
use crate::domain::notices::Notice;
use crate::domain::values::{Day, Text};

fn notice(title: Text, body: Text, from: Day, until: Option<Day>) -> Notice {
    Notice { title, body, from, until, pinned: false }
}

/// The first Saturday at least three days after a day.
fn saturday_after(day: Day) -> Day {
    let earliest = day.plus(3);
    let ahead = (5 + 7 - earliest.weekday()) % 7;
    earliest.plus(ahead as u64)
}

/// Short ones that came and went: days before the end on which it was written, on which it began, and
/// how long it lasted.
const SHORT: &[(u64, u64, u64, &str, &str)] = &[
    (84, 83, 0, "周三医生来坐诊，量血压不收钱", "Doctor at the station on Wednesday"),
    (76, 74, 1, "二楼活动室刷墙，停用两天", "First-floor hall closed for two days"),
    (69, 67, 3, "垃圾分类上门发桶，请留人在家", "Bins are brought to your door"),
    (63, 60, 6, "志愿者协会招新，一周内报名", "The volunteers look for new members"),
    (58, 57, 0, "榕树下放露天电影，晚上七点", "Open-air film at seven"),
    (55, 52, 2, "自来水公司来换表，请给开门", "Water meters are changed"),
    (48, 46, 0, "消防演练，听到警报别慌", "Fire drill; do not be alarmed"),
    (43, 42, 9, "长者食堂试吃，头十天半价", "Canteen for the old: half price"),
    (38, 37, 5, "低保年审，请带流水来窗口", "Yearly review of allowances"),
    (34, 33, 1, "车棚换锁，旧卡不能用了", "The shed has a new lock"),
    (26, 24, 0, "居民议事会：楼道灯谁来出钱", "Residents’ meeting: who pays for lamps"),
    (19, 17, 2, "收旧衣，放在服务站门口", "Old clothes are collected"),
];

/// Notices as they were written.
pub(super) fn plan() -> Vec<Step> {
    let mut plan: Vec<Step> = SHORT
        .iter()
        .map(|(written, begins, lasts, zh, en)| {
            let who = if lasts % 2 == 0 { "clerk" } else { "committee" };
            Step::by(who, *written, move |s| {
                let from = before(s.today(), *begins);
                let short = notice(Text::new(*zh, *en), Text::default(), from, Some(from.plus(*lasts)));
                s.add_notice(zh, short, true);
            })
        })
        .collect();
    plan.extend([
        Step::new(91, opening),
        Step::by("committee", 85, anti_fraud_talk),
        Step::by("committee", 82, |s| s.publish_notice("talk")),
        Step::by("clerk", 52, past_water_cut),
        Step::by("committee", 41, typhoon),
        Step::by("committee", 39, |s| {
            let until = before(s.today(), 35);
            s.edit_notice("typhoon", |n| n.until = Some(until));
        }),
        Step::by("committee", 36, |s| s.withdraw_notice("typhoon")),
        Step::new(29, e_bikes),
        Step::by("second", 13, pension_check),
        Step::by("second", 11, flu_shots),
        Step::by("clerk", 7, haircuts),
        Step::by("second", 6, canteen),
        Step::new(5, winter_draft),
        Step::by("clerk", 2, water_cut),
    ]);
    plan
}

fn opening(s: &mut Writer) {
    let title = Text::new("金山社区服务站开门了", "The station is open");
    let body = Text::new("有事来坐坐，周一到周五、周六上午都在。", "Come in, Monday to Saturday morning.");
    let until = before(s.today(), 70);
    s.add_notice("opening", notice(title, body, before(s.today(), 91), Some(until)), true);
}

fn anti_fraud_talk(s: &mut Writer) {
    let title = Text::new("防诈骗讲座，老人家来听听", "Talk: how not to be cheated");
    let body = Text::new("民警来讲养老骗局，二楼活动室，有茶水。", "A policeman explains; first-floor hall.");
    let day = before(s.today(), 73);
    s.add_notice("talk", notice(title, body, day, Some(day)), false);
}

fn past_water_cut(s: &mut Writer) {
    let title = Text::new("邻里巷停水半天", "No water in Linli Lane for half a day");
    let body =
        Text::new("换总阀，上午8点到12点，请先接好水。", "Main valve replaced, 8 to 12; store some water.");
    let day = before(s.today(), 50);
    s.add_notice("past-cut", notice(title, body, day, Some(day)), true);
}

fn typhoon(s: &mut Writer) {
    let title = Text::new("台风要来，阳台东西收进屋", "Typhoon coming: clear your balcony");
    let body = Text::new(
        "住低处和走不动的，打电话登记转移。避灾点在二楼活动室。",
        "If you live low or cannot walk, call us. Shelter: first-floor hall.",
    );
    let (from, until) = (before(s.today(), 41), before(s.today(), 38));
    s.add_notice("typhoon", Notice { pinned: true, ..notice(title, body, from, Some(until)) }, true);
}

fn e_bikes(s: &mut Writer) {
    let title = Text::new("电瓶车不进楼道，请到棚里充电", "Charge e-bikes in the shed, not in the stairwell");
    let body = Text::new("车棚新装了插座，刷卡用。", "The shed has new sockets.");
    s.add_notice("e-bikes", notice(title, body, before(s.today(), 29), None), true);
}

fn pension_check(s: &mut Writer) {
    let title = Text::new("领养老金的，记得今年认证", "Pensioners: do this year’s check");
    let body = Text::new("不会用手机来窗口，走不动的我们上门。", "We help at the window or at home.");
    let (from, until) = (before(s.today(), 13), s.today().plus(20));
    s.add_notice("pension", notice(title, body, from, Some(until)), true);
}

fn flu_shots(s: &mut Writer) {
    let title = Text::new("流感疫苗开始打了", "Flu shots have begun");
    let body = Text::new(
        "到社区卫生服务中心，带身份证和社保卡，先问清收不收费。",
        "At the health centre; bring ID and social security card, ask about the price.",
    );
    let (from, until) = (before(s.today(), 10), s.today().plus(12));
    s.add_notice("flu", notice(title, body, from, Some(until)), true);
}

fn haircuts(s: &mut Writer) {
    let day = saturday_after(s.today());
    let title = Text::new("便民日：免费理发、量血压、磨刀", "Free haircuts, blood pressure, knives");
    let body = Text::new("上午8点半到11点，服务站门口，来了排队。", "8:30 to 11, in front of the station.");
    s.add_notice("haircuts", notice(title, body, day, Some(day)), true);
}

/// Never published: the desk shows a draft.
fn winter_draft(s: &mut Writer) {
    let title = Text::zh("邻里节一起搓汤圆");
    let body = Text::zh("日子还没定，想来帮忙的先报名。");
    s.add_notice("winter", notice(title, body, s.today().plus(20), None), false);
}

fn water_cut(s: &mut Writer) {
    let title = Text::new("明天停水：邻里巷1号到12号", "Tomorrow no water: Linli Lane 1 to 12");
    let body = Text::new("管道抢修，上午9点到下午3点。", "Pipe repair, 9 to 15.");
    let day = s.today().plus(1);
    s.add_notice("cut", Notice { pinned: true, ..notice(title, body, day, Some(day)) }, true);
}

fn canteen(s: &mut Writer) {
    let title = Text::new("长者食堂停几天火", "The canteen for the old is closed");
    let body = Text::new("厨房换油烟机，修好了在这里说。", "New kitchen fan; we say here when it is done.");
    let (from, until) = (before(s.today(), 6), s.today().plus(8));
    s.add_notice("canteen", notice(title, body, from, Some(until)), true);
}
