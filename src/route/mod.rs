//! Where one is in the app. The only place that knows a path: everything behind `#` is parsed and
//! printed here.

mod desk;
mod query;
#[cfg(test)]
mod tests;

use std::fmt;

use crate::domain::catalogue::{Block, Group};
use crate::domain::values::{NoticeId, ProviderId, ServiceId};

pub use desk::{DeskRoute, HistoryFilter, RequestFilter, RequestStart, Show};

/// A screen. `None` from [`Route::parse`] means the hash is not ours and is ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    Home,
    Services(ServiceFilter),
    Service(ServiceId),
    Notices,
    Notice(NoticeId),
    Providers,
    Provider(ProviderId),
    Stations,
    About,
    /// What is needed at an event of life, by its slug.
    Life(String),
    /// Certificates a committee may not issue; what was searched for.
    Certificates(String),
    /// 政策库: a document or one of its clauses, by its id; empty: all of it.
    Policies(String),
    /// Whom to call when it is urgent.
    Help,
    /// What this device remembers of its owner.
    My,
    /// 我要办理: filling in a slip for a service.
    Request(ServiceId),
    /// Where a request stands, by its lookup code; empty: asks for one.
    Track(String),
    /// 查验收据: what stands in its code; empty: asks for one.
    Verify(String),
    /// The display of called numbers.
    Call,
    Desk(DeskRoute),
    /// A hash under a known realm that names no screen.
    NotFound,
}

/// What the list of services is narrowed to; every field is part of the link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceFilter {
    pub query: String,
    pub block: Option<Block>,
    pub category: String,
    pub free: bool,
    /// Open at this moment.
    pub open: bool,
    pub group: Option<Group>,
}

/// Reads what stands behind `#/desk/`: the screen, what comes after it, the query.
pub type ReadDesk = fn(Option<&str>, Option<&str>, &str) -> DeskRoute;

impl Route {
    /// Reads the part of the address behind `#`. Anything not beginning with `/` is not ours.
    pub fn parse(hash: &str) -> Option<Route> {
        Route::parse_as(hash, DeskRoute::parse)
    }

    /// The same, with another reader for the desk's part: residents' pages know none of its screens by name, and
    /// carry no table of them.
    pub fn parse_as(hash: &str, desk: ReadDesk) -> Option<Route> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        if hash.is_empty() {
            return Some(Route::Home);
        }
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut parts = path.strip_prefix('/')?.splitn(3, '/').filter(|part| !part.is_empty());
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        Some(match (first, second) {
            (None, _) => Route::Home,
            (Some("services"), None) => Route::Services(ServiceFilter::parse(query)),
            (Some("services"), Some(id)) if third.is_none() => {
                Route::Service(ServiceId::named(&query::decode(id)))
            }
            (Some("notices"), None) => Route::Notices,
            (Some("notices"), Some(id)) if third.is_none() => {
                Route::Notice(NoticeId::named(&query::decode(id)))
            }
            (Some("providers"), None) => Route::Providers,
            (Some("providers"), Some(id)) if third.is_none() => {
                Route::Provider(ProviderId::named(&query::decode(id)))
            }
            (Some("stations"), None) => Route::Stations,
            (Some("about"), None) => Route::About,
            (Some("help"), None) => Route::Help,
            (Some("my"), None) => Route::My,
            (Some("request"), Some(id)) if third.is_none() => {
                Route::Request(ServiceId::named(&query::decode(id)))
            }
            (Some("track"), code) if third.is_none() => {
                Route::Track(code.map(query::decode).unwrap_or_default())
            }
            (Some("verify"), code) if third.is_none() => {
                Route::Verify(code.map(query::decode).unwrap_or_default())
            }
            (Some("policies"), id) if third.is_none() => {
                Route::Policies(id.map(query::decode).unwrap_or_default())
            }
            (Some("call"), None) => Route::Call,
            (Some("life"), Some(event)) if third.is_none() => Route::Life(query::decode(event)),
            (Some("certificates"), None) => {
                let asked = query::pairs(query).into_iter().find(|(key, _)| key == "q");
                Route::Certificates(asked.map(|(_, asked)| asked).unwrap_or_default())
            }
            (Some("desk"), page) => Route::Desk(desk(page, third, query)),
            _ => Route::NotFound,
        })
    }

    /// The whole address for somebody outside, where the app is reachable under `base`; none when nobody has
    /// said where. It names the community, because their phone may know none or another one.
    pub fn under(&self, base: &str, community: &str) -> Option<String> {
        let address = self.behind(base)?;
        let mark = if self.to_string().contains('?') { '&' } else { '?' };
        Some(format!("{address}{mark}at={community}"))
    }

    /// The same without a community.
    pub fn behind(&self, base: &str) -> Option<String> {
        let base = base.trim().split('#').next().filter(|base| !base.is_empty())?;
        Some(format!("{base}{self}"))
    }

    /// The community that an address made by [`Route::under`] names.
    pub fn community_in(hash: &str) -> Option<String> {
        let (_, query) = hash.split_once('?')?;
        query::pairs(query).into_iter().find(|(key, _)| key == "at").map(|(_, code)| code)
    }

    /// True for screens that the desk binary shows.
    pub fn is_desk(&self) -> bool {
        matches!(self, Route::Desk(_))
    }
}

