//! Words of billers, and of 解缴, in Chinese.

use crate::domain::cashdesk::CheckRule;
use crate::forms::billers::{Standing, field};
use crate::forms::remit::field as remit;
use crate::i18n::billers::Billers;

pub(in crate::i18n) static STRINGS: Billers = Billers {
    help_lines: &[
        "替谁收费，都照协议登记在这里：水、电、燃气、电话、手机……一家一条。",
        "户号的位数、开头和校验写好了，窗口收款时打错的户号当场就看得出来。",
        "手续费由收费单位付给站里，不加在居民的账单上。这里没有地方可以写加收。",
        "代收的钱是收费单位的，不是站里的。解缴期限快到时，这里会变黄；过了变红。",
    ],
    list: "全部收费单位",
    add: "新增收费单位",
    none: "还没有收费单位",
    none_hint: "有了代收协议，按“新增收费单位”登记，窗口才能代收。",
    nothing_open: "还没有打开收费单位",
    nothing_open_hint: "从列表里选一个来看和改，或者新增一个。",
    gone: "没有这个收费单位",
    gone_hint: "它可能在另一台平板上，合并以后再看。",
    new_title: "新增收费单位",
    standing: |standing| match standing {
        Standing::NotYet => "协议还没开始".to_owned(),
        Standing::Holds => "协议有效".to_owned(),
        Standing::RunsOut(0) => "协议今天到期".to_owned(),
        Standing::RunsOut(left) => format!("协议还有 {left} 天到期"),
        Standing::Over => "协议已到期".to_owned(),
    },

    field: name,
    name_hint: "收据上写的名字，照协议写全称",
    group_agreement: "协议",
    contract_hint: "协议文件叫什么，放在哪个文件夹，例如：代收水费协议.pdf",
    group_days: "什么时候代收",
    weekdays_hint: "都不勾就是每天都收",
    cut_off_hint: "这个时间以后收的算第二天的。没有就空着",
    group_account: "户号",
    account_hint: "窗口收款时照这个核对户号，打错的当场看得出来。",
    lengths_hint: "几位数，有几种就都写上，例如：10 12。不限就空着",
    prefix_hint: "户号都以什么开头，没有规律就空着",
    check: |rule| match rule {
        None => "没有校验位",
        Some(CheckRule::Luhn) => "最后一位按 Luhn 算（银行卡那样）",
        Some(CheckRule::Mod112) => "最后一位按 MOD 11-2 算（身份证那样）",
        Some(CheckRule::Mod9710) => "最后两位按 MOD 97-10 算",
    },
    trial_hint: "拿一个真的户号来试，不会记下来",
    trial: |fits| {
        if fits {
            "这个户号对得上"
        } else {
            "这个户号对不上，请核对位数、开头和校验"
        }
    },
    group_money: "解缴和手续费",
    no_surcharge: "不能向居民加收",
    no_surcharge_hint: "手续费由收费单位付给站里。账单多少就收多少，一分都不能加。",
    remit_hint: "收到的钱几天内要解缴给它",
    days_unit: "天",
    per_10k_unit: "元",
    yuan: "元",
    group_contact: "联系人（只给站里看）",
    contact_hint: "销账、对账对不上时打给谁。协议到期以后可以清除。",
    contact_erased: "联系人的资料已经清除。",
    added: "已登记收费单位",

    erase: "清除联系人",
    erase_text: "联系人的姓名、电话和备注会永远清除，不能再找回。以前导出的备份里还有，请一并处理。",
    erased_done: "联系人已清除",

    owed: "代收还没解缴的钱",
    owed_none: "没有代收还没解缴的钱。",
    claim: "它还欠站里的手续费",
    ages: ["七天以内", "八天到三十天", "三十天以上"],
    unremitted: "还没解缴的账单",
    due: "解缴期限",
    due_in: |left| match left {
        ..0 => format!("解缴过期 {} 天", -left),
        0 => "今天要解缴".to_owned(),
        n => format!("还有 {n} 天要解缴"),
    },
    to_remit: "去解缴",

    remit: "解缴",
    remit_lines: &[
        "代收的钱在这里一批一批交给收费单位：选收费单位，勾上这一批的账单，写明怎么交、回单号。",
        "从银行转账或划扣，钱要先送存、到账；现金缴存是从这台平板的钱箱直接存进收费单位的账户。",
        "手续费可以这次就扣下，也可以全额交过去、以后再向它收。",
    ],
    remit_nothing: "没有要解缴的钱",
    remit_nothing_hint: "代收的钱都已经交给收费单位了。",
    choose: "请选收费单位",
    choose_missing: "请先选收费单位。",
    lines: "这一批的账单",
    all: "全部勾上",
    none_of_them: "全部不勾",
    reference_hint: "转账或缴款回单上的号码",
    withhold: "这次扣下手续费",
    claim_later: "全额解缴，手续费以后收",
    sum: "代收金额",
    commission: "手续费",
    sent: "实际解缴",
    bills: |n| format!("{n} 笔"),
    check_first: "先在银行交好款，再在这里记。记下以后不能撤销，错了要冲正。",
    remitted: "已记下解缴",
    nothing_ticked: "请至少勾一笔账单。",
    batches: "解缴过的批次",
    batches_none: "还没有解缴过。",
    withheld: "已扣手续费",
    claimed: "手续费待收",
    days: |days| match days {
        ..=0 => "今天收的".to_owned(),
        n => format!("{n} 天了"),
    },

    arrived: "到账",
    arrived_hint: "收款码和刷卡的钱一般第二天到银行。银行扣掉的手续费由站里承担，不从代收款里出。",
    arrived_button: "记到账",
    arrived_done: "已记下到账",
    commission_of: |name| format!("{name}付来的手续费"),
};

fn name(field: &str) -> &'static str {
    match field {
        field::NAME => "收费单位名称",
        field::NAME_EN => "英文名称",
        field::UTILITY => "代收什么",
        field::KIND => "付费方式",
        field::FROM => "协议从哪天起",
        field::UNTIL => "协议到哪天",
        field::CONTRACT => "协议文件",
        field::WEEKDAYS => "代收的星期",
        field::CUT_OFF => "每天截止",
        field::LENGTHS => "户号位数",
        field::PREFIX => "户号开头",
        field::LETTERS => "户号里有字母",
        field::CHECK => "户号校验",
        field::TRIAL => "试一个户号",
        field::REMIT_DAYS => "解缴期限",
        field::PER_BILL => "每笔手续费",
        field::PER_10K => "每万元手续费",
        field::CONTACT_NAME => "联系人",
        field::CONTACT_PHONE => "联系人电话",
        field::CONTACT_NOTE => "备注",
        remit::BILLER => "收费单位",
        remit::VIA => "怎么交",
        remit::REFERENCE => "回单号",
        remit::COMMISSION => "手续费怎么算",
        remit::LINES => "这一批的账单",
        remit::WHAT => "什么钱到了",
        remit::AMOUNT => "到账总额（扣手续费以前）",
        remit::FEE => "银行扣的手续费",
        remit::SLIP => "流水号",
        _ => "",
    }
}
