//! The desk in English.

use crate::domain::values::OpenState;
use crate::engine::{Loss, LossKind};
use crate::i18n::common::clock_time;
use crate::i18n::desk::Desk;

pub(in crate::i18n) static STRINGS: Desk = Desk {
    desk: "Desk",
    nav_label: "Desk",
    nav_today: "Today",
    nav_people: "Residents",
    nav_requests: "Requests",
    nav_slips: "Slips",
    nav_bookings: "Bookings",
    nav_queue: "Queue",
    nav_cash: "Cash desk",
    nav_collect: "Collect",
    nav_catalogue: "Catalogue",
    nav_providers: "Providers",
    nav_shift: "Shift",
    nav_billers: "Billers",
    nav_remittances: "Remittances",
    nav_finance: "Books",
    nav_notices: "Notices",
    nav_visits: "Visits",
    nav_profile: "This station",
    nav_staff: "Staff",
    nav_history: "History",
    nav_publish: "Publish",
    nav_findings: "To check",
    to_settle: |n| format!("{n} to check"),
    nav_data: "Data and backup",
    nav_tablets: "Tablets",
    nav_charge: "Duties and policy",
    nav_positioning: "Positioning",
    nav_mandates: "Mandates",
    nav_policies: "Policies",
    nav_residents: "Residents' pages",
    group_window: "Window",
    group_station: "Station",
    lock: "Lock",
    to_residents: "Residents' home page",
    help: "How this page works",
    lost: "There is no such page",
    lost_hint: "The address may be mistyped, or the page is not made yet.",
    to_today: "Back to today",

    demo_banner: "Example station: everybody here is invented. Try and change whatever you like; the real station is not touched.",
    demo_leave: "Leave the example",
    demo_delete: "Delete the example and leave",
    read_only: "A newer version has written records here. You can read and export, but not change anything. Update the page.",
    insecure: "Not on HTTPS: the page cannot ask the browser to keep the data for good. Back up more often.",

    slips_taken: |n| format!("{n} slips that residents left were registered"),
    saved: "Saved",
    not_saved: |why| format!("Not saved: {why}"),

    deriving: "Working out the key…",
    founding: "Setting up…",
    reading: "Checking the file…",
    restoring: "Restoring…",
    merging: "Merging…",
    exporting: "Exporting…",
    reloading: "Reading again…",
    progress: |done, of| format!("{done} of {of}"),

    backup_chip: |age, since| match (age, since) {
        (None, _) => "No backup yet".to_owned(),
        (Some(age), 0) => format!("Backup {}", ago(age)),
        (Some(age), since) => format!("Backup {}, {since} since", ago(age)),
    },
    backup_good: "The backup is recent",
    backup_due: "Time for a backup",
    backup_old: "The backup is too old",
    backup_never: "Nothing has been backed up yet",
    backup_never_detail: |n| format!("{n} records exist only on this tablet; if it breaks, they are gone"),
    backup_now: "Back up now",
    exported: |name| format!("Backed up: {name}. Keep the file on a USB stick or a computer."),

    opening: "Opening…",
    unavailable: "The browser does not let the page store data",
    unavailable_text: "A station's data live in this tablet's browser. It cannot store them now, so the desk does not open. Try this:",
    unavailable_steps: &[
        "If this is a private window, use an ordinary one.",
        "In the browser's settings, allow this site to store data (cookies and site data).",
        "If the tablet is full, clear some photos or videos.",
        "Try a recent Chrome, Edge or Safari.",
    ],
    browser_said: |words| format!("The browser said: {words}"),
    newer: "A newer version wrote these data",
    newer_text: |version| {
        format!(
            "The data have format {version}, which this page does not know; it has not opened them so as not to harm them. They are all there. Update the page: go online and press the button."
        )
    },
    update_page: "Update the page",
    vanished: |name| format!("The data of \"{name}\" were on this tablet; now there is nothing"),
    vanished_text: "The browser may have cleared the site's data, or somebody cleared the history. Do not set up again yet; get them back like this:",
    vanished_steps: &[
        "Find the last backup: a file ending in .linli or .json on a USB stick or a computer.",
        "Press \"Restore from a file\" and choose it.",
        "Without a backup, see whether another tablet has the same station; export there and restore here.",
    ],
    begin_anew: "Give up and set up anew",
    begin_anew_text: |name| {
        format!(
            "This makes an entirely new, empty station. The records of \"{name}\" will not come back, and a backup found later cannot be merged into the new station."
        )
    },
    begin_anew_check: "I understand; the earlier records are given up",
    unreadable: "The data are there, but the key information is gone",
    unreadable_text: "There are encrypted records here, but what is needed to open them is missing or damaged; neither a passphrase nor the recovery code will open them. Restore from the last backup.",
    unreadable_check: "While restoring, the records that cannot be opened may be cleared",
    restore: "Restore from a file",
    damaged: "Some records cannot be read",
    damaged_text: "The tablet's storage may be failing. To make nothing worse, nothing is written now. Please go step by step.",
    damaged_lost: "Records that cannot be read",
    loss,
    damaged_sound: "First: export what is sound",
    damaged_sound_text: "An encrypted backup takes everything as it is stored, for another try later; the data export takes what can be read.",
    export_data: "Export data",
    export_backup: "Encrypted backup",
    accept: "Accept the loss and go on",
    accept_text: "Only when there is no complete backup. The missing records will not come back; everything else works on, and every export will say what is missing.",
    accept_check: "I have exported, and agree to go on with the loss",

    locked: "The desk is locked",
    name: "Name",
    passphrase: "Passphrase",
    unlock: "Unlock",
    forgot: "Forgot it? Use the recovery code",
    recovery_code: "Recovery code",
    recovery_hint: "The 24 letters and digits printed at set-up; capitals and spaces do not matter",
    by_passphrase: "Use name and passphrase",
    wait: |seconds| format!("Wait {seconds} s before the next try"),
    show_passphrase: "Show the passphrase",
    demo_opens: |name, passphrase| {
        format!("The example opens with the name {name} and the passphrase {passphrase}; anyone may use it.")
    },
    demo_open: "Open the example",

    today: "Today",
    today_help: &[
        "This page tells you whether the station is open, how many services residents see, and whether the data are safe.",
        "\"Unchecked\" means that nobody has compared the text with reality yet; once they have, residents see the date.",
        "A green light means a recent backup; on amber or red press \"Back up now\" and keep the file on a stick or a computer.",
        "Press \"Lock\" before you leave. After ten minutes without a touch the desk locks itself.",
    ],
    work: "Today’s work",
    no_work: "Nothing is waiting at the moment.",
    work_lines: [
        "To do",
        "Overdue",
        "Booked for today",
        "Waiting in the queue",
        "Slips to look at",
        "To call back",
        "Originals in the drawer",
        "Parked",
    ],
    enter_request: "Register for a resident",
    count_question: "Count a question",
    open_state,
    published: "Published",
    unchecked: "Unchecked",
    drafts: "Drafts",
    paused: "Paused",
    notices: "Notices",
    services: "Services residents see",
    to_catalogue: "To the catalogue",
    safety: "Safety of the data",
    next: "What to do next",
    done: "Done",
    step_publish: "Publish the first services",
    step_publish_hint: |drafts| match drafts {
        0 => "Add services in the catalogue; residents see them once published".to_owned(),
        n => format!("The list has {n} drafts; publish those the station really offers"),
    },
    step_check: "Check the published services",
    step_check_later: "Once published, compare phone, times and papers with reality",
    step_check_hint: |n| format!("{n} unchecked: are phone, times and papers right?"),
    step_hours: "Enter opening hours, phone and address",
    step_hours_hint: "The three things residents ask most",
    step_backup: "Make the first backup",
    step_backup_hint: "On a stick or a computer, so that a broken tablet is no disaster",
    step_look: "See what residents see",
    step_look_hint: "Open the residents' pages and read them aloud",
    set_hours: "Enter",

    wishes: "What residents want",
    wishes_hint: "Words that residents looked for on this tablet and did not find. Nobody is noted.",
    wished: |times, day| format!("{times}×, last on {day}"),
    wish_settle: "Mark as seen to",
    wish_settle_name: |word| format!("Mark as seen to: {word}"),
    wishes_more: |n| format!("Show {n} more"),

    kiosk: "Self-service mode",
    kiosk_hint: "Hands this tablet to residents: residents' pages only, cleared when nobody touches it, no trace of the person before. Leaving needs the passphrase.",
    kiosk_refused: "This browser cannot remember self-service mode; do not hand the tablet over",
    kiosk_leave: "Leave self-service mode",
    kiosk_leave_hint: "Enter the passphrase to come back to the desk.",

    particulars: "Opening hours and contact",
    hours: "Monday to Friday",
    hours_hint: "Write 8:00; clear both afternoon boxes if closed in the afternoon",
    station_phone: "Station's phone",
    address: "Address",
    save: "Save",
};

fn ago(age_ms: i64) -> String {
    let minutes = age_ms / 60_000;
    match (minutes, minutes / 60, minutes / 1440) {
        (0, ..) => "just now".to_owned(),
        (1..60, ..) => format!("{minutes} min ago"),
        (_, hours @ 1..24, _) => format!("{hours} h ago"),
        (_, _, 1) => "1 day ago".to_owned(),
        (_, _, days) => format!("{days} days ago"),
    }
}

fn loss(loss: &Loss) -> String {
    let Loss { device, from, to, kind } = loss;
    let which = if from == to { format!("record {from}") } else { format!("records {from} to {to}") };
    let what = match kind {
        LossKind::Missing => "no longer on the tablet",
        LossKind::Damaged => "there, but damaged",
        LossKind::UnknownKey => "sealed with a key that is not here",
    };
    format!("{which} of tablet {device}: {what}")
}

fn open_state(state: OpenState, opens: &str) -> String {
    match state {
        OpenState::Open { until } => format!("Open now, until {}", clock_time(until)),
        OpenState::Closed { .. } => format!("Closed now; {opens}"),
        OpenState::Unknown => "No opening hours entered yet".to_owned(),
    }
}
