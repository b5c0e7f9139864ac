//! What every store must keep to; run natively against memory and in the browser against IndexedDB.

use super::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};

/// Runs the whole contract on an empty store.
///
/// # Errors
/// The sentence of the contract that does not hold.
pub async fn check<S: Store>(store: &S) -> Result<(), String> {
    reads_what_was_written(store).await?;
    scans_in_order(store).await?;
    fences(store).await?;
    writes_all_or_nothing(store).await?;
    keeps_areas_apart(store).await
}

async fn reads_what_was_written<S: Store>(store: &S) -> Result<(), String> {
    let absent = get(store, Area::Meta, "absent").await?;
    holds(absent.is_none(), "an absent key reads as nothing")?;
    let long = vec![7_u8; 300_000];
    put(store, Area::Blobs, "long", long.clone()).await?;
    put(store, Area::Blobs, "empty", Vec::new()).await?;
    holds(get(store, Area::Blobs, "long").await? == Some(long), "bytes come back as they went in")?;
    holds(get(store, Area::Blobs, "empty").await? == Some(Vec::new()), "an empty value is a value")?;
    put(store, Area::Blobs, "empty", vec![1]).await?;
    holds(get(store, Area::Blobs, "empty").await? == Some(vec![1]), "a second put replaces the first")?;
    write(store, vec![Write::delete(Area::Blobs, "empty"), Write::delete(Area::Blobs, "never")]).await?;
    holds(get(store, Area::Blobs, "empty").await?.is_none(), "a deleted key is gone")
}

async fn scans_in_order<S: Store>(store: &S) -> Result<(), String> {
    for key in ["b", "a", "ab", "c"] {
        put(store, Area::Drafts, key, key.as_bytes().to_vec()).await?;
    }
    let keys = |pairs: Vec<(String, Vec<u8>)>| pairs.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    let first = store.scan(Area::Drafts, None, 3).await.map_err(|e| format!("{e:?}"))?;
    holds(keys(first) == ["a", "ab", "b"], "a scan gives keys in order, at most the limit")?;
    let rest = store.scan(Area::Drafts, Some("ab"), 10).await.map_err(|e| format!("{e:?}"))?;
    holds(keys(rest) == ["b", "c"], "a scan goes on after the last key")?;
    let all = store.keys(Area::Drafts).await.map_err(|e| format!("{e:?}"))?;
    holds(all == ["a", "ab", "b", "c"], "the keys are all keys, in order")?;
    let last = store.scan_back(Area::Drafts, "c", 2).await.map_err(|e| format!("{e:?}"))?;
    holds(
        last.iter().all(|(key, bytes)| key.as_bytes() == bytes),
        "a scan back keeps keys and values together",
    )?;
    holds(keys(last) == ["b", "ab"], "a scan back gives the last keys before, the last first")?;
    let none = store.scan_back(Area::Drafts, "a", 2).await.map_err(|e| format!("{e:?}"))?;
    holds(none.is_empty(), "nothing comes before the first")
}

async fn fences<S: Store>(store: &S) -> Result<(), String> {
    let first = Fence { epoch: 1, head: 1 };
    let fence = |fence: Fence| Write::put(Area::Meta, FENCE_KEY, fence.to_bytes());
    let born = store.commit(Expect::Fence(None), vec![fence(first)]).await;
    holds(born.is_ok(), "the first batch finds no fence")?;
    let again = store.commit(Expect::Fence(None), vec![fence(first)]).await;
    holds(again == Err(StoreError::Fenced { found: Some(first) }), "a second founding is refused")?;
    let next = Fence { epoch: 1, head: 2 };
    let moved = store.commit(Expect::Fence(Some(first)), vec![fence(next)]).await;
    holds(moved.is_ok(), "the expected fence lets the batch pass")?;
    let stale = store
        .commit(Expect::Fence(Some(first)), vec![Write::put(Area::Segments, "stale", vec![1]), fence(next)])
        .await;
    holds(stale == Err(StoreError::Fenced { found: Some(next) }), "a fence that moved is named")?;
    holds(get(store, Area::Segments, "stale").await?.is_none(), "a fenced batch writes nothing")
}

async fn writes_all_or_nothing<S: Store>(store: &S) -> Result<(), String> {
    let batch = (0..50).map(|n| Write::put(Area::Segments, format!("k{n:02}"), vec![n])).collect();
    write(store, batch).await?;
    let pairs = store.scan(Area::Segments, None, 100).await.map_err(|e| format!("{e:?}"))?;
    holds(pairs.len() == 50, "a batch is written as a whole")
}

async fn keeps_areas_apart<S: Store>(store: &S) -> Result<(), String> {
    for area in Area::ALL {
        put(store, area, "same", area.name().as_bytes().to_vec()).await?;
    }
    for area in Area::ALL {
        let found = get(store, area, "same").await?;
        holds(found.as_deref() == Some(area.name().as_bytes()), "each area has keys of its own")?;
    }
    write(store, vec![Write::Clear { area: Area::Drafts }]).await?;
    holds(get(store, Area::Drafts, "same").await?.is_none(), "a cleared area is empty")?;
    holds(get(store, Area::Boards, "same").await?.is_some(), "clearing one area leaves the others")
}

async fn get<S: Store>(store: &S, area: Area, key: &str) -> Result<Option<Vec<u8>>, String> {
    store.get(area, key).await.map_err(|e| format!("get {key}: {e:?}"))
}

async fn put<S: Store>(store: &S, area: Area, key: &str, bytes: Vec<u8>) -> Result<(), String> {
    write(store, vec![Write::put(area, key, bytes)]).await
}

async fn write<S: Store>(store: &S, writes: Vec<Write>) -> Result<(), String> {
    store.commit(Expect::Anything, writes).await.map_err(|e| format!("commit: {e:?}"))
}

fn holds(condition: bool, sentence: &str) -> Result<(), String> {
    if condition { Ok(()) } else { Err(sentence.to_owned()) }
}
