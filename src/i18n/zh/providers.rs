//! The service units' words in Chinese.

use crate::domain::providers::{Kind, State};
use crate::domain::requests::Tally;
use crate::forms::providers::{Paper, field};
use crate::i18n::providers::Providers;
use crate::i18n::requests::average;
use crate::i18n::zh::common;

pub(in crate::i18n) static STRINGS: Providers = Providers {
    help_lines: &[
        "服务站以外，来给居民办事的单位和个人都记在这里：理发店、家政公司、水电师傅、社会组织……",
        "填好了按“对居民公开”，居民能看到名称、证照、价目、时间和电话。协议和联系人只给站里看，居民看不到。",
        "证照或协议还有一个月到期，这里会变黄；过期了变红，也不能再公开，先请对方更新。",
        "“暂停”是过些日子还来，居民看得到原因，它办的事项也会跟着写明暂停；“结束合作”是不来了。",
    ],

    list: "全部服务单位",
    add: "新增服务单位",
    state,
    kind,
    runs_out: |paper, left| {
        let paper = match paper {
            Paper::Licence => "证照",
            Paper::Contract => "协议",
        };
        match left {
            ..0 => format!("{paper}已过期 {} 天", -left),
            0 => format!("{paper}今天到期"),
            n => format!("{paper}还有 {n} 天到期"),
        }
    },
    running_out: |n| format!("有 {n} 个单位的证照或协议快到期，或者已经过期"),
    running_out_hint: "请对方拿新的证照或协议来，打开它把日期改过来。",
    none: "还没有服务单位",
    none_hint: "按“新增服务单位”写第一个，填好再对居民公开。",
    nothing_open: "还没有打开服务单位",
    nothing_open_hint: "从列表里选一个来看和改，或者新增一个。",
    gone: "没有这个服务单位",
    gone_hint: "它可能在另一台平板上，合并以后再看。",

    new_title: "新增服务单位",
    field: name,
    name_hint: "门头上的名字；个人就写居民平时怎么叫，例如：阿明水电",
    summary_hint: "来给居民做什么，一两句话",
    phone_hint: "居民可以打的电话",
    times_hint: "时间要补充说明的，例如：上门先打电话约",
    group_public: "居民看得到的",
    group_hours: "服务时间",
    hours: "一周的时间",
    hours_hint: "不固定的可以空着，在下面写一句话",
    group_prices: "价目表",
    prices_hint: "明码标价：收费的都要写出来，居民照这个付钱",
    prices_none: "还没有写价目。",
    price_add: "加一项价目",
    price_done: "写好了",
    price_line: |n| format!("第 {n} 项"),
    price_open: "还没写完",
    remove: |what| format!("删除{what}"),
    move_up: |what| format!("把{what}上移"),
    edit: |what| format!("改{what}"),
    yuan: "元",
    unit_hint: "例如：次、小时、平方米",
    how_hint: "例如：先看现场报价，同意再动手",
    group_papers: "证照和协议",
    licence_hint: "执照或登记证的名称和号码，居民看得到",
    licence_until_hint: "长期有效的不用填",
    contract_hint: "和服务站签的协议，居民看不到",
    group_contact: "联系人（只给站里看）",
    contact_hint: "站里要找人时打给谁。居民看不到；合作结束后可以清除。",
    contact_erased: "联系人的资料已经清除。",

    list_now: "对居民公开",
    suspend: "暂停",
    resume: "恢复",
    resume_ended: "恢复合作",
    end: "结束合作",
    erase: "清除联系人",
    listed_done: "已对居民公开",
    suspended_done: "已暂停",
    ended_done: "已结束合作",
    erased_done: "联系人已清除",
    suspend_text: "居民会看到它在暂停和原因。它一个单位办的事项，也会写明暂停。",
    end_text: "居民不再看到它。记录还在，以后要再合作可以恢复。",
    erase_text: "联系人的姓名、电话和备注会永远清除，不能再找回。以前导出的备份里还有，请一并处理。",
    suspended_because: |reason, until| match until {
        Some(day) => format!("暂停到 {}：{reason}", (common::STRINGS.day)(day)),
        None => format!("暂停中：{reason}"),
    },
    ended_because: |reason| format!("合作已结束：{reason}"),
    draft_note: "居民还看不到。填好以后按“对居民公开”。",
    record,
    see_public: "看居民页面",
    only_stop: "居委会可以暂停或结束合作；资料由站长或窗口来改。",

    services: "它办的事项",
    services_none: "还没有事项写着由它来办。到服务目录打开一项，在“服务单位”里选它。",
};

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "草稿",
        State::Listed => "对居民公开",
        State::Suspended { .. } => "暂停",
        State::Ended { .. } => "合作已结束",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "政府部门",
        Kind::Committee => "居委会",
        Kind::CivilOrganisation => "社会组织",
        Kind::ResidentUnit => "驻区单位",
        Kind::Enterprise => "企业或商户",
        Kind::Individual => "个人",
    }
}

fn name(field: &str) -> &'static str {
    match field {
        field::NAME => "单位名称",
        field::NAME_EN => "英文名称",
        field::KIND => "哪一类",
        field::SUMMARY => "一句话说明",
        field::SUMMARY_EN => "英文说明",
        field::PHONE => "对外电话",
        field::ADDRESS => "地址",
        field::ADDRESS_EN => "英文地址",
        field::TIMES => "时间说明",
        field::TIMES_EN => "英文时间说明",
        field::LICENCE => "证照",
        field::LICENCE_UNTIL => "证照有效到",
        field::CONTRACT => "协议",
        field::CONTRACT_FROM => "协议从哪天起",
        field::CONTRACT_UNTIL => "协议到哪天",
        field::CONTACT_NAME => "联系人",
        field::CONTACT_PHONE => "联系人电话",
        field::CONTACT_NOTE => "备注",
        field::ITEM => "项目",
        field::ITEM_EN => "英文项目",
        field::FEE_KIND => "怎么收费",
        field::AMOUNT => "价钱",
        field::LOWEST => "最低",
        field::HIGHEST => "最高",
        field::UNIT => "每一",
        field::UNIT_EN => "每一（英文）",
        field::HOW => "怎么算钱",
        field::HOW_EN => "怎么算钱（英文）",
        _ => "",
    }
}

fn record(tally: &Tally) -> String {
    let mut facts = vec![format!("手上 {} 件", tally.open), format!("办完 {} 件", tally.done)];
    facts.extend(average(tally).map(|stars| format!("评价 {stars} 分")));
    if tally.complaints > 0 {
        facts.push(format!("投诉 {} 次", tally.complaints));
    }
    if tally.commission.0 > 0 {
        facts.push(format!("佣金应收 {} 元", tally.commission.yuan()));
    }
    facts.join(" · ")
}
