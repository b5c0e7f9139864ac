//! The notices' words in Chinese.

use crate::domain::values::Day;
use crate::forms::notices::{Standing, field};
use crate::i18n::notices::Notices;
use crate::i18n::zh::common;

pub(in crate::i18n) static STRINGS: Notices = Notices {
    help_lines: &[
        "停水停电、打疫苗、便民日这些事，在这里写成公告。按“发布”，居民马上就能在这台平板上看到。",
        "没写好先“存为草稿”，居民看不到。写错了按“撤下”，改好再发布。",
        "写了“最后一天”的，过了那天居民就看不到了。“置顶”的排在最前面，只给最要紧的用。",
        "“复制文字”可以粘贴到微信群；“打印海报”印一张 A4 纸，贴在门口和楼道。",
    ],

    list: "全部公告",
    add: "新增公告",
    standing,
    standing_hint: |standing| match standing {
        Standing::Coming => "居民已经看得到，旁边写着还有几天",
        Standing::Draft => "居民看不到",
        Standing::Now | Standing::Over => "",
    },
    pinned: "置顶",
    begins_in: |days| match days {
        1 => "明天开始".to_owned(),
        n => format!("还有 {n} 天开始"),
    },
    ends_in: |days| match days {
        0 => "今天最后一天".to_owned(),
        1 => "明天最后一天".to_owned(),
        n => format!("还有 {n} 天结束"),
    },
    ending: |n| format!("有 {n} 条公告快结束了"),
    ending_hint: "还要继续的，打开它把“最后一天”往后改。",
    none: "还没有公告",
    none_hint: "按“新增公告”写第一条，发布后居民就能看到。",
    nothing_open: "还没有打开公告",
    nothing_open_hint: "从列表里选一条来看和改，或者新增一条。",
    gone: "没有这条公告",
    gone_hint: "它可能在另一台平板上，合并以后再看。",

    new_title: "新增公告",
    field: |name| match name {
        field::TITLE => "标题",
        field::TITLE_EN => "英文标题",
        field::BODY => "内容",
        field::BODY_EN => "英文内容",
        field::FROM => "第一天",
        field::UNTIL => "最后一天",
        _ => "",
    },
    title_hint: "一句话说清是什么事，例如：明天停水，邻里巷 1 号到 12 号",
    body_hint: "什么时候、在哪里、要做什么、问谁；一段写一件事",
    from_hint: "从哪一天起；可以提前发布",
    until_hint: "选填；过了这天就不再显示",
    pin: "置顶：排在最前面",
    save_draft: "存为草稿",
    publish: "发布",
    withdraw: "撤下",
    published: "已发布，居民看得到了",
    withdrawn: "已撤下，居民看不到了",
    over: "已经过了最后一天，居民看不到了。还要继续的，把“最后一天”往后改，再按“保存”。",
    see_public: "看居民页面",
    dates: |from, until| match until {
        Some(until) if until == from => day(from),
        Some(until) => format!("{} 至 {}", day(from), day(until)),
        None => format!("{}起", day(from)),
    },

    preview: "居民看到的样子",
    preview_empty: "写了标题，这里就会显示。",
    poster: "打印海报",
    share: "告诉更多人",
    share_hint: "文字可以粘贴到微信群；海报是一张 A4 纸，贴在门口和楼道。",
};

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Now => "现在显示",
        Standing::Coming => "将要开始",
        Standing::Draft => "草稿",
        Standing::Over => "已结束",
    }
}

fn day(on: Day) -> String {
    (common::STRINGS.day)(on)
}
