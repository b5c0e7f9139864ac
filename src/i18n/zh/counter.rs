//! The call display and asking where a request stands, in Chinese.

use crate::domain::requests::State;
use crate::i18n::counter::{Counter, spelled};
use crate::i18n::zh::common;

pub(in crate::i18n) static STRINGS: Counter = Counter {
    call_title: "叫号",
    please: |number, at| format!("请 {number} 号到{}", window(at)),
    aloud: |number, at| format!("请 {} 号，到{}。", spelled(number), window(at)),
    window,
    waiting: |n| format!("还有 {n} 位在等"),
    missed: |numbers| format!("叫过没到：{numbers}。请直接问工作人员。"),
    earlier: "也在办",
    nobody: "现在没有叫号",
    nobody_hint: "请先取号，坐下等一等。",
    sound_on: "开声音",
    sound_off: "关声音",
    sound_works: "叫号的声音开了。",
    take: "取号",
    taken: |number, before| match before {
        0 => format!("您的号是 {number}，前面没有人。请记住号码，坐下等叫号。"),
        n => format!("您的号是 {number}，前面还有 {n} 位。请记住号码，坐下等叫号。"),
    },
    take_at_window: "取号请到窗口，跟工作人员说一声就行。",
    not_taken: "没有取到号，请到窗口取。",
    full_screen: "全屏",
    to_home: "回首页",

    track_title: "查办到哪一步",
    track_lead: "输入查询码，就知道您托服务站办的事办到哪一步了。不用报姓名和电话。",
    code: "查询码",
    code_hint: "8 位字母和数字，在办事单上，或者工作人员给您的纸条上。大写小写都行。",
    look: "查一查",
    code_empty: "请先输入查询码。",
    code_short: "查询码是 8 位字母和数字，请对着纸条再看一遍。",
    code_shown: |code| format!("查询码 {code}"),
    state: |state| match state {
        State::Registered => "服务站已经收到，还没有人接",
        State::Accepted => "已经有人接了，正在安排",
        State::Assigned => "已经安排人去办",
        State::UnderWay => "正在办",
        State::Done => "办好了",
        State::Confirmed => "办好了，您也评价过了",
        State::Declined => "这件事服务站没有接",
        State::Cancelled => "已经取消了",
        State::Referred => "这件事不归服务站办",
    },
    advice: |state| match state {
        State::Registered => "不用再来登记一次。等得久了，可以打电话问。",
        State::Accepted | State::Assigned => "请留意电话，会有人跟您约时间。",
        State::UnderWay => "不用跑，办好了会告诉您。有变化请打电话说一声。",
        State::Done => "要是还没办好，或者办得不满意，请打电话或到窗口说，可以重新办。",
        State::Confirmed => "谢谢您。又有问题，请打电话或到窗口说。",
        State::Declined => "为什么没有接，请打电话或到窗口问。",
        State::Cancelled => "还要办的话，请打电话或到窗口重新登记。",
        State::Referred => "该去哪里办，请打电话或到窗口问，会告诉您地方和电话。",
    },
    since: "从哪天起是这样",
    due: "哪天以前办好",
    due_on: |day| (common::STRINGS.date)(day),
    overdue: |day| format!("{}，已经过了。请打电话催一下。", (common::STRINGS.date)(day)),
    service: "什么事",
    other_matter: "清单以外的事",
    as_of: |when| format!("这是服务站 {when} 记下的情况。"),
    in_inbox: "已在收件箱",
    in_inbox_hint: "等工作人员打开工作台时登记。登记以后，在这里就能看办到哪一步，不用再交一次。",
    unknown: "没有查到这个查询码",
    unknown_hint: "请对着纸条再看一遍。60 天没有动静的、在服务站别的平板上登记的，这里也查不到，请到窗口或打电话问。",
    elsewhere: "这台设备上查不到",
    elsewhere_hint: "办到哪一步，只有服务站里登记的那台平板知道，没有放到网上。请到服务站的平板上查，或者打电话问，报上查询码就行。",
    call_station: "打电话问服务站",
    no_phone: "请到服务站窗口问。",
};

/// 2 号窗口, after 到; a name that says what it is stays as it is.
pub(super) fn window(name: &str) -> String {
    if name.chars().all(|c| c.is_ascii_alphanumeric()) {
        format!(" {name} 号窗口")
    } else if name.ends_with("窗口") || name.ends_with('窗') {
        name.to_owned()
    } else {
        format!("{name}窗口")
    }
}
