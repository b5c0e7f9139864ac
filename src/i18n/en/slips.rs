//! The page slips, in English.

use crate::i18n::slips::Slips;

pub(in crate::i18n) static STRINGS: Slips = Slips { title: "Slips" };
