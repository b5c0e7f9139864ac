//! The page about who answers for what, in Chinese.

use crate::domain::checks::{Kind, Scope};
use crate::domain::profile::{LegalKind, Positioning};
use crate::i18n::positioning::PositioningWords;

pub(in crate::i18n) static STRINGS: PositioningWords = PositioningWords {
    help_lines: &[
        "这里写清楚谁管什么：党组织领导，居委会、服务站、街道各管哪几块。",
        "要改定位，按“改变定位”：先看改了以后会怎样，再写从哪天起、谁定的。以前怎么定的都留着。",
        "“检查”把不清楚的地方一项一项列出来，点开就能去改。",
        "单独一项服务和别的不一样，在服务目录里打开它，在“谁来办”里写明原因单独定。",
    ],
    tabs: "职责定位的两页",
    tab_charter: "分工图",
    tab_check: "检查",

    charter: "分工图",
    now: |model| format!("现在：{model}"),
    since: |day| day.map_or_else(|| "启用时定的".to_owned(), |day| format!("从 {day} 起")),
    leads_all: "领导",
    party_basis: "社区党组织统一领导本地区基层各类组织和各项工作（党章第三十三条）；建议里没有写到。",
    subdistrict_does: "指导居委会，交办事项",
    leads_nothing: "不牵头",
    table: "四块服务由谁牵头",
    block: "哪一块",
    leader: "谁牵头",
    print: "打印分工图",
    source: "出处：《关于进一步增强社区服务站功能的建议》",
    silent,
    source_says: "建议里这样写",
    source_silent: "建议里没有写（原文未载）",

    legal: "法律形式，和由此而来的",
    legal_heads: ["钱是谁的", "单据上写谁", "有没有反哺"],
    legal_means,
    legal_change: "去改法律形式",

    history: "以前怎么定的",
    at_founding: "启用时",
    day_unknown: "哪天起没有记",
    from: |day| format!("从 {day} 起"),
    planned: "还没到日子",
    holds: "现在",

    change: "改变定位",
    change_title: "改成哪一种",
    not_yours: "改变定位由站长或居委会来做。",
    choose: "看看哪一种",
    differences: "和现在有什么不同",
    was: "现在",
    will: "改了以后",
    same: "一样",
    consequences: "改了以后会怎样",
    moved: |n| format!("有 {n} 项服务换了承办"),
    move_line: |was, now| format!("{was} → {now}"),
    moved_none: "没有哪项服务换承办。",
    more: |n| format!("再看 {n} 条"),
    checks_then: "检查会怎样",
    from_day: "从哪天起",
    from_hint: "最多提前一年写；要比上一次晚",
    from_wrong: "请填一个日子。",
    words: "谁定的，为什么",
    words_hint: "例如：12 月 1 日居委会会议定的，按“权随责走、费随事转”分开来做。请不要写居民的姓名。",
    words_missing: "请写明是谁定的、为什么。",
    confirm: |model| format!("定为{model}"),
    changed: "定位已经改了",

    check: "检查",
    looked_at: |n, mandates| {
        format!("看了居民看得到的 {n} 项服务、正在办的 {mandates} 项委托、在岗的人员和最近 90 天的办事。")
    },
    found: |n| format!("{n} 处"),
    none: "没有查出不清楚的地方",
    none_hint: "服务、人员或定位改了以后，这里会重新查。",
    kind,
    rests_on,
    scope,
    to_profile: "去看业务范围",
    to_charter: "去看定位",
    a_mandate: "委托事项",
    posts: |name, one, other| format!("{name}：{one}、{other}"),
    posts_unsure: "姓名一样，有一边没有写电话，可能是同一个人",
    somebody: "已清除",

    load: "各做多少",
    load_hint: "按最近 90 天真实登记的办事、咨询和登记工作量，不估。一件事有几家承办，各算一次。",
    load_if: "如果定位是",
    as_now: "现在的",
    load_heads: ["谁承办", "服务项数", "办事件数", "咨询次数", "登记工作量"],
    person_heads: ["谁经手", "办事件数", "咨询次数", "登记工作量", "办事里属于别家的"],
    people: "每个人",
    before_after: |was, now| if was == now { was.to_string() } else { format!("{was} → {now}") },
    load_other: |requests, questions| match questions {
        0 => format!("另有 {requests} 件办事不属于目录里的服务。"),
        _ => format!("另有 {requests} 件办事、{questions} 次咨询不属于目录里的服务。"),
    },
    load_none: "最近 90 天没有登记过办事、咨询和工作量。",
};

