//! The form's fields as signals.

use leptos::prelude::*;

use crate::domain::values::ServiceId;
use crate::forms::entry::{Draft, SOURCES, Whom, service_of};
use crate::ui::pages::desk::people::Picked;
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed and chosen about a new request.
#[derive(Clone, Copy)]
pub struct EntryFields {
    /// Id of a service, or that it is something else; empty: nothing is chosen.
    pub service: RwSignal<String>,
    pub picked: Picked,
    pub note: RwSignal<String>,
    pub when: RwSignal<String>,
    /// 0: the resident; 1: somebody of the family.
    pub asks: RwSignal<usize>,
    pub asked_by: RwSignal<String>,
    /// The place in [`SOURCES`].
    pub source: RwSignal<usize>,
    pub hotline: RwSignal<String>,
    pub due: RwSignal<String>,
    pub share: RwSignal<bool>,
    pub day: RwSignal<String>,
    pub slot: RwSignal<String>,
    pub weeks: RwSignal<String>,
}

impl EntryFields {
    /// Empty fields.
    pub fn new() -> EntryFields {
        let empty = || RwSignal::new(String::new());
        EntryFields {
            service: empty(),
            picked: Picked::new(),
            note: empty(),
            when: empty(),
            asks: RwSignal::new(0),
            asked_by: empty(),
            source: RwSignal::new(0),
            hotline: empty(),
            due: empty(),
            share: RwSignal::new(false),
            day: empty(),
            slot: empty(),
            weeks: empty(),
        }
    }

    /// The service that is chosen; tracked.
    pub fn service(self) -> Option<ServiceId> {
        self.service.with(|chosen| service_of(chosen))
    }

    /// Another thing is asked for: what was booked of the one before goes with it.
    pub fn choose(self, service: String) {
        self.service.set(service);
        self.day.set(String::new());
        self.slot.set(String::new());
        self.weeks.set(String::new());
    }
}

impl Fields for EntryFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        let picked = self.picked;
        Draft {
            service: self.service.get(),
            whom: Whom {
                known: picked.known.get(),
                name: picked.name.get(),
                phone: picked.phone.get(),
                building: picked.building.get(),
                unit: picked.unit.get(),
                room: picked.room.get(),
                consent: picked.consent.get(),
            },
            note: self.note.get(),
            when: self.when.get(),
            family: self.asks.get() == 1,
            asked_by: self.asked_by.get(),
            source: SOURCES.get(self.source.get()).copied().unwrap_or(SOURCES[0]),
            hotline: self.hotline.get(),
            due: self.due.get(),
            share: self.share.get(),
            day: self.day.get(),
            slot: self.slot.get(),
            weeks: self.weeks.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        let (picked, whom) = (self.picked, &draft.whom);
        picked.known.set(whom.known.clone());
        picked.name.set(whom.name.clone());
        picked.phone.set(whom.phone.clone());
        picked.building.set(whom.building.clone());
        picked.unit.set(whom.unit.clone());
        picked.room.set(whom.room.clone());
        picked.consent.set(whom.consent);
        self.service.set(draft.service.clone());
        self.note.set(draft.note.clone());
        self.when.set(draft.when.clone());
        self.asks.set(usize::from(draft.family));
        self.asked_by.set(draft.asked_by.clone());
        self.source.set(SOURCES.iter().position(|source| *source == draft.source).unwrap_or_default());
        self.hotline.set(draft.hotline.clone());
        self.due.set(draft.due.clone());
        self.share.set(draft.share);
        self.day.set(draft.day.clone());
        self.slot.set(draft.slot.clone());
        self.weeks.set(draft.weeks.clone());
    }
}
