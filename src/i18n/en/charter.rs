//! Words of who is in charge of what, in English.

use crate::domain::profile::{Legal, LegalKind, Positioning};
use crate::i18n::charter::{Charter, Roles};

pub(in crate::i18n) static STRINGS: Charter = Charter {
    roles,
    since: |day| format!("So since {day}."),
    later: |day, model| format!("From {day} on by the “{model}”."),
    leads: "Leads: ",
    leads_none: "Leads none of the four kinds of services",
    unstated: "Of these the source does not say who leads them:",
    source: "The models come from the proposal to strengthen community service stations. What it does not say is not said here either.",

    table: "Who leads the four kinds of services",
    table_what: "What",
    table_who: "Who",
    in_lead: "In the lead",
    guides: "Guides",

    means: "What it means for you",
    money: "Money you pay",
    money_text,
    papers: "Papers you get",
    papers_text,
    always: "In any case",
    always_text: "Water, power and phone bills are collected for others: nothing is added, and it is not the station's money. The station never asks you to pay into a personal account.",
    library: "Policy library",
    library_hint: "The rules that all this rests on",
};

fn roles(model: Positioning) -> Roles {
    let (committee, station) = match model {
        Positioning::Licheng => (
            "Helps with public services, organises mutual aid and volunteers, leads the station",
            "Does everyday services for residents, led by the committee, fairly independently",
        ),
        Positioning::Shenzhen => ("Founded the station", "Does the community's services"),
        Positioning::Nanjing => (
            "Does the community's common affairs, with the station's help",
            "Does the government's services here, helps the committee, does what the subdistrict hands down",
        ),
        Positioning::Jinjiang => (
            "Has handed its government work to the station",
            "Does the government work that was the committee's, and projects open to society",
        ),
        Positioning::Mixed => ("One with the station, not apart", "All four kinds of services together"),
    };
    Roles {
        party: "Leads the community's work",
        subdistrict: "Guides the committee; many public services are its own or the district's",
        committee,
        station,
    }
}

fn money_text(legal: &Legal) -> &'static str {
    match legal.kind {
        LegalKind::Inside => {
            "The station is part of the committee and not registered by itself. Fees you pay belong to the committee and stand in its books."
        }
        LegalKind::Registered if legal.is_registered_nonprofit() => {
            "The station is a registered social service organisation. Fees you pay are the station's, only for what its charter names, and never shared out to its founder."
        }
        LegalKind::Registered => {
            "Its registration has not been written down yet. Before you pay, ask whose money it will be."
        }
        LegalKind::Enterprise => "The station is a business. Fees you pay are its income.",
    }
}

fn papers_text(legal: &Legal) -> &'static str {
    match legal.kind {
        LegalKind::Inside => {
            "Receipts bear the committee's name and seal. A receipt is not an invoice; ask first if you need one."
        }
        LegalKind::Registered if legal.is_registered_nonprofit() => {
            "Receipts bear the station's name and seal. A receipt is not an invoice; ask first if you need one."
        }
        LegalKind::Registered => "Look whose name and seal a receipt bears before you take it.",
        LegalKind::Enterprise => "You can ask for an invoice; receipts bear the name on its licence.",
    }
}
