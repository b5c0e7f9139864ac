//! The cash desk: agreements, shifts, payments, what goes back, and how the money moves on.

use std::collections::{BTreeMap, BTreeSet};

use linli::domain::cashdesk::{
    Agreement, Back, Batch, Bill, Booking, Cashdesk, Collection, Commission, Count, Doubled, Invoice, Kind,
    Line, LineRef, Method, Paper, Payer, Payment, Reversed, StatementRow, Utility, Via,
};
use linli::domain::ledger::{Account, Purpose, ROWS, Source, sum};
use linli::domain::providers::Contact;
use linli::domain::values::{
    BillerId, Day, DeviceId, Fen, Instant, Minute, PaymentId, Private, StaffId, Text,
};
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, Seen};

pub const SLICE: Capability = Capability {
    commands: &[
        ("cashdesk.add_biller", add_biller),
        ("cashdesk.edit_biller", edit_biller),
        ("cashdesk.erase_biller", erase_biller),
        ("cashdesk.open", open),
        ("cashdesk.open", open),
        ("cashdesk.close", close),
        ("cashdesk.collect", collect),
        ("cashdesk.collect", collect),
        ("cashdesk.collect", collect),
        ("cashdesk.collect", collect),
        ("cashdesk.reprint", reprint),
        ("cashdesk.reverse", reverse),
        ("cashdesk.post", post),
        ("cashdesk.erase", erase),
        ("cashdesk.reconcile", reconcile),
        ("cashdesk.lock", lock),
    ],
    holds,
    sees,
};

/// The same desk, once money moves on.
pub const MONEY: Capability = Capability {
    commands: &[
        ("cashdesk.collect", collect),
        ("cashdesk.collect", collect),
        ("cashdesk.collect", collect),
        ("cashdesk.open", open),
        ("cashdesk.deposit", deposit),
        ("cashdesk.withdraw", withdraw),
        ("cashdesk.settle", settle),
        ("cashdesk.commission", commission),
        ("cashdesk.commission", commission),
        ("cashdesk.opening", opening),
        ("cashdesk.correct", correct),
        ("cashdesk.spend", spend),
        ("cashdesk.remit", remit),
        ("cashdesk.remit", remit),
        ("cashdesk.give_back", give_back),
        ("cashdesk.give_back", give_back),
        ("cashdesk.chart", chart),
    ],
    holds: |_, _| {},
    sees: super::super::table::nothing,
};

fn chart(_: &Station, draw: &mut Draw) -> Option<Command> {
    let (row, code) = (draw.pick(ROWS)?.to_owned(), draw.below(9_999).to_string());
    Some(Command::SetChart { lines: vec![(row, code, draw.text())] })
}

fn whose(id: &PaymentId) -> String {
    format!("payment {id}")
}

fn whose_biller(id: &BillerId) -> String {
    format!("biller {id}")
}

fn add_biller(_: &Station, draw: &mut Draw) -> Option<Command> {
    let id = BillerId::born(&draw.entry, 0);
    let kind = draw.pick([Kind::Postpaid, Kind::Prepaid])?;
    let mut agreement = Agreement::new(Text::zh(draw.text()), draw.pick(Utility::ALL)?, kind);
    agreement.commission =
        Commission { per_bill: Fen(1 + draw.below(40) as i64), per_10k: draw.below(60) as u16 };
    agreement.until = if draw.one_in(4) { Day::new(2000, 1, 1) } else { None };
    let contact = Contact { name: draw.word(&whose_biller(&id)), ..Contact::default() };
    Some(Command::AddBiller { agreement: Box::new(agreement), contact })
}

fn edit_biller(station: &Station, draw: &mut Draw) -> Option<Command> {
    let biller = biller(station, draw)?;
    let record = station.cashdesk().biller(&biller)?;
    let mut now = record.agreement.clone();
    match draw.below(3) {
        0 => now.name = Text::zh(draw.text()),
        1 => now.remit_days = Some(draw.below(30) as u16),
        _ => {}
    }
    let mut contact = record.contact.present()?.clone();
    if draw.one_in(2) {
        contact.phone = draw.word(&whose_biller(&biller));
    }
    Some(Command::EditBiller { biller, now: Box::new(now), contact })
}

