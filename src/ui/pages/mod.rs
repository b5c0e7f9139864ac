//! The pages, by who reads them.

pub mod desk;
pub mod resident;
