//! What a version of a field says, for whoever has to choose between several.

use super::sentence::{self, Line};
use super::value::Writer;
use super::{mandates, money, policies, visits};
use crate::domain::people::PersonPatch;
use crate::domain::requests::{Plan, Slot, StepDetails};
use crate::domain::values::{Day, PersonId, RequestId};
use crate::domain::{Event, Station};
use crate::engine::{Said, Thing};
use crate::i18n::Lang;
use crate::i18n::findings::{Findings, strings};
use crate::i18n::{policies_told, steps};

/// What a finding is about, with its name: 服务“代收水费”. Names residents: only for those who may know them.
pub fn thing(lang: Lang, station: &Station, thing: &Thing) -> String {
    let (write, words) = (Writer::new(lang, station), strings(lang));
    let told = policies_told::strings(lang);
    match thing {
        Thing::Station => words.station.to_owned(),
        Thing::Staff(id) => (words.staff)(&write.staff(id)),
        Thing::Service(id) => (words.service)(&write.service(id)),
        Thing::Provider(id) => (words.provider)(&write.provider(id)),
        Thing::Notice(id) => (words.notice)(&write.notice(id)),
        Thing::Person(id) => (words.person)(&person(&write, id)),
        Thing::Request(id) => request(&write, words, id),
        Thing::Visit(id) => (words.visit)(&visits::visit(&write, id)),
        Thing::Ticket(id) => {
            let ticket = station.queue().get(id).map(|ticket| ticket.label());
            (words.ticket)(&ticket.unwrap_or_default())
        }
        Thing::Biller(id) => (words.biller)(&money::biller(&write, id)),
        Thing::Payment(id) => money::receipt(&write, id),
        Thing::Mandate(id) => (write.words.mandates.mandate)(&mandates::mandate(&write, id)),
        Thing::Task(id) => (write.words.mandates.task)(&mandates::task(&write, id)),
        Thing::Policy(id) => (told.policy_thing)(&policies::title(&write, id)),
        Thing::Clause(id) => (told.clause_thing)(&policies::clause(&write, id)),
        Thing::Ask(id) => (told.ask_thing)(&policies::ask(&write, id)),
        Thing::Till | Thing::Money | Thing::Other => write.words.unnamed.to_owned(),
    }
}

/// The request of this id by what it is about and whose it is.
pub fn request_name(lang: Lang, station: &Station, id: &RequestId) -> String {
    request(&Writer::new(lang, station), strings(lang), id)
}

/// The field and what this version of it says; empty where nothing stands there.
pub fn version(lang: Lang, station: &Station, event: &Event, said: Said<'_>) -> (String, String) {
    let (write, words) = (Writer::new(lang, station), strings(lang));
    let told = policies_told::strings(lang);
    let line = |line: Line| (line.field, line.now);
    // A state reads like what was done: with its reason, and until when.
    let state = || (words.state.to_owned(), sentence::text(&write, event));
    match said {
        Said::Profile(patch) => line(sentence::profile(&write, patch)),
        Said::Post(patch) => line(sentence::post(&write, patch)),
        Said::Service(patch) => line(sentence::service(&write, patch)),
        Said::Provider(patch) => line(sentence::provider(&write, patch)),
        Said::Notice(patch) => line(sentence::notice(&write, patch)),
        Said::Visit(patch) => line(visits::edited(&write, patch)),
        Said::Agreement(patch) => line(money::edited(&write, patch)),
        Said::Terms(patch) => line(mandates::edited(&write, patch)),
        Said::MandateEnded(..) => (write.words.mandates.end.to_owned(), sentence::text(&write, event)),
        Said::TaskStepped(..) => (words.step.to_owned(), sentence::text(&write, event)),
        Said::Person(patch) => ((words.person_field)(patch).to_owned(), particular(&write, patch)),
        Said::Identity(who) => {
            (words.who.to_owned(), joined(&write, [who.name.as_str(), who.phone.as_str()]))
        }
        Said::Contact(contact) => {
            let parts = [contact.name.as_str(), contact.phone.as_str(), contact.note.as_str()];
            (words.contact.to_owned(), joined(&write, parts))
        }
        Said::ServicePublished
        | Said::ServicePaused(..)
        | Said::ServiceWithdrawn(_)
        | Said::ServiceState(_)
        | Said::ProviderListed
        | Said::ProviderSuspended(..)
        | Said::ProviderEnded(_)
        | Said::NoticePublic(_)
        | Said::Called(_)
        | Said::Ended(_)
        | Said::Answered(..)
        | Said::Closed(..)
        | Said::Settled => state(),
        Said::Consent(_) => (words.consent.to_owned(), sentence::text(&write, event)),
        Said::Joined(Some(kept)) => (words.joined.to_owned(), (words.joined_with)(&person(&write, kept))),
        Said::Joined(None) => (words.joined.to_owned(), words.joined_none.to_owned()),
        Said::Step(step, with) => {
            let step = (steps::strings(lang).step)(step).to_owned();
            (words.step.to_owned(), stepped(&write, words, step, with))
        }
        Said::Positioned(set) => {
            let model = (write.common.positioning)(set.model);
            (words.positioning.to_owned(), (words.positioned)(model, &(write.common.date)(set.from)))
        }
        Said::PartiesSet(set) => {
            let parties = set.parties.as_ref().map(|parties| write.parties(parties));
            (words.parties.to_owned(), parties.unwrap_or_else(|| words.parties_model.to_owned()))
        }
        Said::When(due, slot) => (words.when.to_owned(), when(&write, words, due, slot)),
        Said::Document(patch) => line(policies::edited(&write, patch)),
        Said::Clause(clause) => (told.clause_field.to_owned(), (told.clause_value)(clause)),
        Said::Ask(ask) | Said::HandedIn(ask) => (
            told.ask_field.to_owned(),
            joined(
                &write,
                [
                    if matches!(said, Said::HandedIn(_)) { told.handed_in } else { "" },
                    (told.head)(ask.head),
                    ask.to.as_str(),
                    ask.words.as_str(),
                ],
            ),
        ),
        Said::PolicyWithdrawn(_) => state(),
        Said::Order(_) => (words.order.to_owned(), sentence::text(&write, event)),
        Said::AskState(..) => (told.state_field.to_owned(), sentence::text(&write, event)),
        Said::Plan(plan) => (words.plan.to_owned(), planned(words, plan)),
    }
}

