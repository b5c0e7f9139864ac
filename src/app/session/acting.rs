//! 换人: who acts while the desk is unlocked.

use leptos::prelude::*;

use super::{Session, Trouble};
use crate::domain::Slice;
use crate::domain::values::StaffId;
use crate::engine::PinError;

/// Why the secret of a second person did not do.
#[derive(Debug, Clone, PartialEq)]
pub enum Agreeing {
    Pin(PinError),
    Trouble(Trouble),
}

impl Session {
    /// Have they set a PIN since the desk was unlocked? Follows the staff.
    pub fn has_pin(self, staff: &StaffId) -> bool {
        self.read(&[Slice::Staff], |_| ());
        self.engine().is_some_and(|engine| engine.has_pin(staff))
    }

    /// Somebody takes over by their PIN. `refused` hears why not before anything on the screen does.
    ///
    /// # Errors
    /// How many tries are left, or that the passphrase is asked.
    pub fn act_by_pin(
        self,
        staff: &StaffId,
        digits: &str,
        refused: impl FnOnce(PinError),
    ) -> Result<(), PinError> {
        let engine = self.engine().ok_or(PinError::Unset)?;
        let result = engine.act_by_pin(staff, digits);
        if let Err(error) = result {
            refused(error);
        }
        self.touch(|slice| slice == Slice::Staff);
        result
    }

    /// Somebody takes over by their passphrase, and may set a PIN for the next time.
    ///
    /// # Errors
    /// When it is not theirs, which slows the next try down.
    pub async fn act_by_passphrase(
        self,
        staff: &StaffId,
        name: &str,
        passphrase: String,
        pin: Option<String>,
    ) -> Result<(), Trouble> {
        let kek = self.guarded_key(name, passphrase).await?;
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let result = engine.act_by_passphrase(staff, &kek).map_err(Trouble::from);
        self.note_try(result)?;
        if let Some(pin) = pin {
            engine.set_pin(staff, &kek, &pin)?;
        }
        self.touch(|slice| slice == Slice::Staff);
        Ok(())
    }

    /// A second person agrees by their PIN, or by their passphrase where they have set none; nobody takes over.
    ///
    /// # Errors
    /// When it is not theirs.
    pub async fn agree(self, staff: &StaffId, name: &str, secret: String) -> Result<(), Agreeing> {
        let engine = self.engine().ok_or(Agreeing::Trouble(Trouble::Closed))?;
        if engine.has_pin(staff) {
            let result = engine.agree_by_pin(staff, &secret).map_err(Agreeing::Pin);
            self.touch(|slice| slice == Slice::Staff);
            return result;
        }
        let kek = self.guarded_key(name, secret).await.map_err(Agreeing::Trouble)?;
        let result = engine.agree_by_passphrase(staff, &kek).map_err(Trouble::from);
        self.note_try(result).map_err(Agreeing::Trouble)
    }

    /// Whoever acts sets their PIN until the desk locks.
    ///
    /// # Errors
    /// When the passphrase is not theirs.
    pub async fn set_pin(self, passphrase: String, pin: &str) -> Result<(), Trouble> {
        let (staff, name) = untrack(|| self.acting().zip(self.actor_name())).ok_or(Trouble::Closed)?;
        let kek = self.guarded_key(&name, passphrase).await?;
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let result = engine.set_pin(&staff, &kek, pin).map_err(Trouble::from);
        self.note_try(result)?;
        self.touch(|slice| slice == Slice::Staff);
        Ok(())
    }
}
