//! One file a slice: what people do with it, and what always holds.

pub mod cashdesk;
pub mod catalogue;
pub mod findings;
pub mod mandates;
pub mod notices;
pub mod people;
pub mod policies;
pub mod profile;
pub mod providers;
pub mod queue;
pub mod requests;
pub mod staff;
pub mod tablets;
pub mod visits;
