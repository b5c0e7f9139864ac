//! The data page's words in Chinese.

use crate::engine::LossKind;
use crate::i18n::data::{Advice, Data, Doing, Freshness, Unfit, grouped};
use crate::journal::Verdict;

pub(in crate::i18n) static STRINGS: Data = Data {
    title: "数据与备份",
    help: "这页怎么用",
    help_text: &[
        "本站的数据只存在这台设备的浏览器里。设备坏了、丢了，或者浏览器被清空，就只能靠备份找回来。",
        "每天下班前按一次“加密备份”，把文件存到 U 盘或另一台电脑上。打开它要用本站人员的密码或恢复码。",
        "“导出数据”得到的文件谁都能看，只给站长用，例如交接、审计。",
        "“导入”用来把另一台平板的内容合到这里：先看清楚会加入什么，确认以后才写入。",
    ],

    store: "这台设备上的数据",
    entries: "记录",
    entries_count: |n| format!("{} 条", grouped(n)),
    tablet: "这台平板",
    tablet_letter: |letter| format!("平板 {letter}"),
    fingerprint: "数据指纹",
    fingerprint_hint: "两台设备的数据一样，指纹就一样。备份以后可以抄下来对照。",
    fingerprint_full: "看完整的指纹",
    to_tablets: "看本站的平板，交出和接收数据",
    usage: "占用空间",
    usage_of: |used, all| format!("用了 {used}，浏览器最多给 {all}"),
    usage_unknown: "浏览器没有说",
    persisted: ("浏览器答应长期保存", "空间不够时也不会自动清掉本站的数据。"),
    not_persisted: (
        "浏览器可能会清掉数据",
        "设备空间不够时，浏览器可能自动清理。请按“申请长期保存”，再照下面做：",
    ),
    ask_persist: "申请长期保存",
    persist_refused: "浏览器这次没有答应。请照上面做，过几天再按一次；这段时间每天备份。",
    not_secure: (
        "未用 HTTPS",
        "这个网址不是 https 开头的。数据照样能存，但浏览器不让长期保存，也不能扫码。请管网站的人换成 https 网址。",
    ),
    demo: ("这里是示例站", "下面备份和导出的也是示例，不是真的服务站。"),

    backup: "备份",
    freshness: |freshness| match freshness {
        Freshness::Current => "备份是新的",
        Freshness::Behind => "该再备份一次了",
        Freshness::Old => "很久没有备份了",
        Freshness::Never => "还没有备份过",
    },
    backup_never: "这台设备要是坏了，所有内容都找不回来。请现在做一次。",
    seal: "加密备份",
    seal_hint: "用本站人员的密码或恢复码才能打开，可以放心存到 U 盘、网盘。",
    export: "导出数据",
    export_hint: "不加密，谁拿到都能看。只有站长可以导出。",
    export_manager: "只有站长可以导出不加密的数据。要备份请按“加密备份”。",
    export_title: "导出不加密的数据？",
    export_warning: &[
        "文件里有居民和工作人员的姓名、电话，没有加密，谁拿到都能看。",
        "只用于交接、审计或换系统。用完请删掉，不要发到微信群里。",
        "平时备份请用“加密备份”。",
    ],
    export_go: "我知道了，导出",
    doing: |doing| match doing {
        Doing::Exporting => "正在导出…",
        Doing::Sealing => "正在做加密备份…",
        Doing::Opening => "正在打开备份…",
        Doing::Checking => "正在逐条检查…",
        Doing::SafetyCopy => "正在留一份安全副本…",
        Doing::Merging => "正在导入…",
    },
    progress: |done, all| format!("{} / {}", grouped(done), grouped(all)),
    sealed_done: "已备份",
    exported_done: "已导出",
    done_text: |name, n| {
        format!(
            "文件“{name}”，共 {} 条。写好以后又重新读过一遍，内容完整。请把它从“下载”里存到 U 盘或另一台电脑。",
            grouped(n)
        )
    },
    done_lost: |n| format!("有 {} 条读不出来，没有在文件里。", grouped(n)),
    done_again: "再下载一次",
    failed: "没有做成",

    import: "导入",
    import_hint: "选另一台平板的“加密备份”或“导出数据”文件。先检查，给您看会加入什么，确认以后才写入。",
    import_pick: "选择要导入的文件",
    secret_title: |name| format!("打开加密备份：{name}"),
    secret_text: "用做备份那台平板上的姓名和密码，或者恢复码。",
    secret_by_code: "用恢复码",
    secret_name: "姓名",
    secret_passphrase: "密码",
    secret_code: "恢复码",
    secret_code_hint: "启用时打印或抄下来的那一串，大小写都行",
    secret_missing: "请填写",
    secret_open: "打开",
    plan_title: |name| format!("导入计划：{name}"),
    plan_nothing_yet: "还没有写入。看清楚再确认；写入以前会先自动下载一份加密备份。",
    plan_station: "服务站",
    plan_made: "文件的时间",
    plan_entries: "文件里共有",
    plan_adds: "将加入",
    plan_known: "已有",
    plan_only_here: "只在本机",
    plan_per_tablet: "从哪台平板来",
    plan_tablet: "平板编号",
    plan_this_tablet: "本机",
    plan_unknown: |n| format!("其中 {n} 条是新版本写的，这一版不认识。导入以后只能看，不能改，请先更新。"),
    verdict,
    import_go: |n| if n == 0 { "导入".to_owned() } else { format!("导入 {} 条", grouped(n)) },
    import_not: "不导入",
    forked: |n| {
        format!(
            "多半是整个浏览器的数据被拷到了另一台平板，两台用了同一个编号。可以给这台平板换一个新编号：分开以后它写的 {} 条记录改记在新编号下，一条也不丢。换好以后重新解锁，再导入一次这个文件。",
            grouped(n)
        )
    },
    forked_go: "给这台平板换编号",
    forked_not: "这台平板换不了编号：它分开以后写的已经给过别的平板，或者里面新增过人员。交出的小文件也看不出从哪里分开，要用“导出数据”或者加密备份。请到另一台平板上导入这一台的，在那里换。",
    import_manager: "只有站长可以导入。",
    merged: |n| if n == 0 { "已导入".to_owned() } else { format!("已导入 {} 条", grouped(n)) },
    merged_hint: |name| format!("导入以前的数据留在加密备份“{name}”里，确认没有问题以前请不要删。"),
    unfit,
    unfit_line: |line| format!("出问题的地方在第 {} 条。", grouped(line)),

    losses: "有内容读不出来",
    losses_text: "下面这些记录缺失或损坏。请先做一次加密备份，再用以前的备份恢复，或者请站长决定。在这以前只能看，不能改。",
    loss: |loss| {
        if loss.from == loss.to {
            format!("{}：第 {} 条", loss.device, grouped(loss.from))
        } else {
            format!("{}：第 {} 到 {} 条", loss.device, grouped(loss.from), grouped(loss.to))
        }
    },
    loss_kind: |kind| match kind {
        LossKind::Missing => "不见了",
        LossKind::Damaged => "损坏了",
        LossKind::UnknownKey => "没有能打开它的钥匙",
    },
};

