//! Two copies of a store, so that what is acknowledged outlives one of them.
//!
//! Chromium deletes a whole database when its log is torn or a flush met a full disk; the databases of
//! another storage bucket lie in other files and stay. So every change goes to a second store first and to
//! the first one after it. A second store that meets a full disk keeps the change away from the first one,
//! which is thereby spared the write that would tear it.
//!
//! Boards and the inbox are not in the second copy: a board is made again, a slip is no part of the journal.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Area, DEVICE_KEY, Expect, FENCE_KEY, Fence, Store, StoreError, Write};

/// What the second copy holds.
const CARRIED: [Area; 4] = [Area::Meta, Area::Segments, Area::Blobs, Area::Drafts];
/// The areas of the journal, whose keys tell whether two copies hold the same.
const COMPARED: [Area; 2] = [Area::Segments, Area::Blobs];
/// Values that are held in memory at once while the second copy is made.
const PAGE: usize = 16;
/// How often a copy begins again because the station was changed meanwhile.
const TRIES: usize = 3;

/// A store with a second one behind it.
#[derive(Debug)]
pub struct Twin<S> {
    first: S,
    second: RefCell<Second<S>>,
}

#[derive(Debug)]
enum Second<S> {
    /// There is none, or it has fallen behind: changes go to the first store alone.
    Apart,
    /// Every change reaches it before the first.
    Following(Rc<S>),
    /// It met a full disk: nothing is written anywhere until somebody has found room.
    Full,
}

/// How the second copy stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Footing {
    Apart,
    Following,
    Full,
}

impl<S: Store> Twin<S> {
    /// A store that has no second one yet.
    pub fn alone(first: S) -> Self {
        Twin { first, second: RefCell::new(Second::Apart) }
    }

    /// How the second copy stands.
    pub fn footing(&self) -> Footing {
        match &*self.second.borrow() {
            Second::Apart => Footing::Apart,
            Second::Following(_) => Footing::Following,
            Second::Full => Footing::Full,
        }
    }

    /// From now on every change goes to `second` too, after it was given what it lacks. One that
    /// [`is_ahead`], or that holds a station of another life of this tablet, is left as it is.
    ///
    /// # Errors
    /// What a store says; changes go to the first store alone then, or nowhere when the disk is full.
    pub async fn follow(&self, second: S) -> Result<(), StoreError> {
        let caught_up = self.bring_up(&second).await;
        *self.second.borrow_mut() = match &caught_up {
            Ok(()) => Second::Following(Rc::new(second)),
            Err(StoreError::Full) => Second::Full,
            Err(_) => Second::Apart,
        };
        caught_up
    }

    /// The first store.
    pub fn first(&self) -> &S {
        &self.first
    }

    /// Nothing more is written until [`Twin::follow`] or [`Twin::part`]: there is no room on the disk.
    pub fn stop(&self) {
        *self.second.borrow_mut() = Second::Full;
    }

    /// Changes go to the first store alone.
    pub fn part(&self) {
        *self.second.borrow_mut() = Second::Apart;
    }

    /// The second follows no longer; where the disk is full, that stays so.
    fn fall_behind(&self) {
        let mut second = self.second.borrow_mut();
        if matches!(*second, Second::Following(_)) {
            *second = Second::Apart;
        }
    }

    async fn bring_up(&self, second: &S) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            if is_ahead(&self.first, second).await? || is_of_another_life(&self.first, second).await? {
                return Err(StoreError::Failed("the second copy has more".to_owned()));
            }
            if !holds_the_same(&self.first, second).await? {
                copy(&self.first, second).await?;
            }
            let meta = self.first.scan(Area::Meta, None, usize::MAX).await?;
            second.commit(Expect::Anything, puts(Area::Meta, meta)).await?;
            if fence(&self.first).await? == fence(second).await? {
                return Ok(());
            }
        }
        Err(StoreError::Failed("the station was changed while it was copied".to_owned()))
    }

    /// Does a change concern the second store? Then it is written there.
    ///
    /// A second store that fails keeps the change away from the first one this once: what broke it may be
    /// a full disk, which breaks whatever is written to next.
    async fn second_first(&self, expect: Expect, writes: &[Write]) -> Result<bool, StoreError> {
        let second = match &*self.second.borrow() {
            Second::Apart => return Ok(false),
            Second::Full => return Err(StoreError::Full),
            Second::Following(second) => second.clone(),
        };
        let carried: Vec<Write> =
            writes.iter().filter(|write| CARRIED.contains(&write.area())).cloned().collect();
        if carried.is_empty() {
            return Ok(false);
        }
        match second.commit(expect, carried).await {
            Ok(()) => Ok(true),
            // Either another window writes, which the first store knows, or the copy has fallen behind.
            Err(StoreError::Fenced { .. }) => {
                self.fall_behind();
                Ok(false)
            }
            Err(StoreError::Full) => {
                self.stop();
                Err(StoreError::Full)
            }
            // What is wrong with the copy is nothing a person can do anything about.
            Err(_) => {
                self.fall_behind();
                Err(StoreError::Failed("the second copy did not take it".to_owned()))
            }
        }
    }
}

