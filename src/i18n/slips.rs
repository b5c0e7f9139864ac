//! Words of the desk’s page slips.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Slips {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Slips {
    match lang {
        Lang::Zh => &zh::slips::STRINGS,
        Lang::En => &en::slips::STRINGS,
    }
}