fn verdict(verdict: Verdict) -> Advice {
    match verdict {
        Verdict::Restore => ("可以恢复", "这里还没有服务站，文件里的内容会成为它。"),
        Verdict::Merge => ("可以导入", "是本站的文件。这里没有的会加入，已有的不变。"),
        Verdict::NothingNew => ("没有新内容", "文件里的内容这里全都有了，不用导入。"),
        Verdict::Gaps => {
            ("前面的还没到", "这个文件接不上：前面还有内容没有接收。请让对方从缺的那一条起再交一次。")
        }
        Verdict::Foreign => (
            "这是另一个服务站的文件",
            "两个服务站的数据不能合在一起。请核对文件的名字和站名，换成本站的文件。",
        ),
        Verdict::Forked => (
            "两边的记录对不上",
            "同一台平板的记录，在文件里和在这里从某一条起就不一样了。没有写入任何东西。请保留这两份，都做一次加密备份，再联系管系统的人分清哪一份是真的。",
        ),
    }
}

fn unfit(unfit: Unfit) -> Advice {
    match unfit {
        Unfit::Unreadable => ("文件打不开", "浏览器读不到这个文件。请把它重新拷到这台设备上，再选一次。"),
        Unfit::Garbage => (
            "这不是本站的数据文件",
            "请选“加密备份”（.linli）或“导出数据”（.json）得到的文件，不要选照片、表格或压缩包。",
        ),
        Unfit::Newer => ("文件是新版本写的", "请刷新网页，用上最新的版本，再导入一次。"),
        Unfit::TooLarge => ("文件太大了", "请改用“加密备份”的文件；还是太大，请联系管系统的人。"),
        Unfit::CutOff => ("文件不完整", "后面的内容没有拷全。请回到原来的平板再导出一次，拷的时候等它拷完。"),
        Unfit::Altered(_) => (
            "文件被改过或者坏了",
            "里面的内容和当初写下的不一样，没有写入任何东西。请回到原来的平板再做一次，不要用别的软件打开保存它。",
        ),
        Unfit::NewerKey => (
            "这台平板还没有打开它的钥匙",
            "交数据的平板已经换了新钥匙（有人离任，或者停用过平板）。请让它做一份“加密备份”，先在这里接收那个文件，再接收这个。",
        ),
        Unfit::Alone => ("备份要单独选", "加密备份要先用密码打开。请只选这一个文件，接收完再选其余的。"),
        Unfit::OtherKeys => (
            "本站的钥匙打不开这个备份",
            "它可能是别的服务站的，或者是换过钥匙以前做的。请在原来的平板上再做一次加密备份。",
        ),
    }
}
