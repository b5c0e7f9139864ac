//! Storage in the browser: IndexedDB for everything that counts, `localStorage` for preferences only.

mod ending;
mod indexed_db;
mod preferences;

pub use ending::{Ending, on_ending};
pub use indexed_db::IndexedDbStore;
pub use preferences::{Preference, Preferences};
