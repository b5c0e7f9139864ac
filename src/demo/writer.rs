//! Writes the script and remembers, for edits, how things stand in it.

use std::collections::BTreeMap;

use super::Scripted;
use super::clock::{Clock, before};
use super::visits::Visits;
use super::writer_cashdesk::Cash;
use crate::domain::Command;
use crate::domain::catalogue::{Details, Parties, Party, Starter, State, Wish};
use crate::domain::notices::Notice;
use crate::domain::people::Particulars;
use crate::domain::profile::{Body, Positioning, PositioningChange, Profile};
use crate::domain::providers::{self, Contact};
use crate::domain::requests::{Plan, Slot};
use crate::domain::staff::{Identity, Post, Role};
use crate::domain::values::{
    Day, DeviceId, EntryId, NoticeId, PersonId, ProviderId, RequestId, ServiceId, StaffId, Text,
};

/// How the script speaks of who founds the station.
pub(super) const MANAGER: &str = "manager";

/// How many days before its end the story begins.
const FOUNDED: u64 = 91;

/// The script so far.
pub(super) struct Writer {
    device: DeviceId,
    today: Day,
    clock: Clock,
    pub(super) profile: Profile,
    pub(super) services: BTreeMap<Box<str>, (ServiceId, Details)>,
    notices: BTreeMap<&'static str, (NoticeId, Notice)>,
    staff: BTreeMap<&'static str, (StaffId, Identity, Post)>,
    providers: BTreeMap<&'static str, (ProviderId, providers::Details, Contact)>,
    /// Residents and their requests, by the numbers the script gives them.
    pub(super) residents: BTreeMap<usize, (PersonId, Particulars)>,
    pub(super) requests: BTreeMap<usize, (RequestId, Option<ServiceId>)>,
    pub(super) plans: BTreeMap<Box<str>, Plan>,
    pub(super) slots: Vec<(ServiceId, Slot)>,
    pub(super) visits: Visits,
    pub(super) cash: Cash,
    /// Who acts at the moment.
    pub(super) by: StaffId,
    script: Vec<Scripted>,
}

impl Writer {
    pub(super) fn new(device: &DeviceId, starter: &Starter, today: Day, profile: Profile) -> Self {
        let founding = EntryId { device: device.clone(), seq: 1 };
        let services = starter.entries.iter().enumerate().map(|(i, entry)| {
            // Events 0 and 1 of the founding are the manager and the profile.
            let id = ServiceId::born(&founding, 2 + i);
            (entry.slug.clone(), (id, entry.details.clone()))
        });
        Writer {
            device: device.clone(),
            today,
            clock: Clock::new(profile.hours.clone(), before(today, FOUNDED)),
            services: services.collect(),
            notices: BTreeMap::new(),
            staff: BTreeMap::new(),
            providers: BTreeMap::new(),
            residents: BTreeMap::new(),
            requests: BTreeMap::new(),
            plans: BTreeMap::new(),
            slots: Vec::new(),
            visits: Visits::new(),
            cash: Cash::default(),
            by: StaffId::born(&founding, 0),
            script: Vec::new(),
            profile,
        }
    }

    pub(super) fn into_script(self) -> Vec<Scripted> {
        self.script
    }

    /// The day the story ends before.
    pub(super) fn today(&self) -> Day {
        self.today
    }

    /// Turns to the first open day on or after this one, and to whoever acts then.
    pub(super) fn go(&mut self, days_before: u64, who: &str) {
        self.clock.go(before(self.today, days_before));
        self.by = self.member(who);
    }

    /// Founds the station with every starter entry as a draft.
    pub(super) fn found(&mut self, manager: Identity, starter: &Starter) {
        let starter = starter.entries.iter().map(|e| (e.slug.clone(), e.details.clone())).collect();
        self.give(Command::Found { profile: Box::new(self.profile.clone()), manager, starter });
    }

    pub(super) fn edit_profile(&mut self, change: impl Fn(&mut Profile)) {
        change(&mut self.profile);
        self.give(Command::EditProfile { now: Box::new(self.profile.clone()) });
    }

    pub(super) fn set_positioning(&mut self, model: Positioning, words: &str) {
        let (from, words) = (self.day(), words.to_owned());
        let change = PositioningChange { model, from: Some(from), words: Text::zh(words.clone()) };
        self.profile.positioned.push(change);
        self.give(Command::SetPositioning { model, from, words });
    }

