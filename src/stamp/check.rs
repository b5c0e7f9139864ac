//! Does the signature of a receipt fit a key of its station?

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Signed, message, to_text};
use crate::board::{Board, PublicKey};
use crate::domain::values::Day;
use crate::vault::verify;

/// What a board says about a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The station signed it; since then the key may have ended.
    Valid { ended: Option<Day> },
    /// The key is the station's, the signature is not: something has been changed.
    Invalid,
    /// The board has no such key: it is another station's, older, or somebody made it up.
    UnknownKey,
    /// The signature fits, but the station has taken the key back: anybody may have used it.
    Revoked,
    /// The signature fits, but on the day of the receipt the key did not hold.
    OutOfTime,
}

impl Signed {
    /// The text that it was read from, as a code has it.
    pub fn text(&self) -> String {
        to_text(&[self.body.as_slice(), &self.signature].concat())
    }

    /// Checks it against the board of the station that it names.
    pub fn check(&self, board: &Board) -> Verdict {
        let kid = u32::from_be_bytes(self.stamp.kid);
        let is_it = |key: &&PublicKey| {
            key.alg == "ed25519" && key.kid.len() == 8 && u32::from_str_radix(&key.kid, 16) == Ok(kid)
        };
        if board.profile.code != self.stamp.station {
            return Verdict::UnknownKey;
        }
        let Some(key) = board.keys.iter().rev().find(is_it) else { return Verdict::UnknownKey };
        let public = URL_SAFE_NO_PAD.decode(&key.public).ok().and_then(|public| public.try_into().ok());
        let fits = public.is_some_and(|public| verify(&public, &message(&self.body), &self.signature));
        let on = self.stamp.on;
        match key.until {
            _ if !fits => Verdict::Invalid,
            _ if key.revoked => Verdict::Revoked,
            until if on < key.from || until.is_some_and(|until| on > until) => Verdict::OutOfTime,
            ended => Verdict::Valid { ended },
        }
    }
}
