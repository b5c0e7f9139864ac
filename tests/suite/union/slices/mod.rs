//! One file a slice: what people do with it, and what always holds.

pub mod catalogue;
pub mod notices;
pub mod people;
pub mod profile;
pub mod providers;
pub mod queue;
pub mod requests;
pub mod staff;
