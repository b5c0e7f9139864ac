//! The catalogue's words in Chinese.

use crate::domain::Rejection;
use crate::domain::catalogue::{Block, Group, PaperForm, StandIn, State};
use crate::forms::catalogue::{Act, FeeKind, Field, Part, ProblemKind, Section};
use crate::i18n::catalogue::Catalogue;

pub(in crate::i18n) static STRINGS: Catalogue = Catalogue {
    title: "服务目录",
    help: "这页怎么用",
    help_list: &[
        "这里是本站的全部服务事项。点一项打开它，改完按“保存”；居民能不能看到，由“发布”决定。",
        "启用时带来的事项是草稿，标着“待核对”。对照实际情况看一遍，没有错就按“已核对”，再发布。",
        "核对过半年，会再标“待核对”。按“待核对”只看这些。",
        "要一次发布、暂停、停办或核对很多项，先按“选择多项”；要换先后，按“调整顺序”。",
        "按错了不要紧：做完以后上面有“撤销”，离开这一页之前都能用。",
    ],
    help_form: &[
        "带“必填”的要写，别的可以以后再补。还没写好也能保存成草稿，居民看不到。",
        "收费的服务要写清价钱或怎么算钱才能发布；公共服务收费还要写收费依据。",
        "“暂停”是过些日子还办，居民看得到原因；“停办”是不办了，居民看不到，记录还在。",
        "改过的内容要重新核对。没保存就离开也不会丢，回来接着改；锁定工作台以后就没有了。",
    ],

    search_label: "查找事项",
    search_hint: "名称或常用说法",
    add: "新增服务",
    filters: "筛选",
    state,
    block: "属于哪一块",
    every_block: "四块都看",
    to_check: "待核对",
    unsaved_row: "没保存",
    found: |found, all| {
        if found == all { format!("共 {all} 项") } else { format!("找到 {found} 项，共 {all} 项") }
    },
    more: |n| format!("再显示 {n} 项"),
    none: "还没有服务事项",
    none_hint: "按“新增服务”写第一项，写好了再发布给居民看。",
    none_found: "没有找到",
    none_found_hint: "换个说法，或者清除筛选再看。",
    clear_filters: "清除筛选",
    row: |area, block| format!("{area} · {block}"),
    nothing_open: "还没有打开事项",
    nothing_open_hint: "从左边选一项来看和改，或者新增一项。",

    choose: "选择多项",
    choose_end: "选好了，收起",
    choose_all: |n| format!("全选 {n} 项"),
    chosen: |n| format!("已选 {n} 项"),
    act,
    act_title: |act, n| match act {
        Act::Check => format!("记下这 {n} 项已核对"),
        act => format!("{}这 {n} 项", self::act(act)),
    },
    act_text,
    act_none,
    refused_title: |n| format!("有 {n} 项不能这样办，这次不动："),
    refused_and: |n| format!("还有 {n} 项"),
    refused_why,
    done: |act, n, name| match n {
        1 => format!("{}：{name}", done(act)),
        n => format!("{} {n} 项", done(act)),
    },

    reorder: "调整顺序",
    reorder_end: "排好了，收起",
    reorder_hint: "居民看到的先后就是这里的先后。按按钮移动，也可以按 Alt 加上下方向键。",
    move_down: |what| format!("下移：{what}"),
    move_top: |what| format!("移到最前：{what}"),
    moved: |what, n| format!("{what}排到第 {n}"),

    undo: "撤销",
    undone: "已撤销",
    undo_bar: "刚才做的",
    edited_done: |name| format!("已修改：{name}"),
    resumed_done: |name| format!("已恢复：{name}"),
    undo_overtaken: "后来又改过了，这一步不能再撤销。请打开它看看。",

    new_title: "新增服务",
    back_to_list: "返回列表",
    gone: "没有这项服务",
    gone_hint: "它可能在另一台平板上，合并以后再看。",
    paused_because: |reason, until| match until {
        Some(day) => {
            let (_, month, day) = day.parts();
            format!("暂停到 {month} 月 {day} 日：{reason}")
        }
        None => format!("暂停：{reason}"),
    },
    withdrawn_because: |reason| format!("已停办：{reason}"),
    checked_on: |date, who| match who {
        Some(who) => format!("已核对 · {date} · {who}"),
        None => format!("已核对 · {date}"),
    },
    to_check_hint: "请对照实际情况看一遍，没有错就按“已核对”。",
    due_hint: |date| format!("上次核对是 {date}，过了半年。请再对照实际情况看一遍，没有错就按“已核对”。"),
    copy: "复制为新的一项",
    copy_marker: "（副本）",
    copy_marker_en: " (copy)",
    copy_later: "“新增服务”里还有没保存的内容。请先保存，或者不要它，再来复制。",
    history: "历史",
    see_public: "看居民看到的样子",
    unsaved: "尚未保存的修改",
    unsaved_hint: "离开这一页也会先替您留着，回来接着改。要生效请按“保存”。",
    discard: "不要这些修改",
    changed_meanwhile: "这项服务刚刚被改过",
    changed_meanwhile_hint: "别人在另一处保存了新的内容。您这里按“保存”，会以您写的为准。",
    take_newer: "改用新的内容",

    publish: "发布",
    checked: "已核对",
    save_draft: "存为草稿",
    saved_draft: "已存为草稿，居民看不到",
    not_yet_title: |n| format!("已保存。发布之前还要补 {n} 处"),
    save: "保存",
    saved: "已保存",
    published: "已发布，本机上的居民现在就能看到",
    nothing_changed: "没有要保存的修改",
    pause: "暂停",
    resume: "恢复",
    withdraw: "停办",
    paused_done: "已暂停，居民看得到原因",
    withdrawn_done: "已停办，居民不再看到",
    checked_done: "已记下：今天核对过",
    check_after_save: "还有没保存的修改。请先保存，再按“已核对”。",
    keys: "按 Ctrl+S 也可以保存",

    pause_title: "暂停这项服务",
    pause_text: "居民仍然看得到这一页，上面会写着暂停和原因。",
    until: "暂停到哪一天",
    until_hint: "不知道就空着",
    withdraw_title: "停办这项服务",
    withdraw_text: "居民不再看到它。内容和记录都留着，以后可以再发布。",
    reason: "原因",
    reason_hint: "写给居民看的话，例如：师傅住院，找到人就恢复",
    reason_missing: "请写原因",
    until_past: "这一天已经过去了，请改成以后的日子或者空着",

    field,
    section,
    nothing_written: "还没有写",
    english: "英文",
    english_hint: "每项下面多一格写英文。没有英文就显示中文。",
    english_of: |label| format!("{label}（英文）"),
    name_hint: "居民一看就懂的叫法",
    groups: "主要为谁办",
    groups_hint: "居民可以按这个来找；谁都能办就不用勾",
    group,
    providers: "由哪些服务单位来办",
    providers_none: "还没有服务单位。先在“服务单位”那一页新增，这里就能勾选。",
    online_hint: "网址、小程序或公众号的名字，例如：闽政通 → 医保",
    stand_in_brings_hint: "例如：双方身份证、委托书",
    hours: "时间",
    same_hours: "与服务站相同",
    own_hours: "另有时间",
    week: "每周时间",
    month_days_hint: "每月哪几天办，例如：1–15；空着就是开门的日子都办",
    exceptions: "特别的日子",
    special_days: |n| format!("特别的日子 {n} 个"),
    papers_count: |n| format!("{n} 样"),
    steps_count: |n| format!("{n} 步"),
    summary_hint: "一两句话：是什么，给谁办",
    block_hint,
    area_hint: "选一个已有的，或写新的",
    modes: "怎么办",
    modes_hint: "先勾的排在前面，第一个是主要的",
    main_mode: "主要",
    stand_in: "要不要本人到场",
    stand_in_option,
    fee_kind,
    fee_hint: "收费的服务要明码标价：写价钱，或写清怎么算（价格法第 13 条）。代收水电费，本站不另加钱的，选“不收费”。",
    yuan: "元",
    unit_hint: "例如：页、小时、月",
    how_hint: "例如：先看后报价，同意了再动手；材料按实价",
    fee_basis_hint: "公共服务收费要写文号，例如：某发改〔2026〕1 号",
    audience_hint: "例如：本社区 80 岁以上老人",
    paper_form: "要哪一种",
    paper_form_option,
    paper_add: "加一样材料",
    papers_none: "不用带材料。",
    step_add: "加一步",
    steps_none: "还没有写步骤。",
    steps: "步骤",
    papers: "材料",
    time_limit_hint: "例如：当场办好；15 个工作日",
    basis_hint: "法律、文件或协议的名称",
    place_hint: "不在服务站办的才写",
    times_hint: "要多说一句的才写，例如：请提前一天打电话",
    phone_hint: "不写就用服务站的电话",
    keywords_hint: "居民平时怎么说，一行一个，例如：交水费、水卡",
    part,
    part_hint,
    party_body: "哪一方",
    party_name: "具体名称",
    party_add: |part| format!("加一个{}方", self::part(part)),
    funding_hint: "例如：财政；居民付费",
    stale_english: |english| format!("英文还是“{english}”，没有跟着改。"),
    drop_english: "去掉英文",
    remove: |what| format!("删除：{what}"),
    move_up: |what| format!("上移：{what}"),

    problems_title: |n| format!("还有 {n} 处要改，改好再保存"),
    problem,
    problem_line: |field, problem| format!("{field}：{problem}"),
};

