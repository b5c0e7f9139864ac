//! What the staff write into single services as they learn it: when, where, online, for whom.

use super::Step;
use super::clock::before;
use super::own;
use crate::domain::catalogue::{MonthDays, Paper, PaperForm, Party, StandIn};
use crate::domain::profile::Body;
use crate::domain::values::{DayException, Minute, Session, Text, WeekHours};

/// Where umbrellas hang, as this tablet and another one say: the demo's thing to settle.
pub(super) const UMBRELLAS_HERE: &str = "服务台旁边的架子";
pub(super) const UMBRELLAS_THERE: &str = "大门外面的架子";

/// Where it is done.
const PLACES: &[(u64, &str, &str, &str)] = &[
    (85, "subsistence-allowance", "一楼 2 号窗口", "Window 2"),
    (82, "floating-register", "一楼 1 号窗口", "Window 1"),
    (76, "resident-medical-insurance", "一楼 1 号窗口", "Window 1"),
    (74, "birth-registration", "一楼 2 号窗口", "Window 2"),
    (69, "reading-room", "二楼图书室", "Library, first floor"),
    (60, "venue-booking", "二楼活动室", "First-floor hall"),
    (53, "elder-school", "二楼活动室", "First-floor hall"),
    (50, "volunteer-register", "一楼 3 号窗口", "Window 3"),
    (44, "sports-fitness", "榕树下小广场", "The square under the banyan"),
    (29, "tool-lending", "一楼杂物间，找窗口拿钥匙", "Store room; ask at the window"),
    (12, "parking-monthly", "邻里巷停车点（示例）", "Linli Lane car park (example)"),
    (7, "typhoon-shelter", "二楼活动室和小学体育馆", "First-floor hall and school gym"),
];

/// Where it can be done on a phone.
const ONLINE: &[(u64, &str, &str, &str)] = &[
    (84, "social-security-card", "手机“闽政通”里搜“社保卡”", "App “闽政通”, search for 社保卡"),
    (80, "resident-medical-insurance", "手机“国家医保服务平台”", "App “国家医保服务平台”"),
    (72, "childcare-subsidy", "手机“闽政通”里搜“育儿补贴”", "App “闽政通”, search for 育儿补贴"),
    (64, "floating-register", "手机“闽政通”里搜“居住登记”", "App “闽政通”, search for 居住登记"),
    (41, "residence-permit", "手机“闽政通”里搜“居住证”", "App “闽政通”, search for 居住证"),
    (16, "unemployment-register", "手机“闽政通”里搜“失业登记”", "App “闽政通”, search for 失业登记"),
];

/// Who may be sent, and what they bring.
const SENT: &[(u64, &str, &str, &str)] = &[
    (87, "pay-water", "记得户号就行", "Only the customer number"),
    (87, "pay-electricity", "记得户号就行", "Only the customer number"),
    (79, "subsistence-allowance", "委托书、代办人身份证", "A letter of authority and their own ID card"),
    (73, "elder-allowance", "老人的身份证和代办人身份证", "Both ID cards"),
    (62, "disability-allowance", "残疾证、代办人身份证", "Disability card and their own ID card"),
    (37, "resident-pension-enrol", "本人身份证复印件、代办人身份证", "A copy of your ID card and their own"),
];

/// How long it takes.
const LIMITS: &[(u64, &str, &str, &str)] = &[
    (86, "pay-water", "当场收，第二个工作日销账", "At once; posted on the next working day"),
    (78, "temporary-relief", "急的当天先救助", "Urgent cases the same day"),
    (71, "committee-certificate", "当场办好", "At once"),
    (63, "mediation", "三天内回话", "An answer within three days"),
    (49, "hazard-report", "两小时内有人去看", "Somebody looks within two hours"),
    (45, "job-seek-register", "当场登记", "At once"),
    (30, "fire-check", "一星期内上门", "Within a week"),
    (20, "micro-wish", "两星期内回话", "An answer within two weeks"),
];

