//! 手工收据 and the code of a receipt in Chinese.

use crate::forms::collect::field;
use crate::i18n::paper::Paper;

pub(in crate::i18n) static STRINGS: Paper = Paper {
    title: "补录手工收据",
    lead: "平板不能用的时候在收据本上手写的收据，在这里一张一张补录。照纸上写的填。",
    sheet: "纸上的收据",
    field: |name| match name {
        field::PAD => "收据本编号",
        field::SHEET => "纸上的号码",
        field::ON => "哪天写的",
        field::TIME => "几点写的",
        _ => "谁写的",
    },
    pad_hint: "写在收据本封面上，例如 A3",
    number_hint: "印在这张收据上的号码",
    time_hint: "例如 9:30；记不清就写个大概",
    writer_choose: "请选一位",
    first: "看先补录的那张",
    check: |receipt| format!("手工收据 {receipt}：以纸上的号码为准，不再给新号码。"),
    dates: |written, today| format!("{written} 写的，{today} 补录入账。钱要放在今天的钱箱或账户里。"),
    receipt: "手工收据",
    written_at: "写收据的时间",
    written_by: "写收据的人",
    entered_at: "补录入账",
    next: "再补录一张",
    no_copy: "纸上已经有收据，这里不再打印。",

    pads: "收据本缺号",
    pads_lead: "号码要连着。缺的请找出来补录；写坏的也要把那张纸留着，给社区居委会看。",
    pads_none: "还没有补录过手工收据。",
    pad_line: |entered, lowest, highest| format!("已补录 {entered} 张，号码 {lowest} 到 {highest}"),
    missing: |n, numbers| format!("缺 {n} 张：{numbers}"),
    complete: "中间没有缺号",
    and_more: "……",

    code: "查验码",
    code_lead: "居民用手机扫一扫，就能查这张收据是不是本站开的、有没有被改过。码里没有姓名和户号。",
    code_name: "这张收据的查验码",
    code_printed: "扫码查验收据真假",

    show_today: "看今天收的",
    other_biller: "换收费单位",
};
