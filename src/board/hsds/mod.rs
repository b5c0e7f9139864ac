//! The board for directories elsewhere: HSDS 3.0, the Human Services Data Specification of Open Referral.
//!
//! HSDS says what an organization and a service look like, not how many go together. Here they are one object with
//! `organizations`: the station with all its services, then its committee, then its service units without services, so
//! that each service stands once. What HSDS has no field for stands under `linli`, in the words of the board; readers
//! of HSDS leave unknown fields alone. `docs/FORMATS.md` has the table.

mod schedule;
mod service;
pub(super) mod times;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Board, BoardProvider};
use crate::domain::profile::LegalKind;
use crate::domain::values::{Instant, ServiceId, Text};

pub(super) use service::{block_words, is_at_window};
use times::Times;

/// The whole board as JSON for HSDS 3.0. `link` says where a service can be read; what is no URI is left out.
///
/// Text is Chinese first, with the English after it where there is some; of names it is `alternate_name`. Amounts are
/// yuan, times are China's.
pub fn hsds(board: &Board, link: &dyn Fn(&ServiceId) -> Option<String>) -> Value {
    let writer = Writer { board, link };
    let mut organizations = vec![writer.station()];
    organizations.extend(writer.committee());
    organizations.extend(board.providers.iter().map(|unit| writer.unit(unit)));
    object(json!({
        "version": "3.0",
        "demo": board.demo.then_some(true),
        "organizations": organizations,
    }))
}

/// Makes records, and the ids by which they name each other.
struct Writer<'a> {
    board: &'a Board,
    link: &'a dyn Fn(&ServiceId) -> Option<String>,
}

impl Writer<'_> {
    /// The id of something of this station, the same in every export.
    fn id(&self, path: &str) -> String {
        uuid(&format!("{}/{path}", self.board.profile.code))
    }

    fn station(&self) -> Value {
        let profile = &self.board.profile;
        let is_inside = profile.legal.kind == LegalKind::Inside && !profile.committee.is_empty();
        let place = format!("{}{}", profile.subdistrict, profile.community);
        let hours = self.schedules("station", Times::of_station(profile), &Text::default());
        let services = self.board.services.iter().map(|service| self.service(service));
        object(json!({
            "id": self.id("station"),
            "name": profile.name.zh,
            "alternate_name": profile.name.en,
            "description": joined([&*place, &profile.legal.scope], "\n\n"),
            "website": Some(&profile.public_url).filter(|url| is_uri(url)),
            "legal_status": match profile.legal.kind {
                LegalKind::Registered => "registered social service institution",
                LegalKind::Inside => "part of the residents' committee",
                LegalKind::Enterprise => "enterprise",
            },
            "parent_organization_id": is_inside.then(|| self.id("committee")),
            "organization_identifiers": self.identifiers("station", "registration number", &profile.legal.number),
            "phones": self.phones("station", &profile.phone),
            "locations": [self.location("station", &profile.name, &profile.address, hours)],
            "services": services.collect::<Vec<Value>>(),
        }))
    }

    fn committee(&self) -> Option<Value> {
        let profile = &self.board.profile;
        let committee = || {
            object(json!({
                "id": self.id("committee"),
                "name": profile.committee.zh,
                "alternate_name": profile.committee.en,
                "description": format!("{}{}", profile.subdistrict, profile.community),
                "phones": self.phones("committee", &profile.committee_phone),
            }))
        };
        (!profile.committee.is_empty()).then(committee)
    }

    fn unit(&self, unit: &BoardProvider) -> Value {
        let details = &unit.details;
        let owner = format!("unit/{}", unit.id);
        let about = if details.summary.is_empty() { &details.name } else { &details.summary };
        let hours =
            self.schedules(&owner, Times::of_unit(&self.board.profile, &details.hours), &details.times);
        let has_place = !details.address.is_empty() || !hours.is_empty();
        let location = has_place.then(|| self.location(&owner, &details.name, &details.address, hours));
        object(json!({
            "id": self.id(&owner),
            "name": details.name.zh,
            "alternate_name": details.name.en,
            "description": both(about, "\n\n"),
            "organization_identifiers": self.identifiers(&owner, "licence", &details.licence),
            "phones": self.phones(&owner, &details.phone),
            "locations": location.into_iter().collect::<Vec<Value>>(),
            "linli": object(json!({
                "kind": details.kind,
                "licence_until": details.licence_until,
                "prices": details.prices,
                "times": written(&details.times),
                "pause": unit.pause,
            })),
        }))
    }

    fn phones(&self, owner: &str, number: &str) -> Vec<Value> {
        let id = self.id(&format!("{owner}/phone"));
        let phone = json!({ "id": id, "number": number, "type": "voice" });
        if number.trim().is_empty() { Vec::new() } else { vec![phone] }
    }

    fn identifiers(&self, owner: &str, kind: &str, number: &str) -> Vec<Value> {
        let id = self.id(&format!("{owner}/identifier"));
        let identifier = json!({ "id": id, "identifier_type": kind, "identifier": number });
        if number.trim().is_empty() { Vec::new() } else { vec![identifier] }
    }

    fn location(&self, owner: &str, name: &Text, address: &Text, schedules: Vec<Value>) -> Value {
        let code = &self.board.profile.code;
        // HSDS wants city, province and postal code of each address. A station knows the first two as division codes
        // (GB/T 2260), the third not at all.
        let division = |digits: usize| format!("{:0<6}", code.get(..digits).unwrap_or_default());
        let address_row = written(address).map(|address| {
            json!([{
                "id": self.id(&format!("{owner}/address")),
                "address_1": address.zh,
                "region": self.board.profile.subdistrict,
                "city": division(4),
                "state_province": division(2),
                "postal_code": "",
                "country": "CN",
                "address_type": "physical",
            }])
        });
        object(json!({
            "id": self.id(&format!("{owner}/location")),
            "location_type": "physical",
            "name": name.zh,
            "alternate_name": name.en,
            "description": address.en,
            "addresses": address_row,
            "schedules": schedules,
        }))
    }
}

