//! Service units: who, besides station and committee, serves residents here, under which licence and
//! contract, at which prices.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Fee;
use crate::domain::values::{Day, Private, ProviderId, Text, WeekHours, patches};

pub use events::{Added, ContactChanged, Edited, Ended, Listed, Suspended};
pub(in crate::domain) use events::{
    apply_added, apply_contact_changed, apply_edited, apply_ended, apply_erased, apply_listed,
    apply_suspended,
};
pub(crate) use rules::{add, edit, end, erase_contact, list, suspend};

/// What kind of body serves: the six of the founding proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Government,
    Committee,
    /// 社会组织.
    CivilOrganisation,
    /// 驻区单位.
    ResidentUnit,
    Enterprise,
    /// 个人.
    Individual,
}

impl Kind {
    /// All six, in the proposal's order.
    pub const ALL: [Kind; 6] = [
        Kind::Government,
        Kind::Committee,
        Kind::CivilOrganisation,
        Kind::ResidentUnit,
        Kind::Enterprise,
        Kind::Individual,
    ];
}

/// One line of a price list (明码标价, 价格法 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    pub item: Text,
    pub fee: Fee,
}

/// What is written about a service unit; residents see all of it but the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// The name it serves under; of an individual what residents call them by.
    pub name: Text,
    pub kind: Kind,
    /// What it does here, in a sentence or two.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub summary: Text,
    /// Kind and number of the licence or registration.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// The licence's last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_until: Option<Day>,
    /// Name or number of the agreement with the station; not for residents.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contract: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_from: Option<Day>,
    /// The agreement's last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_until: Option<Day>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prices: Vec<Price>,
    #[serde(default, skip_serializing_if = "WeekHours::is_empty")]
    pub hours: WeekHours,
    /// What has to be said about the times, in words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub times: Text,
    /// The phone residents may call.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub address: Text,
}

impl Details {
    /// A service unit of which only name and kind are known.
    pub fn new(name: Text, kind: Kind) -> Details {
        Details {
            name,
            kind,
            summary: Text::default(),
            licence: String::new(),
            licence_until: None,
            contract: String::new(),
            contract_from: None,
            contract_until: None,
            prices: Vec::new(),
            hours: WeekHours::default(),
            times: Text::default(),
            phone: String::new(),
            address: Text::default(),
        }
    }

    /// The first day on which licence or agreement no longer holds.
    pub fn runs_out(&self) -> Option<Day> {
        self.licence_until.into_iter().chain(self.contract_until).min().map(|last| last.plus(1))
    }
}

patches!(
    /// One edited field of a service unit.
    ProviderPatch of Details {
        Name name: Text,
        Kind kind: Kind,
        Summary summary: Text,
        Licence licence: String,
        LicenceUntil licence_until: Option<Day>,
        Contract contract: String,
        ContractFrom contract_from: Option<Day>,
        ContractUntil contract_until: Option<Day>,
        Prices prices: Vec<Price>,
        Hours hours: WeekHours,
        Times times: Text,
        Phone phone: String,
        Address address: Text,
    }
);

/// Whom the station calls there: personal, for the desk only, erasable.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Where a service unit stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    #[default]
    Draft,
    /// Residents see it.
    Listed,
    /// For a while: residents see that it rests; its services say so too.
    Suspended { reason: Text, until: Option<Day> },
    /// The cooperation is over.
    Ended { reason: Text },
}

/// A service unit of this station.
#[derive(Debug, Clone, PartialEq)]
pub struct Provider {
    pub details: Details,
    pub contact: Private<Contact>,
    pub state: State,
    /// The places (`<device>-<seq>.<n>`) of all personal parts about it that are still here, newest last.
    pub(in crate::domain) live: Vec<Box<str>>,
}

impl Provider {
    /// May residents see it? A suspended one stays visible, with its reason.
    pub fn is_public(&self) -> bool {
        matches!(self.state, State::Listed | State::Suspended { .. })
    }
}

/// All service units by id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Providers {
    records: BTreeMap<ProviderId, Provider>,
}

impl Providers {
    /// The service unit of this id.
    pub fn get(&self, id: &ProviderId) -> Option<&Provider> {
        self.records.get(id)
    }

    /// Every service unit with its id.
    pub fn iter(&self) -> impl Iterator<Item = (&ProviderId, &Provider)> {
        self.records.iter()
    }
}
