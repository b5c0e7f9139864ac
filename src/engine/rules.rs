//! What turns a command into an entry: the judge, and the pen that writes what was decided.
//!
//! Opening and reading a station needs neither, and together they are a quarter of the desk's program. So the
//! browser fetches them as a file of their own ([`Env::rules`]); everywhere else they are simply here.

use super::env::Env;
use super::{Engine, Refusal};
use crate::domain::values::{Day, EntryId};
use crate::domain::{Actor, Command, Event, Rejection, Station, decide};
use crate::journal::{Entry, EntryError, Line};
use crate::storage::Store;

/// The judge and the pen.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub(super) decide: fn(&Station, &Actor, &EntryId, Day, Command) -> Result<Vec<Event>, Rejection>,
    pub(super) write: fn(&Entry, &mut dyn FnMut() -> [u8; 16]) -> Result<Line, EntryError>,
}

impl Rules {
    /// Those of this program. Whoever names them brings all rules along.
    pub const HERE: Rules = Rules { decide, write: |entry, salt| entry.write(salt) };
}

impl<S: Store, E: Env> Engine<S, E> {
    /// The rules, once they are here.
    pub(super) async fn rules(&self) -> Result<Rules, Refusal> {
        self.env.rules().await.ok_or(Refusal::NotLoaded)
    }
}
