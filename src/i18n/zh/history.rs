//! The history's words in Chinese.

use crate::domain::catalogue::{Group, ServicePatch, State};
use crate::domain::notices::NoticePatch;
use crate::domain::profile::ProfilePatch;
use crate::domain::providers::{Kind, ProviderPatch};
use crate::domain::staff::PostPatch;
use crate::domain::visits::ApplicationPatch;
use crate::i18n::data::grouped;
use crate::i18n::history::History;
use crate::i18n::zh::counter;

pub(in crate::i18n) static STRINGS: History = History {
    help: "这页怎么用",
    help_text: &[
        "这里记着这个站发生过的每一件事：什么时候、谁、改了什么。最新的在最上面，谁都改不了、删不掉。",
        "改过的内容写成“原来 → 现在”。想看某一个人、某一天，就在上面选；想看某一项服务，从那一项的页面点“历史”进来。",
        "姓名、电话按规定清除以后，这里写“已清除”。",
    ],
    who: "谁做的",
    anybody: "所有人",
    day: "哪一天",
    only: |name| format!("只看{name}"),
    everything: "看全部",
    counted: |n| format!("共 {} 条记录", grouped(n)),
    found: |n| format!("找到 {n} 条"),
    older: "更早的",
    newer: "更新的",
    none: "还没有记录",
    none_hint: "做第一件事以后，这里就有了。",
    none_found: "没有找到",
    none_found_hint: "换一个人或一天，或者按“看全部”。",
    searching: |done, of| format!("正在查找… {} / {}", grouped(done), grouped(of)),
    stop: "停下",
    stopped: "停下了，前面的还没有查。",
    go_on: "接着查",
    unread: |n| format!("有 {n} 条记录读不出来，这里没有。详情在“数据与备份”。"),
    void: "不算数：这台平板停用以后写的",
    clock_back: "这之前平板的时间往回拨过",
    clock_ahead: "这个时间还没有到：当时平板的时间不对",
    was: "原来",
    now: "现在",
    nothing: "空",
    erased_person: "已清除",
    unnamed: "不在这里的一项",
    more_lines: |n| format!("另外还改了 {n} 处"),
    printed: |name, when| format!("{name} 历史 · {when} 打印"),
    entry: |id| format!("记录号 {id}"),
    open_record: "打开",
    failed: "历史读不出来",

    founded: |name| format!("启用了服务站{name}"),
    profile_edited: "修改了本站资料",
    positioned: |model, from, words| format!("职责定位定为{model}，从 {from} 起：{words}"),
    parties_set: |name, parties, reason| match parties {
        "" => format!("服务{name}由谁负责，又按职责定位：{reason}"),
        parties => format!("单独定下服务{name}由谁负责（{parties}）：{reason}"),
    },
    board_published: |services, notices| {
        format!("交出了对外公布的文件：服务 {services} 项，公告 {notices} 条")
    },
    staff_added: |name, post, roles| match post {
        "" => format!("新增人员{name}（{roles}）"),
        post => format!("新增人员{name}（{post}；{roles}）"),
    },
    staff_edited: |name| format!("修改了{name}的岗位"),
    staff_renamed: |name| format!("修改了{name}的姓名或电话"),
    staff_ended: |name, day| format!("{name}离任，最后一天是 {day}"),
    erased: |name| format!("永久清除了个人资料：{name}"),
    service_added: |name| format!("新增服务{name}"),
    service_edited: |name| format!("修改了服务{name}"),
    service_published: |name| format!("发布了服务{name}"),
    service_paused: |name, reason, until| match until {
        "" => format!("暂停了服务{name}：{reason}"),
        until => format!("暂停了服务{name}，到 {until}：{reason}"),
    },
    service_withdrawn: |name, reason| format!("停办了服务{name}：{reason}"),
    service_checked: |name, day| format!("核对了服务{name}（{day}）"),
    service_moved: |name| format!("调整了服务{name}的位置"),
    service_put_back: |name, state| format!("撤回一步：服务{name}又是“{state}”"),
    wishes_taken: |words| format!("居民找过、没有找到的：{words}"),
    wish_settled: |word| format!("居民需求“{word}”已处理"),
    provider_added: |name| format!("新增服务单位{name}"),
    provider_edited: |name| format!("修改了服务单位{name}"),
    provider_contact: |name| format!("修改了服务单位{name}的联系人"),
    provider_listed: |name| format!("对居民公开了服务单位{name}"),
    provider_suspended: |name, reason, until| match until {
        "" => format!("暂停了服务单位{name}：{reason}"),
        until => format!("暂停了服务单位{name}，到 {until}：{reason}"),
    },
    provider_ended: |name, reason| format!("结束了和服务单位{name}的合作：{reason}"),
    notice_added: |name| format!("新增公告{name}"),
    notice_edited: |name| format!("修改了公告{name}"),
    notice_published: |name| format!("发布了公告{name}"),
    notice_withdrawn: |name| format!("撤下了公告{name}"),
    unknown: |kind| format!("新版本写下的记录，这一版看不懂（{kind}）"),

    person_added: "登记了一位居民",
    person_edited: "修改了一位居民的资料",
    person_consented: |given| {
        if given { "一位居民同意登记个人信息" } else { "一位居民收回了登记同意" }
    },
    person_copied: |relative| {
        if relative {
            "应近亲属要求，提供了已故居民的信息"
        } else {
            "应本人要求，提供了本人信息"
        }
    },
    person_joined: "合并为一人：两份居民资料是同一位",
    person_parted: "确认两份居民资料不是同一位",
    person_unsaid: "撤销：两份居民资料是不是同一位，还没有定",
    request_registered: |service, source| format!("登记了{service}（{source}）"),
    request_stepped: |service, step| format!("{service}：{step}"),
    request_put_back: |service, step| format!("{service}：核对以后，以“{step}”为准"),
    request_noted: |service| format!("{service}：记了一笔"),
    request_rescheduled: |service| format!("{service}：改了时间"),
    papers_taken: |service| format!("{service}：收下材料"),
    papers_returned: |service| format!("{service}：退还材料"),
    consulted: |about, source, back| {
        let mark = if back { "撤回一次咨询" } else { "咨询一次" };
        format!("{mark}：{about}（{source}）")
    },
    plan_set: |name, on| {
        if on { format!("设置了{name}的预约时段") } else { format!("{name}不再接受预约") }
    },
    ticket_taken: |number| format!("取号 {number}"),
    ticket_called: |number, window| format!("叫号 {number}，到{}", counter::window(window)),
    ticket_ended: |number, served| {
        if served { format!("{number} 号办完") } else { format!("{number} 号过号") }
    },
    tablet_named: |device, name| format!("给平板 {device} 取名“{name}”"),
    tablet_shut_out: |name, upto| format!("停用平板“{name}”：它的第 {upto} 条以后不算数"),
    finding_settled: |chose| {
        if chose {
            "核对了一处两台平板写得不一样的内容，选定一份"
        } else {
            "看过一处待核对的事，照原样保留"
        }
    },
    a_resident: "一位居民",
    other_matter: "其他事情",
    visit_applied: |name| format!("登记了{name}的进社区申请"),
    visit_edited: |name| format!("改了{name}的进社区申请"),
    visit_answered: |name, agreed, reason| match agreed {
        true => format!("同意了{name}进社区"),
        false => format!("没有同意{name}进社区：{reason}"),
    },
    visit_closed: |name, came, reason| match came {
        Some(came) => format!("记下{name}的结果：来了 {came} 人"),
        None => format!("取消了{name}：{reason}"),
    },
    visit_field,

    services_added: |n, names| format!("新增了 {n} 项服务：{names}"),
    services_published: |n, names| format!("发布了 {n} 项服务：{names}"),
    services_paused: |n, names, reason| format!("暂停了 {n} 项服务（{reason}）：{names}"),
    services_withdrawn: |n, names, reason| format!("停办了 {n} 项服务（{reason}）：{names}"),
    services_checked: |n, names| format!("核对了 {n} 项服务：{names}"),
    services_put_back: |n, names| format!("撤回一步，{n} 项服务回到原来的样子：{names}"),
    services_moved: "调整了服务的先后",

    profile_field,
    post_field,
    service_field,
    provider_field,
    notice_field,
    staff_name: "姓名",
    staff_phone: "电话",
    in_english: |field| format!("{field}（英文）"),

    yes: "是",
    no: "否",
    state,
    group,
    provider_kind,
    competent: "主管",
    executing: "承办",
    assisting: "协助",
    funding: "出资",
    unstated: "没有写",
    colon: "：",
    semicolon: "；",
    weekdays: |from, to| format!("{from}至{to}"),
    days: |from, to| format!("{from}至 {to}"),
    month_days: |from, until| match from == until {
        true => format!("每月 {from} 日"),
        false => format!("每月 {from} 至 {until} 日"),
    },
    minutes: |n| format!("{n} 分钟"),
    quoted: |name| format!("“{name}”"),
};

