//! What a change needs: the judge, the pen that writes what was decided, and what residents see of it.
//!
//! Opening and reading a station needs none of them, and together they are a quarter of the desk's program.
//! So the browser fetches them as a file of their own ([`Env::rules`]); everywhere else they are simply here.

use std::collections::BTreeMap;

use super::env::Env;
use super::{Engine, Refusal};
use crate::board::counter::{Kept, Texts};
use crate::board::{PublicKey, project};
use crate::domain::values::{Day, DeviceId, EntryId, Instant};
use crate::domain::{Actor, Command, Event, Rejection, Station, decide};
use crate::journal::{Entry, EntryError, Line};
use crate::storage::Store;
use crate::vault::{PublicHalf, Ring};

/// See [`decide`].
type Decide = fn(&Station, &Actor, &EntryId, Day, Command) -> Result<Vec<Event>, Rejection>;
/// See [`Entry::write`].
type WriteEntry = fn(&Entry, &mut dyn FnMut() -> [u8; 16]) -> Result<Line, EntryError>;
/// How the public board is made of a station and written; see [`project`].
type WriteBoard = fn(&Station, Instant, BTreeMap<DeviceId, u64>, bool, Vec<PublicKey>) -> Option<String>;

/// The judge, the pen, and the two clear projections.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub(super) decide: Decide,
    pub(super) write: WriteEntry,
    pub(super) board: WriteBoard,
    /// See [`Ring::public_halves`]: making one half of the other takes the arithmetic of two curves.
    pub(super) keys: fn(&Ring) -> [PublicHalf; 2],
    /// See [`Kept::prepare`].
    pub(super) prepare: fn(&mut Kept, &Station, &str, Instant) -> bool,
    pub(super) counter: fn(&mut Kept, &Station, &str, Instant) -> Texts,
}

impl Rules {
    /// Those of this program. Whoever names them brings all rules along.
    pub const HERE: Rules = Rules {
        decide,
        write: |entry, salt| entry.write(salt),
        board: |station, made, heads, demo, keys| Some(project(station, made, heads, demo, keys)?.write()),
        keys: Ring::public_halves,
        prepare: Kept::prepare,
        counter: Kept::texts,
    };
}

impl<S: Store, E: Env> Engine<S, E> {
    /// The rules, once they are here.
    pub(super) async fn rules(&self) -> Result<Rules, Refusal> {
        self.env.rules().await.ok_or(Refusal::NotLoaded)
    }
}
