//! Everything out as files. An export reads itself back before it says that it is one.

use serde::{Deserialize, Serialize};

use super::backup::{BackupHead, BackupWriter, Item};
use super::check::check_journal;
use super::env::{Env, Progress, Slicer};
use super::load::PAGE;
use super::record::Record;
use super::{BackupFile, Engine, Refusal, keys};
use crate::domain::Rejection;
use crate::domain::staff::Role;
use crate::domain::values::{DeviceId, Instant};
use crate::journal::{FileHead, FileWriter, Heads, Segment, hex};
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
}

/// When everything was last taken out, and how much that was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub at: Instant,
    pub entries: u64,
    /// Journal hash, hexadecimal.
    pub hash: String,
}

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
        let (lines, heads, lost) = self.sound_lines(progress).await.map_err(Refusal::NotSaved)?;
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
            blobs: Vec::new(),
        };
        let mut writer = FileWriter::new(&head);
        lines.iter().for_each(|line| writer.push(line));
        let text = writer.finish();
        let again = check_journal(&self.env, &text, progress).await;
        if again.map(|checked| checked.heads) != Ok(heads) {
            return Err(Refusal::Damaged);
        }
        let name = self.file_name(made, "json");
        Ok(Exported { name, pieces: vec![text.into_bytes()], entries: head.count, made, lost })
    }

    /// Vault and sealed records as `linli.backup`.
    ///
    /// # Errors
    /// When storage fails, or the file does not read back as what was written.
    pub async fn export_backup(&self, progress: Progress<'_>) -> Result<Exported, Refusal> {
        let _turn = self.queue.lock().await;
        let made = self.env.now();
        let sign = self.sign();
        let (heads, vault) = {
            let state = self.state.borrow();
            (state.heads.clone(), state.header.clone())
        };
        let count: u64 = heads.values().map(|head| head.seq).sum();
        let head = BackupHead { station: sign.station, name: sign.name, code: sign.code, made, count, heads, vault };
        let mut writer = BackupWriter::new(&head);
        let mut done = 0;
        for (area, kind) in [(Area::Segments, Item::Segment), (Area::Blobs, Item::Blob), (Area::Inbox, Item::Inbox)] {
            let mut after: Option<String> = None;
            loop {
                let page = self.store.scan(area, after.as_deref(), PAGE).await.map_err(Refusal::NotSaved)?;
                let Some((last, _)) = page.last() else { break };
                after = Some(last.clone());
                for (key, bytes) in &page {
                    writer.item(kind, key, bytes);
                }
                done += page.len() as u64;
                progress(done.min(count), count);
                self.env.pause().await;
            }
        }
        let pieces = writer.finish();
        let again = BackupFile::read(&pieces.concat());
        if again.map(|file| file.head.heads) != Ok(head.heads) {
            return Err(Refusal::Damaged);
        }
        let lost = self.losses().iter().map(|loss| loss.to - loss.from + 1).sum();
        Ok(Exported { name: self.file_name(made, "linli"), pieces, entries: count, made, lost })
    }

    /// Remembers that an export has been handed to the person.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn note_backup(&self, exported: &Exported) -> Result<(), StoreError> {
        let hash = hex(&self.journal_hash());
        let last = LastBackup { at: exported.made, entries: exported.entries, hash };
        self.store.commit(Expect::Anything, vec![keys::put_json(keys::BACKUP, &last)]).await
    }

    /// The last export, if there was one.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn last_backup(&self) -> Result<Option<LastBackup>, StoreError> {
        keys::get_json(&self.store, keys::BACKUP).await
    }

    /// Every line up to the first that cannot be read, per device: what a file can vouch for.
    pub(super) async fn sound_lines(
        &self,
        progress: Progress<'_>,
    ) -> Result<(Vec<crate::journal::Line>, Heads, u64), StoreError> {
        let total = self.entries();
        let station = self.state.borrow().header.station().to_owned();
        let mut slicer = Slicer::new(&self.env);
        let (mut lines, mut heads) = (Vec::new(), Heads::new());
        let mut after: Option<String> = None;
        loop {
            let page = self.store.scan(Area::Segments, after.as_deref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            for (_, bytes) in page {
                let Ok(segment) = Segment::from_bytes(&bytes) else { continue };
                for (seq, sealed) in (segment.first..).zip(&segment.records) {
                    if next_of(&heads, &segment.device) != seq {
                        continue;
                    }
                    let opened = Record::open(&self.ring, &station, &segment.device, seq, sealed);
                    let Ok(Record { hash, line }) = opened else { continue };
                    heads.insert(segment.device.clone(), crate::journal::Head { seq, hash });
                    lines.push(line);
                    slicer.breathe().await;
                    progress(lines.len() as u64, total);
                }
            }
        }
        let lost = total.saturating_sub(lines.len() as u64);
        Ok((lines, heads, lost))
    }

    /// `金山社区服务站-2026-11-23-0930.json`: what a person looks for in a list of files.
    fn file_name(&self, made: Instant, ending: &str) -> String {
        let name = self.sign().name;
        let name: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let time = made.minute().to_string().replace(':', "");
        format!("{name}-{}-{time}.{ending}", made.day())
    }
}

fn next_of(heads: &Heads, device: &DeviceId) -> u64 {
    heads.get(device).map_or(1, |head| head.seq + 1)
}