/// Phones of who answers; invented, nobody can be called under them.
const PHONES: &[(u64, &str, &str)] = &[
    (83, "pay-mobile", "0595-0000 1210"),
    (74, "family-doctor", "0595-0000 2107"),
    (68, "legal-clinic", "0595-0000 1211"),
    (56, "hazard-report", "0595-0000 1212"),
    (40, "elder-look-in", "0595-0000 1213"),
    (26, "hospital-escort", "0595-0000 2105"),
    (11, "anti-fraud", "0595-0000 1214"),
];

/// All edits, and the services of the station's own.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = Vec::new();
    for (days_before, slug, zh, en) in PLACES {
        let place = Text::new(*zh, *en);
        plan.push(edit(*days_before, slug, move |d| d.place = place.clone()));
    }
    for (days_before, slug, zh, en) in ONLINE {
        let online = Text::new(*zh, *en);
        plan.push(edit(*days_before, slug, move |d| d.online = online.clone()));
    }
    for (days_before, slug, zh, en) in SENT {
        let brings = Text::new(*zh, *en);
        plan.push(edit(*days_before, slug, move |d| {
            d.stand_in = StandIn::MaySend;
            d.stand_in_brings = brings.clone();
        }));
    }
    for (days_before, slug, zh, en) in LIMITS {
        let limit = Text::new(*zh, *en);
        plan.push(edit(*days_before, slug, move |d| d.time_limit = limit.clone()));
    }
    for (days_before, slug, phone) in PHONES {
        plan.push(edit(*days_before, slug, move |d| d.phone = (*phone).to_owned()));
    }
    plan.extend(times());
    plan.extend(corrections());
    plan.extend(additions());
    plan
}

/// Who writes at that time: the second clerk came when the helper left.
fn edit(
    days_before: u64,
    slug: &'static str,
    change: impl Fn(&mut crate::domain::catalogue::Details) + 'static,
) -> Step {
    let who = match days_before {
        60.. => "clerk",
        32..60 => "helper",
        _ => "second",
    };
    Step::by(who, days_before, move |s| s.edit_service(slug, false, &change))
}

fn session(opens: (u16, u16), closes: (u16, u16)) -> Session {
    Session { opens: Minute(opens.0 * 60 + opens.1), closes: Minute(closes.0 * 60 + closes.1) }
}

/// Sessions on one weekday only, 0 = Monday.
fn only_on(weekday: usize, session: Session) -> WeekHours {
    let mut week = WeekHours::default();
    week.0.iter_mut().skip(weekday).take(1).for_each(|day| day.push(session));
    week
}

fn days(from: u8, until: u8) -> MonthDays {
    MonthDays { from, until }
}

/// Times of their own: collection days, surgeries, clinics.
fn times() -> Vec<Step> {
    let collecting = || WeekHours::workdays(&[session((8, 30), (11, 0)), session((14, 30), (16, 0))]);
    vec![
        edit(88, "pay-water", |d| d.month_days = vec![days(1, 15)]),
        edit(88, "pay-electricity", |d| d.month_days = vec![days(1, 20)]),
        edit(77, "pay-water", move |d| d.hours = collecting()),
        edit(77, "pay-electricity", move |d| d.hours = collecting()),
        edit(75, "family-doctor", |d| d.hours = only_on(2, session((8, 30), (11, 0)))),
        // Every first and third Friday of a month.
        edit(68, "legal-clinic", |d| {
            d.hours = only_on(4, session((15, 0), (17, 0)));
            d.month_days = vec![days(1, 7), days(15, 21)];
        }),
        edit(58, "reading-room", |d| {
            d.hours = WeekHours([(); 7].map(|()| vec![session((9, 0), (20, 30))]));
        }),
        edit(54, "elder-school", |d| d.hours = only_on(1, session((14, 30), (16, 30)))),
        edit(52, "phone-coach", |d| d.hours = only_on(5, session((9, 0), (11, 0)))),
        edit(46, "pay-landline", |d| d.month_days = vec![days(1, 25)]),
        edit(38, "elder-canteen", |d| {
            d.hours = WeekHours([(); 7].map(|()| vec![session((11, 0), (12, 30))]))
        }),
        edit(22, "family-doctor", |d| {
            d.hours.0.iter_mut().skip(4).take(1).for_each(|day| day.push(session((8, 30), (11, 0))));
        }),
        Step::by("second", 6, |s| {
            let day = s.today().plus(4);
            let reason = Text::new("借作会场", "Used for a meeting");
            let closed = DayException { from: day, until: day, sessions: Vec::new(), reason };
            s.edit_service("reading-room", false, |d| d.exceptions.push(closed.clone()));
        }),
    ]
}