fn erase_biller(station: &Station, draw: &mut Draw) -> Option<Command> {
    let over = station
        .cashdesk()
        .billers()
        .filter(|(_, biller)| biller.agreement.until.is_some() && biller.contact.present().is_some());
    Some(Command::EraseBillerContact { biller: draw.pick(over.map(|(id, _)| id.clone()))? })
}

fn open(station: &Station, draw: &mut Draw) -> Option<Command> {
    if station.cashdesk().shift(&draw.entry.device).is_some() {
        return None;
    }
    let lies = station.cashdesk().in_till(&draw.entry.device).0.max(0);
    let count = if draw.one_in(2) { lies } else { draw.below(9) as i64 * 5_000 };
    let tills = station.cashdesk().tills().map(|(device, _)| device.clone());
    let from = if draw.one_in(4) { draw.pick(tills) } else { None };
    Some(Command::OpenShift { count: Count::of(Fen(count)), before: vec![], why: draw.text(), from })
}

fn close(station: &Station, draw: &mut Draw) -> Option<Command> {
    let desk = station.cashdesk();
    desk.shift(&draw.entry.device)?;
    let count = desk.in_till(&draw.entry.device).0.max(0) + draw.below(3) as i64 * 500;
    let to = if draw.one_in(3) { other(station, draw) } else { None };
    let (count, why) = (Count::of(Fen(count)), draw.text());
    Some(Command::CloseShift { count, before: vec![], why, named: desk.open_here(&draw.entry.device), to })
}

fn collect(station: &Station, draw: &mut Draw) -> Option<Command> {
    station.cashdesk().shift(&draw.entry.device)?;
    let id = PaymentId::born(&draw.entry, 0);
    let method = draw.pick(Method::ALL)?;
    let mut bills = Vec::new();
    for _ in 0..=draw.below(2) {
        let amount = Fen(1 + draw.below(30_000) as i64);
        let name = draw.word(&whose(&id));
        let mut payer = Payer { name, ..Payer::default() };
        let own = draw.one_in(5) && method != Method::BillerCode;
        let today = draw.today;
        let at_work = station.cashdesk().billers().filter(|(_, biller)| biller.agreement.holds(today));
        let biller = draw.pick(at_work.map(|(id, _)| id.clone()));
        let line = match biller.filter(|_| !own) {
            Some(biller) => {
                // Few accounts, so that tablets take the same bill.
                payer.account = draw.below(12).to_string();
                let mut line = Line::new(biller.trust(), amount);
                line.period = "2026-11".into();
                line.key = format!("{biller}|{}", payer.account);
                payer.again = if draw.one_in(2) { draw.text() } else { String::new() };
                line
            }
            None => {
                let legal = station.profile()?.legal.kind;
                // Income of the station, money of a compound's owners, or a deposit of somebody.
                let person = draw.pick(station.people().iter().map(|(id, _)| id.clone()));
                let to = match (draw.below(3), person) {
                    (0, _) => Account::Owners(["甲院", "乙院"][draw.below(2)].into()),
                    (1, Some(person)) => Account::Deposit(person),
                    _ => Account::own(legal, Purpose::Fees),
                };
                let mut line = Line::new(to, amount);
                (payer.what, line.invoice) = (draw.text(), Some(Invoice::Declined));
                line
            }
        };
        bills.push(Bill { line, payer, posted: if draw.one_in(4) { draw.text() } else { String::new() } });
    }
    let writer = manager(station)?;
    let at = Instant(1_700_000_000_000);
    let paper =
        draw.one_in(6).then(|| Paper { pad: "A1".into(), number: 1 + draw.below(9) as u32, at, writer });
    let total = sum(bills.iter().map(|bill| bill.line.amount));
    let given = Fen(total.0 + draw.below(5_000) as i64);
    Some(Command::Collect(Box::new(Collection { bills, method, given, at: Minute(600), paper })))
}

fn reprint(station: &Station, draw: &mut Draw) -> Option<Command> {
    Some(Command::ReprintReceipt { payment: one(station, draw, |_| true)?.0 })
}

