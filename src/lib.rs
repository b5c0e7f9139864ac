//! Linli (邻里站): the software a community service station runs on.
//!
//! ARCHITECTURE.md is the map; each module says in its first lines what lives there.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod board;
pub mod books;
pub mod demo;
pub mod domain;
pub mod engine;
pub mod forms;
pub mod i18n;
pub mod journal;
pub mod json;
pub mod route;
pub mod search;
pub mod slip;
pub mod stamp;
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod vault;
