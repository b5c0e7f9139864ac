//! Which roles may do what. [`decide`](super::decide) judges by these; screens say early why not.

use super::staff::Role;

/// Who lets people in, and answers for the station.
pub const MANAGER: &[Role] = &[Role::Manager];
/// Who keeps what residents read, knows the residents and sees their requests through.
pub const WINDOW: &[Role] = &[Role::Manager, Role::Clerk];
/// Who may stop a service unit.
pub const OVERSEERS: &[Role] = &[Role::Manager, Role::Committee];
/// Who handles money: at the desk, to the bank, on to billers.
pub const MONEY: &[Role] = &[Role::Manager, Role::Clerk, Role::Accountant];
/// Who looks into the books. Not a clerk: whoever counts a till blind does not read before what should be in it.
pub const READERS: &[Role] = &[Role::Manager, Role::Accountant, Role::Committee, Role::Supervisor];
/// Who keeps the books.
pub const BOOKS: &[Role] = &[Role::Manager, Role::Accountant];
/// Who speaks to residents.
pub const SPEAKERS: &[Role] = &[Role::Manager, Role::Clerk, Role::Committee];
/// Who keeps the policy library and asks authorities for something.
pub const LIBRARY: &[Role] = &[Role::Manager, Role::Committee];
