//! Beginning, in Chinese.

use crate::domain::profile::{LegalKind, Positioning};
use crate::i18n::setup::Setup;

pub(in crate::i18n) static STRINGS: Setup = Setup {
    welcome: "这台平板上还没有服务站",
    welcome_lead: "数据只存在这台平板的浏览器里，用密码锁着，不会传到别处。选一个办法开始：",
    found: "启用服务站",
    found_hint: "新站从这里开始，几步就好，一两分钟。",
    restore: "从文件恢复",
    restore_hint: "换了平板，或者数据丢了：用以前的备份接着用。",
    demo: "试用示例站",
    demo_hint: "先看看样子：编好的人和事，随便点，不影响真的数据。",

    lead: "几步就好。没把握的先用默认的，大部分以后都能改。",
    steps: ["社区", "形式和定位", "站长", "核对", "恢复码"],
    back: "上一步",
    next: "下一步",
    already: "服务站已经启用了",
    already_hint: "这台平板上已经有服务站，不用再启用。",

    place: "哪个社区",
    community: "社区",
    community_hint: "输入社区或街道的名字来找，再点选",
    community_none: "没有找到，少写一两个字再试试",
    community_found: |n| format!("找到 {n} 个社区"),
    list_failed: "社区名单没有取到",
    list_failed_hint: "可能是网络断了。请检查网络，再试一次。",
    station_name: "服务站名称",
    station_name_hint: "门口牌子上的名字，可以改",
    station_of: |community| format!("{community}服务站"),
    committee_of: |community| match community.strip_suffix("社区") {
        Some(_) => format!("{community}居民委员会"),
        None => format!("{community}居委会"),
    },
    letters: "单据字母",
    letters_hint: "2 到 4 个字母，印在收据编号前面，例如金山写 JS",

    legal: "法律形式",
    legal_question: "属于哪一种",
    legal_detail,
    founder: "举办者",
    supervisor: "业务主管单位",
    number: "统一社会信用代码或登记号",
    number_hint: "没有登记号，页面上不会称“民办非企业单位”",
    scope: "业务范围",
    positioning: "职责定位：谁管什么",
    positioning_hint: "出处：《关于进一步增强社区服务站功能的建议》；建议里没有写到的，照实写“原文未载”。",
    positioning_question: "按哪一种分工",
    positioning_detail,
    leads: |body, blocks| format!("{body}：{blocks}"),
    and_leads: |sentence, leads| format!("{sentence}牵头：{leads}。"),
    semicolon: "；",

    manager_heading: "站长和密码",
    manager: "站长姓名",
    manager_hint: "解锁时要输入一样的姓名",
    phone: "站长电话",
    phone_hint: "选填；只存在站里，加了密，居民看不到",
    passphrase: "密码",
    passphrase_hint: "至少 10 位。几个不相干的词连起来，好记又难猜",
    again: "再输一次密码",
    starter: "带上通用服务清单",
    starter_hint: "七八十项常见服务的草稿，一条一条核对后再发布；不带也可以以后自己添加",

    review: "核对一遍",
    review_lead: "看清楚再启用。名称、开门时间这些以后还能改。",
    change: "改",
    starter_yes: "带上",
    starter_no: "不带",
    after: "启用以后会给一个恢复码，只显示一次。请准备好纸笔，或者打印机。",

    code_title: "服务站启用好了，请收好恢复码",
    code_lead: "忘了密码，只有它能打开数据。只显示这一次，关掉就看不到了。",
    code_sheet: "恢复码",
    code_rules: &[
        "打印或抄在纸上，不要拍照，不要发微信。",
        "锁进柜子，和平板分开放；居委会可以另存一份。",
        "拿到它的人能打开全部数据，请像钥匙一样保管。",
        "密码和恢复码都丢了，谁也打不开，我们也不能。",
    ],
    code_made: |date| format!("{date}生成"),
    code_copied: "我已抄好，收在安全的地方",
    enter: "进入工作台",

    restore_lead: "选以前导出的文件。先检查，再给您看里面是什么，您确认了才写入。",
    restore_kinds: &[
        "加密备份（.linli）：原来的人用原来的密码打开。",
        "数据文件（.json）：里面没有密码，恢复时要设一个新的。",
    ],
    choose_file: "选择文件",
    other_file: "换一个文件",
    plan: "文件没有问题",
    plan_lead: "还没有写入。请看清楚是不是您要的那个站。",
    plan_station: "服务站",
    plan_code: "社区代码",
    plan_entries: "记录",
    plan_made: "导出时间",
    plan_opens: "谁能打开",
    entries: |n| format!("{n} 条"),
    who_backup: "导出时有密码的工作人员，或持有恢复码的人",
    unknown_entries: |n| format!("有 {n} 条记录是新版本写的，恢复后只能看，不能改；更新网页后再改。"),
    backup_open: "打开备份",
    backup_open_lead: "输入原来的姓名和密码，检查每一条记录。",
    backup_check: "打开并检查",
    backup_checked: |n| format!("{n} 条记录都检查过，没有问题"),
    restore_now: "恢复这个服务站",
    journal_open: "以后怎么打开",
    journal_open_lead: "数据文件里没有密码。请为一位站长设新的密码；恢复后还会给一个新的恢复码，旧的作废。",
    journal_manager: "站长",
    journal_no_manager: "这个文件里没有在任的站长，没有人能打开它。请换一份文件。",
    restored: |n| format!("已恢复 {n} 条记录"),
    cancel_restore: "返回",
};

fn legal_detail(kind: LegalKind) -> &'static str {
    match kind {
        LegalKind::Registered => "在民政部门登记过，有登记号，有自己的账",
        LegalKind::Inside => "居委会的一部分，钱归居委会或街道代管；多数站是这样",
        LegalKind::Enterprise => "在市场监管部门登记的企业或个体户",
    }
}

fn positioning_detail(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => "居委会管公共、志愿、互助，服务站管便民商业。",
        Positioning::Shenzhen => "服务站是居委会举办的民办非企业单位，开展社区服务。",
        Positioning::Nanjing => "服务站承担政府在社区的公共服务，协助居委会。",
        Positioning::Jinjiang => "服务站担负原来由居委会承担的政府工作，同时办社会化服务项目。",
        Positioning::Mixed => "居委会和服务站合在一起，四类服务都由服务站统揽；现在多数是这样。",
    }
}
