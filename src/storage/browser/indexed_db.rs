//! IndexedDB as a [`Store`]: one database a space, every write transaction `strict`.
//!
//! Chrome's default durability is relaxed and loses seconds of writes in a power cut; `strict`
//! costs one fdatasync. Inside a transaction nothing but IndexedDB requests is awaited: anything
//! else would let the browser commit early.

use std::collections::BTreeSet;

use indexed_db_futures::KeyRange;
use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

use super::ending::{Ending, Watch, announce};
use super::patience::within;
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Space, Store, StoreError, Write};

/// The database's own version: it grows when stores are added.
const VERSION: u32 = 1;
/// Bytes that are sent to the store without waiting for it.
const STRETCH: usize = 512 << 10;

/// An open database. Dropped, it lets go of it.
#[derive(Debug)]
pub struct IndexedDbStore {
    database: Database,
    watch: Watch,
    /// Where the database lies, when that is not the page itself. Once a bucket is collected as garbage,
    /// its database answers no more, so it is held on to.
    home: Option<(JsValue, DBFactory)>,
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.database.clone().close();
    }
}

impl IndexedDbStore {
    /// Opens the database of a space, creating its stores on first use.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] where the browser offers no storage (private window, blocked).
    pub async fn open(space: Space) -> Result<Self, StoreError> {
        Self::open_named(space.prefix()).await
    }

    /// Opens a database by name; tests take one of their own.
    ///
    /// # Errors
    /// As [`IndexedDbStore::open`].
    pub async fn open_named(name: &str) -> Result<Self, StoreError> {
        let factory = DBFactory::new().map_err(opening_failed)?;
        Self::open_with(&factory, name, announce).await
    }

    /// Opens a database of a bucket, of whose ending nobody is told: the next change meets it.
    pub(super) async fn open_quietly(
        bucket: JsValue,
        factory: DBFactory,
        name: &str,
    ) -> Result<Self, StoreError> {
        let mut store = within(true, Self::open_with(&factory, name, |_| {})).await?;
        store.home = Some((bucket, factory));
        Ok(store)
    }

    async fn open_with(factory: &DBFactory, name: &str, tell: fn(Ending)) -> Result<Self, StoreError> {
        let request = factory.open_db(name).with_version(VERSION).with_on_upgrade_needed(|_, database| {
            let present: Vec<String> = database.object_store_names().collect();
            for area in Area::ALL {
                if !present.iter().any(|name| name == area.name()) {
                    database.create_object_store(area.name()).build()?;
                }
            }
            Ok(())
        });
        let request = request.with_on_blocked(move |_| {
            tell(Ending::Blocked);
            Ok(())
        });
        let database = request.await.map_err(opening_failed)?;
        let watch = Watch::new(&database, tell);
        Ok(IndexedDbStore { database, watch, home: None })
    }

    /// Nothing is asked of a connection that has ended.
    fn check(&self) -> Result<(), StoreError> {
        match self.watch.ended() {
            Some(Ending::Outdated) => Err(StoreError::Outdated),
            Some(_) => Err(StoreError::Unavailable("the connection was closed".to_owned())),
            None => Ok(()),
        }
    }

    /// A second copy must not keep the station waiting.
    fn is_impatient(&self) -> bool {
        self.home.is_some()
    }

    fn reading(&self, area: Area) -> Result<Transaction<'_>, StoreError> {
        self.check()?;
        self.database.transaction(area.name()).with_mode(TransactionMode::Readonly).build().map_err(failed)
    }

    fn writing(&self, areas: &BTreeSet<&'static str>) -> Result<Transaction<'_>, StoreError> {
        self.check()?;
        let names: Vec<&str> = areas.iter().copied().collect();
        let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        self.database
            .transaction(names.as_slice())
            .with_mode(TransactionMode::Readwrite)
            .with_options(strict)
            .build()
            .map_err(failed)
    }
}

impl Store for IndexedDbStore {
    async fn get(&self, area: Area, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        within(self.is_impatient(), self.get_now(area, key)).await
    }

    async fn keys(&self, area: Area) -> Result<Vec<String>, StoreError> {
        within(self.is_impatient(), self.keys_now(area)).await
    }

    async fn scan(
        &self,
        area: Area,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        within(self.is_impatient(), self.scan_now(area, after, limit)).await
    }

    async fn scan_back(
        &self,
        area: Area,
        before: &str,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        within(self.is_impatient(), self.scan_back_now(area, before, limit)).await
    }

    async fn commit(&self, expect: Expect, writes: Vec<Write>) -> Result<(), StoreError> {
        within(self.is_impatient(), self.commit_now(expect, writes)).await
    }
}

impl IndexedDbStore {
    async fn get_now(&self, area: Area, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let transaction = self.reading(area)?;
        let store = transaction.object_store(area.name()).map_err(failed)?;
        let value: Option<JsValue> = store.get(key).primitive().map_err(failed)?.await.map_err(failed)?;
        Ok(value.map(|value| Uint8Array::new(&value).to_vec()))
    }

    async fn keys_now(&self, area: Area) -> Result<Vec<String>, StoreError> {
        let transaction = self.reading(area)?;
        let store = transaction.object_store(area.name()).map_err(failed)?;
        let keys = store.get_all_keys::<String>().primitive().map_err(failed)?.await.map_err(failed)?;
        keys.collect::<Result<_, _>>().map_err(failed)
    }

