//! Bad days in Chinese.

use crate::i18n::data::grouped;
use crate::i18n::days::Days;

pub(in crate::i18n) static STRINGS: Days = Days {
    reading: "这里只能看",
    reading_text: "同一时间只能在一个窗口里改数据，现在是另一个窗口。那边一保存，这里就跟着变。要在这里改，请按“接管”。",
    taken_over: "另一个窗口接管了",
    taken_over_text: "以前保存的都在。您没有保存的内容还留在这一页；要在这里接着改，请按“接管”。",
    take_over: "接管",

    outdated: "本页是旧版本，请刷新",
    outdated_open: "网页更新了，这个窗口已经停止写入；以前保存的都在。没有保存的内容请先抄下来，再按“刷新”。",
    outdated_text: "这里的数据已经由新版本的网页打开过。数据都在；请按“刷新”换上新版本。还是这样，请把其他窗口关掉再刷新。",
    cut: "浏览器关掉了这个网页的数据存储，可能是有人清除了网站数据。现在写的不会保存。请先抄下没有保存的内容，再按“刷新”看看数据还在不在。",
    blocked: "另一个旧窗口还开着，数据暂时打不开。请把本站的其他窗口都关掉，这里会自动继续。",
    reload: "刷新",

    unsettled: "未保存：10 秒了还没有写进平板。您写的还在这一页。可以再等一等；要是一直这样，请先把内容抄下来，再按“重新打开”，看看这一条在不在。",
    reopen: "重新打开",

    clock: "这台平板的时间不对",
    clock_back: |last, now| {
        format!(
            "平板说现在是 {now}，可是以前的记录已经写到 {last}。记录的先后不受影响，但写下的日期会错。请到平板的设置里打开“自动确定日期和时间”。"
        )
    },
    clock_ahead: |last, now| {
        format!(
            "平板说现在是 {now}，离上一条记录（{last}）隔了很久。要是日期不对，请到平板的设置里打开“自动确定日期和时间”。"
        )
    },
    clock_right: "时间是对的",

    backup_much: |since| {
        format!("上次备份以后又有 {} 条新记录，只在这台平板里。请做一次备份。", grouped(since))
    },
    backup_now: "现在备份",
    later: "以后再说",
    backup_facts: |when, size, then, since| {
        let size = if size.is_empty() { String::new() } else { format!("，{size}") };
        let since = if since == 0 {
            "之后没有新的".to_owned()
        } else {
            format!("之后又有 {} 条", grouped(since))
        };
        format!("{when}{size}，共 {} 条，{since}", grouped(then))
    },
    backup_clock: "备份的时间比现在还晚：平板的时间不对",

    rolled_back: "这里的数据比上次少了",
    rolled_back_text: "最后的一些记录不见了，可能是平板恢复成了以前的样子。为了不越弄越糟，现在先不写入任何东西。请按下面的顺序来。",
    heal: "第二步：有备份吗？导入它，缺的会补回来",
    heal_text: "选最近一次的加密备份（.linli）或导出的数据（.json）。只补这里缺的，别的不变。",

    forgotten: "密码和恢复码都没有",
    forgotten_text: "数据是用密码锁着的，没有密码谁也打不开，我们也打不开。可以这样做：",
    forgotten_steps: &[
        "请站里别的工作人员用自己的姓名和密码解锁：每个人的密码都能打开同样的数据，站长进去以后可以给您换新密码。",
        "再找找恢复码：启用时打印或抄下来的 24 位字母和数字，多半和重要文件放在一起。",
        "有以前“导出数据”得到的 .json 文件，可以在另一台平板（或另一个浏览器）上“从文件恢复”，设新的密码。那份文件以后的记录要对照纸面补上。",
        "都没有，这些数据就打不开了，只能清除这个网站的数据，重新启用。请先问过站长和居委会。",
    ],

    keep_steps: &[
        "把本页装到主屏幕（浏览器菜单里的“添加到主屏幕”或“安装应用”），以后从主屏幕打开。",
        "不要用无痕（隐私）窗口，也不要让清理软件清浏览器数据。",
        "每天做一次加密备份，存到 U 盘或电脑上。",
    ],
};
