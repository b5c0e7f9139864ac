//! Filling in a slip, in English.

use crate::forms::What;
use crate::forms::ask::field;
use crate::i18n::ask::Ask;

pub(in crate::i18n) static STRINGS: Ask = Ask {
    title: "I want this",
    see_service: "How this service works",

    not_there: "The station does not have it yet",
    not_there_tablet: "Fill it in, press “Make the slip”, then “Hand it to the station”. Only then is it there.",
    not_there_phone: "This page sends nothing by itself. Fill it in, press “Make the slip”, then hand it over as described.",
    not_there_paper: "This page sends nothing by itself. Fill it in, press “Make the slip”, print it and bring it to the station.",
    bring: "What to bring and what it costs",
    bring_nothing: "Nothing to bring",
    fee: "Cost",
    papers: "Papers to bring",

    whom: "For whom",
    for_self: "For myself",
    for_self_hint: "I need it myself",
    for_family: "For somebody in my family",
    for_family_hint: "I fill it in for them; they know about it",
    field: |name| match name {
        field::HELPER => "Name of whoever fills this in",
        field::RELATION => "What you are to them",
        field::NAME => "Name",
        field::PHONE => "Phone",
        field::BUILDING => "Building",
        field::UNIT => "Unit",
        field::ROOM => "Room",
        field::WHEN => "Anything else about the time",
        field::NOTE => "What it is about",
        _ => "I agree that the station writes this down",
    },
    helper_hint: "That is you",
    relation_hint: "Such as daughter, grandson",
    name_hint: "Of the person who needs it; to report something you may leave it out",
    phone_hint: "Without a phone, a full address will do",
    home: "Where they live",
    home_hint: "Leave the unit empty if there is none",
    times_label: "When it suits (choose as many as you like)",
    times: ["Mornings", "Afternoons", "Weekdays", "Weekends", "Any time"],
    when_hint: "Such as Wednesdays after three",
    note_hint: "Such as: the kitchen tap drips. No identity-card number, no bank card, no password",
    room_left: |n| format!("Room for about {n} more Chinese characters, or {} letters", n * 3),
    room_over: |n| {
        format!("Too long for a code or a text. Take out about {} letters, or hand it over as a file.", n * 3)
    },
    consent_title: "What happens to what you write",
    consent_text: [
        "The station writes it down to do this for you, and deletes it two years after it is done.",
        "You may see what is kept about you at the station at any time, and ask for it to be put right or deleted.",
    ],
    share: "My name, phone and address may be given to the service unit that comes",
    share_hint: "You need not tick this; the station will then get in touch first.",
    make: "Make the slip",
    clear: "Clear",
    cleared: "Cleared",
    problem,
    problems: |n| format!("{n} to put right before the slip can be made"),

    photos: "Photos",
    photos_hint: "Not needed; at most 3. They are made smaller, and the place where they were taken is left out.",
    photos_way: "With photos there is no code and no text: it has to be a file, or the station’s own tablet.",
    take_photo: "Take one",
    choose_photo: "Choose a photo",
    photo_files: ["Photo file (taken)", "Photo file (chosen)"],
    photo: |n| format!("Photo {n}"),
    remove: "Remove",
    remove_photo: |n| format!("Remove photo {n}"),
    shrinking: "Working on the photo…",
    photo_too_large: "This photo is larger than 30 MB. Choose another, or take one with the camera.",
    photo_unreadable: "This file does not open; it may be no photo. Take one with the camera, or choose a JPG.",

    slip: "Slip",
    made: "The slip is ready",
    made_tablet: "Look whether it is right, then press “Hand it to the station”.",
    made_phone: "Hand it to the station in one of these ways. It counts once it is there.",
    made_paper: "Print it, sign it and bring it to the station.",
    no_community: "You have chosen no community, so it is not known to which station it should go, and it can only be printed. Choose one and fill it in again to hand it over by phone.",
    unpublished: "This community has published nothing of its own, so a slip cannot be handed over by phone, only printed.",
    no_key: "This station takes no slips by phone at present. Print it, or call.",
    seal_failed: "The slip could not be made. Try again; otherwise print it, or call.",
    edit: "Change it",
    edit_hint: "That makes a new slip; do not hand over the old one any more.",
    service: "What",
    asked_by: "Filled in by",
    address: "Address",
    when: "When it suits",
    agreed: "I agree that the station writes down the above to do this for me and deletes it two years after it is done.",
    shared: "Name, phone and address may be given to the service unit that comes.",
    not_shared: "Name, phone and address may not be given to a service unit.",
    filled_on: "Filled in on",
    signature: "Signature:                          Date:",
    photo_count: |n| n.to_string(),

    hand_in: "Hand it to the station",
    crowded: (
        "The inbox is full; it is not in there",
        "Tell the window. When staff have registered some, press “Hand it to the station” again. What you typed is still here.",
    ),
    full: (
        "This tablet is full; it is not in there",
        "Tell the staff at the window, or press “Print” and give them the sheet. What you typed is still here.",
    ),
    changed: (
        "The station has changed meanwhile; it is not in there",
        "Press “Change it”, make the slip again, and hand that one in. What you typed is still here.",
    ),
    late: (
        "The tablet does not answer; it may or may not be in there",
        "Press “Hand it to the station” again. The same slip counts once, however often it is put there.",
    ),
    failed: (
        "It is not in there",
        "Press “Hand it to the station” again. Otherwise tell the window, or print it. What you typed is still here.",
    ),
    handed: "It is in this station’s inbox",
    handed_hint: "Staff register it when they open their desk. If it is urgent, tell the window.",
    handed_demo: "This is a demo: the slip is in the demo’s inbox, and nobody will really come.",
    code: "Your code",
    code_hint: "Write it down or take a photo of it. Type it into this tablet to see how far it is. What you typed is encrypted now; this page cannot show it any more.",
    track: "See how far it is",
    done: "Done, to the first page",

    hand_over: "How to hand it to the station",
    by_code: "Scanned at the station",
    by_code_hint: "Let staff scan this code. It is encrypted: only the station can read it.",
    by_text: "As a message",
    by_text_hint: "Copy it and paste it to the station’s WeChat account or to your grid worker. It is encrypted: nobody else can read it.",
    by_file: "As a file",
    by_file_photos: "There are photos: no code or text holds them.",
    by_file_long: |n| {
        format!(
            "Too long for a code or a text. Press “Change it” and take out about {} letters, or use the file.",
            n * 3
        )
    },
    by_file_hint: "Keep the file and send it to the station, or bring it. You can also fill it in again on the station’s tablet. It is encrypted: only the station can open it.",
    save_file: "Keep it as a file",
    save_failed: "This browser keeps no files. Open the page in the phone’s own browser, or remove the photos and use the code.",
    share_file: "Send it",
    by_paper: "On paper",
    by_paper_hint: "Print the sheet below, sign it and bring it to the station.",
    where_to: "Where the station is",
    phone_code_hint: "Write it down. Once the station has registered the slip, type it into the station’s tablet to see how far it is.",

    rests: "This service rests at present",
    rests_hint: "Come back when it has begun again, or call the station.",

    mine: "Slips I handed over",
    mine_hint: "Only which slips were made is remembered here. Whether one has arrived and how far it is, only the station’s tablet knows: type the code there, or call.",
    mine_line: |code, day| format!("Code {code} · filled in on {day}"),
    mine_forgotten: "A service that is no longer there",
};

fn problem(name: &'static str, what: &What) -> String {
    match (what, name) {
        (What::Missing, field::NAME) => "Write a name, so that the station knows whom to get back to. To report something without a name, leave phone and address empty and say what it is about.".to_owned(),
        (What::Missing, field::PHONE) => "Write a phone or an address, so that the station can find you.".to_owned(),
        (What::Missing, field::CONSENT) => "With a name, the station may only write this down if you agree. Please tick it.".to_owned(),
        (What::TooLong(most), _) => format!("Too long: at most {most} characters."),
        (What::NotAPhone, _) => "Only digits, with hyphens and spaces if you like: 0595-2228 0000.".to_owned(),
        _ => "This has to be filled in.".to_owned(),
    }
}
