//! What can happen to tablets.

use serde::{Deserialize, Serialize};

use super::{Out, Tablets};
use crate::domain::Origin;
use crate::domain::values::DeviceId;

/// `tablets.named.1`: what a tablet is called; its letter where it says so itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub device: DeviceId,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<char>,
}

/// `tablets.shut_out.1`: a tablet is lost. Entries of it after `upto` count nowhere, whenever they come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShutOut {
    pub device: DeviceId,
    pub upto: u64,
}

pub(in crate::domain) fn apply_named(tablets: &mut Tablets, event: &Named) {
    let before = tablets.letter(&event.device);
    let named = Named { letter: event.letter.or(before), ..event.clone() };
    tablets.named.insert(event.device.clone(), named);
}

/// Shut out twice, by tablets that did not know of each other, what either had been handed in stays.
pub(in crate::domain) fn apply_shut_out(tablets: &mut Tablets, origin: &Origin, event: &ShutOut) {
    let out = Out { upto: event.upto, by: origin.by.clone(), at: origin.at };
    let known = tablets.out.entry(event.device.clone()).or_insert(out);
    known.upto = known.upto.max(event.upto);
}