fn reverse(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (payment, _) = one(station, draw, |payment| payment.stands() && !payment.is_erased())?;
    let how = draw.pick([Back::Void, Back::Refund])?;
    let reason = Private::Present(draw.word(&whose(&payment)));
    let (on, second) = (draw.today, other(station, draw));
    Some(Command::ReversePayment(Box::new(Reversed { payment, on, how, paper: true, second, reason })))
}

fn post(station: &Station, draw: &mut Draw) -> Option<Command> {
    let open: Vec<LineRef> = station.cashdesk().open(draw.today).into_iter().map(|open| open.at).collect();
    let at = draw.pick(open)?;
    Some(Command::PostPayments { marks: vec![(at, draw.text())] })
}

fn erase(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (payment, _) = one(station, draw, |payment| !payment.is_erased())?;
    Some(Command::EraseAccounts { payments: vec![payment] })
}

fn reconcile(station: &Station, draw: &mut Draw) -> Option<Command> {
    let biller = biller(station, draw)?;
    let number = draw.text();
    let rows = vec![StatementRow { number, amount: Fen(draw.below(30_000) as i64) }];
    let from = draw.today;
    Some(Command::Reconcile { biller, from, until: from.plus(draw.below(9) as u64), rows })
}

fn lock(station: &Station, draw: &mut Draw) -> Option<Command> {
    // Long before anything was taken, so that whoever takes money may do it, or not long ago.
    let until = if draw.one_in(4) { draw.today } else { Day::new(1980, 1, 1)?.plus(draw.below(900) as u64) };
    let biller = if draw.one_in(2) { biller(station, draw) } else { None };
    Some(Command::LockBooks { biller, until })
}

fn book(booking: Booking) -> Option<Command> {
    Some(Command::BookMoney(Box::new(booking)))
}

/// Some of what lies at a place.
fn some(station: &Station, draw: &mut Draw, place: &Account) -> Option<Fen> {
    let lies = station.cashdesk().ledger().balance(place).0;
    if lies <= 0 {
        return None;
    }
    Some(Fen(if draw.one_in(2) { lies } else { 1 + draw.below(lies as usize) as i64 }))
}

fn deposit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let amount = some(station, draw, &Account::Till(draw.entry.device.clone()))?;
    book(Booking::Deposit { amount, reference: draw.text() })
}

fn withdraw(station: &Station, draw: &mut Draw) -> Option<Command> {
    let amount = some(station, draw, &Account::Bank)?;
    book(Booking::Withdraw { amount, reference: String::new() })
}

fn settle(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (method, place) =
        draw.pick([(Method::StationCode, Account::Merchant), (Method::Pos, Account::Pos)])?;
    let gross = some(station, draw, &place)?;
    book(Booking::Settle { method, gross, fee: Fen(gross.0 * 6 / 1000), reference: String::new() })
}

fn commission(station: &Station, draw: &mut Draw) -> Option<Command> {
    let owes = |id: &&BillerId| station.cashdesk().ledger().balance(&Account::Claim((*id).clone())) > Fen(0);
    let biller = draw.pick(station.cashdesk().billers().map(|(id, _)| id).filter(owes).cloned())?;
    let amount = some(station, draw, &Account::Claim(biller.clone()))?;
    book(Booking::Commission { biller, amount, reference: String::new() })
}

fn opening(station: &Station, draw: &mut Draw) -> Option<Command> {
    let account = if draw.one_in(2) { Account::Bank } else { biller(station, draw)?.trust() };
    let balances = vec![(account, Fen(1 + draw.below(900_000) as i64))];
    book(Booking::Opening { balances, evidence: draw.text(), second: other(station, draw) })
}

fn correct(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (one, two) = (biller(station, draw)?.trust(), biller(station, draw)?.trust());
    let fen = 1 + draw.below(500) as i64;
    let postings = vec![(one, Fen(fen)), (two, Fen(-fen))];
    // Now and then the opposite of something that was booked.
    let booked = station.cashdesk().booked().map(|(id, _, booked)| (id.clone(), booked.postings.clone()));
    let (of, postings) = match draw.pick(booked).filter(|_| draw.one_in(3)) {
        Some((id, back)) => (Some(id), back.into_iter().map(|(it, fen)| (it, Fen(-fen.0))).collect()),
        None => (None, postings),
    };
    book(Booking::Correct { postings, why: draw.text(), of, second: other(station, draw) })
}

