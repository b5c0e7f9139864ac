//! Whose slot is whose, sealed in the header; giving ways in and taking them away.
//!
//! A slot has no label, so that the header tells a thief nothing. Who is unlocked has to know, though,
//! which slot to take away: the directory says it, sealed under the ring's newest data key.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::header::{Header, Holder, Opened, SlotKey, seal_ring};
use super::{Entropy, HeaderError, Ring, base64_json};
use crate::json;

/// What binds a sealed directory to its purpose.
const DIRECTORY: &str = "linli.directory.1";

/// One line of the directory.
#[derive(Serialize, Deserialize)]
struct Listed {
    /// The slot's public key.
    #[serde(with = "base64_json")]
    public: [u8; 32],
    holder: Holder,
}

impl Header {
    /// Who has a way in.
    pub fn holders(&self, ring: &Ring) -> Vec<Holder> {
        self.listed(ring).unwrap_or_default().into_iter().map(|listed| listed.holder).collect()
    }

    /// Takes every way in away from a holder: their slots go, and so do slots that nobody is known to
    /// hold. The ring gets a new data key that only the remaining slots receive, so that an old copy of
    /// the header opens nothing that is written from now on.
    ///
    /// # Errors
    /// When the directory does not open: then nobody knows whose slots would go.
    pub fn revoke(
        &mut self,
        holder: &Holder,
        ring: &mut Ring,
        entropy: &mut dyn Entropy,
    ) -> Result<(), HeaderError> {
        let mut listed = self.listed(ring).ok_or(HeaderError::Damaged)?;
        listed.retain(|listed| listed.holder != *holder);
        self.slots.retain(|slot| listed.iter().any(|listed| listed.public == slot.public));
        ring.add_data_key(entropy);
        self.reseal(ring, entropy);
        self.list(&listed, ring, entropy);
        Ok(())
    }

    /// Hands a changed ring to every way in.
    pub fn hand_on(&mut self, ring: &Ring, entropy: &mut dyn Entropy) {
        self.reseal(ring, entropy);
        if let Some(listed) = self.listed(ring).filter(|listed| !listed.is_empty()) {
            self.list(&listed, ring, entropy);
        }
    }

    /// Takes a holder's ways in away. [`Header::hand_on`] with a new data key has to follow.
    pub fn drop_slots(&mut self, holder: &Holder, ring: &Ring) {
        let listed = self.listed(ring).unwrap_or_default();
        let theirs = |slot: &super::header::Slot| {
            listed.iter().any(|listed| listed.holder == *holder && listed.public == slot.public)
        };
        self.slots.retain(|slot| !theirs(slot));
    }

    /// Takes ways in over from another header of the same station, of staff who have none here; true when there
    /// were any. A passphrase opens them here only when both headers draw keys alike.
    pub fn adopt(
        &mut self,
        theirs: &Header,
        their_ring: &Ring,
        ring: &Ring,
        wanted: &dyn Fn(&str) -> bool,
        entropy: &mut dyn Entropy,
    ) -> bool {
        if self.kdf_for("") != theirs.kdf_for("") {
            return false;
        }
        let Some(mut listed) = self.listed(ring) else { return false };
        let before = listed.len();
        for other in theirs.listed(their_ring).unwrap_or_default() {
            let known = listed.iter().any(|known| known.holder == other.holder);
            let staff = matches!(&other.holder, Holder::Staff(id) if wanted(id));
            let slot = theirs.slots.iter().find(|slot| slot.public == other.public);
            if let Some(slot) = slot.filter(|_| staff && !known) {
                self.slots.push(slot.clone());
                listed.push(other);
            }
        }
        let any = listed.len() > before;
        if any {
            self.list(&listed, ring, entropy);
        }
        any
    }

    /// Hands a changed ring to every slot.
    fn reseal(&mut self, ring: &Ring, entropy: &mut dyn Entropy) {
        for slot in &mut self.slots {
            slot.ring = seal_ring(&slot.public, ring, entropy);
        }
    }

    /// The ring as it is now, for somebody who opened their slot earlier; `None` when the slot is gone.
    pub fn reopen(&self, key: &SlotKey) -> Option<Ring> {
        let slot = self.slots.iter().find(|slot| slot.public == key.public)?;
        key.open(&slot.ring)
    }

    /// Lists the slot that has just been opened, where a header of before has no directory. Such a
    /// header holds the slot of whoever founded the station and then that of the recovery code, which
    /// acts as `acting`.
    pub fn complete(&mut self, opened: &Opened, acting: Option<&str>, entropy: &mut dyn Entropy) {
        // One that does not open has been damaged: whoever is not on the new one gets a new passphrase.
        let mut listed = self.listed(&opened.ring).unwrap_or_default();
        if listed.iter().any(|listed| listed.public == opened.key.public) {
            return;
        }
        let other = match (&opened.holder, acting) {
            (Holder::Staff(_), _) => Some(Holder::Recovery),
            (Holder::Recovery, acting) => acting.map(|id| Holder::Staff(id.to_owned())),
        };
        if self.directory.is_empty() && self.slots.len() == 2 {
            let rest = self.slots.iter().find(|slot| slot.public != opened.key.public);
            let rest = rest.zip(other).map(|(slot, holder)| Listed { public: slot.public, holder });
            listed.extend(rest);
        }
        listed.push(Listed { public: opened.key.public, holder: opened.holder.clone() });
        self.list(&listed, &opened.ring, entropy);
    }

    /// Adds a line for a slot that has just been made.
    pub(super) fn enlist(
        &mut self,
        public: [u8; 32],
        holder: Holder,
        ring: &Ring,
        entropy: &mut dyn Entropy,
    ) {
        let mut listed = self.listed(ring).unwrap_or_default();
        listed.push(Listed { public, holder });
        self.list(&listed, ring, entropy);
    }

    /// The lines whose slots are there; `None` when the directory is there and does not open.
    fn listed(&self, ring: &Ring) -> Option<Vec<Listed>> {
        if self.directory.is_empty() {
            return Some(Vec::new());
        }
        let plain = ring.open(self.directory_aad().as_bytes(), &self.directory).ok().map(Zeroizing::new)?;
        let mut listed: Vec<Listed> = json::read_exact_bytes(&plain)?;
        listed.retain(|listed| self.slots.iter().any(|slot| slot.public == listed.public));
        Some(listed)
    }

    fn list(&mut self, listed: &[Listed], ring: &Ring, entropy: &mut dyn Entropy) {
        let plain = Zeroizing::new(serde_json::to_vec(listed).unwrap_or_default());
        self.directory = ring.seal(self.directory_aad().as_bytes(), &plain, entropy);
    }

    fn directory_aad(&self) -> String {
        format!("{DIRECTORY}\0{}", self.station())
    }
}
