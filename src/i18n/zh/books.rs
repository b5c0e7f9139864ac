//! Words of the books, in Chinese.

use super::money;
use crate::books::Words;
use crate::i18n::books::Books;

/// What a file of the whole is called.
pub(in crate::i18n) const WORKBOOK: &str = "账簿";

pub(in crate::i18n) static WRITTEN: Words = Words {
    day_book: "日记账",
    vouchers: "记账凭证",
    balances: "余额表",
    about: "说明",
    day_columns: [
        "日期",
        "时间",
        "凭据号",
        "类别",
        "对方",
        "方式",
        "收入",
        "支出",
        "不经本站金额",
        "经手人",
        "平板",
        "备注",
    ],
    voucher_columns: [
        "日期",
        "凭证字号",
        "摘要",
        "科目编码",
        "科目名称",
        "借方金额",
        "贷方金额",
        "附件数",
        "明细",
    ],
    balance_columns: ["科目编码", "科目名称", "账目", "期初余额", "借方发生额", "贷方发生额", "期末余额"],
    voucher: |n| format!("记-{n}"),
    summary: |what, n| format!("{what}汇总 {n} 笔"),
    carried: "期初结转",
    notes: &[
        "这是服务站的台账，不是法定会计账簿；正式记账以会计核对后的凭证为准。",
        "科目编码和名称是对照建议，未经核对的请会计先核对再导入。",
        "里面没有居民的姓名、电话和户号。余额正数是借方，负数是贷方。",
    ],
    source: money::STRINGS.source,
    back: money::STRINGS.back,
    method: money::STRINGS.method,
    account: money::STRINGS.account,
    purpose: money::STRINGS.purpose,
    chart: proposal,
    erased: "（已清除）",
    comma: "、",
};

pub(in crate::i18n) static STRINGS: Books = Books {
    export: "导出账簿",
    export_hint: "给会计和审计用。导出的是上面“看哪几天”选中的日子。",
    of_days: |days| format!("导出的日子：{days}"),
    csv: "导出 CSV",
    excel: "导出 Excel",
    beancount: "导出 Beancount",
    formats: [
        "CSV：日记账和记账凭证两个文件，多数记账软件都能导入。",
        "Excel：一个文件，里面是日记账、记账凭证和余额表。",
        "Beancount：纯文本账本，可以用另一个程序（bean-check）从头再算一遍。",
    ],
    not_statutory: "这是服务站的台账，不是法定会计账簿。正式记账由会计按国家规定另做。",
    in_clear: "导出的文件没有加密",
    in_clear_hint: "里面没有居民的姓名、电话和户号，但是有站里的收支。只交给该看的人，用完请删掉。",
    demo: "这是示例站，里面的钱和单位都是编的。",
    handed: |names| format!("已交给浏览器下载：{names}"),
    handed_hint: "请到下载文件夹看一眼，确认文件在。没有看到就再按一次。",
    nothing: "这段时间没有钱款进出，没有可以导出的。",
    failed: "文件没有导出来",
    failed_hint: "浏览器没有接住文件。请看看存储空间够不够、是不是禁止了下载，再试一次。",
    no_excel: "没有做成 Excel 文件",
    no_excel_hint: "做 Excel 的程序没有取到，可能是网络断了。请先导出 CSV，Excel 也能打开。",
    chart: "会计科目对照",
    chart_hint: "导出的记账凭证用下面的科目。请会计对照本单位的科目表核对，不一样的改过来。",
    chart_source: "建议的编码来自《民间非营利组织会计制度》（财会〔2004〕7号），未核对；2026 年起的新制度请会计确认。",
    row: |row| match row {
        "till" => "现金（钱箱）",
        "merchant" => "收款码待到账",
        "pos" => "刷卡待到账",
        "bank" => "银行",
        "claim" => "应收手续费",
        "trust" => "代收款",
        "owners" => "业主资金",
        "deposit" => "押金预存",
        "fees" => "自有收费",
        "commission" => "代收手续费",
        "merchant_fee" => "收款码手续费",
        "difference" => "长短款",
        "rounding" => "零头让利",
        "opening" => "期初和备用金",
        "expense" => "支出",
        "contribution" => "公益支出",
        _ => "",
    },
    proposed: "建议，未核对",
    set: "本站已定",
    edit: "改科目",
    edit_row: |row| format!("改科目 {row}"),
    code: "科目编码",
    code_hint: "数字、字母、点和短横，比如 1002 或 1002.01",
    name: "科目名称",
    save: "保存",
    saved: "已改科目",
    as_proposed: "恢复建议",
    show: "看全部科目",
};

/// Code and name of a row of the ledger as 民间非营利组织会计制度 (财会〔2004〕7号) has them; a proposal that nobody has
/// checked against the system in force since 2026.
fn proposal(row: &str) -> (&'static str, &'static str) {
    match row {
        "till" => ("1001", "现金"),
        "merchant" | "pos" => ("1009", "其他货币资金"),
        "bank" => ("1002", "银行存款"),
        "claim" => ("1122", "其他应收款"),
        "trust" | "owners" | "deposit" => ("2209", "其他应付款"),
        "fees" | "commission" => ("4301", "提供服务收入"),
        "difference" => ("4901", "其他收入"),
        "merchant_fee" => ("5201", "管理费用"),
        "rounding" => ("5401", "其他费用"),
        "opening" => ("3101", "非限定性净资产"),
        "expense" | "contribution" => ("5101", "业务活动成本"),
        _ => ("", ""),
    }
}
