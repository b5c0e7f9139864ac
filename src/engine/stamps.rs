//! 查验码: what everybody can check a receipt by.

use super::Engine;
use super::env::Env;
use crate::domain::values::PaymentId;
use crate::stamp::Stamp;
use crate::storage::Store;

impl<S: Store, E: Env> Engine<S, E> {
    /// The signed code of a receipt; none of one that was written on paper.
    pub fn stamp(&self, payment: &PaymentId) -> Option<String> {
        let ring = self.ring();
        self.read(|station| {
            let payment = station.cashdesk().payment(payment)?;
            Stamp::of(payment, &station.profile()?.code, ring.sign_kid())?.sign(&ring)
        })
    }
}
