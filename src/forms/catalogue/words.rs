//! A text as it is typed, with what it was before.

use serde::{Deserialize, Serialize};

use crate::domain::values::Text;

/// Chinese and English as typed. Where nobody has typed, the text stays exactly what it was: the
/// English also while the form does not show it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    pub zh: String,
    pub en: String,
    was: Text,
}

impl Words {
    /// Words typed over an earlier text.
    pub fn typed(zh: String, en: String, was: Text) -> Self {
        Words { zh, en, was }
    }

    /// The earlier text.
    pub fn was(&self) -> &Text {
        &self.was
    }

    /// True when no Chinese has been typed.
    pub fn is_blank(&self) -> bool {
        self.zh.trim().is_empty()
    }

    /// English has been typed where there is no Chinese. English that went with its Chinese is not meant.
    pub fn is_only_english(&self) -> bool {
        let english = self.was.en.as_deref().unwrap_or_default();
        self.is_blank() && !self.en.trim().is_empty() && self.en != english
    }

    /// The Chinese has been changed, but the English that stands beside it has not.
    pub fn english_is_stale(&self) -> bool {
        let english = self.was.en.as_deref().unwrap_or_default();
        !self.is_blank() && !english.is_empty() && self.en == english && self.zh.trim() != self.was.zh.trim()
    }

    /// The text they make. Without Chinese there is none.
    pub fn text(&self) -> Text {
        let zh = if self.zh == self.was.zh { self.zh.clone() } else { self.zh.trim().to_owned() };
        let english_kept = self.en == self.was.en.as_deref().unwrap_or_default();
        if zh.is_empty() {
            return Text::default();
        }
        let en = if english_kept { self.was.en.clone() } else { Text::new("", self.en.trim()).en };
        Text { zh, en }
    }
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Words { zh: text.zh.clone(), en: text.en.clone().unwrap_or_default(), was: text.clone() }
    }
}
