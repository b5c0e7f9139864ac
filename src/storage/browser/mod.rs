//! Storage in the browser: IndexedDB for everything that counts, `localStorage` for preferences only.

pub mod bucket;
mod ending;
mod indexed_db;
mod patience;
mod preferences;
mod room;

pub use ending::{Ending, on_ending};
pub use indexed_db::IndexedDbStore;
pub use preferences::{Lines, Preference, Preferences};
pub use room::{Room, room};
