//! Two tablets have taken different steps with one request: which one holds.

use serde::{Deserialize, Serialize};

use super::count::{Counted, count_done, recount};
use super::events::{take, touch};
use super::{Requests, State, Step, StepDetails, Taken};
use crate::domain::Origin;
use crate::domain::values::{Day, Private, RequestId};

/// `requests.put_back.1`: of steps taken on several tablets at once, this one holds, as if the others had not
/// been taken. The steps stay in the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PutBack {
    pub request: RequestId,
    pub on: Day,
    pub step: Step,
    #[serde(default, skip_serializing_if = "StepDetails::is_empty")]
    pub with: StepDetails,
}

pub(in crate::domain) fn apply_put_back(requests: &mut Requests, origin: &Origin, event: &PutBack) {
    let PutBack { request: id, on, step, with } = event;
    let Some(request) = requests.records.get_mut(id) else { return };
    let was = Counted::of(request);
    take(request, origin, *step, with, was.holds_slot().is_some());
    let done = matches!(request.state, State::Done | State::Confirmed);
    // A complaint is about work that was done; any other step that is not its end means that it was not.
    let again = matches!(step, Step::Reopen | Step::Complain);
    if !done && !again {
        (request.paid, request.commission) = (None, None);
    }
    if request.state != State::Confirmed {
        request.rating = None;
    }
    let recounts = match step {
        Step::Finish => !request.finished,
        _ => !done && !again && request.finished,
    };
    request.finished = done;
    request.steps.push(Taken {
        step: *step,
        with: with.clone(),
        words: Private::Erased,
        at: origin.at,
        by: origin.by.clone(),
    });
    let now = Counted::of(request);
    if recounts {
        count_done(requests, if done { &now } else { &was }, done, *on);
    }
    recount(requests, id, &was, &now);
    touch(requests, id, *on);
}
