//! Files in: reading one, opening a sealed one, restoring from one.

use leptos::prelude::*;
use web_sys::File;
use zeroize::Zeroizing;

use super::{Session, Task, Trouble};
use crate::app::env::BrowserEnv;
use crate::app::files::{self, Incoming, Unusable};
use crate::app::{kdf, lock};
use crate::domain::values::StaffId;
use crate::engine::{Access, BackupFile, Checked, Named, Progress, check_backup, restore};
use crate::storage::Twin;
use crate::storage::browser::IndexedDbStore;
use crate::vault::{Kdf, Opened, RecoveryCode};

/// What opens a sealed backup.
pub enum Secret {
    Passphrase {
        name: String,
        passphrase: String,
    },
    /// The recovery code as it was typed.
    Recovery(String),
}

impl Session {
    /// Reads a chosen file: refused by its size before it is read, by its first bytes, by its contents.
    ///
    /// # Errors
    /// Why it is not used.
    pub async fn read_file(self, file: &File) -> Result<Incoming, Unusable> {
        self.working(Task::ReadingFile, async |progress| files::read(file, progress).await).await
    }

    /// Puts files together that can be taken in at once; those that cannot are left for afterwards.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn join_files(self, files: Vec<Named>) -> Result<Option<(Named, Vec<Named>)>, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        Ok(engine.join_files(files).await?)
    }

    /// Opens a sealed backup and checks every entry in it.
    ///
    /// # Errors
    /// A wrong secret, or entries that are not what was written.
    pub async fn open_backup(self, file: &BackupFile, secret: Secret) -> Result<(Opened, Checked), Trouble> {
        let (name, secret) = match secret {
            Secret::Passphrase { name, passphrase } => (name, kdf::secret(passphrase)),
            Secret::Recovery(typed) => {
                let code = RecoveryCode::read(&typed).ok_or(Trouble::NotACode)?;
                (RecoveryCode::NAME.to_owned(), Zeroizing::new(code.secret().to_vec()))
            }
        };
        let salt = file.head.vault.kdf_for(&name);
        let kek = self.working(Task::DerivingKey, async |_| kdf::derive(secret, salt).await).await?;
        let opened = file.head.vault.unlock(&kek)?;
        let check =
            async |progress: Progress<'_>| check_backup(&BrowserEnv, file, &opened.ring, progress).await;
        let checked = self.working(Task::ReadingFile, check).await;
        Ok((opened, checked.map_err(Unusable::Journal)?))
    }

    /// Restores an opened backup into the empty store. The people of the backup open it as before.
    ///
    /// # Errors
    /// When a station is here already or the disk does not take it; nothing has been written then.
    pub async fn restore_backup(
        self,
        file: BackupFile,
        opened: Opened,
        checked: Checked,
    ) -> Result<u64, Trouble> {
        let access = Access::Same { file: Box::new(file), opened };
        self.restore(checked, access).await
    }

    /// Restores a clear journal into the empty store: a new vault for one of its managers, and a new
    /// recovery code, shown until [`Session::enter`].
    ///
    /// # Errors
    /// As [`Session::restore_backup`].
    pub async fn restore_journal(
        self,
        checked: Checked,
        manager: StaffId,
        name: &str,
        passphrase: String,
    ) -> Result<u64, Trouble> {
        let header = checked.new_vault(&BrowserEnv, Kdf::STANDARD);
        let (kek, recovery, code) = self.new_keys(&header, name, passphrase).await?;
        let access = Access::New { header, kek, recovery, manager };
        let entries = self.restore(checked, access).await?;
        self.keep_code(code);
        Ok(entries)
    }

    async fn restore(self, checked: Checked, access: Access) -> Result<u64, Trouble> {
        let space = self.space.get_untracked();
        let store = Twin::alone(IndexedDbStore::open(space).await?);
        lock::hold(&super::start::lock_name(space), false).await;
        let restored = self
            .working(Task::Restoring, async |progress| {
                restore(store, BrowserEnv, space, checked, access, progress).await
            })
            .await?;
        self.adopt(restored.engine).await;
        self.ask_persist();
        Ok(restored.entries)
    }
}
