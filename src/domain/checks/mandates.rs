//! What is not clear about what the government has handed down: who does it, and what its money goes into.

use super::{Finding, Kind, Of, Report};
use crate::domain::Station;
use crate::domain::catalogue::Block;
use crate::domain::mandates::{Listed, Money};
use crate::domain::profile::{Body, Positioning};
use crate::domain::values::Day;

/// Looks at every mandate that runs on this day. What is handed down is public service, whatever its services are.
pub(super) fn check(station: &Station, model: Positioning, today: Day, report: &mut Report) {
    let by_model = model.leads(Block::Public) == Body::Committee;
    for (id, mandate) in station.mandates().iter() {
        let terms = &mandate.terms;
        if terms.from > today || mandate.is_over(today) {
            continue;
        }
        report.mandates += 1;
        let mut found = |kind| report.findings.push(Finding { kind, of: Of::Mandate(id.clone()) });
        if terms.executing == Body::Unstated {
            found(Kind::NobodyLeads);
        }
        if terms.executing == Body::Station && (by_model || terms.listed == Listed::Duty) {
            found(Kind::StationForCommittee);
        }
        let paid = terms.pay.fen().is_some()
            || [Money::Promised, Money::Received].iter().any(|money| mandate.booked(*money).next().is_some());
        let commercial = || {
            let mut services = terms.services.iter().filter_map(|id| station.catalogue().get(id));
            services.any(|service| service.details.block == Block::Commercial)
        };
        if paid && commercial() {
            found(Kind::PublicMoney);
        }
    }
}
