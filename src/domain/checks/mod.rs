//! The check page: what is not clear about who answers for what, found in one walk over services, mandates, staff and
//! the work of the last ninety days. Pure; it only says what it finds and what that rests on, and mends nothing.

mod load;
mod mandates;
mod posts;
mod scope;
#[cfg(test)]
mod tests;

use crate::domain::Station;
use crate::domain::catalogue::{Block, Fee, Parties, Party};
use crate::domain::profile::{Body, Positioning};
use crate::domain::values::{Day, MandateId, ServiceId, StaffId};

pub use load::{Load, LoadOf, PersonLoad};
pub use scope::Scope;

/// Requests of so many days, today's included, are counted.
pub const DAYS: i64 = 90;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 合二为一: committee and station are one, and no block is anybody's own.
    Undivided,
    /// Nobody is named who answers for it, or who does it.
    NobodyLeads,
    /// Committee and station both stand in the same place.
    BothLead,
    /// The station does what the model gives to the committee, or what is the committee's own duty by law.
    StationForCommittee,
    /// 一人两岗: one person in posts of two bodies.
    TwoPosts,
    /// A commercial service that public money pays for, or a mandate whose money goes into one.
    PublicMoney,
    /// A commercial service that a public body does and is paid for.
    PublicBodyPaid,
    /// Done by the station, and not among what it may do (民办非企业单位登记管理暂行条例 25).
    OutsideScope,
}

/// One thing that is not clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    pub of: Of,
}

/// Where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// The positioning itself.
    Station,
    Service(ServiceId),
    Mandate(MandateId),
    /// Two posts; `sure`: name and phone are the same, otherwise a phone is missing.
    Posts {
        staff: [StaffId; 2],
        sure: bool,
    },
}

/// Everything the page shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// By kind, services in the station's order, then mandates.
    pub findings: Vec<Finding>,
    pub scope: Scope,
    pub load: Load,
    /// How many services were looked at: those residents can see.
    pub services: usize,
    /// How many mandates: those that run.
    pub mandates: usize,
}

impl Report {
    /// The findings of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.kind == kind)
    }
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Kind; 8] = [
        Kind::Undivided,
        Kind::NobodyLeads,
        Kind::BothLead,
        Kind::StationForCommittee,
        Kind::TwoPosts,
        Kind::PublicMoney,
        Kind::PublicBodyPaid,
        Kind::OutsideScope,
    ];
}

/// What is not clear today. `public_money`: words by which public money is known in what is written about who pays.
pub fn check(station: &Station, today: Day, public_money: &[&str]) -> Report {
    let model = station.profile().map_or(Positioning::Mixed, |profile| profile.positioning_on(today));
    check_under(station, model, today, public_money)
}

/// What would not be clear today under another model.
pub fn check_under(station: &Station, model: Positioning, today: Day, public_money: &[&str]) -> Report {
    let legal = station.profile().map(|profile| &profile.legal);
    let terms = scope::terms(legal.map_or("", |legal| &legal.scope));
    let mut report = Report::default();
    if model == Positioning::Mixed {
        report.findings.push(Finding { kind: Kind::Undivided, of: Of::Station });
    }
    let mut counting = load::Counting::default();
    let (mut by_station, mut outside) = (0, 0);
    for (id, service) in station.catalogue().iter() {
        let parties = service.parties_under(model);
        counting.matter(id, &parties, service.is_public());
        if !service.is_public() {
            continue;
        }
        report.services += 1;
        let mut found = |kind| report.findings.push(Finding { kind, of: Of::Service(id.clone()) });
        let details = &service.details;
        if !is_led(&parties) {
            found(Kind::NobodyLeads);
        }
        if both(&parties.competent) || both(&parties.executing) {
            found(Kind::BothLead);
        }
        let done_here = has(&parties.executing, Body::Station);
        // What was set for it alone, with a reason, has been thought about.
        let by_model = service.parties_set.is_none();
        if done_here && by_model && model.leads(details.block) == Body::Committee {
            found(Kind::StationForCommittee);
        }
        if details.block == Block::Commercial {
            if public_money.iter().any(|word| parties.funding.zh.contains(word)) {
                found(Kind::PublicMoney);
            }
            if details.fee != Fee::Free && PUBLIC.iter().any(|body| has(&parties.executing, *body)) {
                found(Kind::PublicBodyPaid);
            }
        }
        if done_here {
            by_station += 1;
            if !terms.is_empty() && !scope::covers(&terms, details) {
                outside += 1;
                found(Kind::OutsideScope);
            }
        }
    }
    report.scope = match terms.is_empty() {
        true => Scope::Unwritten { services: by_station },
        false => Scope::Compared { services: by_station, outside },
    };
    mandates::check(station, model, today, &mut report);
    report.findings.extend(posts::two_posts(station.staff()));
    report.findings.sort_by_key(|finding| finding.kind);
    report.load = counting.count(station, today);
    report
}

/// Bodies that live of public money and may not earn with what they do.
const PUBLIC: [Body; 4] = [Body::PartyBranch, Body::Committee, Body::Subdistrict, Body::Authority];

fn has(parties: &[Party], body: Body) -> bool {
    parties.iter().any(|party| party.body == body)
}

fn both(parties: &[Party]) -> bool {
    has(parties, Body::Committee) && has(parties, Body::Station)
}

/// Is somebody named who answers for it, and somebody who does it?
fn is_led(parties: &Parties) -> bool {
    let named = |parties: &[Party]| parties.iter().any(|party| party.body != Body::Unstated);
    named(&parties.competent) && named(&parties.executing)
}