    /// Sets who does a service, whatever the model says.
    pub(super) fn set_executing(&mut self, slug: &str, executing: Vec<Party>, reason: &str) {
        if let Some((service, details)) = self.services.get(slug).cloned() {
            let parties = Some(Box::new(Parties { executing, ..details.parties }));
            self.give(Command::SetParties { service, parties, reason: reason.to_owned() });
        }
    }

    /// Adds a service of the station's own; `key` is how the script speaks of it later.
    pub(super) fn add_service(&mut self, key: &'static str, details: Details) {
        let entry = self.give(Command::AddService { details: Box::new(details.clone()), publish: true });
        self.services.insert(key.into(), (ServiceId::born(&entry, 0), details));
    }

    pub(super) fn edit_service(&mut self, slug: &str, publish: bool, change: impl Fn(&mut Details)) {
        if let Some((id, details)) = self.services.get_mut(slug) {
            change(details);
            let (service, now) = (id.clone(), Box::new(details.clone()));
            self.give(Command::EditService { service, now, publish });
        }
    }

    pub(super) fn check(&mut self, slug: &str) {
        if let Some(service) = self.service(slug) {
            self.give(Command::CheckServices { services: vec![service] });
        }
    }

    pub(super) fn publish(&mut self, slugs: &[&str]) {
        let services: Vec<_> = slugs.iter().filter_map(|slug| self.service(slug)).collect();
        if !services.is_empty() {
            self.give(Command::PublishServices { services });
        }
    }

    pub(super) fn pause(&mut self, slug: &str, reason: &str, until: Option<Day>) {
        if let Some(service) = self.service(slug) {
            self.give(Command::PauseServices { services: vec![service], reason: reason.to_owned(), until });
        }
    }

    pub(super) fn withdraw(&mut self, slug: &str, reason: &str) {
        if let Some(service) = self.service(slug) {
            self.give(Command::WithdrawServices { services: vec![service], reason: reason.to_owned() });
        }
    }

    pub(super) fn add_notice(&mut self, key: &'static str, notice: Notice, publish: bool) {
        let entry = self.give(Command::AddNotice { notice: notice.clone(), publish });
        self.notices.insert(key, (NoticeId::born(&entry, 0), notice));
    }

    pub(super) fn edit_notice(&mut self, key: &str, change: impl Fn(&mut Notice)) {
        if let Some((id, notice)) = self.notices.get_mut(key) {
            change(notice);
            let (notice, now) = (id.clone(), notice.clone());
            self.give(Command::EditNotice { notice, now });
        }
    }

    pub(super) fn publish_notice(&mut self, key: &str) {
        if let Some((notice, _)) = self.notices.get(key).cloned() {
            self.give(Command::PublishNotice { notice });
        }
    }

    pub(super) fn withdraw_notice(&mut self, key: &str) {
        if let Some((notice, _)) = self.notices.get(key).cloned() {
            self.give(Command::WithdrawNotice { notice });
        }
    }

    pub(super) fn add_staff(&mut self, who: Identity, key: &'static str, body: Body, post: &str, role: Role) {
        let (post, roles) = (post.to_owned(), vec![role]);
        let command = Command::AddStaff { who: who.clone(), body, post: post.clone(), roles: roles.clone() };
        let entry = self.give(command);
        let post = Post { body, post, roles, since: self.day() };
        self.staff.insert(key, (StaffId::born(&entry, 0), who, post));
    }

    pub(super) fn edit_staff(&mut self, key: &str, change: impl Fn(&mut Identity, &mut Post)) {
        if let Some((id, who, post)) = self.staff.get_mut(key) {
            change(who, post);
            let command = Command::EditStaff { staff: id.clone(), who: who.clone(), now: post.clone() };
            self.give(command);
        }
    }

    pub(super) fn end_staff(&mut self, key: &str) {
        if let Some((staff, ..)) = self.staff.get(key).cloned() {
            self.give(Command::EndStaff { staff });
        }
    }

    /// Adds a service unit and shows it to residents.
    pub(super) fn add_provider(&mut self, key: &'static str, details: providers::Details, contact: Contact) {
        let command = Command::AddProvider { details: Box::new(details.clone()), contact: contact.clone() };
        let entry = self.give(command);
        self.providers.insert(key, (ProviderId::born(&entry, 0), details, contact));
        self.list_provider(key);
    }

    pub(super) fn edit_provider(
        &mut self,
        key: &str,
        change: impl Fn(&mut providers::Details, &mut Contact),
    ) {
        if let Some((id, details, contact)) = self.providers.get_mut(key) {
            change(details, contact);
            let (provider, contact) = (id.clone(), contact.clone());
            let now = Box::new(details.clone());
            self.give(Command::EditProvider { provider, now, contact });
        }
    }

