//! Everything out as files. An export reads itself back before it says that it is one.

use serde::{Deserialize, Serialize};

use super::backup::{BackupHead, BackupWriter, Item, LARGEST, whole};
use super::boot::Sign;
use super::check::check_journal;
use super::env::{Env, Progress, Slicer};
use super::load::Pages;
use super::record::Record;
use super::{BackupFile, Engine, Refusal, keys};
use crate::domain::Rejection;
use crate::domain::staff::Role;
use crate::domain::values::{DeviceId, Instant};
use crate::journal::{
    FileHead, FileWriter, Gap, Head, Heads, LARGEST_FILE, Line, Segment, hex, journal_hash,
};
use crate::storage::{Area, Expect, Store, StoreError};

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// A name with station, day and kind.
    pub name: String,
    /// The bytes, in pieces.
    pub pieces: Vec<Vec<u8>>,
    pub entries: u64,
    pub made: Instant,
    /// Entries that could not be read and are therefore not in it.
    pub lost: u64,
    /// Journal hash of what is in it, hexadecimal.
    pub hash: String,
}

/// When everything was last taken out, and how much that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub at: Instant,
    pub entries: u64,
    /// Size of the file; zero where nobody noted it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub bytes: u64,
    /// Journal hash, hexadecimal.
    pub hash: String,
}

impl Exported {
    /// How many bytes it has.
    pub fn bytes(&self) -> u64 {
        self.pieces.iter().map(|piece| piece.len() as u64).sum()
    }

    /// What is remembered of it.
    pub fn as_last(&self) -> LastBackup {
        let Exported { made: at, entries, .. } = *self;
        LastBackup { at, entries, bytes: self.bytes(), hash: self.hash.clone() }
    }
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

/// What the head and the end of a journal file may take of its size.
const ROOM: usize = 1 << 20;

/// Who may carry the books out of the house in the clear.
const EXPORTERS: &[Role] = &[Role::Manager];

impl<S: Store, E: Env> Engine<S, E> {
    /// The whole journal as `linli.journal`. It is readable by everybody: only a manager may.
    ///
    /// # Errors
    /// When the actor may not, storage fails, or the file does not read back as what was written.
    pub async fn export_journal(&self, progress: Progress<'_>) -> Result<Exported, Refusal> {
        let _turn = self.queue.lock().await;
        if !self.state.borrow().station.may(&self.actor(), EXPORTERS) {
            return Err(Rejection::NotAllowed { needs: EXPORTERS }.into());
        }
        let made = self.env.now();
        let Sound { lines, heads, gaps } = self.sound_lines(progress).await.map_err(Refusal::NotSaved)?;
        let lost = self.expected().saturating_sub(lines.len() as u64);
        let size: usize = lines.iter().map(|line| line.chained.len() + line.private_text().len() + 4).sum();
        if size > LARGEST_FILE - ROOM {
            return Err(Refusal::TooLarge);
        }
        let sign = self.sign();
        let head = FileHead {
            format: FileHead::FORMAT.to_owned(),
            version: FileHead::VERSION,
            station: sign.station,
            name: sign.name,
            code: sign.code,
            made,
            count: lines.len() as u64,
            heads: heads.clone(),
            gaps,
            blobs: self.read(|station| station.requests().photos()),
        };
        let mut writer = FileWriter::new(&head);
        lines.iter().for_each(|line| writer.push(line));
        let text = writer.finish();
        let again = check_journal(&self.env, &text, progress).await;
        if again.map(|checked| checked.heads) != Ok(heads) {
            return Err(Refusal::Damaged);
        }
        let (name, hash) = (self.file_name(made, "json"), hex(&journal_hash(&head.heads)));
        Ok(Exported { name, pieces: vec![text.into_bytes()], entries: head.count, made, lost, hash })
    }

    /// Vault and sealed records as `linli.backup`.
    ///
    /// # Errors
    /// When storage fails, or the file does not read back as what was written.
    pub async fn export_backup(&self, progress: Progress<'_>) -> Result<Exported, Refusal> {
        self.seal_all(None, progress).await
    }

