//! Steps of a request, in Chinese.

use crate::domain::requests::{Source, State, Step};
use crate::i18n::steps::Steps;

pub(in crate::i18n) static STRINGS: Steps = Steps {
    state: |state| match state {
        State::Registered => "待接单",
        State::Accepted => "已接单",
        State::Assigned => "已派单",
        State::UnderWay => "办理中",
        State::Done => "已完成",
        State::Confirmed => "已评价",
        State::Declined => "不接",
        State::Cancelled => "已取消",
        State::Referred => "不归本站办",
    },
    step: |step| match step {
        Step::Accept => "接单",
        Step::Assign => "派单",
        Step::Start => "开始办",
        Step::Finish => "完成",
        Step::Confirm => "评价",
        Step::Decline => "不接",
        Step::Cancel => "取消",
        Step::Refer => "不归本站办",
        Step::Reopen => "重新办",
        Step::Complain => "投诉重办",
    },
    source: |source| match source {
        Source::Window => "窗口",
        Source::Phone => "电话",
        Source::Hotline => "12345",
        Source::Grid => "网格员",
        Source::WeChat => "微信",
        Source::Slip => "办事单",
    },
};
