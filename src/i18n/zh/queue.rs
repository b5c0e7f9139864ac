//! The page queue, in Chinese.

use crate::i18n::queue::Queue;

pub(in crate::i18n) static STRINGS: Queue = Queue { title: "叫号" };
