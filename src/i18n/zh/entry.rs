//! Entering a request, in Chinese.

use crate::i18n::entry::Entry;

pub(in crate::i18n) static STRINGS: Entry = Entry { title: "代居民登记" };
