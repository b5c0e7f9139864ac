//! How the same bill is known again.

use super::Session;
use crate::domain::values::BillerId;

impl Session {
    /// The key of a bill, see [`crate::domain::cashdesk::Line`]; empty while nothing is open.
    pub fn bill_key(self, biller: &BillerId, account: &str, period: &str) -> String {
        self.engine().map(|engine| engine.bill_key(biller, account, period)).unwrap_or_default()
    }
}
