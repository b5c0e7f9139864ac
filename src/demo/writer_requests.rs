//! How the script speaks of residents and their requests.

use super::Writer;
use super::requests::resident;
use crate::domain::Command;
use crate::domain::people::Particulars;
use crate::domain::requests::{Paper, Plan, Registration, Source, Step, StepDetails, Who};
use crate::domain::values::{DeviceId, PersonId, RequestId, ServiceId, TicketId};

impl Writer {
    /// Registers the `n`-th request for a resident, who is written down the first time; due after so many
    /// days.
    pub(super) fn register(
        &mut self,
        n: usize,
        who: usize,
        slug: &str,
        note: &str,
        source: Source,
        due: Option<u64>,
    ) {
        let Some(service) = self.service(slug) else { return };
        let now = self.now();
        let mut registration = self.registration(who, service);
        registration.matter.note = note.to_owned();
        registration.source = source;
        registration.due = due.map(|days| now.plus(days));
        if source == Source::Hotline {
            registration.matter.hotline = format!("FJ2026{:06}", 104_233 + n * 97);
        }
        if source == Source::Slip {
            let bytes = (n as u64).wrapping_mul(0x9e37_79b9).to_be_bytes();
            let id = bytes.last_chunk::<5>().copied().map(DeviceId::from_bytes);
            registration.slip = id.map(|id| id.as_str().into());
        }
        self.register_as(n, who, registration);
    }

    /// Books the first free place after so many days.
    pub(super) fn book(&mut self, n: usize, who: usize, slug: &str, ahead: u64) {
        let Some(service) = self.service(slug) else { return };
        let now = self.now();
        let Some((plan, details)) = self.plans.get(slug).zip(self.details(slug)) else { return };
        let taken = |slot| self.slots.iter().filter(|other| **other == (service.clone(), slot)).count();
        let days = (ahead..ahead + 30).map(|days| now.plus(days));
        let slots = days.flat_map(|day| {
            let (hours, special) = (&self.profile.hours, self.profile.special());
            plan.slots(details, day, hours, special)
        });
        let free = { slots }.find(|slot| taken(*slot) < usize::from(plan.capacity));
        let Some(slot) = free else { return };
        self.slots.push((service.clone(), slot));
        let registration = Registration { slot: Some(slot), ..self.registration(who, service) };
        self.register_as(n, who, registration);
    }

    fn registration(&self, who: usize, service: ServiceId) -> Registration {
        let who = match self.residents.get(&who) {
            Some((known, _)) => Who::Known(known.clone()),
            None => Who::New { who: Box::new(resident(who)), consent: true },
        };
        Registration::new(Some(service), who)
    }

    fn register_as(&mut self, n: usize, who: usize, registration: Registration) {
        let new = matches!(registration.who, Who::New { .. });
        let service = registration.service.clone();
        let entry = self.give(Command::Register(Box::new(registration)));
        if new {
            self.residents.insert(who, (PersonId::born(&entry, 0), resident(who)));
        }
        self.requests.insert(n, (RequestId::born(&entry, usize::from(new)), service));
    }

    /// Takes a step with the `n`-th request; an assignment goes to whoever does the service here.
    pub(super) fn step(&mut self, n: usize, step: Step, with: &StepDetails, words: &str) {
        let Some((request, service)) = self.requests.get(&n).cloned() else { return };
        let mut with = with.clone();
        if step == Step::Assign {
            let does = self.services.values().find(|(id, _)| Some(id) == service.as_ref());
            with.provider = does.and_then(|(_, details)| details.providers.first().cloned());
            if with.provider.is_none() {
                with.owner = Some(self.by.clone());
            }
        }
        self.give(Command::StepRequests { requests: vec![request], step, with, words: words.to_owned() });
    }

    pub(super) fn note(&mut self, n: usize, words: &str) {
        if let Some((request, _)) = self.requests.get(&n).cloned() {
            self.give(Command::NoteRequest { request, words: words.to_owned() });
        }
    }

