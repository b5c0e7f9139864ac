//! Settling what two tablets did, and residents entered twice.

use linli::domain::requests::{Request, State, Step, StepDetails};
use linli::domain::values::PersonId;
use linli::domain::{Command, Station};

use super::super::draw::Draw;
use super::super::table::{Capability, Facts, nothing};
use super::people::known;

pub const SLICE: Capability = Capability {
    commands: &[
        ("findings.settle", settle),
        ("findings.put_back", put_back),
        ("people.join", join),
        ("people.join", join),
        ("people.part", part),
        ("people.unsay", unsay),
    ],
    holds,
    sees: nothing,
};

/// Seen, and left as it is.
fn settle(station: &Station, draw: &mut Draw) -> Option<Command> {
    let thing = draw.pick(station.catalogue().iter().map(|(id, _)| id.as_str().to_owned()))?;
    Some(Command::Settle { thing, field: "name".into(), chose: None, put: None, shows: true })
}

/// Of two steps the one that does not show.
fn put_back(station: &Station, draw: &mut Draw) -> Option<Command> {
    let over = |request: &Request| matches!(request.state, State::Done | State::Cancelled | State::Declined);
    let found = station.requests().iter().filter(|(_, request)| over(request));
    let request = draw.pick(found.map(|(id, _)| id.clone()))?;
    let step = if draw.one_in(2) { Step::Finish } else { Step::Reopen };
    let put = Command::PutStepBack { request: request.clone(), step, with: StepDetails::default() };
    let thing = request.as_str().to_owned();
    Some(Command::Settle { thing, field: "step".into(), chose: None, put: Some(Box::new(put)), shows: false })
}

fn join(station: &Station, draw: &mut Draw) -> Option<Command> {
    let ((kept, _), (other, _)) = (known(station, draw)?, known(station, draw)?);
    (kept != other).then_some(Command::JoinPeople { kept, other })
}

fn part(station: &Station, draw: &mut Draw) -> Option<Command> {
    let ids = station.people().iter().map(|(id, _)| id.clone());
    let joined = |id: &PersonId| *station.people().kept(id) != *id;
    let other = draw.pick(ids.filter(joined))?;
    let kept = station.people().kept(&other).clone();
    Some(Command::PartPeople { kept, other })
}

fn unsay(station: &Station, draw: &mut Draw) -> Option<Command> {
    let ((kept, _), (other, _)) = (known(station, draw)?, known(station, draw)?);
    Some(Command::UnsayPeople { kept, other })
}

/// Whoever is joined is found from every one of them.
fn holds(station: &Station, _: &Facts) {
    for (id, _) in station.people().iter() {
        let together = station.people().together(id);
        assert!(together.contains(id), "{id} belongs to itself");
        for other in &together {
            assert_eq!(station.people().kept(other), station.people().kept(id), "{id} and {other}");
        }
    }
}
