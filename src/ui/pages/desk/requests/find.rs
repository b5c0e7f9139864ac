//! Finding requests: by what they stand for, by what is typed. Ten thousand of them are gone through with
//! each letter, so nothing is copied before it is known to show.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use leptos::prelude::*;

use super::names;
use crate::app::clock;
use crate::app::session::Session;
use crate::board::counter::typed_code;
use crate::domain::requests::{CALL_BACK_DAYS, Request, Source, State};
use crate::domain::values::{Day, PersonId, RequestId, ServiceId};
use crate::domain::{Slice, Station};
use crate::forms::requests::urgency;
use crate::route::{RequestFilter, Show};
use crate::search;
use crate::ui::pages::desk::people::{find_people, register_ready, warm_up};

/// What the list follows.
pub const SLICES: [Slice; 4] = [Slice::Requests, Slice::People, Slice::Catalogue, Slice::Staff];
/// Most residents whose requests are looked for, the best of those who are meant.
const MOST_PEOPLE: usize = 200;
/// So many of the newest are looked at first.
const RECENT: usize = 1_000;
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
    /// Its slip came in on another tablet too, and neither request has been cancelled.
    pub twice: bool,
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
pub fn find(finder: Finder, filter: &RequestFilter, today: Day, most: usize) -> Found {
    let (session, wanted) = (finder.session, finder.wanted(&filter.query));
    session.read(&SLICES, |station| {
        let mut ids = matching(session, station, filter.show, &wanted, today, most + 1);
        let more = ids.len() > most;
        ids.truncate(most);
        Found { entries: ids.into_iter().map(|(id, r)| entry(station, id, r, today)).collect(), more }
    })
}

/// At most so many requests that are wanted, in the order they are shown in.
pub fn matching<'a>(
    session: Session,
    station: &'a Station,
    show: Show,
    wanted: &Wanted,
    today: Day,
    most: usize,
) -> Vec<(&'a RequestId, &'a Request)> {
    let requests = station.requests();
    let fits = |(_, request): &(&'a RequestId, &'a Request)| wanted.fits(request);
    let mut found: Vec<(&RequestId, &Request)> = match show {
        Show::Open => requests.open().filter(fits).collect(),
        Show::Overdue => requests.open().filter(|(_, r)| r.is_overdue(today)).filter(fits).collect(),
        Show::Unrated => requests.unrated().filter(fits).collect(),
        Show::Drawer => requests.drawer().filter(fits).collect(),
        Show::All if wanted.is_everything() => requests.newest().take(most).collect(),
        Show::All => {
            // What is meant is mostly new. All of them are gone through in the order of their ids: looked up one
            // by one in the order of their days they would cost a letter twice as long.
            let recent = requests.newest().take(RECENT).filter(fits).take(most).collect::<Vec<_>>();
            if recent.len() == most { recent } else { requests.iter().filter(fits).collect() }
        }
    };
    match show {
        Show::Open | Show::Overdue => found.sort_by_cached_key(|(id, r)| (urgency(r, today), *id)),
        // Whoever can still be called in time, the longest wait first.
        Show::Unrated => {
            found.sort_by_cached_key(|(id, r)| (today.days_since(r.last) > CALL_BACK_DAYS, r.last, *id));
        }
        Show::Drawer => found.sort_by_cached_key(|(id, r)| (r.last, *id)),
        Show::All => {
            let newest = |(id, r): &(&'a RequestId, &'a Request)| Reverse((r.last, *id));
            if most < found.len() {
                found.select_nth_unstable_by_key(most, newest);
                found.truncate(most);
            }
            found.sort_unstable_by_key(newest);
        }
    }
    found.truncate(most);
    if found.is_empty() { by_code(session, station, &wanted.code).into_iter().collect() } else { found }
}

/// Somebody stands there with the code of a request. Looked for only when nothing else is found: for
/// each request the code has to be made.
fn by_code<'a>(session: Session, station: &'a Station, code: &str) -> Option<(&'a RequestId, &'a Request)> {
    let of = |id: &'a RequestId| Some((id, station.requests().get(id)?));
    if let Some(id) = station.requests().by_slip(code) {
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
        twice: station.requests().doubles(id).next().is_some(),
    }
}

