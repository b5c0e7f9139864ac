//! The memory store keeps the contract that IndexedDB keeps.

use linli::storage::{Area, Expect, Fault, MemoryStore, Store, StoreError, Write, contract};

use crate::support::run;

#[test]
fn the_memory_store_keeps_the_contract() {
    assert_eq!(run(contract::check(&MemoryStore::new())), Ok(()));
}

#[test]
fn a_fault_strikes_the_commit_it_was_set_for() {
    // Given a store whose second commit fails and whose third is not heard of
    let store = MemoryStore::new();
    store.fail_at(2, Fault::Before(StoreError::Full));
    let put =
        |n: u8| run(store.commit(Expect::Anything, vec![Write::put(Area::Meta, format!("{n}"), vec![n])]));
    // When four are made
    assert_eq!((put(1), put(2)), (Ok(()), Err(StoreError::Full)));
    store.fail_at(1, Fault::After(StoreError::Full));
    assert_eq!((put(3), put(4)), (Err(StoreError::Full), Ok(())));
    // Then the failed one is not there and the unheard one is
    let there = |n: u8| run(store.get(Area::Meta, &format!("{n}"))).unwrap().is_some();
    assert_eq!([there(1), there(2), there(3), there(4)], [true, false, true, true]);
}
