//! Shared words in English.

use crate::domain::catalogue::{Block, Fee, Mode, PaperForm, Party, StandIn};
use crate::domain::profile::{Body, Legal, LegalKind, Positioning};
use crate::domain::values::{Day, Fen, Instant, Minute, OpenState, Session};
use crate::i18n::common::{Common, clock_time, plain_yuan, session_list};

pub(in crate::i18n) static STRINGS: Common = Common {
    app_name: "Linli",
    seal: "邻",

    skip: "Skip to content",
    main_nav: "Main navigation",
    crumbs: "You are here",
    back: "Back",
    close: "Close",
    cancel: "Cancel",
    retry: "Try again",
    print: "Print",
    search: "Search",
    copy_text: "Copy as text",
    copied: "Copied. You can paste it into a message.",
    copy_by_hand: "Please copy by hand",
    copy_by_hand_hint: "This browser does not let a page copy. Press and hold the text, select all, then copy.",
    required: "required",
    loading: "Opening…",
    not_opened: "This did not open",
    not_opened_hint: "The network may be down, or a file did not arrive completely. Check the network, then press the button.",
    no_english: "English could not be loaded. Check the network and press again.",
    staff: "Staff",

    display: "Display",
    elder: "Large print",
    other_language: "中文",
    other_language_name: "中文",
    other_language_tag: "zh-CN",
    theme_dark: "Dark",
    theme_light: "Light",
    text_size: "Text size",
    text_size_step,

    block,
    mode,
    fee,
    stand_in,
    paper_form,
    body,
    party,
    from_until: |from, until| format!("{from} to {until}"),
    worked_days: |days| format!("worked: {days}"),
    comma: ", ",

    positioning,
    legal_kind,
    legal,

    weekday,
    date,
    day,
    moment,
    time: clock_time,
    sessions,
    open_state,
    opens,
    yuan,
};

fn text_size_step(step: u8) -> &'static str {
    match step {
        3 => "Largest",
        2 => "Larger",
        _ => "Normal",
    }
}

fn block(block: Block) -> &'static str {
    match block {
        Block::Public => "Public services",
        Block::Commercial => "Everyday trades",
        Block::Volunteer => "Volunteering",
        Block::MutualAid => "Neighbours' help",
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Counter => "at the counter",
        Mode::Home => "at your home",
        Mode::Phone => "by phone",
        Mode::Online => "online",
        Mode::Site => "on site",
    }
}

fn fee(fee: &Fee) -> String {
    match fee {
        Fee::Free => "Free of charge".to_owned(),
        Fee::Fixed { amount } => yuan(*amount),
        Fee::Range { from, to } => format!("¥{}–{}", plain_yuan(*from), plain_yuan(*to)),
        Fee::PerUnit { amount, unit } => format!("{} per {}", yuan(*amount), unit.words(true)),
        Fee::Agreed { how } if how.is_empty() => "Price agreed before work begins".to_owned(),
        Fee::Agreed { how } => how.words(true).to_owned(),
        Fee::Unpriced => "There is a charge; please ask first".to_owned(),
    }
}

fn stand_in(stand_in: StandIn) -> &'static str {
    match stand_in {
        StandIn::Unstated => "Please call to ask whether you must come in person",
        StandIn::InPerson => "You must come in person",
        StandIn::MaySend => "A relative may come for you",
    }
}

fn paper_form(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Any => "",
        PaperForm::Original => "original",
        PaperForm::Copy => "copy",
        PaperForm::Both => "original and copy",
        PaperForm::OnPhone => "an electronic one on your phone will do",
    }
}

fn body(body: Body) -> &'static str {
    match body {
        Body::PartyBranch => "Community party branch",
        Body::Committee => "Residents' committee",
        Body::Station => "Community service station",
        Body::Subdistrict => "Subdistrict office",
        Body::Authority => "Public authority",
        Body::Institution => "Public institution",
        Body::Provider => "Service provider",
        Body::Volunteers => "Volunteers",
        Body::Residents => "Residents",
        Body::Unstated => "not stated in the source",
    }
}

fn party(party: &Party) -> String {
    if party.name.is_empty() { body(party.body).to_owned() } else { party.name.words(true).to_owned() }
}

fn positioning(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => "Licheng proposal",
        Positioning::Shenzhen => "Shenzhen model",
        Positioning::Nanjing => "Nanjing model",
        Positioning::Jinjiang => "Jinjiang model",
        Positioning::Mixed => "All in one (as today)",
    }
}

fn legal_kind(kind: LegalKind) -> &'static str {
    match kind {
        LegalKind::Registered => "Registered social service organisation",
        LegalKind::Inside => "Part of the residents' committee, not registered separately",
        LegalKind::Enterprise => "Enterprise or sole trader",
    }
}

fn legal(legal: &Legal) -> String {
    let number = legal.number.trim();
    match legal.kind {
        LegalKind::Registered if !legal.is_registered_nonprofit() => {
            "Registration not filled in yet".to_owned()
        }
        LegalKind::Registered | LegalKind::Enterprise if !number.is_empty() => {
            format!("{}, number {number}", legal_kind(legal.kind))
        }
        kind => legal_kind(kind).to_owned(),
    }
}

fn weekday(day: usize) -> &'static str {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].get(day).copied().unwrap_or_default()
}

fn date(on: Day) -> String {
    let (year, ..) = on.parts();
    format!("{} {year}", day(on))
}

fn day(on: Day) -> String {
    let (_, month, day) = on.parts();
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = MONTHS.get(month.saturating_sub(1) as usize).copied().unwrap_or_default();
    format!("{day} {name}")
}

fn moment(at: Instant) -> String {
    format!("{}, {}", date(at.day()), clock_time(at.minute()))
}

fn sessions(sessions: &[Session]) -> String {
    if sessions.is_empty() { "closed".to_owned() } else { session_list(sessions, ", ") }
}

fn open_state(state: OpenState, today: Day) -> String {
    match state {
        OpenState::Open { until } => format!("Open now · until {}", clock_time(until)),
        OpenState::Closed { day, opens: at } => format!("Closed now · {}", opens(day, at, today)),
        OpenState::Unknown => "Please call for opening hours".to_owned(),
    }
}

fn opens(on: Day, at: Minute, today: Day) -> String {
    let when = match on.days_since(today) {
        0 => "today".to_owned(),
        1..=6 => weekday(on.weekday()).to_owned(),
        _ => day(on),
    };
    format!("opens {when} {}", clock_time(at))
}

pub(super) fn yuan(amount: Fen) -> String {
    format!("¥{}", plain_yuan(amount))
}
