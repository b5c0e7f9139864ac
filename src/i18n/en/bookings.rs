//! The page bookings, in English.

use crate::i18n::bookings::Bookings;

pub(in crate::i18n) static STRINGS: Bookings = Bookings { title: "Bookings" };
