//! The desk in Chinese.

use crate::domain::values::OpenState;
use crate::engine::{Loss, LossKind};
use crate::i18n::common::clock_time;
use crate::i18n::desk::Desk;

pub(in crate::i18n) static STRINGS: Desk = Desk {
    desk: "工作台",
    nav_label: "工作台",
    nav_today: "今天",
    nav_people: "居民",
    nav_requests: "办事",
    nav_slips: "办事单",
    nav_bookings: "预约",
    nav_queue: "叫号",
    nav_cash: "收费台",
    nav_collect: "收款",
    nav_catalogue: "服务目录",
    nav_providers: "服务单位",
    nav_shift: "交接班",
    nav_billers: "收费单位",
    nav_remittances: "解缴",
    nav_finance: "账目",
    nav_notices: "公告",
    nav_visits: "进社区",
    nav_profile: "本站资料",
    nav_staff: "人员",
    nav_history: "历史",
    nav_publish: "对外公布",
    nav_findings: "待核对",
    to_settle: |n| format!("有 {n} 处待核对"),
    nav_data: "数据与备份",
    nav_tablets: "平板",
    nav_charge: "职责与政策",
    nav_positioning: "职责定位",
    nav_mandates: "委托事项",
    nav_policies: "政策库",
    nav_residents: "居民页面",
    group_window: "窗口",
    group_station: "本站",
    lock: "锁定",
    to_residents: "回居民首页",
    help: "这页怎么用",
    lost: "没有这个页面",
    lost_hint: "网址可能抄错了，或者这一页还没有做。",
    to_today: "回到今天",

    demo_banner: "示例站：这里的人和事都是编的，随便点、随便改，不会影响真的服务站。",
    demo_leave: "退出示例",
    demo_delete: "删掉示例数据并退出",
    read_only: "这里有新版本写下的记录，现在只能看和导出，不能改。请更新网页。",
    insecure: "未用 HTTPS：网页不能请浏览器长期保存数据，请更勤做备份。",

    slips_taken: |n| format!("登记了 {n} 张居民留下的办事单"),
    saved: "已保存",
    not_saved: |why| format!("未保存：{why}"),

    deriving: "正在计算密码…",
    founding: "正在启用…",
    reading: "正在检查文件…",
    restoring: "正在恢复…",
    merging: "正在合并…",
    exporting: "正在导出…",
    reloading: "正在重新读取…",
    progress: |done, of| format!("{done} / {of}"),

    backup_chip: |age, since| match (age, since) {
        (None, _) => "还没有备份".to_owned(),
        (Some(age), 0) => format!("备份 {}", ago(age)),
        (Some(age), since) => format!("备份 {}，又有 {since} 条", ago(age)),
    },
    backup_good: "备份是新的",
    backup_due: "该做备份了",
    backup_old: "备份太旧了",
    backup_never: "还没有做过备份",
    backup_never_detail: |n| format!("{n} 条记录只在这台平板里；平板坏了就没有了"),
    backup_now: "现在备份",
    exported: |name| format!("已备份：{name}。请把文件存到 U 盘或电脑上。"),

    opening: "正在打开…",
    unavailable: "浏览器不让网页存数据",
    unavailable_text: "服务站的数据要存在这台平板的浏览器里，现在存不了，所以工作台打不开。可以这样试：",
    unavailable_steps: &[
        "如果开的是无痕（隐私）窗口，请改用普通窗口。",
        "在浏览器设置里，允许本网站存储数据（Cookie 和网站数据）。",
        "如果平板存储空间满了，清理一些照片和视频。",
        "换 Chrome、Edge 或 Safari 的新版本再试。",
    ],
    browser_said: |words| format!("浏览器的说法：{words}"),
    newer: "这里的数据是新版本写的",
    newer_text: |version| {
        format!(
            "数据格式是第 {version} 版，这个网页还不认识，怕弄坏所以没有打开。数据都在。请更新网页：联网后按下面的按钮。"
        )
    },
    update_page: "更新网页",
    vanished: |name| format!("这台平板上曾经有“{name}”的数据，现在是空的"),
    vanished_text: "可能是浏览器清理了网站数据，或者有人清除了浏览记录。请先不要重新启用，按下面的办法找回来：",
    vanished_steps: &[
        "找最近一次的备份：U 盘、电脑里名字以 .linli 或 .json 结尾的文件。",
        "按“从文件恢复”，选这个文件。",
        "没有备份，就看看还有没有别的平板在用同一个站，从那台导出再恢复到这里。",
    ],
    begin_anew: "不找了，重新启用",
    begin_anew_text: |name| {
        format!(
            "重新启用会得到一个全新的、空的服务站。“{name}”以前的记录不会回来；以后找到备份，也不能和新站合并。"
        )
    },
    begin_anew_check: "我明白，以前的记录不要了",
    unreadable: "数据还在，但钥匙信息不见了",
    unreadable_text: "这里有加了密的记录，可是打开它们要用的钥匙信息缺失或损坏，密码和恢复码都打不开。请用最近一次的备份来恢复。",
    unreadable_check: "恢复时，可以清掉这里打不开的记录",
    restore: "从文件恢复",
    damaged: "有些记录读不出来",
    damaged_text: "可能是平板的存储出了问题。为了不越弄越糟，现在先不写入任何东西。请按下面的顺序来。",
    damaged_lost: "读不出来的记录",
    loss,
    damaged_sound: "第一步：先把完好的部分导出来",
    damaged_sound_text: "加密备份把存着的原样带走，以后还能再试；导出数据只带走读得出来的。",
    export_data: "导出数据",
    export_backup: "加密备份",
    accept: "接受缺失并继续",
    accept_text: "没有完整的备份，才用这个办法。缺的记录不会回来，别的照常使用；以后每次导出都会写明缺了哪些。",
    accept_check: "已经导出过了，我同意带着缺失继续",

    locked: "工作台已锁定",
    name: "姓名",
    passphrase: "密码",
    unlock: "解锁",
    forgot: "忘记密码，用恢复码",
    recovery_code: "恢复码",
    recovery_hint: "启用时打印的 24 位字母和数字，大小写、空格都不要紧",
    by_passphrase: "用姓名和密码",
    wait: |seconds| format!("请等 {seconds} 秒再试"),
    show_passphrase: "显示密码",
    demo_opens: |name, passphrase| format!("示例站的姓名是{name}，密码是 {passphrase}，谁都可以打开。"),
    demo_open: "打开示例站",

    today: "今天",
    today_help: &[
        "这一页告诉您：站里现在开不开门、居民能看到多少服务、数据安不安全。",
        "“未核对”是说还没有人拿实际情况对过那一条；对过以后，居民页面上会写明核对日期。",
        "备份灯是绿的就放心；变黄变红，按“现在备份”，把文件存到 U 盘或电脑上。",
        "离开座位前按“锁定”。十分钟没有人碰，也会自动锁上。",
    ],
    work: "今天的事",
    no_work: "现在手上没有要办的事。",
    work_lines: ["待办", "超期", "今天预约", "排队", "办事单待处理", "回访", "原件在抽屉", "挂起"],
    enter_request: "代居民登记",
    count_question: "记一次咨询",
    open_state,
    published: "已发布",
    unchecked: "未核对",
    drafts: "草稿",
    paused: "暂停中",
    notices: "公告",
    services: "居民能看到的服务",
    to_catalogue: "去服务目录",
    safety: "数据安全",
    next: "接下来做什么",
    done: "已完成",
    step_publish: "发布第一批服务",
    step_publish_hint: |drafts| match drafts {
        0 => "到服务目录添加服务，发布后居民就能看到".to_owned(),
        n => format!("清单里有 {n} 项草稿，挑本站真正办的发布出去"),
    },
    step_check: "逐条核对已发布的服务",
    step_check_later: "发布以后，对一对电话、时间、材料是不是真的这样",
    step_check_hint: |n| format!("还有 {n} 项没有核对：电话、时间、材料对不对"),
    step_hours: "写上开门时间、电话和地址",
    step_hours_hint: "居民最常问的就是这三样",
    step_backup: "做第一份备份",
    step_backup_hint: "存到 U 盘或电脑上，平板坏了也不怕",
    step_look: "看看居民看到的样子",
    step_look_hint: "打开居民页面，照着念一遍",
    set_hours: "填写",

    wishes: "居民需求",
    wishes_hint: "居民在大厅平板上找过、没有找到的词，不记是谁。",
    wished: |times, day| format!("{times} 次，最近 {day}"),
    wish_settle: "已处理",
    wish_settle_name: |word| format!("已处理：{word}"),
    wishes_more: |n| format!("再看 {n} 个"),

    kiosk: "自助模式",
    kiosk_hint: "把这台平板交给居民自己用：只有居民页面，没人碰就清屏，不留上一位的痕迹。退出要密码。",
    kiosk_refused: "这个浏览器记不住自助模式（可能禁止了网站存数据），平板不能交给居民",
    kiosk_leave: "退出自助模式",
    kiosk_leave_hint: "工作人员输入密码后，平板回到工作台。",

    particulars: "开门时间和联系方式",
    hours: "周一到周五",
    hours_hint: "照 8:00 这样写；下午不开门就把下午两格清空",
    station_phone: "服务站电话",
    address: "地址",
    save: "保存",
};

fn ago(age_ms: i64) -> String {
    let minutes = age_ms / 60_000;
    match (minutes, minutes / 60, minutes / 1440) {
        (0, ..) => "刚刚".to_owned(),
        (1..60, ..) => format!("{minutes} 分钟前"),
        (_, hours @ 1..24, _) => format!("{hours} 小时前"),
        (_, _, days) => format!("{days} 天前"),
    }
}

fn loss(loss: &Loss) -> String {
    let Loss { device, from, to, kind } = loss;
    let which = if from == to {
        format!("第 {from} 条")
    } else {
        format!("第 {from} 到 {to} 条，共 {} 条", to - from + 1)
    };
    let what = match kind {
        LossKind::Missing => "不在平板里了",
        LossKind::Damaged => "还在，但内容坏了",
        LossKind::UnknownKey => "用另一把钥匙锁着，这里没有那把钥匙",
    };
    format!("平板 {device} 写的{which}：{what}")
}

fn open_state(state: OpenState, opens: &str) -> String {
    match state {
        OpenState::Open { until } => format!("现在开门，到 {}", clock_time(until)),
        OpenState::Closed { .. } => format!("现在休息，{opens}"),
        OpenState::Unknown => "还没有写开门时间".to_owned(),
    }
}
