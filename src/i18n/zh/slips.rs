//! The page slips, in Chinese.

use crate::i18n::slips::Slips;

pub(in crate::i18n) static STRINGS: Slips = Slips { title: "办事单" };
