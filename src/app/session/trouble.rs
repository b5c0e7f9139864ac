//! Everything that can go wrong between a person and the station, as one type.

use crate::app::files::Unusable;
use crate::app::kdf::KdfError;
use crate::engine::Refusal;
use crate::i18n::Lang;
use crate::i18n::troubles::strings;
use crate::storage::StoreError;
use crate::vault::HeaderError;

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    Refused(Refusal),
    /// The chosen file is not used.
    File(Unusable),
    /// No key could be derived.
    Key(KdfError),
    /// What was typed is not a recovery code.
    NotACode,
    /// Too soon after a wrong passphrase.
    TooSoon,
    /// The general list of services could not be fetched.
    NoStarter,
    /// A part of the program did not come.
    NotLoaded,
    /// Nothing is open.
    Closed,
}

impl Trouble {
    /// In words, with what to do next.
    pub fn words(&self, lang: Lang) -> String {
        let desk = strings(lang);
        match self {
            Trouble::Refused(refusal) => (desk.refusal)(refusal),
            Trouble::File(Unusable::NotOurs | Unusable::Exchange(_)) => desk.file_not_ours.to_owned(),
            Trouble::File(Unusable::Unreadable) => desk.file_unreadable.to_owned(),
            Trouble::File(Unusable::Journal(error)) => (desk.file_error)(error),
            Trouble::File(Unusable::Backup(error)) => (desk.backup_error)(error),
            Trouble::Key(KdfError::Refused) => (desk.header_error)(HeaderError::KdfRefused),
            Trouble::Key(KdfError::Failed(_)) => desk.key_failed.to_owned(),
            Trouble::NotACode => desk.not_a_code.to_owned(),
            Trouble::TooSoon => desk.too_soon.to_owned(),
            Trouble::NoStarter => desk.no_starter.to_owned(),
            Trouble::NotLoaded => desk.not_loaded.to_owned(),
            Trouble::Closed => (desk.refusal)(&Refusal::TakenOver),
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Refused(refusal)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Refused(Refusal::NotSaved(error))
    }
}

impl From<HeaderError> for Trouble {
    fn from(error: HeaderError) -> Self {
        Trouble::Refused(Refusal::Vault(error))
    }
}

impl From<KdfError> for Trouble {
    fn from(error: KdfError) -> Self {
        Trouble::Key(error)
    }
}

impl From<Unusable> for Trouble {
    fn from(error: Unusable) -> Self {
        Trouble::File(error)
    }
}
