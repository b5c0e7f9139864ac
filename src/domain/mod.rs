//! The rules of a station as pure code: values, slices, what may happen and what follows from it.
//!
//! Nothing in here performs I/O, reads a clock or draws randomness; the engine passes those in.
//! A change enters as a [`Command`], is judged by [`decide`], becomes [`Event`]s and changes the
//! [`Station`] only through [`Station::apply`], which never fails.

pub mod cashdesk;
pub mod catalogue;
pub mod certificates;
pub mod checks;
mod command;
mod decide;
mod event;
pub mod findings;
pub mod ledger;
pub mod mandates;
mod needs;
pub mod notices;
pub mod people;
pub mod policies;
pub mod privacy;
pub mod profile;
pub mod providers;
pub mod queue;
mod rejection;
pub mod requests;
pub mod rights;
mod slice;
pub mod staff;
mod station;
pub mod tablets;
mod touched;
pub mod values;
pub mod visits;

pub use command::Command;
pub use decide::{Actor, decide};
pub use event::{Event, Wire};
pub use rejection::{FieldName, Rejection};
pub use slice::{Slice, Slices};
pub use station::{Origin, Station};