fn profile_field(patch: &ProfilePatch) -> &'static str {
    use ProfilePatch as P;
    match patch {
        P::Code { .. } => "社区代码",
        P::Community { .. } => "社区",
        P::Subdistrict { .. } => "街道",
        P::Name { .. } => "站名",
        P::Letters { .. } => "单据字母",
        P::Positioning { .. } => "职责定位",
        P::Legal { .. } => "法律形式",
        P::Address { .. } => "地址",
        P::Phone { .. } => "服务站电话",
        P::Committee { .. } => "居委会",
        P::CommitteePhone { .. } => "居委会电话",
        P::PublicUrl { .. } => "对外网址",
        P::Hours { .. } => "开门时间",
        P::Exceptions { .. } => "特殊日子",
        P::Holidays { .. } => "放假安排",
        P::Households { .. } => "户数",
        P::Residents { .. } => "人口",
        P::Over60 { .. } => "60 岁以上人口",
        P::PremisesM2 { .. } => "场地面积（平方米）",
        P::IdleMinutes { .. } => "多久没人碰就锁定",
    }
}

fn post_field(patch: &PostPatch) -> &'static str {
    match patch {
        PostPatch::Body { .. } => "属于哪个单位",
        PostPatch::Post { .. } => "职务",
        PostPatch::Roles { .. } => "岗位",
        PostPatch::Since { .. } => "从哪天起",
    }
}

