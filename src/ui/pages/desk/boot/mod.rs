//! What shows while no station is open to work on.

mod damaged;
mod forgotten;
mod opening;
mod outdated;
mod sound;
mod unavailable;
mod unreadable;
mod vanished;
mod welcome;

pub use damaged::Damaged;
pub use forgotten::Forgotten;
pub use opening::{Looking, Opening};
pub use outdated::Outdated;
pub use unavailable::{Newer, NoRoom, Unavailable};
pub use unreadable::Unreadable;
pub use vanished::Vanished;
pub use welcome::Welcome;

use crate::i18n::days::{self, Days};
use crate::ui::components::lang;

/// The words for bad days in the language of the screen.
pub(in crate::ui) fn days() -> &'static Days {
    days::strings(lang())
}
