//! The data page's words in English.

use crate::engine::LossKind;
use crate::i18n::data::{Advice, Data, Doing, Freshness, Unfit, grouped};
use crate::journal::Verdict;

pub(in crate::i18n) static STRINGS: Data = Data {
    title: "Data and backup",
    help: "How this page works",
    help_text: &[
        "The station's data is kept in this device's browser only. If the device breaks or the browser is cleared, only a backup brings it back.",
        "Make a sealed backup at the end of each day and keep the file on a USB stick or another computer. It opens with a passphrase of the staff or the recovery code.",
        "Export gives a file that everybody can read; it is for the manager only, e.g. for a handover or an audit.",
        "Import brings in what another tablet has written. First you see what would be added; nothing is written before you agree.",
    ],

    store: "Data on this device",
    entries: "Entries",
    entries_count: grouped,
    tablet: "This tablet",
    tablet_letter: |letter| format!("Tablet {letter}"),
    fingerprint: "Fingerprint",
    fingerprint_hint: "Two devices with the same data have the same fingerprint.",
    fingerprint_full: "Show the whole fingerprint",
    to_tablets: "See the tablets, hand over and receive",
    usage: "Space used",
    usage_of: |used, all| format!("{used} of at most {all}"),
    usage_unknown: "The browser does not say",
    persisted: ("The browser keeps the data", "It is not cleared when space runs short."),
    not_persisted: (
        "The browser may clear the data",
        "When space runs short the browser may clean up. Press \"Ask to keep the data\", then do this:",
    ),
    ask_persist: "Ask to keep the data",
    persist_refused: "The browser did not agree this time. Install or bookmark this page and try again in a few days; until then make a backup every day.",
    not_secure: (
        "Without HTTPS",
        "This address does not begin with https. Data is stored, but the browser does not promise to keep it, and codes cannot be scanned. Ask whoever runs the site for an https address.",
    ),
    demo: (
        "This is the example station",
        "Backups and exports made here are examples too, not a real station.",
    ),

    backup: "Backup",
    freshness: |freshness| match freshness {
        Freshness::Current => "The backup is up to date",
        Freshness::Behind => "It is time for another backup",
        Freshness::Old => "The last backup is old",
        Freshness::Never => "There has never been a backup",
    },
    backup_never: "If this device breaks, everything is lost. Make one now.",
    seal: "Sealed backup",
    seal_hint: "Opens only with a passphrase of the staff or the recovery code; safe on a USB stick or in a cloud folder.",
    export: "Export data",
    export_hint: "Not sealed: whoever gets the file can read it. For the manager only.",
    export_manager: "Only the manager may export readable data. For a backup press Sealed backup.",
    export_title: "Export readable data?",
    export_warning: &[
        "The file holds names and phone numbers, unsealed: whoever gets it can read it.",
        "Only for a handover, an audit or another system. Delete it afterwards and do not send it around.",
        "For backups use Sealed backup.",
    ],
    export_go: "I understand, export",
    doing: |doing| match doing {
        Doing::Exporting => "Exporting…",
        Doing::Sealing => "Making a sealed backup…",
        Doing::Opening => "Opening the backup…",
        Doing::Checking => "Checking entry by entry…",
        Doing::SafetyCopy => "Making a safety copy…",
        Doing::Merging => "Importing…",
    },
    progress: |done, all| format!("{} / {}", grouped(done), grouped(all)),
    sealed_done: "Backed up",
    exported_done: "Exported",
    done_text: |name, n| {
        format!(
            "File “{name}”, {} entries. It has been read again and is complete. Move it from Downloads to a USB stick or another computer.",
            grouped(n)
        )
    },
    done_lost: |n| format!("{} entries could not be read and are not in it.", grouped(n)),
    done_again: "Download again",
    failed: "It did not work",

    import: "Import",
    import_hint: "Choose a sealed backup or an export of another tablet. It is checked first, you see what would be added, and only then it is written.",
    import_pick: "Choose the file to import",
    secret_title: |name| format!("Open the sealed backup {name}"),
    secret_text: "With the name and passphrase used on the tablet that made it, or with the recovery code.",
    secret_by_code: "Use the recovery code",
    secret_name: "Name",
    secret_passphrase: "Passphrase",
    secret_code: "Recovery code",
    secret_code_hint: "The code printed or written down when the station was set up",
    secret_missing: "Please fill this in",
    secret_open: "Open",
    plan_title: |name| format!("Plan for {name}"),
    plan_nothing_yet: "Nothing has been written yet. Before it is, a sealed backup is downloaded by itself.",
    plan_station: "Station",
    plan_made: "File made",
    plan_entries: "Entries in the file",
    plan_adds: "To be added",
    plan_known: "Known",
    plan_only_here: "Only here",
    plan_per_tablet: "By tablet",
    plan_tablet: "Tablet",
    plan_this_tablet: "this one",
    plan_unknown: |n| {
        format!(
            "{n} of them were written by a newer version. After the import the station can be read but not changed; update first."
        )
    },
    verdict,
    import_go: |n| if n == 0 { "Import".to_owned() } else { format!("Import {} entries", grouped(n)) },
    import_not: "Do not import",
    forked: |n| {
        format!(
            "Probably all of a browser's data was copied to another tablet, so that both have one name. This tablet can get a new one: the {} entries it has written since then go under that, and none is lost. Afterwards unlock it and import this file again.",
            grouped(n)
        )
    },
    forked_go: "Give this tablet a new name",
    forked_not: "This tablet cannot get a new name: what it has written since has been given to others, or staff have been added in it. A small file that was handed over does not show where the two parted either: use exported data or a backup. Import this tablet's on the other one and do it there.",
    import_manager: "Only the manager may import.",
    merged: |n| if n == 0 { "Imported".to_owned() } else { format!("{} entries imported", grouped(n)) },
    merged_hint: |name| {
        format!(
            "What was here before is in the sealed backup “{name}”; keep it until you are sure that all is well."
        )
    },
    unfit,
    unfit_line: |line| format!("The trouble is at entry {}.", grouped(line)),

    losses: "Some entries cannot be read",
    losses_text: "These entries are missing or damaged. Make a sealed backup first, then restore an earlier one or let the manager decide. Until then the station can be read but not changed.",
    loss: |loss| {
        if loss.from == loss.to {
            format!("{}: entry {}", loss.device, grouped(loss.from))
        } else {
            format!("{}: entries {} to {}", loss.device, grouped(loss.from), grouped(loss.to))
        }
    },
    loss_kind: |kind| match kind {
        LossKind::Missing => "missing",
        LossKind::Damaged => "damaged",
        LossKind::UnknownKey => "no key opens it",
    },
};