/// The whole link, ready for `href`: `#/services?q=…`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home | Route::NotFound => f.write_str("#/"),
            Route::Services(filter) => write!(f, "#/services{filter}"),
            Route::Service(id) => write!(f, "#/services/{}", query::encode(id.as_str())),
            Route::Notices => f.write_str("#/notices"),
            Route::Notice(id) => write!(f, "#/notices/{}", query::encode(id.as_str())),
            Route::Providers => f.write_str("#/providers"),
            Route::Provider(id) => write!(f, "#/providers/{}", query::encode(id.as_str())),
            Route::Stations => f.write_str("#/stations"),
            Route::About => f.write_str("#/about"),
            Route::Help => f.write_str("#/help"),
            Route::My => f.write_str("#/my"),
            Route::Request(id) => write!(f, "#/request/{}", query::encode(id.as_str())),
            Route::Track(code) if code.is_empty() => f.write_str("#/track"),
            Route::Track(code) => write!(f, "#/track/{}", query::encode(code)),
            Route::Verify(code) if code.is_empty() => f.write_str("#/verify"),
            Route::Verify(code) => write!(f, "#/verify/{}", query::encode(code)),
            Route::Policies(id) if id.is_empty() => f.write_str("#/policies"),
            Route::Policies(id) => write!(f, "#/policies/{}", query::encode(id)),
            Route::Call => f.write_str("#/call"),
            Route::Life(event) => write!(f, "#/life/{}", query::encode(event)),
            Route::Certificates(asked) => {
                f.write_str("#/certificates")?;
                query::write(f, &[("q", asked)])
            }
            Route::Desk(desk) => write!(f, "#/desk{desk}"),
        }
    }
}

impl ServiceFilter {
    /// True when nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        *self == ServiceFilter::default()
    }

    fn parse(written: &str) -> ServiceFilter {
        let mut filter = ServiceFilter::default();
        for (key, value) in query::pairs(written) {
            match key.as_str() {
                "q" => filter.query = value,
                "block" => filter.block = query::block(&value),
                "category" => filter.category = value,
                "free" => filter.free = value == "1",
                "open" => filter.open = value == "1",
                "for" => filter.group = query::group(&value),
                _ => {}
            }
        }
        filter
    }
}

impl fmt::Display for ServiceFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = |on: bool| if on { "1" } else { "" };
        query::write(
            f,
            &[
                ("q", &self.query),
                ("block", self.block.map_or("", query::block_name)),
                ("category", &self.category),
                ("free", flag(self.free)),
                ("open", flag(self.open)),
                ("for", self.group.map_or("", query::group_name)),
            ],
        )
    }
}
