//! Taking slips in at the desk, in English.

use crate::i18n::en::common;
use crate::i18n::slips::{Advice, Slips};
use crate::slip::SlipError;

pub(in crate::i18n) static STRINGS: Slips = Slips {
    help_lines: &[
        "A slip that a resident filled in on a phone reaches the station only when it is taken in and registered here. Scan it, paste its text or open its file.",
        "Check with the resident before registering: what it is about, whose it is, where they live, their phone.",
        "Slips filled in on the station’s own tablet are registered by themselves when the desk is unlocked; those that cannot be stay in the inbox with the reason.",
        "The same slip is registered once, however often it is brought.",
    ],

    ways: "Take a slip in",
    scan: "Scan a slip",
    paste: "Paste a slip",
    open_file: "Open a file",
    ways_hint: "A file may be an .lslip slip, or a photo or screenshot of its code.",
    reading: "Reading…",

    viewfinder: "Camera picture",
    starting: "Starting the camera…",
    aim: "Aim at the code of the slip; try nearer and further away. It goes on by itself once it is read.",
    other_code: "This code is not a slip. Aim at the code of the slip.",
    no_camera: "The camera cannot be used",
    camera_withheld: "The browser gives this page no camera: the address does not begin with https, or it was opened inside WeChat. Open it in the system’s browser, or take a photo.",
    camera_refused: "Using the camera was not allowed. Allow “Camera” in the browser’s site settings and try again, or take a photo.",
    camera_missing: "This device has no camera. Open a photo of the code, or ask the resident to copy the slip’s text.",
    camera_busy: "The camera did not start; another program may be using it. Close that program and try again, or take a photo.",
    take_photo: "Take a photo of the code",
    take_photo_hint: "It is only read and not kept. For a photo or screenshot that you have, close this and press “Open a file”.",
    torch: "Light",
    no_code: (
        "There is no code in this photo",
        "Take the code larger, flat and sharp, and try again; or ask the resident to copy the slip’s text.",
    ),
    not_a_picture: ("This photo does not open", "Try a JPG or PNG photo, or a screenshot."),
    photo_too_large: (
        "This photo is too large (over 64 MB)",
        "Take it again in the normal mode and try again.",
    ),
    no_reader: (
        "The program that reads codes did not open",
        "The network may be down. Check it and try again; or ask the resident to copy the slip’s text and paste it here.",
    ),

    paste_text: "Text of the slip",
    paste_hint: "Paste all of it; other words around it do no harm. It contains the letters LINLI:",
    paste_empty: "Paste the text of the slip first.",
    paste_none: "There is no whole slip in this text. Ask the resident to open the slip, press “Copy text” and send all of it; then paste all of it.",
    from_clipboard: "From the clipboard",
    clipboard_refused: "The browser does not let pages read the clipboard. Press long in the box below and choose “Paste”.",
    next: "Next",

    wrong,
    file_unreadable: (
        "This file cannot be read",
        "It may have been moved, or the drive was pulled out. Choose it again.",
    ),
    reload: "Reload the page",

    check: "Check this slip",
    check_hint: "It is not registered yet. Check it with the resident, then press “Register”.",
    service: "What for",
    other_matter: "Something else",
    choose_service: "Choose one",
    choose_service_missing: "Choose a service, or “Something else”.",
    no_such_service: "The station has no such service; choose one.",
    withdrawn_service: "This service is not offered any more; choose another one.",
    choose_other: "Change",
    note: "What it is about",
    note_hint: "The slip does not say. Ask, and write one sentence.",
    note_missing: "Say what it is about.",
    resident: "Whose it is",
    known: "In the register",
    new: "New resident",
    nobody: "No name given",
    see_person: "See this resident",
    other_door: |door| {
        format!(
            "The register says {door}, the slip something else. Ask, and change it on the resident’s page afterwards."
        )
    },
    alike: "The register has residents with the same name or phone",
    alike_hint: "If it is one of them choose them, so that nobody stands in the register twice.",
    is_new: "None of them; a new resident",
    is_new_detail: "Written into the register along with it",
    door: "Address",
    phone: "Phone",
    asked_by: "Filled in by",
    when: "When it suits",
    filled_in: "Filled in on",
    agreed: "They agree",
    consent: |yes| {
        if yes {
            "To be written down at the station"
        } else {
            "Not ticked: to be written down at the station"
        }
    },
    share: |yes| {
        if yes {
            "That name, phone and address go to a service unit"
        } else {
            "Not agreed: that name, phone and address go to a service unit"
        }
    },
    consent_now: "Asked in person: they agree to be written down",
    photos: "Photos",
    photo: |n| format!("Photo {n}"),
    due: "To be done by",
    due_hint: "Optional; leave it empty if not known",
    due_past: "This day is over; choose today or a later one.",
    similar: "This resident has an open request for the same thing",
    similar_hint: "Look whether it is the same one; then there is no need to register it again.",
    register: "Register",
    not_now: "Not now",

    done: "Registered",
    done_hint: "It is on this tablet’s disk. You can tell the resident that the station has it.",
    already: "This slip has been registered before",
    already_hint: "The same slip counts once; it was not registered again.",
    see_request: "See the request",
    again: "Scan another",

    inbox: "Inbox",
    inbox_hint: "Slips filled in on the station’s own tablet are registered by themselves when the desk is unlocked.",
    today: |n| match n {
        0 => "No slip has been registered today.".to_owned(),
        1 => "One slip has been registered today (those of the inbox included).".to_owned(),
        n => format!("{n} slips have been registered today (those of the inbox included)."),
    },
    take_now: "Take them in now",
    taken: |n| if n == 1 { "One slip registered".to_owned() } else { format!("{n} slips registered") },
    taken_none: "No new slip in the inbox",
    not_taken: "That did not work; the slips are still in the inbox. Try again in a while.",
    stuck: |n| {
        if n == 1 {
            "One could not be registered; somebody has to look".to_owned()
        } else {
            format!("{n} could not be registered; somebody has to look")
        }
    },
    stuck_hint: "They are still in the inbox; nothing is lost.",
    none_stuck: "No slip is waiting for somebody.",
    sealed_slip: "A slip that does not open",
    no_name: "No name given",
    filled_on: |day| format!("filled in on {}", (common::STRINGS.date)(day)),
    mend: "Change and register",
    discard: "Throw away",
    discard_title: "Throw this slip away?",
    discard_sealed: |error| match error {
        SlipError::Newer(_) => {
            "Keep it for now: a newer version wrote it, and it opens once the page is updated. Thrown away it is gone, and the resident believes that the station has it."
        }
        SlipError::OtherStation => {
            "It is for another station and will never open here; it may go. Thrown away it is gone. If you know whose it is, tell them to hand it in again."
        }
        SlipError::Altered | SlipError::NotASlip | SlipError::TooLarge => {
            "It is damaged and nobody can read it; it may go. Thrown away it is gone. If you know whose it is, tell them to fill in another one."
        }
    },
    discard_opened: "The resident believes that the station has it. Thrown away it is gone: talk to them first. If it can be done, press “Change and register”.",
    discarded: "Thrown away",
};

fn wrong(error: SlipError) -> Advice {
    match error {
        SlipError::NotASlip => (
            "This is not a slip",
            "It may be another code, or only a piece of the text. Ask the resident to open the slip and show its code, or to press “Copy text” again.",
        ),
        SlipError::Newer(_) => (
            "This slip was written by a newer version",
            "Update the page first: reload it and press “New version” when it is offered. Then take the slip in again; it is sound.",
        ),
        SlipError::OtherStation => (
            "This slip is for another station",
            "It does not open here. To have it done here, ask the resident to fill in a new one on this station’s page.",
        ),
        SlipError::Altered => (
            "This slip is incomplete or has been altered",
            "Ask the resident to hand it over again: scan it if you can, or copy the whole text.",
        ),
        SlipError::TooLarge => (
            "This is too large to be a slip",
            "A slip with its photos has at most 2 MB. Ask the resident to leave a photo out and make it again.",
        ),
    }
}
