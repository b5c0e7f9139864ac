//! English.

pub(super) mod ask;
pub(super) mod billers;
pub(super) mod bookings;
pub(super) mod books;
pub(super) mod catalogue;
pub(super) mod charter;
pub(super) mod collect;
pub(super) mod common;
pub(super) mod counter;
pub(super) mod data;
pub(super) mod days;
pub(super) mod desk;
pub(super) mod entry;
pub(super) mod finance;
pub(super) mod findings;
pub(super) mod history;
pub(super) mod hours;
pub(super) mod in_force;
pub(super) mod library;
pub(super) mod mandate_words;
pub(super) mod mandates;
pub(super) mod money;
pub(super) mod notices;
pub(super) mod paper;
pub(super) mod people;
pub(super) mod policies;
pub(super) mod policies_told;
pub(super) mod positioning;
pub(super) mod problems;
pub(super) mod profile;
pub(super) mod providers;
pub(super) mod publish;
pub(super) mod queue;
pub(super) mod reconcile;
pub(super) mod record;
pub(super) mod rejections;
pub(super) mod requests;
pub(super) mod resident;
pub(super) mod setup;
pub(super) mod shift;
pub(super) mod slips;
pub(super) mod staff;
pub(super) mod steps;
pub(super) mod tablets;
pub(super) mod today;
pub(super) mod troubles;
pub(super) mod verify;
pub(super) mod visits;

/// A number with its word: `1 entry`, `1,200 entries`.
fn counted(n: u64, one: &str, many: &str) -> String {
    let mut text = crate::i18n::data::grouped(n);
    text.push(' ');
    text.push_str(if n == 1 { one } else { many });
    text
}
