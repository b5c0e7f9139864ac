//! The page people, in Chinese.

use crate::i18n::people::People;

pub(in crate::i18n) static STRINGS: People = People { title: "居民" };
