//! How a board is made from a station.

use std::collections::BTreeMap;

use super::{Board, BoardNotice, BoardService, Pause, PublicKey};
use crate::domain::Station;
use crate::domain::catalogue::{Service, State};
use crate::domain::values::{DeviceId, Instant};

/// The public board of a station as it stands; none before the founding.
pub fn project(
    station: &Station,
    made: Instant,
    heads: BTreeMap<DeviceId, u64>,
    demo: bool,
    keys: Vec<PublicKey>,
) -> Option<Board> {
    let services = station.catalogue().iter().filter(|(_, service)| service.is_public());
    let notices = station.notices().iter().filter(|(_, record)| record.public);
    Some(Board {
        format: Board::FORMAT.to_owned(),
        version: Board::VERSION,
        made,
        heads,
        demo,
        profile: station.profile()?.clone(),
        services: services
            .map(|(id, service)| BoardService {
                id: id.clone(),
                details: service.details.clone(),
                pause: pause(service),
                checked: service.checked.as_ref().map(|check| check.on),
            })
            .collect(),
        notices: notices
            .map(|(id, record)| BoardNotice { id: id.clone(), notice: record.notice.clone() })
            .collect(),
        keys,
    })
}

fn pause(service: &Service) -> Option<Pause> {
    match &service.state {
        State::Paused { reason, until } => Some(Pause { reason: reason.clone(), until: *until }),
        State::Draft | State::Published | State::Withdrawn { .. } => None,
    }
}
