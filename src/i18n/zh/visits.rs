//! The words of the page of organisations that want to serve here, in Chinese.

use crate::domain::visits::{Application, State};
use crate::forms::visits::{Standing, field};
use crate::i18n::visits::Visits;
use crate::i18n::zh::{common, providers};

pub(in crate::i18n) static STRINGS: Visits = Visits {
    help_lines: &[
        "医院来义诊、社会组织来办活动、商家来便民服务……谁想进社区，先在这里登记：来做什么、收不收钱、要什么条件。",
        "同意不同意由居委会定。同意的时候可以一起订好场地、发好公告；不同意要写明理由，好答复对方。",
        "活动那天以后，填一下来了多少人、有没有人有意见、下次还请不请。一年下来各类单位来了多少，这里会自动算好。",
    ],

    list: "进社区活动",
    add: "登记一份申请",
    standing: |standing| match standing {
        Standing::Waiting => "等居委会答复",
        Standing::Untold => "办过了，还没填结果",
        Standing::Coming => "就要来的",
        Standing::Past => "已结束",
    },
    state: |state| match state {
        State::Applied => "等答复",
        State::Agreed => "已同意",
        State::Declined { .. } => "不同意",
        State::CalledOff { .. } => "已取消",
        State::Over(_) => "已办",
    },
    none: "还没有单位申请",
    none_hint: "有单位想来社区服务，按“登记一份申请”，一页就能填完。",
    nothing_open: "还没有打开申请",
    nothing_open_hint: "从列表里选一份来看，或者登记一份新的。",
    gone: "没有这份申请",
    gone_hint: "它可能在另一台平板上，接收过来以后再看。",
    detail: |organisation, it| format!("{organisation} · {}", hours(it)),

    year: |year| format!("{year} 年各类单位进社区"),
    year_hint: "填了结果的才算。",
    kind: providers::kind,
    columns: ["哪一类", "单位", "场次", "来的居民"],
    year_none: "今年还没有办过。",
    sum: "合计",

    new_title: "登记一份申请",
    field: name,
    title_hint: "居民得到什么，几个字，例如：量血压、免费理发",
    summary_hint: "给谁、怎么做、要带什么，一两句话",
    charge_hint: "不收钱就空着；收钱的写清楚，例如：理发 10 元一位",
    needs_hint: "例如：两张桌子、插座、十把椅子",
    place_hint: "不用订场地的写在这里，例如：小区门口",
    group_who: "谁来，找谁",
    group_when: "什么时候，在哪里",
    contact_hint: "只给站里看，居民看不到；活动结束后可以清除。",
    contact_erased: "联系人的资料已经清除。",
    hours,
    free: "不收钱",

    answer: "居委会的答复",
    answer_text: "看一看：是不是居民需要的，收不收钱，会不会变成推销。",
    only_committee: "由居委会或站长答复。",
    save_first: "有改动还没保存，先按“保存”再答复。",
    venue: "订场地",
    venue_hint: "会把活动时间里的每一段都订下来；被别人订了就订不成",
    no_venue: "不用订场地",
    tell: "同时发一条公告",
    tell_hint: "居民马上看得到，活动过了自己收起来",
    notice_title: |it| format!("{}：{}", (common::STRINGS.day)(it.on), it.title.zh),
    notice_body: |it, venue| {
        let mut lines = vec![format!("时间：{}", hours(it))];
        let place = if venue.is_empty() { it.place.zh.as_str() } else { venue };
        if !place.is_empty() {
            lines.push(format!("地点：{place}"));
        }
        lines.push(format!("由{}提供。", it.organisation.zh));
        if !it.summary.is_empty() {
            lines.push(it.summary.zh.clone());
        }
        lines.push(if it.charge.is_empty() {
            "不收钱。".to_owned()
        } else {
            format!("收费：{}", it.charge.zh)
        });
        lines.join("\n")
    },
    agree: "同意",
    agree_after_all: "改为同意",
    decline: "不同意",
    decline_text: "写明理由，好答复对方。",
    call_off: "取消活动",
    call_off_text: "订好的场地会退掉，公告会撤下。请另外告诉对方。",
    agreed_done: "已同意",
    declined_done: "已记下：不同意",
    called_off_done: "已取消，场地退了，公告撤了",
    declined_because: |reason| format!("不同意：{reason}"),
    called_off_because: |reason| format!("已取消：{reason}"),
    see_notice: "看公告",
    see_booking: "看订的场地",
    no_notice: "没有发公告。",

    outcome: "活动结果",
    outcome_text: "活动办完了，记一下。",
    not_yet: |days| {
        if days == 1 {
            "明天举行。办完了再来填结果。".to_owned()
        } else {
            format!("还有 {days} 天。办完了再来填结果。")
        }
    },
    came_hint: "大约多少居民",
    complaints_hint: "没有就空着",
    words_hint: "有什么要记的；写到居民的，清除联系人时一起清除",
    again: ["下次还请", "下次不请"],
    tell_outcome: "记下结果",
    outcome_done: "结果已记下",
    told: |came, complaints, again| {
        let complaints = if complaints > 0 { format!("，{complaints} 人有意见") } else { String::new() };
        format!("来了 {came} 人{complaints}，{}", if again { "下次还请" } else { "下次不请" })
    },
    put_right: "改结果",
    once_more: "照这份再登记",
    erase: "清除联系人",
    erase_text: "联系人的姓名、电话、备注和记下的话会永远清除，不能再找回。以前导出的备份里还有，请一并处理。",
    erased_done: "联系人已清除",
    tally: |tally| format!("{} 个单位，{} 场，来了 {} 人", tally.organisations, tally.days, tally.came),
};

fn hours(it: &Application) -> String {
    format!("{} {}–{}", (common::STRINGS.day)(it.on), it.from, it.until)
}

fn name(field: &str) -> &'static str {
    match field {
        field::ORGANISATION => "单位名称",
        field::KIND => "哪一类",
        field::TITLE => "来做什么",
        field::SUMMARY => "说明",
        field::CHARGE => "收费",
        field::NEEDS => "需要站里准备什么",
        field::PLACE => "地点",
        field::ON => "哪一天",
        field::FROM => "几点开始",
        field::UNTIL => "几点结束",
        field::CONTACT_NAME => "联系人",
        field::CONTACT_PHONE => "联系人电话",
        field::CONTACT_NOTE => "备注",
        field::CAME => "来了多少人",
        field::COMPLAINTS => "有意见的人数",
        field::AGAIN => "下次还请吗",
        field::WORDS => "还有什么要记的",
        _ => "",
    }
}