    /// The same, with the letter of a tablet that is to join by it.
    pub(super) async fn seal_all(
        &self,
        letter: Option<char>,
        progress: Progress<'_>,
    ) -> Result<Exported, Refusal> {
        let _turn = self.queue.lock().await;
        let made = self.env.now();
        let sign = self.sign();
        let vault = self.state.borrow().header.clone();
        let Sound { lines, heads, gaps } = self.sound_lines(progress).await.map_err(Refusal::NotSaved)?;
        let (count, lost) = (lines.len() as u64, self.expected().saturating_sub(lines.len() as u64));
        let Sign { station, name, code } = sign;
        let made_on = Some(self.device().clone());
        let head = BackupHead { station, name, code, made, count, heads, gaps, vault, made_on, letter };
        let mut writer = BackupWriter::new(&head);
        let (mut done, mut slicer) = (0, Slicer::new(&self.env));
        for (area, kind) in
            [(Area::Segments, Item::Segment), (Area::Blobs, Item::Blob), (Area::Inbox, Item::Inbox)]
        {
            let mut pages = Pages::of(area);
            while let Some(page) = pages.next(&self.store).await.map_err(Refusal::NotSaved)? {
                for (key, bytes) in &page {
                    writer.item(kind, key, bytes);
                    slicer.breathe().await;
                }
                done += page.len() as u64;
                progress(done.min(count), count);
            }
        }
        let pieces = writer.finish();
        if pieces.iter().map(Vec::len).sum::<usize>() > LARGEST {
            return Err(Refusal::TooLarge);
        }
        let again = BackupFile::read(&self.env, &whole(&self.env, &pieces).await).await;
        if again.as_ref().map(|file| &file.head) != Ok(&head) {
            return Err(Refusal::Damaged);
        }
        let (name, hash) = (self.file_name(made, "linli"), hex(&journal_hash(&head.heads)));
        Ok(Exported { name, pieces, entries: count, made, lost, hash })
    }

    /// Remembers that an export has been handed to the person.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn note_backup(&self, exported: &Exported) -> Result<(), StoreError> {
        let last = exported.as_last();
        self.store.commit(Expect::Anything, vec![keys::put_json(keys::BACKUP, &last)]).await
    }

    /// The last export, if there was one.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn last_backup(&self) -> Result<Option<LastBackup>, StoreError> {
        keys::get_json(&self.store, keys::BACKUP).await
    }

    /// How many entries there should be, by heads and by what this browser has seen.
    fn expected(&self) -> u64 {
        let state = self.state.borrow();
        let head = |device: &DeviceId| state.heads.get(device).map_or(0, |head| head.seq);
        let cut: u64 = state.floor.iter().map(|(device, seq)| seq.saturating_sub(head(device))).sum();
        state.heads.values().map(|head| head.seq).sum::<u64>() + cut
    }

    /// Every line that can be read, with the gaps between them.
    pub(super) async fn sound_lines(&self, progress: Progress<'_>) -> Result<Sound, StoreError> {
        let total = self.entries();
        let station = self.state.borrow().header.station().to_owned();
        let mut slicer = Slicer::new(&self.env);
        let mut sound = Sound::default();
        let mut pages = Pages::new();
        while let Some(page) = pages.next(&self.store).await? {
            for segment in page.iter().filter_map(|(_, bytes)| Segment::from_bytes(bytes).ok()) {
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    if let Ok(record) = Record::open(&self.ring(), &station, &segment.device, seq, sealed) {
                        sound.take(&segment.device, seq, record);
                    }
                    slicer.breathe().await;
                    progress(sound.lines.len() as u64, total);
                }
            }
        }
        Ok(sound)
    }

    /// `金山社区服务站-2026-11-23-0930.json`: what a person looks for in a list of files.
    pub(super) fn file_name(&self, made: Instant, ending: &str) -> String {
        let name = self.sign().name;
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let time = made.minute().to_string().replace(':', "");
        format!("{name}-{}-{time}.{ending}", made.day())
    }
}

/// What can be read of a journal.
#[derive(Default)]
pub(super) struct Sound {
    pub lines: Vec<Line>,
    pub heads: Heads,
    pub gaps: Vec<Gap>,
}

impl Sound {
    fn take(&mut self, device: &DeviceId, seq: u64, record: Record) {
        let Record { hash, line } = record;
        let next = self.heads.get(device).map_or(1, |head| head.seq + 1);
        if seq > next {
            self.gaps.push(Gap { device: device.clone(), from: next, to: seq - 1, resume: hash });
        }
        self.heads.insert(device.clone(), Head { seq, hash });
        self.lines.push(line);
    }
}
