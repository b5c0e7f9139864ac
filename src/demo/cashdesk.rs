//! A quarter at the cash desk: some mornings on which residents pay, what the till held, and how the money went on.

use super::Step;
use super::writer_cashdesk::Due;
use crate::domain::cashdesk::{Back, Method};

use Method::{BillerCode, Cash, Pos, StationCode};

/// Whose bill, of which biller, how much in fen, how it was paid.
type Paid = (usize, &'static str, i64, Method);

/// Mornings of collecting: days before the end, the period on the bills, who paid.
const MORNINGS: &[(u64, &str, &[Paid])] = &[
    (85, "07", &[(3, "water", 4_230, Cash), (8, "power", 12_865, Cash), (11, "mobile", 5_000, Cash)]),
    (78, "07", &[(1, "power", 8_640, StationCode), (5, "water", 3_875, Cash), (14, "phone", 2_600, Cash)]),
    (71, "08", &[(3, "power", 15_208, Cash), (9, "water", 6_415, Cash), (12, "mobile", 3_000, Cash)]),
    (64, "08", &[(2, "water", 2_980, Cash), (8, "water", 5_127, Cash), (6, "power", 10_433, StationCode)]),
    (57, "08", &[(5, "power", 9_750, Cash), (14, "phone", 2_600, Cash), (4, "mobile", 10_000, Pos)]),
    (50, "08", &[(1, "water", 3_360, Cash), (10, "power", 7_245, Cash), (13, "water", 4_518, StationCode)]),
    (43, "09", &[(3, "water", 4_410, Cash), (9, "power", 13_076, Cash), (7, "mobile", 5_000, Cash)]),
    (36, "09", &[(8, "power", 11_990, StationCode), (2, "power", 6_604, Cash), (5, "water", 3_790, Cash)]),
    (29, "09", &[(11, "water", 2_745, Cash), (14, "phone", 2_600, Cash), (6, "water", 7_050, BillerCode)]),
    (22, "10", &[(1, "power", 8_115, Cash), (9, "water", 6_238, Cash), (12, "mobile", 3_000, StationCode)]),
    (15, "10", &[(3, "power", 14_352, Cash), (10, "water", 5_020, Cash), (4, "phone", 2_600, Cash)]),
    (10, "10", &[(8, "water", 4_960, Cash), (2, "water", 3_115, Cash), (5, "power", 9_425, StationCode)]),
    (7, "10", &[(13, "power", 7_880, Cash), (7, "mobile", 5_000, Cash), (11, "power", 6_930, Cash)]),
];

/// Billers, mornings, and what the manager, the accountant and the committee do about the money.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = vec![
        Step::by("committee", 87, |s| s.add_billers()),
        Step::by("accountant", 86, |s| s.begin_books(1_826_000)),
        Step::by("accountant", 86, |s| {
            s.set_chart(&[("till", "1001", "库存现金"), ("bank", "1002.01", "银行存款—基本户")])
        }),
        Step::by("committee", 52, |s| s.change_biller("mobile", |agreement| agreement.remit_days = Some(7))),
    ];
    for (days_before, month, paid) in MORNINGS {
        let who = if *days_before <= 22 { "second" } else { "clerk" };
        plan.push(Step::by(who, *days_before, move |s| {
            s.morning();
            s.open_till();
            for (who, biller, fen, method) in *paid {
                s.collect(*who, biller, month, *fen, *method);
            }
            match days_before {
                64 => s.give_back(Back::Void, "户号看错一位", 1),
                36 => s.copy_fee(400),
                29 => s.enter_paper(4, "mobile", 5_000),
                15 => {
                    s.give_back(Back::Refund, "居民自己在手机上付过了", 1);
                    // Two were lent; one has come back.
                    s.return_deposit(3, 10_000);
                }
                22 => s.take_deposit(3, 20_000, "轮椅押金"),
                10 => s.reprint(),
                _ => {}
            }
            // Yesterday's still wait when the story ends: the desk has something to show as 已收未销账.
            if *days_before > 7 {
                s.post_all();
            }
            // Once five yuan were missing.
            s.close_till(if *days_before == 43 { -500 } else { 0 });
            s.deposit();
        }));
    }
    plan.extend([
        Step::by("clerk", 55, |s| s.settle_codes()),
        Step::by("clerk", 54, |s| s.remit("water", Due::Withheld)),
        Step::by("clerk", 54, |s| s.remit("power", Due::Claimed)),
        Step::by("clerk", 26, |s| s.settle_codes()),
        Step::by("second", 25, |s| s.remit("water", Due::Withheld)),
        Step::by("second", 25, |s| s.remit("power", Due::Claimed)),
        Step::by("second", 24, |s| s.remit("mobile", Due::Withheld)),
        Step::by("accountant", 49, |s| s.commission_came("power")),
        Step::by("accountant", 23, |s| s.reconcile("water", 90, 26)),
        Step::by("accountant", 21, |s| s.lock(40)),
        Step::by("accountant", 19, |s| s.spend(2_650, "打印纸两包")),
    ]);
    plan
}
