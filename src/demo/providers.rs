//! Service units come, change their prices, rest, come back and go.

use super::Step;
use super::units::{self, contact};
use super::writer::Writer;
use crate::domain::catalogue::Fee;
use crate::domain::values::{Fen, Text};

/// Which unit does which services, and since when.
const DOES: &[(u64, &str, &[&str])] = &[
    (58, "housekeeping", &["hourly-cleaning", "home-care-worker"]),
    (65, "repair", &["plumbing-electric-repair", "appliance-repair"]),
    (65, "drain", &["drain-roof-repair"]),
    (48, "volunteers", &["free-haircut-day", "phone-coach", "hospital-escort"]),
    (67, "clinic", &["family-doctor", "child-vaccination", "elder-health-check"]),
    (71, "barber", &["haircut-home"]),
];

/// What happens around service units.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = vec![
        Step::new(78, |s| s.add_provider("clinic", units::clinic(), contact("许医生", "0595-0000 2207"))),
        Step::new(73, |s| s.add_provider("barber", units::barber(), contact("阿珍", "0595-0000 2208"))),
        Step::new(70, |s| s.add_provider("repair", units::repair(), contact("阿明", "0595-0000 2202"))),
        Step::new(70, |s| {
            s.add_provider("drain", units::drain(s.today()), contact("黄师傅", "0595-0000 2203"));
        }),
        Step::new(69, |s| {
            s.add_provider("locksmith", units::locksmith(s.today()), contact("小刘", "0595-0000 2209"));
        }),
        Step::new(66, |s| {
            s.add_provider(
                "housekeeping",
                units::housekeeping(s.today()),
                contact("苏店长", "0595-0000 2201"),
            );
        }),
        Step::new(59, |s| {
            s.add_provider("volunteers", units::volunteers(), contact("庄老师", "0595-0000 2205"))
        }),
        Step::new(51, |s| {
            s.add_provider("pharmacy", units::pharmacy(s.today()), contact("吴药师", "0595-0000 2204"));
        }),
        Step::new(43, |s| s.add_provider("post", units::post(), contact("李主任", "0595-0000 2206"))),
    ];
    for (days_before, unit, slugs) in DOES {
        plan.push(Step::by("clerk", *days_before, |s| {
            if let Some(id) = s.provider(unit) {
                slugs.iter().for_each(|slug| s.edit_service(slug, false, |d| d.providers = vec![id.clone()]));
            }
        }));
    }
    plan.extend(changes());
    plan
}

fn changes() -> Vec<Step> {
    vec![
        Step::by("clerk", 55, |s| {
            s.edit_provider("repair", |d, _| d.phone = "0595-0000 2112".to_owned());
        }),
        Step::by("clerk", 47, |s| s.edit_provider("clinic", |_, c| c.name = "郑医生".to_owned())),
        Step::by("clerk", 39, |s| s.edit_provider("barber", |d, _| dearer(d, "理发", 18))),
        Step::new(33, |s| s.end_provider("locksmith", "备案到期没有续")),
        // The committee has heard complaints; a week later all is well again.
        Step::by("committee", 32, |s| suspend(s, "repair", "有居民反映没报价就动手，正在核实", 26)),
        Step::new(25, |s| s.list_provider("repair")),
        Step::new(24, |s| s.erase_contact("locksmith")),
        Step::by("second", 23, |s| {
            s.edit_provider("pharmacy", |_, c| c.note = "送药下午四点前报单".to_owned());
        }),
        Step::by("second", 19, |s| {
            s.edit_provider("volunteers", |d, _| {
                d.times =
                    Text::new("周三下午、周六上午在服务站", "Wednesday afternoons and Saturday mornings");
            });
        }),
        Step::by("second", 14, |s| s.edit_provider("housekeeping", |d, _| dearer(d, "擦窗", 14))),
        Step::by("committee", 5, |s| {
            let back = s.today().plus(9);
            s.suspend_provider("drain", "师傅受伤，暂时没人接活", Some(back));
        }),
    ]
}

fn suspend(s: &mut Writer, key: &str, reason: &str, until: u64) {
    let until = super::clock::before(s.today(), until);
    s.suspend_provider(key, reason, Some(until));
}

/// One line of a price list gets another amount, in yuan.
fn dearer(details: &mut crate::domain::providers::Details, item: &str, yuan: i64) {
    for price in details.prices.iter_mut().filter(|price| price.item.zh == item) {
        match &mut price.fee {
            Fee::Fixed { amount } | Fee::PerUnit { amount, .. } => *amount = Fen(yuan * 100),
            Fee::Free | Fee::Range { .. } | Fee::Agreed { .. } | Fee::Unpriced => {}
        }
    }
}
