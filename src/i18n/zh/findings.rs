//! The page 待核对, in Chinese.

use crate::domain::people::PersonPatch;
use crate::i18n::data::grouped;
use crate::i18n::findings::Findings;

pub(in crate::i18n) static STRINGS: Findings = Findings {
    help: "这页怎么用",
    help_text: &[
        "两台平板没有联网，各写各的。合到一起以后，同一处写得不一样的，都列在这里：谁、在哪台平板、什么时候写的，两份都在，一份也没有丢。",
        "看清楚以后，按“采用这一份”。本站就按这一份；下次交换数据，别的平板也跟着改。没选的那一份留在历史里。",
        "最下面是可能登记了两次的居民。是同一位就按“合并为一人”，合并错了可以再分开。",
    ],
    none: "没有要核对的",
    none_hint: "两台平板交换数据以后，写得不一样的地方会列在这里。",
    looking: "正在核对…",
    looking_at: |done, of| format!("正在核对… {} / {}", grouped(done), grouped(of)),
    failed: "核对不了：记录读不出来",
    count: |n| format!("有 {n} 处要核对"),
    unread: |n| format!("有 {} 条记录读不出来，没有核对到", grouped(n)),
    to_data: "去数据与备份",
    more: |n| format!("再看 {n} 条"),

    fields: "两台平板写得不一样",
    fields_hint: "两份都在。选定哪一份，本站就按哪一份。",
    version: |n| format!("第 {n} 份"),
    choose: "采用这一份",
    shows: "现在用的",
    written: |who, tablet, when| format!("{who} · {tablet} · {when}"),
    this_tablet: "这台平板",
    other_tablet: |id| format!("平板 {id}"),
    chosen: "已采用，这一处核对好了",
    gone: "这一项已经不在了，不用再选，记下就行。",
    nothing: "空",
    leave: "照原样保留",
    left: "已记下：照原样保留",

    crowded: "预约超过名额",
    crowded_hint: "两台平板约了同一个时段，或者名额改少了。点开一件，改个时间或取消；都接得下，就照原样保留。",
    crowded_by: |come, places| format!("约了 {come} 位，名额 {places} 位"),
    twins: "同一张办事单登记了两次",
    twins_hint: "两台平板各收了一次。留一件，另一件点开后取消；要是本来就是两件事，就照原样保留。",
    clocks: "平板的时间不对",
    clocks_hint: "这些记录的先后没有错，只是上面写的日期不能当真。看过就行，不用改。",
    clock: |tablet, from, to, at, before| {
        let which = if from == to { format!("第 {from} 条") } else { format!("第 {from} 到 {to} 条") };
        format!("{tablet}{which}写的是 {at}，前一条是 {before}")
    },

    doubles: "同一文件有两份",
    doubles_hint: "文号一样，或者文件名和发文机关一样：多半是两台平板各录了一次。合成一份以后，引用和口径都跟到留下的那一份；合错了，在政策库里可以恢复。",
    double_has: |clauses, readings, cited| format!("{clauses} 条，口径 {readings} 条，引用 {cited} 处"),
    double_stays: "，留这一份",
    join_double: "合成一份",
    join_all: |n| format!("这 {n} 种文件都合成一份"),
    doubles_joined: "已合成一份",

    money: "钱款要核对",
    money_hint: "两台平板各记各的，两边的记录都留着。按下面说的办；账对上了，这一条自己会消失。",
    bill: |n, whose, period| match period {
        "" => format!("重复收款：{whose}的同一张账单收了 {n} 次"),
        _ => format!("重复收款：{whose} {period} 的同一张账单收了 {n} 次"),
    },
    bill_do: "问清楚是不是交重了。交重了，点开后收的那一张退款（当天开错的可以作废）；确实要交两次，就照原样保留。",
    paper: |n| format!("同一张手工收据录了 {n} 次"),
    paper_do: "对着收据本看一遍，点开录重的那一张作废；要是两本收据号码相同，就照原样保留。",
    back: |n, days| format!("同一张收据退了 {n} 次钱：{days}"),
    back_do: "两台平板各退了一次。向居民要回多退的钱，再请会计记一笔冲正；办好了，照原样保留。",
    remitted: |n, whose| format!("同一笔钱解缴给{whose} {n} 次"),
    remitted_do: "和收费单位核对，把多解缴的要回来，再请会计记一笔冲正；办好了，照原样保留。",
    back_and_remitted: |day| format!("钱已退给居民（{day}），又解缴给了收费单位"),
    back_and_remitted_do: "请收费单位把这一笔退回来，再请会计记一笔冲正；办好了，照原样保留。",
    corrected: |n, what, day| format!("同一笔账冲正了 {n} 次：{day} 的{what}"),
    corrected_do: "两台平板各冲正了一次，两笔都留着。请会计到账目里，把多冲的那一笔冲正再冲正一次；冲过以后，这一条自己会消失。",
    returned: |sum| format!("照同一张收据多退了 {sum}"),
    returned_do: "多半是两台平板各退了一次，两笔都留着。向住户要回多退的钱，或者查明有一次没有真付出去；再请会计到账目里，把多退的那一笔冲正。",
    changed: |whose, day, (lines, sum), (now, now_sum)| {
        let whose = if whose.is_empty() { "总账" } else { whose };
        format!("{whose}已结账到 {day}，后来又变了：结账时 {lines} 笔 {sum}，现在 {now} 笔 {now_sum}")
    },
    changed_do: "别的平板带来了那几天的收款、退款或退还的押金。请会计看一遍，再结一次账；看过没有问题，也可以照原样保留。",
    rounding: |sum| format!("零头还差 {sum}"),
    rounding_do: "现金不到一角的零头由本站补，本站还没有自己的钱来补。没有丢钱；收到手续费或本站收费，或者记了期初余额，这一条自己会消失。",
    till_below: |whose, sum| format!("{whose}的钱箱，账上比零还少 {sum}"),
    kept_below: |whose, sum| format!("{whose}：退还的比收下的多 {sum}"),
    kept_below_do: "多半是两台平板各退了一次。请对照凭据查清，把多付的要回来；没有真付出去的那一次，请会计用“冲正”冲掉。",
    till_below_do: "钱箱里不会比零还少：多半是这里的钱在别的平板上也记了。两台平板都点一遍现金，再请会计用“冲正”把钱箱改对。",
    brought: |whose, times, by| format!("{whose}的钱箱被带走 {times} 次，最后一次带到{by}"),
    brought_do: "现金只有一份。点清现金在哪一台，另一台记的长短款请会计用“冲正”改对；改好了，照原样保留。",
    short: |sum| format!("代收的钱少了 {sum}"),
    short_do: "账上的钱不够付给收费单位和居民。查一查有没有多退、多解缴或支出过头，用本站自己的钱补足，请会计记账。",
    sent: |whose, sum| format!("解缴给{whose} {sum}"),
    to_books: "去看账目",

    people: "可能登记了两次的居民",
    people_hint: "是不是同一位，请当面或打电话问清楚。合并以后，电话、门牌和办过的事都在一页上；合并错了可以再分开。",
    people_none: "没有看起来重复的居民。",
    join: "合并为一人",
    not_one: "不是同一位",
    joined_now: "已合并为一人",
    parted_now: "已记下：不是同一位",
    same_phone: "电话相同",
    same_name: "姓名读音相同",
    same_door: "同一户",
    pair: |one, two| format!("{one}和{two}"),
    left_behind: |name| {
        format!("{name}：和他合并的那一份已经删除，这一份还在。点开看看要不要也删除；不用删就按“留着”")
    },
    keep: "留着",
    kept: "已记下：这一份留着",

    maybe: "可能登记了两次",
    maybe_hint: "是同一位就合并：办过的事会放到一起，两份资料都留着，可以再分开。",
    together: "已合并为一人",
    together_hint: "这几份资料是同一位，办过的事列在一起。删除个人信息时一起删除。",
    part: "分开",
    joined_into: |name| format!("已和“{name}”合并为一人"),
    joined_into_hint: "办过的事都在那一页上。这份资料还留着；合并错了，可以分开。",
    open_kept: |name| format!("打开{name}"),

    station: "本站资料",
    staff: |name| format!("人员{name}"),
    service: |name| format!("服务{name}"),
    provider: |name| format!("服务单位{name}"),
    notice: |name| format!("公告{name}"),
    person: |name| format!("居民{name}"),
    request: |about, whose| {
        if whose.is_empty() { format!("办事{about}") } else { format!("{whose}的{about}") }
    },
    ticket: |number| format!("{number} 号"),
    biller: |name| format!("收费单位{name}"),
    visit: |title| format!("进社区申请{title}"),

    state: "状态",
    who: "姓名和电话",
    contact: "联系人",
    positioning: "职责定位",
    positioned: |model, from| format!("{model}，从 {from} 起"),
    parties: "谁负责",
    parties_model: "按职责定位",
    consent: "登记同意",
    joined: "合并为一人",
    joined_with: |name| format!("和“{name}”是同一位"),
    joined_none: "不是同一位",
    step: "办到哪一步",
    order: "交办的内容",
    stars: |n| format!("{n} 星"),
    when: "时间",
    due: |day| format!("{day}前办好"),
    booked: |slot| format!("预约 {slot}"),
    no_time: "没有定时间",
    plan: "预约办法",
    planned: |minutes, capacity, ahead| format!("每 {minutes} 分钟 {capacity} 位，提前 {ahead} 天"),
    no_plan: "不接受预约",
    person_field,
};

fn person_field(patch: &PersonPatch) -> &'static str {
    match patch {
        PersonPatch::Name { .. } => "姓名",
        PersonPatch::Phones { .. } => "电话",
        PersonPatch::Building { .. } => "楼栋",
        PersonPatch::Unit { .. } => "单元",
        PersonPatch::Room { .. } => "室",
        PersonPatch::Note { .. } => "备注",
        PersonPatch::CareUntil { .. } => "特殊关照到",
    }
}
