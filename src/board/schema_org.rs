//! Station and services for search engines: JSON-LD in the words of <https://schema.org>.
//!
//! Part of what every phone loads, so it is written as text at once: a tree of values and its writer would weigh more.

use super::hsds::times::{Times, closes, weekly};
use super::hsds::{block_words, is_at_window};
use super::{Board, BoardProvider, BoardService};
use crate::domain::catalogue::{Block, Details, Fee};
use crate::domain::profile::LegalKind;
use crate::domain::values::{Fen, Minute, Session, Text};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// How a closed day is written: it opens and closes at midnight.
const CLOSED: &[Session] = &[Session { opens: Minute(0), closes: Minute(0) }];

/// A service as one JSON-LD object, safe inside a `<script>` element. `url` is where it can be read.
///
/// The public ones are a GovernmentService, the others a Service. While one is paused it has no hours; what is done
/// on some days of the month only has none at all, because an OpeningHoursSpecification knows weekdays only.
pub fn service(board: &Board, service: &BoardService, url: Option<&str>) -> String {
    let (profile, details) = (&board.profile, &service.details);
    let is_public = details.block == Block::Public;
    let kind = if is_public { "GovernmentService" } else { "Service" };
    let units = details.providers.iter().filter_map(|id| board.provider(id)).map(unit);
    let mut providers = vec![body("Organization", &profile.name, &profile.phone, &profile.address).end()];
    let mut operators: Vec<String> = Vec::new();
    // Only a GovernmentService tells who provides it from who does it.
    if is_public {
        operators.extend(units);
    } else {
        providers.extend(units);
    }
    let times = Times::of_service(profile, details);
    let has_hours = service.pause.is_none() && details.month_days.is_empty();
    let hours = if has_hours { hours(board, times) } else { Vec::new() };
    let audience = Object::new("Audience").text("audienceType", &details.audience.zh).end();
    Object::new(kind)
        .text("@context", "https://schema.org")
        .names(&details.name)
        .text("description", &details.summary.zh)
        .text("url", url.unwrap_or_default())
        .text("serviceType", &details.area.zh)
        .text("category", block_words(details.block).0)
        .list("provider", &providers)
        .list("serviceOperator", &operators)
        .put("areaServed", &area(board))
        .put("audience", if details.audience.is_empty() { "" } else { &audience })
        .put("availableChannel", &channel(board, details, url))
        .list("hoursAvailable", &hours)
        .put("offers", &offer(&details.fee))
        .end()
}

/// The station as one JSON-LD object, safe inside a `<script>` element. `url` is its page.
///
/// A LocalBusiness: the one kind that is an Organization and a Place with hours. A station is no office of the
/// government, whoever founded it.
pub fn station(board: &Board, url: Option<&str>) -> String {
    let profile = &board.profile;
    let parent = match profile.legal.kind {
        LegalKind::Inside if !profile.committee.is_empty() => {
            body("Organization", &profile.committee, &profile.committee_phone, &Text::default()).end()
        }
        LegalKind::Inside | LegalKind::Registered | LegalKind::Enterprise => String::new(),
    };
    body("LocalBusiness", &profile.name, &profile.phone, &profile.address)
        .text("@context", "https://schema.org")
        .text("url", url.unwrap_or_default())
        .put("areaServed", &area(board))
        .put("parentOrganization", &parent)
        .list("openingHoursSpecification", &hours(board, Times::of_station(profile)))
        .end()
}

fn unit(unit: &BoardProvider) -> String {
    let details = &unit.details;
    body("Organization", &details.name, &details.phone, &details.address).end()
}

fn body(kind: &str, name: &Text, phone: &str, place: &Text) -> Object {
    Object::new(kind).names(name).text("telephone", phone).put("address", &address(place))
}

fn address(place: &Text) -> String {
    let written = Object::new("PostalAddress").text("streetAddress", &place.zh).text("addressCountry", "CN");
    if place.is_empty() { String::new() } else { written.end() }
}

fn area(board: &Board) -> String {
    let name = format!("{}{}", board.profile.subdistrict, board.profile.community);
    Object::new("AdministrativeArea").text("name", &name).end()
}