impl<S: Store> Store for Twin<S> {
    async fn get(&self, area: Area, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.first.get(area, key).await
    }

    async fn keys(&self, area: Area) -> Result<Vec<String>, StoreError> {
        self.first.keys(area).await
    }

    async fn scan(
        &self,
        area: Area,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.first.scan(area, after, limit).await
    }

    async fn scan_back(
        &self,
        area: Area,
        before: &str,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.first.scan_back(area, before, limit).await
    }

    async fn commit(&self, expect: Expect, writes: Vec<Write>) -> Result<(), StoreError> {
        let followed = self.second_first(expect, &writes).await?;
        let written = self.first.commit(expect, writes).await;
        if followed && written.is_err() {
            // The second has now what nobody was promised.
            self.fall_behind();
        }
        written
    }
}

/// Has `second` entries that `first` has lost? Only one of the same life of this tablet can, and only
/// while `first` has not been opened for writing since: each opening raises the epoch.
///
/// # Errors
/// What a store says.
pub async fn is_ahead<S: Store>(first: &S, second: &S) -> Result<bool, StoreError> {
    let (Some(here), Some(there)) = (fence(first).await?, fence(second).await?) else { return Ok(false) };
    let another = is_of_another_life(first, second).await?;
    Ok(!another && there.epoch >= here.epoch && there.head > here.head)
}

/// Does `second` hold the station of another life of this tablet: of one before a restore, or begun anew?
/// It was not asked then, or could not be brought back, and may be all that is left.
async fn is_of_another_life<S: Store>(first: &S, second: &S) -> Result<bool, StoreError> {
    let there = second.get(Area::Meta, DEVICE_KEY).await?;
    Ok(there.is_some() && there != first.get(Area::Meta, DEVICE_KEY).await?)
}

/// Do both hold the same entries? Looks at the keys, and at the last segment of each device.
async fn holds_the_same<S: Store>(first: &S, second: &S) -> Result<bool, StoreError> {
    let head = |fence: Option<Fence>| fence.map(|fence| fence.head);
    if head(fence(first).await?) != head(fence(second).await?) {
        return Ok(false);
    }
    for area in COMPARED {
        let keys = first.keys(area).await?;
        if keys != second.keys(area).await? {
            return Ok(false);
        }
        // A change that the first refused may stand in the second where another one followed: at the end
        // of a device's journal, and sealed anew, so that its bytes differ.
        for (n, key) in keys.iter().enumerate() {
            let goes_on = keys.get(n + 1).is_some_and(|next| family(next) == family(key));
            if !goes_on && first.get(area, key).await? != second.get(area, key).await? {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// The device that a segment's key begins with.
fn family(key: &str) -> Option<&str> {
    key.split_once('/').map(|(device, _)| device)
}

/// Makes `second` hold what `first` holds. The fence comes last: half a copy has none and counts as none.
/// A copy that does not fit is taken away again.
async fn copy<S: Store>(first: &S, second: &S) -> Result<(), StoreError> {
    let copied = copy_in_pages(first, second).await;
    if copied == Err(StoreError::Full) {
        second.commit(Expect::Anything, clear()).await?;
        return Err(StoreError::Failed("no room for a second copy".to_owned()));
    }
    copied
}

async fn copy_in_pages<S: Store>(first: &S, second: &S) -> Result<(), StoreError> {
    second.commit(Expect::Anything, clear()).await?;
    for area in [Area::Segments, Area::Blobs, Area::Drafts] {
        let mut after: Option<String> = None;
        loop {
            let page = first.scan(area, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            second.commit(Expect::Anything, puts(area, page)).await?;
        }
    }
    let meta = first.scan(Area::Meta, None, usize::MAX).await?;
    second.commit(Expect::Anything, puts(Area::Meta, meta)).await
}

/// Puts what `second` holds in the place of what `first` holds, in one transaction.
///
/// # Errors
/// What a store says; nothing has changed then.
pub async fn replace<S: Store>(first: &S, second: &S) -> Result<(), StoreError> {
    let here = fence(first).await?;
    let mut writes = clear();
    for area in CARRIED {
        let mut after: Option<String> = None;
        loop {
            let page = second.scan(area, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            writes.extend(puts(area, page));
        }
    }
    first.commit(Expect::Fence(here), writes).await
}

fn clear() -> Vec<Write> {
    CARRIED.map(|area| Write::Clear { area }).to_vec()
}

fn puts(area: Area, pairs: Vec<(String, Vec<u8>)>) -> Vec<Write> {
    pairs.into_iter().map(|(key, bytes)| Write::put(area, key, bytes)).collect()
}

/// The fence of a store.
///
/// # Errors
/// What the store says.
pub async fn fence<S: Store>(store: &S) -> Result<Option<Fence>, StoreError> {
    Ok(store.get(Area::Meta, FENCE_KEY).await?.and_then(|bytes| Fence::from_bytes(&bytes)))
}
