//! 对外公布 in English.

use crate::i18n::publish::Publish;

pub(in crate::i18n) static STRINGS: Publish = Publish {
    help_lines: &[
        "What you publish in services, notices and the profile shows at once on this tablet's residents' pages. What residents see on their own phones changes when it is handed out here.",
        "The files hold no resident's name, phone or address. Anybody may read them.",
        "Press “Preview” and read it through, then “Publish”, and put the downloaded files into the website's folder “stations”.",
    ],
    online: "Outside now",
    online_board: |made| format!("Online: made {made}"),
    online_nothing: "Nothing published yet; phones show the general list",
    online_unreadable: "The file online cannot be read; publish again",
    online_unreachable: "No network: what is outside cannot be seen",
    last: |day| format!("Files last handed out on {day}"),
    preview: "Preview",
    preview_hint: "Opens the residents' pages; outside looks the same once published. Come back with “Staff” at the foot of the page.",
    no_address: "No public address yet",
    no_address_hint: "With an address in the profile, the QR code on a service's page holds a link.",

    changes: "What will change",
    first: |services, notices| {
        format!("Published for the first time: services {services}, notices {notices}.")
    },
    not_compared: "What is online cannot be seen, so there is nothing to compare.",
    nothing_changed: "The same as online; there is nothing to publish.",
    services: "services",
    notices: "notices",
    providers: "providers",
    new: |what, n| format!("New {what}: {n}"),
    changed: |what, n| format!("Changed {what}: {n}"),
    gone: |what, n| format!("Taken down {what}: {n}"),
    profile_changed: "The station's profile has changed",
    keys_changed: "The station's public keys have changed",
    policies_changed: "The policy library has changed",

    hand_out: "Hand out",
    publish: "Publish",
    into_folder: "Write into a folder",
    handed: |names| format!("Handed to the browser as downloads: {names}"),
    handed_hint: "Phones see it once the files lie in the website's folder “stations”.",
    written: |names| format!("Written into the folder: {names}"),
    written_hint: "If this is the website's own folder, residents see it when they reload. If it is a copy, upload these files only.",
    failed: "Not published",
    failed_index: "The index.json in the folder “stations” cannot be read. Writing over it would lose other communities; have it mended first.",
    failed_unreachable: "The list of communities could not be fetched. Connect to the network and try again.",
    failed_demo: "A demo is not published: it bears the code of a real community, and residents would believe it",
    failed_folder: "This is not the website's folder: there is no “stations” in it. Nothing was written; choose again.",
    failed_not_chosen: "No folder was chosen; nothing was written.",
    failed_refused: "The browser or the disk refused. Choose another folder, or use “Publish” to download.",
    steps: &[
        "Press “Publish”. The browser downloads one or two files; if it asks about several files, allow it.",
        "A name with “(1)” was downloaded before: give it back the name above.",
        "Put them into the website's folder “stations” in place of the old ones, or give them to whoever runs the website.",
        "Look at this page again: once the time above has changed, it is published.",
    ],
    others: "For other programs",
    others_hint: "The whole public board as HSDS 3.0, the common format for directories of public services.",
    hsds: "Export HSDS",
};
