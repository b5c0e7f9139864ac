//! What shows while no station is open to work on.

mod damaged;
mod elsewhere;
mod opening;
mod sound;
mod unavailable;
mod unreadable;
mod vanished;
mod welcome;

pub use damaged::Damaged;
pub use elsewhere::Elsewhere;
pub use opening::{Looking, Opening};
pub use unavailable::{Newer, Unavailable};
pub use unreadable::Unreadable;
pub use vanished::Vanished;
pub use welcome::Welcome;
