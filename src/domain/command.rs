//! What people ask the station to do.

use crate::domain::catalogue::{Details, State, Wish};
use crate::domain::notices::Notice;
use crate::domain::profile::{Body, Profile};
use crate::domain::providers::{self, Contact};
use crate::domain::staff::{Identity, Post, Role};
use crate::domain::values::{Day, NoticeId, ProviderId, ServiceId, StaffId};

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
    PauseServices {
        services: Vec<ServiceId>,
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
    /// Puts a service before another, or behind all of them.
    MoveService {
        service: ServiceId,
        before: Option<ServiceId>,
    },
    /// Takes a step back: each service is again in the state it had.
    PutServicesBack {
        services: Vec<(ServiceId, State)>,
    },
    /// Takes in what residents have looked for and not found.
    TakeWishes {
        wishes: Vec<Wish>,
    },
    /// Somebody has seen to a wish, by its word.
    SettleWish {
        word: String,
    },
    /// The board has been handed out for everybody outside the station.
    PublishBoard,
    AddProvider {
        details: Box<providers::Details>,
        contact: Contact,
    },
    EditProvider {
        provider: ProviderId,
        now: Box<providers::Details>,
        contact: Contact,
    },
    /// Shows a service unit to residents, for the first time or again.
    ListProvider {
        provider: ProviderId,
    },
    SuspendProvider {
        provider: ProviderId,
        reason: String,
        until: Option<Day>,
    },
    /// The cooperation is over.
    EndProvider {
        provider: ProviderId,
        reason: String,
    },
    /// Erases whom the station called at a former service unit, for good.
    EraseProviderContact {
        provider: ProviderId,
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
    EditStaff {
        staff: StaffId,
        who: Identity,
        now: Post,
    },
    EndStaff {
        staff: StaffId,
    },
    /// Erases name and phone of a former member for good.
    EraseStaff {
        staff: StaffId,
    },
}
