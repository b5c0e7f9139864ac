//! How the catalogue fills: what is checked and shown in which week, and what changes afterwards.

use super::Step;
use super::clock::before;

/// Days before the end, and the starter entries that are checked and published then: first what is
/// asked for every day and what is dangerous to lack, then benefits, then what neighbours do.
pub(super) const ROUNDS: &[(u64, &[&str])] = &[
    (90, &["pay-water", "pay-electricity", "pay-mobile", "pay-landline"]),
    (89, &["hazard-report", "typhoon-shelter", "anti-fraud", "fire-check"]),
    (88, &["subsistence-allowance", "temporary-relief", "medical-relief"]),
    (86, &["floating-register", "residence-permit", "rental-house-register", "newcomer-guide"]),
    (83, &["job-seek-register", "unemployment-register", "skill-training"]),
    (81, &["pension-living-check", "resident-medical-insurance", "social-security-card", "elder-allowance"]),
    (77, &["family-doctor", "child-vaccination", "elder-health-check"]),
    (75, &["birth-registration", "childcare-subsidy"]),
    (70, &["venue-booking", "reading-room", "sports-fitness", "elder-school"]),
    (68, &["mediation", "legal-clinic", "committee-certificate"]),
    (63, &["disability-allowance", "resident-pension-enrol", "elder-care-assessment"]),
    (61, &["volunteer-register", "free-haircut-day", "phone-coach"]),
    (56, &["elder-look-in", "tool-lending", "goods-swap"]),
    (54, &["veteran-card", "army-community"]),
    (49, &["hospital-escort", "micro-wish", "volunteer-record-certificate"]),
    (42, &["destitute-support", "child-in-need", "job-difficulty-recognition"]),
    (35, &["self-help-group", "skill-swap"]),
];

/// Published in a hurry, without having been checked: residents see 未核对.
const UNCHECKED: &[(u64, &[&str])] = &[
    (28, &["after-school-class", "school-enrol-guide", "platform-join"]),
    (21, &["public-rental-housing", "family-planning-support", "neighbourhood-patrol"]),
];

/// The rounds and what rests for a while, comes back or ends.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = Vec::new();
    for (days_before, slugs) in ROUNDS {
        plan.push(Step::by("clerk", *days_before, |station| {
            slugs.iter().for_each(|slug| station.check(slug));
            station.publish(slugs);
        }));
    }
    for (days_before, slugs) in UNCHECKED {
        plan.push(Step::by("clerk", *days_before, |station| station.publish(slugs)));
    }
    plan.extend([
        Step::by("clerk", 33, |s| s.publish(&["tool-lending"])),
        Step::by("clerk", 18, |s| {
            let back = before(s.today(), 13);
            s.pause("pay-landline", "收款系统升级", Some(back));
        }),
        Step::by("clerk", 13, |s| s.publish(&["pay-landline"])),
        Step::new(15, |s| s.withdraw("goods-swap", "场地改作活动室，交换日停办")),
        Step::by("second", 6, |s| {
            let back = s.today().plus(8);
            s.pause("elder-canteen", "厨房换油烟机", Some(back));
        }),
    ]);
    plan
}
