//! What the station says about the open service.

use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::catalogue::{Details, State};
use crate::domain::values::{Day, ServiceId};

/// The service as it is saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Current {
    pub details: Details,
    pub state: State,
    pub checked: Option<Checked>,
    /// It is time to compare the text with reality.
    pub due: bool,
}

/// When the text was compared with reality, and by whom, where the name is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub on: Day,
    pub by: Option<String>,
}

impl Current {
    /// Paused or withdrawn.
    pub fn is_stopped(&self) -> bool {
        matches!(self.state, State::Paused { .. } | State::Withdrawn { .. })
    }
}

/// The service of this id; tracked.
pub fn current(session: Session, today: Day, id: &str) -> Option<Current> {
    session.read(&[Slice::Catalogue, Slice::Staff], |station| {
        let service = station.catalogue().get(&ServiceId::named(id))?;
        let checked = service.checked.as_ref().map(|check| {
            let by = station.staff().get(&check.by).and_then(|member| member.who.present());
            Checked { on: check.on, by: by.map(|who| who.name.clone()) }
        });
        let (details, state) = (service.details.clone(), service.state.clone());
        Some(Current { details, state, checked, due: service.is_due(today) })
    })
}
