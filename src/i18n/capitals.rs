//! 大写: amounts as they are written out on receipts, so that nobody can add a figure.
//!
//! The rules are those of 会计基础工作规范 (财政部) 52 and 正确填写票据和结算凭证的基本规定 (支付结算办法, 附一): 元 and 角 at the
//! end are followed by 整, 分 is not; several zeros in a row are one 零; where 元 is a zero and 角 is not, 零 may be
//! written, and is, as in the first of the forms given there. A receipt is in Chinese in every language.

use crate::domain::values::Fen;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
/// One 亿.
const YI: u64 = 100_000_000;
/// One 万.
const WAN: u64 = 10_000;

/// The amount, without 人民币 in front.
pub fn capitals(amount: Fen) -> String {
    let fen = amount.0.unsigned_abs();
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut written = String::new();
    if amount.0 < 0 {
        written.push('负');
    }
    if yuan > 0 || (jiao, fen) == (0, 0) {
        whole(&mut written, yuan);
        written.push('元');
    }
    // 1680.32 is 壹仟陆佰捌拾元零叁角贰分, 325.04 is 叁佰贰拾伍元零肆分.
    if yuan > 0 && (yuan % 10 == 0 && jiao > 0 || jiao == 0 && fen > 0) {
        written.push('零');
    }
    if jiao > 0 {
        written.push_str(digit(jiao));
        written.push('角');
    }
    if fen > 0 {
        written.push_str(digit(fen));
        written.push('分');
    } else {
        written.push('整');
    }
    written
}

fn digit(n: u64) -> &'static str {
    usize::try_from(n).ok().and_then(|n| DIGITS.get(n)).copied().unwrap_or_default()
}

/// A whole number.
fn whole(written: &mut String, n: u64) {
    if n < WAN {
        return section(written, n);
    }
    let (unit, word) = if n >= YI { (YI, "亿") } else { (WAN, "万") };
    whole(written, n / unit);
    written.push_str(word);
    let rest = n % unit;
    if rest > 0 {
        if rest < unit / 10 {
            written.push('零');
        }
        whole(written, rest);
    }
}

/// Up to four figures.
fn section(written: &mut String, n: u64) {
    if n == 0 {
        written.push('零');
        return;
    }
    let (mut begun, mut gap) = (false, false);
    for (place, power) in PLACES.iter().zip([1, 10, 100, 1000]).rev() {
        let figure = n / power % 10;
        if figure == 0 {
            gap = begun;
            continue;
        }
        if gap {
            written.push('零');
        }
        written.push_str(digit(figure));
        written.push_str(place);
        (begun, gap) = (true, false);
    }
}

#[cfg(test)]
mod tests {
    use super::capitals;
    use crate::domain::values::Fen;

    #[test]
    fn the_examples_of_the_ministry_and_the_central_bank() {
        for (fen, written) in [
            (140_950, "壹仟肆佰零玖元伍角整"),
            (600_714, "陆仟零柒元壹角肆分"),
            (168_032, "壹仟陆佰捌拾元零叁角贰分"),
            (10_700_053, "壹拾万柒仟元零伍角叁分"),
            (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
            (32_504, "叁佰贰拾伍元零肆分"),
        ] {
            assert_eq!(capitals(Fen(fen)), written);
        }
    }

    #[test]
    fn zeros_at_every_place() {
        for (fen, written) in [
            (0, "零元整"),
            (5, "伍分"),
            (50, "伍角整"),
            (53, "伍角叁分"),
            (1_000, "壹拾元整"),
            (1_050, "壹拾元零伍角整"),
            (1_005, "壹拾元零伍分"),
            (100_000, "壹仟元整"),
            (100_100, "壹仟零壹元整"),
            (1_000_000, "壹万元整"),
            (1_000_100, "壹万零壹元整"),
            (10_000_000_000, "壹亿元整"),
            (10_000_050_000, "壹亿零伍佰元整"),
            (10_001_000_000, "壹亿零壹万元整"),
            (100_000_000_000_000, "壹万亿元整"),
            (-250, "负贰元伍角整"),
        ] {
            assert_eq!(capitals(Fen(fen)), written);
        }
        let _ = (capitals(Fen(i64::MAX)), capitals(Fen(i64::MIN)));
    }

    /// Two others, made by other people: one for the whole number, one for everything. 圆 is 元; 零 behind 元, 整 behind
    /// 角 and 零 in front of 分 alone are what the rules leave open.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_hundred_thousand_amounts_agree_with_two_others() {
        use chinese_currency::ChineseCurrency;
        use chinese_number::{ChineseCase, ChineseCountMethod, ChineseVariant, NumberToChinese};

        let plain = |text: &str| {
            let text = text.replace('圆', "元").replace("元零", "元").replace('整', "");
            text.trim_start_matches('零').to_owned()
        };
        let mut fen: i64 = 0;
        for n in 0..100_000_i64 {
            // Every amount up to 300 yuan, then further and further apart, up to a hundred million.
            fen += if n < 30_000 { 1 } else { 1 + (n - 30_000) * 7919 % 285_714 };
            let ours = capitals(Fen(fen));
            let theirs = (fen as isize).to_chinese_currency();
            assert_eq!(plain(&ours), plain(&theirs), "{fen}");
            if fen >= 100 {
                let (variant, case) = (ChineseVariant::Simple, ChineseCase::Upper);
                let whole = (fen / 100).to_chinese(variant, case, ChineseCountMethod::TenThousand).unwrap();
                // It speaks ten to nineteen; on a receipt there is always a figure in front of 拾.
                let whole = if whole.starts_with('拾') { format!("壹{whole}") } else { whole };
                assert_eq!(ours.split_once('元').unwrap().0, whole, "{fen}");
            }
        }
    }
}
