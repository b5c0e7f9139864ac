//! What accounts, clerks and tablets are called in the books; never who a resident is.

use super::Books;
use crate::domain::ledger::Account;
use crate::domain::values::{DeviceId, StaffId};

impl Books<'_> {
    /// An account in words: what kind, and of whom.
    pub(super) fn account(&self, account: &Account) -> String {
        let kind = match account {
            Account::Station(purpose) | Account::Committee(purpose) => (self.words.purpose)(*purpose),
            account => (self.words.account)(account),
        };
        let detail = self.detail(account);
        if detail.is_empty() { kind.to_owned() } else { [kind, &detail].join(" ") }
    }

    /// Of which biller, compound or tablet it is; of a resident's it is not said.
    pub(super) fn detail(&self, account: &Account) -> String {
        match account {
            Account::Trust(biller) | Account::Claim(biller) => {
                let biller = self.station.cashdesk().biller(biller);
                let name = biller.map(|biller| biller.agreement.name.zh.clone());
                name.unwrap_or_default()
            }
            Account::Owners(compound) => compound.to_string(),
            Account::Till(device) => self.tablet(device),
            _ => String::new(),
        }
    }

    /// Code and name in the station's chart, or as they are proposed.
    pub(super) fn chart(&self, account: &Account) -> (String, String) {
        let row = account.row();
        let set = self.station.cashdesk().chart_line(row);
        let (code, name) = set.unwrap_or_else(|| (self.words.chart)(row));
        (code.to_owned(), name.to_owned())
    }

    /// Who did something.
    pub(super) fn clerk(&self, id: &StaffId) -> String {
        let who = self.station.staff().get(id).and_then(|member| member.who.present());
        who.map_or(self.words.erased, |who| who.name.as_str()).to_owned()
    }

    /// A tablet by its name; without one as on its receipts.
    pub(super) fn tablet(&self, device: &DeviceId) -> String {
        match self.station.tablets().name(device) {
            "" => device.as_str().chars().take(5).collect::<String>().to_ascii_uppercase(),
            name => name.to_owned(),
        }
    }
}
