//! The words of requests, in Chinese.

use crate::domain::requests::{Step, Tally};
use crate::forms::requests::UnitHours;
use crate::i18n::requests::{Requests, average};
use crate::i18n::zh::common;
use crate::route::Show;

pub(in crate::i18n) static STRINGS: Requests = Requests {
    help_lines: &[
        "居民要办的事都在这里。“待办”里超期的排在最前面，然后是快到期的，再是来得早的。",
        "点开一件事，按上面那个大按钮走下一步；别的步骤和“记一笔”“改时间”在“更多”里。",
        "派给服务单位之前，先问居民同不同意把姓名、电话、地址告诉他们；价钱先谈好，写下来。",
        "做完了按“完成”，再问居民满不满意，按“评价”。不满意的，可以“投诉重办”。",
        "按错了不要紧：在“更多”里按“重新办”，写一句原因，再走一遍。",
    ],
    not_yours: "这一页由站长和窗口人员使用",
    not_yours_hint: "里面有居民的姓名、电话和要办的事。需要查看或登记，请窗口的同事来办，或者换人操作。",

    list: "全部办事",
    register: "登记",
    register_name: "代居民登记",
    search: "找一件事",
    search_hint: "服务、姓名、电话后几位、查询码",
    filters: "看哪些",
    show: |show| match show {
        Show::Open => "待办",
        Show::Overdue => "超期",
        Show::Unrated => "回访",
        Show::Drawer => "原件",
        Show::All => "全部",
    },
    more: |n| format!("再看 {n} 条"),
    none: "还没有人来办事",
    none_hint: "按“登记”替居民记下第一件事；居民在平板上填的办事单，也会自动到这里来。",
    none_of: |show| match show {
        Show::Open => "没有待办的事",
        Show::Overdue => "没有超期的事",
        Show::Unrated => "没有要回访的",
        Show::Drawer => "抽屉里没有居民的原件",
        Show::All => "还没有人来办事",
    },
    none_of_hint: "办完的事在“全部”里。",
    none_found: "没有找到",
    none_found_hint: "可以用服务名称、居民姓名、它们的拼音、门牌、电话后三位以上，或者 8 位查询码来找。",
    search_all: "在全部里找",
    clear_search: "清空重找",
    late: |days| format!("超期 {days} 天"),
    due_today: "今天到期",
    due_on: |day| format!("{day}前办好"),
    done_on: |day| format!("{day}完成"),
    twice: "登记了两次",
    erased_title: "内容已删除",
    erased_person: "个人信息已删除的居民",
    no_person: "没有留姓名",
    former: "已离任的工作人员",
    unknown_unit: "没有这个服务单位",
    nothing_open: "还没有打开哪件事",
    nothing_open_hint: "从列表里选一件，或者按“登记”。",
    gone: "没有这件事",
    gone_hint: "它可能在另一台平板上，合并以后再看。",

    choose: "选几件",
    choose_end: "不选了",
    choose_all: "把看得到的都选上",
    chosen: |n| format!("已选 {n} 件"),
    bulk_none_fits: "选中的事里有不能接、也不能派的，比如已经办完的。请去掉那几件。",
    bulk_done: |n| format!("{n} 件都办好了这一步"),

    code: "查询码",
    source: "来源",
    registered_label: "登记",
    registered: |at, by| format!("{at}，{by}"),
    due: "期限",
    slot: "预约时间",
    unit: "服务单位",
    owner: "现在归谁",
    complaints: "投诉",
    resident: "居民",
    name: "姓名",
    phone: "电话",
    no_phone: "没有留电话",
    door: "住址",
    care: "需要多关照",
    shared_yes: "已同意把姓名、电话、地址告诉服务单位。",
    shared_no: "还没有同意把姓名、电话、地址告诉服务单位。",
    person_page: "居民档案",
    no_person_hint: "登记时没有留姓名，凭查询码来问。",
    matter: "什么事",
    when: "什么时候方便",
    asked_by: "谁来说的",
    hotline: "12345 工单编号",
    no_note: "没有另外说明。",
    erased: "内容已经删除，只留下日期和数字。",
    photo: |n| format!("居民照片 {n}"),
    photo_large: "看照片",
    photo_missing: "照片不在这台平板上。",
    twins: "这张办事单在两台平板上都登记了",
    twins_hint: "下面是另一件。留一件接着办；另一件打开，在“更多”里按“取消”，原因写“重复登记”。",
    timeline: "经过",
    came: |source| format!("登记 · {source}"),

    more_steps: "更多",
    stepped: |step| match step {
        Step::Accept => "已接单。按错了也不用退：谁有空谁接着办，或者按“派单”交给别人。",
        Step::Assign => "已派单。派错了：在“更多”里再按“派单”，换一家。",
        Step::Start => "已开始办。还没开始的：在“更多”里再按“派单”，就退回到已派单。",
        Step::Finish => "已完成。按错了：在“更多”里按“重新办”，写一句原因。",
        Step::Confirm => "评价记下了。记错了：按“重新办”，再走一遍。",
        Step::Decline | Step::Cancel | Step::Refer => "记下了。按错了：按“重新办”，写一句原因，就接着办。",
        Step::Reopen | Step::Complain => "重新办了，请接着派单。",
    },
    reason_hint: |step| match step {
        Step::Decline => "为什么接不了，要能当面告诉居民",
        Step::Cancel => "例如：居民说不用了；约好没有来",
        Step::Refer => "哪个单位、在哪里、电话多少，照着就能告诉居民",
        Step::Complain => "居民哪里不满意，要怎么改",
        _ => "为什么重新办，例如：刚才按错了",
    },
    cancel_it: "取消这件事",
    cancel_not: "不取消，返回",
    where_to_go: "去哪里办",
    refer_law: "本站只登记、引导，不作行政决定。请把该去的地方说清楚。",
    note: "记一笔",
    note_label: "记什么",
    note_hint: "例如：打过电话，没人接，下午再打",
    noted: "记下了。",
    change_time: "改时间",
    due_hint: "选填；没有期限就清空",
    booked: |slot| format!("约在 {slot}。"),
    leave_slot: "不要这个时段了，让给别人",
    other_slot: "换到别的时段",
    book_slot: "约一个时段",
    rescheduled: "时间改好了。",
    who_does_it: "谁来办",
    unit_facts,
    unit_hours: |hours, today| match hours {
        UnitHours::Unwritten => "没有写服务时间，先打电话问".to_owned(),
        UnitHours::Holiday => "今天放假，先打电话问有没有人".to_owned(),
        UnitHours::Known { state, sessions } => {
            let now = (common::STRINGS.open_state)(*state, today);
            format!("{now} · 今天 {}", (common::STRINGS.sessions)(sessions))
        }
    },
    of_staff: |post| {
        if post.is_empty() { "本站人员".to_owned() } else { format!("本站人员 · {post}") }
    },
    no_units: "现在没有能派的服务单位：要先在“服务单位”里对居民公开，证照和协议没有到期。",
    price: "谈好的价钱",
    price_hint: "动手之前和居民谈好；不收钱就空着",
    yuan: "元",
    share: "居民同意把姓名、电话、地址告诉服务单位",
    share_hint: "问过本人再勾；只给办这件事用。",
    house_rule: "本站规定：上门不推销、不收预付卡。",
    result: "办得怎么样",
    result_hint: "选填；12345 来的，这句话会写进办理结果",
    paid: "付给服务单位",
    paid_hint: "居民实际付的；没有付就空着",
    agreed: |price| format!("事先谈好的是 {price}"),
    commission: "服务单位欠本站的佣金",
    commission_hint: "按协议由服务单位出，不加到居民头上；没有就空着",
    rate_label: "居民觉得",
    rate_hint: "请居民在平板上自己选；打电话问到的，也可以代他记下来。",
    stars: |stars| match stars {
        1 => "很不满意",
        2 => "不满意",
        3 => "一般",
        4 => "满意",
        _ => "很满意",
    },
    rate_words: "居民的原话",
    rate_words_hint: "选填；要重新办的，一定写清哪里不满意",
    again: "投诉重办：这件事要再做一次",

    papers: "材料收件单",
    no_papers: "没有收居民的材料。",
    take_papers: "收材料",
    take: "收下",
    usual_papers: "这件事常要的材料，收了哪样点哪样：",
    paper_name: "材料名称",
    paper_hint: "例如：户口本",
    is_original: "是原件，以后要退还",
    add_paper: "加上这一样",
    leave_out: "去掉",
    change_form: |original| if original { "改成原件" } else { "改成复印件" },
    paper_form: |original| if original { "原件" } else { "复印件" },
    never_bank: "存折、银行卡、密码一律不收：看完当面还。",
    papers_taken: "材料收下了，请打印收件单，交一份给居民。",
    taken_on: |day| format!("{day}收"),
    returned_on: |day, to| {
        if to.is_empty() { format!("{day}退还") } else { format!("{day}退给{to}") }
    },
    returned: "已退还",
    in_drawer: "在抽屉里",
    give_back: "退还",
    returned_to: "退给谁",
    returned_to_hint: "选填；不是本人来拿的，写姓名和关系",
    given_back: "材料退还了。",
    receipt: "打印收件单",
    receipt_title: "材料收件单",
    receipt_columns: ["材料", "原件／复印件", "收件日期", "退还日期"],
    receipt_copies: ["居民留存", "本站留存"],
    receipt_rule: "原件办完即退还。本站不收存折、银行卡，不问密码。",
    receipt_signs: &["居民签名：", "经办人签名：", "退还时居民签名：", "退还日期："],

    job_sheet: "打印派工单",
    job_title: "派工单",
    what: "办什么",
    job_not_shared: "居民没有同意转告姓名、电话、地址，请由本站联系。",
    job_signs: &["服务人员签名：", "居民签名：", "完成时间：", "实收（元）："],

    calls: "电话提醒",
    calls_hint: "现在这张列表里留了电话的居民，照列表的先后排。点号码就能打。",
    no_calls: "这张列表里没有留电话的居民",
    no_calls_hint: "换一个筛选再看。",
    first_calls: |n| format!("先列最前面的 {n} 位；打完办完，再打开看后面的。"),
    call_columns: ["姓名", "电话", "什么事", "时间", "已打"],

    out: "导出",
    out_hint: "按现在这张列表导出。文件里有居民的姓名和要办的事，请保管好，用完删掉。",
    out_table: "12345 回复表",
    out_calendar: "日历文件",
    no_hotline: "这张列表里没有 12345 来的事",
    no_dates: "这张列表里没有预约，也没有期限",
    handed_over: "文件已交给浏览器，请在“下载”里找",
    not_handed_over: "浏览器没有收下文件，请再试一次",
    hotline_file: "12345回复表",
    calendar_file: "预约和期限",
    hotline_columns: ["工单编号", "诉求内容", "承办单位", "办理结果", "办结时间", "是否满意", "回访情况"],
    satisfied: |stars| match stars {
        None => "未评价",
        Some(1 | 2) => "不满意",
        Some(3) => "基本满意",
        Some(_) => "满意",
    },
    not_called_back: "未回访",

    to_erase: |n| format!("到期应删：{n} 件"),
    to_erase_hint: "办完两年以上的事，居民说的话、照片和备注不该再留着。",
    erase: "删除文字内容",
    erase_manager: "由站长来删。",
    erase_goes: "删掉、找不回来的：什么事、谁来说的、照片、备注、原因、评价的话、材料名称。",
    erase_stays: "留下的：哪项服务、哪一天、走到哪一步、金额、几分，用来统计。居民档案不动。",
    erase_backups: "以前做的备份和导出文件里还有，请一并销毁过期的。",
    and_more: |n| format!("还有 {n} 件"),
    erased_done: "文字内容已删除",
};

fn unit_facts(tally: &Tally, does: bool) -> String {
    let mut facts = Vec::new();
    if does {
        facts.push("做这项".to_owned());
    }
    facts.push(format!("手上 {} 件", tally.open));
    if let Some(stars) = average(tally) {
        facts.push(format!("评价 {stars} 分"));
    }
    if let Some(last) = tally.last {
        facts.push(format!("上次 {}", (common::STRINGS.date)(last)));
    }
    if tally.complaints > 0 {
        facts.push(format!("投诉 {} 次", tally.complaints));
    }
    facts.join(" · ")
}
