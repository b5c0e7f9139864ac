//! What the list is narrowed to, and the services it lets through.

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::{Block, Catalogue, Service, State};
use crate::domain::values::{Day, ServiceId, Text};
use crate::search;

/// The states, without what belongs to one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Draft,
    Published,
    Paused,
    Withdrawn,
}

impl Kind {
    /// All of them, in the order of a service's life.
    pub const ALL: [Kind; 4] = [Kind::Draft, Kind::Published, Kind::Paused, Kind::Withdrawn];

    /// The kind of a state.
    pub fn of(state: &State) -> Kind {
        match state {
            State::Draft => Kind::Draft,
            State::Published => Kind::Published,
            State::Paused { .. } => Kind::Paused,
            State::Withdrawn { .. } => Kind::Withdrawn,
        }
    }

    /// Any state of this kind, for its name.
    pub fn state(self) -> State {
        match self {
            Kind::Draft => State::Draft,
            Kind::Published => State::Published,
            Kind::Paused => State::Paused { reason: Text::default(), until: None },
            Kind::Withdrawn => State::Withdrawn { reason: Text::default() },
        }
    }
}

/// One service in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub name: Text,
    pub area: Text,
    pub block: Block,
    pub kind: Kind,
    pub to_check: bool,
}

/// What the list is narrowed to.
#[derive(Clone, Copy)]
pub struct Filter {
    pub query: RwSignal<String>,
    pub kind: RwSignal<Option<Kind>>,
    pub block: RwSignal<Option<Block>>,
    pub to_check: RwSignal<bool>,
}

/// How many services there are of what kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub all: usize,
    pub to_check: usize,
    kinds: [usize; Kind::ALL.len()],
}

impl Counts {
    /// How many are in a state of this kind.
    pub fn of(self, kind: Kind) -> usize {
        self.kinds.get(kind as usize).copied().unwrap_or_default()
    }

    /// Counts a catalogue; tracked.
    pub fn read(session: Session, today: Day) -> Counts {
        session.read(&[Slice::Catalogue], |station| {
            let mut counts = Counts::default();
            for (_, service) in station.catalogue().iter() {
                counts.all += 1;
                counts.to_check += usize::from(service.is_due(today));
                if let Some(count) = counts.kinds.get_mut(Kind::of(&service.state) as usize) {
                    *count += 1;
                }
            }
            counts
        })
    }
}

impl Filter {
    /// Nothing narrowed.
    pub fn new() -> Self {
        Filter {
            query: RwSignal::default(),
            kind: RwSignal::new(None),
            block: RwSignal::new(None),
            to_check: RwSignal::new(false),
        }
    }

    /// Back to everything.
    pub fn clear(self) {
        self.query.set(String::new());
        self.kind.set(None);
        self.block.set(None);
        self.to_check.set(false);
    }

    /// The services it lets through, best answer first, else in the order of the station; tracked.
    pub fn found(self, session: Session, today: Day) -> Vec<Entry> {
        session.read(&[Slice::Catalogue], |station| self.of(station.catalogue(), today))
    }

    fn of(self, catalogue: &Catalogue, today: Day) -> Vec<Entry> {
        let query = self.query.get();
        let (kind, block, to_check) = (self.kind.get(), self.block.get(), self.to_check.get());
        let wanted: Vec<_> = catalogue
            .iter()
            .filter(|(_, service)| {
                kind.is_none_or(|kind| Kind::of(&service.state) == kind)
                    && block.is_none_or(|block| service.details.block == block)
                    && (!to_check || service.is_due(today))
            })
            .collect();
        if query.trim().is_empty() {
            return wanted.into_iter().map(|(id, service)| entry(id, service, today)).collect();
        }
        // A station has a hundred of them: the index is made as quickly as it would be kept up.
        let index = search::index(wanted.iter().map(|(_, service)| &service.details));
        let hits = search::search(&index, &query);
        let of = |hit: search::Hit| wanted.get(hit.entry).map(|(id, service)| entry(id, service, today));
        hits.into_iter().filter_map(of).collect()
    }
}

fn entry(id: &ServiceId, service: &Service, today: Day) -> Entry {
    let details = &service.details;
    Entry {
        id: id.as_str().to_owned(),
        name: details.name.clone(),
        area: details.area.clone(),
        block: details.block,
        kind: Kind::of(&service.state),
        to_check: service.is_due(today),
    }
}
