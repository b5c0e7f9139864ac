//! 查验码: what the code on a receipt holds, signed with the station's key, so that anybody can check it.
//!
//! No payer's name and no account: only what stands on every copy of the receipt and says nothing about a person.
//! What became of the receipt later is not in it: nobody can change a code that is on paper. Format
//! `linli.receipt` v1:
//!
//! ```text
//! signed = body ‖ Ed25519 signature (64) over "linli.receipt.1" ‖ body
//! body   = version (u8: 1, or 2 where kept money is in it) ‖ station code (u40) ‖ kid of the key (4) ‖ days since 2000-01-01 (u16) ‖ fen paid (u32)
//!          ‖ how many letters, method and kind (u8) ‖ year (u16) ‖ serial (u24) ‖ tablet (5 letters) ‖ station's letters (2–4)
//! text   = signed in base 32 (Crockford, capitals): codes write it in 5½ bits a character
//! ```
//! Numbers are big-endian.

mod body;
mod check;
#[cfg(test)]
mod tests;
mod text;

use crate::domain::cashdesk::{Method, Payment, ReceiptNumber};
use crate::domain::ledger::Account;
use crate::domain::values::{Day, Fen};
use crate::vault::Ring;

pub use check::Verdict;
pub use text::{from_text, to_text};

/// The version that is written, as long as nothing in it is newer.
const VERSION: u8 = 1;
/// The one that also knows money which is only kept.
const VERSION_KEPT: u8 = 2;
/// What binds a signature to its purpose.
const CONTEXT: &[u8] = b"linli.receipt.1";
/// Bytes of a signature.
const SIGNATURE: usize = 64;

/// What a receipt says to everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Code of the station's community: twelve figures.
    pub station: String,
    /// Which key signs.
    pub kid: [u8; 4],
    pub number: ReceiptNumber,
    pub on: Day,
    /// What was paid.
    pub paid: Fen,
    pub method: Method,
    pub kind: Kind,
}

/// Whose money it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 代收: all of it goes on to whom it was taken for.
    Agency,
    /// 自有: the station's own fees.
    Own,
    /// Some of either.
    Both,
    /// 押金, 业主资金: all of it is kept for somebody, and goes back.
    Kept,
    /// Some of it is.
    KeptToo,
}

/// A stamp that was read, with what its signature has to fit; nobody has checked it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub stamp: Stamp,
    body: Vec<u8>,
    signature: [u8; SIGNATURE],
}

/// Why something is not read as the code of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nothing of ours, or only a piece of it.
    NotOurs,
    /// Written by a newer program.
    Newer,
}

impl Stamp {
    /// That of a payment; none of one that has no number of its own.
    pub fn of(payment: &Payment, station: &str, kid: [u8; 4]) -> Option<Stamp> {
        let taken = &payment.taken;
        let agency = taken.lines.iter().filter(|line| matches!(line.to, Account::Trust(_))).count();
        let all = taken.lines.len();
        let kind = match (agency, taken.kept_for().count()) {
            (0, 0) => Kind::Own,
            (agency, 0) if agency == all => Kind::Agency,
            (_, 0) => Kind::Both,
            (_, kept) if kept == all => Kind::Kept,
            _ => Kind::KeptToo,
        };
        Some(Stamp {
            station: station.to_owned(),
            kid,
            number: payment.number()?.clone(),
            on: taken.on,
            paid: taken.paid(),
            method: taken.method,
            kind,
        })
    }

    /// Signed, as the text that stands in a code and in a link. The same each time, so that a copy has the code of
    /// the first print. `None`: something in it has no place in a code.
    pub fn sign(&self, ring: &Ring) -> Option<String> {
        let mut signed = body::write(self)?;
        let signature = ring.sign(&message(&signed));
        signed.extend(signature);
        Some(to_text(&signed))
    }
}

/// What is signed.
fn message(body: &[u8]) -> Vec<u8> {
    [CONTEXT, body].concat()
}
