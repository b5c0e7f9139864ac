//! What is typed at the till, as signals.

use leptos::prelude::*;

use super::paper::PaperFields;
use crate::forms::collect::{BillDraft, Draft};
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed and chosen about a payment.
#[derive(Clone, Copy)]
pub struct CollectFields {
    /// Id of a biller, or that it is an own fee.
    pub biller: RwSignal<String>,
    pub account: RwSignal<String>,
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub amount: RwSignal<String>,
    pub period: RwSignal<String>,
    pub service: RwSignal<String>,
    pub what: RwSignal<String>,
    pub owner: RwSignal<String>,
    pub compound: RwSignal<String>,
    pub person: RwSignal<String>,
    pub invoice: RwSignal<String>,
    pub number: RwSignal<String>,
    pub again: RwSignal<String>,
    pub late: RwSignal<String>,
    /// Bills of the same payment before this one.
    pub others: RwSignal<Vec<BillDraft>>,
    pub method: RwSignal<String>,
    pub given: RwSignal<String>,
    /// Of a sheet of a pad.
    pub paper: Option<PaperFields>,
}

impl CollectFields {
    /// Empty fields.
    pub fn new(paper: Option<PaperFields>) -> CollectFields {
        let empty = || RwSignal::new(String::new());
        CollectFields {
            biller: empty(),
            account: empty(),
            name: empty(),
            phone: empty(),
            amount: empty(),
            period: empty(),
            service: empty(),
            what: empty(),
            owner: empty(),
            compound: empty(),
            person: empty(),
            invoice: empty(),
            number: empty(),
            again: empty(),
            late: empty(),
            others: RwSignal::new(Vec::new()),
            method: empty(),
            given: empty(),
            paper,
        }
    }

    /// The bill in hand; tracked.
    pub fn bill(self) -> BillDraft {
        BillDraft {
            biller: self.biller.get(),
            account: self.account.get(),
            name: self.name.get(),
            phone: self.phone.get(),
            amount: self.amount.get(),
            period: self.period.get(),
            service: self.service.get(),
            what: self.what.get(),
            owner: self.owner.get(),
            compound: self.compound.get(),
            person: self.person.get(),
            invoice: self.invoice.get(),
            number: self.number.get(),
            again: self.again.get(),
            late: self.late.get(),
        }
    }

    /// Takes another bill in hand.
    pub fn fill_bill(self, bill: &BillDraft) {
        // One that is not another is not set: whoever follows would build anew.
        let put = |to: RwSignal<String>, text: &str| {
            if to.with_untracked(|now| now != text) {
                to.set(text.to_owned());
            }
        };
        put(self.biller, &bill.biller);
        put(self.account, &bill.account);
        put(self.name, &bill.name);
        put(self.phone, &bill.phone);
        put(self.amount, &bill.amount);
        put(self.period, &bill.period);
        put(self.service, &bill.service);
        put(self.what, &bill.what);
        put(self.owner, &bill.owner);
        put(self.compound, &bill.compound);
        put(self.person, &bill.person);
        put(self.invoice, &bill.invoice);
        put(self.number, &bill.number);
        put(self.again, &bill.again);
        put(self.late, &bill.late);
    }
}

impl Fields for CollectFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        let (bill, others) = (self.bill(), self.others.get());
        let paper = self.paper.map(PaperFields::draft);
        Draft { bill, others, method: self.method.get(), given: self.given.get(), paper }
    }

    fn fill(self, draft: &Draft) {
        self.fill_bill(&draft.bill);
        self.others.set(draft.others.clone());
        self.method.set(draft.method.clone());
        self.given.set(draft.given.clone());
        if let (Some(fields), Some(paper)) = (self.paper, &draft.paper) {
            fields.fill(paper);
        }
    }
}
