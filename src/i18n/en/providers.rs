//! The service units' words in English.

use crate::domain::providers::{Kind, State};
use crate::domain::requests::Tally;
use crate::forms::providers::{Paper, field};
use crate::i18n::en::common;
use crate::i18n::providers::Providers;
use crate::i18n::requests::average;

pub(in crate::i18n) static STRINGS: Providers = Providers {
    help_lines: &[
        "Everybody besides the station who serves residents stands here: barbers, home help, repairers, civil organisations …",
        "“Show to residents” lets them see name, licence, prices, times and phone. Agreement and contact stay at the desk.",
        "A licence or agreement turns amber a month before its last day and red once it is over; then it cannot be shown any more.",
        "“Suspend” means it comes back: residents see why, and its services say so too. “End cooperation” means it does not.",
    ],

    list: "All service units",
    add: "New service unit",
    state,
    kind,
    runs_out: |paper, left| {
        let paper = match paper {
            Paper::Licence => "Licence",
            Paper::Contract => "Agreement",
        };
        match left {
            ..0 => format!("{paper} over for {} days", -left),
            0 => format!("{paper} ends today"),
            n => format!("{paper} ends in {n} days"),
        }
    },
    running_out: |n| match n {
        1 => "A licence or agreement is over or ends soon".to_owned(),
        n => format!("{n} units have a licence or agreement that is over or ends soon"),
    },
    running_out_hint: "Ask for the new papers, then open the unit and change the day.",
    none: "No service units yet",
    none_hint: "Press “New service unit” and write the first one.",
    nothing_open: "No service unit is open",
    nothing_open_hint: "Choose one from the list, or add a new one.",
    gone: "There is no such service unit",
    gone_hint: "It may be on another tablet; look again after merging.",

    new_title: "New service unit",
    field: name,
    name_hint: "As it stands over the door; of a person, what residents call them",
    summary_hint: "What it does for residents, in a sentence or two",
    phone_hint: "The phone residents may call",
    times_hint: "What has to be added about the times, for example: call before a visit",
    group_public: "What residents see",
    group_hours: "Times",
    hours: "The week",
    hours_hint: "Leave it empty if the times change, and say so below",
    group_prices: "Price list",
    prices_hint: "Whatever costs money has to stand here; residents pay by it",
    prices_none: "No prices yet.",
    price_add: "Add a price",
    price_done: "Done",
    price_line: |n| format!("line {n}"),
    price_open: "not finished",
    remove: |what| format!("Remove {what}"),
    move_up: |what| format!("Move {what} up"),
    edit: |what| format!("Edit {what}"),
    yuan: "yuan",
    unit_hint: "for example: visit, hour, square metre",
    how_hint: "for example: a quote first, work once you agree",
    group_papers: "Licence and agreement",
    licence_hint: "Kind and number of the licence; residents see it",
    licence_until_hint: "Empty if it has no end",
    contract_hint: "The agreement with the station; residents do not see it",
    group_contact: "Contact (for the desk only)",
    contact_hint: "Whom the station calls. Residents do not see it; it can be erased once the cooperation is over.",
    contact_erased: "The contact has been erased.",

    list_now: "Show to residents",
    suspend: "Suspend",
    resume: "Resume",
    resume_ended: "Resume cooperation",
    end: "End cooperation",
    erase: "Erase contact",
    listed_done: "Residents see it now",
    suspended_done: "Suspended",
    ended_done: "Cooperation ended",
    erased_done: "Contact erased",
    suspend_text: "Residents see that it rests and why. Services that only this unit does say so too.",
    end_text: "Residents no longer see it. The records stay, and it can be resumed later.",
    erase_text: "Name, phone and note of the contact are erased for good. Earlier backups still hold them.",
    suspended_because: |reason, until| match until {
        Some(day) => format!("Suspended until {}: {reason}", (common::STRINGS.day)(day)),
        None => format!("Suspended: {reason}"),
    },
    ended_because: |reason| format!("Cooperation ended: {reason}"),
    draft_note: "Residents do not see it yet. When it is complete, press “Show to residents”.",
    record,
    see_public: "See the residents’ page",
    only_stop: "The committee may suspend or end it; manager or clerk change what is written.",

    services: "Services it does",
    services_none: "No service names it yet. Open one in the catalogue and choose it under “Service units”.",
};

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "Draft",
        State::Listed => "Shown to residents",
        State::Suspended { .. } => "Suspended",
        State::Ended { .. } => "Ended",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "Government",
        Kind::Committee => "Committee",
        Kind::CivilOrganisation => "Civil organisation",
        Kind::ResidentUnit => "Local institution",
        Kind::Enterprise => "Firm or shop",
        Kind::Individual => "Individual",
    }
}

fn name(field: &str) -> &'static str {
    match field {
        field::NAME => "Name (Chinese)",
        field::NAME_EN => "Name (English)",
        field::KIND => "Kind",
        field::SUMMARY => "In one sentence (Chinese)",
        field::SUMMARY_EN => "In one sentence (English)",
        field::PHONE => "Public phone",
        field::ADDRESS => "Address (Chinese)",
        field::ADDRESS_EN => "Address (English)",
        field::TIMES => "About the times (Chinese)",
        field::TIMES_EN => "About the times (English)",
        field::LICENCE => "Licence",
        field::LICENCE_UNTIL => "Licence valid until",
        field::CONTRACT => "Agreement",
        field::CONTRACT_FROM => "Agreement from",
        field::CONTRACT_UNTIL => "Agreement until",
        field::CONTACT_NAME => "Contact",
        field::CONTACT_PHONE => "Contact’s phone",
        field::CONTACT_NOTE => "Note",
        field::ITEM => "Item (Chinese)",
        field::ITEM_EN => "Item (English)",
        field::FEE_KIND => "How it is priced",
        field::AMOUNT => "Price",
        field::LOWEST => "Lowest",
        field::HIGHEST => "Highest",
        field::UNIT => "Per (Chinese)",
        field::UNIT_EN => "Per (English)",
        field::HOW => "How it is counted (Chinese)",
        field::HOW_EN => "How it is counted (English)",
        _ => "",
    }
}

fn record(tally: &Tally) -> String {
    let mut facts = vec![format!("{} in hand", tally.open), format!("{} done", tally.done)];
    facts.extend(average(tally).map(|stars| format!("rated {stars}")));
    if tally.complaints > 0 {
        facts.push(format!("{} complaints", tally.complaints));
    }
    if tally.commission.0 > 0 {
        facts.push(format!("owes {} yuan of commission", tally.commission.yuan()));
    }
    facts.join(" · ")
}
