//! Words of the fields for opening hours in Chinese.

use crate::i18n::hours::Hours;

pub(in crate::i18n) static STRINGS: Hours = Hours {
    hint: "照 8:00 这样写；一天最多三段，空着就是休息。",
    closed: "休息",
    to: "到",
    opens: |day, n| format!("{day}第 {n} 段从几点"),
    closes: |day, n| format!("{day}第 {n} 段到几点"),
    add: |day| format!("{day}加一段时间"),
    remove: |day, n| format!("删除{day}第 {n} 段"),
    workdays_like_monday: "周二到周五照周一",
    all_like_monday: "天天照周一",
    week_missing: "请至少写一天的时间，或者选和服务站相同。",

    exceptions_none: "没有特别的日子。",
    exception_add: "加一个特别的日子",
    exception: |n| format!("特别的日子 {n}"),
    exception_remove: |n| format!("删除特别的日子 {n}"),
    from: "哪一天起",
    until: "到哪一天",
    until_hint: "只有一天就空着",
    closed_then: "这几天休息",
    open_then: "这几天另有时间",
    reason: "原因",
    reason_hint: "写给居民看，例如：国庆放假",
    reason_en: "原因（英文）",
};
