//! Checking a file from outside, entry by entry, before anybody is asked what to do with it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Device;
use super::backup::BackupFile;
use super::env::{Env, Progress, Slicer};
use super::fold::{Cut, Cuts, cuts};
use super::record::Record;
use crate::domain::Event;
use crate::domain::values::{DeviceId, EntryId, Instant};
use crate::journal::{self, Entry, FileError, FileReader, Gap, Head, Heads, Line, Segment};
use crate::vault::{Header, Ring};

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
    /// Where it begins: of each device it carries what comes after; nothing for a whole journal.
    pub after: Heads,
    /// The tablets that made it, where it says so, each with how far it had everything. Several: it is made
    /// of several files.
    pub from: Vec<(Device, Heads)>,
    /// The letter of the tablet that joins by it.
    pub(super) letter: Option<char>,
    /// Is it one that a tablet has handed over, and not a whole station?
    pub handed: bool,
    /// Was it sealed under a key that others have followed since?
    pub old_key: bool,
    pub(super) brought: Brought,
    /// The entries that hold such kinds, each as often as it does.
    pub(super) unknown_in: Vec<EntryId>,
    pub(super) cuts: Vec<Cut>,
    pub(super) lines: Vec<(EntryId, journal::Hash, Line)>,
}

/// What comes with the entries of a sealed file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Brought {
    /// Sealed photos by their names.
    pub blobs: Rc<Vec<(String, Vec<u8>)>>,
    /// Untaken slips.
    pub inbox: Rc<Vec<(String, Vec<u8>)>>,
    /// Its vault, opened.
    pub vault: Option<(Header, Rc<Ring>)>,
}

impl Checked {
    /// How many entries it holds.
    pub fn entries(&self) -> usize {
        self.lines.len()
    }

    /// Link of the chain by place, for comparing with what is here.
    pub(super) fn hash_at(&self, device: &DeviceId, seq: u64) -> Option<journal::Hash> {
        let stated = [&self.heads, &self.after]
            .into_iter()
            .find_map(|heads| heads.get(device).filter(|head| head.seq == seq).map(|head| head.hash));
        let line = || self.lines.iter().find(|(id, ..)| id.seq == seq && id.device == *device);
        stated.or_else(|| line().map(|(_, hash, _)| *hash))
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
    let mut checker = Checker::new(&reader.head.station, &reader.head.gaps, &Heads::new());
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
    let sealed =
        Sealed { station: &head.station, after: &Heads::new(), heads: &head.heads, gaps: &head.gaps };
    let checker = check_segments(env, sealed, &file.segments, ring, head.count, progress).await?;
    let mut checked = checker.finish(head.station.clone(), head.name.clone(), head.code.clone(), head.made);
    checked.from = head.made_on.iter().map(|device| (device.clone(), head.heads.clone())).collect();
    checked.letter = head.letter.filter(char::is_ascii_uppercase);
    let vault = Some((head.vault.clone(), Rc::new(ring.clone())));
    checked.brought = Brought { blobs: file.blobs.clone(), inbox: file.inbox.clone(), vault };
    Ok(checked)
}

/// What a sealed file says of its entries.
#[derive(Clone, Copy)]
pub(super) struct Sealed<'a> {
    pub station: &'a str,
    pub after: &'a Heads,
    pub heads: &'a Heads,
    pub gaps: &'a [Gap],
}

/// Opens and checks sealed segments, up to the heads that are stated.
pub(super) async fn check_segments<E: Env>(
    env: &E,
    said: Sealed<'_>,
    segments: &[Vec<u8>],
    ring: &Ring,
    count: u64,
    progress: Progress<'_>,
) -> Result<Checker, FileError> {
    let mut checker = Checker::new(said.station, said.gaps, said.after);
    let mut slicer = Slicer::new(env);
    let mut number = 0;
    for bytes in segments {
        let segment = Segment::from_bytes(bytes).map_err(|_| FileError::NotAJournal)?;
        for (seq, sealed) in (segment.first..).zip(&segment.records) {
            if checker.is_lost(&segment.device, seq) {
                continue;
            }
            number += 1;
            let record = Record::open(ring, said.station, &segment.device, seq, sealed);
            let record = record.map_err(|_| FileError::Chain { number })?;
            checker.take(record.line, Some(record.hash), number)?;
            slicer.breathe().await;
            progress(number, count);
        }
    }
    if checker.heads != *said.heads {
        return Err(FileError::Chain { number });
    }
    Ok(checker)
}

/// Reads entries one after the other.
pub(super) struct Checker {
    station: String,
    gaps: Vec<Gap>,
    after: Heads,
    heads: Heads,
    unknown: Vec<EntryId>,
    /// Entries that erase, with the parts they name.
    erased: Vec<(Entry, Vec<String>)>,
    cuts: Vec<Cut>,
    lines: Vec<(EntryId, journal::Hash, Line)>,
}

impl Checker {
    fn new(station: &str, gaps: &[Gap], after: &Heads) -> Self {
        Checker {
            station: station.to_owned(),
            gaps: gaps.to_vec(),
            after: after.clone(),
            heads: after.clone(),
            unknown: Vec::new(),
            erased: Vec::new(),
            cuts: Vec::new(),
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
                Event::Unknown { .. } => self.unknown.push(entry.id()),
                Event::Erased(erased) => self.erased.push((entry.clone(), erased.parts.clone())),
                _ => {}
            }
        }
        self.cuts.extend(cuts(&entry));
        self.heads.insert(entry.device.clone(), Head { seq: entry.seq, hash });
        self.lines.push((entry.id(), hash, line));
        Ok(())
    }

    /// Personal parts that a later entry of the same file erased do not come along.
    pub fn finish(mut self, station: String, name: String, code: String, made: Instant) -> Checked {
        let counted = Cuts::of(self.cuts.clone());
        let erased = self.erased.iter().filter(|(entry, _)| counted.count(entry));
        drop_erased(&mut self.lines, &erased.flat_map(|(_, parts)| parts.iter().cloned()).collect());
        let Checker { after, heads, gaps, unknown, cuts, lines, .. } = self;
        Checked {
            station,
            name,
            code,
            made,
            heads,
            gaps,
            unknown: unknown.len(),
            after,
            from: Vec::new(),
            letter: None,
            handed: false,
            old_key: false,
            brought: Brought::default(),
            unknown_in: unknown,
            cuts,
            lines,
        }
    }
}

/// Removes the named personal parts from lines.
pub(super) fn drop_erased(lines: &mut [(EntryId, journal::Hash, Line)], erased: &BTreeSet<String>) {
    if erased.is_empty() {
        return;
    }
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
