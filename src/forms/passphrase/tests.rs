//! What counts as a good passphrase.

use super::*;

fn weakness_of(passphrase: &str) -> Option<Weakness> {
    estimate(passphrase, &["lin", "13900001234", "JS"]).weakness
}

#[test]
fn what_everybody_picks_is_refused_with_its_reason() {
    assert_eq!(weakness_of(""), Some(Weakness::Short));
    assert_eq!(weakness_of("a7$kQ"), Some(Weakness::Short));
    assert_eq!(weakness_of("8888888888"), Some(Weakness::Repeats));
    assert_eq!(weakness_of("abc123abc123"), Some(Weakness::Repeats));
    assert_eq!(weakness_of("1234567890"), Some(Weakness::Sequence));
    assert_eq!(weakness_of("qwertyuiop"), Some(Weakness::Sequence));
    assert_eq!(weakness_of("password2026"), Some(Weakness::Common));
    assert_eq!(weakness_of("woaini5201314"), Some(Weakness::Common));
    assert_eq!(weakness_of("19900101-1"), Some(Weakness::Date));
    assert_eq!(weakness_of("13900001234"), Some(Weakness::Personal));
    assert_eq!(weakness_of("8406193752"), Some(Weakness::DigitsOnly));
    assert_eq!(weakness_of("wodemamahao"), Some(Weakness::Guessable));
}

#[test]
fn a_sentence_one_remembers_is_good() {
    for good in [
        "rongshu xia you san zhi mao",
        "three cats under the banyan",
        "Kaiyuansi7zuota!dong",
        "mPq7-vx2K-9shT",
        "榕树下面有三只白猫和狗",
    ] {
        let strength = estimate(good, &[]);
        assert_eq!(strength.weakness, None, "{good}: {}", strength.bits);
        assert!(strength.score() >= 3);
    }
}

#[test]
fn more_is_never_easier() {
    let mut before = 0.0;
    let typed = "linli-2026-abc-rongshu-Qz8!";
    for n in 1..=typed.len() {
        let bits = estimate(typed.get(..n).unwrap_or_default(), &[]).bits;
        assert!(bits > before - 12.0, "{n}");
        before = bits;
    }
}
