//! 政策建议: what the station needs from whom, and what became of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Policies;
use crate::domain::values::{AskId, ClauseId, Day};

/// The five heads under which the proposal asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// 性质.
    #[default]
    Nature,
    /// 服务项目.
    Services,
    /// 申办条件.
    Conditions,
    /// 管理.
    Management,
    /// 优惠.
    Preferences,
}

impl Head {
    /// All five, in the order of the proposal.
    pub const ALL: [Head; 5] =
        [Head::Nature, Head::Services, Head::Conditions, Head::Management, Head::Preferences];
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ask {
    pub head: Head,
    pub words: String,
    /// Whom it is asked of.
    pub to: String,
    /// The clause it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<ClauseId>,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskState {
    #[default]
    Draft,
    Submitted,
    Accepted,
    Partly,
    Declined,
    Withdrawn,
}

impl AskState {
    /// All of them.
    pub const ALL: [AskState; 6] = [
        AskState::Draft,
        AskState::Submitted,
        AskState::Accepted,
        AskState::Partly,
        AskState::Declined,
        AskState::Withdrawn,
    ];

    /// Has it been answered?
    pub fn is_answer(self) -> bool {
        matches!(self, AskState::Accepted | AskState::Partly | AskState::Declined)
    }

    /// May this follow? An answer may be followed by another; whatever was handed in by mistake is a draft again.
    pub fn leads_to(self, next: AskState) -> bool {
        use AskState as S;
        match self {
            S::Draft => matches!(next, S::Submitted | S::Withdrawn),
            S::Submitted => next != S::Submitted,
            S::Accepted | S::Partly | S::Declined => next.is_answer() || next == S::Submitted,
            S::Withdrawn => next == S::Draft,
        }
    }
}

/// What is asked for and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskRecord {
    pub ask: Ask,
    pub state: AskState,
    /// The day of that state; none while it has never been handed in.
    pub on: Option<Day>,
    /// The day it was handed in.
    pub submitted: Option<Day>,
    /// The answer, or why it was withdrawn.
    pub words: String,
}

impl Policies {
    /// What is asked for, by id.
    pub fn ask(&self, id: &AskId) -> Option<&AskRecord> {
        self.asks.get(id)
    }

    /// Everything asked for.
    pub fn asks(&self) -> impl Iterator<Item = (&AskId, &AskRecord)> {
        self.asks.iter()
    }

    /// How many stand where, by head.
    pub fn ask_tally(&self) -> BTreeMap<(Head, AskState), u32> {
        let mut tally = BTreeMap::new();
        for record in self.asks.values() {
            *tally.entry((record.ask.head, record.state)).or_insert(0) += 1;
        }
        tally
    }
}
