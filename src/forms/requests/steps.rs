//! Which steps can be taken with a request, and how likely each is the next.

use crate::domain::requests::{State, Step};

/// The steps from a state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offered {
    /// The one that usually comes next.
    pub main: Option<Step>,
    /// In sight beside it.
    pub likely: Vec<Step>,
    /// Folded away.
    pub more: Vec<Step>,
}

/// The steps that can be taken from a state; `units`: service units do such work.
pub fn offered(state: State, units: bool) -> Offered {
    let (main, likely): (_, &[Step]) = match state {
        State::Registered => (Some(Step::Accept), &[Step::Assign]),
        State::Accepted if units => (Some(Step::Assign), &[Step::Start, Step::Finish]),
        State::Accepted => (Some(Step::Start), &[Step::Assign, Step::Finish]),
        State::Assigned => (Some(Step::Start), &[Step::Finish]),
        State::UnderWay => (Some(Step::Finish), &[]),
        State::Done => (Some(Step::Confirm), &[Step::Complain]),
        State::Confirmed | State::Declined | State::Cancelled | State::Referred => (None, &[Step::Reopen]),
    };
    let possible = Step::ALL.into_iter().filter(|step| state.after(*step).is_some());
    let more = possible.filter(|step| main != Some(*step) && !likely.contains(step)).collect();
    Offered { main, likely: likely.to_vec(), more }
}
