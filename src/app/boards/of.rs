//! The board of a station that is asked for by its code, whatever this device shows.

use std::rc::Rc;

use super::{Boards, Failure, Fetched, Source, own, saved};
use crate::board::Board;
use crate::storage::browser::Preferences;

impl Boards {
    /// The board of one station, whatever this device shows: its own, else what the station has published, else the
    /// copy of that which was saved here.
    ///
    /// # Errors
    /// When there is none here and what is published could not be asked for.
    pub async fn of(self, code: &str) -> Result<Option<(Rc<Board>, Source)>, Failure> {
        let store = self.store(Preferences::space()).await.ok();
        let read = |json: Option<String>| Board::read(&json?).ok().map(Rc::new);
        let own = read(own(store.as_deref()).await);
        if let Some(board) = own.filter(|board| board.profile.code == code) {
            return Ok(Some((board, Source::Own)));
        }
        let fetched = self.fetch_board(code).await;
        if let Ok(Fetched::Board(_, board)) = fetched {
            return Ok(Some((board, Source::Published { offline: false })));
        }
        match read(saved(store.as_deref(), code).await) {
            Some(board) => Ok(Some((board, Source::Published { offline: true }))),
            None => fetched.map(|_| None),
        }
    }
}