fn state(state: &State) -> &'static str {
    match state {
        State::Draft => "草稿",
        State::Published => "已发布",
        State::Paused { .. } => "暂停",
        State::Withdrawn { .. } => "停办",
    }
}

fn act(act: Act) -> &'static str {
    match act {
        Act::Publish => "发布",
        Act::Pause => "暂停",
        Act::Withdraw => "停办",
        Act::Check => "已核对",
    }
}

fn done(act: Act) -> &'static str {
    match act {
        Act::Publish => "已发布",
        Act::Pause => "已暂停",
        Act::Withdraw => "已停办",
        Act::Check => "已记下今天核对过",
    }
}

fn act_text(act: Act) -> &'static str {
    match act {
        Act::Publish => "发布以后居民就能看到。",
        Act::Pause => "居民仍然看得到，上面会写着暂停和原因。",
        Act::Withdraw => "居民不再看到。内容和记录都留着，以后可以恢复。",
        Act::Check => "会记下：今天由您对照实际情况核对过，内容没有错。",
    }
}

fn act_none(act: Act) -> &'static str {
    match act {
        Act::Publish => "选中的都不用发布，或者还不能发布。",
        Act::Pause => "选中的都不能暂停：居民看得到的才能暂停。",
        Act::Withdraw => "选中的都已经停办了。",
        Act::Check => "选中的都不在了。",
    }
}

