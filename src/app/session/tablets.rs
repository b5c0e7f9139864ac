//! The other tablets of the station: files for them and from them.

use leptos::prelude::*;

use super::{Session, Task, Trouble};
use crate::app::files::{self, Unusable};
use crate::domain::Slice;
use crate::domain::values::{DeviceId, Instant};
use crate::engine::{Checked, ExchangeFile, Exported, HandTo, HandedOver, Peer, Refusal};
use crate::storage::StoreError;

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

impl Session {
    /// How the exchange with every tablet stands. Not tracked: see [`Session::follow_tablets`].
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn peers(self) -> Result<Vec<Peer>, StoreError> {
        let Some(engine) = self.engine() else { return Ok(Vec::new()) };
        let peers = engine.peers().await?;
        let waits = |peer: &Peer| {
            let out = engine.read(|station| station.tablets().out(&peer.device).is_some());
            peer.since.filter(|_| !peer.own && !out).map(|since| (since, peer.waiting))
        };
        let longest = peers.iter().filter_map(waits).min();
        self.unhanded.try_set(longest.map(|(since, waiting)| (waiting, since)));
        Ok(peers)
    }

    /// Entries that had waited for more than a day at this time to be handed over to another tablet, when somebody
    /// looked last; tracked.
    pub fn unhanded(self, now: Instant) -> u64 {
        let waits = self.unhanded.get().filter(|(_, since)| now.0 - since.0 > DAY_MS);
        waits.map_or(0, |(waiting, _)| waiting)
    }

    /// Follows everything that can change how the exchange stands.
    pub fn follow_tablets(self) {
        self.follow(Slice::Tablets);
        self.entries.track();
    }

    /// 交出数据: makes the file, hands it to the person and remembers that.
    ///
    /// # Errors
    /// When the actor may not, there is nothing to hand over, storage fails or the browser refuses the download.
    pub async fn hand_over(self, to: &HandTo) -> Result<HandedOver, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let made =
            self.working(Task::Exporting, async |progress| engine.hand_over(to, progress).await).await?;
        let failed = |_| Refusal::NotSaved(StoreError::Failed(made.file.name.clone()));
        files::hand_over(&made.file).map_err(failed)?;
        // The file is out. Not noted, it counts as not handed over: it is only made once more.
        let _ = engine.note_handed(&made).await;
        self.touch(|slice| slice == Slice::Tablets);
        self.tell_windows();
        Ok(made)
    }

    /// A backup for a tablet that joins.
    ///
    /// # Errors
    /// As [`Session::export`].
    pub async fn export_for_joining(self) -> Result<Exported, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let made =
            self.working(Task::Exporting, async |progress| engine.export_for_joining(progress).await).await?;
        let exported = self.deliver(&engine, made).await?;
        self.touch(|slice| slice == Slice::Tablets);
        Ok(exported)
    }

    /// Opens a file of another tablet and checks every entry in it.
    ///
    /// # Errors
    /// Why it is not taken in.
    pub async fn open_exchange(self, file: &ExchangeFile) -> Result<Checked, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let opened = self
            .working(Task::ReadingFile, async |progress| engine.open_exchange(file, progress).await)
            .await;
        Ok(opened.map_err(Unusable::Exchange)?)
    }

    /// Remembers what a file in which nothing was new says of the tablet that made it.
    pub async fn note_received(self, checked: &Checked) {
        if let Some(engine) = self.engine() {
            // Not noted, more is handed over to it the next time than it needs.
            let _ = engine.note_received(checked).await;
            self.touch(|slice| slice == Slice::Tablets);
        }
    }

    /// This tablet takes another letter; the desk locks, and has it from then on.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn change_letter(self) -> Result<(), Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let changed = engine.change_letter().await;
        self.mirror(&engine);
        changed?;
        self.lock();
        Ok(())
    }

    /// 停用平板: a lost tablet counts no more from where it has handed in.
    ///
    /// # Errors
    /// Why nothing was changed.
    pub async fn shut_out(self, device: &DeviceId) -> Result<(), Refusal> {
        self.watched(async |engine| engine.shut_out(device).await).await?;
        // Entries of it that came by another way may count, or not, from now on.
        self.touch(|_| true);
        Ok(())
    }
}
