//! 换人: who acts, within one unlocked shift. PINs live in memory only and are gone when the desk locks.

use super::env::{Env, entropy};
use super::{Engine, Refusal};
use crate::domain::values::StaffId;
use crate::domain::{Actor, Rejection};
use crate::storage::Store;
use crate::vault::{Kek, Pin};

/// So many wrong PINs in a row, and the passphrase is asked.
pub const PIN_TRIES: u8 = 5;

/// Why a PIN did not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinError {
    /// None is set, or it was wrong too often: the passphrase is asked.
    Unset,
    /// So many tries are left.
    Wrong(u8),
    /// No longer in post.
    Gone,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Can they switch by PIN?
    pub fn has_pin(&self, staff: &StaffId) -> bool {
        self.held.pins.borrow().contains_key(staff)
    }

    /// Sets somebody's PIN until the desk locks. `kek` proves that it is they.
    ///
    /// # Errors
    /// When it is not their passphrase, or the PIN is not six digits.
    pub fn set_pin(&self, staff: &StaffId, kek: &Kek, digits: &str) -> Result<(), Refusal> {
        self.prove(staff, kek)?;
        let pin = Pin::new(digits, &mut entropy(&self.env)).ok_or(Rejection::NothingChanged)?;
        self.held.pins.borrow_mut().insert(staff.clone(), (pin, 0));
        Ok(())
    }

    /// Somebody takes over by their PIN.
    ///
    /// # Errors
    /// Why not; after [`PIN_TRIES`] wrong ones the PIN is forgotten.
    pub fn act_by_pin(&self, staff: &StaffId, digits: &str) -> Result<(), PinError> {
        self.agree_by_pin(staff, digits)?;
        self.state.borrow_mut().actor = Actor::Staff(staff.clone());
        Ok(())
    }

    /// A second person agrees to something by their PIN; whoever acts goes on acting.
    ///
    /// # Errors
    /// As [`Engine::act_by_pin`].
    pub fn agree_by_pin(&self, staff: &StaffId, digits: &str) -> Result<(), PinError> {
        if !self.is_in_post(staff) {
            return Err(PinError::Gone);
        }
        let mut pins = self.held.pins.borrow_mut();
        let (pin, wrong) = pins.get_mut(staff).ok_or(PinError::Unset)?;
        if pin.is(digits) {
            *wrong = 0;
            return Ok(());
        }
        *wrong += 1;
        let left = PIN_TRIES.saturating_sub(*wrong);
        if left > 0 {
            return Err(PinError::Wrong(left));
        }
        pins.remove(staff);
        Err(PinError::Unset)
    }

    /// Somebody takes over by their passphrase.
    ///
    /// # Errors
    /// When it is not theirs, or they have left.
    pub fn act_by_passphrase(&self, staff: &StaffId, kek: &Kek) -> Result<(), Refusal> {
        self.agree_by_passphrase(staff, kek)?;
        self.state.borrow_mut().actor = Actor::Staff(staff.clone());
        Ok(())
    }

    /// A second person agrees to something by their passphrase.
    ///
    /// # Errors
    /// As [`Engine::act_by_passphrase`].
    pub fn agree_by_passphrase(&self, staff: &StaffId, kek: &Kek) -> Result<(), Refusal> {
        if !self.is_in_post(staff) {
            return Err(Rejection::NoLongerInPost.into());
        }
        self.prove(staff, kek)
    }

    fn is_in_post(&self, staff: &StaffId) -> bool {
        self.read(|station| station.staff().get(staff).is_some_and(|member| member.until.is_none()))
    }
}
