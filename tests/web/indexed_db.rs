//! IndexedDB against the contract, and what only a database on disk can be asked.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use linli::storage::browser::{Ending, IndexedDbStore, on_ending};
use linli::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write, contract};
use wasm_bindgen_test::wasm_bindgen_test;

async fn open(name: &str) -> IndexedDbStore {
    let name = format!("test-{name}-{}", js_sys::Math::random());
    IndexedDbStore::open_named(&name).await.expect("the browser gives storage")
}

#[wasm_bindgen_test]
async fn indexed_db_keeps_the_contract() {
    let store = open("contract").await;
    assert_eq!(contract::check(&store).await, Ok(()));
}

#[wasm_bindgen_test]
async fn what_was_written_is_there_after_reopening() {
    let name = format!("test-reopen-{}", js_sys::Math::random());
    let store = IndexedDbStore::open_named(&name).await.expect("open");
    let write = Write::put(Area::Segments, "a", vec![1, 2, 3]);
    store.commit(Expect::Fence(None), vec![write]).await.expect("commit");
    drop(store);
    let store = IndexedDbStore::open_named(&name).await.expect("open again");
    assert_eq!(store.get(Area::Segments, "a").await, Ok(Some(vec![1, 2, 3])));
}

#[wasm_bindgen_test]
async fn of_two_windows_one_writes() {
    // Given two connections to one database that saw the same fence
    let name = format!("test-two-{}", js_sys::Math::random());
    let first = IndexedDbStore::open_named(&name).await.expect("open");
    let second = IndexedDbStore::open_named(&name).await.expect("open");
    let fence = |head| Fence { epoch: 1, head };
    let batch = |head| vec![Write::put(Area::Meta, FENCE_KEY, fence(head).to_bytes())];
    first.commit(Expect::Fence(None), batch(0)).await.expect("commit");
    // When both append at once a hundred times, exactly one gets each place
    let mut won = 0;
    for head in 0..100 {
        let a = first.commit(Expect::Fence(Some(fence(head))), batch(head + 1));
        let b = second.commit(Expect::Fence(Some(fence(head))), batch(head + 1));
        let (a, b) = futures::join!(a, b);
        assert_ne!(a.is_ok(), b.is_ok(), "place {head}: {a:?} {b:?}");
        let lost = if a.is_ok() { b } else { a };
        assert_eq!(lost, Err(StoreError::Fenced { found: Some(fence(head + 1)) }));
        won += 1;
    }
    assert_eq!(won, 100);
}

#[wasm_bindgen_test]
async fn an_older_page_lets_go_when_a_newer_one_wants_the_database() {
    // Given a connection with an entry
    let name = format!("test-older-{}", js_sys::Math::random());
    let older = IndexedDbStore::open_named(&name).await.expect("open");
    let write = Write::put(Area::Segments, "a", vec![1]);
    older.commit(Expect::Fence(None), vec![write.clone()]).await.expect("commit");
    let heard = Rc::new(Cell::new(None));
    let told = heard.clone();
    on_ending(move |ending| told.set(Some(ending)));
    // When a newer page opens the same database in its next version
    let newer = Database::open(name.as_str()).with_version(2_u32).await.expect("nobody stands in its way");
    // Then the older one has let go, says so, and neither reads nor writes any more
    assert_eq!(heard.get(), Some(Ending::Outdated));
    assert_eq!(older.get(Area::Segments, "a").await, Err(StoreError::Outdated));
    assert_eq!(older.commit(Expect::Anything, vec![write]).await, Err(StoreError::Outdated));
    newer.close();
    assert_eq!(IndexedDbStore::open_named(&name).await.err(), Some(StoreError::Outdated));
}
