//! Words of 接班, 交班, 送存 and 销账, in Chinese.

use crate::domain::values::Fen;
use crate::forms::shift::field;
use crate::i18n::common::plain_yuan;
use crate::i18n::shift::Shift;

pub(in crate::i18n) static STRINGS: Shift = Shift {
    help_lines: &[
        "收现金以前先接班：把钱箱里的钱按面额数一遍，数好了才看得到上次交班留下多少。不一样要写明原因。",
        "交班也是先数、后看：数好以前看不到账上应有多少。差多少照实记下，写明原因，不要拿自己的钱补。",
        "代收的钱不能直接拿来花：先送存银行，再解缴给收费单位。",
        "收了钱、还没有拿到收费单位销账流水号的，叫“已收未销账”。交班前要一笔一笔看过。",
    ],
    not_yours: "交接班由窗口人员来做",
    not_yours_hint: "经手现金的人才要接班。请换成站长或窗口人员。",

    count: "清点",
    count_hint: "每种面额数出几张（枚），没有的空着。钱箱是空的就写一个 0。",
    piece: |kind| match kind.0 {
        ..100 => format!("{} 角", kind.0 / 10),
        fen => format!("{} 元", fen / 100),
    },
    pieces_unit: "张",
    one_more: |piece| format!("{piece}加一张"),
    one_less: |piece| format!("{piece}减一张"),
    total: "合计",
    counted_now: "清点好了",
    count_again: "再数一遍",

    open: "接班",
    open_hint: "这台平板现在没有人当班。先清点钱箱里的备用金，再接班。",
    first: "这是这台平板第一次接班，数到的现金记作备用金。",
    last_left: "上次交班留下",
    counted: "清点到",
    difference: "相差",
    differs: |fen| match fen.0 {
        ..0 => format!("少了 {} 元", plain_yuan(Fen(fen.0.saturating_neg()))),
        _ => format!("多了 {} 元", plain_yuan(fen)),
    },
    agrees: "一样，没有相差",
    field: |name| match name {
        field::WHY => "相差的原因",
        field::NAMED => "已收未销账",
        field::TO => "交给谁",
        field::AMOUNT => "送存金额",
        field::REFERENCE => "存款单号",
        field::NUMBER => "同一个销账流水号",
        field::BILLER => "收费单位",
        _ => match field::COUNT.iter().position(|count| *count == name) {
            Some(0) => "100 元",
            Some(1) => "50 元",
            Some(2) => "20 元",
            Some(3) => "10 元",
            Some(4) => "5 元",
            Some(5) => "1 元",
            Some(6) => "5 角",
            Some(7) => "1 角",
            _ => "",
        },
    },
    why_hint: "想不起来就写“原因不明”，不要空着。",

    on_duty: "当班",
    who: "谁当班",
    since: "从什么时候",
    until: "到什么时候",
    float: "接班时的现金",
    taken: "这一班收了",
    payments: |n| format!("{n} 笔"),
    columns: ["怎么付的", "笔数", "金额", "退回"],
    nothing_taken: "还没有收款。",
    somebody: "（已清除）",

    close: "交班",
    close_hint: "先把钱箱里的现金全部数一遍。数好以后，才看得到账上应有多少。",
    expected: "账上应有",
    not_closing: "先不交班",
    named: "已收未销账，交班前要看过",
    named_hint: "一笔一笔看过，再打勾：接班的人要接着去销账。",
    named_all: "都看过了",
    named_missing: "还有没看过的，请一笔一笔打勾。",
    open_payment: |receipt, biller, sum, days| format!("{receipt} · {biller} · {sum} · {}", days_of(days)),
    nobody_next: "没有人接，钱箱锁好",
    opened: "已接班",
    closed: "已交班",
    handed_over: "已交给下一位，这一班接着开",

    deposit: "送存",
    deposit_hint: "把钱箱里的现金存到本站对公账户。存多少记多少，不能比钱箱里的多。",
    reference_hint: "银行存款单上的号码，没有就空着",
    deposited: "已记下送存",
    fetch: "取备用金",
    fetch_hint: "从本站对公账户取现金，放进这台平板的钱箱找零用。不能比账上的多。",
    fetch_amount: "取多少",
    fetched: "已记下取备用金",

    post: "销账",
    post_hint: "把收费单位给的销账流水号填在每一笔旁边，填好几笔一起按“销账”。",
    post_none: "没有已收未销账的，都销了。",
    post_count: |n| format!("已收未销账 {n} 笔"),
    all_billers: "全部收费单位",
    fill: "填到下面空着的各笔",
    same_hint: "收费单位给一批收款同一个号时用",
    number_of: |receipt| format!("销账流水号 {receipt}"),
    days: days_of,
    posted: "已销账",
    no_number: "还没有填销账流水号。",
    own_fee: "本站自己的收费",

    past: "这台平板以前的班",
    past_none: "这台平板还没有交过班。",
    past_open: "没有交班就换了",

    sheet: "日结单",
    print_sheet: "打印日结单",
    tablet: "平板",
    receipts: "收据号",
    by_method: "按怎么付的",
    by_owner: "按谁的钱",
    owner_columns: ["谁的钱", "笔数", "金额"],
    cash: "现金",
    cash_taken: "收现金",
    cash_back: "退现金",
    cash_moved: "送存银行和其他进出",
    went_back: "作废或退款的收据",
    still_open: "已收未销账的收据",
    signs: &["交班人", "接班人", "站长"],
    sheet_note: "本单是站里的台账，不是会计凭证。",
};

fn days_of(days: i64) -> String {
    match days {
        ..=0 => "今天收的".to_owned(),
        n => format!("{n} 天了"),
    }
}
