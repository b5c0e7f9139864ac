//! Half-typed forms, sealed under the ring: what a lock must neither lose nor show.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Engine;
use super::env::{Env, entropy};
use crate::domain::Actor;
use crate::domain::values::{Instant, StaffId};
use crate::journal::hex;
use crate::json;
use crate::storage::{Area, Expect, Store, StoreError, Write};

/// Longest draft, in bytes.
pub const LONGEST_DRAFT: usize = 256 << 10;
/// What binds a sealed draft to its purpose.
const DRAFT: &str = "linli.draft.1";

/// What somebody had typed into a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// As the form wrote it.
    pub text: String,
    pub by: StaffId,
    pub at: Instant,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Keeps what is typed into a form, in place of what was kept of it before. A draft that is too long
    /// is not kept.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn keep_draft(&self, form: &str, text: String) -> Result<(), StoreError> {
        let Actor::Staff(by) = self.actor() else { return Ok(()) };
        let plain = serde_json::to_vec(&Draft { text, by, at: self.env.now() }).unwrap_or_default();
        if plain.len() > LONGEST_DRAFT {
            return Ok(());
        }
        let (key, aad) = self.place_of_draft(form);
        let sealed = self.ring().seal(aad.as_bytes(), &plain, &mut entropy(&self.env));
        self.store.commit(Expect::Anything, vec![Write::put(Area::Drafts, key, sealed)]).await
    }

    /// What was typed into a form and not saved. One that does not open counts as none.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn draft(&self, form: &str) -> Result<Option<Draft>, StoreError> {
        let (key, aad) = self.place_of_draft(form);
        let sealed = self.store.get(Area::Drafts, &key).await?;
        let plain = sealed.and_then(|sealed| self.ring().open(aad.as_bytes(), &sealed).ok());
        Ok(plain.and_then(|plain| json::read_bytes(&plain)))
    }

    /// Forgets what was typed: it has been saved, or nobody wants it.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn drop_draft(&self, form: &str) -> Result<(), StoreError> {
        let (key, _) = self.place_of_draft(form);
        self.store.commit(Expect::Anything, vec![Write::delete(Area::Drafts, key)]).await
    }

    /// The key, which says nothing about the form, and the associated data, which bind a draft to it.
    fn place_of_draft(&self, form: &str) -> (String, String) {
        let aad = format!("{DRAFT}\0{}\0{form}", self.state.borrow().header.station());
        (hex(&Sha256::digest(aad.as_bytes())), aad)
    }
}
