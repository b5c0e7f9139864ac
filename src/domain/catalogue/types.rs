//! What a service is made of.

use serde::{Deserialize, Serialize};

use super::fee::WrittenFee;
use crate::domain::profile::{Body, Positioning};
use crate::domain::values::{Day, DayException, Fen, ProviderId, StaffId, Text, WeekHours};

/// The four blocks of community services (国发〔2006〕14号).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Public,
    Commercial,
    Volunteer,
    MutualAid,
}

impl Block {
    /// All four, in the order residents look for them.
    pub const ALL: [Block; 4] = [Block::Public, Block::Commercial, Block::Volunteer, Block::MutualAid];
}

/// A way to get a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// At the station's window.
    Counter,
    /// At the resident's home.
    Home,
    Phone,
    Online,
    /// On the spot: a venue, a street, a school.
    Site,
}

/// Must the resident come in person?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandIn {
    /// Nobody has written it down yet.
    #[default]
    Unstated,
    /// 本人到场.
    InPerson,
    /// 可代办; what the other person brings stands in the papers.
    MaySend,
}

/// People a service is made for; residents filter by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// 老人.
    Elderly,
    /// 孩子与家长.
    Children,
    /// 残疾人.
    Disabled,
    /// 困难家庭.
    LowIncome,
    /// 找工作的人.
    JobSeekers,
    /// 退役军人.
    Veterans,
    /// 新来的居民.
    Newcomers,
    /// 商户.
    Shops,
}

impl Group {
    /// All of them, in the order they are offered.
    pub const ALL: [Group; 8] = [
        Group::Elderly,
        Group::Children,
        Group::Disabled,
        Group::LowIncome,
        Group::JobSeekers,
        Group::Veterans,
        Group::Newcomers,
        Group::Shops,
    ];
}

/// Days of each month on which something is done, first and last included: the 1st to the 15th.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthDays {
    /// 1–31.
    pub from: u8,
    /// 1–31, not before `from`. A month that is shorter ends earlier.
    pub until: u8,
}

impl MonthDays {
    /// Are both days ones a month can have, in order?
    pub fn is_sound(self) -> bool {
        1 <= self.from && self.from <= self.until && self.until <= 31
    }

    /// Is the day among them?
    pub fn contains(self, day: Day) -> bool {
        let (_, _, of_month) = day.parts();
        u32::from(self.from) <= of_month && of_month <= u32::from(self.until)
    }
}

/// What it costs the resident. Amounts in fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "WrittenFee")]
pub enum Fee {
    /// 不收费. For agency collection: nothing is added to the bill.
    Free,
    Fixed {
        amount: Fen,
    },
    Range {
        from: Fen,
        to: Fen,
    },
    /// A price per piece, hour, month …; `unit` in words.
    PerUnit {
        amount: Fen,
        unit: Text,
    },
    /// 先报价后动手: a way of counting instead of a price.
    Agreed {
        how: Text,
    },
    /// Paid, but price and way of counting are not written yet: cannot be published (价格法 13).
    Unpriced,
}

/// In which form a paper is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperForm {
    #[default]
    Any,
    Original,
    Copy,
    Both,
    /// An electronic one on the phone will do.
    OnPhone,
}

/// One paper to bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub name: Text,
    #[serde(default, skip_serializing_if = "is_default")]
    pub form: PaperForm,
}

/// Who stands behind a service in one part. `name` where the body alone does not say who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub body: Body,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
}

/// Who answers (competent), who does it (executing), who helps (assisting), who pays (funding). Written as the
/// Licheng proposal would have it; what holds at a station is said by [`Service::parties_under`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parties {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competent: Vec<Party>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub executing: Vec<Party>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assisting: Vec<Party>,
    /// In words: 财政, 居民付费, 自来水公司付手续费 …
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub funding: Text,
}

impl Parties {
    /// The parties under another positioning: where the Licheng proposal puts the committee or the
    /// station, the body that leads the block under `model` stands. Authorities stay as they are.
    pub fn under(&self, model: Positioning, block: Block) -> Parties {
        let leads = model.leads(block);
        let replace = |parties: &[Party]| {
            let mut out: Vec<Party> = Vec::new();
            for party in parties {
                let is_local = matches!(party.body, Body::Committee | Body::Station);
                let party = if is_local && model != Positioning::Licheng && party.body != leads {
                    Party { body: leads, name: Text::default() }
                } else {
                    party.clone()
                };
                if !out.contains(&party) {
                    out.push(party);
                }
            }
            out
        };
        Parties {
            competent: replace(&self.competent),
            executing: replace(&self.executing),
            assisting: replace(&self.assisting),
            funding: self.funding.clone(),
        }
    }
}