    pub(super) fn list_provider(&mut self, key: &str) {
        if let Some(provider) = self.provider(key) {
            self.give(Command::ListProvider { provider });
        }
    }

    pub(super) fn suspend_provider(&mut self, key: &str, reason: &str, until: Option<Day>) {
        if let Some(provider) = self.provider(key) {
            self.give(Command::SuspendProvider { provider, reason: reason.to_owned(), until });
        }
    }

    pub(super) fn end_provider(&mut self, key: &str, reason: &str) {
        if let Some(provider) = self.provider(key) {
            self.give(Command::EndProvider { provider, reason: reason.to_owned() });
        }
    }

    pub(super) fn erase_contact(&mut self, key: &str) {
        if let Some(provider) = self.provider(key) {
            self.give(Command::EraseProviderContact { provider });
        }
    }

    /// Takes in what residents looked for that day.
    pub(super) fn take_wishes(&mut self, words: &[&str]) {
        let on = self.clock.day();
        let wishes = words.iter().map(|word| Wish { word: (*word).to_owned(), on }).collect();
        self.give(Command::TakeWishes { wishes });
    }

    pub(super) fn settle_wish(&mut self, word: &str) {
        self.give(Command::SettleWish { word: word.to_owned() });
    }

    pub(super) fn publish_board(&mut self) {
        self.give(Command::PublishBoard);
    }

    /// The id of a service unit.
    pub(super) fn provider(&self, key: &str) -> Option<ProviderId> {
        self.providers.get(key).map(|(id, ..)| id.clone())
    }

    /// Puts a service before another.
    pub(super) fn move_before(&mut self, slug: &str, before: &str) {
        if let Some((service, before)) = self.service(slug).zip(self.service(before)) {
            self.give(Command::MoveService { service, before: Some(before) });
        }
    }

    /// Takes back what somebody did to a published service by mistake.
    pub(super) fn put_back(&mut self, slug: &str) {
        if let Some(service) = self.service(slug) {
            self.give(Command::PutServicesBack { services: vec![(service, State::Published)] });
        }
    }

    /// The day of the last command.
    fn day(&self) -> Day {
        self.script.last().map_or(self.today, |last| last.at.day())
    }

    /// The day by the tablet's clock.
    pub(super) fn now(&mut self) -> Day {
        self.clock.day_of_next()
    }

    /// Turns to a stretch of opening hours that is long enough for several commands in a row.
    pub(super) fn morning(&mut self) {
        self.clock.settle();
    }

    /// What is written about a service.
    pub(super) fn details(&self, slug: &str) -> Option<&Details> {
        self.services.get(slug).map(|(_, details)| details)
    }

    pub(super) fn service(&self, slug: &str) -> Option<ServiceId> {
        self.services.get(slug).map(|(id, _)| id.clone())
    }

    /// Names a tablet; `None`: the one in hand.
    pub(super) fn name_tablet(&mut self, other: Option<[u8; 5]>, name: &str) {
        let letter = if other.is_some() { 'B' } else { 'A' };
        let device = other.map_or_else(|| self.device.clone(), DeviceId::from_bytes);
        self.give(Command::NameTablet { device, name: name.to_owned(), letter: Some(letter) });
    }

    /// A tablet is lost.
    pub(super) fn shut_out_tablet(&mut self, tablet: [u8; 5]) {
        self.give(Command::ShutOutTablet { device: DeviceId::from_bytes(tablet), upto: 0 });
    }

    /// The id of somebody of the staff; the founder's for anybody unknown.
    pub(super) fn member(&self, key: &str) -> StaffId {
        let founding = EntryId { device: self.device.clone(), seq: 1 };
        self.staff.get(key).map_or_else(|| StaffId::born(&founding, 0), |(id, ..)| id.clone())
    }

    /// The entry of the last command.
    pub(super) fn last_entry(&self) -> EntryId {
        EntryId { device: self.device.clone(), seq: self.script.len() as u64 }
    }

    /// Writes a command and says which entry it becomes.
    pub(super) fn give(&mut self, command: Command) -> EntryId {
        let seq = self.script.len() as u64 + 1;
        let (at, by) = (self.clock.tick(), self.by.clone());
        self.script.push(Scripted { at, by, command });
        EntryId { device: self.device.clone(), seq }
    }
}
