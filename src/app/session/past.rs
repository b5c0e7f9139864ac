//! What happened, for the page that shows it.

use leptos::prelude::*;

use super::{Session, Trouble};
use crate::domain::Station;
use crate::domain::rights::WINDOW;
use crate::engine::{Findings, Happened, Past, wanted};
use crate::journal::Entry;
use crate::route::HistoryFilter;

impl Session {
    /// Begins at the newest entry; `None` while nothing is open.
    pub fn past(self) -> Option<Past> {
        self.engine().map(|engine| engine.past())
    }

    /// Reads on from there: the next `limit` entries that the filter lets through.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn read_past(
        self,
        past: &mut Past,
        limit: usize,
        filter: &HistoryFilter,
        go_on: impl Fn() -> bool,
        progress: impl Fn(u64, u64),
    ) -> Result<Vec<Happened>, Trouble> {
        let engine = self.engine().ok_or(Trouble::Closed)?;
        let keep = |entry: &Entry| wanted(entry, &filter.who, &filter.thing, &filter.day);
        Ok(engine.read_past(past, limit, keep, go_on, &progress).await?)
    }

    /// The station as it is, untracked, for writing sentences about it.
    pub fn peek<T>(self, view: impl FnOnce(&Station) -> T) -> T {
        match self.engine() {
            Some(engine) => engine.read(view),
            None => view(&Station::default()),
        }
    }

    /// What is to be settled; `None` when `go_on` says no, or nothing is open. Follows nothing.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn findings(
        self,
        go_on: impl Fn() -> bool,
        progress: impl Fn(u64, u64),
    ) -> Result<Option<Findings>, Trouble> {
        let Some(engine) = self.engine() else { return Ok(None) };
        let found = engine.findings(go_on, &progress).await?;
        if let Some(found) = &found {
            self.settles(found);
        }
        Ok(found)
    }

    /// Looks what is to be settled, and handed over, quietly: what cannot be read now, its page says when it is opened.
    pub async fn check(self) {
        let _ = self.findings(|| true, |_, _| {}).await;
        let _ = self.peers().await;
    }

    /// So much is to be settled, as far as somebody knows.
    pub fn settles(self, found: &Findings) {
        self.to_settle.try_set((found.len(), found.len_without_residents()));
    }

    /// How much there was to settle for whoever acts when somebody looked last; tracked.
    pub fn to_settle(self) -> usize {
        let (all, without_residents) = self.to_settle.get();
        if self.may(WINDOW) { all } else { without_residents }
    }

    /// Entries that other tablets wrote; follows the number of entries.
    pub fn entries_of_others(self) -> u64 {
        self.entries.track();
        let Some(engine) = self.engine() else { return 0 };
        let own = engine.device().id.clone();
        engine.heads().iter().filter(|(device, _)| **device != own).map(|(_, head)| head.seq).sum()
    }
}
