//! Who it is for: somebody of the register, found while typing; somebody new, written down along with it;
//! or nobody.

use leptos::prelude::*;

use crate::domain::people::Particulars;
use crate::domain::requests::Who;
use crate::domain::values::PersonId;
use crate::forms::Problem;

/// What is chosen and typed.
#[derive(Clone, Copy)]
pub struct Picked {
    /// Id of somebody in the register.
    pub known: RwSignal<Option<String>>,
    /// Of somebody new; the name is also what is looked for.
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub building: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub room: RwSignal<String>,
    /// Somebody new agrees to be written down.
    pub consent: RwSignal<bool>,
}

impl Picked {
    /// Nobody yet.
    pub fn new() -> Picked {
        let empty = || RwSignal::new(String::new());
        Picked {
            known: RwSignal::new(None),
            name: empty(),
            phone: empty(),
            building: empty(),
            unit: empty(),
            room: empty(),
            consent: RwSignal::new(false),
        }
    }

    /// Whose request it is; tracked.
    ///
    /// # Errors
    /// What is wrong with what is typed about somebody new.
    pub fn who(self) -> Result<Who, Vec<Problem>> {
        if let Some(known) = self.known.get() {
            return Ok(Who::Known(PersonId::named(&known)));
        }
        if self.name.get().trim().is_empty() {
            return Ok(Who::Nobody);
        }
        let who = Particulars {
            phones: vec![self.phone.get()],
            building: self.building.get(),
            unit: self.unit.get(),
            room: self.room.get(),
            ..Particulars::named(&self.name.get())
        };
        Ok(Who::New { who: Box::new(who), consent: self.consent.get() })
    }
}

/// The fields.
#[component]
pub fn PersonPicker(picked: Picked) -> impl IntoView {
    let _ = picked;
}
