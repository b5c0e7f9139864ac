//! Words that every screen shares: names of blocks, ways, bodies and fees, dates and times, buttons.

use super::english::English;
use super::{Lang, zh};
use crate::domain::catalogue::{Block, Fee, Mode, PaperForm, Party, StandIn};
use crate::domain::profile::{Body, Legal, LegalKind, Positioning};
use crate::domain::values::{Day, Fen, Instant, Minute, OpenState, Session};

/// The shared words of one language.
pub struct Common {
    pub app_name: &'static str,
    /// The one character in the seal.
    pub seal: &'static str,

    // Getting around
    pub skip: &'static str,
    pub main_nav: &'static str,
    /// Name of the trail above a heading.
    pub crumbs: &'static str,
    pub back: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub retry: &'static str,
    pub print: &'static str,
    pub search: &'static str,
    pub copy_text: &'static str,
    pub copied: &'static str,
    /// Heading of the box that shows a text which could not be copied by itself.
    pub copy_by_hand: &'static str,
    pub copy_by_hand_hint: &'static str,
    pub required: &'static str,
    pub loading: &'static str,
    /// A page whose file did not come.
    pub not_opened: &'static str,
    pub not_opened_hint: &'static str,
    /// The English words did not come: said to somebody who does not read Chinese.
    pub no_english: &'static str,
    pub staff: &'static str,

    // Display
    pub display: &'static str,
    pub elder: &'static str,
    /// The button that changes to the other language, as it stands on the button …
    pub other_language: &'static str,
    /// … and as it is read aloud, in that language.
    pub other_language_name: &'static str,
    /// Its `lang` attribute.
    pub other_language_tag: &'static str,
    pub theme_dark: &'static str,
    pub theme_light: &'static str,
    pub text_size: &'static str,
    /// Step 1–3 of the text size.
    pub text_size_step: fn(u8) -> &'static str,

    // The catalogue
    pub block: fn(Block) -> &'static str,
    pub mode: fn(Mode) -> &'static str,
    pub fee: fn(&Fee) -> String,
    pub stand_in: fn(StandIn) -> &'static str,
    /// Empty for a paper whose form does not matter.
    pub paper_form: fn(PaperForm) -> &'static str,
    pub body: fn(Body) -> &'static str,
    /// A party by its own name, else by its body.
    pub party: fn(&Party) -> String,
    /// From a day to another, both in words.
    pub from_until: fn(&str, &str) -> String,
    /// 调休上班: the days in words.
    pub worked_days: fn(&str) -> String,
    /// Between things of equal rank: 、 or a comma.
    pub comma: &'static str,

    // The profile
    pub positioning: fn(Positioning) -> &'static str,
    /// The kind of legal form, to choose from.
    pub legal_kind: fn(LegalKind) -> &'static str,
    /// The legal form as it may be said in public: never 民非 without its number.
    pub legal: fn(&Legal) -> String,

    // Dates, times, money
    /// 0 = Monday.
    pub weekday: fn(usize) -> &'static str,
    /// With year: 2026 年 11 月 26 日.
    pub date: fn(Day) -> String,
    /// Without year: 11 月 26 日.
    pub day: fn(Day) -> String,
    /// Date with time of day.
    pub moment: fn(Instant) -> String,
    /// 8:00, never 08:00.
    pub time: fn(Minute) -> String,
    /// The sessions of a day: 8:00–11:30, 14:30–17:30; or that it is closed.
    pub sessions: fn(&[Session]) -> String,
    /// 现在开门 · 到 17:30.
    pub open_state: fn(OpenState, Day) -> String,
    /// Only when it opens: 周一 8:00 开.
    pub opens: fn(Day, Minute, Day) -> String,
    pub yuan: fn(Fen) -> String,
}

/// The shared words of a language.
pub fn strings(lang: Lang) -> &'static Common {
    ENGLISH.or(lang, &zh::common::STRINGS)
}

/// Where its English words will be.
pub(in crate::i18n) static ENGLISH: English<Common> = English::absent();

/// Yuan without needless decimals: `12`, `12.50`.
pub(super) fn plain_yuan(amount: Fen) -> String {
    let written = amount.yuan();
    written.strip_suffix(".00").map_or(written.clone(), str::to_owned)
}

/// `8:05`.
pub(super) fn clock_time(minute: Minute) -> String {
    format!("{}:{:02}", minute.0 / 60, minute.0 % 60)
}

/// `8:00–11:30` for each session, joined.
pub(super) fn session_list(sessions: &[Session], between: &str) -> String {
    let written: Vec<_> =
        sessions.iter().map(|s| format!("{}–{}", clock_time(s.opens), clock_time(s.closes))).collect();
    written.join(between)
}