fn verdict(verdict: Verdict) -> Advice {
    match verdict {
        Verdict::Restore => ("Can be restored", "There is no station here yet; the file becomes it."),
        Verdict::Merge => {
            ("Can be imported", "It is this station's. What is not here is added, the rest stays.")
        }
        Verdict::NothingNew => ("Nothing new", "All that is in the file is here already."),
        Verdict::Gaps => (
            "Something comes before it",
            "The file does not connect: what came before has not been received. Ask the other tablet to hand over again from what is missing.",
        ),
        Verdict::Foreign => (
            "This file is of another station",
            "The data of two stations cannot be put together. Check the names and choose a file of this station.",
        ),
        Verdict::Forked => (
            "The two do not agree",
            "From some entry on, the same tablet has written different things in the file and here. Nothing has been written. Keep both, make a sealed backup of each, and ask whoever runs the system which one is right.",
        ),
    }
}

fn unfit(unfit: Unfit) -> Advice {
    match unfit {
        Unfit::Unreadable => (
            "The file does not open",
            "The browser cannot read it. Copy it to this device again and choose it once more.",
        ),
        Unfit::Garbage => (
            "This is no data file of a station",
            "Choose a file made by Sealed backup (.linli) or Export data (.json), not a photo, a table or an archive.",
        ),
        Unfit::Newer => (
            "The file was written by a newer version",
            "Reload the page to get the newest version, then import again.",
        ),
        Unfit::TooLarge => (
            "The file is too large",
            "Use a sealed backup instead; if that is too large too, ask whoever runs the system.",
        ),
        Unfit::CutOff => (
            "The file is not complete",
            "Its end is missing. Export again on the other tablet and wait until it has been copied.",
        ),
        Unfit::Altered(_) => (
            "The file has been changed or is damaged",
            "It is not what was written. Nothing has been taken in. Make it again on the other tablet and do not save it with other software.",
        ),
        Unfit::NewerKey => (
            "This tablet has not got the key yet",
            "The tablet that hands over has a new key, because somebody left or a tablet was shut out. Have it make an encrypted backup, receive that file here first, and then this one.",
        ),
        Unfit::Alone => (
            "Choose the backup by itself",
            "A sealed backup is opened with a passphrase first. Choose only this file, and the others afterwards.",
        ),
        Unfit::OtherKeys => (
            "This station's keys do not open the backup",
            "It may be of another station or older than a change of keys. Make a new sealed backup on the other tablet.",
        ),
    }
}
