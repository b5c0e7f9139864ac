//! The number of a receipt: `JS-0M2K9-2026-000417-7`, 站码-机码-年-序号-校验位.
//!
//! The check character is ISO 7064 MOD 37-2 over the letters and digits before it: 37 is a prime and 2 a primitive
//! root of it, so that every single wrong character and every two that changed places are noticed, however far apart.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::values::DeviceId;

/// So many characters of the tablet's id stand in a number: two of five tablets share them once in three million.
const TABLET: usize = 5;
/// The characters of ISO 7064 MOD 37-2, by their value.
const CHARACTERS: &[u8; 37] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

/// A number from a tablet's own series.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReceiptNumber {
    /// 站码: the station's letters when it was given.
    pub station: Box<str>,
    /// 机码: how the tablet's id begins, in capitals.
    pub tablet: Box<str>,
    pub year: u16,
    /// 1, 2, 3 … without a gap, each year anew.
    pub serial: u32,
}

impl ReceiptNumber {
    /// A number of this tablet.
    pub fn new(station: &str, device: &DeviceId, year: u16, serial: u32) -> ReceiptNumber {
        let tablet: String = device.as_str().chars().take(TABLET).collect();
        let tablet = tablet.to_ascii_uppercase().into();
        ReceiptNumber { station: station.into(), tablet, year, serial }
    }

    /// Reads a number as it is printed or typed, in small letters too; `None`: the check character does not fit.
    pub fn parse(typed: &str) -> Option<ReceiptNumber> {
        let typed = typed.trim().to_ascii_uppercase();
        let mut parts = typed.split('-');
        let mut part = || parts.next().filter(|part| !part.is_empty());
        let (station, tablet, year, serial, check) = (part()?, part()?, part()?, part()?, part()?);
        let figures = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || year.len() != 4 || serial.len() < 6 || !figures(year) || !figures(serial)
        {
            return None;
        }
        let number = ReceiptNumber {
            station: station.into(),
            tablet: tablet.into(),
            year: year.parse().ok()?,
            serial: serial.parse().ok()?,
        };
        // As printed: without zeros too many in front.
        (number.to_string() == typed && check.len() == 1).then_some(number)
    }

    fn body(&self) -> String {
        format!("{}-{}-{:04}-{:06}", self.station, self.tablet, self.year, self.serial)
    }
}

/// The check character of a text; `None`: it has characters that are no letters, digits or hyphens.
fn check(text: &str) -> Option<char> {
    let mut sum = 0;
    for byte in text.bytes().filter(|byte| *byte != b'-') {
        let value = CHARACTERS.iter().take(36).position(|character| *character == byte)?;
        sum = (sum + value) * 2 % 37;
    }
    CHARACTERS.get((38 - sum) % 37).map(|byte| char::from(*byte))
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.body();
        write!(f, "{body}-{}", check(&body).unwrap_or('?'))
    }
}

impl TryFrom<String> for ReceiptNumber {
    type Error = &'static str;

    fn try_from(written: String) -> Result<ReceiptNumber, Self::Error> {
        ReceiptNumber::parse(&written).ok_or("not the number of a receipt")
    }
}

impl From<ReceiptNumber> for String {
    fn from(number: ReceiptNumber) -> String {
        number.to_string()
    }
}
