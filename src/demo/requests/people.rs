//! Residents of the demo: everybody is invented, and no phone can be dialled.

use crate::domain::people::Particulars;

/// How many there are.
pub(super) const RESIDENTS: usize = 64;

const SURNAMES: &[&str] =
    &["陈", "林", "黄", "张", "李", "王", "吴", "蔡", "刘", "郑", "许", "苏", "庄", "洪", "曾", "谢"];
const GIVEN: &[&str] = &[
    "秀英", "丽珍", "建国", "美华", "志强", "玉兰", "国栋", "淑贞", "阿水", "文彬", "锦绣", "金枝", "永福",
    "雪梅", "德胜", "巧云", "家豪", "晓红", "清源", "月娥",
];
const BUILDINGS: &[&str] = &["邻里巷1号", "邻里巷3号", "榕荫小区2", "榕荫小区5", "砖仔埕7号", "砖仔埕9号"];

/// The `n`-th resident.
pub(in crate::demo) fn resident(n: usize) -> Particulars {
    let pick = |list: &[&'static str], n: usize| list.get(n % list.len().max(1)).copied().unwrap_or_default();
    let name = format!("{}{}", pick(SURNAMES, n * 5 + n / 16), pick(GIVEN, n * 7 + n / 20));
    Particulars {
        phones: vec![format!("0595-0000 3{:03}", (n * 37 + 11) % 1000)],
        building: pick(BUILDINGS, n).to_owned(),
        unit: if n.is_multiple_of(6) { String::new() } else { (n % 3 + 1).to_string() },
        room: format!("{}0{}", n % 6 + 1, n % 4 + 1),
        ..Particulars::named(&name)
    }
}
