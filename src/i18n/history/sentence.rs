//! One event as a sentence, with what was and what is now.

use super::value::Writer;
use super::{money, policies, residents, visits};
use crate::domain::catalogue::{self, ServicePatch};
use crate::domain::notices::NoticePatch;
use crate::domain::profile::ProfilePatch;
use crate::domain::providers::ProviderPatch;
use crate::domain::staff::{Identity, PostPatch};
use crate::domain::values::{EntryId, Private, Text};
use crate::domain::{Event, Station};
use crate::engine::Thing;
use crate::i18n::Lang;

/// What happened, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    /// Of an edit: each field with what was and what is now.
    pub lines: Vec<Line>,
    /// The id of what it happened to, where it is one thing.
    pub thing: Thing,
}

/// One edited field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub field: String,
    /// Empty: nothing stood there.
    pub was: String,
    /// Empty: nothing stands there now.
    pub now: String,
}

/// The `n`-th event of an entry as a sentence, with the names that records have in `station`.
pub fn sentence(lang: Lang, station: &Station, entry: &EntryId, n: usize, event: &Event) -> Sentence {
    let write = Writer::new(lang, station);
    let thing = Thing::of(entry, n, event);
    Sentence { text: text(&write, event), lines: lines(&write, event), thing }
}

pub(super) fn text(write: &Writer<'_>, event: &Event) -> String {
    let words = write.words;
    match event {
        Event::StationFounded(event) => (words.founded)(&write.named(Some(&event.profile.name))),
        Event::StationEdited(_) => words.profile_edited.to_owned(),
        Event::StationPositioned(event) => {
            let (model, from) = ((write.common.positioning)(event.model), (write.common.date)(event.from));
            (words.positioned)(model, &from, &write.text(&event.words))
        }
        Event::BoardPublished(event) => (words.board_published)(event.services, event.notices),
        Event::WishesTaken(event) => {
            let wishes: Vec<&str> = event.wishes.iter().map(|wish| wish.word.as_str()).collect();
            (words.wishes_taken)(&wishes.join(write.common.comma))
        }
        Event::WishSettled(event) => (words.wish_settled)(&event.word),
        Event::StaffAdded(event) => {
            let name = person(write, &event.who);
            (words.staff_added)(&name, &event.post, &write.roles(&event.roles))
        }
        Event::StaffEdited(event) => (words.staff_edited)(&write.staff(&event.staff)),
        Event::StaffRenamed(event) => (words.staff_renamed)(&write.staff(&event.staff)),
        Event::StaffEnded(event) => {
            (words.staff_ended)(&write.staff(&event.staff), &(write.common.date)(event.until))
        }
        Event::Erased(event) => (words.erased)(&erased(write, &event.parts)),
        Event::ServiceAdded(event) => (words.service_added)(&write.named(Some(&event.details.name))),
        Event::ServiceEdited(event) => (words.service_edited)(&write.service(&event.service)),
        Event::ServicePublished(event) => (words.service_published)(&write.service(&event.service)),
        Event::ServicePaused(event) => {
            let name = write.service(&event.service);
            (words.service_paused)(&name, &write.text(&event.reason), &write.day(&event.until))
        }
        Event::ServiceWithdrawn(event) => {
            (words.service_withdrawn)(&write.service(&event.service), &write.text(&event.reason))
        }
        Event::ServiceChecked(event) => {
            (words.service_checked)(&write.service(&event.service), &(write.common.date)(event.on))
        }
        Event::ServiceMoved(event) => (words.service_moved)(&write.service(&event.service)),
        Event::ServicePutBack(catalogue::PutBack { service, state }) => {
            (words.service_put_back)(&write.service(service), (words.state)(state))
        }
        Event::ServicePartiesSet(event) => {
            let parties = event.parties.as_ref().map(|parties| write.parties(parties)).unwrap_or_default();
            (words.parties_set)(&write.service(&event.service), &parties, &write.text(&event.reason))
        }
        Event::ProviderAdded(event) => (words.provider_added)(&write.named(Some(&event.details.name))),
        Event::ProviderEdited(event) => (words.provider_edited)(&write.provider(&event.provider)),
        Event::ProviderContactChanged(event) => (words.provider_contact)(&write.provider(&event.provider)),
        Event::ProviderListed(event) => (words.provider_listed)(&write.provider(&event.provider)),
        Event::ProviderSuspended(event) => {
            let name = write.provider(&event.provider);
            (words.provider_suspended)(&name, &write.text(&event.reason), &write.day(&event.until))
        }
        Event::ProviderEnded(event) => {
            (words.provider_ended)(&write.provider(&event.provider), &write.text(&event.reason))
        }
        Event::NoticeAdded(event) => (words.notice_added)(&write.named(Some(&event.notice.title))),
        Event::NoticeEdited(event) => (words.notice_edited)(&write.notice(&event.notice)),
        Event::NoticePublished(event) => (words.notice_published)(&write.notice(&event.notice)),
        Event::NoticeWithdrawn(event) => (words.notice_withdrawn)(&write.notice(&event.notice)),
        Event::Unknown { kind, .. } => (words.unknown)(kind),
        other => visits::text(write, other)
            .or_else(|| money::text(write, other))
            .or_else(|| policies::text(write, other))
            .unwrap_or_else(|| residents::text(write, other)),
    }
}

