//! The form's fields as signals.

use leptos::prelude::*;

use crate::forms::people::Draft;
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed about a resident.
#[derive(Clone, Copy)]
pub struct PersonFields {
    pub name: RwSignal<String>,
    pub phones: [RwSignal<String>; 3],
    pub building: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub room: RwSignal<String>,
    pub note: RwSignal<String>,
    pub care_until: RwSignal<String>,
    pub consent: RwSignal<bool>,
    /// The second and third phone are in sight.
    pub more_phones: RwSignal<bool>,
}

impl PersonFields {
    /// Empty fields.
    pub fn new() -> PersonFields {
        let empty = || RwSignal::new(String::new());
        PersonFields {
            name: empty(),
            phones: [empty(), empty(), empty()],
            building: empty(),
            unit: empty(),
            room: empty(),
            note: empty(),
            care_until: empty(),
            consent: RwSignal::new(false),
            more_phones: RwSignal::new(false),
        }
    }
}

impl Fields for PersonFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            name: self.name.get(),
            phones: self.phones.map(|phone| phone.get()),
            building: self.building.get(),
            unit: self.unit.get(),
            room: self.room.get(),
            note: self.note.get(),
            care_until: self.care_until.get(),
            consent: self.consent.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.name.set(draft.name.clone());
        self.phones.iter().zip(&draft.phones).for_each(|(field, phone)| field.set(phone.clone()));
        self.building.set(draft.building.clone());
        self.unit.set(draft.unit.clone());
        self.room.set(draft.room.clone());
        self.note.set(draft.note.clone());
        self.care_until.set(draft.care_until.clone());
        self.consent.set(draft.consent);
        if draft.phones.iter().skip(1).any(|phone| !phone.is_empty()) {
            self.more_phones.set(true);
        }
    }
}
