//! Steps of a request, in English.

use crate::domain::requests::{Source, State, Step};
use crate::i18n::steps::Steps;

pub(in crate::i18n) static STRINGS: Steps = Steps {
    state: |state| match state {
        State::Registered => "registered",
        State::Accepted => "accepted",
        State::Assigned => "assigned",
        State::UnderWay => "under way",
        State::Done => "done",
        State::Confirmed => "rated",
        State::Declined => "declined",
        State::Cancelled => "cancelled",
        State::Referred => "sent elsewhere",
    },
    step: |step| match step {
        Step::Accept => "Accept",
        Step::Assign => "Assign",
        Step::Start => "Start",
        Step::Finish => "Finish",
        Step::Confirm => "Rate",
        Step::Decline => "Decline",
        Step::Cancel => "Cancel",
        Step::Refer => "Send elsewhere",
        Step::Reopen => "Reopen",
        Step::Complain => "Reopen after a complaint",
    },
    source: |source| match source {
        Source::Window => "window",
        Source::Phone => "phone",
        Source::Hotline => "12345",
        Source::Grid => "grid worker",
        Source::WeChat => "WeChat",
        Source::Slip => "slip",
    },
};
