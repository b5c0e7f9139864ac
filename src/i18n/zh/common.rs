//! Shared words in Chinese.

use crate::domain::catalogue::{Block, Fee, Mode, PaperForm, Party, StandIn};
use crate::domain::profile::{Body, Legal, LegalKind, Positioning};
use crate::domain::values::{Day, Fen, Instant, Minute, OpenState, Session};
use crate::i18n::common::{Common, clock_time, plain_yuan, session_list};

pub(in crate::i18n) static STRINGS: Common = Common {
    app_name: "邻里站",
    seal: "邻",

    skip: "跳到正文",
    main_nav: "主导航",
    crumbs: "位置",
    back: "返回",
    close: "关闭",
    cancel: "取消",
    retry: "再试一次",
    print: "打印",
    search: "搜索",
    copy_text: "复制文字",
    copied: "已复制，可以粘贴到微信里",
    copy_by_hand: "请手动复制",
    copy_by_hand_hint: "这个浏览器不让网页自动复制。长按下面的文字，选“全选”，再选“复制”。",
    required: "必填",
    loading: "正在打开…",
    not_opened: "没有打开成功",
    not_opened_hint: "可能是网络断了，或者文件没有传完。请检查网络，再点下面的按钮。",
    staff: "工作人员",

    display: "显示设置",
    elder: "长辈版",
    other_language: "EN",
    other_language_name: "EN English",
    other_language_tag: "en",
    theme_dark: "深色",
    theme_light: "浅色",
    text_size: "文字大小",
    text_size_step,

    block,
    mode,
    fee,
    stand_in,
    paper_form,
    body,
    party,
    from_until: |from, until| format!("{from}至 {until}"),
    worked_days: |days| format!("{days}上班"),
    comma: "、",

    positioning,
    legal_kind,
    legal,

    weekday,
    date,
    day,
    moment,
    time: clock_time,
    sessions,
    open_state,
    opens,
    yuan,
};

fn text_size_step(step: u8) -> &'static str {
    match step {
        3 => "特大",
        2 => "大",
        _ => "标准",
    }
}

fn block(block: Block) -> &'static str {
    match block {
        Block::Public => "公共服务",
        Block::Commercial => "便民商业",
        Block::Volunteer => "志愿服务",
        Block::MutualAid => "邻里互助",
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Counter => "到窗口办",
        Mode::Home => "上门",
        Mode::Phone => "电话办",
        Mode::Online => "网上办",
        Mode::Site => "到现场",
    }
}

fn fee(fee: &Fee) -> String {
    match fee {
        Fee::Free => "不收费".to_owned(),
        Fee::Fixed { amount } => yuan(*amount),
        Fee::Range { from, to } => format!("{}–{}", plain_yuan(*from), yuan(*to)),
        Fee::PerUnit { amount, unit } => format!("{}/{}", yuan(*amount), unit.zh),
        Fee::Agreed { how } if how.is_empty() => "先报价，后动手".to_owned(),
        Fee::Agreed { how } => how.zh.clone(),
        Fee::Unpriced => "收费，价钱请先问清".to_owned(),
    }
}

fn stand_in(stand_in: StandIn) -> &'static str {
    match stand_in {
        StandIn::Unstated => "要不要本人到场，请先打电话问",
        StandIn::InPerson => "要本人到场",
        StandIn::MaySend => "家人可以代办",
    }
}

fn paper_form(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Any => "",
        PaperForm::Original => "原件",
        PaperForm::Copy => "复印件",
        PaperForm::Both => "原件和复印件",
        PaperForm::OnPhone => "手机上的电子证也行",
    }
}

fn body(body: Body) -> &'static str {
    match body {
        Body::PartyBranch => "社区党组织",
        Body::Committee => "社区居委会",
        Body::Station => "社区服务站",
        Body::Subdistrict => "街道办事处",
        Body::Authority => "政府部门",
        Body::Institution => "公共机构",
        Body::Provider => "服务单位",
        Body::Volunteers => "志愿者",
        Body::Residents => "居民",
        Body::Unstated => "原文未载",
    }
}

fn party(party: &Party) -> String {
    if party.name.is_empty() { body(party.body).to_owned() } else { party.name.zh.clone() }
}

fn positioning(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => "鲤城建议",
        Positioning::Shenzhen => "深圳做法",
        Positioning::Nanjing => "南京做法",
        Positioning::Jinjiang => "锦江做法",
        Positioning::Mixed => "混合体（现状）",
    }
}

fn legal_kind(kind: LegalKind) -> &'static str {
    match kind {
        LegalKind::Registered => "已登记的社会服务机构（民办非企业单位）",
        LegalKind::Inside => "居委会内设，没有单独登记",
        LegalKind::Enterprise => "企业或个体工商户",
    }
}

fn legal(legal: &Legal) -> String {
    let number = legal.number.trim();
    match legal.kind {
        LegalKind::Registered if legal.is_registered_nonprofit() => {
            format!("社会服务机构（民办非企业单位），登记号 {number}")
        }
        LegalKind::Registered => "登记情况还没有填写".to_owned(),
        LegalKind::Enterprise if !number.is_empty() => format!("{}，登记号 {number}", legal_kind(legal.kind)),
        kind => legal_kind(kind).to_owned(),
    }
}

fn weekday(day: usize) -> &'static str {
    ["周一", "周二", "周三", "周四", "周五", "周六", "周日"].get(day).copied().unwrap_or_default()
}

fn date(on: Day) -> String {
    let (year, ..) = on.parts();
    format!("{year} 年 {}", day(on))
}

fn day(on: Day) -> String {
    let (_, month, day) = on.parts();
    format!("{month} 月 {day} 日")
}

fn moment(at: Instant) -> String {
    format!("{} {}", date(at.day()), clock_time(at.minute()))
}

fn sessions(sessions: &[Session]) -> String {
    if sessions.is_empty() { "休息".to_owned() } else { session_list(sessions, "，") }
}

fn open_state(state: OpenState, today: Day) -> String {
    match state {
        OpenState::Open { until } => format!("现在开门 · 到 {}", clock_time(until)),
        OpenState::Closed { day, opens: at } => format!("现在休息 · {}", opens(day, at, today)),
        OpenState::Unknown => "开门时间请先打电话问".to_owned(),
    }
}

fn opens(on: Day, at: Minute, today: Day) -> String {
    let when = match on.days_since(today) {
        0 => "今天".to_owned(),
        1..=6 => weekday(on.weekday()).to_owned(),
        _ => format!("{} ", day(on)),
    };
    format!("{} {} 开", when.trim_end(), clock_time(at))
}

fn yuan(amount: Fen) -> String {
    format!("{} 元", plain_yuan(amount))
}
