//! The life cycle of a request: where it can stand, and which step leads where.

use serde::{Deserialize, Serialize};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// 已登记: the station has it, nobody has taken it up.
    #[default]
    Registered,
    /// 已接单.
    Accepted,
    /// 已派单: a service unit or somebody of the staff does it.
    Assigned,
    /// 办理中.
    UnderWay,
    /// 已完成, not yet confirmed by the resident.
    Done,
    /// 已评价.
    Confirmed,
    /// 不接.
    Declined,
    /// 已取消 by the resident, or they did not come.
    Cancelled,
    /// 不归本站办: told where to go.
    Referred,
}

/// A step that somebody takes with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Accept,
    /// Also from one to another.
    Assign,
    Start,
    Finish,
    /// The resident says how it was.
    Confirm,
    Decline,
    Cancel,
    Refer,
    /// Taken up again, with a reason; after a complaint too.
    Reopen,
    Complain,
}

impl State {
    /// Every state, in the order of a request's life.
    pub const ALL: [State; 9] = [
        State::Registered,
        State::Accepted,
        State::Assigned,
        State::UnderWay,
        State::Done,
        State::Confirmed,
        State::Declined,
        State::Cancelled,
        State::Referred,
    ];

    /// Is there still something to do for the resident?
    pub fn is_open(self) -> bool {
        matches!(self, State::Registered | State::Accepted | State::Assigned | State::UnderWay)
    }

    /// Is nothing done about it, here at least?
    pub fn is_called_off(self) -> bool {
        matches!(self, State::Declined | State::Cancelled | State::Referred)
    }

    /// Where a step leads from here; `None`: it cannot be taken.
    pub fn after(self, step: Step) -> Option<State> {
        use State as S;
        match (step, self) {
            (Step::Accept, S::Registered) => Some(S::Accepted),
            (Step::Assign, state) if state.is_open() => Some(S::Assigned),
            (Step::Start, S::Accepted | S::Assigned) => Some(S::UnderWay),
            (Step::Finish, S::Accepted | S::Assigned | S::UnderWay) => Some(S::Done),
            (Step::Confirm, S::Done) => Some(S::Confirmed),
            (Step::Decline, S::Registered | S::Accepted) => Some(S::Declined),
            (Step::Cancel, state) if state.is_open() => Some(S::Cancelled),
            (Step::Refer, S::Registered | S::Accepted) => Some(S::Referred),
            (Step::Complain, S::Done | S::Confirmed) => Some(S::Accepted),
            (Step::Reopen, state) if !state.is_open() => Some(S::Accepted),
            _ => None,
        }
    }
}

impl Step {
    /// Every step.
    pub const ALL: [Step; 10] = [
        Step::Accept,
        Step::Assign,
        Step::Start,
        Step::Finish,
        Step::Confirm,
        Step::Decline,
        Step::Cancel,
        Step::Refer,
        Step::Reopen,
        Step::Complain,
    ];

    /// Must a reason, or where to go, be said with it?
    pub fn needs_words(self) -> bool {
        matches!(self, Step::Decline | Step::Cancel | Step::Refer | Step::Reopen | Step::Complain)
    }

    /// Where it leads, from wherever it is taken.
    pub(super) fn leads_to(self) -> State {
        match self {
            Step::Accept | Step::Reopen | Step::Complain => State::Accepted,
            Step::Assign => State::Assigned,
            Step::Start => State::UnderWay,
            Step::Finish => State::Done,
            Step::Confirm => State::Confirmed,
            Step::Decline => State::Declined,
            Step::Cancel => State::Cancelled,
            Step::Refer => State::Referred,
        }
    }
}
