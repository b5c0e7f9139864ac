//! The page bookings, in Chinese.

use crate::i18n::bookings::Bookings;

pub(in crate::i18n) static STRINGS: Bookings = Bookings { title: "预约" };
