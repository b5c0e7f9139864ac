//! Words of 委托事项 in Chinese.

use super::common;
use crate::domain::mandates::{Listed, TaskStep};
use crate::domain::values::Day;
use crate::forms::mandates::{Rate, Standing, Urgency, field};
use crate::i18n::mandates::Mandates;

pub(in crate::i18n) static STRINGS: Mandates = Mandates {
    names: &super::mandate_words::WORDS,
    help_lines: &[
        "政府部门交给社区做的事，一件一件登记在这里：谁主管、谁承办、依据什么、给了什么权、给多少钱。没有主管部门的，不是委托，登记不了。",
        "工作量不用填表：居民在站里办的事、记下的咨询，自动算到对应的委托上。没走窗口的活（入户、走访），用“登记工作量”补上，写明原因。",
        "该来的钱没来，就是“费未随事转”，列表里会标出来，可以打印一份函给主管部门和街道。没经过准入的事，打印“退回函”退回去。",
        "街道、部门临时派的活记在“交办”里：谁派的、什么时候要。办好写凭据，不该办的写原因退回。",
    ],
    mirror: "这里只记承诺了多少、到了多少、用了多少，是一本对照，不进账目：居委会的钱多由街道代管，真到站里的钱由会计在“账目”里记。",

    list: "委托事项",
    add: "登记委托事项",
    standing: |standing| match standing {
        Standing::Unpaid => "费未随事转",
        Standing::GoesBack => "要退回的",
        Standing::UnderWay => "正在做的",
        Standing::Over => "已终止",
    },
    unpaid: "费未随事转",
    unpaid_sum: |n, sum| format!("{n} 项费未随事转，共差 {sum}"),
    unpaid_none: "没有差钱的委托事项。",
    none: "还没有登记委托事项",
    none_hint: "把政府部门交给社区做的事登记进来，一项一份，几分钟就好。",
    nothing_open: "还没有打开委托事项",
    nothing_open_hint: "从列表里选一项看工作量和经费，或者登记一项新的。",
    gone: "没有这个委托事项",
    gone_hint: "它可能在另一台平板上，接收过来以后再看。",
    detail: |authority, work| format!("{authority} · 办了 {work} 件"),
    missing_chip: |sum| format!("差 {sum}"),

    new_title: "登记委托事项",
    edit: "修改",
    stop_editing: "不改了",
    field: name,
    hint,
    group_what: "什么事",
    group_law: "权和责",
    group_money: "时间和经费",
    nobody: "没有",
    rate: |rate| match rate {
        Rate::Nothing => "没有约定",
        Rate::Case => "按件，咨询不计件",
        Rate::CaseAndQuestion => "按件，咨询也计件",
        Rate::Year => "每年包干",
    },
    listed_detail: |listed| match listed {
        Listed::Duty => "法律写明是居委会自己的职责",
        Listed::Assist => "部门承担，社区协助",
        Listed::Refused => "清单写明不应由社区承担，要退回",
        Listed::Unlisted => "清单里没有，也没有批准，要退回",
    },
    add_service: "加一项服务",
    no_services: "没有对应的服务：工作量只算手工登记的。",
    remove: |name| format!("去掉{name}"),
    period: |from, until| match until {
        Some(until) => format!("{from} 至 {until}"),
        None => format!("{from} 起，没有说到哪天"),
    },
    ended: |day, reason| format!("到 {day} 为止：{reason}"),
    end: "终止委托",
    end_again: "改终止的日子",
    end_text: "最后一天以后不再计工作量，也不能再承诺经费；承诺了还没到的，到了照样可以记。",
    end_done: "终止的日子已记下",
    to_return: "这件事不该由社区承担",
    to_return_hint: "它没有经过准入。可以打印退回函，请主管部门收回，或者按程序报批并带上经费。",
    also_counted: |name| format!("同样的服务也算在“{name}”里。"),

    money_title: "经费",
    promised: "承诺",
    received: "到账",
    spent: "支出",
    left: "结余",
    due: "按标准应到",
    missing: "费未随事转",
    due_how: "按件的：单价 × 件数（标准里说咨询不计件的，不算咨询）。包干的：每年的数按天数折算到今天。",
    missing_how: "“承诺减到账”和“应到减到账”两个数里大的一个；都到齐了就是 0。",
    of_promised: |sum| format!("承诺了没到：{sum}"),
    of_due: |sum| format!("按标准还应到：{sum}"),
    all_came: "到齐了",
    more_spent: "支出比到账多，多出的钱是谁垫的，请在支出的凭据里写明。",
    book: "记一笔经费",
    book_text: "记错了不改也不删，把那一笔冲销，再记一笔对的。",
    over_text: |day| {
        format!("委托到 {day} 为止。以后的日子：不能再承诺，到账不超过承诺的，支出不超过到账的。")
    },
    booked: "这一笔已记下",
    no_money: "还没有记过经费。",
    money_columns: ["日期", "哪一种", "金额", "凭据"],
    late: "终止以后的",
    take_back: "冲销",
    take_back_text: "原来那一笔留着，划掉，不再计算。写明为什么。",
    taken_back: "已冲销",
    back: |day, reason| format!("{day} 冲销：{reason}"),
    undo_reason: "刚记下就撤销",

    work: "工作量",
    work_how: "事项：居民为对应的服务来登记的，按登记那天算，不含取消的、不办的、转出去的。咨询：“记一次咨询”点的。手工：下面登记的。",
    month,
    columns: ["月份", "事项", "咨询", "手工", "合计"],
    chart: "每月的工作量",
    chart_keys: ["合计", "其中手工登记"],
    no_work: "还没有工作量。",
    open_now: |n| format!("其中 {n} 件还在办"),
    tally: "登记工作量",
    tally_text: "只登记没走窗口的活。在站里登记过的事、记过的咨询已经算了，不要再算一遍。",
    span: ["某一天", "整个月"],
    tallied: "工作量已记下",
    tallies: "手工登记的",
    tally_line: |count, when, reason| format!("{when} · {count} 件 · {reason}"),
    whole_month: |year, month_of| format!("{}（整月）", month(year, month_of)),

    tasks: "交办",
    tasks_text: "街道、部门派下来的活。没有对应委托的，就是未经准入，可以退回。",
    tasks_none: "没有交办。",
    tasks_closed: |n| format!("办好和退回的 {n} 件"),
    add_task: "登记交办",
    task_added: "交办已记下",
    correct_task: "改正",
    task_corrected: "交办已改正",
    under_none: "没有对应的委托（未经准入）",
    task_line: |giver, on, due| match due {
        Some(due) => format!("{giver} · {} 派下 · {} 前办好", date(on), date(due)),
        None => format!("{giver} · {} 派下 · 没说期限", date(on)),
    },
    urgency: |urgency| match urgency {
        Urgency::Late(days) => format!("过期 {days} 天"),
        Urgency::Soon(0) => "今天到期".to_owned(),
        Urgency::Soon(days) => format!("还有 {days} 天"),
        Urgency::Later => "待办".to_owned(),
        Urgency::Closed => "已了结".to_owned(),
    },
    step: |step| match step {
        TaskStep::Done => "办好了",
        TaskStep::Returned => "退回",
        TaskStep::Reopened => "重新办",
    },
    step_text: |step| match step {
        TaskStep::Done => "写明凭据：交了什么、给了谁、照片在哪里。不要写居民的姓名和电话。",
        TaskStep::Returned => "写明为什么退回，例如：没有委托书，不在准入清单里。",
        TaskStep::Reopened => "写明为什么要重新办。",
    },
    step_done: |step| match step {
        TaskStep::Done => "已记下：办好了",
        TaskStep::Returned => "已记下：退回",
        TaskStep::Reopened => "已记下：重新办",
    },
    stepped: |step, on, words| match step {
        TaskStep::Done => format!("{} 办好：{words}", date(on)),
        TaskStep::Returned => format!("{} 退回：{words}", date(on)),
        TaskStep::Reopened => format!("{} 重新办：{words}", date(on)),
    },
    words_missing: "请写明，一句话就好。",

    letter_button: "打印费未随事转函",
    return_letter: "退回函",
    letter_title: |name| format!("关于“{name}”费未随事转的函"),
    to: |who| format!("{who}："),
    copy_to: |who| format!("抄送：{who}"),
    letter_intro: |name, basis, from, today| {
        let basis = if basis.is_empty() { String::new() } else { format!("（依据：{basis}）") };
        format!(
            "按照“权随责走、费随事转”的原则，我社区自 {from} 起承担贵单位委托的“{name}”{basis}。截至 {today}，工作量和经费如下："
        )
    },
    letter_columns: ["项目", "数", "怎么算的"],
    letter_work: "工作量",
    cases: |n| format!("{n} 件"),
    work_counted: |requests, questions, tallied, services| {
        let services = if services.is_empty() { String::new() } else { format!("（{services}）") };
        format!(
            "居民为对应的服务{services}登记的事项 {requests} 件，按登记那天算，不含取消的、不办的、转出去的；咨询 {questions} 次；没走窗口、手工登记的 {tallied} 件，原因附后"
        )
    },
    price: "经费标准",
    price_how: "委托时的约定",
    promised_how: "贵单位或街道承诺的合计，凭据附后",
    received_how: "实际收到的合计，凭据附后",
    spent_how: "用在这件事上的合计",
    letter_ask: |sum| format!("尚未到位的 {sum}，请贵单位及时拨付，或者书面说明。"),
    evidence_title: "经费明细",
    work_title: "每月工作量",
    tallies_title: "手工登记的工作量",
    return_intro: |name, day| format!("贵单位于 {day} 交我社区办理的“{name}”，经核对，现予退回。"),
    return_why: |listed| match listed {
        Some(Listed::Refused) => "这件事在社区工作清单里写明不应由社区承担。",
        Some(Listed::Duty | Listed::Assist) => "这件事不在原来委托的范围里。",
        Some(Listed::Unlisted) | None => {
            "这件事没有列入社区工作清单，也没有按社区工作准入制度报批（未经准入）。"
        }
    },
    return_reason: |reason| format!("退回原因：{reason}"),
    return_ask: "请贵单位自行办理；确实需要社区协助的，请先按准入程序报批，写明职责、期限，并按“权随责走、费随事转”带上相应的权限和经费。",
    all_button: "打印一封总函",
    all_title: "关于委托事项费未随事转的函",
    all_intro: |n, today| {
        format!(
            "按照“权随责走、费随事转”的原则，我社区承担了下列 {n} 项政府部门委托的事项。截至 {today}，工作做了，经费没有到齐："
        )
    },
    all_columns: ["事项（主管部门）", "依据", "工作量", "承诺", "按标准应到", "到账", "还差"],
    matter_of: |name, authority| format!("{name}（{authority}）"),
    total: "合计",
    all_how: "工作量是登记的事项、咨询和手工登记的合计，每一项的明细和凭据另附单项的函。“还差”是“承诺减到账”和“应到减到账”里大的一个。",
    all_ask: |sum| format!("以上共差 {sum}，请街道协调有关部门及时拨付，或者书面说明。"),
    seal: |name| format!("{name}（盖章）"),
    sign_day: "日期",
    handled_by: |station| format!("经办：{station}"),
};