fn silent(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => "街道和党组织各做什么；人员怎么分。",
        Positioning::Shenzhen => "四块里哪一块归居委会；钱怎么走。",
        Positioning::Nanjing => "互助、志愿、商业服务由谁牵头；站的法律形式。",
        Positioning::Jinjiang => "互助、志愿服务由谁牵头；站的法律形式。",
        Positioning::Mixed => "居委会和服务站之间怎么分。",
    }
}

fn legal_means(kind: LegalKind) -> [&'static str; 3] {
    match kind {
        LegalKind::Registered => [
            "站自己的钱，只能用在章程写的事业上（民办非企业单位登记管理暂行条例第二十一条）",
            "登记的名称和登记号",
            "不能分给举办者（民法典第八十七条）；要支持公益，得是定下来的公益项目支出",
        ],
        LegalKind::Inside => [
            "居委会的钱，或街道代管；站没有自己的账户",
            "居委会的名称；不能自称民办非企业单位（条例第二十七条）",
            "没有：本来就是居委会的收入，要公开收支",
        ],
        LegalKind::Enterprise => [
            "企业或个体户自己的钱；代收的钱不算在内",
            "营业执照上的名称和统一社会信用代码",
            "可以捐赠，按捐赠开票记账",
        ],
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Undivided => "居委会和服务站合二为一",
        Kind::NobodyLeads => "没有人管的事",
        Kind::BothLead => "两家都在管的事",
        Kind::StationForCommittee => "归居委会、服务站却在办的事",
        Kind::TwoPosts => "一人两岗",
        Kind::PublicMoney => "公家的钱用在商业服务上",
        Kind::PublicBodyPaid => "公家单位办商业服务收钱",
        Kind::OutsideScope => "不在业务范围里的服务",
    }
}

fn rests_on(kind: Kind) -> &'static str {
    match kind {
        Kind::Undivided => {
            "依据：建议第一部分说，合二为一就说不清居委会扮演什么角色。定下一种分工，这一条就没有了。"
        }
        Kind::NobodyLeads => {
            "依据：主管或承办没有写，或写的是“原文未载”。打开这项服务，用“写明原因单独定”把谁来办定下；委托事项在“承办”里改。"
        }
        Kind::BothLead => "依据：主管或承办里同时写了居委会和服务站。留一家，另一家写成协助。",
        Kind::StationForCommittee => {
            "依据：按现在的定位，这一块归居委会牵头，或者委托清单写着居委会依法履职，承办写的却是服务站。改承办，或写明原因单独定。"
        }
        Kind::TwoPosts => "依据：姓名和电话一样，岗位却在两个单位。两份职责要分开，工资从一处出。",
        Kind::PublicMoney => {
            "依据：国发〔2006〕14号的政企分开、政事分开。商业服务的“谁出钱”里写了公家的钱，或者委托的经费管到了商业服务。"
        }
        Kind::PublicBodyPaid => "依据：国发〔2006〕14号的政企分开。收费的商业服务由公家单位承办。",
        Kind::OutsideScope => {
            "依据：登记过的站，业务范围以外的活动违反民办非企业单位登记管理暂行条例第二十五条；没有登记的，是超出自己写下的范围。只按字面比对，请人再看一遍。"
        }
    }
}

fn scope(scope: Scope) -> String {
    match scope {
        Scope::Unwritten { services: 0 } => "服务站没有承办的服务，不用和业务范围比。".to_owned(),
        Scope::Unwritten { services } => {
            format!("看不出：业务范围还没有写，服务站承办的 {services} 项没法比。")
        }
        Scope::Compared { services, outside } => {
            format!("服务站承办 {services} 项，和写下的业务范围按字面比过，{outside} 项没有对上。")
        }
    }
}
