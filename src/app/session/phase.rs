//! What the desk shows as a whole, how the last change fares, and long work.

use crate::engine::{self, Sign};

/// What the desk shows as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Looking what is here.
    Looking,
    /// The browser gives no storage; what it said.
    Unavailable(String),
    /// The disk is full; the station is not shown before there is room.
    NoRoom,
    /// No station here.
    Empty,
    /// This station was here and its data are gone.
    Vanished(Sign),
    /// Entries without a vault that could open them.
    Unreadable(Option<Sign>),
    /// The vault was written by a newer program: version.
    Newer(u32),
    /// The database is of a newer version than this page.
    Outdated,
    Locked(Sign),
    /// The entries are being read.
    Opening {
        done: u64,
        of: u64,
    },
    Open,
}

/// How the last change fares.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Status {
    #[default]
    Idle,
    Saving,
    /// On disk.
    Saved,
    /// Not settled within ten seconds; it may still become `Saved` or `Failed`.
    Unsaved,
    /// The disk did not take it, or another window writes.
    Failed(engine::Refusal),
}

/// Long work, for a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    pub task: Task,
    pub done: u64,
    /// Zero while it is not known.
    pub of: u64,
}

/// What takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    DerivingKey,
    Founding,
    ReadingFile,
    Restoring,
    Merging,
    Exporting,
    Reloading,
}