    async fn scan_now(
        &self,
        area: Area,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let transaction = self.reading(area)?;
        let store = transaction.object_store(area.name()).map_err(failed)?;
        // No key is the empty string, so "after nothing" and "after the empty key" are the same.
        let range = || KeyRange::LowerBound(after.unwrap_or_default(), true);
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        let keys = store.get_all_keys::<String>().with_query::<&str, _>(range()).with_limit(limit);
        let values = store.get_all::<JsValue>().with_query::<&str, _>(range()).with_limit(limit);
        let (keys, values) = (keys.primitive().map_err(failed)?, values.primitive().map_err(failed)?);
        let keys = keys.await.map_err(failed)?;
        let values = values.await.map_err(failed)?;
        let mut pairs = Vec::with_capacity(keys.len());
        for (key, value) in keys.zip(values) {
            pairs.push((key.map_err(failed)?, Uint8Array::new(&value.map_err(failed)?).to_vec()));
        }
        Ok(pairs)
    }

    async fn scan_back_now(
        &self,
        area: Area,
        before: &str,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let transaction = self.reading(area)?;
        let store = transaction.object_store(area.name()).map_err(failed)?;
        let range: KeyRange<&str> = KeyRange::UpperBound(before, true);
        let cursor = store.open_cursor().with_query::<&str, _>(range).with_direction(CursorDirection::Prev);
        let mut pairs = Vec::new();
        let cursor = cursor.primitive().map_err(failed)?.await.map_err(failed)?;
        let Some(mut cursor) = cursor else { return Ok(pairs) };
        while pairs.len() < limit {
            let value = cursor.next_record::<JsValue>().await.map_err(failed)?;
            let key: Option<String> = cursor.key().map_err(failed)?;
            let (Some(value), Some(key)) = (value, key) else { break };
            pairs.push((key, Uint8Array::new(&value).to_vec()));
        }
        Ok(pairs)
    }

    async fn commit_now(&self, expect: Expect, writes: Vec<Write>) -> Result<(), StoreError> {
        let mut areas: BTreeSet<&'static str> = writes.iter().map(|write| write.area().name()).collect();
        if let Expect::Fence(_) = expect {
            areas.insert(Area::Meta.name());
        }
        let transaction = self.writing(&areas)?;
        if let Expect::Fence(expected) = expect {
            let meta = transaction.object_store(Area::Meta.name()).map_err(failed)?;
            let stored: Option<JsValue> =
                meta.get(FENCE_KEY).primitive().map_err(failed)?.await.map_err(failed)?;
            let found = stored.and_then(|bytes| Fence::from_bytes(&Uint8Array::new(&bytes).to_vec()));
            if found != expected {
                // Dropping the transaction rolls it back; nothing has been asked of it yet.
                return Err(StoreError::Fenced { found });
            }
        }
        let (mut sent, mut requests) = (0, Vec::new());
        for write in &writes {
            requests.push(request(&transaction, write).map_err(failed)?);
            sent += write.size();
            // Copying many megabytes to the disk's process in one go would be felt. Waiting for the answers of the
            // store itself leaves the transaction open; the first that is no says why, all after it say only that
            // the transaction has ended.
            if sent > STRETCH {
                sent = 0;
                for request in requests.drain(..) {
                    request.await.map_err(failed)?;
                }
            }
        }
        transaction.commit().await.map_err(failed)
    }
}

/// Sends one change without waiting for it: the transaction as a whole is what counts.
fn request(transaction: &Transaction<'_>, write: &Write) -> Result<VoidRequest, Error> {
    let store = transaction.object_store(write.area().name())?;
    match write {
        Write::Put { key, bytes, .. } => {
            let value: JsValue = Uint8Array::from(bytes.as_slice()).into();
            store.put(value).with_key(key.as_str()).without_key_type().build()
        }
        Write::Delete { key, .. } => store.delete(key.as_str()).build(),
        Write::Clear { .. } => store.clear(),
    }
}

/// The browser's words. The crate's own sentences are not asked for: they print values too, and bring
/// all of Rust's formatting of fractions along, 10 kB in what every phone loads.
fn words(error: &Error) -> String {
    match error {
        Error::DomException(exception) => exception.to_string(),
        Error::Unknown(exception) => exception.to_string(),
        Error::MissingData(missing) => missing.to_string(),
        Error::Serialisation(_) => "no such value".to_owned(),
    }
}

fn opening_failed(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::Base(error) => {
            let words = words(&error);
            // The database is of a newer version than this page knows.
            if words.contains("VersionError") {
                StoreError::Outdated
            } else if names_a_full_disk(&words) {
                StoreError::Full
            } else {
                StoreError::Unavailable(words)
            }
        }
        OpenDbError::VersionZero | OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
            StoreError::Unavailable("no IndexedDB".to_owned())
        }
    }
}

/// What the browser said, in our words. "Internal error … backing store" is a full disk only while something is
/// written; at the opening it may be anything.
fn failed(error: Error) -> StoreError {
    let words = words(&error);
    let full = names_a_full_disk(&words) || words.contains("backing store");
    if full { StoreError::Full } else { StoreError::Failed(words) }
}

/// A full disk has many names (measured on Chromium 156).
fn names_a_full_disk(words: &str) -> bool {
    ["Quota", "NO_SPACE", "full disk"].iter().any(|sign| words.contains(sign))
}
