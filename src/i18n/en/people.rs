//! The page people, in English.

use super::common;
use crate::forms::people::field;
use crate::i18n::people::People;

pub(in crate::i18n) static STRINGS: People = People {
    help_lines: &[
        "The register belongs to the residents' committee; the station uses it on its behalf. It holds what work needs: name, phone, door, note; no number of an identity card.",
        "Type a name, pinyin, first letters, the end of a phone number or a door, and residents are found while you type.",
        "Residents are written down in the flow of work; nobody has to be entered here first. Read them the two sentences, and write down only whoever agrees.",
        "Residents may see, correct and have erased what is known of them: open their page, the buttons are at its end.",
    ],
    not_yours: "Residents are the business of the manager and the window",
    not_yours_hint: "So that few people see phones and addresses, this page is not part of your post. Ask the manager or the window.",

    list: "Residents",
    search: "Find a resident",
    search_hint: "Name, pinyin, end of phone, door",
    add: "Add a resident",
    count: |n| format!("{n} residents"),
    recent: "Here most recently",
    found: |n| format!("{n} found"),
    found_many: "Too many: only the closest are listed. Type a little more.",
    none: "No residents yet",
    none_hint: "They are written down here when a request is entered for them; you can also add one now.",
    found_none: "Nobody found",
    found_none_hint: "Try the first letters of the name, the last four digits of the phone, or a door like “3-502”. Somebody new can be added.",
    care: "Special care",
    under_way: |n| format!("{n} under way"),
    no_consent: "No consent",
    due: |n| if n == 0 { "Due to be erased".to_owned() } else { format!("Due to be erased ({n})") },
    due_why: &[
        "What is known of a resident is kept for two years after the last time: within them people come back for the same thing, later nobody needs it.",
        "The law asks to keep it no longer than needed (PIPL 19). The manager opens each of them, checks, and erases.",
    ],
    due_none: "Nobody is due at the moment.",
    last_used: |day| format!("last on {day}"),
    agreement: "Print the agreement on processing",
    agreement_title: "Committee and station",
    agreement_hint: "The register is the committee's and the station uses it, so there has to be a written agreement (PIPL 21). The names are filled in: print two, seal them, keep one each. It is in Chinese.",
    nothing_open: "Choose a resident",
    nothing_open_hint: "Phones, door, consent and everything they asked for stand on one page.",
    gone: "No such resident",
    gone_hint: "Somebody may just have changed it. Go back to the list.",

    new_title: "Add a resident",
    field: name,
    phone_hint: "The one that reaches them best comes first",
    door: "Door",
    building_hint: "For example 3, or Banyan House",
    note_hint: "Only what work needs, such as “call the landline first”. Nothing about health or family.",
    care_hint: "The last day on which special care is needed, a year ahead at most. Why is not written; it ends by itself.",
    care_until: |day| format!("Special care until {}", (common::STRINGS.date)(day)),
    more_phones: "More phones",
    same: "Perhaps known already",
    same_hint: "The same name and the same phone. If it is the same person, there is nothing to add.",
    particulars: "Name, phones, door",
    edited: "Changed",
    request_new: "Enter a request",

    consent: "Consent",
    read_aloud: "Read these two sentences to the resident",
    sentences: [
        "Your name, phone and address are used only to get things done for you here; the committee keeps them, the station uses them, nobody else gets them.",
        "You may come and see, correct or have them erased at any time; and if you would rather not be written down, you are served all the same.",
    ],
    agrees: "The two sentences were read out, and the resident agrees",
    agree: "Agrees",
    take_back_title: "Does the resident withdraw their consent?",
    take_back_text: "Only when they say so themselves. It cannot be undone: whoever agrees again has the two sentences read to them again. What is under way goes on; what is not needed any more the manager erases.",
    take_back: "Take consent back",
    agreed: |day, by| {
        if by.is_empty() { format!("Agreed on {day}") } else { format!("Agreed on {day}; recorded by {by}") }
    },
    not_agreed: "No consent recorded",
    not_agreed_hint: "Press “Agrees” once they have heard the sentences and agree. If they do not, ask whether to erase what is known.",
    agreed_now: "Recorded: the resident agrees",
    taken_back: "Recorded: consent is taken back. Have the manager erase what is no longer needed.",

    requests: "What they asked for",
    requests_none: "Nothing so far.",
    other_matter: "Something else",
    since: "Known since",
    last: "Last time",
    copies: "Copies handed out",
    times: |n| n.to_string(),

    rights: "The resident's rights",
    rights_hint: "Whoever wants to see, take along or erase what is known of them is served at once.",
    copy: "See and copy personal data",
    copy_lead: "Lists everything the station knows: what is written down, consent, every request. To read, print or take along as a file. It is in Chinese.",
    copy_whom: "For whom",
    copy_own: "The resident",
    copy_own_hint: "Make sure it is them: ask for name and door, or call the phone that is written down.",
    copy_relative: "A near relative of a resident who has died",
    copy_relative_hint: "Near relatives may see and copy it for a lawful interest of their own, unless the deceased arranged otherwise.",
    copy_reason: "What it is needed for",
    copy_reason_hint: "For example a survivor's pension.",
    copy_reason_missing: "A near relative has to say what it is needed for (PIPL 49).",
    copy_make: "Make the copy",
    copy_made: "The copy is made, and that it was handed out today is recorded",
    copy_made_hint: "It holds phone and address. Delete the downloaded file from this tablet when it has been handed over.",
    copy_text: "The copy",
    copy_save: "Save as a file",
    copy_not_saved: "The browser did not save the file. Print it, or copy the text.",
    copy_file: |day| format!("personal-data-{day}.txt"),

    erase: "Erase personal data",
    erase_lead: |name| format!("Erase what is known of {name} for good? There is no way back."),
    erase_goes: "Erased",
    erase_goes_list: &[
        "Name, phones, door, note, special care",
        "What was written about their requests, names of papers",
        "Photos that came with slips",
    ],
    erase_stays: "Kept",
    erase_stays_list: &[
        "A number, and under it days, services and steps: the station's counts and books need them, nobody can tell whose they are",
        "Who erased it and when: the proof that it was done",
    ],
    erase_backups: "Earlier backups and exports still hold it. Destroy old ones that nobody needs; importing an old file later does not bring back what was erased.",
    erase_open: "It cannot be erased yet",
    erase_open_hint: |open, originals| {
        let mut text = String::new();
        if open > 0 {
            text.push_str(&format!("{open} requests are under way: finish or cancel them first. "));
        }
        if originals > 0 {
            text.push_str(&format!(
                "Originals of {originals} requests still lie here: give them back first."
            ));
        }
        text
    },
    erase_check: |name| format!("I have checked: it is {name} who is to be erased"),
    erase_manager: "The manager erases personal data.",
    erase_now: "Erase for good",
    erased: "Erased",
    erased_hint: "Name, phones, address and all words about their requests are erased for good; this is what remains. Earlier backups still hold them: destroy those nobody needs.",
    late: |n| match n {
        1 => "Another tablet has brought 1 text since".to_owned(),
        n => format!("Other tablets have brought {n} texts since"),
    },
    late_hint: "It was written where nobody knew yet that this person had been erased. It has to go as well.",
    late_erase: "Erase what came later",
    late_lead: "Erase what came later for good? It cannot be brought back.",
    erased_done: "Personal data erased",

    pick: "Resident",
    pick_hint: "Name, pinyin or the end of a phone; leave it empty for nobody",
    pick_found: |n| format!("{n} found: choose one"),
    pick_new: "None of them: somebody new",
    pick_nobody: "Not known yet; write them down below",
    pick_number: "Nobody has this number. Type the name instead.",
    pick_other: "Somebody else",
    pick_tail: |tail| format!("phone ends {tail}"),
    pick_somebody_new: "Somebody new",
};

fn name(field: &str) -> &'static str {
    match field {
        field::NAME | field::PICK_NAME => "Name",
        "person-phone" | field::PICK_PHONE => "Phone",
        "person-phone-2" => "Second phone",
        "person-phone-3" => "Third phone",
        field::BUILDING | field::PICK_BUILDING => "Building",
        field::UNIT | field::PICK_UNIT => "Stairwell",
        field::ROOM | field::PICK_ROOM => "Room",
        field::NOTE => "Note",
        field::CARE_UNTIL => "Special care until",
        field::CONSENT | field::PICK_CONSENT => "Consent",
        _ => "",
    }
}
