//! Single values as they are typed. What nobody has touched stays exactly what it was, whatever a rule
//! of today would say about it: opening a form and saving it changes nothing.

use serde::{Deserialize, Serialize};

use super::{Problem, What, limited, phone};
use crate::domain::values::{Day, Text};

/// A text in both languages as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Typed {
    pub zh: String,
    pub en: String,
}

impl From<&Text> for Typed {
    fn from(text: &Text) -> Self {
        Typed { zh: text.zh.clone(), en: text.en.clone().unwrap_or_default() }
    }
}

impl Typed {
    /// Words in Chinese only.
    pub fn zh(words: impl Into<String>) -> Self {
        Typed { zh: words.into(), en: String::new() }
    }

    /// True when nothing has been typed in either language.
    pub fn is_blank(&self) -> bool {
        self.zh.trim().is_empty() && self.en.trim().is_empty()
    }

    /// The text for a preview: as typed, English only where there is some.
    pub fn text(&self) -> Text {
        Text::new(self.zh.trim(), self.en.trim())
    }

    /// The text to save; problems are noted at the two fields. English alone is refused: most residents
    /// read Chinese.
    pub(crate) fn check(
        &self,
        problems: &mut Vec<Problem>,
        [field, english]: [&'static str; 2],
        was: &Text,
        most: usize,
    ) -> Text {
        if *self == Typed::from(was) {
            return was.clone();
        }
        if self.zh.trim().is_empty() && !self.en.trim().is_empty() {
            problems.push(Problem::new(field, What::OnlyEnglish));
        }
        let zh = limited(problems, field, &self.zh, most);
        // English needs about twice the letters for the same words.
        let en = limited(problems, english, &self.en, most * 2);
        Text::new(zh, en)
    }

    /// [`Typed::check`] of a text that must be there.
    pub(crate) fn required(
        &self,
        problems: &mut Vec<Problem>,
        fields: [&'static str; 2],
        was: &Text,
        most: usize,
    ) -> Text {
        if self.is_blank() {
            problems.push(Problem::new(fields[0], What::Missing));
        }
        self.check(problems, fields, was, most)
    }
}

/// An optional line.
pub(crate) fn line(
    problems: &mut Vec<Problem>,
    field: &'static str,
    typed: &str,
    was: &str,
    most: usize,
) -> String {
    if typed == was { was.to_owned() } else { limited(problems, field, typed, most) }
}

/// An optional phone number.
pub(crate) fn phone_line(problems: &mut Vec<Problem>, field: &'static str, typed: &str, was: &str) -> String {
    if typed == was { was.to_owned() } else { phone(problems, field, typed) }
}

/// An optional day.
pub(crate) fn day(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<Day> {
    let day = Day::parse(typed);
    if day.is_none() && !typed.trim().is_empty() {
        problems.push(Problem::new(field, What::NotADate));
    }
    day
}

/// An optional whole number; spaces and commas between the digits do not matter.
pub(crate) fn number(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> Option<u32> {
    let digits: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != ',' && *c != '\u{ff0c}').collect();
    if digits.is_empty() {
        return None;
    }
    let number = digits.parse().ok();
    if number.is_none() {
        problems.push(Problem::new(field, What::NotANumber));
    }
    number
}

/// A day as a date field holds it; empty where there is none.
pub(crate) fn written(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
