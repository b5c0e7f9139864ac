//! 职责定位: which body leads which block of services, by the five models the founding proposal names.

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Block;
use crate::domain::values::{Day, Text};

/// A change may be written down so many days ahead: a year further on it would be a slip of the finger.
pub const MOST_AHEAD_DAYS: i64 = 366;

/// A model of who does what. The source of all five is 《关于进一步增强社区服务站功能的建议》.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Positioning {
    /// 鲤城建议: committee for public, mutual and volunteer services, station for the rest.
    Licheng,
    /// 深圳: the station is a 民非 founded by the committee and does the community services.
    Shenzhen,
    /// 南京: the station does the government's public services and assists the committee.
    Nanjing,
    /// 成都锦江: the station does the government's work and runs projects open to society.
    Jinjiang,
    /// 混合体: committee and station in one, all four blocks together; most stations today.
    Mixed,
}

/// A body that can answer for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    PartyBranch,
    Committee,
    Station,
    Subdistrict,
    /// An office of the district or another public authority.
    Authority,
    /// A public institution: school, clinic, bank on commission …
    Institution,
    /// A provider under contract.
    Provider,
    Volunteers,
    Residents,
    /// 原文未载: the source does not say, so neither do we.
    Unstated,
}

/// A positioning that was set after the founding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositioningChange {
    pub model: Positioning,
    /// Absent: nobody wrote from which day on; it was edited with the rest of the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Who decided it, and why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
}

impl Positioning {
    /// All five, in the order of the proposal, today's state last.
    pub const ALL: [Positioning; 5] = [
        Positioning::Licheng,
        Positioning::Shenzhen,
        Positioning::Nanjing,
        Positioning::Jinjiang,
        Positioning::Mixed,
    ];

    /// Which body stands in the community for a block. Where the proposal is silent: `Unstated`.
    pub fn leads(self, block: Block) -> Body {
        use Block::{Commercial, MutualAid, Public, Volunteer};
        match (self, block) {
            (Positioning::Licheng, Public | MutualAid | Volunteer) => Body::Committee,
            (Positioning::Licheng, Commercial) => Body::Station,
            // 作为社区居委会举办的民办非企业单位,开展社区服务工作: no block is excepted.
            (Positioning::Shenzhen, _) => Body::Station,
            // 承担政府在社区的相关公共服务工作; of the other blocks nothing is said.
            (Positioning::Nanjing, Public) => Body::Station,
            (Positioning::Nanjing, _) => Body::Unstated,
            // 担负原来由社区居委会承担的政府工作职能,同时开展社会化服务项目.
            (Positioning::Jinjiang, Public | Commercial) => Body::Station,
            (Positioning::Jinjiang, _) => Body::Unstated,
            // 原有的社区服务站…统揽了社区服务的四大块.
            (Positioning::Mixed, _) => Body::Station,
        }
    }
}
