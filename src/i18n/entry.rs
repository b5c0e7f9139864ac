//! Words of entering a request and of counting a question.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Entry {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Entry {
    match lang {
        Lang::Zh => &zh::entry::STRINGS,
        Lang::En => &en::entry::STRINGS,
    }
}
