//! What the demo's residents asked for in three months, and how it went: two hundred requests, questions
//! that only counted, and numbers at the window.

mod matters;
mod people;

use super::Step;
use super::clock::SplitMix;
use crate::domain::people::Particulars;
use crate::domain::requests::{Paper, Plan, Source, Step as Taken, StepDetails};
use crate::domain::values::Fen;

use matters::{BOOKED, KINDS, Kind};
use people::RESIDENTS;

pub(super) use people::resident;

/// How many requests there are.
const REQUESTS: usize = 200;
/// The first comes so many days before the end …
const FIRST: u64 = 84;
/// … and the last: a Sunday and a full Saturday may lie between.
const LAST: u64 = 3;
/// Every tenth is a booking.
const BOOKING: usize = 10;
/// These have been left lying: nobody has taken them up and their day has passed.
const LEFT: &[usize] = &[183, 187, 188];

/// The steps taken with this one on two tablets had to be settled.
const SETTLED: usize = 29;
/// Numbers of those who were entered twice.
const AGAIN: usize = 900;

/// All of it.
pub(super) fn plan() -> Vec<Step> {
    let mut plan = vec![
        Step::new(76, |s| s.set_plan("elder-health-check", Plan { capacity: 4, ahead: 60, ..Plan::usual() })),
        Step::new(69, |s| s.set_plan("venue-booking", Plan { minutes: 90, ahead: 60, ..Plan::usual() })),
    ];
    let mut random = SplitMix::new(7);
    for n in 0..REQUESTS {
        let ago = FIRST - (FIRST - LAST) * n as u64 / (REQUESTS as u64 - 1);
        if n % BOOKING == BOOKING - 1 {
            booking(&mut plan, n, ago);
        } else {
            order(&mut plan, &mut random, n, ago);
        }
    }
    questions(&mut plan, &mut random);
    numbers(&mut plan, &mut random);
    plan.extend(register());
    plan
}

/// How a request came: mostly at the window or by phone.
fn source(n: usize) -> Source {
    match n % 20 {
        0..=8 => Source::Window,
        9..=13 => Source::Phone,
        14..=16 => Source::Slip,
        17 => Source::Hotline,
        18 => Source::Grid,
        _ => Source::WeChat,
    }
}

/// An order and what became of it, as far as there was time.
fn order(plan: &mut Vec<Step>, random: &mut SplitMix, n: usize, ago: u64) {
    let possible: Vec<&Kind> =
        KINDS.iter().filter(|kind| kind.since > ago && at_work(kind.unit, ago)).collect();
    let Some(kind) = possible.get(n * 13 % possible.len().max(1)).copied() else { return };
    let note = kind.notes.get(n / 3 % kind.notes.len().max(1)).copied().unwrap_or_default();
    let (slug, unit) = (kind.slug, kind.unit);
    let due = (!unit.is_empty() || source(n) == Source::Hotline || LEFT.contains(&n)).then_some(3);
    plan.push(Step::by("clerk", ago, move |s| s.register(n, n % RESIDENTS, slug, note, source(n), due)));
    if LEFT.contains(&n) {
        return;
    }
    // What comes next, each some days later, as long as it is not to come yet.
    let mut day = ago;
    let mut then = |days: u16, who: &'static str, step: Taken, with: StepDetails, words: &'static str| {
        day = day.saturating_sub(u64::from(days));
        if day >= LAST {
            plan.push(Step::by(who, day, move |s| s.step(n, step, &with, words)));
        }
    };
    match random.between(0, 99) {
        0..=3 => {
            return then(
                0,
                "clerk",
                Taken::Refer,
                StepDetails::default(),
                "街道便民服务中心办，已告知地址和要带的材料",
            );
        }
        4..=8 => return then(1, "clerk", Taken::Cancel, StepDetails::default(), "居民说自己解决了"),
        9..=10 => return then(0, "clerk", Taken::Decline, StepDetails::default(), "超出服务范围，已说明"),
        _ => then(0, "clerk", Taken::Accept, StepDetails::default(), ""),
    }
    if unit.is_empty() {
        then(random.between(0, 1), "clerk", Taken::Start, StepDetails::default(), "");
    }
    let price = Fen(i64::from(random.between(3, 16)) * 1000);
    let paid = !matches!(unit, "" | "volunteers" | "clinic");
    if !unit.is_empty() {
        // The last ones wait for somebody to give them out.
        let wait = if ago < LAST + 2 { 3 } else { 0 };
        plan_assign(&mut then, wait, paid.then_some(price));
    }
    let with = StepDetails {
        price: paid.then_some(price),
        commission: paid.then_some(Fen(price.0 / 20)),
        ..StepDetails::default()
    };
    then(random.between(1, 3), "clerk", Taken::Finish, with, "");
    let rating = |stars| StepDetails { rating: Some(stars), ..StepDetails::default() };
    match random.between(0, 19) {
        0 => {
            then(1, "clerk", Taken::Confirm, rating(2), "说好下午来，晚上才到");
            then(0, "clerk", Taken::Complain, StepDetails::default(), "居民不满意：活没做完");
            then(2, "clerk", Taken::Finish, StepDetails::default(), "重做了一遍");
            then(1, "clerk", Taken::Confirm, rating(4), "这回好了");
        }
        1..=15 => {
            let stars = [5, 5, 4, 5, 3].get(n % 5).copied().unwrap_or(5);
            then(random.between(1, 4), "clerk", Taken::Confirm, rating(stars), "");
        }
        // Nobody has asked them yet.
        _ => {}
    }
}

