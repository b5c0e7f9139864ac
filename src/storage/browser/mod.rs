//! Storage in the browser: IndexedDB for everything that counts, `localStorage` for preferences only.

mod indexed_db;
mod preferences;

pub use indexed_db::IndexedDbStore;
pub use preferences::{Preference, Preferences};
