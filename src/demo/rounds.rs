//! How the catalogue fills: what is checked and shown in which week, and what changes afterwards.

use super::Step;
use super::clock::before;
use crate::domain::catalogue::{Block, Details, Mode, Paper, PaperForm, Parties, Party};
use crate::domain::profile::Body;
use crate::domain::values::Text;

/// Days before the end, and the starter entries that are checked and published then: first what is
/// asked for every day and what is dangerous to lack, then benefits, then what neighbours do.
const ROUNDS: &[(u64, &[&str])] = &[
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

/// The rounds and what happens to single services between them.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = Vec::new();
    for (days_before, slugs) in ROUNDS {
        plan.push(Step::new(*days_before, |station| {
            slugs.iter().for_each(|slug| station.check(slug));
            station.publish(slugs);
        }));
    }
    for (days_before, slugs) in UNCHECKED {
        plan.push(Step::new(*days_before, |station| station.publish(slugs)));
    }
    plan.extend(edits());
    plan.extend(rests());
    plan
}

fn edits() -> Vec<Step> {
    vec![
        Step::new(80, |s| {
            s.edit_service("pay-water", false, |d| d.times = Text::zh("下午四点以后收的，第二个工作日销账"));
            s.check("pay-water");
        }),
        Step::new(74, |s| {
            s.edit_service("subsistence-allowance", false, |d| d.phone = "0595-0000 1200".to_owned());
            s.check("subsistence-allowance");
        }),
        Step::new(65, |s| {
            s.edit_service("family-doctor", false, |d| {
                d.times = Text::new("每周三上午，医生在服务站", "Wednesday mornings at the station");
                d.place = Text::new("服务站一楼健康角", "Health corner, ground floor");
            });
            s.check("family-doctor");
        }),
        Step::new(60, |s| {
            s.edit_service("venue-booking", false, |d| d.place = Text::new("二楼活动室", "First-floor hall"));
        }),
        Step::new(57, |s| s.add_service("umbrella", umbrellas())),
        Step::new(57, |s| s.check("umbrella")),
        Step::new(46, |s| {
            s.edit_service("elder-health-check", false, |d| {
                let name = Text::new("社保卡", "Social security card");
                d.papers.push(Paper { name, form: PaperForm::Original });
            });
            s.check("elder-health-check");
        }),
        Step::new(36, |s| s.add_service("forms", form_filling())),
        Step::new(30, |s| {
            s.edit_service("disability-allowance", false, |d| {
                let late = Text::zh("本人不便的，家人带委托书来");
                d.steps.push(late);
            });
        }),
        Step::new(18, |s| {
            s.edit_service("legal-clinic", false, |d| {
                d.times = Text::new("每月第一、第三个周五下午", "First and third Friday afternoon");
            });
            s.check("legal-clinic");
        }),
        Step::new(9, |s| {
            s.edit_service("childcare-subsidy", false, |d| {
                d.papers.retain(|paper| paper.name.zh != "出生医学证明");
            });
        }),
    ]
}

/// What rests for a while, comes back or ends.
fn rests() -> Vec<Step> {
    vec![
        Step::new(40, |s| {
            let back = before(s.today(), 33);
            s.pause("tool-lending", "轮椅送去检修", back);
        }),
        Step::new(33, |s| s.publish(&["tool-lending"])),
        Step::new(15, |s| s.withdraw("goods-swap", "场地改作活动室，交换日停办")),
        Step::new(6, |s| {
            let back = s.today().plus(8);
            s.pause("elder-canteen", "厨房换油烟机", back);
        }),
    ]
}

/// A service the station thought of itself.
fn umbrellas() -> Details {
    Details {
        papers: Vec::new(),
        steps: vec![Text::zh("门口架子上自己拿"), Text::zh("下次来还回架子")],
        keywords: vec!["借伞".to_owned(), "雨伞".to_owned(), "下雨".to_owned()],
        modes: vec![Mode::Counter],
        ..own(
            Block::MutualAid,
            Text::new("物品", "Things to share"),
            Text::new("雨伞借用", "Borrow an umbrella"),
            Text::new("下雨了没带伞，门口的伞拿去用。", "Caught in the rain? Take one of ours."),
            Body::Committee,
        )
    }
}

/// Another one; it stays 未核对.
fn form_filling() -> Details {
    Details {
        steps: vec![Text::zh("带表格来"), Text::zh("志愿者帮您填，您看过再签字")],
        keywords: vec!["填表".to_owned(), "写信".to_owned(), "不会写字".to_owned()],
        modes: vec![Mode::Counter, Mode::Home],
        ..own(
            Block::Volunteer,
            Text::new("助老", "Helping the elderly"),
            Text::new("代写书信、帮填表格", "Help with letters and forms"),
            Text::new("看不清、不会写，志愿者帮您填。", "A volunteer fills in forms with you."),
            Body::Volunteers,
        )
    }
}

fn own(block: Block, area: Text, name: Text, summary: Text, executing: Body) -> Details {
    let party = |body| vec![Party { body, name: Text::default() }];
    Details {
        summary,
        parties: Parties {
            competent: party(Body::Committee),
            executing: party(executing),
            assisting: Vec::new(),
            funding: Text::new("无需经费", "No money needed"),
        },
        ..Details::new(name, block, area)
    }
}