fn refused_why(rejection: &Rejection) -> Option<&'static str> {
    Some(match rejection {
        Rejection::PriceMissing => "收费的要先写价钱（价格法第 13 条）",
        Rejection::FeeBasisMissing => "公共服务收费要先写收费依据",
        Rejection::NothingChanged => "已经是这样了",
        Rejection::NotPublished => "居民还看不到它",
        _ => return None,
    })
}

fn section(section: Section) -> &'static str {
    match section {
        Section::What => "这是什么",
        Section::Who => "谁负责",
        Section::How => "怎么办",
        Section::When => "什么时候 · 在哪儿",
        Section::Cost => "多少钱",
        Section::Papers => "要带什么",
        Section::Basis => "依据与时限",
        Section::Words => "找得到它的词",
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

fn field(field: Field) -> String {
    let name = match field {
        Field::Name => "事项名称",
        Field::Summary => "一句话说明",
        Field::Area => "类别",
        Field::FeeKind => "费用",
        Field::Amount => "价钱",
        Field::From => "最低",
        Field::To => "最高",
        Field::Unit => "每一",
        Field::How => "怎么算钱",
        Field::FeeBasis => "收费依据",
        Field::Audience => "谁能办",
        Field::TimeLimit => "多久办好",
        Field::Basis => "办理依据",
        Field::Place => "地点",
        Field::Phone => "电话",
        Field::Times => "时间说明",
        Field::Week(_) => "每周时间",
        Field::MonthDays => "代收日",
        Field::Exception(_) => "特别的日子",
        Field::Online => "手机上去哪里办",
        Field::StandInBrings => "代办的人要带什么",
        Field::Keywords => "常用说法",
        Field::Funding => "谁出钱",
        Field::Paper(n) => return format!("第 {} 样材料", n + 1),
        Field::Step(n) => return format!("第 {} 步", n + 1),
        Field::Party(which, n) => return format!("{}方 {}", part(which), n + 1),
    };
    name.to_owned()
}

fn block_hint(block: Block) -> &'static str {
    match block {
        Block::Public => "政府主管，居委会协助",
        Block::Commercial => "明码标价",
        Block::Volunteer => "不收费",
        Block::MutualAid => "街坊帮街坊",
    }
}

