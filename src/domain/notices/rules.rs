//! What may be done with notices.

use super::{Added, Edited, Notice, NoticePatch, Notices, Published, Record, Withdrawn};
use crate::domain::values::{NoticeId, is_too_long};
use crate::domain::{Event, FieldName, Rejection};

/// Adds a draft.
pub(crate) fn add(notice: Notice) -> Result<Event, Rejection> {
    writable(&notice)?;
    Ok(Event::NoticeAdded(Added { notice }))
}

/// Edits a notice to `now`.
pub(crate) fn edit(notices: &Notices, id: &NoticeId, now: &Notice) -> Result<Event, Rejection> {
    writable(now)?;
    let patches = NoticePatch::diff(&find(notices, id)?.notice, now);
    if patches.is_empty() {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::NoticeEdited(Edited { notice: id.clone(), patches }))
}

/// Shows a notice to everybody.
pub(crate) fn publish(notices: &Notices, id: &NoticeId) -> Result<Event, Rejection> {
    if find(notices, id)?.public {
        return Err(Rejection::NothingChanged);
    }
    Ok(Event::NoticePublished(Published { notice: id.clone() }))
}

/// Takes a notice down.
pub(crate) fn withdraw(notices: &Notices, id: &NoticeId) -> Result<Event, Rejection> {
    if !find(notices, id)?.public {
        return Err(Rejection::NotPublished);
    }
    Ok(Event::NoticeWithdrawn(Withdrawn { notice: id.clone() }))
}

fn find<'a>(notices: &'a Notices, id: &NoticeId) -> Result<&'a Record, Rejection> {
    notices.get(id).ok_or(Rejection::NoSuchNotice)
}

fn writable(notice: &Notice) -> Result<(), Rejection> {
    if notice.title.zh.trim().is_empty() {
        return Err(Rejection::Missing(FieldName::NoticeTitle));
    }
    if notice.until.is_some_and(|until| until < notice.from) {
        return Err(Rejection::EndsBeforeItBegins);
    }
    if is_too_long(notice) { Err(Rejection::TooLong) } else { Ok(()) }
}
