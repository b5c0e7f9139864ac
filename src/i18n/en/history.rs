//! The history's words in English.

use crate::domain::catalogue::{Group, ServicePatch, State};
use crate::domain::notices::NoticePatch;
use crate::domain::profile::ProfilePatch;
use crate::domain::providers::{Kind, ProviderPatch};
use crate::domain::staff::PostPatch;
use crate::domain::visits::ApplicationPatch;
use crate::i18n::data::grouped;
use crate::i18n::history::History;

pub(in crate::i18n) static STRINGS: History = History {
    help: "How this page works",
    help_text: &[
        "Everything that ever happened at this station: when, who, what. The newest comes first; nobody can change or delete it.",
        "Edits show what was and what is now. Choose a person or a day above; for one service, follow \"History\" from its page.",
        "Once a name or phone has been erased as the law asks, it says \"erased\" here.",
    ],
    who: "Done by",
    anybody: "Anybody",
    day: "On the day",
    only: |name| format!("Only {name}"),
    everything: "Show everything",
    counted: |n| format!("{} records", grouped(n)),
    found: |n| format!("{n} found"),
    older: "Older",
    newer: "Newer",
    none: "No records yet",
    none_hint: "They begin with the first thing that is done.",
    none_found: "Nothing found",
    none_found_hint: "Choose another person or day, or show everything.",
    searching: |done, of| format!("Searching… {} / {}", grouped(done), grouped(of)),
    stop: "Stop",
    stopped: "Stopped; what is older has not been searched.",
    go_on: "Go on searching",
    unread: |n| format!("{n} records cannot be read and are not shown. See Data and backup."),
    void: "Does not count: written after its tablet was shut out",
    clock_back: "Before this the tablet's clock was put back",
    clock_ahead: "This time is still to come: the tablet's clock was wrong",
    was: "was",
    now: "now",
    nothing: "empty",
    erased_person: "erased",
    unnamed: "something that is not here",
    more_lines: |n| format!("and {n} more fields"),
    printed: |name, when| format!("{name}: history, printed {when}"),
    entry: |id| format!("Record {id}"),
    open_record: "Open",
    failed: "The history cannot be read",

    founded: |name| format!("Set up the station {name}"),
    profile_edited: "Edited the station's profile",
    positioned: |model, from, words| format!("Set the positioning to {model} from {from}: {words}"),
    parties_set: |name, parties, reason| match parties {
        "" => format!("Who is responsible for the service {name} follows the positioning again: {reason}"),
        parties => format!("Set who is responsible for the service {name} ({parties}): {reason}"),
    },
    board_published: |services, notices| {
        format!("Handed out the public board: services {services}, notices {notices}")
    },
    staff_added: |name, post, roles| match post {
        "" => format!("Added {name} to the staff ({roles})"),
        post => format!("Added {name} to the staff ({post}; {roles})"),
    },
    staff_edited: |name| format!("Changed the post of {name}"),
    staff_renamed: |name| format!("Changed the name or phone of {name}"),
    staff_ended: |name, day| format!("{name} left the post; the last day is {day}"),
    erased: |name| format!("Erased personal data for good: {name}"),
    service_added: |name| format!("Added the service {name}"),
    service_edited: |name| format!("Edited the service {name}"),
    service_published: |name| format!("Published the service {name}"),
    service_paused: |name, reason, until| match until {
        "" => format!("Paused the service {name}: {reason}"),
        until => format!("Paused the service {name} until {until}: {reason}"),
    },
    service_withdrawn: |name, reason| format!("Withdrew the service {name}: {reason}"),
    service_checked: |name, day| format!("Checked the service {name} ({day})"),
    service_moved: |name| format!("Moved the service {name}"),
    service_put_back: |name, state| format!("Took a step back: the service {name} is again \"{state}\""),
    wishes_taken: |words| format!("Residents looked for and did not find: {words}"),
    wish_settled: |word| format!("Residents' need “{word}” seen to"),
    provider_added: |name| format!("Added the provider {name}"),
    provider_edited: |name| format!("Edited the provider {name}"),
    provider_contact: |name| format!("Changed the contact of the provider {name}"),
    provider_listed: |name| format!("Showed the provider {name} to residents"),
    provider_suspended: |name, reason, until| match until {
        "" => format!("Suspended the provider {name}: {reason}"),
        until => format!("Suspended the provider {name} until {until}: {reason}"),
    },
    provider_ended: |name, reason| format!("Ended the cooperation with the provider {name}: {reason}"),
    notice_added: |name| format!("Added the notice {name}"),
    notice_edited: |name| format!("Edited the notice {name}"),
    notice_published: |name| format!("Published the notice {name}"),
    notice_withdrawn: |name| format!("Took down the notice {name}"),
    unknown: |kind| format!("Written by a newer version; this one does not understand it ({kind})"),

    person_added: "Entered a resident",
    person_edited: "Changed what is known of a resident",
    person_consented: |given| {
        if given { "A resident agreed to be written down" } else { "A resident took back the agreement" }
    },
    person_copied: |relative| {
        if relative {
            "Handed a near relative a copy of a resident's data"
        } else {
            "Handed a resident a copy of their data"
        }
    },
    person_joined: "Joined two residents who are one person",
    person_parted: "Confirmed that two residents are not one person",
    person_unsaid: "Undone: whether two residents are one person is open again",
    request_registered: |service, source| format!("Registered {service} ({source})"),
    request_stepped: |service, step| format!("{service}: {step}"),
    request_put_back: |service, step| format!("{service}: after a check, this step holds: {step}"),
    request_noted: |service| format!("{service}: a note"),
    request_rescheduled: |service| format!("{service}: another time"),
    papers_taken: |service| format!("{service}: papers taken"),
    papers_returned: |service| format!("{service}: papers returned"),
    consulted: |about, source, back| {
        let mark = if back { "One question taken back" } else { "One question answered" };
        format!("{mark}: {about} ({source})")
    },
    plan_set: |name, on| {
        if on { format!("{name} can be booked in slots") } else { format!("{name} can no longer be booked") }
    },
    ticket_taken: |number| format!("Number {number} taken"),
    ticket_called: |number, window| format!("Number {number} called to window {window}"),
    ticket_ended: |number, served| {
        if served { format!("Number {number} served") } else { format!("Number {number} skipped") }
    },
    tablet_named: |device, name| format!("Tablet {device} named “{name}”"),
    tablet_shut_out: |name, upto| format!("Tablet “{name}” shut out: nothing after its entry {upto} counts"),
    finding_settled: |chose| {
        if chose {
            "Chose one version where two tablets had written different things"
        } else {
            "Looked at something to check and left it as it is"
        }
    },
    a_resident: "a resident",
    other_matter: "another matter",
    visit_applied: |name| format!("Entered the application {name}"),
    visit_edited: |name| format!("Changed the application {name}"),
    visit_answered: |name, agreed, reason| match agreed {
        true => format!("Agreed to {name}"),
        false => format!("Declined {name}: {reason}"),
    },
    visit_closed: |name, came, reason| match came {
        Some(came) => format!("Entered how {name} went: {came} came"),
        None => format!("Called off {name}: {reason}"),
    },
    visit_field,

    services_added: |n, names| format!("Added {n} services: {names}"),
    services_published: |n, names| format!("Published {n} services: {names}"),
    services_paused: |n, names, reason| format!("Paused {n} services ({reason}): {names}"),
    services_withdrawn: |n, names, reason| format!("Withdrew {n} services ({reason}): {names}"),
    services_checked: |n, names| format!("Checked {n} services: {names}"),
    services_put_back: |n, names| format!("Took a step back with {n} services: {names}"),
    services_moved: "Changed the order of services",

    profile_field,
    post_field,
    service_field,
    provider_field,
    notice_field,
    staff_name: "Name",
    staff_phone: "Phone",
    in_english: |field| format!("{field} (English)"),

    yes: "yes",
    no: "no",
    state,
    group,
    provider_kind,
    competent: "competent",
    executing: "executing",
    assisting: "assisting",
    funding: "funding",
    unstated: "not stated",
    colon: ": ",
    semicolon: "; ",
    weekdays: |from, to| format!("{from}–{to}"),
    days: |from, to| format!("{from} to {to}"),
    month_days: |from, until| match from == until {
        true => format!("day {from} of each month"),
        false => format!("days {from} to {until} of each month"),
    },
    minutes: |n| format!("{n} minutes"),
    quoted: |name| format!("\"{name}\""),
};