/// Some of what is kept for somebody goes back, perhaps on two tablets at once.
fn give_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let kept = station.cashdesk().ledger().balances().into_iter();
    let kept = kept.filter(|(account, fen)| account.is_kept() && *fen < Fen(0));
    let (owner, owed) = draw.pick(kept.map(|(account, fen)| (account.clone(), -fen.0)))?;
    let cash = draw.one_in(2);
    let amount = if draw.one_in(2) { owed / 10 * 10 } else { 1 + draw.below(owed as usize) as i64 };
    // Mostly by the receipt it came with: then no more of it than that.
    let kept = |payment: &Payment| payment.taken.lines.iter().any(|line| line.to == owner);
    let by = one(station, draw, kept).filter(|_| !draw.one_in(3)).map(|(_, payment)| payment.receipt());
    let left = by.as_ref().and_then(|by| station.cashdesk().left_of(by, &owner));
    let amount = left.map_or(amount, |left| if draw.one_in(2) { left.0.min(owed) / 10 * 10 } else { amount });
    let reference = by.unwrap_or_else(|| draw.text());
    let (amount, second) = (Fen(amount), other(station, draw));
    book(Booking::GiveBack { owner, amount, cash, reference, second })
}

fn spend(station: &Station, draw: &mut Draw) -> Option<Command> {
    let purpose = draw.pick([Purpose::Expense, Purpose::Contribution])?;
    let (amount, what) = (Fen(1 + draw.below(900) as i64), draw.text());
    book(Booking::Spend { purpose, amount, what, reference: String::new(), second: other(station, draw) })
}

fn remit(station: &Station, draw: &mut Draw) -> Option<Command> {
    let (desk, today) = (station.cashdesk(), draw.today);
    let waits = |id: &&BillerId| !desk.unremitted(id, today).is_empty();
    let biller = draw.pick(desk.billers().map(|(id, _)| id).filter(waits).cloned())?;
    let due = desk.unremitted(&biller, today);
    let all = draw.one_in(2);
    let mut lines: Vec<LineRef> = due.into_iter().map(|open| open.at).collect();
    lines.truncate(if all { lines.len() } else { 1 });
    let (via, withhold) = (draw.pick([Via::Cash, Via::Transfer])?, draw.one_in(3));
    Some(Command::Remit(Box::new(Batch { biller, lines, via, reference: draw.text(), withhold })))
}

fn sees(_: &Station, _: &Draw, command: &Command) -> Vec<Seen> {
    match command {
        Command::EraseAccounts { payments } => payments.iter().map(|id| Seen::Gone(whose(id))).collect(),
        Command::EraseBillerContact { biller } => vec![Seen::Gone(whose_biller(biller))],
        _ => Vec::new(),
    }
}

fn biller(station: &Station, draw: &mut Draw) -> Option<BillerId> {
    draw.pick(station.cashdesk().billers().map(|(id, _)| id.clone()))
}

fn one(
    station: &Station,
    draw: &mut Draw,
    wanted: impl Fn(&Payment) -> bool,
) -> Option<(PaymentId, Payment)> {
    let found = station.cashdesk().payments().filter(|(_, payment)| wanted(payment));
    draw.pick(found.map(|(id, payment)| (id.clone(), payment.clone())))
}

fn manager(station: &Station) -> Option<StaffId> {
    station.staff().iter().next().map(|(id, _)| id.clone())
}

/// Somebody else who works here; perhaps not somebody who may agree.
fn other(station: &Station, draw: &mut Draw) -> Option<StaffId> {
    let others = station.staff().iter().skip(1).filter(|(_, member)| member.until.is_none());
    draw.pick(others.map(|(id, _)| id.clone()))
}

