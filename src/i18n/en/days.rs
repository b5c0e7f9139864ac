//! Bad days in English.

use crate::i18n::data::grouped;
use crate::i18n::days::Days;

pub(in crate::i18n) static STRINGS: Days = Days {
    reading: "Reading only here",
    reading_text: "Data can be changed in one window at a time, and that is another one now. What it saves shows here at once. To change things here, press \"Take over\".",
    taken_over: "Another window has taken over",
    taken_over_text: "What was saved is there. What you have not saved is still on this page; to go on with it here, press \"Take over\".",
    take_over: "Take over",

    outdated: "This page is an old version. Please reload",
    outdated_open: "The app has been updated and this window has stopped writing; what was saved is there. Note down what you have not saved, then press \"Reload\".",
    outdated_text: "A newer version of the app has opened the data here. They are all there; press \"Reload\" to get the new version. If it stays like this, close all other windows and reload.",
    cut: "The browser has closed this page's storage; somebody may have cleared the site's data. Nothing typed now will be saved. Note down what is not saved, then press \"Reload\" and look whether the data are there.",
    blocked: "An old window is still open and keeps the data from opening. Close all other windows of this site; this one goes on by itself.",
    reload: "Reload",

    unsettled: "Not saved: after 10 seconds the tablet has not taken it. What you typed is still on this page. You can wait; if it stays like this, note it down, press \"Open again\" and look whether it is there.",
    reopen: "Open again",

    no_room: "The tablet's storage is full",
    no_room_text: "What was saved before is all there. There is no room for anything new, so nothing is saved for now and nothing is spoiled. Make some room, then press “Look again”.",
    no_room_start: "Without room the browser cannot open the station's data. Make some room, then press “Look again”; until then none of them is touched.",
    no_room_steps: &[
        "Delete photos, videos and downloads that nobody needs, also from “Recently deleted”.",
        "Remove apps that nobody uses.",
        "Do not clear the browser's site data: the station's data are in there.",
    ],
    look_again: "Look again",
    rescued: "The data came back from the second copy",
    rescued_text: "The browser had not written them properly last time; these come from the second copy on this tablet.",

    clock: "This tablet's clock is wrong",
    clock_back: |last, now| {
        format!(
            "The tablet says it is {now}, but records go up to {last}. Their order is not affected, but the dates written will be wrong. Turn on automatic date and time in the tablet's settings."
        )
    },
    clock_ahead: |last, now| {
        format!(
            "The tablet says it is {now}, very long after the last record ({last}). If the date is wrong, turn on automatic date and time in the tablet's settings."
        )
    },
    clock_right: "The time is right",

    backup_much: |since| {
        format!(
            "{} new records since the last backup are on this tablet only. Please make a backup.",
            grouped(since)
        )
    },
    backup_now: "Back up now",
    later: "Later",
    backup_facts: |when, size, then, since| {
        let size = if size.is_empty() { String::new() } else { format!(", {size}") };
        let since =
            if since == 0 { "nothing new since".to_owned() } else { format!("{} since", grouped(since)) };
        format!("{when}{size}, {} records, {since}", grouped(then))
    },
    backup_clock: "The backup is later than now: the tablet's clock is wrong",

    rolled_back: "There is less data here than last time",
    rolled_back_text: "The last records are gone; the tablet may have been put back to an earlier state. To make nothing worse, nothing is written now. Please go step by step.",
    heal: "Second: is there a backup? Import it, and what is missing comes back",
    heal_text: "Choose the latest encrypted backup (.linli) or data export (.json). Only what is missing is added; nothing else changes.",

    forgotten: "Neither passphrase nor recovery code",
    forgotten_text: "The data are locked with the passphrase. Without it nobody can open them, not even we. This is what you can do:",
    forgotten_steps: &[
        "Ask a colleague to unlock with their own name and passphrase: everybody's opens the same data, and the manager can then give you a new passphrase.",
        "Look for the recovery code once more: 24 letters and digits, printed or noted at set-up, most likely kept with important papers.",
        "With a .json file from \"Export data\" you can \"Restore from a file\" on another tablet (or in another browser) under a new passphrase. Enter what came after that file from paper.",
        "With none of these the data cannot be opened. All that is left is to clear this site's data and set up anew. Ask the manager and the committee first.",
    ],

    keep_steps: &[
        "Add this page to the home screen (\"Add to home screen\" or \"Install app\" in the browser's menu) and open it from there.",
        "Do not use a private window, and keep cleaning apps away from the browser's data.",
        "Make an encrypted backup every day and keep it on a stick or a computer.",
    ],
};
