//! Two tablets, one station: what one hands over to the other as a sealed file, and how that stands.

mod file;
mod hand_over;
mod peers;
mod receive;

pub use file::{ExchangeError, ExchangeFile, ExchangeHead, LARGEST_EXCHANGE};
pub use hand_over::{HandTo, HandedOver};
pub use peers::Peer;

/// What binds the proof of a file to its purpose.
const PROOF: &str = "linli.exchange.1";

/// The associated data of a proof.
fn proof_aad(station: &str) -> String {
    let mut aad = String::from(PROOF);
    aad.push('\0');
    aad.push_str(station);
    aad
}
