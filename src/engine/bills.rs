//! How the same bill is known again, without anybody reading the account out of it.

use super::Engine;
use super::env::Env;
use crate::demo;
use crate::domain::values::BillerId;
use crate::journal::hex;
use crate::storage::{Space, Store};

/// What binds the key to its purpose.
const BILL: &[u8] = b"linli.bill.1";

impl<S: Store, E: Env> Engine<S, E> {
    /// The key of a bill: HMAC over biller, account and period. It is the same on every tablet of the station and
    /// survives the erasure of the account. In the demo it is that of the demo's script.
    pub fn bill_key(&self, biller: &BillerId, account: &str, period: &str) -> String {
        if self.space == Space::Demo {
            return demo::bill_key(biller, account, period);
        }
        let mut bill = biller.as_str().to_owned();
        for part in [account, period] {
            // No part contains it: what is one bill cannot be read as another.
            bill.push('\0');
            bill.push_str(part);
        }
        hex(&self.ring().mac(BILL, bill.as_bytes()))
    }
}
