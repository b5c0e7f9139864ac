//! Where bytes rest: six named stores, one strict transaction for every change.
//!
//! The trait knows nothing of entries or keys beyond the [`Fence`]; the same contract tests run
//! against the memory store natively and against IndexedDB in the browser.

pub mod boards;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod contract;
mod memory;
mod space;
pub mod traces;
pub mod twin;

use serde::{Deserialize, Serialize};

pub use memory::{Fault, MemoryStore};
pub use space::Space;
pub use twin::{Footing, Twin};

/// The stores of a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Vault header, device, fence, marks.
    Meta,
    /// The journal: sealed records in segments.
    Segments,
    /// Sealed photos.
    Blobs,
    /// Sealed slips that nobody has taken in yet.
    Inbox,
    /// Boards and the counter, in the clear.
    Boards,
    /// Half-typed forms, sealed.
    Drafts,
}

impl Area {
    /// Every store.
    pub const ALL: [Area; 6] =
        [Area::Meta, Area::Segments, Area::Blobs, Area::Inbox, Area::Boards, Area::Drafts];

    /// The store's name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Area::Meta => "meta",
            Area::Segments => "segments",
            Area::Blobs => "blobs",
            Area::Inbox => "inbox",
            Area::Boards => "boards",
            Area::Drafts => "drafts",
        }
    }
}

/// Who may append, and after what. Every journal transaction reads it and aborts if it has moved:
/// two windows can never both write the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fence {
    /// Raised by whoever takes over writing.
    pub epoch: u64,
    /// The last `seq` of this device's journal.
    pub head: u64,
}

/// Where the fence rests in [`Area::Meta`]: sixteen bytes, epoch and head, big-endian.
pub const FENCE_KEY: &str = "fence";

/// Where [`Area::Meta`] says which tablet this is: a restored station is a new one.
pub const DEVICE_KEY: &str = "device";

impl Fence {
    /// The sixteen bytes that are stored.
    pub fn to_bytes(self) -> Vec<u8> {
        [self.epoch.to_be_bytes(), self.head.to_be_bytes()].concat()
    }

    /// Reads the sixteen bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Fence> {
        let (epoch, head) = bytes.split_first_chunk::<8>()?;
        Some(Fence { epoch: u64::from_be_bytes(*epoch), head: u64::from_be_bytes(head.try_into().ok()?) })
    }
}

/// One change of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    Put {
        area: Area,
        key: String,
        bytes: Vec<u8>,
    },
    Delete {
        area: Area,
        key: String,
    },
    /// Empties a store.
    Clear {
        area: Area,
    },
}

impl Write {
    /// A put.
    pub fn put(area: Area, key: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Write {
        Write::Put { area, key: key.into(), bytes: bytes.into() }
    }

    /// A deletion.
    pub fn delete(area: Area, key: impl Into<String>) -> Write {
        Write::Delete { area, key: key.into() }
    }

    /// Bytes that it carries.
    pub fn size(&self) -> usize {
        match self {
            Write::Put { bytes, .. } => bytes.len(),
            _ => 0,
        }
    }

    /// The store it touches.
    pub fn area(&self) -> Area {
        match self {
            Write::Put { area, .. } | Write::Delete { area, .. } | Write::Clear { area } => *area,
        }
    }
}

/// What must hold for a batch to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// The stored fence is exactly this (`None`: there is none yet).
    Fence(Option<Fence>),
    /// Nothing: for boards, drafts and the inbox, which no journal depends on.
    Anything,
}

/// Why storage did not do it. Nothing of the batch has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Another window has written meanwhile; `found` is the fence that stands there.
    Fenced { found: Option<Fence> },
    /// The disk or the quota is full.
    Full,
    /// The browser gives this page no storage, or took it away.
    Unavailable(String),
    /// A newer version of the page has changed the database; this one has let go of it.
    Outdated,
    /// Anything else the browser said.
    Failed(String),
}

/// A database of byte strings. Keys sort as text.
#[allow(async_fn_in_trait, reason = "one thread: no caller needs the futures to be Send")]
pub trait Store {
    /// The value of a key.
    async fn get(&self, area: Area, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Every key of an area, in order.
    async fn keys(&self, area: Area) -> Result<Vec<String>, StoreError>;

    /// At most `limit` pairs whose keys come after `after`, in the order of keys.
    async fn scan(
        &self,
        area: Area,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// At most `limit` pairs whose keys come before `before`, the last first.
    async fn scan_back(
        &self,
        area: Area,
        before: &str,
        limit: usize,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// Writes a batch in one strict transaction: when this returns `Ok`, it survives a power cut;
    /// when it returns an error, nothing of it has been written.
    async fn commit(&self, expect: Expect, writes: Vec<Write>) -> Result<(), StoreError>;
}
