//! How a board is made from a station.

use std::collections::BTreeMap;

use super::{Board, BoardNotice, BoardProvider, BoardService, Pause, PublicKey};
use crate::domain::Station;
use crate::domain::catalogue::{Details, Service, State};
use crate::domain::profile::Profile;
use crate::domain::providers::{self, Provider, Providers};
use crate::domain::values::{DeviceId, Instant, Text};

/// The public board of a station as it stands; none before the founding. Services come in the
/// station's order.
pub fn project(
    station: &Station,
    made: Instant,
    heads: BTreeMap<DeviceId, u64>,
    demo: bool,
    keys: Vec<PublicKey>,
) -> Option<Board> {
    let services = station.catalogue().iter().filter(|(_, service)| service.is_public());
    let notices = station.notices().iter().filter(|(_, record)| record.public);
    let providers = station.providers().iter().filter(|(_, provider)| provider.is_public());
    let profile = station.profile()?;
    let model = profile.positioning_on(made.day());
    Some(Board {
        format: Board::FORMAT.to_owned(),
        version: Board::VERSION,
        made,
        heads,
        demo,
        profile: public_profile(profile),
        services: services
            .map(|(id, service)| BoardService {
                id: id.clone(),
                details: Details { parties: service.parties_under(model), ..service.details.clone() },
                pause: pause(service, station.providers()),
                checked: service.checked.as_ref().map(|check| check.on),
            })
            .collect(),
        notices: notices
            .map(|(id, record)| BoardNotice { id: id.clone(), notice: record.notice.clone() })
            .collect(),
        providers: providers
            .map(|(id, provider)| BoardProvider {
                id: id.clone(),
                details: public_details(&provider.details),
                pause: suspension(provider),
            })
            .collect(),
        keys,
        policies: super::policies::published(station),
    })
}

/// How the desk locks itself is nobody else's business, and the words of a decision may name people.
fn public_profile(profile: &Profile) -> Profile {
    let mut profile = Profile { idle_minutes: None, ..profile.clone() };
    profile.positioned.iter_mut().for_each(|change| change.words = Text::default());
    profile
}

/// A service rests when the station says so, or when every unit that does it is suspended.
fn pause(service: &Service, providers: &Providers) -> Option<Pause> {
    match &service.state {
        State::Paused { reason, until } => Some(Pause { reason: reason.clone(), until: *until }),
        State::Draft | State::Published | State::Withdrawn { .. } => {
            // A unit that has left, or is not shown yet, does it no more than nobody.
            let units = || {
                let units = service.details.providers.iter().filter_map(|id| providers.get(id));
                units.filter(|unit| unit.is_public())
            };
            if units().all(|unit| suspension(unit).is_some()) { units().find_map(suspension) } else { None }
        }
    }
}

fn suspension(provider: &Provider) -> Option<Pause> {
    match &provider.state {
        providers::State::Suspended { reason, until } => {
            Some(Pause { reason: reason.clone(), until: *until })
        }
        providers::State::Draft | providers::State::Listed | providers::State::Ended { .. } => None,
    }
}

fn public_details(details: &providers::Details) -> providers::Details {
    providers::Details {
        contract: String::new(),
        contract_from: None,
        contract_until: None,
        ..details.clone()
    }
}
