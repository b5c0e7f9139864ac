//! Chinese: the policy library in the history.

use crate::domain::policies::{AskState, Clause, DocumentPatch, Head, Kind};
use crate::i18n::policies_told::Told;

pub(in crate::i18n) static STRINGS: Told = Told {
    added: |name| format!("把《{name}》放进了政策库"),
    edited: |name| format!("改了政策库里的《{name}》"),
    clause_written: |clause, new| {
        if new { format!("录入了{clause}") } else { format!("改了{clause}的内容") }
    },
    checked: |name, clauses, whole| match (whole, clauses) {
        (true, 0) => format!("核对了《{name}》"),
        (true, n) => format!("核对了《{name}》和其中 {n} 条"),
        (false, n) => format!("核对了《{name}》里的 {n} 条"),
    },
    cited: |clause, by, back| match back {
        false => format!("{by}引用了{clause}"),
        true => format!("{by}不再引用{clause}"),
    },
    opposed: |one, other, back| match back {
        false => format!("记下{one}和{other}有矛盾"),
        true => format!("取消了{one}和{other}的矛盾记录"),
    },
    read: |clause, department| format!("记下了{department}对{clause}的口径"),
    unread: |clause, department, why| format!("撤回了{department}对{clause}的口径：{why}"),
    withdrawn: |what, instead, why, back| {
        if back {
            return format!("恢复了{what}");
        }
        let mut text = match instead {
            Some(kept) => format!("撤下了重复的{what}，留下的是《{kept}》"),
            None => format!("撤下了{what}"),
        };
        if !why.is_empty() {
            text.push('：');
            text.push_str(why);
        }
        text
    },
    asked: |what, new| {
        if new { format!("起草了政策建议{what}") } else { format!("改了政策建议{what}") }
    },
    ask_stepped: |what, state, words| {
        let mut text = format!("政策建议{what}：{}", ask_state(state));
        if !words.is_empty() {
            text.push('，');
            text.push_str(words);
        }
        text
    },

    clause: |document, label| format!("《{document}》{label}"),
    head: |head| match head {
        Head::Nature => "性质",
        Head::Services => "服务项目",
        Head::Conditions => "申办条件",
        Head::Management => "管理",
        Head::Preferences => "优惠",
    },
    ask_state,
    kind: |kind| match kind {
        Kind::Law => "法律",
        Kind::Regulation => "行政法规",
        Kind::Rule => "部门规章、规范性文件",
        Kind::Local => "地方文件",
        Kind::Agreement => "协议",
    },
    basis: |service| format!("服务{service}的办理依据"),
    fee: |service| format!("服务{service}的收费依据"),
    mandate: |name| format!("委托事项“{name}”"),
    a_quote: |quote| format!("“{quote}”"),

    cited_clauses: "引用的条款",
    as_basis: "办理依据",
    as_fee: "收费依据",
    stale: "已失效，请改引用",

    policy_thing: |name| format!("政策文件《{name}》"),
    clause_thing: |name| format!("条款{name}"),
    ask_thing: |what| format!("政策建议{what}"),
    field: |patch| match patch {
        DocumentPatch::Title { .. } => "文件名",
        DocumentPatch::Number { .. } => "文号",
        DocumentPatch::Issuer { .. } => "发文机关",
        DocumentPatch::Kind { .. } => "种类",
        DocumentPatch::Date { .. } => "发文日期",
        DocumentPatch::InForce { .. } => "施行日期",
        DocumentPatch::Ended { .. } => "失效日期",
        DocumentPatch::SupersededBy { .. } => "被哪份文件代替",
        DocumentPatch::CitationOnly { .. } => "手头没有原文",
        DocumentPatch::Source { .. } => "在哪里看到的",
        DocumentPatch::Notes { .. } => "本站备注",
        DocumentPatch::Public { .. } => "居民可以看",
    },
    clause_field: "条款内容",
    clause_value: |clause: &Clause| {
        let mut text = clause.label.clone();
        text.push(' ');
        text.push_str(&clause.words.zh);
        if clause.summary {
            text.push_str("（本站摘要）");
        }
        text
    },
    ask_field: "建议内容",
    handed_in: "已经交出去的",
    state_field: "进展",
};

fn ask_state(state: AskState) -> &'static str {
    match state {
        AskState::Draft => "草拟",
        AskState::Submitted => "已提出",
        AskState::Accepted => "已答复：同意",
        AskState::Partly => "已答复：部分同意",
        AskState::Declined => "已答复：不同意",
        AskState::Withdrawn => "撤回",
    }
}
