//! Tests that need a browser: IndexedDB keeps the same contract as the memory store.

#![cfg(target_arch = "wasm32")]

mod indexed_db;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
