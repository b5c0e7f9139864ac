//! A slip on its way from a resident: sealed here, put into the inbox of the station's own tablet or
//! handed over as a file. Whoever has sealed it cannot read it back.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::env::{BrowserEnv, sleep};
use super::files;
use crate::board::{Board, PublicKey};
use crate::domain::values::Day;
use crate::engine::Env;
use crate::slip::{self, Slip, StationKey};
use crate::storage::browser::IndexedDbStore;
use crate::storage::{Area, Expect, Space, Store, StoreError, Write, boards};

/// Most slips that wait on a tablet: more is no day's visitors but a prank.
const MOST_WAITING: usize = 200;
/// Most bytes of all of them.
const MOST_WAITING_BYTES: usize = 20 << 20;
/// Slips looked at together.
const PAGE: usize = 16;
/// So long a tablet may take to write one.
const PATIENCE_MS: u64 = 10_000;
/// What browsers call a file that no program of theirs opens.
const KIND: &str = "application/octet-stream";

/// Why a slip has not come into the inbox. All but `Late` have left nothing there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLeft {
    /// Too many wait already.
    Crowded,
    /// The disk is full.
    Full,
    /// It is sealed to a key that the station of this tablet has not got (any more).
    Changed,
    /// The tablet has not answered in time. Put there again, the same slip still counts once.
    Late,
    /// Anything else.
    Failed,
}

/// Does a station with this board take slips? Whether the key still holds is looked at when one is sealed.
pub fn takes_slips(board: &Board) -> bool {
    board.keys.iter().any(|key: &PublicKey| key.alg == "x25519" && !key.revoked)
}

/// An empty slip with an id of its own.
pub fn blank() -> Slip {
    let mut random = [0; 5];
    BrowserEnv.fill(&mut random);
    Slip::new(random)
}

/// Seals a slip to the station of a board. `None` when the station takes none today.
pub fn seal(board: &Board, today: Day, slip: &Slip, photos: &[Vec<u8>]) -> Option<Vec<u8>> {
    let key = StationKey::among(&board.keys, today)?;
    let mut entropy = |bytes: &mut [u8]| BrowserEnv.fill(bytes);
    slip::seal(&key, slip, photos, &mut entropy)
}

/// Puts a sealed slip into the inbox of this tablet's station; `demo`: of the demo's, as the board says that
/// it was filled in for. It is there when this returns `Ok`.
///
/// # Errors
/// Why it is not, see [`NotLeft`].
pub async fn leave(demo: bool, id: &str, sealed: &[u8]) -> Result<(), NotLeft> {
    let (mut putting, mut over) = (pin!(put(demo, id, sealed)), pin!(sleep(PATIENCE_MS)));
    poll_fn(|context| match putting.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(result),
        Poll::Pending => over.as_mut().poll(context).map(|()| Err(NotLeft::Late)),
    })
    .await
}

async fn put(demo: bool, id: &str, sealed: &[u8]) -> Result<(), NotLeft> {
    let why = |error: StoreError| if error == StoreError::Full { NotLeft::Full } else { NotLeft::Failed };
    let space = if demo { Space::Demo } else { Space::Real };
    let store = IndexedDbStore::open(space).await.map_err(why)?;
    let own = boards::own(&store).await.map_err(why)?;
    if !own.is_some_and(|own| is_for(&own, sealed)) {
        return Err(NotLeft::Changed);
    }
    if is_crowded(&store, id, sealed.len()).await.map_err(why)? {
        return Err(NotLeft::Crowded);
    }
    let write = Write::put(Area::Inbox, id.to_owned(), sealed.to_vec());
    store.commit(Expect::Anything, vec![write]).await.map_err(why)
}

/// Is it sealed to a key of this board? Its four bytes stand behind the mark and the version.
fn is_for(board: &str, sealed: &[u8]) -> bool {
    let kid = sealed.get(3..7).and_then(|kid| kid.try_into().ok()).map(u32::from_be_bytes);
    let holds = |key: &PublicKey| {
        key.alg == "x25519" && !key.revoked && u32::from_str_radix(&key.kid, 16).ok() == kid
    };
    kid.is_some() && Board::read(board).is_ok_and(|board| board.keys.iter().any(holds))
}

/// Would the inbox be fuller than it may be? The same slip put there again takes its own place.
async fn is_crowded(store: &IndexedDbStore, id: &str, more: usize) -> Result<bool, StoreError> {
    let (mut count, mut bytes, mut after) = (1, more, None::<String>);
    loop {
        let page = store.scan(Area::Inbox, after.as_deref(), PAGE).await?;
        let Some((last, _)) = page.last() else { return Ok(false) };
        after = Some(last.clone());
        for (_, sealed) in page.iter().filter(|(key, _)| key != id) {
            count += 1;
            bytes += sealed.len();
        }
        if count > MOST_WAITING || bytes > MOST_WAITING_BYTES {
            return Ok(true);
        }
    }
}

/// The name of a slip's file.
pub fn file_name(id: &str) -> String {
    ["linli-slip-", id, ".lslip"].concat()
}

/// Hands the sealed slip over as a download. False when the browser refuses.
pub fn save(id: &str, sealed: &[u8]) -> bool {
    files::hand_over_bytes(&file_name(id), KIND, sealed).is_ok()
}

/// What the share sheet would get, where this browser shares files of this kind at all.
fn shareable(id: &str, sealed: &[u8]) -> Option<(Function, Object)> {
    let navigator = window().navigator();
    let function = |name: &str| Reflect::get(&navigator, &name.into()).ok()?.dyn_into::<Function>().ok();
    let (can_share, share) = (function("canShare")?, function("share")?);
    let parts = Array::of1(&Uint8Array::from(sealed));
    let file = web_sys::File::new_with_u8_array_sequence(&parts, &file_name(id)).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    let may = can_share.call1(&navigator, &data).is_ok_and(|answer| answer.is_truthy());
    may.then_some((share, data))
}

/// Is there a share sheet that takes the file?
pub fn can_share(id: &str, sealed: &[u8]) -> bool {
    shareable(id, sealed).is_some()
}

/// Offers the file to the share sheet. Whoever closes it again has changed their mind; nothing is wrong then.
pub async fn share(id: &str, sealed: &[u8]) {
    let Some((share, data)) = shareable(id, sealed) else { return };
    if let Ok(sharing) = share.call1(&window().navigator(), &data) {
        let _ = JsFuture::from(sharing.unchecked_into::<Promise>()).await;
    }
}