/// No fen appears and none is lost, whatever came together from where; no number is missing, and none is there twice.
fn holds(station: &Station, _: &Facts) {
    let (desk, ledger) = (station.cashdesk(), station.cashdesk().ledger());
    assert_eq!(sum(ledger.balances().into_values()), Fen(0), "places and owners are equal");
    let (first, last) = (Day::new(1, 1, 1).unwrap(), Day::new(9000, 1, 1).unwrap());
    let mut came: BTreeMap<&Account, i64> = BTreeMap::new();
    for (key, sum) in desk.sums(first, last) {
        if key.2 != Method::BillerCode {
            *came.entry(&key.4).or_default() += sum.taken.0 - sum.back.0;
        }
    }
    // Σ in = Σ owed + Σ remitted + what was put right, of each purse
    for (owner, came) in came {
        let moved = |source| ledger.moved(owner, source).0;
        let others = [Source::Remitted, Source::Correction, Source::Opening, Source::Shift, Source::Returned];
        let others = others.map(moved);
        assert_eq!(came, ledger.owed(owner).0 + others.iter().sum::<i64>(), "{owner:?}");
    }
    // Σ given = Σ taken + Σ change, of each day, tablet, method and clerk
    let mut desks: BTreeMap<_, i64> = BTreeMap::new();
    for ((day, device, method, by, _), sum) in desk.sums(first, last) {
        *desks.entry((*day, device.clone(), *method, by.clone())).or_default() += sum.taken.0 - sum.back.0;
    }
    for (key, tray) in desk.trays(first, last) {
        let stays = tray.given.0 - tray.change.0 + tray.rounded.0 - tray.back.0;
        assert_eq!(desks.remove(key), Some(stays), "{key:?}");
    }
    assert!(desks.is_empty());
    // What the books are written from, each event once, is what the ledger has
    let mut moved: BTreeMap<Account, i64> = BTreeMap::new();
    for (account, fen) in desk.movements(first, last).into_iter().flat_map(|movement| movement.postings) {
        *moved.entry(account).or_default() += fen.0;
    }
    let kept = ledger.balances().into_iter().map(|(account, fen)| (account.clone(), fen.0));
    assert_eq!(moved, kept.collect(), "the movements come to the balances");
    numbers(desk);
    waiting(desk, first);
    doubled(desk);
    taken_back(desk);
    let known: usize =
        desk.accounts().map(|known| desk.bills_of(known.biller, &known.payer.account).count()).sum();
    let theirs = |line: &&Line| matches!(line.to, Account::Trust(_));
    let lines = desk.payments().filter(|(_, payment)| !payment.is_erased());
    let lines: usize = lines.map(|(_, payment)| payment.taken.lines.iter().filter(theirs).count()).sum();
    assert_eq!(known, lines, "every account that is not erased is recalled");
    for (_, payment) in desk.payments() {
        assert_eq!(payment.fates.len(), payment.taken.lines.len());
        let reasons = payment.reversed.iter().filter(|reversed| reversed.reason.present().is_some());
        assert!(!payment.is_erased() || reasons.count() == 0);
    }
}

/// Receipts are unique, and each tablet's count up without a gap.
fn numbers(desk: &Cashdesk) {
    let mut series: BTreeMap<(&DeviceId, u16), BTreeSet<u32>> = BTreeMap::new();
    let mut all = BTreeSet::new();
    for (_, payment) in desk.payments() {
        if let Some(number) = payment.number() {
            assert!(all.insert(number.to_string()), "{number} twice");
            series.entry((&payment.device, number.year)).or_default().insert(number.serial);
        }
    }
    for ((device, year), serials) in series {
        let count = serials.len() as u32;
        assert_eq!(
            serials.into_iter().collect::<Vec<_>>(),
            (1..=count).collect::<Vec<_>>(),
            "{device} {year}"
        );
    }
}

/// 重复收款, found again from the payments alone: every bill that stands twice without a reason, and no other.
fn doubled(desk: &Cashdesk) {
    let mut bills: BTreeMap<&str, (BTreeSet<LineRef>, usize)> = BTreeMap::new();
    for (id, payment) in desk.payments().filter(|(_, payment)| payment.stands()) {
        for (n, line) in (0..).zip(&payment.taken.lines).filter(|(_, line)| !line.key.is_empty()) {
            let (lines, unexplained) = bills.entry(&line.key).or_default();
            lines.insert((id.clone(), n));
            *unexplained += usize::from(!line.again);
        }
    }
    let twice: BTreeSet<_> = bills.into_values().filter(|(_, n)| *n > 1).map(|(lines, _)| lines).collect();
    let found = desk.doubled().into_iter().filter_map(|doubled| match doubled {
        Doubled::Bill(lines) => Some(lines.into_iter().collect::<BTreeSet<_>>()),
        _ => None,
    });
    assert_eq!(found.collect::<BTreeSet<_>>(), twice, "重复收款");
}

