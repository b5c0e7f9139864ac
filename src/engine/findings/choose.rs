//! Which command makes a chosen version what the station shows.

use super::writes::Said;
use super::{Finding, STATION, Version};
use crate::domain::catalogue::State as ServiceState;
use crate::domain::mandates;
use crate::domain::policies::{self, AskState};
use crate::domain::profile::{Positioned, ProfilePatch};
use crate::domain::staff::Identity;
use crate::domain::values::{PersonId, VisitId};
use crate::domain::visits::State;
use crate::domain::{Command, Station};
use crate::engine::Thing;

/// 采用这一份: settles a finding with one of its versions; `None` where the record is gone.
pub fn choose(station: &Station, finding: &Finding, version: &Version) -> Option<Command> {
    let put = put(station, &finding.thing, version.says(&finding.field)?)?;
    let thing = if finding.thing == Thing::Station { STATION } else { finding.thing.id() };
    // Of a draft and what was handed in not the later one shows.
    let shows = match (&finding.thing, version.says(&finding.field)?) {
        (Thing::Ask(id), Said::Ask(now) | Said::HandedIn(now)) => station.policies().ask(id)?.ask == *now,
        _ => version.shows,
    };
    Some(Command::Settle {
        thing: thing.to_owned(),
        field: finding.field.clone(),
        chose: Some(version.entry.to_string()),
        put: Some(Box::new(put)),
        shows,
    })
}

/// Lets a finding go where no version can be put in place any more, because what it is about is gone.
pub fn let_go(finding: &Finding) -> Command {
    let thing = if finding.thing == Thing::Station { STATION } else { finding.thing.id() };
    let (thing, field) = (thing.to_owned(), finding.field.clone());
    Command::Settle { thing, field, chose: None, put: None, shows: true }
}

/// The ordinary command that writes a value.
fn put(station: &Station, thing: &Thing, said: Said<'_>) -> Option<Command> {
    Some(match (thing, said) {
        // Of what was edited with the rest of the profile nobody wrote from which day on.
        (Thing::Station, Said::Profile(ProfilePatch::Positioning { .. })) => return None,
        (Thing::Station, Said::Positioned(Positioned { model, from, words })) => {
            Command::SetPositioning { model: *model, from: *from, words: words.zh.clone() }
        }
        (Thing::Station, Said::Profile(patch)) => {
            let mut now = station.profile()?.clone();
            patch.apply(&mut now);
            Command::EditProfile { now: Box::new(now) }
        }
        (Thing::Staff(id), said @ (Said::Post(_) | Said::Identity(_))) => {
            let member = station.staff().get(id)?;
            let (mut who, mut now) = (member.who.present()?.clone(), member.post.clone());
            match said {
                Said::Post(patch) => patch.apply(&mut now),
                Said::Identity(Identity { name, phone }) => {
                    who = Identity { name: name.clone(), phone: phone.clone() };
                }
                _ => {}
            }
            Command::EditStaff { staff: id.clone(), who, now }
        }
        (Thing::Service(id), said) => return service(station, id, said),
        (Thing::Provider(id), said) => return provider(station, id, said),
        (Thing::Notice(id), Said::Notice(patch)) => {
            let mut now = station.notices().get(id)?.notice.clone();
            patch.apply(&mut now);
            Command::EditNotice { notice: id.clone(), now }
        }
        (Thing::Notice(id), Said::NoticePublic(true)) => Command::PublishNotice { notice: id.clone() },
        (Thing::Notice(id), Said::NoticePublic(false)) => Command::WithdrawNotice { notice: id.clone() },
        (Thing::Person(id), said) => return person(station, id, said),
        (Thing::Request(id), Said::Step(step, with)) => {
            Command::PutStepBack { request: id.clone(), step, with: with.clone() }
        }
        (Thing::Request(id), Said::When(due, slot)) => Command::Reschedule { request: id.clone(), due, slot },
        (Thing::Visit(id), said) => return visit(station, id, said),
        (Thing::Biller(id), said) => {
            let record = station.cashdesk().biller(id)?;
            let (mut now, mut contact) =
                (record.agreement.clone(), record.contact.present().cloned().unwrap_or_default());
            match said {
                Said::Agreement(patch) => patch.apply(&mut now),
                Said::Contact(said) => contact = said.clone(),
                _ => return None,
            }
            Command::EditBiller { biller: id.clone(), now: Box::new(now), contact }
        }
        (Thing::Mandate(id), Said::Terms(patch)) => {
            let mut now = station.mandates().get(id)?.terms.clone();
            patch.apply(&mut now);
            Command::Mandate(mandates::Act::Edit { mandate: id.clone(), now: Box::new(now) })
        }
        (Thing::Mandate(id), Said::MandateEnded(on, reason)) => {
            Command::Mandate(mandates::Act::End { mandate: id.clone(), on, reason: reason.zh.clone() })
        }
        (Thing::Task(id), Said::TaskStepped(step, words)) => {
            Command::Mandate(mandates::Act::StepTask { task: id.clone(), step, words: words.zh.clone() })
        }
        (Thing::Task(id), Said::Order(now)) => {
            Command::Mandate(mandates::Act::CorrectTask { task: id.clone(), now: now.clone() })
        }
        (Thing::Policy(id), Said::Document(patch)) => {
            let mut now = station.policies().get(id)?.document.clone();
            patch.apply(&mut now);
            Command::Policy(policies::Act::EditPolicy { policy: id.clone(), now: Box::new(now) })
        }
        (Thing::Clause(id), Said::Clause(now)) => {
            let policy = station.policies().clause(id)?.policy.clone();
            Command::Policy(policies::Act::WriteClause {
                policy,
                clause: Some(id.clone()),
                now: Box::new(now.clone()),
            })
        }
        // What has been handed in meanwhile shows; with other words it has to be handed in again.
        (Thing::Ask(id), Said::Ask(now) | Said::HandedIn(now)) => {
            let (ask, now) = (id.clone(), Box::new(now.clone()));
            Command::Policy(match station.policies().ask(id)?.state {
                AskState::Draft => policies::Act::WriteAsk { ask: Some(ask), now },
                AskState::Submitted => policies::Act::RedraftAsk { ask, now },
                _ => return None,
            })
        }
        (Thing::Ask(id), Said::AskState(state, on, words)) => {
            station.policies().ask(id).filter(|record| record.state.leads_to(state))?;
            Command::Policy(policies::Act::StepAsk { ask: id.clone(), state, on, words: words.to_owned() })
        }
        (_, Said::PolicyWithdrawn(it)) if it.back => {
            Command::Policy(policies::Act::BringBack { policy: it.policy.clone(), clause: it.clause.clone() })
        }
        (_, Said::PolicyWithdrawn(it)) => Command::Policy(policies::Act::Withdraw {
            policy: it.policy.clone(),
            clause: it.clause.clone(),
            instead: it.instead.clone(),
            reason: it.reason.clone(),
        }),
        (Thing::Ticket(id), Said::Called(window)) => {
            Command::CallTicket { ticket: id.clone(), window: window.to_owned() }
        }
        (Thing::Ticket(id), Said::Ended(served)) => Command::EndTicket { ticket: id.clone(), served },
        _ => return None,
    })
}

