//! The residents' words in Chinese.

use crate::domain::catalogue::{Block, Group, MonthDays};
use crate::domain::providers::Kind;
use crate::domain::values::{Day, OpenState};
use crate::i18n::common::clock_time;
use crate::i18n::resident::{Proxy, Resident};

pub(in crate::i18n) static STRINGS: Resident = Resident {
    nav_home: "首页",
    nav_services: "全部服务",
    nav_notices: "公告",
    nav_about: "关于",
    change_community: "换一个社区",
    choose_community: "选择社区",
    this_community: "这个社区",
    no_community: "还没有选择社区",
    whereabouts: |subdistrict| format!("鲤城区 · {subdistrict}"),

    demo_banner: "演示数据，不是真实的服务站",
    demo_leave: "退出演示",
    starter_banner: "您还没有选择社区，下面是通用目录，供参考。",
    unpublished_banner: |name| format!("{name}还没有公布自己的服务，下面是通用目录，供参考。"),
    offline_banner: |made| format!("现在连不上网，看到的是 {made} 的内容。"),

    load_failed: "没有打开成功",
    load_failed_hint: "可能是网络断了。连上网后再试一次，也可以直接到服务站或打电话办理。",
    unreadable_board: "这个社区的内容传坏了。过一会儿再试，也可以直接到服务站或打电话办理。",
    newer_board: "这个社区的内容要用新一点的邻里站才能打开。请刷新网页再试。",

    home_title: "您想办什么？",
    search_label: "搜索服务",
    search_hint: "水费、低保、修空调",
    count: |n| format!("{n} 项"),
    block_hint,
    blocks: "四类服务",
    everyday: "常办",
    ways_to_find: "怎么找",
    find_by_word: "写一个词",
    find_by_word_hint: "在上面的框里写“水费”“修空调”，平常怎么说就怎么写。",
    find_by_category: "看类别",
    find_by_group: "看是给谁的",
    find_by_life: "遇到什么事了",
    life_lead: "要办的事按先后排好了，点开一项看要带什么。",
    life_none: "这里还没有相关的服务",
    find_by_asking: "直接问人",
    find_by_asking_hint: "到窗口问，或者打电话",
    group,
    everyday_areas: &["代收", "社会保障", "救助", "卫生和计生", "维修", "综合"],
    all: "全部",
    contact: "联系服务站",
    contact_phone: "服务站电话",
    contact_committee: "居委会电话",
    contact_address: "地址",
    trust_line: "服务站不会打电话要您的验证码，也不会让您转账到个人账户。",

    help: "求助",
    help_lead: "点一下号码就能打。没有网也能看这一页。",
    urgent: ["报警", "火警", "急救", "政府服务热线"],
    track: "查办到哪一步",
    help_closed: "服务站关门的时候，急事打居委会电话；有生命危险先打 110、119、120。",
    help_fraud: "有人冒充社区、银行、公检法要您转账，先挂掉，再打 110 或 96110 问清楚。",

    my: "我的",
    my_lead: "只存在这台手机或电脑上，不会发给任何人。",
    my_empty: "还没有收藏",
    my_empty_hint: "看到常用的服务，点“收藏”；材料备齐一样勾一样，下次打开还在。",
    my_kiosk: "这台平板大家共用，不记您看过什么",
    favourite: "收藏",
    favourites: "收藏的服务",
    packing: "正在备材料",
    packed: |ticked, all| format!("已备 {ticked} 样，共 {all} 样"),
    recent: "最近看过",
    popular: "常看",
    wished: "找过、没找到的",
    wished_hint: "只记在这里，没有发给服务站。可以打电话或到窗口说一声。",
    forget: "清除本机痕迹",
    forget_hint: "收藏、勾过的材料、看过的服务、找过的词和办事单的查询码都会从这台设备上删掉，不能恢复。字号和语言不变。",
    forgotten: "已清除",

    leave_kiosk: "退出自助模式",
    countdown: "要清屏了",
    countdown_hint: "还要用，点一下屏幕。不点就回到首页，不留您看过的东西。",

    wanted: "没有我要的",
    wanted_kept: "记下了，服务站会看到这个词，不记是谁。急用请到窗口说一声。",
    wanted_kept_here: "记在这台手机上了，没有发给服务站。可以打电话或到窗口说一声。",

    wanted_not_kept: "号码不记。请到窗口或打电话说一声。",

    elsewhere: "在全区的服务站里找",
    elsewhere_done: |all, have, missing| {
        let missing =
            if missing > 0 { format!("，另有 {missing} 个没有打开") } else { String::new() };
        match all {
            0 => format!("全区还没有别的服务站公布服务{missing}。"),
            _ => format!("找了 {all} 个服务站，{have} 个有{missing}。"),
        }
    },
    elsewhere_go: "看这个社区",

    certificates: "开证明",
    certificates_lead: "先看看居委会能不能开，不能开的该去哪办，少跑一趟。",
    certificates_search: "搜索证明",
    certificates_hint: "收入证明、单身证明、健在证明",
    certificates_issued: "居委会可以开的证明",
    certificates_found: |n| format!("{n} 种居委会不能开的证明"),
    certificates_none: "这张清单里没有。它可能可以开，也可能归别处，请问问居委会。",
    certificates_not: "居委会不能开",
    certificates_see: "看看该去哪办",
    certificates_instead: "去哪办",
    certificates_show: "给要证明的人看",
    certificates_message: |name, source, instead| {
        format!("按照{source}，“{name}”不应由居委会出具。{instead}")
    },

    filters: "筛选",
    filter_open: "现在开门",
    filter_free: "免费",
    for_everybody: "给谁都行",
    leave_out: |name, n| format!("不限“{name}”，有 {n} 项"),
    category: "类别",
    category_all: "全部类别",
    found: |n| format!("找到 {n} 项服务"),
    all_answers: "看全部结果",
    none_found: |query| {
        if query.trim().is_empty() {
            "没有这样的服务".to_owned()
        } else {
            format!("没有找到“{}”", query.trim())
        }
    },
    none_found_hint: "换个说法试试，或者问问服务站的工作人员。",
    clear_filters: "清除筛选",
    show_more: |n| format!("再看 {n} 项"),
    call: "打电话",
    ask_by_phone: |phone| format!("打电话问 {phone}"),
    papers_count: |n| format!("材料 {n} 样"),
    available_now: "现在可办",
    paused: "暂停办理",
    paused_until: |day| {
        let (_, month, date) = day.parts();
        format!("暂停到 {month} 月 {date} 日")
    },
    own_times: "时间另定",
    quote_first: "先报价，后动手",

    services: "服务",
    who_competent: "谁主管",
    who_executing: "谁承办",
    who_assisting: "谁协助",
    who_funding: "谁出资",
    unstated: "原文未载",
    papers: "要带的材料",
    papers_none: "不用带材料。",
    ticked: |ticked, all| format!("{ticked} / {all}"),
    steps: "怎么办",
    facts: "费用和要求",
    fee: "费用",
    fee_basis: "收费依据",
    made_for: "主要给谁",
    ways: "办理方式",
    online: "手机上办",
    brings: "代办要带",
    in_person: "本人到场",
    audience: "谁能办",
    time_limit: "多久办好",
    basis: "依据",
    place: "地点",
    times: "办理时间",
    when: "什么时候能办",
    today: "今天",
    not_today: "不办",
    same_as_station: "和服务站开门时间一样。",
    collected: "每个月",
    month_days,
    service_state,
    units: "谁来做",
    phone: "电话",
    checked: "核对",
    checked_on: |date| format!("{date}核对过"),
    unchecked: "未核对",
    unchecked_hint: "未核对。这一页写的是通常的做法，服务站还没有逐条核对，办之前请先问一声。",
    paused_title: "这项服务暂停办理",
    paused_back: |date| format!("预计 {date}以后恢复。"),
    large_print: "大字",
    share: "分享",
    read_aloud: "朗读",
    qr: "扫码带走",
    qr_link: "用手机扫一扫，在手机上打开这一页。",
    qr_text: "用手机扫一扫，把文字带走，不用上网也能看。",
    picture: "存成图片",
    picture_hint: "长按图片，选“保存图片”，也可以发给家里人。",
    picture_failed: "这个浏览器画不出图片，请用“复制文字”。",
    embedded: "要打印：点右上角“…”，选“用浏览器打开”。",
    proxy: Proxy {
        title: "委托书",
        lines: &["委托人：　　　　　　　　　　电话：", "受托人：　　　　　　　　　　电话：", "两人的关系："],
        wish: |service| {
            format!("本人不能到场，委托上面的受托人代为办理“{service}”。受托人办理中签的材料，本人都认可。")
        },
        period: "委托期限：　　　　年　　月　　日 到 　　　　年　　月　　日",
        signed: "委托人签名：　　　　　　　　　受托人签名：　　　　　　　　　日期：",
        note: "要不要用这张纸、还要带什么，以服务站当天的说法为准。",
    },
    service_gone: "没有这项服务",
    service_gone_hint: "它可能已经停办，或者链接是别的社区的。可以在全部服务里再找一找，也可以打电话问。",
    see_services: "看全部服务",
    colon: "：",
    printed_on: |date| format!("{date}打印，以服务站当天的说法为准。"),

    providers: "服务单位",
    providers_lead: "在本社区上门或开店为居民做事的单位和师傅。",
    providers_none: "还没有登记服务单位",
    providers_none_hint: "需要上门服务，请先打电话问服务站。",
    provider_kind,
    see_providers: "看服务单位",
    units_count: |n| format!("看 {n} 家服务单位"),
    provider_gone: "没有这家服务单位",
    provider_gone_hint: "它可能已经不在本社区做了。",
    suspended: "暂停",
    suspended_title: "这家单位暂停服务",
    contact_provider: "怎么联系",
    licence: "证照",
    prices: "价目表",
    prices_hint: "多收钱、不给价目的，请告诉服务站。",
    provider_does: "在本社区做的事",

    notices: "公告",
    notices_none: "现在没有公告",
    notices_none_hint: "停水停电、活动和办事时间的变动会写在这里。",
    notice_gone: "没有这条公告",
    notice_gone_hint: "它可能已经过期，或者被撤下了。",
    see_notices: "看全部公告",
    in_days: |days| match days {
        1 => "明天".to_owned(),
        n => format!("还有 {n} 天"),
    },
    days_left: |days| match days {
        0 => "今天是最后一天".to_owned(),
        n => format!("还有 {n} 天"),
    },
    until: |date| format!("到 {date}"),
    from_until: |from, until| match until {
        Some(until) => format!("{from}至 {until}"),
        None => format!("{from}起"),
    },
    pinned: "重要",

    stations_title: "选择社区",
    stations_lead: "选好以后，这台设备会记住您的社区，以后打开就是它。",
    stations_filter: "按名字找社区或街道",
    stations_found: |n| format!("{n} 个社区"),
    stations_none: "没有这个名字的社区。少写一两个字再试试。",
    has_board: "已公布服务",
    no_board: "还没有公布",
    current: "现在选的",
    own_board_note: |name| format!("这台设备是{name}自己的，首页总是显示本站的内容。"),
    communities: |n| format!("{n} 个社区"),

    about_title: "关于服务站",
    about_app: "邻里站是什么",
    about_app_text: "邻里站是社区服务站用的网页：居民在这里查服务、看公告，工作人员用它管服务站的事。选好社区后，这里会写您所在社区的服务站。",
    profile: "基本情况",
    community: "社区",
    legal: "法律形式",
    founder: "举办者",
    supervisor: "业务主管单位",
    households: "户数和人口",
    households_count: |n| format!("{n} 户"),
    residents_count: |all, old| match old {
        Some(old) => format!("{all} 人，其中 60 岁以上 {old} 人"),
        None => format!("{all} 人"),
    },
    hours: "开门时间",
    hours_none: "服务站还没有写开门时间，请先打电话问。",
    exceptions: "这些天不一样",
    holidays_missing: |year| format!("{year} 年的放假安排还没有写进来，过节前后来之前，请先打电话问一声。"),
    positioning: "谁管什么",
    positioning_lead: |model| format!("本社区按“{model}”分工。四类服务由谁牵头："),
    data: "您的信息怎么处理",
    data_points: &[
        "看这些页面不用登记姓名和电话。您在自己手机上看了什么，没有人知道。",
        "您选的社区、文字大小和颜色只记在这台设备上。",
        "收藏、打的勾、看过的服务、没找到的词和办事单的查询码只存在这台设备上，在“我的”里可以一次清掉。",
        "在服务站的平板上只留两样：您点“交给服务站”的办事单，加了密，只有工作人员打得开；没找到的词，不记是谁。",
        "这里不放广告，也不连别的网站。",
    ],
    board_made: |moment| format!("内容更新于 {moment}"),

    lost: "没有这个页面",
    lost_hint: "网址可能抄错了，或者这一页已经没有了。",
    go_home: "回首页",
};

