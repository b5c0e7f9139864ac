//! What went wrong, as sentences that say what to do next.

use super::english::English;
use super::{Lang, zh};
use crate::domain::staff::Role;
use crate::engine::{BackupError, Refusal};
use crate::journal::FileError;
use crate::vault::HeaderError;

/// The sentences of one language.
pub struct Troubles {
    /// Why a change was not made.
    pub refusal: fn(&Refusal) -> String,
    /// Why a journal file is not taken in.
    pub file_error: fn(&FileError) -> String,
    /// Why a backup is not taken in.
    pub backup_error: fn(&BackupError) -> String,
    /// Why a vault does not open.
    pub header_error: fn(HeaderError) -> String,
    pub role: fn(Role) -> &'static str,
    /// It is for these roles to do.
    pub needs: fn(&[Role]) -> String,

    pub file_not_ours: &'static str,
    pub file_unreadable: &'static str,
    pub key_failed: &'static str,
    pub not_a_code: &'static str,
    pub too_soon: &'static str,
    pub no_starter: &'static str,
    /// A rule said no, and its words have not come.
    pub no_reason: &'static str,
    pub not_loaded: &'static str,
}

/// The sentences of a language.
pub fn strings(lang: Lang) -> &'static Troubles {
    ENGLISH.or(lang, &zh::troubles::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Troubles> = English::absent();
