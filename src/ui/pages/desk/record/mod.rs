//! What the forms of notices, service units and the profile share: an open record, what is typed about
//! it, and the pieces around its fields.

mod bilingual;
mod deed;
mod form;
mod head;
mod history;
mod reason;
mod save_bar;

use crate::i18n::record::{self, Record};
use crate::ui::components::lang;

pub use bilingual::{Bilingual, EnglishToggle, Pair};
pub use deed::{Deed, Undo, focus_on};
pub use form::{Fields, Form};
pub use head::{FormState, Refused, UndoLine};
pub use history::HistoryLink;
pub use reason::ReasonDialog;
pub use save_bar::Unsaved;

/// The shared words in the language of the screen.
pub fn shared() -> &'static Record {
    record::strings(lang())
}
