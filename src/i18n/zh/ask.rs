//! Filling in a slip, in Chinese.

use crate::i18n::ask::Ask;

pub(in crate::i18n) static STRINGS: Ask = Ask { title: "我要办理" };
