//! 待核对: what two tablets did to one thing without knowing of each other.
//!
//! It is derived and never stored. Each entry says what its tablet held of the others when it was written (`seen`).
//! Two writes of one field are in conflict when neither tablet held the other's, and they say different things. One
//! walk over the journal keeps, for each field, the last write of each tablet: only among these can there be two
//! that nobody has overwritten knowingly. Nothing but numbers is kept, whatever the journal weighs; the few entries
//! that are in conflict are fetched again.

mod choose;
mod clock;
mod money;
mod walk;
mod writes;

use std::collections::BTreeSet;

use super::env::{Env, Progress};
use super::history::Thing;
use super::{Engine, Loss, keys};
use crate::domain::policies::Doubled;
use crate::domain::requests::{Slot, State};
use crate::domain::values::{Day, EntryId, Instant, RequestId, ServiceId, StaffId};
use crate::domain::{Event, Station};
use crate::journal::{Entry, Order};
use crate::storage::{Store, StoreError};

pub use choose::{choose, let_go};
pub use clock::Oddity;
pub use money::Amiss;
pub use writes::Said;

use walk::{Place, Walk};
use writes::writes;

pub use crate::domain::findings::STATION;

/// Versions lead from one settlement to another at most so often.
const LONGEST_WAY: usize = 32;

/// A field for which several tablets have different values, each without knowing of the others'.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub thing: Thing,
    /// The field as the journal calls it.
    pub field: String,
    /// At least two, each another value; the one that shows comes last.
    pub versions: Vec<Version>,
}

/// One of the values.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The entry that stands for it.
    pub entry: EntryId,
    /// What the wall clock said.
    pub at: Instant,
    pub by: StaffId,
    /// The event that says it.
    pub event: Event,
    /// The station shows this one at the moment.
    pub shows: bool,
}

impl Version {
    /// What it says of a field.
    pub fn says(&self, field: &str) -> Option<Said<'_>> {
        says(&self.event, field)
    }
}

/// Everything that only a person can settle, as far as the journal tells.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    pub fields: Vec<Finding>,
    /// Slots in which more come than are served.
    pub crowded: Vec<Crowded>,
    /// Requests that came on one slip and were registered on several tablets.
    pub twins: Vec<Vec<RequestId>>,
    /// Money that does not go together.
    pub money: Vec<Amiss>,
    /// Documents that stand in the library more than once.
    pub doubles: Vec<Doubled>,
    /// Stretches of entries with a time that cannot be.
    pub clocks: Vec<Oddity>,
    /// Entries that could not be read.
    pub unread: u64,
}

/// A slot in which more come than are served.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowded {
    pub service: ServiceId,
    pub slot: Slot,
    pub requests: Vec<RequestId>,
}

impl Finding {
    /// Is it about a resident, or what one has asked for?
    pub fn is_about_residents(&self) -> bool {
        matches!(self.thing, Thing::Person(_) | Thing::Request(_) | Thing::Ticket(_))
    }
}

impl Findings {
    /// How much there is to settle.
    pub fn len(&self) -> usize {
        let others = self.money.len() + self.doubles.len() + self.clocks.len();
        self.fields.len() + self.crowded.len() + self.twins.len() + others
    }

    /// How much there is for whoever may not know residents.
    pub fn len_without_residents(&self) -> usize {
        let fields = self.fields.iter().filter(|finding| !finding.is_about_residents()).count();
        fields + self.money.len() + self.doubles.len() + self.clocks.len()
    }

    /// Is there nothing to settle?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the station itself shows, as it stands; but for what somebody has seen and left as it is.
    fn look(&mut self, station: &Station, today: Day, seen_to: &BTreeSet<(String, String)>) {
        let open = |(thing, field): (String, String)| !seen_to.contains(&(thing, field));
        let crowded = station.requests().bookings().overfull(today).into_iter();
        let crowded =
            crowded.map(|(service, slot, requests)| Crowded { service: service.clone(), slot, requests });
        self.crowded = crowded.filter(|crowded| open(crowded.key())).collect();
        // Whoever was cancelled does not count twice.
        let counts = |id: &RequestId| {
            let state = station.requests().get(id).map(|request| request.state);
            state.is_some_and(|state| !matches!(state, State::Cancelled | State::Declined | State::Referred))
        };
        let twins = station.requests().twin_slips();
        let twins = twins.filter(|(_, ids)| ids.iter().filter(|id| counts(id)).count() > 1);
        let twins = twins.map(|(_, ids)| ids.to_vec());
        self.twins = twins.filter(|ids| open(twins_key(ids))).collect();
        self.doubles = station.policies().doubled();
        self.doubles.retain(|doubled| open(doubled.key()));
        self.money = money::amiss(station).filter(|amiss| amiss.key().is_none_or(open)).collect();
    }
}

impl Crowded {
    /// How a settlement calls it.
    pub fn key(&self) -> (String, String) {
        let Slot { day, from, until } = self.slot;
        (self.service.to_string(), format!("slot {day} {}-{}", from.0, until.0))
    }
}

/// How a settlement calls requests that came on one slip: by the first of them.
pub fn twins_key(ids: &[RequestId]) -> (String, String) {
    (ids.iter().min().map(ToString::to_string).unwrap_or_default(), "slip".to_owned())
}

