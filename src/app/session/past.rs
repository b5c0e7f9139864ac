//! What happened, for the page that shows it.

use super::{Session, Trouble};
use crate::domain::Station;
use crate::engine::{Happened, Past, wanted};
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
}
