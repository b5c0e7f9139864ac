//! What an account number of a biller looks like. It is data: another biller is another line, not another program.

use serde::{Deserialize, Serialize};

/// How account numbers of a biller are made; empty: anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AccountFormat {
    /// Allowed lengths; none: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lengths: Vec<u8>,
    /// Capital letters occur besides digits.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub letters: bool,
    /// How each begins.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<CheckRule>,
}

/// How the last characters follow from those before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckRule {
    /// The last digit by Luhn (ISO/IEC 7812-1), as on cards.
    Luhn,
    /// The last character by ISO 7064 MOD 11-2, as on identity cards: a digit or X.
    Mod112,
    /// The last two digits by ISO 7064 MOD 97-10.
    Mod9710,
}

impl CheckRule {
    /// All of them.
    pub const ALL: [CheckRule; 3] = [CheckRule::Luhn, CheckRule::Mod112, CheckRule::Mod9710];
}

/// Longest account number of any biller.
const LONGEST: usize = 32;

impl AccountFormat {
    /// Is there nothing to check?
    pub fn is_any(&self) -> bool {
        *self == AccountFormat::default()
    }

    /// Could this be the format of anybody?
    pub fn is_sound(&self) -> bool {
        let fits = |length: &u8| (1..=LONGEST).contains(&usize::from(*length));
        self.lengths.iter().all(fits) && self.prefix.len() <= LONGEST && self.characters(&self.prefix)
    }

    /// Is this an account number of the biller? It is asked without spaces and hyphens, see [`tidy`].
    pub fn fits(&self, account: &str) -> bool {
        let length = account.len();
        (1..=LONGEST).contains(&length)
            && self.characters(account)
            && (self.lengths.is_empty() || self.lengths.iter().any(|fits| usize::from(*fits) == length))
            && account.starts_with(&self.prefix)
            && self.check.is_none_or(|rule| rule.holds(account))
    }

    fn characters(&self, account: &str) -> bool {
        // The check character of an identity card is the one letter among digits.
        let x = self.check == Some(CheckRule::Mod112);
        account.bytes().all(|byte| {
            byte.is_ascii_digit() || self.letters && byte.is_ascii_uppercase() || x && byte == b'X'
        })
    }
}

/// An account number as it is typed, scanned or copied, without what only makes it readable.
pub fn tidy(typed: &str) -> String {
    let mut account = String::new();
    for c in typed.chars() {
        match c {
            // Full-width figures and letters, as many keyboards give them.
            '\u{ff10}'..='\u{ff5a}' => {
                let plain = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
                account.push(plain.to_ascii_uppercase());
            }
            c if c.is_whitespace() || c == '-' => {}
            c => account.push(c.to_ascii_uppercase()),
        }
    }
    account
}

impl CheckRule {
    fn holds(self, account: &str) -> bool {
        match self {
            CheckRule::Luhn => {
                let mut sum = 0;
                for (n, byte) in account.bytes().rev().enumerate() {
                    let Some(digit) = value(byte, 10) else { return false };
                    let twice = if n % 2 == 1 { digit * 2 } else { digit };
                    sum += twice / 10 + twice % 10;
                }
                sum % 10 == 0
            }
            CheckRule::Mod112 => {
                let last = account.len().saturating_sub(1);
                let mut sum = 0;
                for (n, byte) in account.bytes().enumerate() {
                    let digit = if n == last && byte == b'X' { Some(10) } else { value(byte, 10) };
                    let Some(digit) = digit else { return false };
                    sum = if n == last { sum + digit } else { (sum + digit) * 2 % 11 };
                }
                sum % 11 == 1
            }
            CheckRule::Mod9710 => {
                let mut sum = 0;
                for byte in account.bytes() {
                    let Some(value) = value(byte, 36) else { return false };
                    sum = if value < 10 { sum * 10 + value } else { sum * 100 + value } % 97;
                }
                sum == 1
            }
        }
    }
}

fn value(byte: u8, radix: u32) -> Option<u32> {
    char::from(byte).to_digit(radix)
}
