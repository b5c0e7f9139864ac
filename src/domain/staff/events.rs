//! What can happen to the staff.

use serde::{Deserialize, Serialize};

use super::{Identity, Member, Role, Staff};
use crate::domain::profile::Body;
use crate::domain::values::{Day, Private, StaffId};

/// `staff.added.1`. Its id is the place of this event; the name is in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub body: Body,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post: String,
    pub roles: Vec<Role>,
    pub since: Day,
    #[serde(skip)]
    pub who: Private<Identity>,
}

/// `staff.ended.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ended {
    pub staff: StaffId,
    pub until: Day,
}

pub(in crate::domain) fn apply_added(staff: &mut Staff, id: StaffId, event: &Added) {
    let Added { body, post, roles, since, who } = event.clone();
    staff.members.entry(id).or_insert(Member { who, body, post, roles, since, until: None });
}

pub(in crate::domain) fn apply_ended(staff: &mut Staff, event: &Ended) {
    if let Some(member) = staff.members.get_mut(&event.staff) {
        member.until = Some(event.until);
    }
}

/// Forgets who the member of this record was.
pub(in crate::domain) fn apply_erased(staff: &mut Staff, record: &str) {
    if let Some(member) = staff.members.get_mut(&StaffId::named(record)) {
        member.who = Private::Erased;
    }
}
