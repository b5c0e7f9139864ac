//! Entering a request, in English.

use crate::i18n::entry::Entry;

pub(in crate::i18n) static STRINGS: Entry = Entry { title: "Register for a resident" };
