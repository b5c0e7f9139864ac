//! English words come in a file of their own, fetched when somebody asks for English: most never do, and words for
//! two languages would weigh on everybody's first load.
//!
//! Each area has a place for its English words, which is empty until a program hands them over; until then its Chinese
//! words show, and [`is_here`] says so to whoever would change the language.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Lang, en};

static HERE: AtomicBool = AtomicBool::new(false);

/// Where one area keeps its English words, once they are here.
pub(in crate::i18n) struct English<S: 'static>(OnceLock<&'static S>);

impl<S> English<S> {
    pub(in crate::i18n) const fn absent() -> English<S> {
        English(OnceLock::new())
    }

    /// The words of a language: English ones if they are here, else the Chinese.
    pub(in crate::i18n) fn or(&self, lang: Lang, chinese: &'static S) -> &'static S {
        if lang == Lang::Zh {
            return chinese;
        }
        // Outside the browser there are no chunks, and nobody to wait for them.
        #[cfg(not(target_arch = "wasm32"))]
        for_desk();
        self.0.get().copied().unwrap_or(chinese)
    }

    fn are(&self, words: &'static S) {
        let _ = self.0.set(words);
    }
}

/// Have a program's English words come?
pub fn is_here() -> bool {
    HERE.load(Ordering::Relaxed)
}

macro_rules! hand_over {
    ($($area:ident)*) => {
        $(super::$area::ENGLISH.are(&en::$area::STRINGS);)*
        HERE.store(true, Ordering::Relaxed);
    };
}

/// Hands over the words that the residents' program uses; to be called out of a chunk.
pub fn for_residents() {
    hand_over!(ask charter common hours library problems resident troubles verify);
}

/// Hands over all words; to be called out of a chunk.
pub fn for_desk() {
    for_residents();
    hand_over!(
        billers bookings books catalogue collect data days desk entry finance findings history in_force mandates money notices
        paper people policies policies_told positioning profile providers publish queue reconcile record rejections requests setup shift slips staff steps tablets today
    );
}
