//! Tests that need a browser: IndexedDB keeps the same contract as the memory store.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod indexed_db;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
