//! Putting small segments together. Works on sealed bytes: no key is needed.

use super::env::Env;
use super::load::PAGE;
use super::{Engine, Writing};
use crate::journal::{Segment, segment_key};
use crate::storage::{Area, Expect, Store, StoreError, Write};

/// One-record segments that are worth putting together.
const WORTHWHILE: usize = 32;
/// Records of a segment that is left alone.
const LARGE: usize = 500;

impl<S: Store, E: Env> Engine<S, E> {
    /// Compacts one run of small segments, if there is one; true when something was done.
    /// Everything happens in one fenced transaction: a crash leaves the old or the new.
    ///
    /// # Errors
    /// When storage fails; nothing has changed then.
    pub async fn compact(&self) -> Result<bool, StoreError> {
        let _turn = self.queue.lock().await;
        if self.writing() != Writing::Yes {
            return Ok(false);
        }
        let mut after: Option<String> = None;
        let mut run: Vec<(String, Segment)> = Vec::new();
        loop {
            let page = self.store.scan(Area::Segments, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            for (key, bytes) in page {
                let Ok(segment) = Segment::from_bytes(&bytes) else { continue };
                // Large segments stay as they are, so that a record is rewritten a few times at most.
                let large = segment.records.len() >= LARGE;
                let follows = run.last().is_none_or(|(_, last)| last.device == segment.device);
                if (large || !follows) && run.len() < WORTHWHILE {
                    run.clear();
                }
                let follows = run.last().is_none_or(|(_, last)| last.device == segment.device);
                if !large && follows && run.len() < PAGE * 4 {
                    run.push((key, segment));
                }
            }
            if run.len() >= PAGE * 4 {
                break;
            }
        }
        if run.len() < WORTHWHILE {
            return Ok(false);
        }
        let fence = self.state.borrow().fence;
        let (keys, segments): (Vec<String>, Vec<Segment>) = run.into_iter().unzip();
        let mut writes: Vec<Write> = keys.into_iter().map(|key| Write::delete(Area::Segments, key)).collect();
        for segment in Segment::compact(segments) {
            writes.push(Write::put(
                Area::Segments,
                segment_key(&segment.device, segment.first),
                segment.to_bytes(),
            ));
        }
        self.store.commit(Expect::Fence(Some(fence)), writes).await?;
        Ok(true)
    }
}
