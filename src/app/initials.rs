//! First letters of Chinese words, as receipts carry them: 金山 gives JS.
//!
//! Browsers sort Chinese by its sound, so the letter of a character is that of the last border before
//! it. No table of sounds has to be loaded for that.

use js_sys::{Array, Function, Intl, Object};
use wasm_bindgen::JsValue;

/// The first character of each letter in that order; no Mandarin syllable begins with I, U or V.
const BORDERS: &str = "\u{963f}\u{516b}\u{5693}\u{54d2}\u{59b8}\u{53d1}\u{65ee}\u{54c8}\u{8ba5}\u{5494}\u{5783}\u{5988}\
                       \u{62cf}\u{5662}\u{5991}\u{4e03}\u{5465}\u{4ee8}\u{5b83}\u{7a75}\u{5915}\u{4e2b}\u{5e00}";
const LETTERS: &str = "ABCDEFGHJKLMNOPQRSTWXYZ";

/// What every community's name ends with.
const COMMUNITY: &str = "\u{793e}\u{533a}";

/// Two to four letters for the name of a community; none where the browser does not know the sounds.
pub fn initials(community: &str) -> Option<String> {
    let locales = Array::of1(&"zh-CN-u-co-pinyin".into());
    let compare = Intl::Collator::new(&locales, &Object::new()).compare();
    let name = community.strip_suffix(COMMUNITY).unwrap_or(community);
    let letters: String = name.chars().filter_map(|c| letter(&compare, c)).take(4).collect();
    (letters.len() >= 2).then_some(letters)
}

fn letter(compare: &Function, c: char) -> Option<char> {
    // Anything but Chinese has no sound of its own.
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return c.is_ascii_alphabetic().then(|| c.to_ascii_uppercase());
    }
    let text = |c: char| JsValue::from(c.to_string());
    let order = |border: char| compare.call2(&JsValue::NULL, &text(border), &text(c)).ok()?.as_f64();
    let before = |border: char| order(border).is_some_and(|order| order <= 0.0);
    BORDERS
        .chars()
        .zip(LETTERS.chars())
        .filter(|(border, _)| before(*border))
        .last()
        .map(|(_, letter)| letter)
}
