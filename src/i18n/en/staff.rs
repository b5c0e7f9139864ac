//! The staff page and switching who acts, in English.

use crate::domain::staff::Role;
use crate::i18n::staff::Staff;

pub(in crate::i18n) static STRINGS: Staff = Staff {
    help: &[
        "Everybody unlocks with their own name and passphrase, and what they do stands under their name. Do not share one.",
        "A manager adds who is new; that person types the passphrase themselves. A manager can set a new one for who forgot theirs.",
        "Within a shift, use “Switch person” above; there is no need to lock first.",
        "When somebody leaves, end their post: their passphrase stops working at once, what they did stays.",
        "Roles decide who may change what. Everybody who can unlock sees the same data: give passphrases to people you trust.",
    ],
    list: "Staff list",

    add: "Add person",
    in_post: "In post",
    left: "Left",
    only_you: "There is only the manager so far",
    only_you_hint: "Who helps at the window, the committee, the accountant: each can have a passphrase.",
    acts: "acting",
    no_way_in: "no passphrase here",
    erased: "Data erased",
    nothing_open: "Five roles, each with its own part",
    nothing_open_hint: "Choose somebody in the list to see their details. One person may hold several roles.",
    not_found: "No such staff member",
    not_found_hint: "Somebody may have changed it just now. Go back to the list.",
    back: "Back to the list",

    own: "Myself",
    change_passphrase: "Change passphrase",
    change_passphrase_hint: "Type the one you have, then the new one twice. The old one stops working at once.",
    set_pin: "Set PIN",
    pin_is_set: "PIN set until the desk locks",
    by_recovery: "You came in with the recovery code",
    by_recovery_hint: "Set yourself a new passphrase, then make a new recovery code.",

    new_title: "Add person",
    name: "Name",
    name_hint: "They unlock under this name",
    phone: "Phone",
    phone_hint: "For the station only; it is not published",
    body: "Whose employee",
    post: "Post",
    post_hint: "What the station calls it, e.g. window, social worker",
    roles: "Roles (several are possible)",
    role_detail: |role| match role {
        Role::Manager => {
            "May change everything. Only a manager adds people, edits the station and exports data."
        }
        Role::Clerk => "At the window: edits services, service units and notices, sees to residents.",
        Role::Accountant => "Reconciles, closes and corrects; never money they took themselves.",
        Role::Committee => {
            "From the committee: publishes notices, suspends service units, sees what is public."
        }
        Role::Supervisor => "Supervises: sees everything, changes nothing.",
    },
    since: "Since",
    until: "Until",
    term: |since, until| match until {
        Some(until) => format!("{since} to {until}"),
        None => format!("since {since}"),
    },
    first_passphrase: "Their passphrase",
    first_passphrase_hint: "They type it themselves; nobody else looks.",
    renamed: "Another name needs a new passphrase",
    renamed_hint: "Name and passphrase open the desk together. They type it themselves; it may be the same as before.",
    save: "Save",
    add_now: "Add",
    discard: "Do not save",
    edit: "Edit",

    passphrase: "Passphrase",
    passphrase_hint: "At least 10 characters. A few unrelated words are easy to remember and hard to guess",
    again: "Passphrase again",
    old_passphrase: "Present passphrase",
    passphrase_changed: "Passphrase changed; unlock with the new one",
    set_passphrase: "Set new passphrase",
    set_passphrase_lead: |name| {
        format!("A new passphrase for {name}. They type it themselves; the old one stops working at once.")
    },
    passphrase_set: "The new passphrase is set",
    backups_keep: "Backups made before still open with the passphrases of that day, and so does a station restored from one.",

    end: "End post",
    end_lead: |name| format!("End the post of {name}?"),
    end_points: &[
        "From today their passphrase does not open this tablet.",
        "What is written from now on gets a new key; old copies of the files do not open it.",
        "What they did stays.",
        "This cannot be taken back. Somebody who returns is added again.",
    ],
    end_now: "End post",
    ended: "The post has ended, the passphrase no longer works",
    erase: "Erase personal data",
    erase_lead: |name| format!("Erase name and phone of {name} from the records?"),
    erase_check: "I know that they cannot be brought back, and that backups made before still hold them",
    erase_now: "Erase",
    erased_done: "Name and phone have been erased",

    recovery: "Recovery code",
    recovery_hint: "It opens the station when passphrases are forgotten. If the paper is lost or somebody has seen it, make a new one.",
    recovery_lead: "Make a new recovery code?",
    recovery_points: &[
        "The old one stops working at once.",
        "The new one is shown once. Have paper or a printer ready.",
    ],
    recovery_now: "Make a new recovery code",
    recovery_new: "New recovery code",
    recovery_done: "The old one no longer works. Print or copy this one now; it is not shown again.",
    recovery_close: "It is safe, close",

    switch_lead: "A colleague takes over. What is done from now on stands under their name.",
    switch_who: "Who takes over?",
    switch_alone: "Nobody else is in post. A manager has to add somebody first.",
    switch_now: "It is me",
    switched: |name| format!("{name} acts now"),
    other_person: "Somebody else",
    pin: "PIN",
    pin_again: "PIN again",
    pin_hint: "Six digits, until the desk locks",
    pin_also: "Also set a six-digit PIN, so that the passphrase is not needed again this shift (optional)",
    pin_lead: "Until the desk locks, these six digits are enough to switch to you. After that, set it anew.",
    pin_set: "The PIN is set until the desk locks",
    pin_wrong: |left| format!("Wrong PIN. {left} tries left."),
    pin_used_up: "Wrong too often; the PIN is void. Type the passphrase.",
    pin_delete: "Delete digit",
    pin_typed: |n| format!("{n} digits typed"),
    by_passphrase: "Use passphrase",
    draft_title: "What you had not finished is still here",
    draft_from: |who, when| {
        if who.is_empty() {
            format!("Written {when}, not saved.")
        } else {
            format!("Written by {who}, {when}, not saved.")
        }
    },
    draft_take: "Go on writing",
    draft_drop: "Drop it",
};
