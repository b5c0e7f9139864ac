//! One device's name on two tablets: somebody has copied a browser's data to another tablet, and both have gone on.
//!
//! Two chains under one name can never be put together. But what one of the tablets wrote since they parted can
//! become the work of a new device: the same entries, in the same order, under a name and letter of their own. Then
//! the two tablets are like any others, and nothing is lost.

use std::collections::BTreeMap;

use super::check::Checked;
use super::env::{Env, Slicer, entropy};
use super::found::new_device;
use super::import::segments;
use super::load::PAGE;
use super::marks::Marks;
use super::record::Record;
use super::{Device, Engine, Loss, Mark, Refusal, Writing, keys};
use crate::domain::rights::MANAGER;
use crate::domain::tablets::Named;
use crate::domain::values::{DeviceId, EntryId};
use crate::domain::{Event, Rejection};
use crate::journal::{self, Entry, Hash, Line, Segment};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};
use crate::vault::random;

/// What a tablet is called from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct Separated {
    pub device: Device,
    /// Entries that stand under the new name.
    pub rewritten: u64,
    /// What this browser should remember of the station.
    pub mark: Mark,
}

/// Where this tablet's journal left the one in a file, and what stands after that.
struct Fork {
    /// The last entry that both have.
    at: u64,
    /// What this device had seen of others by then.
    seen: BTreeMap<DeviceId, u64>,
    /// Its own entries since.
    entries: Vec<Entry>,
    /// What becomes of its segments.
    writes: Vec<Write>,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// How many entries would go under a new name, if this tablet and the one of the file share theirs; `None`
    /// where it does not, or others know the entries already.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn plan_separation(&self, checked: &Checked) -> Result<Option<u64>, StoreError> {
        Ok(self.fork(checked).await?.map(|fork| fork.entries.len() as u64))
    }

    /// Gives this tablet a new name and letter, for what it has written since it parted from the file and for
    /// what it will write. One transaction; afterwards the station has to be opened anew.
    ///
    /// # Errors
    /// When the actor may not, there is nothing to separate, or the disk does not take it.
    pub async fn separate(&self, checked: &Checked) -> Result<Separated, Refusal> {
        if !self.read(|station| station.may(&self.actor(), MANAGER)) {
            return Err(Rejection::NotAllowed { needs: MANAGER }.into());
        }
        let rules = self.rules().await?;
        let _turn = self.queue.lock().await;
        self.settle().await?;
        let fork = self.fork(checked).await.map_err(Refusal::NotSaved)?;
        let Fork { at, mut seen, entries, mut writes } = fork.ok_or(Rejection::NothingChanged)?;
        let (old, station) = (self.device().id.clone(), self.sign().station);
        let marks = Marks::read(&self.store).await.map_err(Refusal::NotSaved)?;
        let device = Device { id: new_device(&self.env), letter: self.free_letter(&marks) };
        let names = Names { old: old.clone(), at, new: device.clone() };
        if at > 0 {
            seen.insert(old.clone(), at);
        }
        let rewritten = entries.len() as u64;
        let mut lines: Vec<(EntryId, Hash, Line)> = Vec::new();
        let mut hash = journal::genesis(&station, &device.id);
        for mut entry in entries {
            entry.device = device.id.clone();
            // What is lost between keeps its place, so that nothing else is taken for it.
            entry.seq -= at;
            entry.events = entry.events.iter().map(|event| names.event(event)).collect();
            // What the old name had seen, the new one has seen from its first entry on.
            let mut heads = std::mem::take(&mut seen);
            heads.append(&mut entry.seen);
            entry.seen = heads;
            let mut entropy = entropy(&self.env);
            let line =
                (rules.write)(&entry, &mut || random(&mut entropy)).map_err(|_| Rejection::ReadOnly)?;
            hash = journal::next(&hash, &line.chained);
            lines.push((entry.id(), hash, line));
        }
        let mut slicer = Slicer::new(&self.env);
        writes.extend(
            segments(
                &station,
                &lines.iter().collect::<Vec<_>>(),
                &BTreeMap::new(),
                &self.ring(),
                &self.env,
                &mut slicer,
            )
            .await,
        );
        let fence = self.state.borrow().fence;
        let head = fence.head.saturating_sub(at);
        let moved = Fence { epoch: fence.epoch + 1, head };
        let mut losses: Vec<Loss> =
            keys::get_json(&self.store, keys::LOSSES).await.map_err(Refusal::NotSaved)?.unwrap_or_default();
        for loss in losses.iter_mut().filter(|loss| loss.device == old && loss.from > at) {
            loss.device = device.id.clone();
            (loss.from, loss.to) = (loss.from - at, loss.to - at);
        }
        let mut seqs: BTreeMap<DeviceId, u64> =
            self.heads().into_iter().map(|(device, head)| (device, head.seq)).collect();
        seqs.insert(old.clone(), at);
        seqs.retain(|_, seq| *seq > 0);
        writes.extend([
            keys::put_json(keys::DEVICE, &device),
            keys::put_json(keys::HEADS, &seqs),
            keys::put_json(keys::LOSSES, &losses),
            Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()),
        ]);
        let mut mark = self.mark();
        seqs.insert(device.id.clone(), head);
        mark.heads = seqs;
        match self.store.commit(Expect::Fence(Some(fence)), writes).await {
            Ok(()) => {
                // This engine still goes by the old name: it writes nothing more.
                self.state.borrow_mut().writing = Writing::Elsewhere;
                Ok(Separated { device, rewritten, mark })
            }
            Err(error) => {
                self.state.borrow_mut().writing = Writing::Uncertain;
                Err(Refusal::NotSaved(error))
            }
        }
    }

    /// Where the chains part; `None` where they do not, or what was written since cannot go under another name:
    /// another tablet has seen it, a staff member's way in is bound to it, money was taken, or entries are lost
    /// that nobody has let go of.
    async fn fork(&self, checked: &Checked) -> Result<Option<Fork>, StoreError> {
        let (own, station) = (&self.device().id, self.sign().station);
        // What a tablet hands over begins somewhere: where the two part cannot be seen in it.
        let begins_later = checked.handed || checked.after.contains_key(own);
        if checked.station != station || begins_later || !self.losses().is_empty() {
            return Ok(None);
        }
        let theirs = checked.lines.iter().filter(|(id, ..)| id.device == *own);
        let theirs: BTreeMap<u64, Hash> = theirs.map(|(id, hash, _)| (id.seq, *hash)).collect();
        let mut fork = Fork { at: 0, seen: BTreeMap::new(), entries: Vec::new(), writes: Vec::new() };
        let (mut after, mut seen_by_others) = (None::<String>, 0);
        let accepted: Vec<Loss> = keys::get_json(&self.store, keys::LOSSES).await?.unwrap_or_default();
        let let_go = |device: &DeviceId, seq: u64| {
            accepted.iter().any(|loss| loss.device == *device && (loss.from..=loss.to).contains(&seq))
        };
        loop {
            let page = self.store.scan(Area::Segments, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            for (key, bytes) in page {
                let Ok(mut segment) = Segment::from_bytes(&bytes) else { return Ok(None) };
                let mut shared = 0;
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    let record = Record::open(&self.ring(), &station, &segment.device, seq, sealed).ok();
                    let Some((hash, chained, entry)) =
                        record.and_then(|r| Some((r.hash, r.line.chained.clone(), r.line.entry().ok()?)))
                    else {
                        if let_go(&segment.device, seq) {
                            continue;
                        }
                        return Ok(None);
                    };
                    if segment.device != *own {
                        seen_by_others = seen_by_others.max(entry.seen.get(own).copied().unwrap_or_default());
                    } else if theirs.get(&seq) == Some(&hash) {
                        (fork.at, shared) =
                            (seq, usize::try_from(seq - segment.first).unwrap_or_default() + 1);
                        fork.seen.extend(entry.seen);
                    } else {
                        // What was lost before it may be what both had: then its link goes on from theirs.
                        let before =
                            theirs.get(&(seq - 1)).filter(|_| fork.entries.is_empty() && seq > fork.at + 1);
                        if before.is_some_and(|before| journal::next(before, &chained) == hash) {
                            fork.at = seq - 1;
                        }
                        fork.entries.push(entry);
                    }
                }
                if segment.device == *own && shared < segment.records.len() {
                    segment.records.truncate(shared);
                    fork.writes.push(match shared {
                        0 => Write::delete(Area::Segments, key),
                        _ => Write::put(Area::Segments, key, segment.to_bytes()),
                    });
                }
            }
        }
        let goes_on = theirs.keys().next_back().is_some_and(|last| *last > fork.at);
        let lets_in = |event: &Event| matches!(event, Event::StaffAdded(_) | Event::Unknown { .. });
        // Money lies in the till of this name, and receipts with it are in people's hands.
        let takes_money = |event: &Event| event.write().kind.starts_with("cashdesk.");
        let mut events = fork.entries.iter().flat_map(|entry| &entry.events);
        let bound = events.any(|event| lets_in(event) || takes_money(event));
        // Nor what has been handed over: whoever took it would have it twice.
        let marks = Marks::read(&self.store).await?;
        let handed = marks.handed_to_any().get(own).copied().unwrap_or_default();
        let possible = goes_on && !fork.entries.is_empty() && !bound && seen_by_others.max(handed) <= fork.at;
        Ok(possible.then_some(fork))
    }
}

