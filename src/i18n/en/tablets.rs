//! The words about tablets in English.

use crate::i18n::en::counted;
use crate::i18n::tablets::Tablets;

pub(in crate::i18n) static STRINGS: Tablets = Tablets {
    title: "Tablets",
    help: &[
        "A station can use several tablets, also without a network. Each keeps its own notes; by handing them over to each other, all come to the same.",
        "At least once a day: press “Hand over data” here, copy the file to the other tablet, press “Receive data” there. Then the other way round.",
        "Receiving a file twice does no harm, and neither does the wrong order: the page says what is missing.",
        "If a tablet is lost, shut it out on another one at once.",
    ],

    list: "Tablets of this station",
    none_else: ("There is only this one", "For a second one, press “Add a tablet”."),
    this: "in your hands",
    out: "shut out",
    letter: |letter| format!("Tablet {letter}"),
    unnamed: |id| format!("Tablet {id}"),
    id: "Id",
    entries: "It wrote",
    entries_count: entries,
    last: "Last entry",
    never_wrote: "nothing yet",
    waiting: "Not handed over to it",
    nothing_waiting: "nothing, all is handed over",
    waiting_since: |n, since| match n {
        1 => format!("1 entry, of {since}"),
        n => format!("{}, the first of {since}", entries(n)),
    },
    handed: |at| format!("Last handed over: {at}"),
    received: "Received from it",
    never_received: "nothing yet",
    received_upto: |last, at| {
        if at.is_empty() { format!("up to {last}") } else { format!("up to {last}, taken in {at}") }
    },
    out_upto: |seq| match seq {
        0 => "None of its entries counts".to_owned(),
        1 => "Its first entry counts, none after it".to_owned(),
        seq => format!("Its first {} count, none after them", entries(seq)),
    },
    beyond: |n| {
        format!(
            "{} of it had come here before it was shut out. {} not count now.",
            counted(n, "more entry", "more entries"),
            if n == 1 { "It does" } else { "They do" }
        )
    },
    count_too: "Count this too",
    counted: "Counted",

    same_letter: |name| format!("This tablet and “{name}” have the same letter"),
    same_letter_here: "Both joined by the same backup, and numbers would be given out twice. Give this one another letter: the desk locks, and has it when it is unlocked.",
    same_letter_there: "Both joined by the same backup, and numbers would be given out twice. Change the letter on this page of the other tablet.",
    change_letter: "Take another letter",

    rename: "Rename",
    rename_name: |name| format!("Rename {name}"),
    name: "Name of the tablet",
    name_hint: "Such as “front desk” or “visits”; at most 20 characters",
    save: "Save",

    own_out: "This tablet has been shut out: nothing written on it counts. To use it again, empty it and let it join anew from a backup.",
    shut_out: "Shut out",
    shut_out_lead: |name| format!("Shut “{name}” out?"),
    shut_out_points: &[
        "What it has handed in here stays, all of it.",
        "Whatever comes from it later is refused, by every tablet.",
        "The station gets a new key: what is written from now on does not open on it.",
        "If there are other tablets, receive an encrypted backup of this one on each of them next: that brings them the new key.",
        "This cannot be undone. If the tablet is found again, empty it and let it join anew from a backup.",
    ],
    shut_out_now: "Shut it out",
    shut_out_done: "Shut out. Now receive an encrypted backup on every other tablet.",

    join: "Add a tablet",
    join_hint: "Lets another tablet use the data of this station.",
    join_steps: &[
        "Make an encrypted backup here with the button below.",
        "Copy the file to the new tablet (USB stick, cable, Bluetooth).",
        "Open the same address on the new tablet, go to the desk, choose “Restore from a file” and take this file.",
        "Type the name and passphrase of somebody of this station. The new tablet gets its own letter.",
    ],
    join_make: "Make an encrypted backup",
    join_made: |name| format!("Backed up: {name}"),
    join_then: &[
        "The file is among the downloads. Copy it to the new tablet and go on with step 2.",
        "The new tablet appears on this page once it has written something and handed it over.",
    ],

    hand_over: "Hand over data",
    hand_over_hint: "Puts what other tablets have not seen into one small file. It is sealed: only tablets of this station open it.",
    to: "For which tablet",
    to_unhanded: "All that was never handed over (for any tablet)",
    to_from: "From one of my entries on (when the other says what it misses)",
    to_everything: "Everything from the beginning",
    from: "From which entry on",
    from_hint: "The other tablet's page says it",
    from_missing: "Enter a number, such as 12",
    making: "Making the file …",
    made: "The file is ready",
    made_text: |name, n, photos, slips| {
        let mut text = format!("“{name}”: {}", entries(n));
        for part in [photo_count(photos), slip_count(slips)].into_iter().flatten() {
            text.push_str(", ");
            text.push_str(&part);
        }
        text.push_str(
            ". It is among the downloads: copy it to the other tablet and press “Receive data” there.",
        );
        text
    },
    nothing_new: "There is nothing to hand over: the other tablet has everything.",
    again: "Download again",
    failed: "It was not done",

    receive: "Receive data",
    receive_hint: "Choose a file that another tablet handed over; its encrypted backup or exported data will do too. It is checked first, you see what it would add, and nothing is written before you agree.",
    receive_pick: "Choose the file to receive",
    receive_go: |n| if n == 0 { "Receive".to_owned() } else { format!("Receive {}", entries(n)) },
    receive_not: "Do not receive",
    received_done: |n| if n == 0 { "Received".to_owned() } else { format!("{} received", entries(n)) },
    from_tablet: "Handed over by",
    plan_nothing_yet: "Nothing has been written yet. Look first, then agree.",
    gaps: "Something before it is missing",
    gap: |whose, from, to, ask| {
        let missing = match to.saturating_sub(from) + 1 {
            1 => format!("1 entry is missing ({from})"),
            n => format!("{} are missing ({from} to {to})", entries(n)),
        };
        format!("{whose}: {missing}. Ask {ask} to hand over again from entry {from} on.")
    },
    refused: "Written by a tablet that is shut out: refused",
    refused_of: |whose, n| {
        let does = if n == 1 { "does" } else { "do" };
        format!("{whose}: {} from after it was shut out {does} not count.", entries(n))
    },
    old_key: (
        "Sealed under an earlier key",
        "It opens here and can be received. That tablet has not got the newest key: have it receive an encrypted backup of this one. If a tablet has been shut out, make sure that the file does not come from it.",
    ),
    brings: |plan| {
        let words = (plan.words > 0)
            .then(|| counted(plan.words as u64, "text that is missing here", "texts that are missing here"));
        let keys = plan.keys.then(|| "new keys".to_owned());
        let parts = [photo_count(plan.photos), slip_count(plan.slips), words, keys];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    },
    locked: (
        |n| format!("Photos that do not open here and cannot be received: {n}"),
        "They are sealed under a key that this tablet does not have, or damaged. The entries can be received all the same. The photos are still on the other tablet: make an encrypted backup there and receive that here.",
    ),

    not_whole: (
        "This was handed over between tablets; it is no whole backup",
        "To restore, take an encrypted backup (.linli) or exported data (.json). Press “Add a tablet” on the other tablet to make one.",
    ),
};

fn entries(n: u64) -> String {
    counted(n, "entry", "entries")
}

fn photo_count(n: usize) -> Option<String> {
    (n > 0).then(|| counted(n as u64, "photo", "photos"))
}

fn slip_count(n: usize) -> Option<String> {
    (n > 0).then(|| counted(n as u64, "slip nobody has taken in", "slips nobody has taken in"))
}
