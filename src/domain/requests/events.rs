//! What can happen to requests, and what each event does to them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::count::{Counted, recount, tally};
use super::{
    Held, Matter, Note, Paper, Plan, Request, Requests, Slot, Source, State, Step, StepDetails, Taken,
};
use crate::domain::Origin;
use crate::domain::values::{Day, PersonId, Private, RequestId, ServiceId, StaffId};

/// `requests.registered.1`. Its id is the place of this event; what is asked for stands in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Registered {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    pub source: Source,
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Slot>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub share: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slip: Option<Box<str>>,
    #[serde(skip)]
    pub matter: Private<Matter>,
}

/// `requests.stepped.1`: a step of the life cycle; its reason or words in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stepped {
    pub request: RequestId,
    pub step: Step,
    pub on: Day,
    #[serde(default, skip_serializing_if = "StepDetails::is_empty")]
    pub with: StepDetails,
    #[serde(skip)]
    pub words: Private<String>,
}

/// `requests.noted.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Noted {
    pub request: RequestId,
    pub on: Day,
    #[serde(skip)]
    pub words: Private<String>,
}

/// `requests.rescheduled.1`: due on another day, or booked for another slot; absent means none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rescheduled {
    pub request: RequestId,
    pub on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Slot>,
}

/// `requests.papers_taken.1`: 收件; the papers in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PapersTaken {
    pub request: RequestId,
    pub on: Day,
    /// Which of them are originals, by their numbers from 0: they have to go back, whatever is erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub originals: Vec<u32>,
    #[serde(skip)]
    pub papers: Private<Vec<Paper>>,
}

/// `requests.papers_returned.1`: by the event each came with and its number there, so that they are the same ones
/// where other papers arrive in between; to whom in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PapersReturned {
    pub request: RequestId,
    pub on: Day,
    pub papers: BTreeMap<RequestId, Vec<u32>>,
    #[serde(skip)]
    pub to: Private<String>,
}

/// `requests.consulted.1`: a question was answered; `back` takes one that was counted by mistake away.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consulted {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    pub source: Source,
    pub on: Day,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub back: bool,
}

/// `requests.plan_set.1`: how a service is booked from now on; absent: not any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanSet {
    pub service: ServiceId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
}

pub(in crate::domain) fn apply_registered(
    requests: &mut Requests,
    id: RequestId,
    origin: &Origin,
    event: &Registered,
) {
    if requests.records.contains_key(&id) {
        return;
    }
    let Registered { service, person, source, on, due, slot, share, slip, matter } = event.clone();
    let is_here = matter.present().is_some();
    requests.open.insert(id.clone());
    if let Some(person) = &person {
        requests.of_person.entry(person.clone()).or_default().push(id.clone());
    }
    if let Some(slip) = &slip {
        requests.slips.entry(slip.clone()).or_default().push(id.clone());
    }
    if let (Some(service), Some(slot)) = (&service, &slot) {
        requests.bookings.count(service, slot, &id, true);
    }
    let request = Request {
        service,
        person,
        matter,
        source,
        on,
        at: origin.at,
        by: origin.by.clone(),
        due,
        slot,
        share,
        slip,
        state: State::Registered,
        owner: None,
        provider: None,
        price: None,
        paid: None,
        commission: None,
        rating: None,
        complaints: 0,
        steps: Vec::new(),
        notes: Vec::new(),
        papers: Vec::new(),
        last: on,
        finished: false,
        erased: false,
        live: Vec::new(),
    };
    requests.by_last.insert((on, id.clone()));
    requests.records.insert(id.clone(), request);
    if is_here {
        keep_part(requests, &id, &id);
    }
}

/// `part` is the place of the event. Every step leads where it leads, whatever came before: what two
/// tablets did at once is for a person to settle, not for the fold.
pub(in crate::domain) fn apply_stepped(
    requests: &mut Requests,
    part: &RequestId,
    origin: &Origin,
    event: &Stepped,
) {
    let id = &event.request;
    let Some(request) = requests.records.get_mut(id) else { return };
    let was = Counted::of(request);
    let Stepped { step, on, with, words, .. } = event.clone();
    take(request, origin, step, &with, was.holds_slot().is_some());
    request.complaints += u32::from(step == Step::Complain);
    // Two tablets may have finished the same job.
    let finishes = step == Step::Finish && !request.finished;
    match step {
        Step::Finish | Step::Confirm => request.finished = true,
        Step::Reopen | Step::Complain => request.finished = false,
        _ => {}
    }
    let has_words = words.present().is_some();
    let words = if request.is_erased() { Private::Erased } else { words };
    request.steps.push(Taken { step, with, words, at: origin.at, by: origin.by.clone() });
    let now = Counted::of(request);
    if has_words {
        keep_part(requests, part, id);
    }
    tally(requests, &was, event, finishes);
    recount(requests, id, &was, &now);
    touch(requests, id, on);
}

/// What a step makes of a request. `comes`: it held its slot until now.
pub(super) fn take(request: &mut Request, origin: &Origin, step: Step, with: &StepDetails, comes: bool) {
    request.state = step.leads_to();
    request.share |= with.share;
    match step {
        Step::Accept => request.owner = with.owner.clone().or_else(|| Some(origin.by.clone())),
        Step::Assign => {
            // Who does the work instead does not owe what another was to pay for it.
            if with.provider != request.provider {
                request.commission = None;
            }
            request.provider = with.provider.clone();
            request.owner = with.owner.clone();
            request.price = with.price.or(request.price);
        }
        Step::Finish => {
            request.paid = with.price.or(request.paid);
            request.commission = with.commission.or(request.commission);
        }
        Step::Confirm => request.rating = with.rating,
        Step::Complain | Step::Reopen => {
            request.rating = None;
            request.owner = Some(origin.by.clone());
            // Somebody else may have the place of one who was not coming any more.
            if !comes {
                request.slot = None;
            }
        }
        Step::Start | Step::Decline | Step::Cancel | Step::Refer => {}
    }
}

