//! The page about who answers for what, in English.

use crate::domain::checks::{Kind, Scope};
use crate::domain::profile::{LegalKind, Positioning};
use crate::i18n::positioning::PositioningWords;

pub(in crate::i18n) static STRINGS: PositioningWords = PositioningWords {
    help_lines: &[
        "Who is in charge of what: the party branch leads; committee, station and subdistrict each have their part.",
        "To change it, press “Change the positioning”: see first what follows, then write from which day and who decided. What held before is kept.",
        "“Check” lists what is not clear, and leads to where it is mended.",
        "Where one service differs from the rest, open it in the catalogue and set who does it, with a reason.",
    ],
    tabs: "The two pages of the positioning",
    tab_charter: "Charter",
    tab_check: "Check",

    charter: "Charter",
    now: |model| format!("Now: {model}"),
    since: |day| day.map_or_else(|| "Set at the founding".to_owned(), |day| format!("Since {day}")),
    leads_all: "leads",
    party_basis: "The party branch leads all organisations and all work of the community (party constitution, article 33); the proposal does not mention it.",
    subdistrict_does: "Guides the committee, hands tasks down",
    leads_nothing: "Leads no block",
    table: "Who leads the four blocks",
    block: "Block",
    leader: "Led by",
    print: "Print the charter",
    source: "Source: the proposal on strengthening community service stations",
    silent,
    source_says: "The proposal says",
    source_silent: "Not stated in the source",

    legal: "Legal form, and what follows from it",
    legal_heads: ["Whose money", "Whose name on papers", "Giving back"],
    legal_means,
    legal_change: "Change the legal form",

    history: "What held before",
    at_founding: "At the founding",
    day_unknown: "Day not recorded",
    from: |day| format!("From {day}"),
    planned: "Still to come",
    holds: "Now",

    change: "Change the positioning",
    change_title: "Change to which",
    not_yours: "The manager or the committee changes the positioning.",
    choose: "Look at one",
    differences: "What differs from now",
    was: "Now",
    will: "After",
    same: "The same",
    consequences: "What follows",
    moved: |n| match n {
        1 => "1 service is done by another body".to_owned(),
        n => format!("{n} services are done by another body"),
    },
    move_line: |was, now| format!("{was} → {now}"),
    moved_none: "No service changes hands.",
    more: |n| format!("{n} more"),
    checks_then: "What the check would say",
    from_day: "From which day",
    from_hint: "At most a year ahead, and later than the last change",
    from_wrong: "Enter a day.",
    words: "Who decided it, and why",
    words_hint: "For example: decided by the committee on 1 December. No names of residents, please.",
    words_missing: "Write who decided it, and why.",
    confirm: |model| format!("Set to {model}"),
    changed: "The positioning is changed",

    check: "Check",
    looked_at: |n, mandates| {
        format!(
            "{n} services residents can see, {mandates} mandates that run, the staff in post, and the work of the last 90 days."
        )
    },
    found: |n| format!("{n}"),
    none: "Nothing unclear was found",
    none_hint: "It is checked anew whenever services, staff or the positioning change.",
    kind,
    rests_on,
    scope,
    to_profile: "See the scope",
    to_charter: "See the positioning",
    a_mandate: "Mandate",
    posts: |name, one, other| format!("{name}: {one}, {other}"),
    posts_unsure: "The same name, but one has no phone: perhaps the same person",
    somebody: "erased",

    load: "Who has how much to do",
    load_hint: "Counted from the requests, questions and tallies of the last 90 days, not estimated. Where several do it, each counts it.",
    load_if: "If the positioning were",
    as_now: "As now",
    load_heads: ["Done by", "Services", "Requests", "Questions", "Tallied"],
    person_heads: ["Handled by", "Requests", "Questions", "Tallied", "Requests of another body"],
    people: "Each person",
    before_after: |was, now| if was == now { was.to_string() } else { format!("{was} → {now}") },
    load_other: |requests, questions| {
        format!("Requests about nothing in the catalogue: {requests}; questions: {questions}.")
    },
    load_none: "No work was registered in the last 90 days.",
};

fn silent(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => "What subdistrict and party branch do; how the staff are divided.",
        Positioning::Shenzhen => "Which block is the committee’s; how the money goes.",
        Positioning::Nanjing => "Who leads mutual aid, volunteer and commercial services; the legal form.",
        Positioning::Jinjiang => "Who leads mutual aid and volunteer services; the legal form.",
        Positioning::Mixed => "How committee and station divide the work.",
    }
}

fn legal_means(kind: LegalKind) -> [&'static str; 3] {
    match kind {
        LegalKind::Registered => [
            "The station’s own, only for what its charter names (regulation on private non-enterprise units, 21)",
            "Registered name and number",
            "Not to its founder (Civil Code 87); only as decided spending on a named public project",
        ],
        LegalKind::Inside => [
            "The committee’s, or kept by the subdistrict; the station has no account",
            "The committee’s name; it may not call itself a registered unit (27)",
            "None: it is the committee’s income already, and is made public",
        ],
        LegalKind::Enterprise => [
            "The enterprise’s own; money collected for others is not",
            "Name and number of the business licence",
            "As a donation, with its paper",
        ],
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Undivided => "Committee and station are one",
        Kind::NobodyLeads => "Matters nobody leads",
        Kind::BothLead => "Matters both lead",
        Kind::StationForCommittee => "The committee’s matters that the station does",
        Kind::TwoPosts => "One person in two posts",
        Kind::PublicMoney => "Public money in a commercial service",
        Kind::PublicBodyPaid => "A public body is paid for a commercial service",
        Kind::OutsideScope => "Services outside the scope",
    }
}

fn rests_on(kind: Kind) -> &'static str {
    match kind {
        Kind::Undivided => {
            "The proposal, part one: then it is not clear what the committee’s role is. It goes once the work is divided."
        }
        Kind::NobodyLeads => {
            "Nobody is named who is responsible or does it, or the source does not say. Open the service and write it."
        }
        Kind::BothLead => "Committee and station are both named. Keep one, and let the other assist.",
        Kind::StationForCommittee => {
            "The committee leads this block, or the list says that it is the committee’s own duty; but the station is named as doing it. Change it, or set it with a reason."
        }
        Kind::TwoPosts => {
            "The same name and phone, in posts of two bodies. Keep the duties apart, and one pay."
        }
        Kind::PublicMoney => {
            "State Council 2006 no. 14 separates government from business. Public money is named as paying, or the money of a mandate goes into it."
        }
        Kind::PublicBodyPaid => {
            "State Council 2006 no. 14 separates government from business. A public body does it for pay."
        }
        Kind::OutsideScope => {
            "A registered station may do only what its scope names (regulation, 25); another goes beyond what it wrote itself. Only words are compared: please look again."
        }
    }
}

fn scope(scope: Scope) -> String {
    match scope {
        Scope::Unwritten { services: 0 } => {
            "The station does no service: there is nothing to compare.".to_owned()
        }
        Scope::Unwritten { services } => {
            format!(
                "Cannot tell: no scope is written, so {services} services of the station cannot be compared."
            )
        }
        Scope::Compared { services, outside } => {
            format!(
                "{services} services of the station were compared with the written scope; {outside} did not match."
            )
        }
    }
}
