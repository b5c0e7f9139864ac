//! Filling in a slip, in English.

use crate::i18n::ask::Ask;

pub(in crate::i18n) static STRINGS: Ask = Ask { title: "I want this" };
