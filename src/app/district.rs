//! The boards of all stations of the district that have published one.

use super::boards::{Boards, Failure};
use super::fetch;
use crate::board::{Board, StationLink};

/// Most boards that are fetched: the district has 81 communities.
const MOST: usize = 100;

/// Hands the published boards to `take`, one after the other so that a weak connection is left for other things,
/// without that of `here`, until it says that it has enough. How many did not come.
///
/// # Errors
/// When not even the list of stations comes.
pub async fn other_boards(
    boards: Boards,
    here: &str,
    mut take: impl FnMut(Board) -> bool,
) -> Result<usize, Failure> {
    let index = boards.load_index().await?;
    let elsewhere = |link: &&StationLink| link.board && link.code != here;
    let mut missing = 0;
    for link in index.stations.iter().filter(elsewhere).take(MOST) {
        let json = fetch::text(&format!("stations/{}.json", link.code)).await.ok();
        match json.and_then(|json| Board::read(&json).ok()).map(&mut take) {
            Some(true) => {}
            Some(false) => break,
            None => missing += 1,
        }
    }
    Ok(missing)
}
