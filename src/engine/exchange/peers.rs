//! How the exchange with every other tablet stands.

use std::collections::BTreeSet;

use crate::domain::rights::MANAGER;
use crate::domain::values::{DeviceId, Instant};
use crate::domain::{Command, Rejection};
use crate::engine::env::Env;
use crate::engine::marks::{Marks, raise, seqs};
use crate::engine::{Device, Done, Engine, Refusal, keys};
use crate::storage::{Expect, Store, StoreError};

/// A tablet of the station, as this one knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    pub device: DeviceId,
    /// Is it the one in hand?
    pub own: bool,
    pub letter: Option<char>,
    /// Entries of it that are here and count.
    pub entries: u64,
    /// When it wrote the last of them, by its own clock.
    pub last: Option<Instant>,
    /// Entries that have not been handed over to it, and the time of the first.
    pub waiting: u64,
    pub since: Option<Instant>,
    /// When a file was last made for it, or for all.
    pub handed: Option<Instant>,
    /// When something of it last came.
    pub received: Option<Instant>,
    /// Entries of it that are here and do not count: it is shut out.
    pub beyond: u64,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Every tablet that has written or been named, this one first.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn peers(&self) -> Result<Vec<Peer>, StoreError> {
        let marks = Marks::read(&self.store).await?;
        let (heads, raw) = (self.counted_heads(), self.heads());
        let own = &self.device().id;
        let mut devices: BTreeSet<DeviceId> = raw.keys().cloned().collect();
        devices.extend(self.read(|station| station.tablets().named().cloned().collect::<Vec<_>>()));
        devices.remove(own);
        let mut peers = Vec::new();
        for device in std::iter::once(own.clone()).chain(devices) {
            let entries = heads.get(&device).map_or(0, |head| head.seq);
            let there = raw.get(&device).map_or(0, |head| head.seq);
            let said = self.read(|station| station.tablets().letter(&device));
            let received = marks.received(&device);
            let letter = received.and_then(|mark| mark.letter).or(said);
            let mut peer = Peer {
                own: device == *own,
                letter: if device == *own { Some(self.device().letter) } else { letter },
                entries,
                last: self.written_at(&device, entries).await?,
                waiting: 0,
                since: None,
                handed: None,
                received: received.map(|mark| mark.at),
                beyond: there.saturating_sub(entries),
                device,
            };
            if !peer.own {
                self.count_waiting(&mut peer, &marks).await?;
            }
            peers.push(peer);
        }
        Ok(peers)
    }

    /// What has not been handed over to a tablet.
    async fn count_waiting(&self, peer: &mut Peer, marks: &Marks) -> Result<(), StoreError> {
        let mut there = self.known_to(&peer.device, marks);
        let handed = [marks.handed(Some(&peer.device)), marks.handed(None)];
        for mark in handed.into_iter().flatten() {
            raise(&mut there, &mark.heads);
            peer.handed = peer.handed.max(Some(mark.at));
        }
        for (device, seq) in seqs(&self.counted_heads()) {
            let known = there.get(&device).copied().unwrap_or_default();
            if device == peer.device || known >= seq {
                continue;
            }
            peer.waiting += seq - known;
            let first = self.written_at(&device, known + 1).await?;
            peer.since = match (peer.since, first) {
                (Some(since), Some(first)) => Some(since.min(first)),
                (since, first) => since.or(first),
            };
        }
        Ok(())
    }

    async fn written_at(&self, device: &DeviceId, seq: u64) -> Result<Option<Instant>, StoreError> {
        if seq == 0 {
            return Ok(None);
        }
        let record = self.record_at(device, seq).await?;
        Ok(record.and_then(|record| record.line.entry().ok()).map(|entry| entry.at))
    }

    /// This tablet takes a letter that no other has; it holds from the next unlock on.
    ///
    /// # Errors
    /// When the actor may not, or the disk does not take it.
    pub async fn change_letter(&self) -> Result<(), Refusal> {
        if !self.read(|station| station.may(&self.actor(), MANAGER)) {
            return Err(Rejection::NotAllowed { needs: MANAGER }.into());
        }
        let letter = self.free_letter(&Marks::read(&self.store).await.map_err(Refusal::NotSaved)?);
        let device = self.device().id.clone();
        let name = self.read(|station| station.tablets().name(&device).to_owned());
        if !name.is_empty() {
            // Where the journal says the old one, it says the new one now.
            let name = Command::NameTablet { device: device.clone(), name, letter: Some(letter) };
            self.execute(name).await?;
        }
        let _turn = self.queue.lock().await;
        self.settle().await?;
        let fence = self.state.borrow().fence;
        let write = keys::put_json(keys::DEVICE, &Device { id: device, letter });
        self.store.commit(Expect::Fence(Some(fence)), vec![write]).await.map_err(Refusal::NotSaved)
    }

    /// 停用平板: what has come of it until now counts, nothing else ever does; and there is a new data key.
    /// Once more, what has come from it by another way in the meantime counts too.
    ///
    /// # Errors
    /// As [`Engine::execute`].
    pub async fn shut_out(&self, device: &DeviceId) -> Result<Done, Refusal> {
        if !self.read(|station| station.may(&self.actor(), MANAGER)) {
            return Err(Rejection::NotAllowed { needs: MANAGER }.into());
        }
        let rules = self.rules().await?;
        let _turn = self.queue.lock().await;
        self.settle().await?;
        let upto = self.heads().get(device).map_or(0, |head| head.seq);
        let order = {
            let state = self.state.borrow();
            (state.tick.saturating_add(1), self.device().id.clone(), state.fence.head + 1)
        };
        // What those entries erase that count from now on goes from the disk with the same transaction.
        let gone = self.erased_by_word(&(order, device.clone(), upto)).await.map_err(Refusal::NotSaved)?;
        let command = Command::ShutOutTablet { device: device.clone(), upto };
        self.carry_out_now(rules, command, None, gone).await
    }
}
