//! Boards on this device, as the text of their files: the station's own and those fetched from
//! outside. What a board means is not known here; whoever reads one checks it.

use super::{Area, Expect, Store, StoreError, Write};

/// The key of the board that this device's own station wrote.
pub const OWN: &str = "own";

/// The key of what is called, on this device only.
const COUNTER: &str = "counter";

/// The key of where requests stand whose codes begin with this letter.
fn shelf_key(letter: char) -> String {
    ["stands/", letter.encode_utf8(&mut [0; 4])].concat()
}

/// The key of a fetched board.
fn station_key(code: &str) -> String {
    format!("station/{code}")
}

/// A statistical division code: twelve digits. Anything else never becomes a key or an address.
pub fn is_code(code: &str) -> bool {
    code.len() == 12 && code.bytes().all(|b| b.is_ascii_digit())
}

/// The own board's text, if this device has a station.
///
/// # Errors
/// What the store says.
pub async fn own<S: Store>(store: &S) -> Result<Option<String>, StoreError> {
    read(store, OWN).await
}

/// The change that stores the own board; the desk adds it to a transaction of its own.
pub fn put_own(json: String) -> Write {
    Write::put(Area::Boards, OWN, json.into_bytes())
}

/// The counter's text, if this device has a station.
///
/// # Errors
/// What the store says.
pub async fn counter<S: Store>(store: &S) -> Result<Option<String>, StoreError> {
    read(store, COUNTER).await
}

/// The change that stores the counter; the desk adds it to a transaction of its own.
pub fn put_counter(json: String) -> Write {
    Write::put(Area::Boards, COUNTER, json.into_bytes())
}

/// Where requests stand, on this device only: those whose codes begin with this letter.
///
/// # Errors
/// What the store says.
pub async fn shelf<S: Store>(store: &S, letter: char) -> Result<Option<String>, StoreError> {
    read(store, &shelf_key(letter)).await
}

/// The change that stores them.
pub fn put_shelf(letter: char, json: String) -> Write {
    Write::put(Area::Boards, shelf_key(letter), json.into_bytes())
}

/// The saved copy of a community's board.
///
/// # Errors
/// What the store says.
pub async fn saved<S: Store>(store: &S, code: &str) -> Result<Option<String>, StoreError> {
    read(store, &station_key(code)).await
}

/// Saves the copy of a community's board.
///
/// # Errors
/// What the store says; nothing has been written then.
pub async fn save<S: Store>(store: &S, code: &str, json: String) -> Result<(), StoreError> {
    let write = Write::put(Area::Boards, station_key(code), json.into_bytes());
    store.commit(Expect::Anything, vec![write]).await
}

async fn read<S: Store>(store: &S, key: &str) -> Result<Option<String>, StoreError> {
    let bytes = store.get(Area::Boards, key).await?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
}
