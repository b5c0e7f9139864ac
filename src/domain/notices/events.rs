//! What can happen to notices.

use serde::{Deserialize, Serialize};

use super::{Notice, NoticePatch, Notices, Record};
use crate::domain::values::NoticeId;

/// `notices.added.1`: a draft. Its id is the place of this event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Added {
    pub notice: Notice,
}

/// `notices.edited.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edited {
    pub notice: NoticeId,
    pub patches: Vec<NoticePatch>,
}

/// `notices.published.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    pub notice: NoticeId,
}

/// `notices.withdrawn.1`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub notice: NoticeId,
}

pub(in crate::domain) fn apply_added(notices: &mut Notices, id: NoticeId, event: &Added) {
    notices.records.entry(id).or_insert(Record { notice: event.notice.clone(), public: false });
}

pub(in crate::domain) fn apply_edited(notices: &mut Notices, event: &Edited) {
    if let Some(record) = notices.records.get_mut(&event.notice) {
        event.patches.iter().for_each(|patch| patch.apply(&mut record.notice));
    }
}

pub(in crate::domain) fn apply_published(notices: &mut Notices, event: &Published) {
    set_public(notices, &event.notice, true);
}

pub(in crate::domain) fn apply_withdrawn(notices: &mut Notices, event: &Withdrawn) {
    set_public(notices, &event.notice, false);
}

fn set_public(notices: &mut Notices, id: &NoticeId, public: bool) {
    if let Some(record) = notices.records.get_mut(id) {
        record.public = public;
    }
}
