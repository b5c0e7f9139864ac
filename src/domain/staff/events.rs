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
    let post = Post { body, post, roles, since };
    let live = who.present().map(|_| id.as_str().into()).into_iter().collect();
    staff.members.entry(id).or_insert(Member { who, post, until: None, live });
}

pub(in crate::domain) fn apply_edited(staff: &mut Staff, event: &Edited) {
    let lets_in = staff.is_last_manager(&event.staff);
    if let Some(member) = staff.members.get_mut(&event.staff) {
        event.patches.iter().for_each(|patch| patch.apply(&mut member.post));
        if lets_in && !member.has(Role::Manager) {
            member.post.roles.insert(0, Role::Manager);
        }
    }
}

/// `part` is the place of the event. Who has been erased stays so, whatever arrives later.
pub(in crate::domain) fn apply_renamed(staff: &mut Staff, part: &StaffId, event: &Renamed) {
    let Some(member) = staff.members.get_mut(&event.staff) else { return };
    if event.who.present().is_none() {
        return;
    }
    member.live.push(part.as_str().into());
    if member.who.present().is_some() {
        member.who = event.who.clone();
    }
}

/// Two tablets may each have seen another manager go: the last one stays, or nobody could let anyone in.
pub(in crate::domain) fn apply_ended(staff: &mut Staff, event: &Ended) {
    if staff.is_last_manager(&event.staff) {
        return;
    }
    if let Some(member) = staff.members.get_mut(&event.staff) {
        member.until = Some(event.until);
    }
}

/// Forgets whom this personal part is about. An erasure names all parts that were known where it was written; what
/// another tablet wrote meanwhile stays to be erased.
pub(in crate::domain) fn apply_erased(staff: &mut Staff, part: &str) {
    for member in staff.members.values_mut() {
        if let Some(n) = member.live.iter().position(|place| **place == *part) {
            member.live.remove(n);
            member.who = Private::Erased;
        }
    }
}