pub(in crate::domain) fn apply_noted(
    requests: &mut Requests,
    part: &RequestId,
    origin: &Origin,
    event: &Noted,
) {
    if let Some(request) = requests.records.get_mut(&event.request) {
        let words = if request.is_erased() { Private::Erased } else { event.words.clone() };
        request.notes.push(Note { words, at: origin.at, by: origin.by.clone() });
        if event.words.present().is_some() {
            keep_part(requests, part, &event.request);
        }
        touch(requests, &event.request, event.on);
    }
}

pub(in crate::domain) fn apply_rescheduled(requests: &mut Requests, event: &Rescheduled) {
    let Some(request) = requests.records.get_mut(&event.request) else { return };
    let was = Counted::of(request);
    request.due = event.due;
    request.slot = event.slot;
    let now = Counted::of(request);
    recount(requests, &event.request, &was, &now);
    touch(requests, &event.request, event.on);
}

pub(in crate::domain) fn apply_papers_taken(requests: &mut Requests, part: &RequestId, event: &PapersTaken) {
    let Some(request) = requests.records.get_mut(&event.request) else { return };
    // Of a request that has been erased no word shows, whatever arrives later; what lies at the desk has to go back.
    let nameless = |n: &u32| (*n, Paper { name: String::new(), original: true });
    let papers: Vec<(u32, Paper)> = match event.papers.present().filter(|_| !request.is_erased()) {
        Some(papers) => (0..).zip(papers.iter().cloned()).collect(),
        None => event.originals.iter().map(nameless).collect(),
    };
    let held = papers.into_iter().map(|(n, paper)| Held {
        paper,
        since: event.on,
        returned: None,
        to: String::new(),
        place: (part.clone(), n),
    });
    request.papers.extend(held);
    if request.holds_originals() {
        requests.drawer.insert(event.request.clone());
    }
    if event.papers.present().is_some() {
        keep_part(requests, part, &event.request);
    }
    touch(requests, &event.request, event.on);
}

/// `part` is the place of the event.
pub(in crate::domain) fn apply_papers_returned(
    requests: &mut Requests,
    part: &RequestId,
    event: &PapersReturned,
) {
    let Some(request) = requests.records.get_mut(&event.request) else { return };
    for held in &mut request.papers {
        let (came_with, n) = &held.place;
        if held.returned.is_none() && event.papers.get(came_with).is_some_and(|back| back.contains(n)) {
            held.returned = Some(event.on);
            held.to = event.to.present().cloned().unwrap_or_default();
        }
    }
    if request.is_erased() {
        request.keep_originals();
    }
    if !request.holds_originals() {
        requests.drawer.remove(&event.request);
    }
    if event.to.present().is_some() {
        keep_part(requests, part, &event.request);
    }
    touch(requests, &event.request, event.on);
}

pub(in crate::domain) fn apply_consulted(requests: &mut Requests, by: &StaffId, event: &Consulted) {
    let (year, month, _) = event.on.parts();
    let by_day = requests.consulted_on.entry((event.on, event.service.clone())).or_default();
    // Two tablets may have taken the same one back: a month has what its days have.
    if event.back && *by_day == 0 {
        return;
    }
    let by_month = requests.consults.entry((year, month, event.service.clone())).or_default();
    let by_person = requests.answered.entry((by.clone(), event.on)).or_default();
    for count in [by_month, by_day, by_person] {
        *count = if event.back { count.saturating_sub(1) } else { count.saturating_add(1) };
    }
}

pub(in crate::domain) fn apply_plan_set(requests: &mut Requests, event: &PlanSet) {
    match &event.plan {
        Some(plan) => requests.bookings.plans.insert(event.service.clone(), plan.clone()),
        None => requests.bookings.plans.remove(&event.service),
    };
}

/// Forgets all words about the request that this personal part belongs to. An erasure names all that were
/// known where it was written; what another tablet wrote meanwhile stays to be erased, and does not show.
pub(in crate::domain) fn apply_erased(requests: &mut Requests, part: &str) {
    let id = requests.parts.remove(part).unwrap_or_else(|| RequestId::named(part));
    if let Some(request) = requests.records.get_mut(&id) {
        request.erased |= *part == *id.as_str();
        request.live.retain(|place| **place != *part);
        request.matter = Private::Erased;
        request.steps.iter_mut().for_each(|taken| taken.words = Private::Erased);
        request.notes.iter_mut().for_each(|note| note.words = Private::Erased);
        request.keep_originals();
        if !request.holds_originals() {
            requests.drawer.remove(&id);
        }
    }
}

fn keep_part(requests: &mut Requests, part: &RequestId, id: &RequestId) {
    let place: Box<str> = part.as_str().into();
    if let Some(request) = requests.records.get_mut(id)
        && requests.parts.insert(place.clone(), id.clone()).is_none()
    {
        request.live.push(place);
    }
}

/// Something was done with it on this day.
pub(super) fn touch(requests: &mut Requests, id: &RequestId, on: Day) {
    if let Some(request) = requests.records.get_mut(id)
        && on > request.last
    {
        requests.by_last.remove(&(request.last, id.clone()));
        request.last = on;
        requests.by_last.insert((on, id.clone()));
    }
}
