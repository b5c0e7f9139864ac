//! Words that a station writes itself, in Chinese and optionally in English.

use serde::{Deserialize, Serialize};

/// A text in Chinese (`zh`) and, where someone has written it, in English (`en`).
/// Missing English shows the Chinese.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    pub zh: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// A text that exists in Chinese only.
    pub fn zh(words: impl Into<String>) -> Self {
        Text { zh: words.into(), en: None }
    }

    /// A text in both languages; blank English counts as missing.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        let en = en.into();
        Text { zh: zh.into(), en: (!en.trim().is_empty()).then_some(en) }
    }

    /// The words for a reader of English (`english`) or of Chinese.
    pub fn words(&self, english: bool) -> &str {
        match &self.en {
            Some(en) if english => en,
            _ => &self.zh,
        }
    }

    /// True when nothing but white space has been written.
    pub fn is_empty(&self) -> bool {
        self.zh.trim().is_empty() && self.en.is_none()
    }
}