/// Whose personal data were erased, as far as there is anything left to say: never a name.
fn erased(write: &Writer<'_>, parts: &[String]) -> String {
    let station = write.station;
    let provider = station.providers().iter().find(|(id, _)| parts.iter().any(|part| part == id.as_str()));
    match provider {
        Some((id, _)) => write.provider(id),
        None => write.words.erased_person.to_owned(),
    }
}

fn person(write: &Writer<'_>, who: &Private<Identity>) -> String {
    who.present().map_or_else(|| write.words.erased_person.to_owned(), |who| who.name.clone())
}

fn lines(write: &Writer<'_>, event: &Event) -> Vec<Line> {
    match event {
        Event::StationEdited(event) => event.patches.iter().map(|patch| profile(write, patch)).collect(),
        Event::StaffEdited(event) => event.patches.iter().map(|patch| post(write, patch)).collect(),
        Event::StaffRenamed(event) => renamed(write, &event.who),
        Event::ServiceEdited(event) => event.patches.iter().map(|patch| service(write, patch)).collect(),
        Event::ProviderEdited(event) => event.patches.iter().map(|patch| provider(write, patch)).collect(),
        Event::NoticeEdited(event) => event.patches.iter().map(|patch| notice(write, patch)).collect(),
        Event::BillerChanged(event) => {
            event.patches.iter().map(|patch| money::edited(write, patch)).collect()
        }
        Event::VisitEdited(event) => event.patches.iter().map(|patch| visits::edited(write, patch)).collect(),
        Event::PolicyEdited(event) => {
            event.patches.iter().map(|patch| policies::edited(write, patch)).collect()
        }
        _ => Vec::new(),
    }
}

/// What is personal is written without what was: it stands in an entry of its own, and may be erased.
fn renamed(write: &Writer<'_>, who: &Private<Identity>) -> Vec<Line> {
    let line =
        |field: &str, now: &str| Line { field: field.to_owned(), was: String::new(), now: now.to_owned() };
    match who.present() {
        None => vec![line(write.words.staff_name, write.words.erased_person)],
        Some(who) if who.phone.is_empty() => vec![line(write.words.staff_name, &who.name)],
        Some(who) => {
            vec![line(write.words.staff_name, &who.name), line(write.words.staff_phone, &who.phone)]
        }
    }
}

/// A line of any value.
pub(super) fn line<T>(field: &str, was: &T, now: &T, words: impl Fn(&T) -> String) -> Line {
    Line { field: field.to_owned(), was: words(was), now: words(now) }
}

/// A line of a text. Where only its English has changed, the English is shown.
pub(super) fn text_line(write: &Writer<'_>, field: &str, was: &Text, now: &Text) -> Line {
    if was.zh == now.zh {
        let english = |text: &Text| text.en.clone().unwrap_or_default();
        return line(&(write.words.in_english)(field), was, now, english);
    }
    line(field, was, now, |text| write.text(text))
}

pub(super) fn profile(write: &Writer<'_>, patch: &ProfilePatch) -> Line {
    use ProfilePatch as P;
    let field = (write.words.profile_field)(patch);
    match patch {
        P::Code { was, now }
        | P::Community { was, now }
        | P::Subdistrict { was, now }
        | P::Letters { was, now }
        | P::Phone { was, now }
        | P::CommitteePhone { was, now }
        | P::PublicUrl { was, now } => line(field, was, now, String::clone),
        P::Name { was, now } | P::Address { was, now } | P::Committee { was, now } => {
            text_line(write, field, was, now)
        }
        P::Positioning { was, now } => {
            line(field, was, now, |model| (write.common.positioning)(*model).to_owned())
        }
        P::Legal { was, now } => line(field, was, now, |legal| write.legal(legal)),
        P::Hours { was, now } => line(field, was, now, |hours| write.week(hours)),
        P::Exceptions { was, now } => line(field, was, now, |days| write.exceptions(days)),
        P::Holidays { was, now } => line(field, was, now, |years| write.holidays(years)),
        P::Households { was, now }
        | P::Residents { was, now }
        | P::Over60 { was, now }
        | P::PremisesM2 { was, now } => line(field, was, now, |number| write.number(number)),
        P::IdleMinutes { was, now } => {
            line(field, was, now, |minutes| minutes.map(write.words.minutes).unwrap_or_default())
        }
    }
}