/// A UUID of version 8 (RFC 9562, 5.8): the first 128 bits of SHA-256 of a name, with version and variant set.
fn uuid(name: &str) -> String {
    let digest: [u8; 32] = Sha256::new().chain_update(name).finalize().into();
    let bits = digest.iter().take(16).fold(0u128, |bits, byte| (bits << 8) | u128::from(*byte));
    let bits = (bits & !(0xf_u128 << 76)) | (0x8_u128 << 76);
    let bits = (bits & !(0b11_u128 << 62)) | (0b10_u128 << 62);
    let part = |shift: u32, mask: u128| (bits >> shift) & mask;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        part(96, 0xffff_ffff),
        part(80, 0xffff),
        part(64, 0xffff),
        part(48, 0xffff),
        part(0, 0xffff_ffff_ffff),
    )
}

/// An object without the fields that say nothing.
fn object(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, field| !is_empty(field));
    }
    value
}

fn is_empty(field: &Value) -> bool {
    match field {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn written(text: &Text) -> Option<&Text> {
    (!text.is_empty()).then_some(text)
}

/// Chinese, then English where there is some.
fn both(text: &Text, between: &str) -> String {
    joined([&*text.zh, text.en.as_deref().unwrap_or_default()], between)
}

fn joined(parts: [&str; 2], between: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join(between)
}

/// RFC 3339 in China's time, with milliseconds.
fn timestamp(at: Instant) -> String {
    let of_minute = at.0.rem_euclid(60_000);
    format!("{}T{}:{:02}.{:03}+08:00", at.day(), at.minute(), of_minute / 1000, of_minute % 1000)
}

/// May it stand where a URI is wanted? A station types its address by hand.
fn is_uri(typed: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    (typed.starts_with("https://") || typed.starts_with("http://")) && typed.bytes().all(is_plain)
}
