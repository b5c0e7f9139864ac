//! The boards of all stations of the district that have published one.

use std::rc::Rc;

use super::boards::{Boards, Failure};
use super::fetch;
use crate::board::{Board, StationLink};

/// Most boards that are fetched: the district has 77 communities.
const MOST: usize = 100;

/// The published boards, one after the other so that a weak connection is left for other things, without that
/// of `here`. A board that does not come is left out.
///
/// # Errors
/// When not even the list of stations comes.
pub async fn other_boards(boards: Boards, here: &str) -> Result<Vec<Rc<Board>>, Failure> {
    let index = boards.load_index().await?;
    let elsewhere = |link: &&StationLink| link.board && link.code != here;
    let mut found = Vec::new();
    for link in index.stations.iter().filter(elsewhere).take(MOST) {
        if let Ok(json) = fetch::text(&format!("stations/{}.json", link.code)).await
            && let Ok(board) = Board::read(&json)
        {
            found.push(Rc::new(board));
        }
    }
    Ok(found)
}
