//! Which rule said no, as a sentence that says what to do. There are many, and all come from the rules: they come in
//! the same file.

use std::sync::OnceLock;

use super::english::English;
use super::{Lang, troubles, zh};
use crate::domain::Rejection;

/// The sentences of one language.
pub struct Rejections {
    /// Why it is not done.
    pub rejection: fn(&Rejection) -> String,
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Rejections> = English::absent();

/// Tells a rejection in a language.
pub type Tell = fn(Lang, &Rejection) -> String;

static TELL: OnceLock<Tell> = OnceLock::new();

/// Brings the sentences to where they are asked for.
pub fn bring(tell: Tell) {
    let _ = TELL.set(tell);
}

/// Those of this program. Whoever names it brings all sentences along.
pub fn tell_here(lang: Lang, rejection: &Rejection) -> String {
    (ENGLISH.or(lang, &zh::rejections::STRINGS).rejection)(rejection)
}

/// Which rule said no, and what to do; without the sentences only that it did.
pub fn told(lang: Lang, rejection: &Rejection) -> String {
    // Outside the browser nothing comes in files.
    #[cfg(not(target_arch = "wasm32"))]
    bring(tell_here);
    TELL.get().map_or_else(|| troubles::strings(lang).no_reason.to_owned(), |tell| tell(lang, rejection))
}
