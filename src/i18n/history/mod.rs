//! Words of the history: every event as a plain sentence, every edit with what was and what is now.

mod many;
mod money;
mod policies;
mod residents;
mod sentence;
#[cfg(test)]
mod tests;
mod value;
mod version;
mod visits;

use super::{Lang, en, zh};
use crate::domain::catalogue::{Group, ServicePatch, State};
use crate::domain::notices::NoticePatch;
use crate::domain::profile::ProfilePatch;
use crate::domain::providers::{Kind, ProviderPatch};
use crate::domain::staff::PostPatch;
use crate::domain::visits::ApplicationPatch;

pub use many::tell;
pub use sentence::{Line, Sentence, sentence};
pub use version::{request_name, slot_words, thing, version};

/// A sentence about something with a name.
pub type About = fn(&str) -> String;
/// A sentence about something with a name, for a reason.
pub type Because = fn(&str, &str) -> String;
/// The same, until a day (already in words; empty when nobody said).
pub type Until = fn(&str, &str, &str) -> String;
/// A sentence about several of a kind: how many, and their names.
pub type Several = fn(usize, &str) -> String;

/// The history's words of one language.
pub struct History {
    // The page
    pub help: &'static str,
    pub help_text: &'static [&'static str],
    pub who: &'static str,
    pub anybody: &'static str,
    pub day: &'static str,
    /// Only what happened to this record.
    pub only: About,
    pub everything: &'static str,
    /// Entries shown, of how many there are.
    pub counted: fn(u64) -> String,
    pub found: fn(usize) -> String,
    pub older: &'static str,
    pub newer: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub none_found: &'static str,
    pub none_found_hint: &'static str,
    /// Read, of.
    pub searching: fn(u64, u64) -> String,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub go_on: &'static str,
    pub unread: fn(u64) -> String,
    pub clock_back: &'static str,
    /// The clock says a time that is still to come.
    pub clock_ahead: &'static str,
    /// Its tablet had been shut out before.
    pub void: &'static str,
    pub was: &'static str,
    pub now: &'static str,
    /// Nothing was there.
    pub nothing: &'static str,
    pub erased_person: &'static str,
    /// A record that is not here.
    pub unnamed: &'static str,
    pub more_lines: fn(usize) -> String,
    /// The heading on paper: name of the station, when it was printed.
    pub printed: fn(&str, &str) -> String,
    pub entry: fn(&str) -> String,
    pub open_record: &'static str,
    pub failed: &'static str,

    // Events
    pub founded: About,
    pub profile_edited: &'static str,
    /// The model, from which day, who decided and why.
    pub positioned: fn(&str, &str, &str) -> String,
    /// The service, its parties (empty: those of the model hold again), why.
    pub parties_set: Until,
    /// How many services and notices.
    pub board_published: fn(u32, u32) -> String,
    pub staff_added: fn(&str, &str, &str) -> String,
    pub staff_edited: About,
    pub staff_renamed: About,
    pub staff_ended: fn(&str, &str) -> String,
    pub erased: fn(&str) -> String,
    pub service_added: About,
    pub service_edited: About,
    pub service_published: About,
    pub service_paused: Until,
    pub service_withdrawn: Because,
    pub service_checked: fn(&str, &str) -> String,
    pub service_moved: About,
    /// The state it is in again.
    pub service_put_back: fn(&str, &str) -> String,
    /// The words.
    pub wishes_taken: About,
    pub wish_settled: About,
    pub provider_added: About,
    pub provider_edited: About,
    pub provider_contact: About,
    pub provider_listed: About,
    pub provider_suspended: Until,
    pub provider_ended: Because,
    pub notice_added: About,
    pub notice_edited: About,
    pub notice_published: About,
    pub notice_withdrawn: About,
    pub unknown: About,

    // About residents: never a name, the record says it to whoever may open it
    pub person_added: &'static str,
    pub person_edited: &'static str,
    /// Given, or taken back.
    pub person_consented: fn(bool) -> &'static str,
    /// To a near relative?
    pub person_copied: fn(bool) -> &'static str,
    pub person_joined: &'static str,
    pub person_parted: &'static str,
    pub person_unsaid: &'static str,
    /// Service, source.
    pub request_registered: fn(&str, &str) -> String,
    /// Service, step.
    pub request_stepped: fn(&str, &str) -> String,
    /// Service, the step that holds.
    pub request_put_back: fn(&str, &str) -> String,
    pub request_noted: About,
    pub request_rescheduled: About,
    pub papers_taken: About,
    pub papers_returned: About,
    /// About what, source; counted back?
    pub consulted: fn(&str, &str, bool) -> String,
    /// Can it be booked now?
    pub plan_set: fn(&str, bool) -> String,
    pub ticket_taken: About,
    /// Number, window.
    pub ticket_called: fn(&str, &str) -> String,
    /// Was it served?
    pub ticket_ended: fn(&str, bool) -> String,
    // Organisations that want to serve here
    pub visit_applied: About,
    pub visit_edited: About,
    /// Agreed to?
    pub visit_answered: fn(&str, bool, &str) -> String,
    /// How many came; none: called off, and why.
    pub visit_closed: fn(&str, Option<u32>, &str) -> String,
    pub visit_field: fn(&ApplicationPatch) -> &'static str,
    /// Its id, its name.
    pub tablet_named: Because,
    /// Its name; its last entry that counts.
    pub tablet_shut_out: fn(&str, u64) -> String,
    /// One of several versions was chosen; else it was left as it is.
    pub finding_settled: fn(bool) -> &'static str,
    /// What is of no service of the catalogue.
    /// Never by name: the history is read by people who may not open the register.
    pub a_resident: &'static str,
    pub other_matter: &'static str,

    // Several of a kind in one entry
    pub services_added: Several,
    pub services_published: Several,
    /// With the reason they share.
    pub services_paused: fn(usize, &str, &str) -> String,
    pub services_withdrawn: fn(usize, &str, &str) -> String,
    pub services_checked: Several,
    pub services_put_back: Several,
    pub services_moved: &'static str,

    // Fields
    pub profile_field: fn(&ProfilePatch) -> &'static str,
    pub post_field: fn(&PostPatch) -> &'static str,
    pub service_field: fn(&ServicePatch) -> &'static str,
    pub provider_field: fn(&ProviderPatch) -> &'static str,
    pub notice_field: fn(&NoticePatch) -> &'static str,
    pub staff_name: &'static str,
    pub staff_phone: &'static str,
    /// Of a text whose English alone has changed: the field's name.
    pub in_english: About,

    // Values
    pub yes: &'static str,
    pub no: &'static str,
    pub state: fn(&State) -> &'static str,
    pub group: fn(Group) -> &'static str,
    pub provider_kind: fn(Kind) -> &'static str,
    pub competent: &'static str,
    pub executing: &'static str,
    pub assisting: &'static str,
    pub funding: &'static str,
    pub unstated: &'static str,
    /// Between a name and what it is: ： or a colon.
    pub colon: &'static str,
    /// Between long things: ； or a semicolon.
    pub semicolon: &'static str,
    /// First and last weekday of some that are alike.
    pub weekdays: fn(&str, &str) -> String,
    pub days: fn(&str, &str) -> String,
    pub month_days: fn(u8, u8) -> String,
    pub minutes: fn(u8) -> String,
    pub quoted: About,
}

/// The history's words of a language.
pub fn strings(lang: Lang) -> &'static History {
    match lang {
        Lang::Zh => &zh::history::STRINGS,
        Lang::En => &en::history::STRINGS,
    }
}
