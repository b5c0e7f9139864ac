//! Checking a file from outside, entry by entry, before anybody is asked what to do with it.

use std::collections::{BTreeMap, BTreeSet};

use super::backup::BackupFile;
use super::env::{Env, Progress, Slicer};
use super::record::Record;
use crate::domain::Event;
use crate::domain::values::{DeviceId, EntryId, Instant};
use crate::journal::{self, FileError, FileReader, Gap, Head, Heads, Line, Segment};
use crate::vault::Ring;

/// A file whose every entry has been read and whose chains close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The station's random id.
    pub station: String,
    pub name: String,
    pub code: String,
    pub made: Instant,
    pub heads: Heads,
    /// Entries that were lost before the file was written.
    pub gaps: Vec<Gap>,
    /// Entries of kinds this program does not know; the station opens read-only.
    pub unknown: usize,
    pub(super) lines: Vec<(EntryId, journal::Hash, Line)>,
}

impl Checked {
    /// How many entries it holds.
    pub fn entries(&self) -> usize {
        self.lines.len()
    }

    /// Link of the chain by place, for comparing with what is here.
    pub(super) fn hash_at(&self, device: &DeviceId, seq: u64) -> Option<journal::Hash> {
        self.lines.iter().find(|(id, ..)| id.seq == seq && id.device == *device).map(|(_, hash, _)| *hash)
    }
}

/// Checks a journal file: each line is the entry that was first written, each chain closes at the
/// head that the file states.
///
/// # Errors
/// The first thing that is wrong; nothing is taken in.
pub async fn check_journal<E: Env>(
    env: &E,
    text: &str,
    progress: Progress<'_>,
) -> Result<Checked, FileError> {
    let mut reader = FileReader::open(text)?;
    let mut checker = Checker::new(&reader.head.station, &reader.head.gaps);
    let mut slicer = Slicer::new(env);
    while let Some(line) = reader.next_line()? {
        checker.take(line, None, reader.read())?;
        if reader.read() % 64 == 0 {
            slicer.breathe().await;
            progress(reader.read(), reader.head.count);
        }
    }
    let number = reader.read();
    let head = reader.head;
    if checker.heads != head.heads {
        return Err(FileError::Chain { number });
    }
    Ok(checker.finish(head.station, head.name, head.code, head.made))
}

/// Checks an unlocked backup the same way.
///
/// # Errors
/// The first thing that is wrong; nothing is taken in.
pub async fn check_backup<E: Env>(
    env: &E,
    file: &BackupFile,
    ring: &Ring,
    progress: Progress<'_>,
) -> Result<Checked, FileError> {
    let head = &file.head;
    let mut checker = Checker::new(&head.station, &head.gaps);
    let mut slicer = Slicer::new(env);
    let mut number = 0;
    for bytes in &file.segments {
        let segment = Segment::from_bytes(bytes).map_err(|_| FileError::NotAJournal)?;
        for (seq, sealed) in (segment.first..).zip(&segment.records) {
            if checker.is_lost(&segment.device, seq) {
                continue;
            }
            number += 1;
            let record = Record::open(ring, &head.station, &segment.device, seq, sealed);
            let record = record.map_err(|_| FileError::Chain { number })?;
            checker.take(record.line, Some(record.hash), number)?;
            slicer.breathe().await;
            progress(number, head.count);
        }
    }
    if checker.heads != head.heads {
        return Err(FileError::Chain { number });
    }
    Ok(checker.finish(head.station.clone(), head.name.clone(), head.code.clone(), head.made))
}

struct Checker {
    station: String,
    gaps: Vec<Gap>,
    heads: Heads,
    unknown: usize,
    erased: BTreeSet<String>,
    lines: Vec<(EntryId, journal::Hash, Line)>,
}

impl Checker {
    fn new(station: &str, gaps: &[Gap]) -> Self {
        Checker {
            station: station.to_owned(),
            gaps: gaps.to_vec(),
            heads: BTreeMap::new(),
            unknown: 0,
            erased: BTreeSet::new(),
            lines: Vec::new(),
        }
    }

    /// Is this entry one that the file says is lost?
    fn is_lost(&self, device: &DeviceId, seq: u64) -> bool {
        self.gaps.iter().any(|gap| gap.device == *device && (gap.from..=gap.to).contains(&seq))
    }

    /// Takes the next line. `stated` is the link a record carries; it must be the one computed.
    fn take(&mut self, line: Line, stated: Option<journal::Hash>, number: u64) -> Result<(), FileError> {
        let entry = line.entry().map_err(|error| FileError::Line { number, error })?;
        let previous = match self.heads.get(&entry.device) {
            Some(head) => *head,
            None => Head { seq: 0, hash: journal::genesis(&self.station, &entry.device) },
        };
        // After a stated gap the chain goes on at the link that the file states.
        let gap = self.gaps.iter().find(|gap| {
            gap.device == entry.device
                && gap.from == previous.seq + 1
                && gap.to.saturating_add(1) == entry.seq
        });
        let hash = gap.map_or_else(|| journal::next(&previous.hash, &line.chained), |gap| gap.resume);
        let follows = gap.is_some() || entry.seq == previous.seq + 1;
        if !follows || stated.is_some_and(|stated| stated != hash) {
            return Err(FileError::Chain { number });
        }
        for event in &entry.events {
            match event {
                Event::Unknown { .. } => self.unknown += 1,
                Event::Erased(erased) => self.erased.extend(erased.parts.iter().cloned()),
                _ => {}
            }
        }
        self.heads.insert(entry.device.clone(), Head { seq: entry.seq, hash });
        self.lines.push((entry.id(), hash, line));
        Ok(())
    }

    /// Personal parts that a later entry of the same file erased do not come along.
    fn finish(mut self, station: String, name: String, code: String, made: Instant) -> Checked {
        drop_erased(&mut self.lines, &self.erased);
        let Checker { heads, gaps, unknown, lines, .. } = self;
        Checked { station, name, code, made, heads, gaps, unknown, lines }
    }
}

/// Removes the named personal parts from lines.
pub(super) fn drop_erased(lines: &mut [(EntryId, journal::Hash, Line)], erased: &BTreeSet<String>) {
    let mut places: BTreeMap<EntryId, Vec<usize>> = BTreeMap::new();
    for (id, n) in erased.iter().filter_map(|part| super::execute::place(part)) {
        places.entry(id).or_default().push(n);
    }
    for (id, _, line) in lines {
        for n in places.get(id).into_iter().flatten() {
            line.erase(*n);
        }
    }
}
