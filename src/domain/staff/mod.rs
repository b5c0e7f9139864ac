//! Who works here: posts, roles and what each role may do.

mod events;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::profile::Body;
use crate::domain::values::{Day, Private, StaffId, patches};

pub use events::{Added, Edited, Ended, Renamed};
pub(in crate::domain) use events::{apply_added, apply_edited, apply_ended, apply_erased, apply_renamed};
pub(crate) use rules::{add, edit, end, erase};

/// What a staff member may do. One person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 站长.
    Manager,
    /// 窗口.
    Clerk,
    /// 会计: never a batch whose money they took (会计法 35).
    Accountant,
    /// 居委会.
    Committee,
    /// 居务监督: reads only.
    Supervisor,
}

/// The personal part of a staff member: erased when no law keeps it any longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

impl Role {
    /// All five, in the order they are offered.
    pub const ALL: [Role; 5] =
        [Role::Manager, Role::Clerk, Role::Accountant, Role::Committee, Role::Supervisor];
}

/// What somebody does here: whose employee they are, in which post, with which roles, since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub body: Body,
    /// 窗口, 会计 … as the station calls it.
    pub post: String,
    pub roles: Vec<Role>,
    pub since: Day,
}

patches!(
    /// One edited field of somebody's post.
    PostPatch of Post {
        Body body: Body,
        Post post: String,
        Roles roles: Vec<Role>,
        Since since: Day,
    }
);

/// One staff member. `until` is the last day in the post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub who: Private<Identity>,
    pub post: Post,
    pub until: Option<Day>,
    /// The places (`<device>-<seq>.<n>`) of all personal parts about them that are still here, newest last.
    pub(in crate::domain) live: Vec<Box<str>>,
}

impl Member {
    /// Does the member hold this role and still work here?
    pub fn has(&self, role: Role) -> bool {
        self.until.is_none() && self.post.roles.contains(&role)
    }
}

/// Everybody who works or worked here.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Staff {
    members: BTreeMap<StaffId, Member>,
}

impl Staff {
    /// The member of this id.
    pub fn get(&self, id: &StaffId) -> Option<&Member> {
        self.members.get(id)
    }

    /// Is this a manager, and nobody else is one?
    pub(in crate::domain) fn is_last_manager(&self, id: &StaffId) -> bool {
        let mut managers = self.members.iter().filter(|(_, member)| member.has(Role::Manager));
        managers.next().is_some_and(|(manager, _)| manager == id) && managers.next().is_none()
    }

    /// Every member with the id.
    pub fn iter(&self) -> impl Iterator<Item = (&StaffId, &Member)> {
        self.members.iter()
    }
}
