//! Finding requests: by what they stand for, by what is typed. Ten thousand of them are gone through with
//! each letter, so nothing is copied before it is known to show.

use std::collections::BTreeSet;

use super::names;
use crate::app::session::Session;
use crate::board::counter::typed_code;
use crate::domain::people::{self, Particulars};
use crate::domain::requests::{CALL_BACK_DAYS, Request, Source, State};
use crate::domain::values::{Day, PersonId, RequestId, ServiceId, Text};
use crate::domain::{Slice, Station};
use crate::forms::requests::{has_tail, urgency};
use crate::route::{RequestFilter, Show};
use crate::search;

/// What the list follows.
pub const SLICES: [Slice; 4] = [Slice::Requests, Slice::People, Slice::Catalogue, Slice::Staff];
/// Fewer digits at the end of a phone mean too much.
const FEWEST_DIGITS: usize = 3;
/// Characters of a lookup code.
const CODE: usize = 8;

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: RequestId,
    pub title: String,
    pub who: String,
    pub source: Source,
    pub state: State,
    /// The day by which it is to be done, while it is open.
    pub due: Option<Day>,
    pub overdue: bool,
    /// The day of the last step.
    pub last: Day,
}

/// The rows that show, and whether there are more.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    pub entries: Vec<Entry>,
    pub more: bool,
}

/// How many there are of each kind; running totals where there are any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    open: usize,
    overdue: usize,
    unrated: usize,
    drawer: usize,
    all: usize,
}

impl Counts {
    /// Counts; tracked.
    pub fn read(session: Session, today: Day) -> Counts {
        session.read(&[Slice::Requests], |station| {
            let requests = station.requests();
            Counts {
                open: requests.open_len(),
                overdue: requests.open().filter(|(_, request)| request.is_overdue(today)).count(),
                unrated: requests.unrated().count(),
                drawer: requests.drawer().count(),
                all: requests.len(),
            }
        })
    }

    /// Those of one kind.
    pub fn of(self, show: Show) -> usize {
        match show {
            Show::Open => self.open,
            Show::Overdue => self.overdue,
            Show::Unrated => self.unrated,
            Show::Drawer => self.drawer,
            Show::All => self.all,
        }
    }
}

/// The first `most` rows; tracked.
pub fn find(session: Session, filter: &RequestFilter, today: Day, most: usize) -> Found {
    session.read(&SLICES, |station| {
        let mut ids = matching(session, station, filter, today, most + 1);
        let more = ids.len() > most;
        ids.truncate(most);
        Found { entries: ids.into_iter().map(|(id, r)| entry(station, id, r, today)).collect(), more }
    })
}

/// At most so many requests that are wanted, in the order they are shown in.
pub fn matching<'a>(
    session: Session,
    station: &'a Station,
    filter: &RequestFilter,
    today: Day,
    most: usize,
) -> Vec<(&'a RequestId, &'a Request)> {
    let requests = station.requests();
    let wanted = Wanted::new(station, &filter.query);
    let fits = |(_, request): &(&'a RequestId, &'a Request)| wanted.fits(request);
    let mut found: Vec<(&RequestId, &Request)> = match filter.show {
        Show::Open => requests.open().filter(fits).collect(),
        Show::Overdue => requests.open().filter(|(_, r)| r.is_overdue(today)).filter(fits).collect(),
        Show::Unrated => requests.unrated().filter(fits).collect(),
        Show::Drawer => requests.drawer().filter(fits).collect(),
        Show::All => requests.newest().filter(fits).take(most).collect(),
    };
    match filter.show {
        Show::Open | Show::Overdue => found.sort_by_cached_key(|(id, r)| (urgency(r, today), *id)),
        // Whoever can still be called in time, the longest wait first.
        Show::Unrated => {
            found.sort_by_cached_key(|(id, r)| (today.days_since(r.last) > CALL_BACK_DAYS, r.last, *id));
        }
        Show::Drawer => found.sort_by_cached_key(|(id, r)| (r.last, *id)),
        Show::All => {}
    }
    found.truncate(most);
    if found.is_empty() { by_code(session, station, filter).into_iter().collect() } else { found }
}

/// Somebody stands there with the code of a request. Looked for only when nothing else is found: for
/// each request the code has to be made.
fn by_code<'a>(
    session: Session,
    station: &'a Station,
    filter: &RequestFilter,
) -> Option<(&'a RequestId, &'a Request)> {
    let code = typed_code(&filter.query);
    let of = |id: &'a RequestId| Some((id, station.requests().get(id)?));
    if let Some(id) = station.requests().by_slip(&code) {
        return of(id);
    }
    if code.len() != CODE {
        return None;
    }
    station.requests().newest().find(|(id, _)| session.lookup_code(id) == code)
}

fn entry(station: &Station, id: &RequestId, request: &Request, today: Day) -> Entry {
    Entry {
        id: id.clone(),
        title: names::title(station, request),
        who: names::resident_name(station, request),
        source: request.source,
        state: request.state,
        due: request.due.filter(|_| request.state.is_open()),
        overdue: request.is_overdue(today),
        last: request.last,
    }
}

/// What is typed, taken apart once.
struct Wanted<'a> {
    words: String,
    services: BTreeSet<&'a ServiceId>,
    people: BTreeSet<&'a PersonId>,
}

impl<'a> Wanted<'a> {
    fn new(station: &'a Station, query: &str) -> Wanted<'a> {
        let words = query.trim().to_lowercase();
        if words.is_empty() {
            return Wanted { words, services: BTreeSet::new(), people: BTreeSet::new() };
        }
        let digits = people::digits(&words);
        let is_number = digits.len() >= FEWEST_DIGITS && digits.len() + 4 > words.chars().count();
        let known = |who: &Particulars| {
            who.name.to_lowercase().contains(&words)
                || is_number && who.phones.iter().any(|phone| has_tail(phone, &digits))
        };
        let people = station.people().iter();
        let people = people.filter(|(_, person)| person.who.present().is_some_and(known));
        Wanted { people: people.map(|(id, _)| id).collect(), services: services(station, &words), words }
    }

    fn fits(&self, request: &Request) -> bool {
        if self.words.is_empty() {
            return true;
        }
        request.service.as_ref().is_some_and(|id| self.services.contains(id))
            || request.person.as_ref().is_some_and(|id| self.people.contains(id))
            || request.matter.present().is_some_and(|matter| {
                matter.note.contains(&self.words) || matter.hotline.contains(&self.words)
            })
    }
}

/// Services by characters, pinyin, first letters or English; a station has a hundred of them.
fn services<'a>(station: &'a Station, words: &str) -> BTreeSet<&'a ServiceId> {
    let all: Vec<(&ServiceId, &Text)> =
        station.catalogue().iter().map(|(id, service)| (id, &service.details.name)).collect();
    let mut index = search::Index::default();
    for (nth, (_, name)) in all.iter().enumerate() {
        index.add(nth, search::Kind::Name, &name.zh);
        index.add(nth, search::Kind::English, name.en.as_deref().unwrap_or_default());
    }
    index.finish();
    let hits = search::search(&index, words).into_iter().filter(|hit| hit.score >= search::MEANT);
    hits.filter_map(|hit| all.get(hit.entry).map(|(id, _)| *id)).collect()
}
