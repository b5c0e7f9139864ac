//! What may be done with the staff.

use super::{Added, Edited, Ended, Identity, Post, PostPatch, Renamed, Role, Staff};
use crate::domain::privacy::{Erased, places};
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

/// Changes name, phone or post of somebody who works here. The last manager stays one.
pub(crate) fn edit(
    staff: &Staff,
    id: &StaffId,
    who: Identity,
    now: &Post,
    today: Day,
) -> Result<Vec<Event>, Rejection> {
    let member = staff.get(id).ok_or(Rejection::NoSuchStaff)?;
    if member.until.is_some() {
        return Err(Rejection::NoLongerInPost);
    }
    if who.name.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::StaffName));
    }
    if now.roles.is_empty() {
        return Err(Rejection::Missing(FieldName::Role));
    }
    if now.since > today {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if !now.roles.contains(&Role::Manager) {
        another_manager(staff, id)?;
    }
    let mut events = Vec::new();
    let patches = PostPatch::diff(&member.post, now);
    if !patches.is_empty() {
        events.push(Event::StaffEdited(Edited { staff: id.clone(), patches }));
    }
    if member.who.present() != Some(&who) {
        events.push(Event::StaffRenamed(Renamed { staff: id.clone(), who: Private::Present(who) }));
    }
    if events.is_empty() { Err(Rejection::NothingChanged) } else { Ok(events) }
}

/// Ends a post today. The last manager cannot go, nobody could let anyone in after that.
pub(crate) fn end(staff: &Staff, id: &StaffId, until: Day) -> Result<Event, Rejection> {
    let member = staff.get(id).ok_or(Rejection::NoSuchStaff)?;
    if member.until.is_some() {
        return Err(Rejection::NothingChanged);
    }
    another_manager(staff, id)?;
    Ok(Event::StaffEnded(Ended { staff: id.clone(), until }))
}

/// Erases who a former member was (PIPL 47); what they did stays, under the id.
pub(crate) fn erase(staff: &Staff, id: &StaffId) -> Result<Event, Rejection> {
    let member = staff.get(id).ok_or(Rejection::NoSuchStaff)?;
    if member.until.is_none() {
        return Err(Rejection::StillInPost);
    }
    if member.who.present().is_none() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::Erased(Erased { parts: places(id.as_str(), &member.live).collect() }))
}

/// Somebody else could still let people in, or this is no manager.
fn another_manager(staff: &Staff, id: &StaffId) -> Result<(), Rejection> {
    if staff.is_last_manager(id) { Err(Rejection::LastManager) } else { Ok(()) }
}
