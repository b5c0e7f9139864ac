//! The page requests, in Chinese.

use crate::i18n::requests::Requests;

pub(in crate::i18n) static STRINGS: Requests = Requests { title: "办事" };
