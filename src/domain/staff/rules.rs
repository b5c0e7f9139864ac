//! What may be done with the staff.

use super::{Added, Ended, Identity, Role, Staff};
use crate::domain::profile::Body;
use crate::domain::values::{Day, Private, StaffId};
use crate::domain::{Event, FieldName, Rejection};

/// Adds a member from today on.
pub(crate) fn add(
    who: Identity,
    body: Body,
    post: String,
    roles: Vec<Role>,
    since: Day,
) -> Result<Event, Rejection> {
    if who.name.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::StaffName));
    }
    if roles.is_empty() {
        return Err(Rejection::Missing(FieldName::Role));
    }
    Ok(Event::StaffAdded(Added { body, post, roles, since, who: Private::Present(who) }))
}

/// Ends a post today. The last manager cannot go, nobody could let anyone in after that.
pub(crate) fn end(staff: &Staff, id: &StaffId, until: Day) -> Result<Event, Rejection> {
    let member = staff.get(id).ok_or(Rejection::NoSuchStaff)?;
    if member.until.is_some() {
        return Err(Rejection::NothingChanged);
    }
    let another_manager = staff.iter().any(|(other, m)| other != id && m.has(Role::Manager));
    if member.has(Role::Manager) && !another_manager {
        return Err(Rejection::LastManager);
    }
    Ok(Event::StaffEnded(Ended { staff: id.clone(), until }))
}