/// What turned out to be otherwise.
fn corrections() -> Vec<Step> {
    vec![
        edit(80, "pay-water", |d| d.times = Text::zh("下午四点以后收的，第二个工作日销账")),
        edit(65, "family-doctor", |d| {
            d.place = Text::new("服务站一楼健康角", "Health corner, ground floor");
        }),
        edit(46, "elder-health-check", |d| {
            let name = Text::new("社保卡", "Social security card");
            d.papers.push(Paper { name, form: PaperForm::Original });
        }),
        edit(30, "disability-allowance", |d| {
            let late = Text::zh("本人不便的，家人带委托书来");
            d.steps.push(late);
        }),
        edit(17, "pay-mobile", |d| d.keywords.push("流量".to_owned())),
        edit(9, "childcare-subsidy", |d| d.papers.retain(|paper| paper.name.zh != "出生医学证明")),
        edit(4, "pay-electricity", |d| d.month_days = vec![days(1, 20), days(28, 31)]),
        edit(3, "temporary-relief", |d| d.place = Text::new("一楼 2 号窗口", "Window 2")),
    ]
}

/// Services of the station's own, and the order in which residents see them.
fn additions() -> Vec<Step> {
    const ORDER: &[(u64, &str, &str)] = &[
        (85, "pay-water", "job-seek-register"),
        (85, "pay-electricity", "job-seek-register"),
        (84, "pay-mobile", "job-seek-register"),
        (76, "pension-living-check", "job-seek-register"),
        (61, "family-doctor", "job-seek-register"),
        (56, "subsistence-allowance", "job-seek-register"),
        (51, "plumbing-electric-repair", "job-seek-register"),
        (42, "print-photo", "pension-living-check"),
        (28, "committee-certificate", "job-seek-register"),
        (15, "elder-canteen", "haircut-home"),
        (10, "hazard-report", "job-seek-register"),
    ];
    let mut plan: Vec<Step> = ORDER
        .iter()
        .map(|(days_before, slug, before)| Step::new(*days_before, |s| s.move_before(slug, before)))
        .collect();
    plan.extend([
        Step::by("clerk", 57, |s| s.add_service("umbrella", own::umbrellas())),
        Step::by("clerk", 57, |s| s.check("umbrella")),
        Step::by("clerk", 49, |s| s.add_service("medicine", own::medicine(s.provider("pharmacy")))),
        Step::by("clerk", 49, |s| s.check("medicine")),
        Step::by("clerk", 41, |s| s.add_service("parcels", own::parcels(s.provider("post")))),
        Step::by("clerk", 41, |s| s.check("parcels")),
        Step::by("helper", 36, |s| s.add_service("forms", own::form_filling())),
        Step::by("clerk", 6, |s| {
            s.edit_service("umbrella", false, |details| details.place = Text::zh(UMBRELLAS_HERE));
        }),
        // The wrong row was tapped: taken back at once.
        Step::by("second", 21, |s| s.pause("skill-training", "老师请假", None)),
        Step::by("second", 21, |s| s.put_back("skill-training")),
        Step::new(43, |s| {
            let volunteers = Party { body: Body::Volunteers, name: Text::zh("图书室志愿者小组") };
            s.set_executing("reading-room", vec![volunteers], "图书室由志愿者小组轮班开门");
        }),
        // The subsidy goes to the old people's cards, not to the canteen.
        Step::new(39, |s| {
            s.edit_service("elder-canteen", false, |details| {
                details.parties.funding = Text::new("居民付费", "The customer");
            });
        }),
        Step::by("clerk", 40, |s| {
            let back = before(s.today(), 33);
            s.pause("tool-lending", "轮椅送去检修", Some(back));
        }),
    ]);
    plan
}
