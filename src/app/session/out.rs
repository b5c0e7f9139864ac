//! Everything out as files.

use leptos::prelude::*;

use super::{Engine, Persisted, Session, Task, Trouble};
use crate::app::files;
use crate::engine::{Exported, Refusal};
use crate::storage::StoreError;

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 导出数据: everything in the clear, for the manager only.
    Journal,
    /// 加密备份: everything as it is stored.
    Backup,
}

impl Session {
    /// Makes a file, hands it to the person and remembers that everything was taken out.
    ///
    /// # Errors
    /// When the actor may not, storage fails, or the browser refuses the download.
    pub async fn export(self, kind: Kind) -> Result<Exported, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let made = self
            .working(Task::Exporting, async |progress| match kind {
                Kind::Journal => engine.export_journal(progress).await,
                Kind::Backup => engine.export_backup(progress).await,
            })
            .await;
        self.deliver(&engine, made?).await
    }

    /// Hands a backup or journal to the person and remembers that everything was taken out.
    pub(super) async fn deliver(self, engine: &Engine, exported: Exported) -> Result<Exported, Trouble> {
        let failed = |_| Refusal::NotSaved(StoreError::Failed(exported.name.clone()));
        files::hand_over(&exported).map_err(failed)?;
        // The file is out. A disk that cannot take a note of it must not make it look as if it were not.
        let _ = engine.note_backup(&exported).await;
        self.last_backup.set(Some(exported.as_last()));
        self.tell_windows();
        if self.persisted.get_untracked() != Persisted::Yes {
            self.ask_persist();
        }
        Ok(exported)
    }
}
