//! What is wrong with a field, in Chinese.

use crate::forms::passphrase::LEAST_CHARACTERS;
use crate::forms::{Weakness, What};
use crate::i18n::problems::Problems;
use crate::i18n::{Lang, rejections};

pub(in crate::i18n) static STRINGS: Problems = Problems {
    problem,
    weakness,
    strength,
    strength_label: "密码强度",
    summary: |n| format!("还有 {n} 处要改，改好再继续"),
};

fn problem(what: &What) -> String {
    match what {
        What::Missing => "这一项要填。".to_owned(),
        What::TooLong(most) => format!("写得太长了，最多 {most} 个字。"),
        What::NotAPhone => "电话只写数字，可以带横线和空格，例如 0595-2228 0000。".to_owned(),
        What::NotATime => "时间照 8:00 这样写。".to_owned(),
        What::Backwards => "关门要比开门晚，下午要比上午晚。".to_owned(),
        What::Letters => "请填 2 到 4 个英文字母，例如金山写 JS。".to_owned(),
        What::NotADate => "请选一个日子，例如 2026-11-26。".to_owned(),
        What::NotHolidays(line) => {
            format!("第 {line} 行看不懂。请写成“元旦：1月1日至3日放假。1月4日上班。”，最上面先写“2027年”。")
        }
        What::EndsFirst => "结束的日子在开始之前，请改一下。".to_owned(),
        What::NotANumber => "只写数字，例如 1200。".to_owned(),
        What::NotWithin(least, most) => format!("请写 {least} 到 {most} 之间的数字。"),
        What::MoreThanAll => "不能比总人数还多。".to_owned(),
        What::NotAnAmount => "请写数字，例如 12.50。".to_owned(),
        What::Zero => "不能是 0；不要钱的请选“不收费”。".to_owned(),
        What::NotARange => "最高要比最低大。".to_owned(),
        What::OnlyEnglish => "写了英文，也请写中文。".to_owned(),
        What::NotAUrl => "网址以 https:// 开头，照 https://example.cn/linli/ 这样写。".to_owned(),
        What::Weak(why) => weakness(*why),
        What::NameTaken => {
            "在任人员里已有同名的人。请加字区分，例如“小陈（窗口）”，解锁时也用这个名字。".to_owned()
        }
        What::NoRole => "请至少选一项。".to_owned(),
        What::NotYet => "日子还没到，请填今天或以前的日子。".to_owned(),
        What::LaterThanNow => "这个时间还没到，请填现在以前的时间。".to_owned(),
        What::Past => "这一天已经过去了，请选今天或以后的日子。".to_owned(),
        What::MoreThanPaid => "佣金不能比付给服务单位的钱还多；没有付钱就空着。".to_owned(),
        What::BankPaper => {
            "存折、银行卡、密码不能留在站里。请当面看完就还给居民，不要登记，也不要复印。".to_owned()
        }
        What::TooFar => "最多填到一年以后的今天：关照是一时的，到期再看还要不要。".to_owned(),
        What::Unchosen => "请点选其中一位；都不是，就按“都不是，登记新居民”。".to_owned(),
        What::NotAName => "没有人用这个号码。请改写姓名，号码写在电话里。".to_owned(),
        What::NoConsent => "居民同意就打勾；不同意就把姓名空着（不用建档），凭查询码来问。".to_owned(),
        What::NotAPin => "请输 6 位数字。".to_owned(),
        What::ObviousPin => "这样的数字谁都会先试。请换 6 个没有规律的数字。".to_owned(),
        What::WrongPassphrase => "密码不对，请再输一次。忘了密码，请站长设新密码。".to_owned(),
        What::Different => "两次输入的密码不一样，请重新输入这一遍。".to_owned(),
        What::Rejected(why) => rejections::told(Lang::Zh, why),
    }
}

fn weakness(weakness: Weakness) -> String {
    match weakness {
        Weakness::Short => {
            format!("太短了，至少 {LEAST_CHARACTERS} 位。可以用一句记得住的话，比如几个不相干的词连起来。")
        }
        Weakness::Common => "这是大家常用的密码，很容易被猜到。请换成自己才想得出的一句话。".to_owned(),
        Weakness::Repeats => "同样的字重复太多，很容易被猜到。请再加几个不相干的词。".to_owned(),
        Weakness::Sequence => "顺着排的数字或字母很容易被猜到。请换成几个不相干的词。".to_owned(),
        Weakness::Date => "日期和年份很容易被猜到。请再加几个不相干的词。".to_owned(),
        Weakness::Personal => "里面有姓名、电话或站名，熟人一猜就中。请换掉这部分。".to_owned(),
        Weakness::DigitsOnly => "只有数字不够安全。请加上几个词或字母。".to_owned(),
        Weakness::Guessable => "还差一点。请再加一两个不相干的词，或者几个符号。".to_owned(),
    }
}

fn strength(score: u8) -> &'static str {
    match score {
        0 => "还没有输入",
        1 => "太弱",
        2 => "还差一点",
        3 => "够强",
        _ => "很强",
    }
}
