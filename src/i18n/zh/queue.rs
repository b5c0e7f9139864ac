//! The page of numbers in Chinese.

use crate::i18n::counter::spelled;
use crate::i18n::queue::Queue;
use crate::i18n::zh::counter;

pub(in crate::i18n) static STRINGS: Queue = Queue {
    help_lines: &[
        "居民来了，按“取号”，把号告诉他，或者打印成小条。号不记名，过了今天就作废。",
        "先填好自己的窗口号，这台平板会记住。按“叫号”叫下一位；人没来按“过号”，回来了还能再叫。",
        "按“打开叫号屏”，把新窗口拖到电视或第二块屏幕上，在上面按一次“开声音”。锁屏以后它照样显示。屏幕能触摸的话，工作台开着时居民可以自己在上面“取号”；锁屏以后请他到窗口取。",
    ],

    mine: "我的窗口",
    window: "窗口号",
    window_hint: "例如 2，或者“综合”；这台平板会记住",
    call: "叫号",
    next: |number| format!("下一位：{number}"),
    nobody_waits: "现在没有人等。",
    ends: |number| format!("再按“叫号”，{number} 就算办完。人没来，请先按“过号”。"),
    again: "再叫",
    skip: "过号",
    served: "办完",
    enter: "代居民登记",
    called: |times, since| match times {
        0 | 1 => format!("{since} 叫的"),
        n => format!("叫了 {n} 次，最后一次 {since}"),
    },
    free: "窗口空着",
    free_hint: "按“叫号”，请等得最久的那一位过来。",
    called_now: |number, window| format!("已叫 {number} 到{}", counter::window(window)),

    give: "给居民取号",
    about: "办什么事",
    about_any: "不问是什么事",
    take: "取号",
    before: |n| match n {
        0 => "前面没有人，马上就到".to_owned(),
        n => format!("前面还有 {n} 位"),
    },
    its_turn: |window| format!("请到{}", counter::window(window)),
    is_over: "这个号已经过了或办完了",
    read: "念出来",
    aloud: |number, before| {
        let before =
            if before == 0 { "前面没有人".to_owned() } else { format!("前面还有 {before} 位") };
        format!("您的号是 {}，{before}，请坐下等叫号。", spelled(number))
    },
    slip_keep: "请坐下等叫号。过号了请直接问工作人员。当天有效。",

    waiting: |n| format!("在等的 {n} 位"),
    waiting_none: "现在没有人等。",
    taken_at: |time| format!("{time} 取的"),
    call_this: |number| format!("叫 {number}"),
    leaves: |number| format!("{number} 不等了"),
    windows: "窗口正在办",
    skipped: |n| format!("过号的 {n} 位"),
    skipped_hint: "人回来了，按一下再叫，不用重新取号。",
    served_today: |n| format!("今天办完 {n} 位"),
    display: "打开叫号屏",
    display_hint: "在新窗口里打开，可以放到电视上。",
};
