//! What can happen to the staff.

use serde::{Deserialize, Serialize};

use super::{Identity, Member, Post, PostPatch, Role, Staff};
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

/// `staff.edited.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub staff: StaffId,
    pub patches: Vec<PostPatch>,
}

/// `staff.renamed.1`: another name or phone; in the private part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Renamed {
    pub staff: StaffId,
    #[serde(skip)]
    pub who: Private<Identity>,
}

pub(in crate::domain) fn apply_added(staff: &mut Staff, id: StaffId, event: &Added) {
    let Added { body, post, roles, since, who } = event.clone();
    let (post, parts) = (Post { body, post, roles, since }, vec![id.as_str().into()]);
    staff.members.entry(id).or_insert(Member { who, post, until: None, parts });
}

pub(in crate::domain) fn apply_edited(staff: &mut Staff, event: &Edited) {
    if let Some(member) = staff.members.get_mut(&event.staff) {
        event.patches.iter().for_each(|patch| patch.apply(&mut member.post));
    }
}

/// `part` is the place of the event.
pub(in crate::domain) fn apply_renamed(staff: &mut Staff, part: &StaffId, event: &Renamed) {
    if let Some(member) = staff.members.get_mut(&event.staff) {
        member.who = event.who.clone();
        member.parts.push(part.as_str().into());
    }
}

pub(in crate::domain) fn apply_ended(staff: &mut Staff, event: &Ended) {
    if let Some(member) = staff.members.get_mut(&event.staff) {
        member.until = Some(event.until);
    }
}

/// Forgets who somebody was, where this personal part still holds it.
pub(in crate::domain) fn apply_erased(staff: &mut Staff, part: &str) {
    let holds = |member: &&mut Member| member.parts.last().is_some_and(|last| **last == *part);
    if let Some(member) = staff.members.values_mut().find(holds) {
        member.who = Private::Erased;
    }
}