/// Everything that is written about a service and can be edited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Details {
    pub name: Text,
    /// One or two sentences: what it is, for whom.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    pub block: Block,
    /// The category within the block: 就业, 代收, 维修 …
    pub area: Text,
    #[serde(default)]
    pub parties: Parties,
    /// The main way first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<Mode>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub stand_in: StandIn,
    pub fee: Fee,
    /// 收费依据 (文号) of a public service that costs something.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub fee_basis: Text,
    /// Who may have it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub audience: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Text>,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub time_limit: Text,
    /// Law, rule or agreement it rests on.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub basis: Text,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// What has to be said about the times, in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub times: Text,
    /// Everyday words people look for it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// What somebody who is sent brings besides the papers: 委托书, their own identity card …
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub stand_in_brings: Text,
    /// The app, site or account where it can be done on a phone.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub online: Text,
    /// For whom it is made; empty: for everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Its own week; empty: the station's.
    #[serde(default, skip_serializing_if = "WeekHours::is_empty")]
    pub hours: WeekHours,
    /// Days of the month on which it is done (代收日); empty: on every day with hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub month_days: Vec<MonthDays>,
    /// Dates on which other times hold for this service alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<DayException>,
    /// Service units that do it at this station.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<ProviderId>,
}

impl Details {
    /// A free service of which nothing else has been written yet.
    pub fn new(name: Text, block: Block, area: Text) -> Details {
        Details {
            name,
            summary: Text::default(),
            block,
            area,
            parties: Parties::default(),
            modes: Vec::new(),
            stand_in: StandIn::Unstated,
            fee: Fee::Free,
            fee_basis: Text::default(),
            audience: Text::default(),
            papers: Vec::new(),
            steps: Vec::new(),
            time_limit: Text::default(),
            basis: Text::default(),
            place: Text::default(),
            phone: String::new(),
            times: Text::default(),
            keywords: Vec::new(),
            stand_in_brings: Text::default(),
            online: Text::default(),
            groups: Vec::new(),
            hours: WeekHours::default(),
            month_days: Vec::new(),
            exceptions: Vec::new(),
            providers: Vec::new(),
        }
    }
}

/// Where a service stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    #[default]
    Draft,
    Published,
    /// For a while: the reason and, where known, the day it comes back.
    Paused {
        reason: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// 停办.
    Withdrawn {
        reason: Text,
    },
}

/// That somebody of the station has checked the text against reality. Without it: 未核对.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub by: StaffId,
    pub on: Day,
}

/// Who answers for one service whatever the model says, why, and since when.
#[derive(Debug, Clone, PartialEq)]
pub struct Override {
    pub parties: Parties,
    pub reason: Text,
    pub on: Day,
}

/// One thing a resident can get.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    pub details: Details,
    /// The starter entry it came from.
    pub slug: Option<Box<str>>,
    pub state: State,
    pub checked: Option<Check>,
    /// Its place among the others, smaller first.
    pub rank: i64,
    /// Set for this service alone.
    pub parties_set: Option<Box<Override>>,
}

/// A text that was checked longer ago than this is due again. The 目录 of public services are
/// reviewed yearly; prices and phones do not last that long.
pub const CHECK_LASTS_DAYS: i64 = 180;

impl State {
    /// Do residents see a service in this state? A paused one stays visible, with its reason.
    pub fn is_public(&self) -> bool {
        matches!(self, State::Published | State::Paused { .. })
    }
}

impl Service {
    /// Who answers for it under a model: whoever is set for it alone, else as the model says.
    pub fn parties_under(&self, model: Positioning) -> Parties {
        match &self.parties_set {
            // Who pays is not set apart: it stays with what is written about the service.
            Some(set) => Parties { funding: self.details.parties.funding.clone(), ..set.parties.clone() },
            None => self.details.parties.under(model, self.details.block),
        }
    }

    /// May residents see it?
    pub fn is_public(&self) -> bool {
        self.state.is_public()
    }

    /// Is it time to compare the text with reality: never done, or too long ago? Not asked of what
    /// has been withdrawn.
    pub fn is_due(&self, today: Day) -> bool {
        let fresh = |check: &Check| today.days_since(check.on) <= CHECK_LASTS_DAYS;
        !matches!(self.state, State::Withdrawn { .. }) && !self.checked.as_ref().is_some_and(fresh)
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
