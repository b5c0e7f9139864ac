//! Words of 谁管什么 in Chinese.

use crate::domain::profile::{Legal, LegalKind, Positioning};
use crate::i18n::charter::{Charter, Roles};

pub(in crate::i18n) static STRINGS: Charter = Charter {
    roles,
    since: |day| format!("从 {day} 起这样分工。"),
    later: |day, model| format!("从 {day} 起改为“{model}”。"),
    leads: "牵头：",
    leads_none: "不牵头哪一类服务",
    unstated: "这几类由谁牵头，原文未载：",
    source: "几种分工的出处：《关于进一步增强社区服务站功能的建议》。建议里没有写的，这里也不写。",

    table: "四类服务由谁牵头",
    table_what: "事情",
    table_who: "谁",
    in_lead: "领导",
    guides: "指导",

    means: "和您有什么关系",
    money: "您交的钱",
    money_text,
    papers: "您拿到的单据",
    papers_text,
    always: "不管哪一种",
    always_text: "代收的水电费、电话费是替收费单位收的，一分不多收，也不是服务站的钱。服务站不会让您把钱转到个人账户。",
    library: "政策库",
    library_hint: "看看依据的是哪些规定",
};

fn roles(model: Positioning) -> Roles {
    let (committee, station) = match model {
        Positioning::Licheng => (
            "协助政府做公共服务，组织互助和志愿服务，领导服务站",
            "在居委会领导下，较为独立地做便民的社会化服务",
        ),
        Positioning::Shenzhen => ("举办服务站", "开展社区服务工作"),
        Positioning::Nanjing => (
            "做社区公共事务和公益性工作，服务站协助",
            "承担政府在社区的公共服务，协助居委会，完成街道交办的事",
        ),
        Positioning::Jinjiang => {
            ("原来承担的政府工作，交给了服务站", "承担原来由居委会承担的政府工作，同时开展社会化服务项目")
        }
        Positioning::Mixed => ("和服务站合在一起，没有分开", "四类服务都在一起做"),
    };
    Roles {
        party: "领导社区工作",
        subdistrict: "指导居委会，不少公共服务由它和区里的部门主管",
        committee,
        station,
    }
}

fn money_text(legal: &Legal) -> &'static str {
    match legal.kind {
        LegalKind::Inside => "服务站是居委会的一部分，没有单独登记。您交的服务费归居委会，记在居委会的账上。",
        LegalKind::Registered if legal.is_registered_nonprofit() => {
            "服务站是单独登记的社会服务机构。您交的服务费归服务站，只能用在它章程写明的业务上，不能分给举办它的人。"
        }
        LegalKind::Registered => "登记情况还没有填写，先不要当它是登记过的机构。交钱前请问清楚钱归谁。",
        LegalKind::Enterprise => "服务站是企业或个体工商户。您交的服务费是它的营业收入。",
    }
}

fn papers_text(legal: &Legal) -> &'static str {
    match legal.kind {
        LegalKind::Inside => "收据上应当是居委会的名字和章。收款收据不是发票，要发票请先问。",
        LegalKind::Registered if legal.is_registered_nonprofit() => {
            "收据上应当是服务站的名字和章。收款收据不是发票，要发票请先问。"
        }
        LegalKind::Registered => "收据上写的是谁、盖的是谁的章，请看清楚再收下。",
        LegalKind::Enterprise => "可以向它要发票，收据上应当是它营业执照上的名字。",
    }
}