/// Gives the order out; which service unit, the writer knows by the service.
fn plan_assign(
    then: &mut impl FnMut(u16, &'static str, Taken, StepDetails, &'static str),
    wait: u16,
    price: Option<Fen>,
) {
    then(wait, "clerk", Taken::Assign, StepDetails { price, share: true, ..StepDetails::default() }, "");
}

/// Was the service unit given work on that day? One was suspended for a week, one rests at the end.
fn at_work(unit: &str, ago: u64) -> bool {
    match unit {
        "repair" => !(24..=37).contains(&ago),
        "drain" => ago > 10,
        _ => true,
    }
}

/// A booking some days ahead, and that they came.
fn booking(plan: &mut Vec<Step>, n: usize, ago: u64) {
    // The last ones lie ahead.
    let ahead = if ago < 14 { 13 + n as u64 / 10 % 3 } else { 4 };
    let possible: Vec<&str> =
        BOOKED.iter().filter(|(_, since, _)| *since > ago + 1).map(|(slug, ..)| *slug).collect();
    let Some(slug) = possible.get(n / BOOKING % possible.len().max(1)).copied() else { return };
    plan.push(Step::by("clerk", ago, move |s| s.book(n, n % RESIDENTS, slug, ahead)));
    plan.push(Step::by("clerk", ago, move |s| s.step(n, Taken::Accept, &StepDetails::default(), "")));
    if ago > 14 {
        plan.push(Step::by("clerk", ago - 13, move |s| {
            s.step(n, Taken::Finish, &StepDetails::default(), "")
        }));
        let with = StepDetails { rating: Some(5), ..StepDetails::default() };
        plan.push(Step::by("clerk", ago - 14, move |s| {
            s.step(n, Taken::Confirm, &with, "");
            // Somebody had cancelled it on the other tablet.
            if n == SETTLED {
                s.settle(n, Taken::Confirm, &with);
            }
        }));
    }
}

/// Questions at the window and on the phone.
fn questions(plan: &mut Vec<Step>, random: &mut SplitMix) {
    const ABOUT: &[&str] =
        &["residence-permit", "social-security-card", "subsistence-allowance", "", "pay-water"];
    for ago in LAST + 1..=FIRST {
        let about = ABOUT.get(usize::from(random.between(0, 4))).copied().unwrap_or_default();
        let source = if ago % 3 == 0 { Source::Phone } else { Source::Window };
        plan.push(Step::by("clerk", ago, move |s| s.consult(about, source, false)));
    }
    plan.push(Step::by("clerk", 40, |s| {
        s.morning();
        s.consult("", Source::Window, false);
        s.consult("", Source::Window, true);
    }));
}

/// Numbers of the last two weeks.
fn numbers(plan: &mut Vec<Step>, random: &mut SplitMix) {
    // Not on the last days: numbers need a stretch of time for themselves.
    for ago in LAST + 2..=14 {
        let served = random.between(0, 4) > 0;
        plan.push(Step::by("clerk", ago, move |s| s.ticket(served)));
        plan.push(Step::by("clerk", ago, |s| s.ticket(true)));
    }
}

/// What is written in the register itself, and papers at the desk.
fn register() -> Vec<Step> {
    let paper = |name: &str, original| Paper { name: name.to_owned(), original };
    vec![
        Step::by("clerk", 50, |s| s.edit_resident(2, |who| who.phones.push("0595-0000 4002".to_owned()))),
        Step::by("clerk", 45, |s| {
            let until = s.today().plus(40);
            s.edit_resident(5, |who: &mut Particulars| who.care_until = Some(until));
        }),
        Step::by("clerk", 44, |s| s.edit_resident(8, |who| who.note = "耳朵不好，说慢一点".to_owned())),
        Step::by("clerk", 30, |s| s.consent(11, false)),
        Step::by("clerk", 29, |s| s.consent(11, true)),
        Step::by("clerk", 20, |s| s.hand_out_copy(3)),
        // Joined; looked alike and are two; and one whom nobody has noticed yet.
        Step::by("clerk", 27, |s| s.enter_again(7, AGAIN, |who| who.room.clear())),
        Step::by("clerk", 26, |s| s.join(7, AGAIN, true)),
        Step::by("clerk", 25, |s| s.enter_again(12, AGAIN + 1, |who| "阿明".clone_into(&mut who.name))),
        Step::by("clerk", 24, |s| s.join(12, AGAIN + 1, false)),
        Step::by("clerk", 8, |s| s.enter_again(20, AGAIN + 2, |who| who.phones.clear())),
        Step::by("clerk", 12, move |s| {
            s.take_papers(150, vec![paper("户口簿", true), paper("身份证", false)]);
        }),
        Step::by("clerk", 9, |s| s.return_papers(150, vec![0])),
        Step::by("clerk", 4, move |s| s.take_papers(188, vec![paper("房产证", true)])),
        Step::by("clerk", 3, |s| s.note(188, "等街道回话，原件先放抽屉二格")),
        Step::by("clerk", 3, |s| s.due(188, 5)),
    ]
}