fn service(station: &Station, id: &crate::domain::values::ServiceId, said: Said<'_>) -> Option<Command> {
    let state = match said {
        Said::Service(patch) => {
            let mut now = station.catalogue().get(id)?.details.clone();
            patch.apply(&mut now);
            return Some(Command::EditService { service: id.clone(), now: Box::new(now), publish: false });
        }
        Said::Plan(plan) => return Some(Command::SetPlan { service: id.clone(), plan: plan.cloned() }),
        Said::PartiesSet(set) => {
            let (parties, reason) = (set.parties.clone().map(Box::new), set.reason.zh.clone());
            return Some(Command::SetParties { service: id.clone(), parties, reason });
        }
        Said::ServicePublished => ServiceState::Published,
        Said::ServicePaused(reason, until) => ServiceState::Paused { reason: reason.clone(), until },
        Said::ServiceWithdrawn(reason) => ServiceState::Withdrawn { reason: reason.clone() },
        Said::ServiceState(state) => state.clone(),
        _ => return None,
    };
    Some(Command::PutServicesBack { services: vec![(id.clone(), state)] })
}

fn provider(station: &Station, id: &crate::domain::values::ProviderId, said: Said<'_>) -> Option<Command> {
    let record = station.providers().get(id)?;
    let provider = id.clone();
    Some(match said {
        Said::Provider(patch) => {
            let mut now = record.details.clone();
            patch.apply(&mut now);
            Command::EditProvider {
                provider,
                now: Box::new(now),
                contact: record.contact.present().cloned().unwrap_or_default(),
            }
        }
        Said::Contact(contact) => Command::EditProvider {
            provider,
            now: Box::new(record.details.clone()),
            contact: contact.clone(),
        },
        Said::ProviderListed => Command::ListProvider { provider },
        Said::ProviderSuspended(reason, until) => {
            Command::SuspendProvider { provider, reason: reason.zh.clone(), until }
        }
        Said::ProviderEnded(reason) => Command::EndProvider { provider, reason: reason.zh.clone() },
        _ => return None,
    })
}

fn person(station: &Station, id: &PersonId, said: Said<'_>) -> Option<Command> {
    let mut now = station.people().known(id)?.clone();
    Some(match said {
        Said::Person(patch) => {
            patch.apply(&mut now);
            Command::EditPerson { person: id.clone(), now: Box::new(now) }
        }
        Said::Consent(given) => Command::SetConsent { person: id.clone(), given },
        Said::Joined(Some(kept)) => Command::JoinPeople { kept: kept.clone(), other: id.clone() },
        Said::Joined(None) => {
            let kept = station.people().kept(id);
            Command::PartPeople { kept: kept.clone(), other: id.clone() }
        }
        _ => return None,
    })
}

fn visit(station: &Station, id: &VisitId, said: Said<'_>) -> Option<Command> {
    let record = station.visits().get(id)?;
    let (visit, mut now) = (id.clone(), record.application.clone());
    Some(match said {
        Said::Visit(patch) => {
            patch.apply(&mut now);
            let contact = record.contact.present().cloned().unwrap_or_default();
            Command::EditVisit { visit, now: Box::new(now), contact }
        }
        Said::Contact(contact) => Command::EditVisit { visit, now: Box::new(now), contact: contact.clone() },
        Said::Answered(true, _) => Command::AgreeToVisit { visit, venue: None, notice: None },
        // What has been agreed to meanwhile is called off: its venue is free again and its notice goes.
        Said::Answered(false, reason)
            if record.stands() || matches!(record.state, State::Agreed | State::Over(_)) =>
        {
            Command::CallOffVisit { visit, reason: reason.zh.clone() }
        }
        Said::Answered(false, reason) => Command::DeclineVisit { visit, reason: reason.zh.clone() },
        Said::Closed(Some(report), _) => {
            let words = record.words.present().cloned().unwrap_or_default();
            Command::ReportVisit { visit, report: report.clone(), words }
        }
        Said::Closed(None, reason) => Command::CallOffVisit { visit, reason: reason.zh.clone() },
        _ => return None,
    })
}