    /// Sets another day, so many days from now.
    pub(super) fn due(&mut self, n: usize, days: u64) {
        if let Some((request, _)) = self.requests.get(&n).cloned() {
            let due = Some(self.now().plus(days));
            self.give(Command::Reschedule { request, due, slot: None });
        }
    }

    pub(super) fn take_papers(&mut self, n: usize, papers: Vec<Paper>) {
        if let Some((request, _)) = self.requests.get(&n).cloned() {
            self.give(Command::TakePapers { request, papers });
        }
    }

    pub(super) fn return_papers(&mut self, n: usize, papers: Vec<u32>) {
        if let Some((request, _)) = self.requests.get(&n).cloned() {
            self.give(Command::ReturnPapers { request, papers, to: "本人".to_owned() });
        }
    }

    pub(super) fn edit_resident(&mut self, n: usize, change: impl Fn(&mut Particulars)) {
        if let Some((person, who)) = self.residents.get_mut(&n) {
            change(who);
            let (person, now) = (person.clone(), Box::new(who.clone()));
            self.give(Command::EditPerson { person, now });
        }
    }

    pub(super) fn consent(&mut self, n: usize, given: bool) {
        if let Some((person, _)) = self.residents.get(&n).cloned() {
            self.give(Command::SetConsent { person, given });
        }
    }

    /// Writes the `n`-th resident down again, as somebody does who has not looked; `as_n` is the new one's number.
    pub(super) fn enter_again(&mut self, n: usize, as_n: usize, change: impl Fn(&mut Particulars)) {
        let Some((_, who)) = self.residents.get(&n) else { return };
        let mut who = who.clone();
        change(&mut who);
        let entry = self.give(Command::AddPerson { who: Box::new(who.clone()), consent: true });
        self.residents.insert(as_n, (PersonId::born(&entry, 0), who));
    }

    /// Two residents are one, or are not.
    pub(super) fn join(&mut self, kept: usize, other: usize, are_one: bool) {
        let id = |n: usize| self.residents.get(&n).map(|(id, _)| id.clone());
        let Some((kept, other)) = id(kept).zip(id(other)) else { return };
        self.give(match are_one {
            true => Command::JoinPeople { kept, other },
            false => Command::PartPeople { kept, other },
        });
    }

    /// Somebody settles that the last step of the `n`-th request holds.
    pub(super) fn settle(&mut self, n: usize, step: Step, with: &StepDetails) {
        let Some((request, _)) = self.requests.get(&n).cloned() else { return };
        let (thing, chose) = (request.to_string(), self.last_entry().to_string());
        let put = Some(Box::new(Command::PutStepBack { request, step, with: with.clone() }));
        self.give(Command::Settle { thing, field: "step".into(), chose: Some(chose), put, shows: false });
    }

    /// A near relative of somebody who died asked for it.
    pub(super) fn hand_out_copy(&mut self, n: usize) {
        if let Some((person, _)) = self.residents.get(&n).cloned() {
            self.give(Command::HandOutCopy {
                person, relative: Some("女儿，办理后事要用".to_owned())
            });
        }
    }

    pub(super) fn set_plan(&mut self, slug: &str, plan: Plan) {
        if let Some(service) = self.service(slug) {
            self.plans.insert(slug.into(), plan.clone());
            self.give(Command::SetPlan { service, plan: Some(plan) });
        }
    }

    /// A question; about nothing of the catalogue where the slug is empty.
    pub(super) fn consult(&mut self, slug: &str, source: Source, back: bool) {
        let service = self.service(slug);
        self.give(Command::Consult { service, source, back });
    }

    /// A number is taken, called and ended, within one stretch of opening hours.
    pub(super) fn ticket(&mut self, served: bool) {
        self.morning();
        let ticket = TicketId::born(&self.give(Command::TakeTicket { line: 'A', service: None }), 0);
        self.give(Command::CallTicket { ticket: ticket.clone(), window: "1".to_owned() });
        self.give(Command::EndTicket { ticket, served });
    }
}