impl<S: Store, E: Env> Engine<S, E> {
    /// Walks over the journal in small slices and says what is to be settled; `None` when `go_on` says no.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn findings(
        &self,
        go_on: impl Fn() -> bool,
        progress: Progress<'_>,
    ) -> Result<Option<Findings>, StoreError> {
        let Some(walk) = Walk::over(self, &go_on, progress).await? else { return Ok(None) };
        // What a person has let go is not missed any more.
        let let_go: Option<Vec<Loss>> = keys::get_json(&self.store, keys::LOSSES).await?;
        let let_go: u64 = let_go.iter().flatten().map(|loss| loss.to.saturating_sub(loss.from) + 1).sum();
        let unread = walk.unread.saturating_sub(let_go);
        let mut found = Findings { unread, ..Findings::default() };
        found.clocks = walk.oddities(&walk.seen_to);
        for places in walk.conflicts() {
            if !go_on() {
                return Ok(None);
            }
            if let Some(finding) = self.finding(places).await? {
                found.fields.push(finding);
            }
        }
        let today = self.now().day();
        self.read(|station| {
            found.fields.retain(|finding| matters(station, finding, today));
            found.look(station, today, &walk.seen_to);
        });
        found.fields.sort_by_cached_key(|finding| std::cmp::Reverse(newest(finding)));
        Ok(Some(found))
    }

    /// Fetches the versions that stand at these places; none where they agree after all, or one has been erased.
    async fn finding(&self, places: Vec<Place>) -> Result<Option<Finding>, StoreError> {
        let mut versions: Vec<(Order, Version)> = Vec::new();
        let mut field: Option<(Thing, String)> = None;
        for place in places {
            let Some(entry) = self.entry_at(&place.entry).await? else { continue };
            let Some(event) = entry.events.get(place.event) else { continue };
            let written = writes(event).into_iter().nth(place.write);
            let Some((id, name)) = written.map(|write| (write.thing.to_owned(), write.field.to_owned()))
            else {
                continue;
            };
            let Some((said, n)) = self.said(&entry, &id, &name).await? else { continue };
            let Some(event) = said.events.get(n).cloned() else { continue };
            let thing = Thing::of(&said.id(), n, &event);
            // Two fields of one number: so rare that the other one may wait for its next edit.
            if field.as_ref().is_some_and(|(thing, known)| thing.id() != station_or(&id) || *known != name) {
                continue;
            }
            field.get_or_insert((thing, name));
            let version = Version { entry: entry.id(), at: entry.at, by: entry.by, event, shows: false };
            versions.push((said.order(), version));
        }
        let Some((thing, field)) = field else { return Ok(None) };
        versions.sort_by(|(one, _), (two, _)| two.cmp(one));
        let mut distinct: Vec<Version> = Vec::new();
        for (_, version) in versions {
            if !distinct.iter().any(|known| known.says(&field) == version.says(&field)) {
                distinct.push(version);
            }
        }
        distinct.reverse();
        // Whatever came after it: what has been handed in shows.
        let handed = |version: &Version| matches!(version.says(&field), Some(Said::HandedIn(_)));
        distinct.sort_by_key(handed);
        if let Some(last) = distinct.last_mut() {
            last.shows = true;
        }
        Ok((distinct.len() > 1).then_some(Finding { thing, field, versions: distinct }))
    }

    /// The entry and event in which the value stands that an entry stands for: itself, or the one it chose.
    async fn said(&self, entry: &Entry, id: &str, field: &str) -> Result<Option<(Entry, usize)>, StoreError> {
        let mut entry = entry.clone();
        for _ in 0..LONGEST_WAY {
            let says = |event: &Event| {
                writes(event).iter().any(|w| w.thing == id && w.field == field && !w.settles())
            };
            if let Some(n) = entry.events.iter().rposition(says) {
                return Ok(Some((entry, n)));
            }
            let chose = entry.events.iter().find_map(|event| match event {
                Event::FindingSettled(settled) if settled.thing == id && settled.field == field => {
                    settled.chose.as_ref()?.parse::<EntryId>().ok()
                }
                _ => None,
            });
            let Some(chose) = chose else { return Ok(None) };
            let Some(next) = self.entry_at(&chose).await? else { return Ok(None) };
            entry = next;
        }
        Ok(None)
    }

    /// The entry at a place, if it can be read.
    async fn entry_at(&self, place: &EntryId) -> Result<Option<Entry>, StoreError> {
        let record = self.record_at(&place.device, place.seq).await?;
        Ok(record.and_then(|record| record.line.entry().ok()).filter(|entry| entry.id() == *place))
    }
}

/// The fields that an event writes.
pub fn fields_of(event: &Event) -> Vec<String> {
    writes(event).into_iter().map(|write| write.field.to_owned()).collect()
}

/// What an event says of a field.
pub fn says<'a>(event: &'a Event, field: &str) -> Option<Said<'a>> {
    writes(event).into_iter().find(|write| write.field == field).map(|write| write.said)
}

/// The id that a thing has for itself: none for the station.
fn station_or(id: &str) -> &str {
    if id == STATION { "" } else { id }
}

/// Can anybody still do something about it, and is there still somebody whom it is about?
fn matters(station: &Station, finding: &Finding, today: Day) -> bool {
    match &finding.thing {
        Thing::Person(id) => station.people().known(id).is_some(),
        // Numbers of another day are history.
        Thing::Ticket(id) => station.queue().get(id).is_some_and(|ticket| ticket.on == today),
        _ => true,
    }
}

fn newest(finding: &Finding) -> Instant {
    finding.versions.iter().map(|version| version.at).max().unwrap_or_default()
}
