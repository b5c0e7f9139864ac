//! Words of 政策库 for residents, in Chinese.

use crate::board::policies::Standing;
use crate::domain::policies::Kind;
use crate::i18n::library::Library;

pub(in crate::i18n) static STRINGS: Library = Library {
    title: "政策库",
    lead: "服务站办事依据的规定。拿不准的，以发文单位公布的原文为准。",
    search: "搜索政策",
    search_hint: "低保、停车、发票、第四条",
    none: "还没有公布政策",
    none_hint: "服务站把依据的规定整理好以后，会放在这里。想知道一件事的依据，请到窗口问。",
    not_found: "没有找到",
    not_found_hint: "换一个词试试，或者到窗口问一问。",
    count: |n| format!("共 {n} 份"),
    answers: |n| format!("找到 {n} 处"),
    more: |n| format!("再看 {n} 条"),
    kind,

    gone: "没有这一份",
    gone_hint: "它可能已经不公布了。",
    see_all: "看全部政策",
    number: "文号",
    issuer: "发文单位",
    date: "发布",
    in_force: "施行",
    ended: "停止施行",
    source: "出处",
    notes: "说明",
    standing,
    over_title: "已经不用了",
    over_text: "这一份已经停止施行，留在这里是为了查以前的事。",
    successor: "现在用这一份",
    citation_title: "没有原文",
    citation_text: "只知道有这一份，没有找到原文，所以这里不写它说了什么。",
    unchecked: "未核对",
    unchecked_hint: "服务站还没有和原文对过，请以原文为准。",
    no_clauses: "还没有摘录条文。",

    summary: "大意，不是原文",
    repealed: "已废止",
    checked: "核对",
    readings: "口径",
    readings_hint: "有关部门怎么解释这一条",
    disputed: "口径不一",
    disputed_hint: "几个部门说得不一样。办事以经办的部门为准，请先问清楚。",
    conflict: "和别处说的不一致",
    quote: "另一种说法：",
    services: "依据这一条的服务",
    place: |title, label| format!("《{title}》{label}"),
    rests_on: "依据的条文",
};

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Law => "法律",
        Kind::Regulation => "行政法规",
        Kind::Rule => "部门规章和文件",
        Kind::Local => "地方文件",
        Kind::Agreement => "协议",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Unknown => "施行日期不详",
        Standing::Coming(_) => "还没有施行",
        Standing::InForce(_) => "正在施行",
        Standing::Over => "已停止施行",
    }
}
