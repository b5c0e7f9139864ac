//! How the script speaks of the cash desk. It counts along, so that every till is closed as it must be.

use std::collections::BTreeMap;

use super::Writer;
use super::clock::before;
use super::requests::resident;
use crate::domain::Command;
use crate::domain::cashdesk::{
    AccountFormat, Agreement, Back, Batch, Bill, Booking, Collection, Commission, Count, Invoice, Kind, Line,
    LineRef, Method, Paper, Payer, ReceiptNumber, Reversed, StatementRow, Utility, Via, rounded,
};
use crate::domain::ledger::{Account, Purpose};
use crate::domain::providers::Contact;
use crate::domain::values::{BillerId, Day, Fen, Instant, Minute, PaymentId, Private, Text};

/// Change money with which the till begins, in fen.
const FLOAT: i64 = 30_000;

/// How things stand at the desk of the script.
#[derive(Default)]
pub(super) struct Cash {
    billers: BTreeMap<&'static str, (BillerId, Agreement)>,
    till: i64,
    by_code: i64,
    by_card: i64,
    claimed: BTreeMap<&'static str, i64>,
    /// Not posted: payment, and what a biller's number begins with.
    open: Vec<(PaymentId, &'static str)>,
    /// Not remitted.
    due: Vec<(&'static str, LineRef, i64)>,
    /// Everything posted: biller, number, amount, days before the end.
    posted: Vec<(&'static str, String, i64)>,
    amounts: BTreeMap<PaymentId, (&'static str, i64, i64)>,
    last: Vec<PaymentId>,
    /// Year and serial of the newest receipt.
    number: (u16, u32),
    /// What residents have left here, by the numbers the script gives them: the receipt it came by.
    deposits: BTreeMap<usize, String>,
}

/// What happens to the commission of a batch.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Due {
    Withheld,
    Claimed,
}

fn agreements() -> [(&'static str, Agreement); 5] {
    let agreement = |name: &str, utility, kind| Agreement::new(Text::zh(name), utility, kind);
    let mut water = agreement("晋水自来水公司（示例）", Utility::Water, Kind::Postpaid);
    water.format = AccountFormat { lengths: vec![10], prefix: "10".to_owned(), ..AccountFormat::default() };
    water.contract = "代收水费协议.pdf".to_owned();
    water.commission = Commission { per_bill: Fen(30), per_10k: 0 };
    water.cut_off = Some(Minute(17 * 60));
    water.remit_days = Some(40);
    let mut power = agreement("城东供电所（示例）", Utility::Power, Kind::Postpaid);
    power.format = AccountFormat { lengths: vec![13], ..AccountFormat::default() };
    power.contract = "代收电费协议.pdf".to_owned();
    power.commission = Commission { per_bill: Fen(0), per_10k: 40 };
    power.remit_days = Some(40);
    let mut phone = agreement("固话营业厅（示例）", Utility::Phone, Kind::Postpaid);
    phone.format = AccountFormat { lengths: vec![8, 12], ..AccountFormat::default() };
    phone.commission = Commission { per_bill: Fen(20), per_10k: 0 };
    let mut mobile = agreement("手机营业厅（示例）", Utility::Mobile, Kind::Prepaid);
    mobile.format = AccountFormat { lengths: vec![11], prefix: "1".to_owned(), ..AccountFormat::default() };
    mobile.commission = Commission { per_bill: Fen(0), per_10k: 80 };
    // Cards are loaded on two mornings a week.
    let mut gas = agreement("城区燃气公司（示例）", Utility::Gas, Kind::Card);
    gas.weekdays = vec![1, 3];
    gas.cut_off = Some(Minute(11 * 60));
    [("water", water), ("power", power), ("phone", phone), ("mobile", mobile), ("gas", gas)]
}

/// An account at a biller, the same for the same resident, of nobody.
fn account(biller: &str, who: usize) -> String {
    match biller {
        "water" => format!("10{:08}", 26_000 + who * 37),
        "power" => format!("351000{:07}", 4_100 + who * 53),
        "phone" => format!("0000{:04}", 2_000 + who),
        _ => format!("1000000{:04}", 3_000 + who),
    }
}

/// Where a station has an HMAC the demo has a plain sum, so that its script needs no secret: the same bill, the same key.
pub fn bill_key(biller: &BillerId, account: &str, period: &str) -> String {
    let text = format!("{biller}|{account}|{period}");
    let fold = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, fold))
}

impl Writer {
    pub(super) fn add_billers(&mut self) {
        for (n, (name, agreement)) in (0..).zip(agreements()) {
            let contact = Contact {
                name: ["小苏", "老纪", "小柯", "小施", "阿海"].get(n).copied().unwrap_or_default().to_owned(),
                phone: format!("0595-0000 62{n:02}"),
                note: String::new(),
            };
            let entry = self.give(Command::AddBiller { agreement: Box::new(agreement.clone()), contact });
            self.cash.billers.insert(name, (BillerId::born(&entry, 0), agreement));
        }
    }

    pub(super) fn change_biller(&mut self, name: &'static str, change: impl Fn(&mut Agreement)) {
        let Some((biller, agreement)) = self.cash.billers.get_mut(name) else { return };
        change(agreement);
        let (biller, now) = (biller.clone(), Box::new(agreement.clone()));
        let contact =
            Contact { name: "小施".into(), phone: "0595-0000 6203".into(), note: "换了座机".into() };
        self.give(Command::EditBiller { biller, now, contact });
    }

    /// Opening balances: what the bank holds, of which nothing is anybody else's.
    pub(super) fn begin_books(&mut self, fen: i64) {
        let (balances, evidence) = (vec![(Account::Bank, Fen(fen))], "开户行对账单".to_owned());
        let second = Some(self.member(super::writer::MANAGER));
        self.book_money(Booking::Opening { balances, evidence, second });
    }

    /// What accounts are called in the station's own chart.
    pub(super) fn set_chart(&mut self, lines: &[(&str, &str, &str)]) {
        let line =
            |(row, code, name): &(&str, &str, &str)| (row.to_string(), code.to_string(), name.to_string());
        self.give(Command::SetChart { lines: lines.iter().map(line).collect() });
    }

    fn book_money(&mut self, booking: Booking) {
        self.give(Command::BookMoney(Box::new(booking)));
    }

    pub(super) fn open_till(&mut self) {
        if self.cash.till == 0 {
            self.cash.till = FLOAT;
        }
        let count = Count::of(Fen(self.cash.till));
        self.give(Command::OpenShift { count, before: vec![], why: String::new(), from: None });
    }

    /// Takes a bill of a resident for a month.
    pub(super) fn collect(&mut self, who: usize, name: &'static str, month: &str, fen: i64, method: Method) {
        let Some((biller, agreement)) = self.cash.billers.get(name).cloned() else { return };
        let mut line = Line::new(biller.trust(), Fen(fen));
        if agreement.kind == Kind::Postpaid {
            line.period = format!("{}-{month}", self.today().parts().0);
            line.key = bill_key(&biller, &account(name, who), &line.period);
        }
        self.take(name, line, payer(name, who), method, None);
    }

    fn take(&mut self, name: &'static str, line: Line, payer: Payer, method: Method, paper: Option<Paper>) {
        let fen = line.amount.0;
        let asked = fen - rounded(method, line.amount).0;
        // They pay with what they have: a round number of ten yuan.
        let given = Fen((asked + 999) / 1000 * 1000);
        if paper.is_none() {
            self.count_receipt();
        }
        let bills = vec![Bill { line, payer, posted: String::new() }];
        let collection = Collection { bills, method, given, at: Minute(9 * 60), paper };
        let entry = self.give(Command::Collect(Box::new(collection)));
        let id = PaymentId::born(&entry, 0);
        match method {
            Method::Cash => self.cash.till += asked,
            Method::StationCode => self.cash.by_code += asked,
            Method::Pos => self.cash.by_card += asked,
            Method::BillerCode => return,
        }
        self.cash.amounts.insert(id.clone(), (name, fen, asked));
        self.cash.last.push(id.clone());
        if !name.is_empty() {
            self.cash.open.push((id.clone(), name));
            self.cash.due.push((name, (id, 0), fen));
        }
    }

    /// The next number of the series; each year begins anew.
    fn count_receipt(&mut self) {
        let year = u16::try_from(self.now().parts().0).unwrap_or_default();
        let (last, serial) = self.cash.number;
        self.cash.number = if year > last { (year, 1) } else { (last, serial + 1) };
    }

    /// A resident leaves money for something that is lent to them.
    pub(super) fn take_deposit(&mut self, who: usize, fen: i64, what: &str) {
        let Some((person, _)) = self.residents.get(&who).cloned() else { return };
        let payer = Payer { what: what.to_owned(), ..Payer::default() };
        self.take("", Line::new(Account::Deposit(person), Fen(fen)), payer, Method::Cash, None);
        let (year, serial) = self.cash.number;
        let receipt = ReceiptNumber::new(&self.profile.letters, &self.last_entry().device, year, serial);
        self.cash.deposits.insert(who, receipt.to_string());
    }

    /// So much of it goes back out of the till, by its receipt.
    pub(super) fn return_deposit(&mut self, who: usize, fen: i64) {
        let Some((person, _)) = self.residents.get(&who).cloned() else { return };
        let Some(reference) = self.cash.deposits.get(&who).cloned() else { return };
        let (owner, amount) = (Account::Deposit(person), Fen(fen));
        self.cash.till -= fen;
        self.book_money(Booking::GiveBack { owner, amount, cash: true, reference, second: None });
    }

    /// An own fee: copies.
    pub(super) fn copy_fee(&mut self, fen: i64) {
        let own = Account::own(self.profile.legal.kind, Purpose::Fees);
        let mut line = Line::new(own, Fen(fen));
        line.invoice = Some(Invoice::Declined);
        let payer = Payer { what: "复印".to_owned(), ..Payer::default() };
        self.take("", line, payer, Method::Cash, None);
    }

    /// What was written on paper the day before.
    pub(super) fn enter_paper(&mut self, who: usize, name: &'static str, fen: i64) {
        let Some((biller, _)) = self.cash.billers.get(name).cloned() else { return };
        // Ten in the morning there, of the day before.
        let epoch = Day(chrono::NaiveDate::default());
        let at = Instant((self.now().days_since(epoch) - 1) * 86_400_000 + 2 * 3_600_000);
        let paper = Paper { pad: "A1".to_owned(), number: 1, at, writer: self.by.clone() };
        self.take(name, Line::new(biller.trust(), Fen(fen)), payer(name, who), Method::Cash, Some(paper));
    }

    /// The money of the last receipt but so many goes back.
    pub(super) fn give_back(&mut self, how: Back, reason: &str, but: usize) {
        let mut newest = self.cash.last.iter().rev();
        let Some(payment) = newest.nth(but).cloned() else { return };
        let Some((_, _, asked)) = self.cash.amounts.remove(&payment) else { return };
        self.cash.till -= asked;
        self.cash.open.retain(|(id, _)| *id != payment);
        self.cash.due.retain(|(_, (id, _), _)| *id != payment);
        let (on, reason) = (self.now(), Private::Present(reason.to_owned()));
        let reversed = Reversed { payment, on, how, paper: true, second: None, reason };
        self.give(Command::ReversePayment(Box::new(reversed)));
    }

    pub(super) fn reprint(&mut self) {
        if let Some(payment) = self.cash.last.last().cloned() {
            self.give(Command::ReprintReceipt { payment });
        }
    }

    /// Enters the numbers of everything that billers have posted, at once.
    pub(super) fn post_all(&mut self) {
        let mut marks = Vec::new();
        for (payment, name) in std::mem::take(&mut self.cash.open) {
            let number = format!(
                "{}{:06}",
                name.to_ascii_uppercase().get(..1).unwrap_or_default(),
                104_200 + self.cash.posted.len() * 13
            );
            let amount = self.cash.amounts.get(&payment).map_or(0, |(_, fen, _)| *fen);
            self.cash.posted.push((name, number.clone(), amount));
            marks.push(((payment, 0), number));
        }
        if !marks.is_empty() {
            self.give(Command::PostPayments { marks });
        }
    }

    /// Closes the till with so much more or less in it than there should be.
    pub(super) fn close_till(&mut self, off: i64) {
        let why = if off == 0 { "" } else { "可能多找了一张五元，没有对出来" }.to_owned();
        self.cash.till += off;
        let named = self.cash.open.iter().map(|(id, _)| id.clone()).collect();
        self.give(Command::CloseShift {
            count: Count::of(Fen(self.cash.till)),
            before: vec![],
            why,
            named,
            to: None,
        });
    }

    /// Everything but the change money goes to the bank.
    pub(super) fn deposit(&mut self) {
        let amount = self.cash.till - FLOAT;
        if amount > 0 {
            self.cash.till = FLOAT;
            let reference = format!("存款单 {:04}", 310 + self.last_entry().seq % 600);
            self.book_money(Booking::Deposit { amount: Fen(amount), reference });
        }
    }

    /// What was paid by code and card is at the bank, less six in a thousand.
    pub(super) fn settle_codes(&mut self) {
        for (method, gross) in [
            (Method::StationCode, std::mem::take(&mut self.cash.by_code)),
            (Method::Pos, std::mem::take(&mut self.cash.by_card)),
        ] {
            if gross > 0 {
                let (gross, fee) = (Fen(gross), Fen(gross * 6 / 1000));
                self.book_money(Booking::Settle { method, gross, fee, reference: String::new() });
            }
        }
    }

    /// Sends everything that was taken for a biller.
    pub(super) fn remit(&mut self, name: &'static str, commission: Due) {
        let Some((biller, agreement)) = self.cash.billers.get(name).cloned() else { return };
        let (sent, kept): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.cash.due).into_iter().partition(|(other, ..)| *other == name);
        self.cash.due = kept;
        let sum = Fen(sent.iter().map(|(.., fen)| fen).sum());
        if commission == Due::Claimed {
            *self.cash.claimed.entry(name).or_default() += agreement.commission.of(sent.len(), sum).0;
        }
        let lines: Vec<LineRef> = sent.into_iter().map(|(_, at, _)| at).collect();
        if lines.is_empty() {
            return;
        }
        let reference = format!("转账 {:05}", 20_100 + self.last_entry().seq % 900);
        let withhold = commission == Due::Withheld;
        self.give(Command::Remit(Box::new(Batch { biller, lines, via: Via::Transfer, reference, withhold })));
    }

    pub(super) fn commission_came(&mut self, name: &'static str) {
        let Some((biller, _)) = self.cash.billers.get(name).cloned() else { return };
        let amount = Fen(self.cash.claimed.remove(name).unwrap_or_default());
        if amount > Fen(0) {
            self.book_money(Booking::Commission { biller, amount, reference: "手续费入账".to_owned() });
        }
    }

    /// The biller's statement lacks one bill.
    pub(super) fn reconcile(&mut self, name: &'static str, from: u64, until: u64) {
        let Some((biller, _)) = self.cash.billers.get(name).cloned() else { return };
        let own = self.cash.posted.iter().filter(|(other, ..)| *other == name);
        let rows = own.map(|(_, number, fen)| StatementRow { number: number.clone(), amount: Fen(*fen) });
        let rows: Vec<StatementRow> = rows.skip(1).collect();
        let (from, until) = (before(self.today(), from), before(self.today(), until));
        self.give(Command::Reconcile { biller, from, until, rows });
    }

    /// Closes the books of everything up to so many days before the end.
    pub(super) fn lock(&mut self, days_before: u64) {
        let until = before(self.today(), days_before);
        self.give(Command::LockBooks { biller: None, until });
    }

    pub(super) fn spend(&mut self, fen: i64, what: &str) {
        let (purpose, amount, what) = (Purpose::Expense, Fen(fen), what.to_owned());
        self.book_money(Booking::Spend { purpose, amount, what, reference: String::new(), second: None });
    }
}

fn payer(name: &str, who: usize) -> Payer {
    let who_pays = resident(who);
    let phone = who_pays.phones.first().cloned().unwrap_or_default();
    Payer { account: account(name, who), name: who_pays.name, phone, ..Payer::default() }
}
