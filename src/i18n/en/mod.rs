//! English.

pub(super) mod catalogue;
pub(super) mod common;
pub(super) mod data;
pub(super) mod desk;
pub(super) mod problems;
pub(super) mod resident;
pub(super) mod setup;
pub(super) mod troubles;
