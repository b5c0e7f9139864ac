//! Beginning, in English.

use crate::domain::profile::{LegalKind, Positioning};
use crate::i18n::setup::Setup;

pub(in crate::i18n) static STRINGS: Setup = Setup {
    welcome: "There is no station on this tablet yet",
    welcome_lead: "The data stay in this tablet's browser, locked with a passphrase, and go nowhere else. Choose how to begin:",
    found: "Set up a station",
    found_hint: "A new station begins here; a few steps, a minute or two.",
    restore: "Restore from a file",
    restore_hint: "A new tablet, or data were lost: go on with an earlier backup.",
    demo: "Try the example station",
    demo_hint: "Have a look first: invented people and matters; nothing real is touched.",

    lead: "A few steps. When unsure, keep what is there; most of it can be changed later.",
    steps: ["Community", "Form and roles", "Manager", "Check", "Recovery code"],
    back: "Back",
    next: "Next",
    already: "The station is set up already",
    already_hint: "There is a station on this tablet; there is nothing to set up.",

    place: "Which community",
    community: "Community",
    community_hint: "Type part of the community's or subdistrict's name, then choose",
    community_none: "Nothing found; try with fewer characters",
    community_found: |n| match n {
        1 => "1 community found".to_owned(),
        n => format!("{n} communities found"),
    },
    list_failed: "The list of communities did not arrive",
    list_failed_hint: "The network may be down. Check it and try again.",
    station_name: "Station's name",
    station_name_hint: "As it stands on the door; you may change it",
    station_of: |community| format!("{community}服务站"),
    committee_of: |community| match community.strip_suffix("社区") {
        Some(_) => format!("{community}居民委员会"),
        None => format!("{community}居委会"),
    },
    letters: "Letters on papers",
    letters_hint: "2 to 4 letters that begin receipt numbers, for example JS for Jinshan",

    legal: "Legal form",
    legal_question: "Which one is it?",
    legal_detail,
    founder: "Founder",
    supervisor: "Supervising body",
    number: "Social credit code or register number",
    number_hint: "Without it no page calls the station a registered non-profit",
    scope: "Scope of business",
    positioning: "Roles: who leads what",
    positioning_hint: "Source: the proposal on strengthening community service stations. Where it is silent, \"not stated in the source\" is shown.",
    positioning_question: "Which roles apply?",
    positioning_detail,
    leads: |body, blocks| format!("{body}: {blocks}"),
    and_leads: |sentence, leads| format!("{sentence} In the lead: {leads}."),
    semicolon: "; ",

    manager_heading: "Manager and passphrase",
    manager: "Manager's name",
    manager_hint: "The same name is typed to unlock",
    phone: "Manager's phone",
    phone_hint: "Optional; kept in the station, encrypted, never shown to residents",
    passphrase: "Passphrase",
    passphrase_hint: "At least 10 characters. A few unrelated words are easy to remember and hard to guess",
    again: "Passphrase again",
    starter: "Begin with the general list of services",
    starter_hint: "Some eighty common services as drafts, to be checked one by one before publishing; or add your own later",

    review: "Check once more",
    review_lead: "Look it over before setting up. Name, hours and more can be changed later.",
    change: "Change",
    starter_yes: "Included",
    starter_no: "Not included",
    after: "You will then get a recovery code, shown once. Have pen and paper or a printer ready.",

    code_title: "The station is set up. Keep the recovery code",
    code_lead: "If the passphrase is forgotten, only this opens the data. It is shown once, now.",
    code_sheet: "Recovery code",
    code_rules: &[
        "Print it or write it down; no photos, no messages.",
        "Lock it away, apart from the tablet; the committee may keep a second copy.",
        "Whoever holds it can open all data: treat it like a key.",
        "If passphrase and code are both lost, nobody can open the data, and neither can we.",
    ],
    code_made: |date| format!("Made on {date}"),
    code_copied: "I have written it down and put it in a safe place",
    enter: "Go to the desk",

    restore_lead: "Choose a file exported earlier. It is checked first and shown to you; nothing is written before you agree.",
    restore_kinds: &[
        "Encrypted backup (.linli): opens with the names and passphrases of then.",
        "Data file (.json): has no passphrase; you set a new one.",
    ],
    choose_file: "Choose a file",
    other_file: "Another file",
    plan: "The file is sound",
    plan_lead: "Nothing has been written. Is this the station you want?",
    plan_station: "Station",
    plan_code: "Community code",
    plan_entries: "Records",
    plan_made: "Exported",
    plan_opens: "Who can open it",
    entries: |n| format!("{n}"),
    who_backup: "Staff who had a passphrase then, or whoever holds the recovery code",
    unknown_entries: |n| {
        format!(
            "{n} records were written by a newer version; the station opens read-only until the page is updated."
        )
    },
    backup_open: "Open the backup",
    backup_open_lead: "Enter the name and passphrase of then; every record is checked.",
    backup_check: "Open and check",
    backup_checked: |n| format!("{n} records checked, all sound"),
    restore_now: "Restore this station",
    journal_open: "How it will be opened",
    journal_open_lead: "A data file has no passphrase. Set a new one for a manager; a new recovery code follows, the old one is void.",
    journal_manager: "Manager",
    journal_no_manager: "No manager in post is in this file, so nobody could open it. Use another file.",
    restored: |n| format!("{n} records restored"),
    cancel_restore: "Back",
};

fn legal_detail(kind: LegalKind) -> &'static str {
    match kind {
        LegalKind::Registered => {
            "Registered with the civil affairs office, with a number and its own accounts"
        }
        LegalKind::Inside => {
            "A part of the committee; money is kept by committee or subdistrict. Most stations"
        }
        LegalKind::Enterprise => "A company or sole trader registered with the market authority",
    }
}

fn positioning_detail(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => {
            "The committee leads public, volunteer and mutual services, the station the commercial ones."
        }
        Positioning::Shenzhen => {
            "The station is a non-profit founded by the committee and does the community services."
        }
        Positioning::Nanjing => {
            "The station does the government's public services and assists the committee."
        }
        Positioning::Jinjiang => {
            "The station does the government's work once done by the committee, and runs projects open to society."
        }
        Positioning::Mixed => {
            "Committee and station in one; the station does all four blocks. Most stations today."
        }
    }
}