fn service_field(patch: &ServicePatch) -> &'static str {
    use ServicePatch as P;
    match patch {
        P::Name { .. } => "名称",
        P::Summary { .. } => "一句话说明",
        P::Block { .. } => "属于哪一块",
        P::Area { .. } => "类别",
        P::Parties { .. } => "谁负责",
        P::Modes { .. } => "怎么办",
        P::StandIn { .. } => "要不要本人到场",
        P::Fee { .. } => "收费",
        P::FeeBasis { .. } => "收费依据",
        P::Audience { .. } => "谁能办",
        P::Papers { .. } => "材料",
        P::Steps { .. } => "步骤",
        P::TimeLimit { .. } => "多久办好",
        P::Basis { .. } => "办理依据",
        P::Place { .. } => "地点",
        P::Phone { .. } => "电话",
        P::Times { .. } => "时间说明",
        P::Keywords { .. } => "常用说法",
        P::StandInBrings { .. } => "代办要带什么",
        P::Online { .. } => "手机上怎么办",
        P::Groups { .. } => "主要给谁办",
        P::Hours { .. } => "办理时间",
        P::MonthDays { .. } => "每月哪几天",
        P::Exceptions { .. } => "特殊日子",
        P::Providers { .. } => "服务单位",
    }
}

fn provider_field(patch: &ProviderPatch) -> &'static str {
    use ProviderPatch as P;
    match patch {
        P::Name { .. } => "名称",
        P::Kind { .. } => "类型",
        P::Summary { .. } => "做什么",
        P::Licence { .. } => "证照",
        P::LicenceUntil { .. } => "证照有效到",
        P::Contract { .. } => "协议",
        P::ContractFrom { .. } => "协议开始",
        P::ContractUntil { .. } => "协议到期",
        P::Prices { .. } => "价目",
        P::Hours { .. } => "服务时间",
        P::Times { .. } => "时间说明",
        P::Phone { .. } => "电话",
        P::Address { .. } => "地址",
    }
}

fn notice_field(patch: &NoticePatch) -> &'static str {
    match patch {
        NoticePatch::Title { .. } => "标题",
        NoticePatch::Body { .. } => "正文",
        NoticePatch::From { .. } => "从哪天起",
        NoticePatch::Until { .. } => "到哪天止",
        NoticePatch::Pinned { .. } => "置顶",
    }
}

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "草稿",
        State::Published => "已发布",
        State::Paused { .. } => "暂停",
        State::Withdrawn { .. } => "停办",
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Elderly => "老人",
        Group::Children => "孩子与家长",
        Group::Disabled => "残疾人",
        Group::LowIncome => "困难家庭",
        Group::JobSeekers => "找工作的人",
        Group::Veterans => "退役军人",
        Group::Newcomers => "新来的居民",
        Group::Shops => "商户",
    }
}

fn provider_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "政府部门",
        Kind::Committee => "居委会",
        Kind::CivilOrganisation => "社会组织",
        Kind::ResidentUnit => "驻区单位",
        Kind::Enterprise => "企业",
        Kind::Individual => "个人",
    }
}

fn visit_field(patch: &ApplicationPatch) -> &'static str {
    use ApplicationPatch as P;
    match patch {
        P::Organisation { .. } => "单位名称",
        P::Kind { .. } => "哪一类",
        P::Title { .. } => "来做什么",
        P::Summary { .. } => "说明",
        P::Charge { .. } => "收费",
        P::Needs { .. } => "需要站里准备什么",
        P::Place { .. } => "地点",
        P::On { .. } => "哪一天",
        P::From { .. } => "几点开始",
        P::Until { .. } => "几点结束",
    }
}
