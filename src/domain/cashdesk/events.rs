//! What can happen at the cash desk.

use serde::{Deserialize, Serialize};

use super::{
    Agreement, AgreementPatch, ChartLine, Count, Line, LineRef, Method, Paper, Payer, ReceiptNumber,
};
use crate::domain::ledger::{Account, Posting, Source};
use crate::domain::providers::Contact;
use crate::domain::values::{BillerId, Day, DeviceId, Fen, PaymentId, Private, StaffId};

/// `cashdesk.biller_added.1`. Its id is the place of this event; whom to call stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BillerAdded {
    pub agreement: Agreement,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `cashdesk.biller_changed.1`: the agreement, whom to call, or both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BillerChanged {
    pub biller: BillerId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patches: Vec<AgreementPatch>,
    #[serde(skip)]
    pub contact: Private<Contact>,
}

/// `cashdesk.shift_opened.1`: on the tablet that writes it, with what was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShiftOpened {
    pub on: Day,
    pub count: Count,
    /// What was counted before, and counted again once it was seen what should be there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Fen>,
    /// What the till should have held: as it was closed last. None: its first shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Fen>,
    /// Why it differs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Who takes over from the one who writes this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<StaffId>,
    /// The till of this tablet, which is no longer used, came with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DeviceId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<Posting>,
}

/// `cashdesk.shift_closed.1`: counted before anybody saw what should be there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShiftClosed {
    pub on: Day,
    pub count: Count,
    /// As of [`ShiftOpened::before`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Fen>,
    pub expected: Fen,
    /// Why it differs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// 已收未销账 that whoever closes has named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<PaymentId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<Posting>,
}

/// `cashdesk.collected.1`: one payment, one receipt. Accounts and names stand in the private part, one for each line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Collected {
    /// From the tablet's own series; absent on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<ReceiptNumber>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Paper>,
    pub on: Day,
    pub method: Method,
    pub lines: Vec<Line>,
    /// Cash put on the desk, and given back.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub given: Fen,
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub change: Fen,
    /// Not asked for, since no coin pays it; and who gives it.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub rounded: Fen,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub giver: Option<Account>,
    #[serde(skip)]
    pub payers: Private<Vec<Payer>>,
}

/// `cashdesk.reprinted.1`: 补打.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reprinted {
    pub payment: PaymentId,
}

/// Why money goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Back {
    /// 作废: the receipt should not have been written.
    Void,
    /// 退款: it was right, and the money goes back all the same.
    Refund,
}

/// `cashdesk.reversed.1`: a counter-entry to a whole receipt; the reason stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reversed {
    pub payment: PaymentId,
    pub on: Day,
    pub how: Back,
    /// The paper came back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paper: bool,
    /// Who agreed to it, besides the one who writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<StaffId>,
    #[serde(skip)]
    pub reason: Private<String>,
}

/// `cashdesk.posted.1`: 销账流水号 of lines; of own fees the number of the invoice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Posted {
    pub marks: Vec<(LineRef, String)>,
}

/// `cashdesk.booked.1`: money moved between places, or a correction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Booked {
    pub on: Day,
    pub what: Source,
    pub postings: Vec<Posting>,
    /// Number of the slip, of the transfer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// What for; of opening balances the evidence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<StaffId>,
    /// The booking that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<PaymentId>,
}

/// How a batch goes to a biller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Via {
    /// 转账.
    Transfer,
    /// 划扣: the biller fetches it.
    Debit,
    /// 现金缴存 at the biller's bank, out of this tablet's till: their own money, not spent.
    Cash,
}

/// `cashdesk.remitted.1`: 解缴, a batch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remitted {
    pub biller: BillerId,
    pub on: Day,
    pub lines: Vec<LineRef>,
    pub via: Via,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// What was sent.
    pub amount: Fen,
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub commission: Fen,
    /// The commission was kept back; else the biller still has to pay it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
    pub postings: Vec<Posting>,
}

/// `cashdesk.reconciled.1`: a biller's statement of some days against what was taken for them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reconciled {
    pub biller: BillerId,
    pub from: Day,
    pub until: Day,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matched: Vec<LineRef>,
    /// The statement says another amount.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wrong: Vec<(LineRef, Fen)>,
    /// Taken here, and not on the statement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<LineRef>,
    /// On the statement, and not taken here: its number, its amount.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<(String, Fen)>,
}

/// `cashdesk.locked.1`: 结账, of one biller or of all. What was taken until that day does not change any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Locked {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biller: Option<BillerId>,
    pub until: Day,
    /// What the books held then, from their beginning: lines, and what was taken and has not gone back. What another
    /// tablet took in those days and brings later shows by it.
    pub lines: u32,
    pub sum: Fen,
}

/// `cashdesk.chart_set.1`: what accounts of this ledger are called in the station's own chart (科目表). Only changed lines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChartSet {
    pub lines: Vec<ChartLine>,
}

fn is_nothing(fen: &Fen) -> bool {
    *fen == Fen(0)
}
