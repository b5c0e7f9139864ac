//! The words about tablets in Chinese.

use crate::i18n::data::grouped;
use crate::i18n::tablets::Tablets;

pub(in crate::i18n) static STRINGS: Tablets = Tablets {
    title: "平板",
    help: &[
        "一个服务站可以用几台平板，没有网也行。每台平板各记各的，再互相交数据，两边就一样了。",
        "每天至少互相交一次：在这台按“交出数据”，把文件拷到另一台，在那台按“接收数据”。再反过来做一遍。",
        "同一个文件接收两次不要紧，先后次序弄错了也不要紧，页面会说缺哪一段。",
        "平板丢了，请马上在另一台上按“停用平板”。",
    ],

    list: "本站的平板",
    none_else: ("现在只有这一台", "要用第二台，请按“加入一台平板”。"),
    this: "手里这一台",
    out: "已停用",
    letter: |letter| format!("平板 {letter}"),
    unnamed: |id| format!("平板 {id}"),
    id: "编号",
    entries: "它记的",
    entries_count: |n| format!("{} 条", grouped(n)),
    last: "最后一条",
    never_wrote: "还没有记过",
    waiting: "还没交给它",
    nothing_waiting: "没有，都交了",
    waiting_since: |n, since| format!("{} 条，最早的是 {since}", grouped(n)),
    handed: |at| format!("上次交出：{at}"),
    received: "收到它的",
    never_received: "还没有收到过",
    received_upto: |last, at| {
        if at.is_empty() { format!("到 {last} 为止") } else { format!("到 {last} 为止，{at} 接收") }
    },
    out_upto: |seq| format!("它的前 {} 条算数，以后的不算", grouped(seq)),
    beyond: |n| format!("停用以前，它另有 {} 条交到了这里，现在没有算进去。", grouped(n)),
    count_too: "也算进去",
    counted: "已算进去",

    same_letter: |name| format!("这台平板和“{name}”用了同一个字母"),
    same_letter_here: "两台是用同一份备份加入的，排队的号会重复。请给这一台换一个字母：按下去以后会锁定，再解锁就换好了。",
    same_letter_there: "两台是用同一份备份加入的，排队的号会重复。请在那台平板的这一页上换字母。",
    change_letter: "换一个字母",

    rename: "改名",
    rename_name: |name| format!("改名：{name}"),
    name: "平板的名字",
    name_hint: "例如“前台平板”“走访平板”，最多 20 个字",
    save: "保存",

    own_out: "这台平板已经停用，在它上面写的都不算数。要再用，请清空它，再用备份文件重新加入。",
    shut_out: "停用平板",
    shut_out_lead: |name| format!("停用“{name}”？"),
    shut_out_points: &[
        "它已经交到这里的，全都保留。",
        "它以后再交来的，一条都不收，哪台平板都不收。",
        "本站换一把新钥匙：从现在起写的，用它打不开。",
        "还有别的平板的，请随后在那些平板上“接收数据”，选这台做的加密备份，新钥匙才会过去。",
        "停用以后不能恢复。平板找回来了，请清空它，再用备份文件重新加入。",
    ],
    shut_out_now: "停用",
    shut_out_done: "已停用。请给其他平板各接收一次加密备份。",

    join: "加入一台平板",
    join_hint: "让另一台平板也用这个服务站的数据。",
    join_steps: &[
        "按下面的按钮，在这台上做一份加密备份。",
        "把备份文件拷到新平板上（U 盘、数据线、蓝牙都行）。",
        "在新平板上打开同一个网址，点“工作台”，选“从文件恢复”，选这个文件。",
        "输入本站人员的姓名和密码。新平板会有自己的字母，不会和这台弄混。",
    ],
    join_make: "做一份加密备份",
    join_made: |name| format!("已备份：{name}"),
    join_then: &[
        "文件在“下载”里。请拷到新平板，照上面第 2 步往下做。",
        "新平板记了第一条、交过一次数据以后，就会出现在这一页。",
    ],

    hand_over: "交出数据",
    hand_over_hint: "把别的平板还没见过的，做成一个小文件。文件是加密的，只有本站的平板能打开。",
    to: "交给哪一台",
    to_unhanded: "还没交出过的全部（谁都可以收）",
    to_from: "从我的第几条起（对方说缺的时候）",
    to_everything: "从头到尾全部",
    from: "从第几条起",
    from_hint: "对方的页面上写着",
    from_missing: "请填一个数字，例如 12",
    making: "正在做文件…",
    made: "已做好文件",
    made_text: |name, entries, photos, slips| {
        let mut text = format!("文件“{name}”，{} 条记录", grouped(entries));
        if photos > 0 {
            text.push_str(&format!("，{photos} 张照片"));
        }
        if slips > 0 {
            text.push_str(&format!("，{slips} 张没接的办事单"));
        }
        text.push_str("。它在“下载”里，请拷到另一台平板，在那台按“接收数据”。");
        text
    },
    nothing_new: "没有要交的：对方都有了。",
    again: "再下载一次",
    failed: "没有做成",

    receive: "接收数据",
    receive_hint: "选另一台平板交出的文件；它的“加密备份”“导出数据”也可以。先检查，给您看会加入什么，确认以后才写入。",
    receive_pick: "选择要接收的文件",
    receive_go: |n| if n == 0 { "接收".to_owned() } else { format!("接收 {} 条", grouped(n)) },
    receive_not: "不接收",
    received_done: |n| if n == 0 { "已接收".to_owned() } else { format!("已接收 {} 条", grouped(n)) },
    from_tablet: "哪台平板交来的",
    plan_nothing_yet: "还没有写入，看清楚再确认。",
    gaps: "前面缺了一段",
    gap: |whose, from, to, ask| {
        let n = to.saturating_sub(from) + 1;
        format!("{whose}缺 {} 条（第 {from} 到 {to} 条）。请让{ask}从第 {from} 条起再交一次。", grouped(n))
    },
    refused: "有停用的平板写的，不收",
    refused_of: |whose, n| format!("{whose}：{} 条，停用以后写的，不算数。", grouped(n)),
    old_key: (
        "文件是用以前的钥匙封的",
        "这里还打得开，可以接收。那台平板还没有最新的钥匙：请让它接收一次本机的加密备份。停用过平板的，请先确认文件不是从那台来的。",
    ),
    brings: |plan| {
        let counted = |n: usize, words: fn(usize) -> String| (n > 0).then(|| words(n));
        let parts = [
            counted(plan.photos, |n| format!("照片 {n} 张")),
            counted(plan.slips, |n| format!("没接的办事单 {n} 张")),
            counted(plan.words, |n| format!("补上本机缺的文字 {n} 处")),
            plan.keys.then(|| "新的钥匙".to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("、")
    },
    locked: (
        |n| format!("有 {n} 张照片这里打不开，收不进来"),
        "可能是用本机没有的钥匙封的，或者已经损坏。记录照样可以接收；照片还在那台平板上：请在那台做一份“加密备份”，在本机再接收一次。",
    ),

    not_whole: (
        "这是平板之间交的数据，不是整份备份",
        "恢复要用“加密备份”（.linli）或“导出数据”（.json）的文件。请在原来的平板上按“加入一台平板”，做一份。",
    ),
};
