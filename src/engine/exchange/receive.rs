//! 接收数据: a file of another tablet, opened and checked before anybody is asked.

use std::rc::Rc;

use super::file::{ExchangeError, ExchangeFile};
use super::proof_aad;
use crate::engine::Engine;
use crate::engine::check::{Brought, Checked, Sealed, check_segments};
use crate::engine::env::{Env, Progress};
use crate::engine::marks::Marks;
use crate::storage::{Expect, Store, StoreError};
use crate::vault::OpenError;

impl<S: Store, E: Env> Engine<S, E> {
    /// Opens a file with the station's keys and checks every entry in it.
    ///
    /// # Errors
    /// Why it is not taken in; nothing has changed.
    pub async fn open_exchange(
        &self,
        file: &ExchangeFile,
        progress: Progress<'_>,
    ) -> Result<Checked, ExchangeError> {
        let head = &file.head;
        if head.station != self.state.borrow().header.station() {
            return Err(ExchangeError::Foreign);
        }
        let proof = self.ring().open(proof_aad(&head.station).as_bytes(), &file.proof);
        match proof {
            Ok(digest) if digest == file.digest => {}
            Err(OpenError::UnknownKey) => return Err(ExchangeError::UnknownKey),
            _ => return Err(ExchangeError::Altered),
        }
        let said =
            Sealed { station: &head.station, after: &head.after, heads: &head.heads, gaps: &head.gaps };
        let ring = self.ring();
        let checker = check_segments(&self.env, said, &file.segments, &ring, head.count, progress).await;
        let checker = checker.map_err(|_| ExchangeError::Altered)?;
        let mut checked =
            checker.finish(head.station.clone(), head.name.clone(), head.code.clone(), head.made);
        (checked.from, checked.handed) = (vec![(head.from.clone(), head.heads.clone())], true);
        checked.old_key = !ring.is_of_newest(&file.proof);
        checked.brought =
            Brought { blobs: Rc::clone(&file.blobs), inbox: Rc::clone(&file.inbox), vault: None };
        Ok(checked)
    }

    /// Remembers what a file in which nothing was new says of the tablet that made it.
    ///
    /// # Errors
    /// When storage fails; it counts as not received then.
    pub async fn note_received(&self, checked: &Checked) -> Result<(), StoreError> {
        if checked.from.is_empty() {
            return Ok(());
        }
        let _turn = self.queue.lock().await;
        let mut marks = Marks::read(&self.store).await?;
        marks.receive_all(&checked.from, self.env.now());
        self.store.commit(Expect::Anything, vec![marks.write()]).await
    }
}
