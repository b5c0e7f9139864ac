//! 交出数据: what another tablet has not seen, as one file.

use std::collections::BTreeSet;

use super::file::{ExchangeFile, ExchangeHead, LARGEST_EXCHANGE, MAGIC, VERSION};
use super::proof_aad;
use crate::domain::rights::WINDOW;
use crate::domain::values::{DeviceId, EntryId};
use crate::domain::{Event, Rejection};
use crate::engine::backup::{BackupWriter, Item, whole};
use crate::engine::boot::Sign;
use crate::engine::env::{Env, Progress, Slicer, entropy};
use crate::engine::import::letter_after;
use crate::engine::load::PAGE;
use crate::engine::marks::{Marks, Seqs, raise};
use crate::engine::record::Record;
use crate::engine::{Engine, Exported, Refusal};
use crate::journal::{Gap, Head, Heads, Segment, hex, journal_hash, segment_key};
use crate::storage::{Area, Expect, Store, StoreError};

/// Records per segment of a file.
const RUN: usize = 500;

/// What is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandTo {
    /// What this tablet is not known to have.
    Tablet(DeviceId),
    /// What has never been handed over to anybody.
    Unhanded,
    /// What this tablet wrote from here on, and all that others wrote: for somebody who misses that.
    From(u64),
    Everything,
}

/// A finished file, and what will be remembered of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    pub file: Exported,
    pub photos: usize,
    pub slips: usize,
    to: Option<DeviceId>,
    heads: Heads,
}

/// What has been gathered for a file.
#[derive(Default)]
struct Gathered {
    segments: Vec<Segment>,
    gaps: Vec<Gap>,
    photos: BTreeSet<String>,
    count: u64,
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Makes the file for another tablet.
    ///
    /// # Errors
    /// When the actor may not, there is nothing to hand over, or storage fails.
    pub async fn hand_over(&self, to: &HandTo, progress: Progress<'_>) -> Result<HandedOver, Refusal> {
        if !self.read(|station| station.may(&self.actor(), WINDOW)) {
            return Err(Rejection::NotAllowed { needs: WINDOW }.into());
        }
        let _turn = self.queue.lock().await;
        let heads = self.counted_heads();
        let wanted = self.starts(to).await.map_err(Refusal::NotSaved)?;
        let made = self.gather(&heads, &wanted, progress).await.map_err(Refusal::NotSaved)?;
        let (after, gathered) = made;
        let (photos, slips) = self.beside(&gathered).await.map_err(Refusal::NotSaved)?;
        if gathered.count == 0 && slips.is_empty() {
            return Err(Rejection::NothingChanged.into());
        }
        let meant_for = if let HandTo::Tablet(device) = to { Some(device.clone()) } else { None };
        let Sign { station, name, code } = self.sign();
        let (count, made) = (gathered.count, self.env.now());
        let from = self.device().clone();
        let gaps = gathered.gaps;
        let head = ExchangeHead {
            station,
            name,
            code,
            made,
            from,
            to: meant_for.clone(),
            count,
            after,
            heads: heads.clone(),
            gaps,
        };
        let mut writer = BackupWriter::begin(MAGIC, VERSION, &serde_json::to_vec(&head).unwrap_or_default());
        let mut slicer = Slicer::new(&self.env);
        for segment in &gathered.segments {
            writer.item(Item::Segment, "", &segment.to_bytes());
            slicer.breathe().await;
        }
        for (kind, items) in [(Item::Blob, &photos), (Item::Inbox, &slips)] {
            for (key, bytes) in items {
                writer.item(kind, key, bytes);
                slicer.breathe().await;
            }
        }
        let aad = proof_aad(&head.station);
        let proof = self.ring().seal(aad.as_bytes(), &writer.digest(), &mut entropy(&self.env));
        writer.item(Item::Proof, "", &proof);
        let pieces = writer.finish();
        if pieces.iter().map(Vec::len).sum::<usize>() > LARGEST_EXCHANGE {
            return Err(Refusal::TooLarge);
        }
        // The file reads itself back before it says that it is one.
        let again = ExchangeFile::read(&self.env, &whole(&self.env, &pieces).await).await;
        if again.map(|file| file.head) != Ok(head) {
            return Err(Refusal::Damaged);
        }
        let mut ending = String::from(self.device().letter);
        ending.push_str(".linli");
        let name = self.file_name(made, &ending);
        let hash = hex(&journal_hash(&heads));
        let file = Exported { name, pieces, entries: count, made, lost: 0, hash };
        Ok(HandedOver { file, photos: photos.len(), slips: slips.len(), to: meant_for, heads })
    }