fn profile_field(patch: &ProfilePatch) -> &'static str {
    use ProfilePatch as P;
    match patch {
        P::Code { .. } => "Community code",
        P::Community { .. } => "Community",
        P::Subdistrict { .. } => "Subdistrict",
        P::Name { .. } => "Station's name",
        P::Letters { .. } => "Letters on documents",
        P::Positioning { .. } => "Positioning",
        P::Legal { .. } => "Legal form",
        P::Address { .. } => "Address",
        P::Phone { .. } => "Station's phone",
        P::Committee { .. } => "Residents' committee",
        P::CommitteePhone { .. } => "Committee's phone",
        P::PublicUrl { .. } => "Public address",
        P::Hours { .. } => "Opening hours",
        P::Exceptions { .. } => "Special days",
        P::Holidays { .. } => "Holidays",
        P::Households { .. } => "Households",
        P::Residents { .. } => "Residents",
        P::Over60 { .. } => "Residents of sixty and over",
        P::PremisesM2 { .. } => "Premises (m²)",
        P::IdleMinutes { .. } => "Locks itself after",
    }
}

fn post_field(patch: &PostPatch) -> &'static str {
    match patch {
        PostPatch::Body { .. } => "Body",
        PostPatch::Post { .. } => "Post",
        PostPatch::Roles { .. } => "Roles",
        PostPatch::Since { .. } => "Since",
    }
}

