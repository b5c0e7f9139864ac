//! What people ask the station to do.

use crate::domain::catalogue::Details;
use crate::domain::notices::Notice;
use crate::domain::profile::{Body, Profile};
use crate::domain::staff::{Identity, Role};
use crate::domain::values::{Day, NoticeId, ServiceId, StaffId};

/// One wish of one person. It happens as a whole or not at all.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Begins a station: its profile, its manager and the services it starts with (as drafts).
    Found {
        profile: Box<Profile>,
        manager: Identity,
        starter: Vec<(Box<str>, Details)>,
    },
    EditProfile {
        now: Box<Profile>,
    },
    /// Adds a service; with `publish` residents see it at once.
    AddService {
        details: Box<Details>,
        publish: bool,
    },
    /// Edits a service; with `publish` residents see it at once.
    EditService {
        service: ServiceId,
        now: Box<Details>,
        publish: bool,
    },
    PublishServices {
        services: Vec<ServiceId>,
    },
    PauseService {
        service: ServiceId,
        reason: String,
        until: Option<Day>,
    },
    WithdrawServices {
        services: Vec<ServiceId>,
        reason: String,
    },
    /// The text has been compared with reality today.
    CheckServices {
        services: Vec<ServiceId>,
    },
    AddNotice {
        notice: Notice,
        publish: bool,
    },
    EditNotice {
        notice: NoticeId,
        now: Notice,
    },
    PublishNotice {
        notice: NoticeId,
    },
    WithdrawNotice {
        notice: NoticeId,
    },
    AddStaff {
        who: Identity,
        body: Body,
        post: String,
        roles: Vec<Role>,
    },
    EndStaff {
        staff: StaffId,
    },
    /// Erases name and phone of a former member for good.
    EraseStaff {
        staff: StaffId,
    },
}
