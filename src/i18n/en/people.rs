//! The page people, in English.

use crate::i18n::people::People;

pub(in crate::i18n) static STRINGS: People = People { title: "Residents" };
