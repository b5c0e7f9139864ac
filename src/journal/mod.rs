//! The journal: entries as they were first written, their chain, how they rest and how they travel.

mod chain;
mod entry;
mod file;
mod plan;
mod segment;

pub use chain::{Gap, Hash, Head, Heads, genesis, hex, journal_hash, next};
pub use entry::{Entry, EntryError, LONGEST_ENTRY, Line, PrivateParts};
pub use file::{FileError, FileHead, FileReader, FileWriter, LARGEST_FILE};
pub use plan::{Carried, Missing, Plan, Verdict, plan};
pub use segment::{Damage, Segment, segment_key};

/// Where an entry stands in the fold: (tick, device, seq). Wall clocks play no part.
pub type Order = (u64, crate::domain::values::DeviceId, u64);
