//! Words of the desk’s page bookings.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Bookings {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Bookings {
    match lang {
        Lang::Zh => &zh::bookings::STRINGS,
        Lang::En => &en::bookings::STRINGS,
    }
}
