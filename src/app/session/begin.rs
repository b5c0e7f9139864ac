//! A station begins: founded here, or as the demo.

use leptos::prelude::*;
use zeroize::Zeroizing;

use super::{DEMO_MANAGER, DEMO_PASSPHRASE, Phase, Session, Task, Trouble, demo};
use crate::app::env::BrowserEnv;
use crate::app::{fetch, kdf, lock};
use crate::domain::catalogue::{Details, Starter};
use crate::domain::profile::Profile;
use crate::domain::staff::Identity;
use crate::engine::{Env, Founding, found, found_demo, new_vault};
use crate::storage::browser::IndexedDbStore;
use crate::storage::{Space, StoreError, Twin};
use crate::vault::{Header, Kdf, Kek, RecoveryCode};

impl Session {
    /// Founds a station. Its recovery code is shown until [`Session::enter`] opens the desk.
    ///
    /// # Errors
    /// When the profile is refused, a station is here already, or the disk does not take it.
    pub async fn found(
        self,
        profile: Profile,
        manager: Identity,
        passphrase: String,
        with_starter: bool,
    ) -> Result<(), Trouble> {
        let starter = if with_starter { skeletons(&starter().await?) } else { Vec::new() };
        let header = new_vault(&BrowserEnv, Kdf::STANDARD);
        let (kek, recovery, code) = self.new_keys(&header, &manager.name, passphrase).await?;
        let founding = Founding { header, kek, recovery, profile, manager, starter };
        let space = Space::Real;
        self.choose_space(space);
        let store = Twin::alone(IndexedDbStore::open(space).await?);
        lock::hold(&super::start::lock_name(space), false).await;
        let founded =
            self.working(Task::Founding, async |_| found(store, BrowserEnv, space, founding).await).await;
        self.adopt(founded?).await;
        self.keep_code(code);
        self.ask_persist();
        Ok(())
    }

    /// Opens the demo, founding it on its first visit.
    ///
    /// # Errors
    /// When the general list of services cannot be fetched or the disk does not take it. The real
    /// station is untouched in any case.
    pub async fn try_demo(self) -> Result<(), Trouble> {
        let before = self.phase.get_untracked();
        self.choose_space(Space::Demo);
        let result = self.open_demo().await;
        if result.is_err() {
            self.choose_space(Space::Real);
            self.phase.set(before);
        }
        result
    }

    async fn open_demo(self) -> Result<(), Trouble> {
        match self.look().await {
            Phase::Locked(_) => self.unlock(DEMO_MANAGER, DEMO_PASSPHRASE.to_owned()).await,
            Phase::Unavailable(words) => Err(StoreError::Unavailable(words).into()),
            Phase::Empty => self.found_demo().await,
            // Half of a demo, or one of another version: it holds nothing that anybody needs.
            _ => {
                super::space::wipe(Space::Demo).await?;
                self.found_demo().await
            }
        }
    }

    async fn found_demo(self) -> Result<(), Trouble> {
        let starter = starter().await?;
        let (profile, manager) = demo::founding().ok_or(Trouble::NoStarter)?;
        let header = new_vault(&BrowserEnv, Kdf::STANDARD);
        let (kek, recovery, _) = self.new_keys(&header, &manager.name, DEMO_PASSPHRASE.to_owned()).await?;
        let founding = Founding { header, kek, recovery, profile, manager, starter: Vec::new() };
        let store = Twin::alone(IndexedDbStore::open(Space::Demo).await?);
        lock::hold(&super::start::lock_name(Space::Demo), false).await;
        let founded = self
            .working(Task::Founding, async |_| found_demo(store, BrowserEnv, founding, &starter).await)
            .await?;
        self.opened(founded).await;
        Ok(())
    }

    /// The recovery code of a station just founded or restored, while it may be seen.
    pub fn recovery_code(self) -> Option<RecoveryCode> {
        self.inner.with_value(|inner| inner.code.clone())
    }

    /// The person has the recovery code on paper, or needs none: forgets it and opens the desk.
    pub fn enter(self) {
        self.inner.update_value(|inner| inner.code = None);
        if self.engine().is_some() {
            self.phase.set(Phase::Open);
            self.keep_second();
            self.compact_when_idle();
        }
    }

    pub(super) fn keep_code(self, code: RecoveryCode) {
        self.inner.update_value(|inner| inner.code = Some(code));
    }

    /// The keys of a new vault: the manager's, and that of a fresh recovery code.
    pub(super) async fn new_keys(
        self,
        header: &Header,
        name: &str,
        passphrase: String,
    ) -> Result<(Kek, Kek, RecoveryCode), Trouble> {
        let secret = kdf::secret(passphrase);
        let code = RecoveryCode::new(&mut |bytes: &mut [u8]| BrowserEnv.fill(bytes));
        let code_secret = Zeroizing::new(code.secret().to_vec());
        let derive = async |_: crate::engine::Progress<'_>| {
            let kek = kdf::derive(secret, header.kdf_for(name)).await?;
            let recovery = kdf::derive(code_secret, header.kdf_for(RecoveryCode::NAME)).await?;
            Ok::<_, Trouble>((kek, recovery))
        };
        let (kek, recovery) = self.working(Task::DerivingKey, derive).await?;
        Ok((kek, recovery, code))
    }
}

/// The general list of services that lies beside the page.
async fn starter() -> Result<Starter, Trouble> {
    let json = fetch::text("starter-catalogue.json").await.map_err(|_| Trouble::NoStarter)?;
    Starter::read(&json).map_err(|_| Trouble::NoStarter)
}

/// What a station begins with: every entry with the parties of the proposal. Its positioning says what becomes of
/// them.
fn skeletons(starter: &Starter) -> Vec<(Box<str>, Details)> {
    starter.entries.iter().map(|entry| (entry.slug.clone(), entry.details.clone())).collect()
}
