//! What can be done to several services at once, and to which of them.

use crate::domain::Rejection;
use crate::domain::catalogue::{Catalogue, check, pause, publish, withdraw};
use crate::domain::values::{Day, ServiceId, Text};

/// Something done to several services.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Publish,
    Pause,
    Withdraw,
    Check,
}

impl Act {
    /// All of them, the most frequent first.
    pub const ALL: [Act; 4] = [Act::Check, Act::Publish, Act::Pause, Act::Withdraw];

    /// Do residents want to know why?
    pub fn needs_reason(self) -> bool {
        matches!(self, Act::Pause | Act::Withdraw)
    }
}

/// What an act comes to for some services.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Split {
    pub ready: Vec<ServiceId>,
    /// Name, and why not.
    pub refused: Vec<(Text, Rejection)>,
}

impl Split {
    /// Asks the rules about each of the services, in their order. One refusal holds up nothing else.
    pub fn of(
        catalogue: &Catalogue,
        ids: impl IntoIterator<Item = ServiceId>,
        act: Act,
        today: Day,
    ) -> Split {
        let mut split = Split::default();
        // Whatever reason will be given is asked for on its own.
        let reason = || "-".to_owned();
        for id in ids {
            let Some(service) = catalogue.get(&id) else { continue };
            let judged = match act {
                Act::Publish => publish(catalogue, &id),
                Act::Pause => pause(catalogue, &id, reason(), None, today),
                Act::Withdraw => withdraw(catalogue, &id, reason()),
                Act::Check => check(catalogue, &id, today),
            };
            match judged {
                Ok(_) => split.ready.push(id),
                Err(why) => split.refused.push((service.details.name.clone(), why)),
            }
        }
        split
    }
}
