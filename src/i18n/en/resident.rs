//! The residents' words in English.

use crate::domain::catalogue::{Block, Group, MonthDays};
use crate::domain::providers::Kind;
use crate::domain::values::{Day, OpenState};
use crate::i18n::Lang;
use crate::i18n::common;
use crate::i18n::common::clock_time;
use crate::i18n::resident::{Proxy, Resident};

pub(in crate::i18n) static STRINGS: Resident = Resident {
    nav_home: "Home",
    nav_services: "All services",
    nav_notices: "Notices",
    nav_about: "About",
    change_community: "Change community",
    choose_community: "Choose a community",
    this_community: "This community",
    no_community: "No community chosen yet",
    whereabouts: |subdistrict| format!("Licheng · {subdistrict}"),

    demo_banner: "Example station: invented data",
    demo_leave: "Leave the example",
    starter_banner: "You have not chosen a community yet. This is the general list of services, for reference.",
    unpublished_banner: |name| {
        format!("{name} has not published its services yet. This is the general list, for reference.")
    },
    offline_banner: |made| format!("No network at the moment; this is the state of {made}."),

    load_failed: "This did not open",
    load_failed_hint: "The network may be down. Try again when it is back, or visit or call the station.",
    unreadable_board: "What this community published is damaged. Try again later, or visit or call the station.",
    newer_board: "This community's page needs a newer version of Linli. Please reload.",

    home_title: "What do you need?",
    search_label: "Search services",
    search_hint: "water bill, allowance, repairs",
    count: |n| if n == 1 { "1 service".to_owned() } else { format!("{n} services") },
    block_hint,
    blocks: "Four kinds of services",
    everyday: "Everyday services",
    ways_to_find: "How to find it",
    find_by_word: "By a word",
    find_by_word_hint: "Type “water bill” or “repairs” into the box above, in your own words.",
    find_by_category: "By category",
    find_by_group: "By whom it is for",
    find_by_life: "What has happened",
    life_lead: "What there is to do, in order. Open one to see what to bring.",
    life_none: "Nothing for this here yet",
    find_by_asking: "By asking",
    find_by_asking_hint: "Ask at the window, or call",
    group,
    everyday_areas: &["代收", "社会保障", "救助", "卫生和计生", "维修", "综合"],
    all: "All",
    contact: "Contact the station",
    contact_phone: "Station",
    contact_committee: "Residents' committee",
    contact_address: "Address",
    trust_line: "The station never calls to ask for a verification code and never asks for transfers to a private account.",

    help: "Help",
    help_lead: "Touch a number to call it. This page opens without a network.",
    urgent: ["Police", "Fire", "Ambulance", "Government hotline"],
    track: "Where your request stands",
    help_closed: "When the station is closed, call the committee; when life is in danger, first 110, 119 or 120.",
    help_fraud: "If somebody who says they are from the community, a bank or the police wants money: hang up, then ask at 110 or 96110.",

    my: "My page",
    my_lead: "Kept on this device only; nobody else gets it.",
    my_empty: "Nothing kept yet",
    my_empty_hint: "Press “Keep” on services you use often. Tick papers as you pack them: the ticks are still here next time.",
    my_kiosk: "Everybody uses this tablet, so it does not remember what you look at",
    favourite: "Keep",
    favourites: "Kept services",
    packing: "Packing papers",
    packed: |ticked, all| format!("{ticked} of {all} papers ready"),
    recent: "Looked at last",
    popular: "Looked at often",
    wished: "Looked for and not found",
    wished_hint: "Kept here only, not sent to the station. Call or tell the window.",
    forget: "Clear this device",
    forget_hint: "Kept services, ticked papers, what you looked at, the words you looked for and the codes of slips are deleted from this device for good. Text size and language stay.",
    forgotten: "Cleared",

    leave_kiosk: "Leave self-service mode",
    countdown: "The screen is about to be cleared",
    countdown_hint: "Touch it to go on. Otherwise it goes back to the first page and keeps nothing of your visit.",

    wanted: "Not what I need",
    wanted_kept: "Noted: the station will see the word, not who asked. If it is urgent, tell the window.",
    wanted_kept_here: "Kept on this device, not sent to the station. Call or tell the window.",

    wanted_not_kept: "Numbers are not kept. Please tell the window or call.",

    elsewhere: "Search every station of the district",
    elsewhere_done: |all, have, missing| {
        let missing = if missing > 0 { format!("; not reached: {missing}") } else { String::new() };
        match all {
            0 => format!("No other station has published its services yet{missing}."),
            _ => format!("Stations searched: {all}; that have it: {have}{missing}."),
        }
    },
    elsewhere_go: "Show this community",

    certificates: "Certificates",
    certificates_lead: "See what the committee may not issue, and where to go instead.",
    certificates_search: "Search certificates",
    certificates_hint: "income, marital status, being alive",
    certificates_issued: "Certificates the committee may issue",
    certificates_found: |n| format!("{n} certificates the committee may not issue"),
    certificates_none: "Not on this list. The committee may issue it, or somebody else: please ask.",
    certificates_not: "Not issued by the committee",
    certificates_see: "Where to go instead",
    certificates_instead: "Where to go",
    certificates_show: "Show to whoever asks for it",
    certificates_message: |name, source, instead| {
        format!("Under {source}, “{name}” is not to be issued by a residents’ committee. {instead}")
    },

    filters: "Filters",
    filter_open: "Open now",
    filter_free: "Free of charge",
    for_everybody: "For everybody",
    leave_out: |name, n| format!("Without “{name}”: {n}"),
    category: "Category",
    category_all: "All categories",
    found: |n| if n == 1 { "1 service found".to_owned() } else { format!("{n} services found") },
    all_answers: "See all results",
    none_found: |query| {
        if query.trim().is_empty() {
            "No such service".to_owned()
        } else {
            format!("Nothing found for “{}”", query.trim())
        }
    },
    none_found_hint: "Try other words, or ask the people at the station.",
    clear_filters: "Clear filters",
    show_more: |n| format!("Show {n} more"),
    call: "Call",
    ask_by_phone: |phone| format!("Call {phone}"),
    papers_count: |n| if n == 1 { "1 paper".to_owned() } else { format!("{n} papers") },
    available_now: "Open now",
    paused: "Paused",
    paused_until: |day| format!("Paused until {}", (common::strings(Lang::En).day)(day)),
    own_times: "Own hours",

    services: "Services",
    quote_first: "Quote first, then work",
    who_competent: "Who answers",
    who_executing: "Who does it",
    who_assisting: "Who helps",
    who_funding: "Who pays",
    unstated: "not stated in the source",
    papers: "What to bring",
    papers_none: "You need not bring any papers.",
    ticked: |ticked, all| format!("{ticked} / {all}"),
    steps: "How it works",
    facts: "Fee and requirements",
    fee: "Fee",
    fee_basis: "Basis of the fee",
    made_for: "Made for",
    ways: "Ways",
    online: "On the phone",
    brings: "Whoever you send brings",
    in_person: "In person?",
    audience: "For whom",
    time_limit: "How long it takes",
    basis: "Basis",
    place: "Place",
    times: "Times",
    when: "When",
    today: "Today",
    not_today: "not today",
    same_as_station: "As the station's opening hours.",
    collected: "Each month",
    month_days,
    service_state,
    units: "Who does it",
    phone: "Phone",
    checked: "Checked",
    checked_on: |date| format!("checked on {date}"),
    unchecked: "not checked yet",
    unchecked_hint: "Not checked yet. This page describes the usual way; the station has not gone through it point by point. Please ask first.",
    paused_title: "This service is paused",
    paused_back: |date| format!("Expected back after {date}."),
    large_print: "Large print",
    share: "Share",
    read_aloud: "Read aloud",
    qr: "To my phone",
    qr_link: "Scan with a phone to open this page there.",
    qr_text: "Scan with a phone to take the text along; it needs no network.",
    picture: "As a picture",
    picture_hint: "Press and hold the picture to save it or send it on.",
    picture_failed: "This browser cannot draw it. Use “Copy text”.",
    embedded: "To print: press … at the top right and open this page in a browser.",
    proxy: Proxy {
        title: "Letter of authority 委托书",
        lines: &[
            "I (name):                    phone:",
            "authorise (name):                    phone:",
            "who is my:",
        ],
        wish: |service| {
            format!("to see to “{service}” for me, as I cannot come. I accept what they sign in this matter.")
        },
        period: "From:                    until:",
        signed: "Signed by me:                    by them:                    date:",
        note: "Whether this letter is needed, and what else to bring, is for the station to say.",
    },
    service_gone: "There is no such service",
    service_gone_hint: "It may have ended, or the link belongs to another community. Look through all services, or call.",
    see_services: "See all services",
    colon: ": ",
    printed_on: |date| format!("Printed on {date}. What the station says on the day holds."),

    providers: "Service units",
    providers_lead: "Who, besides the station, works for residents here.",
    providers_none: "No service units yet",
    providers_none_hint: "If you need somebody at home, call the station first.",
    provider_kind,
    see_providers: "See the service units",
    units_count: |n| format!("See {n} service units"),
    provider_gone: "No such service unit",
    provider_gone_hint: "It may no longer work in this community.",
    suspended: "Suspended",
    suspended_title: "This service unit is suspended",
    contact_provider: "How to reach it",
    licence: "Licence",
    prices: "Prices",
    prices_hint: "If somebody asks for more than this, tell the station.",
    provider_does: "What it does here",

    notices: "Notices",
    notices_none: "No notices at the moment",
    notices_none_hint: "Water and power cuts, events and changed hours will stand here.",
    notice_gone: "There is no such notice",
    notice_gone_hint: "It may be over or have been withdrawn.",
    see_notices: "See all notices",
    in_days: |days| match days {
        1 => "tomorrow".to_owned(),
        n => format!("in {n} days"),
    },
    days_left: |days| match days {
        0 => "last day".to_owned(),
        1 => "1 day left".to_owned(),
        n => format!("{n} days left"),
    },
    until: |date| format!("until {date}"),
    from_until: |from, until| match until {
        Some(until) => format!("{from} to {until}"),
        None => format!("from {from}"),
    },
    pinned: "important",

    stations_title: "Choose a community",
    stations_lead: "This device will remember your community and open it next time.",
    stations_filter: "Find a community or subdistrict by name",
    stations_found: |n| if n == 1 { "1 community".to_owned() } else { format!("{n} communities") },
    stations_none: "No community of that name. Try fewer characters.",
    has_board: "services published",
    no_board: "not published yet",
    current: "chosen now",
    own_board_note: |name| {
        format!("This device belongs to {name}; the home page always shows its own services.")
    },
    communities: |n| if n == 1 { "1 community".to_owned() } else { format!("{n} communities") },

    about_title: "About the station",
    about_app: "What Linli is",
    about_app_text: "Linli is the web page of community service stations: residents look up services and notices, staff run the station with it. Once you have chosen your community, its station is described here.",
    profile: "The station",
    community: "Community",
    legal: "Legal form",
    founder: "Founder",
    supervisor: "Supervising authority",
    households: "Households and people",
    households_count: |n| format!("{n} households"),
    residents_count: |all, old| match old {
        Some(old) => format!("{all} residents, {old} of them sixty or older"),
        None => format!("{all} residents"),
    },
    hours: "Opening hours",
    hours_none: "The station has not written down its hours yet. Please call first.",
    exceptions: "Days that differ",
    holidays_missing: |year| {
        format!("The holidays of {year} are not entered yet: around them please call before you come.")
    },
    positioning: "Who is in charge of what",
    positioning_lead: |model| {
        format!("This community works by the “{model}”. Who leads each kind of service:")
    },
    data: "How your information is handled",
    data_points: &[
        "You need not give a name or phone number to read these pages. Nobody knows what you read on your own phone.",
        "The community, text size and colours you choose are kept on this device only.",
        "What you keep, tick and look at, words that found nothing and the codes of slips stay on this device; “My page” clears them at once.",
        "The tablet in the station keeps two things only: slips that you hand in, encrypted so that only staff can open them, and words that found nothing, without your name.",
        "There is no advertising here and no connection to other sites.",
    ],
    board_made: |moment| format!("Last updated {moment}"),

    lost: "There is no such page",
    lost_hint: "The address may be mistyped, or the page is gone.",
    go_home: "Go to the home page",
};

