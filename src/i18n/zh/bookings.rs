//! The page of bookings in Chinese.

use crate::domain::catalogue::MonthDays;
use crate::domain::values::Day;
use crate::forms::bookings::{Closed, field};
use crate::i18n::bookings::Bookings;
use crate::i18n::zh::common;

pub(in crate::i18n) static STRINGS: Bookings = Bookings {
    help_lines: &[
        "选事项、选日子，就看到每个时段约了几个人、是谁。按姓名打开那一件，可以改时间、取消。",
        "空着的时段按“登记”，替居民约上。约满了、休息的日子，系统不让约。",
        "按“预约设置”，定一段多长、一段几个人、提前几天可以约。改设置、停预约，已经约好的都还在。",
    ],

    service: "哪个事项",
    no_plan: |name| format!("{name}（已停预约）"),
    none: "还没有可以预约的事项",
    none_hint: "体检、理发、场地这些要排时间的，先设置一段多长、一段几个人，就可以约了。",
    set_up: "预约设置",
    close_set_up: "收起设置",
    today: "今天",
    day_before: "前一天",
    day_after: "后一天",
    week_before: "上一周",
    week_after: "下一周",
    week: "这一周",
    day_name: |on, booked, places| {
        format!("{} {}，约了 {booked} 个，共 {places} 个位子", weekday(on), day(on))
    },
    day_closed: |on| format!("{} {}，不能约", weekday(on), day(on)),
    rests: "不约",
    heading: |on| format!("{} {}", day(on), weekday(on)),
    is_today: "今天",

    closed,
    worked: |holiday| format!("调休上班（{holiday}）"),
    taken: |booked, places| format!("约了 {booked}，共 {places}"),
    full: "约满了",
    free: "空着",
    over: "已过",
    nobody: "没有留姓名",
    erased: "信息已删除",
    register: "登记",
    register_at: |time| format!("登记 {time}"),
    sum: |booked, places| format!("这一天约了 {booked} 个，共 {places} 个位子"),
    loose: "不在时段里的",
    loose_hint: "约好以后设置改过。人还会按原来的时间来；要改时间，打开那一件。",
    print_list: "打印名单",
    list_title: |service, day| format!("{service} 预约名单 · {day}"),
    columns: ["时段", "姓名", "电话", "什么事"],
    list_empty: "这一天没有人约。",

    plan: "预约设置",
    plan_for: "给哪个事项",
    plan_choose: "请选一个事项",
    can_be_booked: |name| format!("{name}（可以约）"),
    field: |name| match name {
        field::MINUTES => "一段多长",
        field::CAPACITY => "一段几个人",
        field::AHEAD => "提前几天可以约",
        field::CLOSED => "加一天",
        name if field::BREAKS.iter().any(|[from, _]| *from == name) => "从几点不约",
        _ => "到几点",
    },
    minutes_unit: "分钟",
    capacity_unit: "人",
    ahead_unit: "天",
    minutes_hint: "5 到 720，例如理发 30",
    capacity_hint: "同时能接几位",
    ahead_hint: "1 到 366，例如 28 就是四个星期",
    breaks: "中间不约的时间",
    breaks_hint: "选填，每天都一样，最多三段。午休没有营业时间的不用写。",
    closed_days: "哪几天不约",
    closed_hint: "法定节假日和服务站休息的日子本来就不约，不用写在这里。",
    closed_add: "加上这一天",
    closed_remove: |day| format!("去掉 {day}"),
    save: "保存",
    saved: "已保存，可以约了",
    stop: "停止预约",
    stopped: "已停止预约，约好的都还在",
    stop_hint: "停了以后不能再约新的；已经约好的照旧，要取消请一件一件打开。",
    not_public: "这个事项还没有发布，居民和工作人员都约不了；请先到“服务目录”里发布。",
    preview: "约起来是这样",
    preview_day: |on, n| format!("下一个能约的日子：{} {}，{n} 段", day(on), weekday(on)),
    preview_more: |n| format!("…… 还有 {n} 段"),
    preview_none: "照这样设置，接下来没有一天能约。请看看服务时间、一段的长短和不约的日子。",
    preview_wrong: "填对了，这里就显示时段。",
};

fn closed(why: &Closed) -> String {
    match why {
        Closed::TooFar(ahead) => format!("还没到能约的时候：最多提前 {ahead} 天"),
        Closed::Plan => "预约设置里写了这一天不约".to_owned(),
        Closed::Exception(reason) if reason.is_empty() => "这一天临时休息".to_owned(),
        Closed::Exception(reason) => format!("这一天休息：{}", reason.zh),
        Closed::MonthDays(days) => format!("这个事项只在每月{}办", month_days(days)),
        Closed::Holiday(name) => format!("{}放假", name.zh),
        Closed::Weekday => "这一天没有服务时间".to_owned(),
        Closed::TooShort => "这一天的服务时间不够排一段".to_owned(),
    }
}

fn month_days(days: &[MonthDays]) -> String {
    let one = |days: &MonthDays| match days.from == days.until {
        true => format!(" {} 日", days.from),
        false => format!(" {}–{} 日", days.from, days.until),
    };
    days.iter().map(one).collect::<Vec<_>>().join("、")
}

fn day(on: Day) -> String {
    (common::STRINGS.day)(on)
}

fn weekday(on: Day) -> &'static str {
    (common::STRINGS.weekday)(on.weekday())
}
