//! Who gets in: members, their passphrases, the recovery code.

use leptos::prelude::*;
use zeroize::Zeroizing;

use super::mark::Tries;
use super::{Engine, Session, Task, Trouble};
use crate::app::env::BrowserEnv;
use crate::app::kdf;
use crate::domain::staff::{Identity, Post};
use crate::domain::values::StaffId;
use crate::domain::{Actor, Command, Slice, Slices};
use crate::engine::{Done, Env};
use crate::vault::{HeaderError, Kdf, Kek, RecoveryCode};

impl Session {
    /// Can they unlock this tablet? Follows the staff.
    pub fn has_way_in(self, staff: &StaffId) -> bool {
        self.read(&[Slice::Staff], |_| ());
        self.engine().is_some_and(|engine| engine.has_way_in(staff))
    }

    /// Was the desk opened with the recovery code?
    pub fn opened_by_recovery(self) -> bool {
        self.engine().is_some_and(|engine| engine.opened_by_recovery())
    }

    /// Adds a member, with the passphrase under which they unlock this tablet.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn add_staff(self, who: Identity, post: Post, passphrase: String) -> Result<(), Trouble> {
        let kek = self.key_of(&who.name, passphrase).await?;
        let Post { body, post, roles, .. } = post;
        let command = Command::AddStaff { who, body, post, roles };
        Ok(self.watched(async |engine| engine.execute_with_key(command, &kek).await).await?)
    }

    /// Edits a member. The name is part of what unlocks: another name comes with a new passphrase.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn edit_staff(
        self,
        staff: StaffId,
        who: Identity,
        now: Post,
        passphrase: Option<String>,
    ) -> Result<(), Trouble> {
        let kek = match passphrase {
            Some(passphrase) => Some(self.key_of(&who.name, passphrase).await?),
            None => None,
        };
        let command = Command::EditStaff { staff, who, now };
        let change = async |engine: &Engine| match &kek {
            Some(kek) => engine.execute_with_key(command, kek).await,
            None => engine.execute(command).await,
        };
        Ok(self.watched(change).await?)
    }

    /// Whoever acts changes their own passphrase.
    ///
    /// # Errors
    /// When the old one is wrong, which slows the next try down, or the disk does not take it.
    pub async fn change_passphrase(self, old: String, new: String) -> Result<(), Trouble> {
        let name = untrack(|| self.actor_name()).ok_or(Trouble::Closed)?;
        let old = self.guarded_key(&name, old).await?;
        let new = self.key_of(&name, new).await?;
        let change = async |engine: &Engine| engine.change_passphrase(&old, &new).await.map(|()| nothing());
        let result = self.watched(change).await.map_err(Trouble::from);
        self.note_try(result)
    }

    /// A manager sets the passphrase of a member who has none or forgot theirs.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn set_passphrase(self, staff: &StaffId, name: &str, new: String) -> Result<(), Trouble> {
        let kek = self.key_of(name, new).await?;
        let change = async |engine: &Engine| engine.set_passphrase(staff, &kek).await.map(|()| nothing());
        self.watched(change).await?;
        // Who can unlock has changed, though no entry says so.
        self.touch(|slice| slice == Slice::Staff);
        Ok(())
    }

    /// A new recovery code; once this returns, the old one opens nothing any more.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn renew_recovery(self) -> Result<RecoveryCode, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let code = RecoveryCode::new(&mut |bytes: &mut [u8]| BrowserEnv.fill(bytes));
        let secret = Zeroizing::new(code.secret().to_vec());
        let kek = self.derive(secret, engine.kdf_for_recovery()).await?;
        let change = async |engine: &Engine| engine.renew_recovery(&kek).await.map(|()| nothing());
        self.watched(change).await?;
        Ok(code)
    }

    /// The key of a name and passphrase.
    pub(super) async fn key_of(self, name: &str, passphrase: String) -> Result<Kek, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        self.derive(kdf::secret(passphrase), engine.kdf_for(name)).await
    }

    /// The same for a passphrase that has to be right: too soon after a wrong one, it is not tried.
    pub(super) async fn guarded_key(self, name: &str, passphrase: String) -> Result<Kek, Trouble> {
        if self.wait.get_untracked() > 0 {
            Err(Trouble::TooSoon)
        } else {
            self.key_of(name, passphrase).await
        }
    }

    /// A wrong passphrase makes the next try wait, a right one ends that.
    pub(super) fn note_try(self, result: Result<(), Trouble>) -> Result<(), Trouble> {
        match &result {
            Ok(()) => Tries::clear(),
            Err(trouble) if *trouble == Trouble::from(HeaderError::WrongPassphrase) => {
                self.wait_for_tries(Tries::read().add(BrowserEnv.now().0));
            }
            Err(_) => {}
        }
        result
    }

    async fn derive(self, secret: Zeroizing<Vec<u8>>, salt: ([u8; 32], Kdf)) -> Result<Kek, Trouble> {
        Ok(self.working(Task::DerivingKey, async |_| kdf::derive(secret, salt).await).await?)
    }

    /// The member who acts.
    pub fn acting(self) -> Option<StaffId> {
        match self.actor() {
            Some(Actor::Staff(id)) => Some(id),
            _ => None,
        }
    }
}

/// A change of the keys touches no slice.
fn nothing() -> Done {
    Done { touched: Slices::default() }
}
