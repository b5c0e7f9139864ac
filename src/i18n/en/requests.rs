//! The page requests, in English.

use crate::i18n::requests::Requests;

pub(in crate::i18n) static STRINGS: Requests = Requests { title: "Requests" };
