//! A signed stamp as text: short in a code, safe in a link, and nothing that a chat or a keyboard makes another of.

use super::{Signed, Unread, body};

/// Crockford's: no letter in it is taken for a figure.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Longest text that is looked at, in bytes.
const LONGEST: usize = 4096;
/// What stands before it in a link.
const LINK: &str = "/verify/";

/// Bytes as text; what is left over of the last character is zero.
pub fn to_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(value: u32) -> char {
    ALPHABET.get((value & 31) as usize).map_or('0', |byte| char::from(*byte))
}

/// The stamp in a text: the code itself, or a link to it, as it is scanned, copied or typed.
///
/// # Errors
/// Why there is none.
pub fn from_text(text: &str) -> Result<Signed, Unread> {
    if text.len() > LONGEST {
        return Err(Unread::NotOurs);
    }
    let code = text.rsplit_once(LINK).map_or(text, |(_, code)| code);
    let letters = code.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let letters: String = letters.take_while(char::is_ascii_alphanumeric).collect();
    body::read(&bytes(&letters).ok_or(Unread::NotOurs)?)
}

/// The bytes of a text; none when it has a character too many, or one that is no letter of the alphabet.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0);
    for typed in text.bytes() {
        // What people take for a figure is that figure.
        let plain = match typed.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        let value = ALPHABET.iter().position(|letter| *letter == plain)?;
        held = held << 5 | u32::try_from(value).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    // Every bit counts: what is left over has been written as nothing.
    (bits < 5 && held == 0).then_some(bytes)
}