    /// Remembers that a file has been handed to the person.
    ///
    /// # Errors
    /// When storage fails; it counts as not handed over then.
    pub async fn note_handed(&self, made: &HandedOver) -> Result<(), StoreError> {
        let _turn = self.queue.lock().await;
        let mut marks = Marks::read(&self.store).await?;
        marks.hand(made.to.as_ref(), made.file.made, &made.heads);
        self.store.commit(Expect::Anything, vec![marks.write()]).await
    }

    /// A backup for a tablet that joins by it, with a letter that no other tablet has been given.
    ///
    /// # Errors
    /// As [`Engine::export_backup`].
    pub async fn export_for_joining(&self, progress: Progress<'_>) -> Result<Exported, Refusal> {
        let marks = Marks::read(&self.store).await.map_err(Refusal::NotSaved)?;
        let (heads, letter) = (self.counted_heads(), self.free_letter(&marks));
        let made = self.seal_all(Some(letter), progress).await?;
        // Not kept, the next one may get the same letter, and what is in the file counts as not handed over.
        let _turn = self.queue.lock().await;
        if let Ok(mut marks) = Marks::read(&self.store).await {
            marks.give(letter);
            marks.hand(None, made.made, &heads);
            let _ = self.store.commit(Expect::Anything, vec![marks.write()]).await;
        }
        Ok(made)
    }

    /// A letter that no tablet is known to have.
    pub(in crate::engine) fn free_letter(&self, marks: &Marks) -> char {
        let mut taken: BTreeSet<char> = marks.letters().collect();
        taken.insert(self.device().letter);
        let written = self.read(|station| {
            let tablets = station.tablets();
            taken.extend(tablets.named().filter_map(|device| tablets.letter(device)));
            self.counted_heads().len()
        });
        // As many as have written are taken, though nobody may have said which.
        let first = letter_after(written.max(1));
        (first..='Z').find(|letter| !taken.contains(letter)).unwrap_or('Z')
    }

    /// How far another tablet is known to have everything: by the files it handed us, and by what its entries
    /// say that it has seen. A file that was made for it proves nothing.
    pub(super) fn known_to(&self, device: &DeviceId, marks: &Marks) -> Seqs {
        let state = self.state.borrow();
        let mut known = state.seen.get(device).cloned().unwrap_or_default();
        if let Some(mark) = marks.received(device) {
            raise(&mut known, &mark.heads);
        }
        if let Some(own) = state.heads.get(device) {
            known.insert(device.clone(), own.seq);
        }
        known
    }

    /// After which entry of each device the file starts.
    async fn starts(&self, to: &HandTo) -> Result<Seqs, StoreError> {
        Ok(match to {
            HandTo::Tablet(device) => self.known_to(device, &Marks::read(&self.store).await?),
            HandTo::Unhanded => Marks::read(&self.store).await?.handed_to_any(),
            HandTo::From(seq) => Seqs::from([(self.device().id.clone(), seq.saturating_sub(1))]),
            HandTo::Everything => Seqs::new(),
        })
    }

