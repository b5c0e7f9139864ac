//! The recovery code: the way back in when a passphrase is forgotten. Shown once, kept on paper.

use super::{Entropy, random};

/// Crockford's base 32: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 24 × 5 = 120 bits.
const LENGTH: usize = 24;

/// Twenty-four characters, printed in six groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// The name under which the recovery slot's key is derived; no person can be called that.
    pub const NAME: &str = "\u{1}recovery";

    /// A fresh code.
    pub fn new(entropy: &mut dyn Entropy) -> Self {
        let bytes: [u8; LENGTH] = random(entropy);
        let digit = |byte: &u8| ALPHABET.get(usize::from(byte & 31)).copied().unwrap_or(b'0');
        RecoveryCode(bytes.iter().map(|byte| char::from(digit(byte))).collect())
    }

    /// Reads what a person typed from paper: any case, any separators, O for 0, I and L for 1.
    pub fn read(typed: &str) -> Option<Self> {
        let mut code = String::with_capacity(LENGTH);
        for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '—') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            if !ALPHABET.iter().any(|digit| char::from(*digit) == c) {
                return None;
            }
            code.push(c);
        }
        (code.len() == LENGTH).then_some(RecoveryCode(code))
    }

    /// The groups as they are printed.
    pub fn groups(&self) -> Vec<&str> {
        (0..LENGTH).step_by(4).filter_map(|at| self.0.get(at..at + 4)).collect()
    }

    /// What goes into the key derivation.
    pub fn secret(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