fn service_field(patch: &ServicePatch) -> &'static str {
    use ServicePatch as P;
    match patch {
        P::Name { .. } => "Name",
        P::Summary { .. } => "In a sentence",
        P::Block { .. } => "Block",
        P::Area { .. } => "Category",
        P::Parties { .. } => "Who answers",
        P::Modes { .. } => "Ways",
        P::StandIn { .. } => "In person or not",
        P::Fee { .. } => "Fee",
        P::FeeBasis { .. } => "Legal basis of the fee",
        P::Audience { .. } => "Who may have it",
        P::Papers { .. } => "Papers",
        P::Steps { .. } => "Steps",
        P::TimeLimit { .. } => "How long it takes",
        P::Basis { .. } => "Legal basis",
        P::Place { .. } => "Place",
        P::Phone { .. } => "Phone",
        P::Times { .. } => "Times in words",
        P::Keywords { .. } => "Everyday words",
        P::StandInBrings { .. } => "What a stand-in brings",
        P::Online { .. } => "On the phone",
        P::Groups { .. } => "Made for",
        P::Hours { .. } => "Times",
        P::MonthDays { .. } => "Days of the month",
        P::Exceptions { .. } => "Special days",
        P::Providers { .. } => "Providers",
    }
}

fn provider_field(patch: &ProviderPatch) -> &'static str {
    use ProviderPatch as P;
    match patch {
        P::Name { .. } => "Name",
        P::Kind { .. } => "Kind",
        P::Summary { .. } => "What it does",
        P::Licence { .. } => "Licence",
        P::LicenceUntil { .. } => "Licence valid until",
        P::Contract { .. } => "Agreement",
        P::ContractFrom { .. } => "Agreement from",
        P::ContractUntil { .. } => "Agreement until",
        P::Prices { .. } => "Price list",
        P::Hours { .. } => "Times",
        P::Times { .. } => "Times in words",
        P::Phone { .. } => "Phone",
        P::Address { .. } => "Address",
    }
}

fn notice_field(patch: &NoticePatch) -> &'static str {
    match patch {
        NoticePatch::Title { .. } => "Title",
        NoticePatch::Body { .. } => "Text",
        NoticePatch::From { .. } => "From",
        NoticePatch::Until { .. } => "Until",
        NoticePatch::Pinned { .. } => "Pinned",
    }
}

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "draft",
        State::Published => "published",
        State::Paused { .. } => "paused",
        State::Withdrawn { .. } => "withdrawn",
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Elderly => "older people",
        Group::Children => "children and parents",
        Group::Disabled => "people with disabilities",
        Group::LowIncome => "families in need",
        Group::JobSeekers => "people looking for work",
        Group::Veterans => "veterans",
        Group::Newcomers => "newcomers",
        Group::Shops => "shops",
    }
}

fn provider_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "public authority",
        Kind::Committee => "residents' committee",
        Kind::CivilOrganisation => "civil organisation",
        Kind::ResidentUnit => "organisation based here",
        Kind::Enterprise => "enterprise",
        Kind::Individual => "individual",
    }
}

fn visit_field(patch: &ApplicationPatch) -> &'static str {
    use ApplicationPatch as P;
    match patch {
        P::Organisation { .. } => "Organisation",
        P::Kind { .. } => "Kind",
        P::Title { .. } => "What they do",
        P::Summary { .. } => "Explanation",
        P::Charge { .. } => "Charge",
        P::Needs { .. } => "What they need",
        P::Place { .. } => "Place",
        P::On { .. } => "Day",
        P::From { .. } => "From",
        P::Until { .. } => "Until",
    }
}
