//! Words of the desk's page about data: where it rests, backups, files out and in.

use super::english::English;
use super::{Lang, zh};
use crate::engine::{BackupError, ExchangeError, Loss, LossKind};
use crate::journal::{FileError, Verdict};

/// What is being done to a file or to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    Exporting,
    Sealing,
    /// The key of a sealed backup is being derived.
    Opening,
    Checking,
    SafetyCopy,
    Merging,
}

/// How fresh the last backup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Of today, and little has been written since.
    Current,
    /// Some days old, or much has been written since.
    Behind,
    /// Old.
    Old,
    /// There has never been one.
    Never,
}

/// Why a file is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The browser could not read it.
    Unreadable,
    Garbage,
    /// Written by a newer program.
    Newer,
    TooLarge,
    CutOff,
    /// Something in it has been changed: line, where known.
    Altered(Option<u64>),
    /// A sealed backup that this station's keys do not open.
    OtherKeys,
    /// Handed over by a tablet that has a newer key.
    NewerKey,
    /// A whole backup among several files: it has to be opened first.
    Alone,
}

impl From<FileError> for Unfit {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge => Unfit::TooLarge,
            FileError::NotAJournal => Unfit::Garbage,
            FileError::Newer(_) => Unfit::Newer,
            FileError::CutOff { .. } => Unfit::CutOff,
            FileError::Line { number, .. } | FileError::Chain { number } => Unfit::Altered(Some(number)),
            FileError::Altered => Unfit::Altered(None),
        }
    }
}

impl From<BackupError> for Unfit {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::TooLarge => Unfit::TooLarge,
            BackupError::NotABackup => Unfit::Garbage,
            BackupError::Newer(_) => Unfit::Newer,
            BackupError::Damaged => Unfit::Altered(None),
            BackupError::Vault(_) => Unfit::OtherKeys,
        }
    }
}

impl From<ExchangeError> for Unfit {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::TooLarge => Unfit::TooLarge,
            // Another station is said where the file is chosen.
            ExchangeError::NotOne | ExchangeError::Foreign => Unfit::Garbage,
            ExchangeError::Newer(_) => Unfit::Newer,
            ExchangeError::CutOff => Unfit::CutOff,
            ExchangeError::Altered => Unfit::Altered(None),
            ExchangeError::UnknownKey => Unfit::NewerKey,
        }
    }
}

/// A heading and what to do.
pub type Advice = (&'static str, &'static str);

/// The data page's words of one language.
pub struct Data {
    pub title: &'static str,
    pub help: &'static str,
    pub help_text: &'static [&'static str],

    // What is here
    pub store: &'static str,
    pub entries: &'static str,
    pub entries_count: fn(u64) -> String,
    pub tablet: &'static str,
    pub tablet_letter: fn(char) -> String,
    pub fingerprint: &'static str,
    pub fingerprint_hint: &'static str,
    pub fingerprint_full: &'static str,
    pub to_tablets: &'static str,
    pub usage: &'static str,
    /// Used, of.
    pub usage_of: fn(&str, &str) -> String,
    pub usage_unknown: &'static str,
    pub persisted: Advice,
    pub not_persisted: Advice,
    pub ask_persist: &'static str,
    pub persist_refused: &'static str,
    pub not_secure: Advice,
    pub demo: Advice,

    // Backup
    pub backup: &'static str,
    pub freshness: fn(Freshness) -> &'static str,
    pub backup_never: &'static str,
    pub seal: &'static str,
    pub seal_hint: &'static str,
    pub export: &'static str,
    pub export_hint: &'static str,
    pub export_manager: &'static str,
    pub export_title: &'static str,
    pub export_warning: &'static [&'static str],
    pub export_go: &'static str,
    pub doing: fn(Doing) -> &'static str,
    /// Done of all.
    pub progress: fn(u64, u64) -> String,
    pub sealed_done: &'static str,
    pub exported_done: &'static str,
    /// Name of the file, number of entries.
    pub done_text: fn(&str, u64) -> String,
    pub done_lost: fn(u64) -> String,
    pub done_again: &'static str,
    pub failed: &'static str,

    // Import
    pub import: &'static str,
    pub import_hint: &'static str,
    pub import_pick: &'static str,
    /// The name of the file.
    pub secret_title: fn(&str) -> String,
    pub secret_text: &'static str,
    pub secret_by_code: &'static str,
    pub secret_name: &'static str,
    pub secret_passphrase: &'static str,
    pub secret_code: &'static str,
    pub secret_code_hint: &'static str,
    pub secret_missing: &'static str,
    pub secret_open: &'static str,
    pub plan_title: fn(&str) -> String,
    pub plan_nothing_yet: &'static str,
    pub plan_station: &'static str,
    pub plan_made: &'static str,
    pub plan_entries: &'static str,
    pub plan_adds: &'static str,
    pub plan_known: &'static str,
    pub plan_only_here: &'static str,
    pub plan_per_tablet: &'static str,
    pub plan_tablet: &'static str,
    /// This tablet among several.
    pub plan_this_tablet: &'static str,
    pub plan_unknown: fn(usize) -> String,
    pub verdict: fn(Verdict) -> Advice,
    pub import_go: fn(u64) -> String,
    pub import_not: &'static str,
    /// Both tablets have one name: how many entries would go under a new one.
    pub forked: fn(u64) -> String,
    pub forked_go: &'static str,
    pub forked_not: &'static str,
    pub import_manager: &'static str,
    pub merged: fn(u64) -> String,
    pub merged_hint: fn(&str) -> String,
    pub unfit: fn(Unfit) -> Advice,
    pub unfit_line: fn(u64) -> String,

    // Losses
    pub losses: &'static str,
    pub losses_text: &'static str,
    pub loss: fn(&Loss) -> String,
    pub loss_kind: fn(LossKind) -> &'static str,
}

/// The data page's words of a language.
pub fn strings(lang: Lang) -> &'static Data {
    ENGLISH.or(lang, &zh::data::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Data> = English::absent();

/// A number with commas: `18,204`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_three() {
        let written = [0, 999, 1000, 18_204, 1_000_000].map(grouped);
        assert_eq!(written, ["0", "999", "1,000", "18,204", "1,000,000"]);
    }
}