/// Where to call and where to go.
fn channel(board: &Board, details: &Details, url: Option<&str>) -> String {
    let profile = &board.profile;
    let phone = if details.phone.is_empty() { &profile.phone } else { &details.phone };
    let contact = Object::new("ContactPoint").text("telephone", phone).end();
    let place = match (is_at_window(details), details.place.is_empty()) {
        (true, true) => {
            Object::new("Place").names(&profile.name).put("address", &address(&profile.address)).end()
        }
        (true, false) => {
            Object::new("Place").names(&details.place).put("address", &address(&profile.address)).end()
        }
        (false, false) => Object::new("Place").names(&details.place).end(),
        (false, true) => String::new(),
    };
    Object::new("ServiceChannel")
        .text("serviceUrl", url.unwrap_or_default())
        .put("servicePhone", if phone.is_empty() { "" } else { &contact })
        .put("serviceLocation", &place)
        .end()
}

/// The week, and in its place what holds on the special days to come.
fn hours(board: &Board, times: Times) -> Vec<String> {
    let mut rows = Vec::new();
    for (session, days) in weekly(times.week()) {
        let days: Vec<String> = days.iter().filter_map(|day| DAYS.get(*day)).map(|day| quoted(day)).collect();
        rows.push(opening(session).list("dayOfWeek", &days).end());
    }
    for stretch in times.stretches(board.made.day()) {
        let Some((sessions, _)) = stretch.special else { continue };
        let sessions = if sessions.is_empty() { CLOSED } else { sessions };
        let (from, until) = (stretch.from.to_string(), stretch.until.to_string());
        let row =
            |session: &Session| opening(*session).text("validFrom", &from).text("validThrough", &until).end();
        rows.extend(sessions.iter().map(row));
    }
    rows
}

fn opening(session: Session) -> Object {
    Object::new("OpeningHoursSpecification")
        .text("opens", &session.opens.to_string())
        .text("closes", &closes(session).to_string())
}

/// A price where there is one, in yuan.
fn offer(fee: &Fee) -> String {
    let price = |kind: &str, amount: Fen| {
        Object::new(kind).text("price", &amount.yuan()).text("priceCurrency", "CNY")
    };
    match fee {
        Fee::Free => price("Offer", Fen(0)).end(),
        Fee::Fixed { amount } => price("Offer", *amount).end(),
        Fee::PerUnit { amount, unit } => {
            let per_unit = price("UnitPriceSpecification", *amount).text("unitText", &unit.zh).end();
            Object::new("Offer").put("priceSpecification", &per_unit).end()
        }
        Fee::Range { from, to } => Object::new("AggregateOffer")
            .text("lowPrice", &from.yuan())
            .text("highPrice", &to.yuan())
            .text("priceCurrency", "CNY")
            .end(),
        Fee::Agreed { .. } | Fee::Unpriced => String::new(),
    }
}

/// A JSON object as far as it is written. What is empty is left out.
struct Object(String);

impl Object {
    fn new(kind: &str) -> Object {
        Object(format!("{{\"@type\":{}", quoted(kind)))
    }

    /// A field whose value is JSON already.
    fn put(mut self, field: &str, json: &str) -> Object {
        if !json.is_empty() {
            for part in [",\"", field, "\":", json] {
                self.0.push_str(part);
            }
        }
        self
    }

    fn text(self, field: &str, words: &str) -> Object {
        if words.is_empty() { self } else { self.put(field, &quoted(words)) }
    }

    fn list(self, field: &str, items: &[String]) -> Object {
        if items.is_empty() { self } else { self.put(field, &format!("[{}]", items.join(","))) }
    }

    fn names(self, name: &Text) -> Object {
        self.text("name", &name.zh).text("alternateName", name.en.as_deref().unwrap_or_default())
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A JSON string. `<` is escaped too: `</script>` would end the element it stands in.
fn quoted(words: &str) -> String {
    let mut json = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '<' | '\0'..='\u{1f}' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => json.push(c),
        }
    }
    json.push('"');
    json
}