/// How what was born after the fork is called from now on.
struct Names {
    old: DeviceId,
    at: u64,
    new: Device,
}

impl Names {
    /// The event with every id in it that was born after the fork under its new name.
    fn event(&self, event: &Event) -> Event {
        if let Event::TabletNamed(named) = event
            && named.device == self.old
        {
            // What it called itself, it is called still; its letter is the new one.
            let letter = named.letter.map(|_| self.new.letter);
            return Event::TabletNamed(Named {
                device: self.new.id.clone(),
                name: named.name.clone(),
                letter,
            });
        }
        let wire = event.write();
        let private = wire.private.as_deref().map(|part| self.text(part));
        Event::read(&wire.kind, &self.text(&wire.data), private.as_deref())
    }

    /// JSON with ids renamed: texts that are `<device>-<seq>` or `<device>-<seq>.<n>` and nothing else.
    fn text(&self, json: &str) -> String {
        let start = format!("\"{}-", self.old);
        let mut out = String::with_capacity(json.len());
        let mut rest = json;
        while let Some(found) = rest.find(&start) {
            let (before, here) = rest.split_at(found);
            out.push_str(before);
            // A quote with a stroke before it stands inside a longer text.
            let quoted = before.ends_with('\\');
            let id = here.get(start.len()..).and_then(|tail| tail.split('"').next()).unwrap_or_default();
            let (seq, n) = id.split_once('.').map_or((id, None), |(seq, n)| (seq, Some(n)));
            let after = seq.parse::<u64>().ok().filter(|seq| *seq > self.at && !quoted);
            match after {
                Some(seq) => {
                    out.push_str(&format!("\"{}-{}", self.new.id, seq - self.at));
                    if let Some(n) = n {
                        out.push('.');
                        out.push_str(n);
                    }
                }
                None => {
                    out.push_str(&start);
                    out.push_str(id);
                }
            }
            rest = here.get(start.len() + id.len()..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_ids_from_after_the_fork_are_renamed() {
        let (old, new) = (DeviceId::from_bytes([1; 5]), DeviceId::from_bytes([2; 5]));
        let device = Device { id: new.clone(), letter: 'B' };
        let names = Names { old: old.clone(), at: 10, new: device };
        let before = format!(
            r#"{{"a":"{old}-10.0","b":["{old}-11.2","{old}-12"],"c":"x {old}-11.2","d":"\"{old}-11.2"}}"#
        );
        let after = format!(
            r#"{{"a":"{old}-10.0","b":["{new}-1.2","{new}-2"],"c":"x {old}-11.2","d":"\"{old}-11.2"}}"#
        );
        assert_eq!(names.text(&before), after);
        assert_eq!(names.text(""), "");
    }
}
