//! The page queue, in English.

use crate::i18n::queue::Queue;

pub(in crate::i18n) static STRINGS: Queue = Queue { title: "Queue" };