/// A stretch of a day: 12 月 1 日 8:00–8:30.
pub fn slot_words(lang: Lang, station: &Station, slot: &Slot) -> String {
    let write = Writer::new(lang, station);
    let (from, until) = ((write.common.time)(slot.from), (write.common.time)(slot.until));
    format!("{} {from}–{until}", (write.common.date)(slot.day))
}

fn person(write: &Writer<'_>, id: &PersonId) -> String {
    let known = write.station.people().known(id);
    known.map_or_else(|| write.words.erased_person.to_owned(), |who| who.name.clone())
}

fn request(write: &Writer<'_>, words: &Findings, id: &RequestId) -> String {
    let Some(request) = write.station.requests().get(id) else { return write.words.unnamed.to_owned() };
    let service = request.service.as_ref().map(|id| write.service(id));
    let about = service.unwrap_or_else(|| (write.words.quoted)(write.words.other_matter));
    let whose = request.person.as_ref().map(|id| person(write, id)).unwrap_or_default();
    (words.request)(&about, &whose)
}

fn particular(write: &Writer<'_>, patch: &PersonPatch) -> String {
    use PersonPatch as P;
    match patch {
        P::Name { now, .. }
        | P::Building { now, .. }
        | P::Unit { now, .. }
        | P::Room { now, .. }
        | P::Note { now, .. } => now.clone(),
        P::Phones { now, .. } => write.short(now, String::clone),
        P::CareUntil { now, .. } => write.day(now),
    }
}

fn joined<'a>(write: &Writer<'_>, parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(write.common.comma)
}

fn stepped(write: &Writer<'_>, words: &Findings, step: String, with: &StepDetails) -> String {
    let mut parts = vec![step];
    parts.extend(with.provider.as_ref().map(|id| write.provider(id)));
    parts.extend(with.owner.as_ref().map(|id| write.staff(id)));
    parts.extend(with.price.map(|fen| (write.common.yuan)(fen)));
    parts.extend(with.rating.map(|stars| (words.stars)(stars)));
    parts.join(write.common.comma)
}

fn when(write: &Writer<'_>, words: &Findings, due: Option<Day>, slot: Option<Slot>) -> String {
    let due = due.map(|day| (words.due)(&(write.common.date)(day)));
    let slot = slot.map(|slot| (words.booked)(&slot_words(write.lang, write.station, &slot)));
    let parts: Vec<String> = due.into_iter().chain(slot).collect();
    if parts.is_empty() { words.no_time.to_owned() } else { parts.join(write.words.semicolon) }
}

fn planned(words: &Findings, plan: Option<&Plan>) -> String {
    plan.map_or_else(
        || words.no_plan.to_owned(),
        |plan| (words.planned)(plan.minutes, plan.capacity, plan.ahead),
    )
}
