//! A store in memory that can be told to fail, for native tests of everything above it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};

/// How a commit is to go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It fails and nothing is written.
    Before(StoreError),
    /// Everything is written, but the caller never hears of it: a crash after the disk.
    After(StoreError),
    /// The same, and the store answers nothing any more, until [`MemoryStore::mend`].
    Dark(StoreError),
    /// Nothing is written and no answer ever comes.
    Never,
}

type Pairs = BTreeMap<(Area, String), Vec<u8>>;

/// Clones share their content, like two windows on one database.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    pairs: Rc<RefCell<Pairs>>,
    /// Commits until each fault strikes.
    faults: Rc<RefCell<Vec<(usize, Fault)>>>,
    commits: Rc<Cell<usize>>,
    reads: Rc<Cell<usize>>,
    /// What every question is answered by, where it is out of order.
    dark: Rc<RefCell<Option<StoreError>>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the `n`-th commit from now go wrong (1 = the next), besides others that were to.
    pub fn fail_at(&self, n: usize, fault: Fault) {
        self.faults.borrow_mut().push((n, fault));
    }

    /// It answers again.
    pub fn mend(&self) {
        self.dark.replace(None);
    }

    /// How often it has been asked for something.
    pub fn reads(&self) -> usize {
        self.reads.get()
    }

    fn read(&self) -> Result<(), StoreError> {
        self.reads.set(self.reads.get() + 1);
        self.answers()
    }

    fn answers(&self) -> Result<(), StoreError> {
        self.dark.borrow().clone().map_or(Ok(()), Err)
    }

    /// How many commits have succeeded.
    pub fn commits(&self) -> usize {
        self.commits.get()
    }

    /// A deep copy, as a disk image would be.
    pub fn image(&self) -> Self {
        MemoryStore { pairs: Rc::new(RefCell::new(self.pairs.borrow().clone())), ..Self::default() }
    }

    /// Every key and value, for tests that look at the raw bytes.
    pub fn raw(&self) -> Vec<(Area, String, Vec<u8>)> {
        let pairs = self.pairs.borrow();
        pairs.iter().map(|((area, key), bytes)| (*area, key.clone(), bytes.clone())).collect()
    }

    /// Overwrites bytes behind the store's back, as a failing disk would.
    pub fn tamper(&self, area: Area, key: &str, bytes: Option<Vec<u8>>) {
        let mut pairs = self.pairs.borrow_mut();
        match bytes {
            Some(bytes) => pairs.insert((area, key.to_owned()), bytes),
            None => pairs.remove(&(area, key.to_owned())),
        };
    }

    fn strike(&self) -> Option<Fault> {
        let mut faults = self.faults.borrow_mut();
        let now = faults.iter().position(|(n, _)| *n <= 1).map(|at| faults.swap_remove(at).1);
        faults.iter_mut().for_each(|(n, _)| *n = n.saturating_sub(1).max(1));
        now
    }
}

impl Store for MemoryStore {
    async fn get(&self, area: Area, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read()?;
        Ok(self.pairs.borrow().get(&(area, key.to_owned())).cloned())
    }

    async fn keys(&self, area: Area) -> Result<Vec<String>, StoreError> {
        self.read()?;
        let pairs = self.pairs.borrow();
        Ok(pairs.keys().filter(|(a, _)| *a == area).map(|(_, key)| key.clone()).collect())
    }

    async fn scan(
        &self,
        area: Area,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.read()?;
        let pairs = self.pairs.borrow();
        let of_area =
            pairs.iter().filter(|((a, key), _)| *a == area && after.is_none_or(|after| key.as_str() > after));
        Ok(of_area.take(limit).map(|((_, key), bytes)| (key.clone(), bytes.clone())).collect())
    }

    async fn scan_back(
        &self,
        area: Area,
        before: &str,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.read()?;
        let pairs = self.pairs.borrow();
        let of_area = pairs.iter().rev().filter(|((a, key), _)| *a == area && key.as_str() < before);
        Ok(of_area.take(limit).map(|((_, key), bytes)| (key.clone(), bytes.clone())).collect())
    }

    async fn commit(&self, expect: Expect, writes: Vec<Write>) -> Result<(), StoreError> {
        self.answers()?;
        let fault = self.strike();
        match &fault {
            Some(Fault::Before(error)) => return Err(error.clone()),
            Some(Fault::Never) => std::future::pending().await,
            Some(Fault::After(_) | Fault::Dark(_)) | None => {}
        }
        let mut pairs = self.pairs.borrow_mut();
        if let Expect::Fence(expected) = expect {
            let found = pairs.get(&(Area::Meta, FENCE_KEY.to_owned())).and_then(|b| Fence::from_bytes(b));
            if found != expected {
                return Err(StoreError::Fenced { found });
            }
        }
        for write in writes {
            match write {
                Write::Put { area, key, bytes } => {
                    pairs.insert((area, key), bytes);
                }
                Write::Delete { area, key } => {
                    pairs.remove(&(area, key));
                }
                Write::Clear { area } => pairs.retain(|(a, _), _| *a != area),
            }
        }
        self.commits.set(self.commits.get() + 1);
        match fault {
            Some(Fault::After(error)) => Err(error),
            Some(Fault::Dark(error)) => {
                self.dark.replace(Some(error.clone()));
                Err(error)
            }
            _ => Ok(()),
        }
    }
}