pub(super) fn post(write: &Writer<'_>, patch: &PostPatch) -> Line {
    let field = (write.words.post_field)(patch);
    match patch {
        PostPatch::Body { was, now } => line(field, was, now, |body| (write.common.body)(*body).to_owned()),
        PostPatch::Post { was, now } => line(field, was, now, String::clone),
        PostPatch::Roles { was, now } => line(field, was, now, |roles| write.roles(roles)),
        PostPatch::Since { was, now } => line(field, was, now, |day| (write.common.date)(*day)),
    }
}

pub(super) fn service(write: &Writer<'_>, patch: &ServicePatch) -> Line {
    use ServicePatch as P;
    let (words, common) = (write.words, write.common);
    let field = (words.service_field)(patch);
    match patch {
        P::Name { was, now }
        | P::Summary { was, now }
        | P::Area { was, now }
        | P::FeeBasis { was, now }
        | P::Audience { was, now }
        | P::TimeLimit { was, now }
        | P::Basis { was, now }
        | P::Place { was, now }
        | P::Times { was, now }
        | P::StandInBrings { was, now }
        | P::Online { was, now } => text_line(write, field, was, now),
        P::Phone { was, now } => line(field, was, now, String::clone),
        P::Block { was, now } => line(field, was, now, |block| (common.block)(*block).to_owned()),
        P::Parties { was, now } => line(field, was, now, |parties| write.parties(parties)),
        P::Modes { was, now } => {
            line(field, was, now, |modes| write.short(modes, |mode| (common.mode)(*mode).to_owned()))
        }
        P::StandIn { was, now } => line(field, was, now, |way| (common.stand_in)(*way).to_owned()),
        P::Fee { was, now } => line(field, was, now, common.fee),
        P::Papers { was, now } => {
            line(field, was, now, |papers| write.list(papers, |paper| write.paper(paper)))
        }
        P::Steps { was, now } => line(field, was, now, |steps| write.list(steps, |step| write.text(step))),
        P::Keywords { was, now } => line(field, was, now, |list| write.short(list, String::clone)),
        P::Groups { was, now } => {
            line(field, was, now, |groups| write.short(groups, |group| (words.group)(*group).to_owned()))
        }
        P::Hours { was, now } => line(field, was, now, |hours| write.week(hours)),
        P::MonthDays { was, now } => line(field, was, now, |days| write.month_days(days)),
        P::Exceptions { was, now } => line(field, was, now, |days| write.exceptions(days)),
        P::Providers { was, now } => line(field, was, now, |list| write.short(list, |id| write.provider(id))),
    }
}

pub(super) fn provider(write: &Writer<'_>, patch: &ProviderPatch) -> Line {
    use ProviderPatch as P;
    let field = (write.words.provider_field)(patch);
    match patch {
        P::Name { was, now } | P::Summary { was, now } | P::Times { was, now } | P::Address { was, now } => {
            text_line(write, field, was, now)
        }
        P::Licence { was, now } | P::Contract { was, now } | P::Phone { was, now } => {
            line(field, was, now, String::clone)
        }
        P::Kind { was, now } => line(field, was, now, |kind| (write.words.provider_kind)(*kind).to_owned()),
        P::LicenceUntil { was, now } | P::ContractFrom { was, now } | P::ContractUntil { was, now } => {
            line(field, was, now, |day| write.day(day))
        }
        P::Prices { was, now } => {
            line(field, was, now, |prices| write.list(prices, |price| write.price(price)))
        }
        P::Hours { was, now } => line(field, was, now, |hours| write.week(hours)),
    }
}

pub(super) fn notice(write: &Writer<'_>, patch: &NoticePatch) -> Line {
    use NoticePatch as P;
    let field = (write.words.notice_field)(patch);
    match patch {
        P::Title { was, now } | P::Body { was, now } => text_line(write, field, was, now),
        P::From { was, now } => line(field, was, now, |day| (write.common.date)(*day)),
        P::Until { was, now } => line(field, was, now, |day| write.day(day)),
        P::Pinned { was, now } => line(field, was, now, |pinned| write.yes(*pinned)),
    }
}
