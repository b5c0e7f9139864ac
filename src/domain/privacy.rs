//! Erasing personal data from a journal that only grows.

use serde::{Deserialize, Serialize};

/// `privacy.erased.1`: the personal parts of these records (`<device>-<seq>.<n>`, the event that
/// carried them) are dropped for good wherever this entry is known (PIPL 47).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Erased {
    pub parts: Vec<String>,
}

/// A personal part about something whose own words are gone. It goes with them where an erasure has named `of`; they
/// may also only be missing, in a part of a file that came without whoever erased them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOver<'a> {
    /// Where what it is about begins: every erasure names that place.
    pub of: &'a str,
    /// Its own place.
    pub part: &'a str,
}

/// What is still here of something that begins at a place and whose own words are gone.
pub(super) fn left_over<'a>(
    of: &'a str,
    live: impl IntoIterator<Item = &'a Box<str>>,
) -> impl Iterator<Item = LeftOver<'a>> {
    live.into_iter().map(move |part| LeftOver { of, part })
}

/// What an erasure names: where what it is about begins, whether its words are still here or not, and all that are here.
pub(super) fn places<'a>(of: &'a str, live: &'a [Box<str>]) -> impl Iterator<Item = String> + use<'a> {
    let others = live.iter().map(AsRef::as_ref).filter(move |part| *part != of);
    std::iter::once(of).chain(others).map(str::to_owned)
}
