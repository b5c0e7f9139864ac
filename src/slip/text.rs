//! A sealed slip as text: short in a code, safe to copy in a chat.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{MAGIC, SlipError};

/// What every text of a slip begins with; codes know no small letters.
const MARK: &str = "LINLI:";
/// Longest text that is looked at, in bytes.
const LONGEST: usize = 64 << 10;

/// For a code: digits, capitals and a few signs, which codes write in 5½ bits each.
pub fn to_code(sealed: &[u8]) -> String {
    format!("{MARK}{}", base45::encode(sealed))
}

/// To be copied: no blank and no sign that a chat turns into something else.
pub fn to_text(sealed: &[u8]) -> String {
    format!("{MARK}{}", URL_SAFE_NO_PAD.encode(sealed))
}

/// The sealed slip in a text, wherever in it it stands: people copy a greeting along, and chats break lines.
///
/// # Errors
/// [`SlipError::NotASlip`] when there is none.
pub fn from_text(text: &str) -> Result<Vec<u8>, SlipError> {
    if text.len() > LONGEST {
        return Err(SlipError::TooLarge);
    }
    let (_, written) = text.split_once(MARK).ok_or(SlipError::NotASlip)?;
    let is_slip = |bytes: &Vec<u8>| bytes.starts_with(MAGIC);
    let line = written.split(['\r', '\n']).next().unwrap_or_default();
    let as_code = base45::decode(line).or_else(|_| base45::decode(line.trim_end())).ok();
    if let Some(sealed) = as_code.filter(is_slip) {
        return Ok(sealed);
    }
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    let run: String = written.chars().filter(|c| !c.is_whitespace()).take_while(is_letter).collect();
    URL_SAFE_NO_PAD.decode(run).ok().filter(is_slip).ok_or(SlipError::NotASlip)
}