    /// Reads what comes after, and seals it under the newest key.
    async fn gather(
        &self,
        heads: &Heads,
        wanted: &Seqs,
        progress: Progress<'_>,
    ) -> Result<(Heads, Gathered), StoreError> {
        let station = self.state.borrow().header.station().to_owned();
        let (mut after, mut gathered) = (Heads::new(), Gathered::default());
        let starts =
            |device: &DeviceId, head: &Head| wanted.get(device).map_or(0, |seq| (*seq).min(head.seq));
        let total: u64 = heads.iter().map(|(device, head)| head.seq - starts(device, head)).sum();
        let mut slicer = Slicer::new(&self.env);
        for (device, head) in heads {
            let mut start = starts(device, head);
            if start == head.seq {
                after.insert(device.clone(), *head);
                continue;
            }
            if start > 0 {
                match self.record_at(device, start).await? {
                    Some(record) => {
                        after.insert(device.clone(), Head { seq: start, hash: record.hash });
                    }
                    // Its link is lost here: from the beginning, then.
                    None => start = 0,
                }
            }
            let mut next = start + 1;
            // The segment that holds the next entry may have begun long before it.
            let mut page = self.store.scan_back(Area::Segments, &segment_key(device, next + 1), 1).await?;
            if page.is_empty() {
                page = self.store.scan(Area::Segments, None, 1).await?;
            }
            while let Some((last, _)) = page.last() {
                let last = last.clone();
                for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                    for (seq, sealed) in (segment.first..).zip(&segment.records) {
                        if segment.device != *device || seq < next || seq > head.seq {
                            continue;
                        }
                        let place = EntryId { device: device.clone(), seq };
                        let record = Record::open(&self.ring(), &station, device, seq, sealed);
                        if let Ok(record) = record {
                            let sealed =
                                record.seal(&self.ring(), &station, device, seq, &mut entropy(&self.env));
                            gathered.take(place, next, record, sealed);
                            next = seq + 1;
                        }
                        slicer.breathe().await;
                        progress(gathered.count, total);
                    }
                }
                if next > head.seq || last.as_str() > segment_key(device, head.seq).as_str() {
                    break;
                }
                page = self.store.scan(Area::Segments, Some(&last), PAGE).await?;
            }
        }
        Ok((after, gathered))
    }

    /// The photos that gathered entries name, under the newest key as the entries are, and every slip that
    /// nobody has taken in yet, as it is stored.
    #[allow(clippy::type_complexity, reason = "twice a list of keys and bytes")]
    async fn beside(
        &self,
        gathered: &Gathered,
    ) -> Result<(Vec<(String, Vec<u8>)>, Vec<(String, Vec<u8>)>), StoreError> {
        let mut photos = Vec::new();
        for name in &gathered.photos {
            if let Some(bytes) = self.store.get(Area::Blobs, name).await? {
                let (ring, aad) = (self.ring(), self.blob_aad(name));
                // One that does not open goes along as it is: whoever receives it is told so.
                let photo = ring.open(aad.as_bytes(), &bytes);
                let sealed = photo.map(|photo| ring.seal(aad.as_bytes(), &photo, &mut entropy(&self.env)));
                photos.push((name.clone(), sealed.unwrap_or(bytes)));
            }
            self.env.pause().await;
        }
        let (mut slips, mut after) = (Vec::new(), None::<String>);
        loop {
            let page = self.store.scan(Area::Inbox, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { return Ok((photos, slips)) };
            after = Some(last.clone());
            slips.extend(page);
        }
    }
}

impl Gathered {
    /// Takes a record, where `next` was expected.
    fn take(&mut self, place: EntryId, next: u64, record: Record, sealed: Vec<u8>) {
        let EntryId { device, seq } = place;
        if seq > next {
            self.gaps.push(Gap { device: device.clone(), from: next, to: seq - 1, resume: record.hash });
        }
        if let Ok(entry) = record.line.entry() {
            for event in &entry.events {
                if let Event::RequestRegistered(registered) = event {
                    let matter = registered.matter.present();
                    self.photos.extend(matter.into_iter().flat_map(|matter| matter.photos.iter().cloned()));
                }
            }
        }
        self.count += 1;
        match self.segments.last_mut() {
            Some(last) if last.device == device && last.end() == seq && last.records.len() < RUN => {
                last.records.push(sealed);
            }
            _ => self.segments.push(Segment { device, first: seq, records: vec![sealed] }),
        }
    }
}
