//! 代居民登记: entering a request for a resident, and counting a question.

mod booking;
mod chips;
mod consult;
mod details;
mod fields;
mod form;
mod parked;
mod similar;
mod what;

use crate::i18n::entry::{self, Entry};
use crate::ui::components::lang;

pub use booking::{Wish, slot_fields};
pub use consult::ConsultCard;
pub use form::EntryForm;

/// Under this name the unfinished requests are kept.
pub const PARKED: &str = "request/parked";

/// The words in the language of the screen.
fn entry() -> &'static Entry {
    entry::strings(lang())
}