/// Bookings that two corrections take back, and receipts by which too much went back, found again from the bookings alone.
fn taken_back(desk: &Cashdesk) {
    let all: Vec<_> = desk.booked().collect();
    // A correction stands while none that stands takes it back; they come after what they take back.
    let mut stands: BTreeMap<&PaymentId, bool> = BTreeMap::new();
    for (n, (id, ..)) in all.iter().enumerate().rev() {
        let by = all[n + 1..].iter().filter(|(other, _, it)| it.of.as_ref() == Some(id) && stands[other]);
        stands.insert(id, by.count() == 0);
    }
    let corrections = |id: &PaymentId| {
        all.iter().filter(|(other, _, it)| it.of.as_ref() == Some(id) && stands[other]).count()
    };
    let twice: BTreeSet<_> =
        all.iter().map(|(id, ..)| (id.clone(), corrections(id))).filter(|(_, n)| *n > 1).collect();
    let mut over: BTreeMap<(String, Account), i64> = BTreeMap::new();
    for (id, _, it) in all.iter().filter(|(_, _, it)| it.what == Source::Returned) {
        for (owner, fen) in it.postings.iter().filter(|(owner, _)| owner.is_kept() && stands[id]) {
            *over.entry((it.reference.clone(), owner.clone())).or_default() += fen.0;
        }
    }
    let mut too_much: Vec<Fen> = Vec::new();
    for ((receipt, owner), back) in over {
        let lines = desk.payments().filter(|(_, payment)| payment.receipt() == receipt);
        let lines = lines.flat_map(|(_, it)| it.taken.lines.iter().map(|line| (it.stands(), line)));
        let lines: Vec<_> = lines.filter(|(_, line)| line.to == owner).collect();
        let came: i64 = lines.iter().filter(|(stands, _)| *stands).map(|(_, line)| line.amount.0).sum();
        if !lines.is_empty() && back > came {
            too_much.push(Fen(back - came));
        }
    }
    too_much.sort_unstable();
    let (mut corrected, mut returned) = (BTreeSet::new(), Vec::new());
    for doubled in desk.doubled() {
        match doubled {
            Doubled::Corrected(id, times) => assert!(corrected.insert((id, times))),
            Doubled::Returned(_, fen) => returned.push(fen),
            _ => {}
        }
    }
    returned.sort_unstable();
    assert_eq!((corrected, returned), (twice, too_much), "what was taken back twice");
}

/// What waits to be posted or remitted, found again from the payments alone.
fn waiting(desk: &Cashdesk, day: Day) {
    let lines = || {
        desk.payments().flat_map(|(id, payment)| {
            let lines = (0..).zip(payment.taken.lines.iter().zip(&payment.fates));
            lines.map(move |(n, (line, fate))| ((id.clone(), n), payment, line, fate))
        })
    };
    let is_theirs = |payment: &Payment, line: &Line| {
        payment.stands() && payment.taken.method != Method::BillerCode && matches!(line.to, Account::Trust(_))
    };
    let ours: BTreeSet<LineRef> = desk.open(day).into_iter().map(|open| open.at).collect();
    let open = lines().filter(|(_, payment, line, fate)| is_theirs(payment, line) && fate.posted.is_empty());
    assert_eq!(ours, open.map(|(at, ..)| at).collect(), "what is 已收未销账");
    for (id, _) in desk.billers() {
        let ours: BTreeSet<LineRef> = desk.unremitted(id, day).into_iter().map(|open| open.at).collect();
        let due = lines().filter(|(_, payment, line, fate)| {
            is_theirs(payment, line) && line.to == id.trust() && fate.remitted == 0
        });
        assert_eq!(ours, due.map(|(at, ..)| at).collect(), "what {id} is to get");
    }
}
