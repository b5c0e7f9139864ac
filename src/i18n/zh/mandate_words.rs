//! Sentences about mandates and tasks, and their values, in Chinese.

use super::common::yuan;
use crate::domain::mandates::{Area, Listed, Money, Pay, TaskStep, TermsPatch};
use crate::i18n::history::MandateWords;

pub(in crate::i18n) static WORDS: MandateWords = MandateWords {
    added: |name| format!("登记了委托事项{name}"),
    edited: |name| format!("改了委托事项{name}"),
    ended: |name, reason, day| format!("委托事项{name}到 {day} 为止，原因：{reason}"),
    booked: |what, name, sum, evidence| match what {
        Money::Promised => format!("委托事项{name}承诺经费 {sum}，凭据：{evidence}"),
        Money::Received => format!("委托事项{name}收到经费 {sum}，凭据：{evidence}"),
        Money::Spent => format!("委托事项{name}用了经费 {sum}，凭据：{evidence}"),
    },
    tallied: |name, count, reason| format!("给委托事项{name}登记了工作量 {count} 件：{reason}"),
    taken_back: |name, reason| format!("冲销了委托事项{name}的一笔登记，原因：{reason}"),
    task_given: |what, giver, due| match due {
        "" => format!("登记了{giver}的交办{what}"),
        due => format!("登记了{giver}的交办{what}，{due} 前办好"),
    },
    task_corrected: |what, giver, due| match due {
        "" => format!("改正了{giver}的交办{what}，没有说期限"),
        due => format!("改正了{giver}的交办{what}，{due} 前办好"),
    },
    task_stepped: |step, what, words| match step {
        TaskStep::Done => format!("交办{what}办好了，凭据：{words}"),
        TaskStep::Returned => format!("退回了交办{what}，原因：{words}"),
        TaskStep::Reopened => format!("重新办交办{what}，原因：{words}"),
    },
    field,
    area,
    listed,
    pay: |pay| match pay {
        Pay::Nothing => "没有约定".to_owned(),
        Pay::Case(fen) => format!("每件 {}（咨询不计件）", yuan(fen)),
        Pay::CaseAndQuestion(fen) => format!("每件 {}（咨询也计件）", yuan(fen)),
        Pay::Year(fen) => format!("每年包干 {}", yuan(fen)),
    },
    money: |money| match money {
        Money::Promised => "承诺",
        Money::Received => "到账",
        Money::Spent => "支出",
    },
    standing: |step| match step {
        None => "待办",
        Some(TaskStep::Reopened) => "重新办",
        Some(TaskStep::Done) => "已办好",
        Some(TaskStep::Returned) => "已退回",
    },
    mandate: |name| format!("委托事项{name}"),
    task: |what| format!("交办{what}"),
    end: "终止",
};

fn field(patch: &TermsPatch) -> &'static str {
    use TermsPatch as P;
    match patch {
        P::Name { .. } => "事项名称",
        P::Area { .. } => "哪一类公共服务",
        P::Authority { .. } => "主管部门",
        P::Executing { .. } => "承办",
        P::Assisting { .. } => "协助",
        P::Listed { .. } => "准入清单",
        P::Basis { .. } => "依据",
        P::Duties { .. } => "要做什么",
        P::Powers { .. } => "给了什么权",
        P::Services { .. } => "对应的服务",
        P::From { .. } => "从哪天起",
        P::Until { .. } => "到哪天为止",
        P::Pay { .. } => "经费标准",
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Employment => "社区就业",
        Area::Security => "社会保障",
        Area::Relief => "社会救助",
        Area::Health => "卫生和计划生育",
        Area::Culture => "文化、教育、体育",
        Area::Newcomers => "流动人口管理和服务",
        Area::Safety => "社区安全",
    }
}

fn listed(listed: Listed) -> &'static str {
    match listed {
        Listed::Duty => "依法履职",
        Listed::Assist => "协助",
        Listed::Refused => "不应承担",
        Listed::Unlisted => "未经准入",
    }
}