/// What is kept ready for finding: the register of residents, and an index of the services.
#[derive(Clone, Copy)]
pub struct Finder {
    session: Session,
    people: Memo<u32>,
    /// Moves with the catalogue; reading it makes the index anew.
    turn: Memo<u32>,
    services: StoredValue<Services, LocalStorage>,
}

/// Services with their index.
#[derive(Default)]
struct Services {
    ids: Vec<ServiceId>,
    index: search::Index,
}

impl Finder {
    /// Provides it to everything below.
    pub fn provide() -> Finder {
        let session = Session::get();
        let services = StoredValue::new_local(Services::default());
        let turn = Memo::new(move |turn: Option<&u32>| {
            services.set_value(session.read(&[Slice::Catalogue], Services::of));
            turn.copied().unwrap_or_default().wrapping_add(1)
        });
        let finder = Finder { session, people: register_ready(session), turn, services };
        // A search for nothing in particular, while nobody types yet: the index of services is made, and the browser
        // translates what it has not run before.
        warm_up(session, move || {
            if turn.try_get_untracked().is_some() {
                let wanted = untrack(|| finder.wanted("a"));
                session.read(&[], |station| {
                    matching(session, station, Show::All, &wanted, clock::read().day(), 1).len()
                });
            }
        });
        provide_context(finder);
        finder
    }

    /// The one provided above.
    pub fn get() -> Finder {
        use_context().unwrap_or_else(Finder::provide)
    }

    /// What is typed, taken apart once; tracked.
    pub fn wanted(self, query: &str) -> Wanted {
        let words = query.trim().to_lowercase();
        if words.is_empty() {
            return Wanted::default();
        }
        let people = find_people(self.people, query, MOST_PEOPLE).into_iter().collect();
        let _ = self.turn.get();
        let services = self.services.with_value(|services| services.meant(&words));
        Wanted { code: typed_code(query), words, people, services }
    }
}

impl Services {
    fn of(station: &Station) -> Services {
        let all = || station.catalogue().iter();
        let mut index = search::Index::default();
        for (nth, (_, service)) in all().enumerate() {
            let name = &service.details.name;
            index.add(nth, search::Kind::Name, &name.zh);
            index.add(nth, search::Kind::English, name.en.as_deref().unwrap_or_default());
        }
        index.finish();
        Services { ids: all().map(|(id, _)| id.clone()).collect(), index }
    }

    /// By characters, pinyin, first letters or English.
    fn meant(&self, words: &str) -> BTreeSet<ServiceId> {
        let hits = search::search(&self.index, words).into_iter();
        let meant = hits.filter(|hit| hit.score >= search::MEANT);
        meant.filter_map(|hit| self.ids.get(hit.entry).cloned()).collect()
    }
}

/// What is typed, taken apart.
#[derive(Default)]
pub struct Wanted {
    /// In small letters; empty: everything is wanted.
    words: String,
    code: String,
    services: BTreeSet<ServiceId>,
    people: BTreeSet<PersonId>,
}

impl Wanted {
    /// Nothing is typed.
    fn is_everything(&self) -> bool {
        self.words.is_empty()
    }

    fn fits(&self, request: &Request) -> bool {
        if self.is_everything() {
            return true;
        }
        request.service.as_ref().is_some_and(|id| self.services.contains(id))
            || request.person.as_ref().is_some_and(|id| self.people.contains(id))
            || request
                .matter
                .present()
                .is_some_and(|matter| self.are_in(&matter.note) || self.are_in(&matter.hotline))
    }

    /// Do the words stand in a text? Capitals do not matter; nothing is copied.
    fn are_in(&self, text: &str) -> bool {
        let words = self.words.as_bytes();
        let Some(first) = words.first() else { return true };
        let text = text.as_bytes();
        // Most places are done with after one byte: ten thousand texts are gone through with each letter.
        let Some(last) = text.len().checked_sub(words.len()) else { return false };
        let begins = |at: &usize| text.get(*at).is_some_and(|byte| byte.to_ascii_lowercase() == *first);
        let is_here =
            |at: usize| text.get(at..at + words.len()).is_some_and(|part| part.eq_ignore_ascii_case(words));
        (0..=last).filter(begins).any(is_here)
    }
}
