//! Words of the desk’s page queue.

use super::{Lang, en, zh};

/// The words of one language.
pub struct Queue {
    pub title: &'static str,
}

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Queue {
    match lang {
        Lang::Zh => &zh::queue::STRINGS,
        Lang::En => &en::queue::STRINGS,
    }
}