fn block_hint(block: Block) -> &'static str {
    match block {
        Block::Public => "社保、救助、证明",
        Block::Commercial => "代收、维修、家政",
        Block::Volunteer => "义工帮忙、报名",
        Block::MutualAid => "街坊帮街坊",
    }
}

fn group(group: Group) -> &'static str {
    match group {
        Group::Elderly => "老人",
        Group::Children => "孩子和家长",
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
        Kind::Government => "政府和公共机构",
        Kind::Committee => "居委会",
        Kind::CivilOrganisation => "社会组织",
        Kind::ResidentUnit => "驻区单位",
        Kind::Enterprise => "企业和商家",
        Kind::Individual => "个人师傅",
    }
}

fn month_days(days: &[MonthDays]) -> String {
    let written: Vec<_> = days
        .iter()
        .map(|days| match days.until {
            31 if days.from > 1 => format!("{} 日到月底", days.from),
            until if until == days.from => format!("{until} 日"),
            until => format!("{} 日到 {until} 日", days.from),
        })
        .collect();
    written.join("、")
}

fn service_state(state: OpenState, today: Day) -> String {
    match state {
        OpenState::Open { until } => format!("现在可办 · 到 {}", clock_time(until)),
        OpenState::Closed { day, opens } => {
            format!("现在不办 · {}", (super::common::STRINGS.opens)(day, opens, today))
        }
        OpenState::Unknown => "什么时候能办，请先打电话问".to_owned(),
    }
}
