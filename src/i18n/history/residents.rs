//! What happened with residents, requests and numbers, in words. Never a name or a word about somebody:
//! the history is read by people who may not open the register.

use super::value::Writer;
use crate::domain::Event;
use crate::domain::values::{RequestId, ServiceId, TicketId};
use crate::i18n::steps;

/// The sentence of an event; empty for any other.
pub(super) fn text(write: &Writer<'_>, event: &Event) -> String {
    let words = write.words;
    let steps = steps::strings(write.lang);
    match event {
        Event::PersonAdded(_) => words.person_added.to_owned(),
        Event::PersonEdited(_) => words.person_edited.to_owned(),
        Event::PersonConsented(event) => (words.person_consented)(event.given).to_owned(),
        Event::PersonCopied(event) => (words.person_copied)(event.relative).to_owned(),
        Event::PersonJoined(_) => words.person_joined.to_owned(),
        Event::PersonParted(event) if event.open => words.person_unsaid.to_owned(),
        Event::PersonParted(_) => words.person_parted.to_owned(),
        Event::RequestRegistered(event) => {
            (words.request_registered)(&matter(write, event.service.as_ref()), (steps.source)(event.source))
        }
        Event::RequestStepped(event) => {
            (words.request_stepped)(&request(write, &event.request), (steps.step)(event.step))
        }
        Event::RequestPutBack(event) => {
            (words.request_put_back)(&request(write, &event.request), (steps.step)(event.step))
        }
        Event::RequestNoted(event) => (words.request_noted)(&request(write, &event.request)),
        Event::RequestRescheduled(event) => (words.request_rescheduled)(&request(write, &event.request)),
        Event::PapersTaken(event) => (words.papers_taken)(&request(write, &event.request)),
        Event::PapersReturned(event) => (words.papers_returned)(&request(write, &event.request)),
        Event::Consulted(event) => {
            let about = matter(write, event.service.as_ref());
            (words.consulted)(&about, (steps.source)(event.source), event.back)
        }
        Event::BookingPlanSet(event) => {
            (words.plan_set)(&write.service(&event.service), event.plan.is_some())
        }
        Event::TicketTaken(event) => (words.ticket_taken)(&format!("{}{:03}", event.line, event.number)),
        Event::TicketCalled(event) => (words.ticket_called)(&ticket(write, &event.ticket), &event.window),
        Event::TicketEnded(event) => (words.ticket_ended)(&ticket(write, &event.ticket), event.served),
        Event::TabletNamed(event) => (words.tablet_named)(event.device.as_str(), &event.name),
        Event::TabletShutOut(event) => {
            let name = write.station.tablets().name(&event.device);
            (words.tablet_shut_out)(if name.is_empty() { event.device.as_str() } else { name }, event.upto)
        }
        Event::FindingSettled(event) => (words.finding_settled)(event.chose.is_some()).to_owned(),
        _ => String::new(),
    }
}

/// What a request is about: its service by name.
fn request(write: &Writer<'_>, id: &RequestId) -> String {
    match write.station.requests().get(id) {
        Some(request) => matter(write, request.service.as_ref()),
        None => write.words.unnamed.to_owned(),
    }
}

fn matter(write: &Writer<'_>, service: Option<&ServiceId>) -> String {
    service.map_or_else(|| write.words.other_matter.to_owned(), |service| write.service(service))
}

fn ticket(write: &Writer<'_>, id: &TicketId) -> String {
    write.station.queue().get(id).map_or_else(|| write.words.unnamed.to_owned(), |ticket| ticket.label())
}
