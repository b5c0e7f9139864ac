//! What went wrong, in English.

use crate::domain::staff::Role;
use crate::engine::{BackupError, Refusal};
use crate::i18n::troubles::Troubles;
use crate::i18n::{Lang, rejections};
use crate::journal::{EntryError, FileError};
use crate::storage::StoreError;
use crate::vault::HeaderError;

pub(in crate::i18n) static STRINGS: Troubles = Troubles {
    refusal,
    file_error,
    backup_error,
    header_error,
    role,
    needs,
    file_not_ours: "This is not a Linli file. Choose one that was exported here: data files end in .json, encrypted backups in .linli.",
    file_unreadable: "The file could not be read. It may have been moved or the stick pulled out. Choose it again.",
    key_failed: "The key could not be worked out; the tablet may be short of memory. Close other pages and apps and try again.",
    not_a_code: "This does not look like a recovery code. It has 24 letters and digits and stands on the sheet printed at set-up; spaces and dashes do not matter.",
    too_soon: "That was wrong a moment ago. Wait until the countdown ends, then try again.",
    no_starter: "The general list of services did not arrive. Check the network and try again, or begin without the list and add services later.",
    no_reason: "This cannot be done now. The part that says why has not come: check the network and try again.",
    not_loaded: "This did not open; the network may be down. Check it and try again.",
};

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Rejected(why) => rejections::told(Lang::En, why),
        Refusal::NotSaved(why) => store_error(why),
        Refusal::Unsettled(_) => {
            "It is not known yet whether this was saved: the storage does not answer. Do not take the money again. Press once more in a moment; the last change is looked for first."
                .to_owned()
        }
        Refusal::SavedAfterAll => {
            "The last change was saved after all, so nothing was done this time. Look at the list first, and do not take the money again."
                .to_owned()
        }
        Refusal::TakenOver => {
            "Another window is changing the data; nothing was saved here. What you typed is still there: press \"Take over\" first to save it here."
                .to_owned()
        }
        Refusal::TooLarge => {
            "There is too much for one file. \"Export data\" holds 96 MB at most; make an encrypted backup instead, which holds 512 MB."
                .to_owned()
        }
        Refusal::Damaged => {
            "Records are damaged or missing, so nothing was saved. Export the sound part first, then decide."
                .to_owned()
        }
        Refusal::NotLoaded => "The network is gone and what is needed for saving has not come, so nothing was saved. What you typed is still here: check the network and press save again.".to_owned(),
        Refusal::Vault(why) => header_error(*why),
    }
}

fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Fenced { .. } => "Another window has just changed the data here, so nothing was written. Reload the page and look.",
        StoreError::Full => "The tablet's storage is full; nothing was saved. What you typed is still on this page: clear photos or videos from the tablet, then press save again.",
        StoreError::Outdated => "This page is an old version and has stopped writing; nothing was saved now. What was saved before is there. Note down what you typed, then reload the page.",
        StoreError::Unavailable(_) => "The browser does not let this page store data. Do not use a private window, and allow this site to store data.",
        StoreError::Failed(_) => "It was not saved. What you typed is still on this page: press save again; if it keeps failing, make an encrypted backup and restart the tablet.",
    }
    .to_owned()
}

fn file_error(error: &FileError) -> String {
    match error {
        FileError::TooLarge => {
            "The file is too large (over 96 MB) for a data file. Use an encrypted backup (.linli) instead."
                .to_owned()
        }
        FileError::NotAJournal => {
            "This is not a Linli data file. Choose a .json file from \"Export data\", or a .linli backup."
                .to_owned()
        }
        FileError::Newer(version) => {
            format!(
                "A newer version (format {version}) wrote this file. Reload the page to update, then try again."
            )
        }
        FileError::CutOff { found, promised } => {
            format!(
                "The file is incomplete: {found} of {promised} records are there. It may not have been copied fully; use a complete one."
            )
        }
        FileError::Line { number, error } => {
            format!(
                "Record {number} is not right: {}. Use a file that has not been changed.",
                entry_error(*error)
            )
        }
        FileError::Chain { number } => {
            format!(
                "Something was changed or left out near record {number}. Use a file that has not been changed."
            )
        }
        FileError::Altered => {
            "The file has been changed since it was exported. Use one that has not been.".to_owned()
        }
    }
}

fn backup_error(error: &BackupError) -> String {
    match error {
        BackupError::TooLarge => "The backup is too large (over 512 MB) to be read here. Use a file from \"Export data\".".to_owned(),
        BackupError::NotABackup => "This is not a Linli backup. Choose a file whose name ends in .linli.".to_owned(),
        BackupError::Newer(version) => {
            format!("A newer version (format {version}) wrote this backup. Reload the page to update, then try again.")
        }
        BackupError::Damaged => "The backup is incomplete or has been changed. It may not have been copied fully; use a complete one.".to_owned(),
        BackupError::Vault(why) => header_error(*why),
    }
}

fn header_error(error: HeaderError) -> String {
    match error {
        HeaderError::NotAVault => "The key information cannot be read, so these data cannot be opened. Restore from another backup.".to_owned(),
        HeaderError::Newer(version) => {
            format!("A newer version (format {version}) wrote the key information. Reload the page to update, then try again.")
        }
        HeaderError::KdfRefused => "The file asks for more than a tablet can give; it does not look like a backup of ours. Use another one.".to_owned(),
        HeaderError::WrongPassphrase => "Name or passphrase is wrong. Check the spelling of the name and capitals, then try again.".to_owned(),
        HeaderError::Damaged => "The passphrase is right, but the key information is damaged. Try the recovery code, or restore from a backup.".to_owned(),
    }
}

fn entry_error(error: EntryError) -> &'static str {
    match error {
        EntryError::Malformed => "it cannot be understood",
        EntryError::PrivateAltered => "its personal part has been changed",
    }
}

fn needs(needs: &[Role]) -> String {
    let roles: Vec<_> = needs.iter().map(|needed| role(*needed)).collect();
    format!("This needs the {}. Let them do it.", roles.join(" or the "))
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager",
        Role::Clerk => "clerk",
        Role::Accountant => "accountant",
        Role::Committee => "committee",
        Role::Supervisor => "supervisor",
    }
}
