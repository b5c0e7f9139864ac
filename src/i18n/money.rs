//! Words of money: ways to pay, what is collected, what moved it; and what the history says of the cash desk.

use super::english::English;
use super::{Lang, zh};
use crate::domain::cashdesk::{AgreementPatch, Back, Kind, Method, Utility, Via};
use crate::domain::ledger::{Account, Purpose, Source};

/// The words of one language.
pub struct Money {
    pub method: fn(Method) -> &'static str,
    pub utility: fn(Utility) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub source: fn(Source) -> &'static str,
    pub purpose: fn(Purpose) -> &'static str,
    pub via: fn(Via) -> &'static str,
    pub back: fn(Back) -> &'static str,
    /// What kind of account it is, without its name.
    pub account: fn(&Account) -> &'static str,

    // What the history says
    pub biller_added: fn(&str) -> String,
    pub biller_changed: fn(&str) -> String,
    /// What was counted.
    pub shift_opened: fn(&str) -> String,
    pub shift_taken_over: fn(&str) -> String,
    /// What was counted; what it differs, empty: nothing.
    pub shift_closed: fn(&str, &str) -> String,
    /// Amount, receipt.
    pub collected: fn(&str, &str) -> String,
    pub reprinted: fn(&str) -> String,
    /// How, receipt.
    pub reversed: fn(&str, &str) -> String,
    /// How many lines.
    pub posted: fn(usize) -> String,
    /// The biller has taken so many off again.
    pub unposted: fn(usize) -> String,
    /// What, amount, words.
    pub booked: fn(&str, &str, &str) -> String,
    /// Biller, lines, amount.
    pub remitted: fn(&str, usize, &str) -> String,
    /// Biller, lines that match, lines that do not.
    pub reconciled: fn(&str, usize, usize) -> String,
    /// Of which biller, empty: all; up to which day.
    pub locked: fn(&str, &str) -> String,
    /// How many lines of the chart.
    pub chart_set: fn(usize) -> String,
    pub agreement_field: fn(&AgreementPatch) -> &'static str,
    /// Per bill, and of ten thousand.
    pub commission: fn(&str, u16) -> String,
    /// Lengths, beginning; either may be empty.
    pub format: fn(&str, &str) -> String,
    pub days: fn(u16) -> String,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Money {
    ENGLISH.or(lang, &zh::money::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Money> = English::absent();