fn date(day: Day) -> String {
    (common::STRINGS.date)(day)
}

fn month(year: i32, month: u32) -> String {
    format!("{year} 年 {month} 月")
}

fn name(name: &str) -> &'static str {
    match name {
        field::NAME => "事项名称",
        field::AREA => "哪一类公共服务",
        field::AUTHORITY => "主管部门",
        field::EXECUTING => "谁承办",
        field::ASSISTING => "谁协助",
        field::LISTED => "在社区工作清单里",
        field::BASIS => "依据",
        field::DUTIES => "责：要做什么",
        field::POWERS => "权：给了什么权",
        field::SERVICES => "对应的服务",
        field::FROM => "从哪天起",
        field::UNTIL => "到哪天为止",
        field::PAY => "经费标准",
        field::PRICE => "标准是多少钱",
        field::PROMISED => "已承诺的经费",
        field::PROMISED_BY => "承诺的凭据",
        field::KIND => "哪一种",
        field::AMOUNT => "金额",
        field::ON => "日期",
        field::EVIDENCE => "凭据",
        field::COUNT => "件数",
        field::SPAN => "算在",
        field::REASON => "原因",
        field::ENDS => "最后一天",
        field::WHAT => "交办什么",
        field::GIVER => "谁交办的",
        field::GIVEN => "哪天派下的",
        field::DUE => "哪天前要办好",
        field::UNDER => "对应的委托",
        field::WORDS => "写明",
        _ => "",
    }
}

fn hint(name: &str) -> &'static str {
    match name {
        field::NAME => "几个字，例如：低保申请的入户核对",
        field::AUTHORITY => "法律上管这件事的部门，例如：区民政局",
        field::BASIS => "法律条款、文件名或者协议，一两句话",
        field::DUTIES => "做什么、做到什么程度、多久一次",
        field::POWERS => "例如：能查什么系统、能盖什么章；没有就空着",
        field::SERVICES => "居民在窗口为这件事来办的服务；来办一次算一件",
        field::UNTIL => "没有说就空着",
        field::PROMISED => "已经书面答应给的钱；没有就空着，以后再记",
        field::PROMISED_BY => "例如：街道 2026 年工作经费通知",
        field::EVIDENCE => "文件、回单、凭证，写到能找出来；不要写居民的姓名和电话",
        field::REASON => "例如：入户核对，没走窗口；不要写居民的姓名和电话",
        field::SPAN => "整个月：选那个月的任何一天",
        field::DUE => "没说期限就空着",
        field::GIVER => "例如：街道民政办",
        _ => "",
    }
}