fn stand_in_option(stand_in: StandIn) -> &'static str {
    match stand_in {
        StandIn::Unstated => "还没有写",
        StandIn::InPerson => "要本人到场",
        StandIn::MaySend => "家人可以代办",
    }
}

fn fee_kind(kind: FeeKind) -> &'static str {
    match kind {
        FeeKind::Free => "不收费",
        FeeKind::Fixed => "一口价",
        FeeKind::Range => "从多少到多少",
        FeeKind::PerUnit => "按件、按时、按月",
        FeeKind::Agreed => "先报价，后动手",
        FeeKind::Unpriced => "收费，价钱还没定（不能发布）",
    }
}

fn paper_form_option(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Any => "都可以",
        PaperForm::Original => "原件",
        PaperForm::Copy => "复印件",
        PaperForm::Both => "原件和复印件",
        PaperForm::OnPhone => "手机上的电子证也行",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Competent => "主管",
        Part::Executing => "承办",
        Part::Assisting => "协助",
    }
}

fn part_hint(part: Part) -> &'static str {
    match part {
        Part::Competent => "这件事归谁管",
        Part::Executing => "谁动手办",
        Part::Assisting => "谁帮着办，居委会多半在这里",
    }
}

fn problem(at: Field, kind: ProblemKind) -> String {
    let problem = match (at, kind) {
        (Field::Name, ProblemKind::Missing) => "请写事项名称",
        (Field::Area, ProblemKind::Missing) => "请选或写一个类别",
        (Field::Paper(_), ProblemKind::Missing) => "请写材料的名称，或删掉这一行",
        (_, ProblemKind::Missing) => "请填写",
        (_, ProblemKind::TooLong) => "太长了，请不要超过 4000 字",
        (_, ProblemKind::NotAnAmount) => "请写数字，例如 12.50",
        (_, ProblemKind::Zero) => "不能是 0；不要钱的请选“不收费”",
        (_, ProblemKind::NotARange) => "最高要比最低大",
        (_, ProblemKind::NotDays) => "请写每月的日子，例如：1–15、20",
        (_, ProblemKind::Hours(what)) => return (super::problems::STRINGS.problem)(&what),
        (_, ProblemKind::NotAPhone) => "这不像电话号码，请写数字，例如 0595-2228 0000",
        (_, ProblemKind::OnlyEnglish) => "写了英文，也请写中文",
        (Field::How, ProblemKind::PriceMissing) => "请写清怎么算钱才能发布（价格法第 13 条）",
        (Field::Unit, ProblemKind::PriceMissing) => "请写按什么算，例如：小时，才能发布（价格法第 13 条）",
        (_, ProblemKind::PriceMissing) => "收费的服务要写价钱或怎么算钱才能发布（价格法第 13 条）",
        (_, ProblemKind::FeeBasisMissing) => "公共服务收费要写收费依据（文号），才能发布",
    };
    problem.to_owned()
}