fn block_hint(block: Block) -> &'static str {
    match block {
        Block::Public => "insurance, relief, papers",
        Block::Commercial => "bills, repairs, cleaning",
        Block::Volunteer => "helpers and sign-up",
        Block::MutualAid => "neighbours for neighbours",
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Elderly => "Older people",
        Group::Children => "Children and parents",
        Group::Disabled => "People with disabilities",
        Group::LowIncome => "Families in need",
        Group::JobSeekers => "Job seekers",
        Group::Veterans => "Veterans",
        Group::Newcomers => "New residents",
        Group::Shops => "Shops",
    }
}

fn provider_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "Public bodies",
        Kind::Committee => "The committee",
        Kind::CivilOrganisation => "Civil organisations",
        Kind::ResidentUnit => "Institutions of the neighbourhood",
        Kind::Enterprise => "Businesses",
        Kind::Individual => "Individuals",
    }
}

fn month_days(days: &[MonthDays]) -> String {
    let written: Vec<_> = days
        .iter()
        .map(|days| match days.until {
            31 if days.from > 1 => format!("day {} to the end", days.from),
            until if until == days.from => format!("day {until}"),
            until => format!("day {} to {until}", days.from),
        })
        .collect();
    written.join(", ")
}

fn service_state(state: OpenState, today: Day) -> String {
    match state {
        OpenState::Open { until } => format!("Available now · until {}", clock_time(until)),
        OpenState::Closed { day, opens } => {
            format!("Not now · {}", (super::common::STRINGS.opens)(day, opens, today))
        }
        OpenState::Unknown => "Please call to ask when".to_owned(),
    }
}
