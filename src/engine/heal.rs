//! Entries that a disk has lost come back from a file that still has them, each to its own place.

use std::collections::BTreeMap;

use super::check::Checked;
use super::env::{Env, entropy};
use super::load::PAGE;
use super::record::{Record, stored};
use super::{Engine, Loss, Writing, keys};
use crate::domain::values::{DeviceId, EntryId};
use crate::journal::{self, Hash, Line, Segment};
use crate::storage::{Area, Store, StoreError, Write};

/// A line with its link of the chain.
type Linked = (Hash, Line);

impl<S: Store, E: Env> Engine<S, E> {
    /// Which lost entries a checked file can bring back: those whose chain goes on, on this disk, exactly
    /// where the file's ends.
    pub(super) async fn healed_by(&self, checked: &Checked) -> Result<BTreeMap<EntryId, Linked>, StoreError> {
        let mut lost = self.losses();
        let accepted: Option<Vec<Loss>> = keys::get_json(&self.store, keys::LOSSES).await?;
        lost.extend(accepted.unwrap_or_default());
        let heads = self.heads();
        let mut healed = BTreeMap::new();
        for loss in lost {
            let Loss { device, from, to, .. } = loss;
            // At the end of a journal there is nothing to bring back between: that is an ordinary merge.
            if heads.get(&device).is_none_or(|head| head.seq <= to) {
                continue;
            }
            let Some(end) = checked.hash_at(&device, to) else { continue };
            let next = self.record_at(&device, to + 1).await?;
            if next.is_none_or(|next| next.hash != journal::next(&end, &next.line.chained)) {
                continue;
            }
            let between = |id: &EntryId| id.device == device && (from..=to).contains(&id.seq);
            let lines = checked.lines.iter().filter(|(id, ..)| between(id));
            healed.extend(lines.map(|(id, hash, line)| (id.clone(), (*hash, line.clone()))));
        }
        Ok(healed)
    }

    /// Puts records where damaged ones stand; what stood in no segment any more is left in `healed`.
    pub(super) async fn put_back(
        &self,
        healed: &mut BTreeMap<EntryId, Linked>,
    ) -> Result<Vec<Write>, StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let (mut writes, mut after) = (Vec::new(), None::<String>);
        while !healed.is_empty() {
            let page = self.store.scan(Area::Segments, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            for (key, bytes) in page {
                let Ok(mut segment) = Segment::from_bytes(&bytes) else { continue };
                let (device, mut changed) = (segment.device.clone(), false);
                for (seq, sealed) in (segment.first..).zip(&mut segment.records) {
                    let place = EntryId { device: device.clone(), seq };
                    let Some((hash, line)) = healed.remove(&place) else { continue };
                    let record = Record { hash, line };
                    *sealed = record.seal(&self.ring(), &station, &device, seq, &mut entropy(&self.env));
                    changed = true;
                }
                if changed {
                    writes.push(Write::put(Area::Segments, key, segment.to_bytes()));
                }
            }
        }
        Ok(writes)
    }

    /// Is a file the way out of what is damaged here? Then taking it in needs no other decision.
    pub(super) fn may_heal(&self) -> bool {
        self.writing() == Writing::Damaged
    }

    /// The record at a place, if it can be read.
    pub(super) async fn record_at(&self, device: &DeviceId, seq: u64) -> Result<Option<Record>, StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        stored(&self.store, &self.ring(), &station, device, seq).await
    }
}
