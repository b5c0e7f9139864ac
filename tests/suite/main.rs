//! Native tests of everything that can be tested without a browser, as one binary.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod access;
mod architecture;
mod bad_days;
mod beancount;
mod bits;
mod boot;
mod durability;
mod erasure;
mod exchange;
mod files;
mod findings;
mod findings_money;
mod fixtures;
mod fold;
mod history;
mod hours;
mod hsds;
mod large;
mod merge;
mod missing_words;
mod policies;
mod rights;
mod schemas;
mod second;
mod stamps;
mod starter;
mod storage;
mod support;
mod two_windows;
mod union;
