//! Commercial services: who does them, what they cost, and what got dearer. All invented.

use super::Step;
use crate::domain::catalogue::{Details, Fee};
use crate::domain::profile::Body;
use crate::domain::values::{Fen, Text};

/// One service with its price and firm.
struct Priced {
    days_before: u64,
    slug: &'static str,
    fee: Fee,
    firm: &'static str,
}

fn priced(days_before: u64, slug: &'static str, fee: Fee, firm: &'static str) -> Priced {
    Priced { days_before, slug, fee, firm }
}

fn yuan(amount: i64) -> Fen {
    Fen(amount * 100)
}

fn per(amount: Fen, zh: &str, en: &str) -> Fee {
    Fee::PerUnit { amount, unit: Text::new(zh, en) }
}

fn range(from: i64, to: i64) -> Fee {
    Fee::Range { from: yuan(from), to: yuan(to) }
}

fn agreed(zh: &str, en: &str) -> Fee {
    Fee::Agreed { how: Text::new(zh, en) }
}

fn list() -> Vec<Priced> {
    vec![
        priced(72, "print-photo", per(Fen(50), "页", "page"), ""),
        priced(72, "haircut-home", Fee::Fixed { amount: yuan(15) }, "阿珍理发（示例商户）"),
        priced(72, "laundry", range(5, 40), "清清洗衣（示例商户）"),
        priced(
            66,
            "plumbing-electric-repair",
            agreed(
                "上门看过先报价，材料按进价，同意后再动手",
                "Quote on site, materials at cost, you decide",
            ),
            "阿明水电（示例商户）",
        ),
        priced(66, "appliance-repair", range(80, 260), "阿明水电（示例商户）"),
        priced(
            66,
            "drain-roof-repair",
            agreed("按米数和楼层先报价", "Quoted by length and floor"),
            "通顺疏通（示例商户）",
        ),
        priced(58, "hourly-cleaning", per(yuan(40), "小时", "hour"), "邻里家政（示例商户）"),
        priced(58, "grocery-delivery", per(yuan(3), "次", "delivery"), "顺路菜店（示例商户）"),
        priced(
            52,
            "recycling-pickup",
            agreed("按当天牌价称重，当面给钱", "Weighed at the price of the day"),
            "绿箱回收（示例商户）",
        ),
        priced(52, "elder-canteen", range(8, 15), "长者食堂（示例）"),
        priced(45, "open-compound-care", per(yuan(25), "户每月", "household and month"), ""),
        priced(38, "parking-monthly", per(yuan(180), "车每月", "car and month"), ""),
        priced(
            34,
            "home-care-worker",
            agreed("按合同，签之前写清", "As written in the contract"),
            "邻里家政（示例商户）",
        ),
    ]
}

impl Priced {
    fn fill(&self, details: &mut Details) {
        details.fee = self.fee.clone();
        for party in &mut details.parties.executing {
            if party.body == Body::Provider && !self.firm.is_empty() {
                party.name = Text::zh(self.firm);
            }
        }
    }
}

/// Prices are filled in, published at once and checked; some change later.
pub(super) fn plan() -> Vec<Step> {
    let mut plan: Vec<Step> = list()
        .into_iter()
        .map(|priced| {
            Step::by("clerk", priced.days_before, move |s| {
                s.edit_service(priced.slug, true, |details| priced.fill(details));
                s.check(priced.slug);
            })
        })
        .collect();
    let changes = [
        (44, "laundry", range(6, 45)),
        (39, "haircut-home", Fee::Fixed { amount: yuan(18) }),
        (31, "elder-canteen", range(9, 16)),
        (25, "grocery-delivery", per(yuan(4), "次", "delivery")),
        (13, "hourly-cleaning", per(yuan(45), "小时", "hour")),
    ];
    plan.extend(changes.into_iter().map(|(days_before, slug, fee)| {
        Step::by("clerk", days_before, move |s| {
            s.edit_service(slug, false, |d| d.fee = fee.clone());
            s.check(slug);
        })
    }));
    plan
}
