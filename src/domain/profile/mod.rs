//! The station's profile: who it is, in which legal form, when it is open, for how many people.

mod events;
mod positioning;
mod rules;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::domain::values::{
    Calendar, Day, DayException, HolidayYear, Instant, OpenState, Special, Text, WeekHours, patches,
};

pub use events::{BoardPublished, Edited, Founded, Positioned};
pub(in crate::domain) use events::{apply_edited, apply_founded, apply_positioned};
pub use positioning::{Body, MOST_AHEAD_DAYS, Positioning, PositioningChange};
pub(crate) use rules::{edit, found, position, position_again};

/// Everything a station says about itself. Numbers that nobody has counted are absent, not zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Statistical division code of the community, twelve digits (国家统计局 2023).
    pub code: String,
    /// The community's name as residents say it: 金山社区.
    pub community: String,
    pub subdistrict: String,
    /// What stands on the door: 金山社区服务站, "党建+"邻里中心 …
    pub name: Text,
    /// Two to four Latin capitals that begin every receipt number.
    pub letters: String,
    /// The one chosen at the founding; what holds is said by [`Profile::positioning_on`].
    pub positioning: Positioning,
    /// What has been set since, in the order of its days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positioned: Vec<PositioningChange>,
    pub legal: Legal,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub address: Text,
    /// Phone of the station's window.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// The committee's name and phone.
    pub committee: Text,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub committee_phone: String,
    /// Where the app is reachable from outside, e.g. `https://example.cn/linli/`; empty if nowhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub public_url: String,
    #[serde(default, skip_serializing_if = "WeekHours::is_empty")]
    pub hours: WeekHours,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<DayException>,
    /// Statutory holidays of years that the program does not know, or in place of what it knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<HolidayYear>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub households: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residents: Option<u32>,
    /// Residents of sixty and over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_60: Option<u32>,
    /// Premises in square metres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premises_m2: Option<u32>,
    /// Minutes without a touch after which the desk locks itself; [`Profile::IDLE_MINUTES`] when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle_minutes: Option<u8>,
}

impl Profile {
    /// What the desk waits before it locks itself, unless the manager says otherwise.
    pub const IDLE_MINUTES: u8 = 10;
    /// Shortest and longest wait a manager can choose.
    pub const IDLE_RANGE: std::ops::RangeInclusive<u8> = 2..=30;

    /// A station inside its committee of which nothing else has been written yet.
    pub fn new(
        code: impl Into<String>,
        community: impl Into<String>,
        subdistrict: impl Into<String>,
        name: Text,
        letters: impl Into<String>,
        committee: Text,
    ) -> Profile {
        Profile {
            code: code.into(),
            community: community.into(),
            subdistrict: subdistrict.into(),
            name,
            letters: letters.into(),
            positioning: Positioning::Licheng,
            positioned: Vec::new(),
            legal: Legal::new(LegalKind::Inside),
            address: Text::default(),
            phone: String::new(),
            committee,
            committee_phone: String::new(),
            public_url: String::new(),
            hours: WeekHours::default(),
            exceptions: Vec::new(),
            holidays: Vec::new(),
            households: None,
            residents: None,
            over_60: None,
            premises_m2: None,
            idle_minutes: None,
        }
    }

    /// The days that are other than their weekday.
    pub fn special(&self) -> Special<'_> {
        Special { exceptions: &self.exceptions, calendar: Calendar::of(&self.holidays) }
    }

    /// Is the station open now, and when next?
    pub fn open_state(&self, now: Instant) -> OpenState {
        self.hours.state(now, self.special())
    }

    /// Which body leads what on a day.
    pub fn positioning_on(&self, day: Day) -> Positioning {
        self.position_on(day).map_or(self.positioning, |change| change.model)
    }

    /// The change by which that holds; none where it is as at the founding.
    pub fn position_on(&self, day: Day) -> Option<&PositioningChange> {
        self.positioned.iter().rev().find(|change| change.from.is_none_or(|from| from <= day))
    }

    /// Minutes without a touch after which the desk locks itself.
    pub fn idle_minutes(&self) -> u8 {
        self.idle_minutes.unwrap_or(Self::IDLE_MINUTES)
    }
}

/// What kind of body the station is in law; it decides whose money it handles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalKind {
    /// 登记的社会服务机构 (民办非企业单位), registered with the civil affairs office.
    Registered,
    /// 居委会内设、未登记: a part of the committee.
    Inside,
    /// 企业或个体工商户.
    Enterprise,
}

/// The legal form with what the register says of it.
/// Without a number nothing may call the station 民非 (民办非企业单位登记管理暂行条例 3, 27).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Legal {
    pub kind: LegalKind,
    /// 举办者.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub founder: String,
    /// 业务主管单位.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supervisor: String,
    /// 统一社会信用代码 or registration number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// 业务范围.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scope: String,
}

impl Legal {
    /// A legal form of which the register says nothing.
    pub fn new(kind: LegalKind) -> Legal {
        let (founder, supervisor) = (String::new(), String::new());
        Legal { kind, founder, supervisor, number: String::new(), scope: String::new() }
    }

    /// May the station be called 民办非企业单位? Only when it is registered and the number is known.
    pub fn is_registered_nonprofit(&self) -> bool {
        self.kind == LegalKind::Registered && !self.number.trim().is_empty()
    }
}

patches!(
    /// One edited field of the profile.
    ProfilePatch of Profile {
        Code code: String,
        Community community: String,
        Subdistrict subdistrict: String,
        Name name: Text,
        Letters letters: String,
        Positioning positioning: Positioning,
        Legal legal: Legal,
        Address address: Text,
        Phone phone: String,
        Committee committee: Text,
        CommitteePhone committee_phone: String,
        PublicUrl public_url: String,
        Hours hours: WeekHours,
        Exceptions exceptions: Vec<DayException>,
        Holidays holidays: Vec<HolidayYear>,
        Households households: Option<u32>,
        Residents residents: Option<u32>,
        Over60 over_60: Option<u32>,
        PremisesM2 premises_m2: Option<u32>,
        IdleMinutes idle_minutes: Option<u8>,
    }
);
