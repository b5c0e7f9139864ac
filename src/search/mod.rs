//! Finding services by what people type: characters, pinyin with all its letters (`shuifei`) or the first ones (`sf`),
//! both mixed, everyday words and whole sentences, English, and small slips in all that.
//!
//! `index` holds the texts, `query` takes apart what was typed, `letters` reads letters as pinyin, `everyday` knows words
//! that mean the same, `rank` says who answers and how well, `services` says what of a service is looked into.
//! `people` finds residents in the register of the desk, `policies` documents and clauses in its library.

mod everyday;
mod index;
mod letters;
mod people;
mod pinyin;
mod policies;
mod query;
mod rank;
mod services;
#[cfg(test)]
mod tests;

pub use index::{Index, Kind};
pub use people::{Alike, Register, twice, twice_with};
pub use policies::PolicyFinder;
pub use rank::{Hit, Part, search};
pub use services::{Wanted, find, index};

/// Answers below this score are chance where nothing has to be shown.
pub const MEANT: u32 = 450;
