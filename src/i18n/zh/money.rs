//! Words of money, in Chinese.

use crate::domain::cashdesk::{AgreementPatch, Back, Kind, Method, Utility, Via};
use crate::domain::ledger::{Account, Purpose, Source};
use crate::i18n::money::Money;

pub(in crate::i18n) static STRINGS: Money = Money {
    method,
    utility,
    kind,
    source,
    purpose,
    via,
    back,
    account,
    biller_added: |name| format!("登记了收费单位{name}"),
    biller_changed: |name| format!("改了收费单位{name}"),
    shift_opened: |sum| format!("接班，清点现金 {sum}"),
    shift_taken_over: |sum| format!("接过别人的班，现金 {sum}"),
    shift_closed: |sum, difference| match difference {
        "" => format!("交班，清点现金 {sum}，和账上一样"),
        _ => format!("交班，清点现金 {sum}，相差 {difference}"),
    },
    collected: |sum, receipt| format!("收款 {sum}，收据 {receipt}"),
    reprinted: |receipt| format!("补打了收据 {receipt}"),
    reversed: |how, receipt| format!("{how}：收据 {receipt}"),
    posted: |n| format!("销账 {n} 笔"),
    unposted: |n| format!("收费单位已撤销 {n} 笔销账"),
    booked: |what, sum, words| match words {
        "" => format!("{what} {sum}"),
        _ => format!("{what} {sum}：{words}"),
    },
    remitted: |name, n, sum| format!("解缴给{name}：{n} 笔，{sum}"),
    reconciled: |name, matched, left| format!("和{name}对账：对上 {matched} 笔，对不上 {left} 笔"),
    locked: |name, day| match name {
        "" => format!("结账到 {day}"),
        _ => format!("{name}结账到 {day}"),
    },
    chart_set: |n| format!("改了会计科目对照 {n} 处"),
    agreement_field,
    commission: |per_bill, per_10k| format!("每笔 {per_bill}，每万元 {per_10k} 元"),
    format: |lengths, prefix| format!("位数 {lengths}，开头 {prefix}"),
    days: |n| format!("{n} 天内"),
};

fn method(method: Method) -> &'static str {
    match method {
        Method::Cash => "现金",
        Method::StationCode => "本站对公收款码",
        Method::BillerCode => "收费单位自己的码",
        Method::Pos => "刷卡",
    }
}

fn utility(utility: Utility) -> &'static str {
    match utility {
        Utility::Water => "水费",
        Utility::Power => "电费",
        Utility::Gas => "燃气费",
        Utility::Phone => "固定电话费",
        Utility::Mobile => "手机费",
        Utility::Broadband => "宽带费",
        Utility::Television => "有线电视费",
        Utility::Other => "其他",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Postpaid => "后付费",
        Kind::Prepaid => "预存",
        Kind::Card => "购电购气",
    }
}

fn source(source: Source) -> &'static str {
    match source {
        Source::Collected => "收款",
        Source::Reversed => "作废或退款",
        Source::Shift => "清点",
        Source::Deposit => "送存银行",
        Source::Withdrawal => "取备用金",
        Source::Settlement => "收款码或刷卡到账",
        Source::Remitted => "解缴",
        Source::Commission => "收到手续费",
        Source::Opening => "期初余额",
        Source::Correction => "冲正",
        Source::Expense => "支出",
        Source::Contribution => "公益支出",
        Source::Returned => "退还押金、业主资金",
    }
}

fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Fees => "自有收费",
        Purpose::Commission => "代收手续费",
        Purpose::MerchantFee => "收款码手续费",
        Purpose::Difference => "长短款",
        Purpose::Rounding => "零头让利",
        Purpose::Opening => "期初和备用金",
        Purpose::Expense => "支出",
        Purpose::Contribution => "公益支出",
    }
}

fn via(via: Via) -> &'static str {
    match via {
        Via::Transfer => "转账",
        Via::Debit => "划扣",
        Via::Cash => "现金缴存",
    }
}

fn back(back: Back) -> &'static str {
    match back {
        Back::Void => "作废",
        Back::Refund => "退款",
    }
}

fn account(account: &Account) -> &'static str {
    match account {
        Account::Till(_) => "现金",
        Account::Merchant => "收款码待到账",
        Account::Pos => "刷卡待到账",
        Account::Bank => "银行",
        Account::Claim(_) => "应收手续费",
        Account::Trust(_) => "代收款",
        Account::Owners(_) => "业主资金",
        Account::Deposit(_) => "押金预存",
        Account::Station(_) => "服务站自有",
        Account::Committee(_) => "居委会",
    }
}

fn agreement_field(patch: &AgreementPatch) -> &'static str {
    match patch {
        AgreementPatch::Name { .. } => "名称",
        AgreementPatch::Utility { .. } => "代收什么",
        AgreementPatch::Kind { .. } => "付费方式",
        AgreementPatch::From { .. } => "协议开始",
        AgreementPatch::Until { .. } => "协议到期",
        AgreementPatch::Contract { .. } => "协议文件",
        AgreementPatch::Weekdays { .. } => "代收的星期",
        AgreementPatch::CutOff { .. } => "每天截止",
        AgreementPatch::Format { .. } => "户号格式",
        AgreementPatch::RemitDays { .. } => "解缴期限",
        AgreementPatch::Commission { .. } => "手续费",
    }
}
