//! Where one is at the desk.

use std::fmt;

use super::query;
use crate::domain::values::{
    BillerId, MandateId, NoticeId, PaymentId, PersonId, PolicyId, ProviderId, RequestId, ServiceId, StaffId,
    VisitId,
};

/// A screen of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskRoute {
    Today,
    Setup,
    Catalogue,
    /// `new` or the id of a service.
    CatalogueNew,
    CatalogueEdit(ServiceId),
    Providers,
    ProviderNew,
    ProviderEdit(ProviderId),
    /// 收费单位: whoever is collected for.
    Billers,
    BillerNew,
    BillerOpen(BillerId),
    /// 对账 with one of them, or with the bank.
    Reconcile(BillerId),
    BankStatement,
    /// 解缴: what goes on to them.
    Remittances,
    /// 账目: where the money is, whose it is, and how it moved.
    Finance,
    Notices,
    NoticeNew,
    NoticeEdit(NoticeId),
    /// Organisations that want to serve here.
    Visits,
    VisitNew,
    VisitEdit(VisitId),
    /// Profile, hours and what the manager sets.
    Profile,
    /// Handing the board out for everybody outside.
    Publish,
    Staff,
    StaffNew,
    StaffEdit(StaffId),
    People,
    PersonNew,
    PersonEdit(PersonId),
    Requests(RequestFilter),
    /// 代居民登记, perhaps with somebody and something chosen already.
    RequestNew(RequestStart),
    RequestOpen(RequestId),
    /// Slips: scanned, pasted, opened, and those of the inbox.
    Slips,
    /// Slots of a day, and how a service is booked.
    Bookings,
    /// Numbers: taken, called, skipped.
    Queue,
    /// 收款, and the payments of today.
    Collect,
    /// 补录手工收据.
    Paper,
    /// The receipt of a payment.
    Receipt(PaymentId),
    /// 接班, 交班.
    Shift,
    History(HistoryFilter),
    /// 待核对: what two tablets did without knowing of each other.
    Findings,
    Data,
    /// Tablets of the station, and what one hands over to the other.
    Tablets,
    /// 职责定位: which body answers for what.
    Positioning,
    /// 检查: what is not clear about it.
    PositioningCheck,
    /// 委托事项.
    Mandates,
    MandateNew,
    MandateOpen(MandateId),
    /// 政策库.
    Policies,
    PolicyNew,
    PolicyOpen(PolicyId),
    /// 政策建议: what the station asks for.
    PolicyAsks,
    NotFound,
}

/// What the history is narrowed to; every field is part of the link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HistoryFilter {
    /// Id of the person who acted.
    pub who: String,
    /// Id of the record it happened to.
    pub thing: String,
    /// `2026-11-23`.
    pub day: String,
}

/// What the list of requests is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestFilter {
    /// What is typed: names and phones, which no link carries, since links stay in the browser's history.
    pub query: String,
    pub show: Show,
}

/// Which requests show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// Something is still to be done.
    #[default]
    Open,
    Overdue,
    /// 回访: done and not rated.
    Unrated,
    /// Originals of theirs lie at the desk.
    Drawer,
    All,
}

/// What is chosen already when a request is entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestStart {
    /// Id of the resident.
    pub person: String,
    /// Id of the service.
    pub service: String,
    /// A free slot: its day, `2026-11-23`, and when it begins, `08:30`.
    pub day: String,
    pub from: String,
}

impl DeskRoute {
    /// Somewhere at the desk; see [`super::Route::parse_as`].
    pub fn somewhere(_: Option<&str>, _: Option<&str>, _: &str) -> DeskRoute {
        DeskRoute::Today
    }

    /// The screen of an address.
    pub fn parse(page: Option<&str>, id: Option<&str>, query: &str) -> DeskRoute {
        match (page, id) {
            (None, _) => DeskRoute::Today,
            (Some("setup"), None) => DeskRoute::Setup,
            (Some("catalogue"), None) => DeskRoute::Catalogue,
            (Some("catalogue"), Some("new")) => DeskRoute::CatalogueNew,
            (Some("catalogue"), Some(id)) => DeskRoute::CatalogueEdit(ServiceId::named(&query::decode(id))),
            (Some("providers"), None) => DeskRoute::Providers,
            (Some("providers"), Some("new")) => DeskRoute::ProviderNew,
            (Some("providers"), Some(id)) => DeskRoute::ProviderEdit(ProviderId::named(&query::decode(id))),
            (Some("billers"), None) => DeskRoute::Billers,
            (Some("billers"), Some("new")) => DeskRoute::BillerNew,
            (Some("billers"), Some(id)) => DeskRoute::BillerOpen(BillerId::named(&query::decode(id))),
            (Some("remittances"), Some("bank")) => DeskRoute::BankStatement,
            (Some("remittances"), Some(id)) => DeskRoute::Reconcile(BillerId::named(&query::decode(id))),
            (Some("remittances"), None) => DeskRoute::Remittances,
            (Some("finance"), None) => DeskRoute::Finance,
            (Some("notices"), None) => DeskRoute::Notices,
            (Some("notices"), Some("new")) => DeskRoute::NoticeNew,
            (Some("notices"), Some(id)) => DeskRoute::NoticeEdit(NoticeId::named(&query::decode(id))),
            (Some("visits"), None) => DeskRoute::Visits,
            (Some("visits"), Some("new")) => DeskRoute::VisitNew,
            (Some("visits"), Some(id)) => DeskRoute::VisitEdit(VisitId::named(&query::decode(id))),
            (Some("profile"), None) => DeskRoute::Profile,
            (Some("publish"), None) => DeskRoute::Publish,
            (Some("staff"), None) => DeskRoute::Staff,
            (Some("staff"), Some("new")) => DeskRoute::StaffNew,
            (Some("staff"), Some(id)) => DeskRoute::StaffEdit(StaffId::named(&query::decode(id))),
            (Some("people"), None) => DeskRoute::People,
            (Some("people"), Some("new")) => DeskRoute::PersonNew,
            (Some("people"), Some(id)) => DeskRoute::PersonEdit(PersonId::named(&query::decode(id))),
            (Some("requests"), None) => DeskRoute::Requests(RequestFilter::parse(query)),
            (Some("requests"), Some("new")) => DeskRoute::RequestNew(RequestStart::parse(query)),
            (Some("requests"), Some(id)) => DeskRoute::RequestOpen(RequestId::named(&query::decode(id))),
            (Some("slips"), None) => DeskRoute::Slips,
            (Some("bookings"), None) => DeskRoute::Bookings,
            (Some("queue"), None) => DeskRoute::Queue,
            (Some("collect"), None) => DeskRoute::Collect,
            (Some("collect"), Some("paper")) => DeskRoute::Paper,
            (Some("collect"), Some(id)) => DeskRoute::Receipt(PaymentId::named(&query::decode(id))),
            (Some("shift"), None) => DeskRoute::Shift,
            (Some("history"), None) => DeskRoute::History(HistoryFilter::parse(query)),
            (Some("findings"), None) => DeskRoute::Findings,
            (Some("data"), None) => DeskRoute::Data,
            (Some("tablets"), None) => DeskRoute::Tablets,
            (Some("positioning"), None) => DeskRoute::Positioning,
            (Some("positioning"), Some("check")) => DeskRoute::PositioningCheck,
            (Some("mandates"), None) => DeskRoute::Mandates,
            (Some("mandates"), Some("new")) => DeskRoute::MandateNew,
            (Some("mandates"), Some(id)) => DeskRoute::MandateOpen(MandateId::named(&query::decode(id))),
            (Some("policies"), None) => DeskRoute::Policies,
            (Some("policies"), Some("new")) => DeskRoute::PolicyNew,
            (Some("policies"), Some("asks")) => DeskRoute::PolicyAsks,
            (Some("policies"), Some(id)) => DeskRoute::PolicyOpen(PolicyId::named(&query::decode(id))),
            _ => DeskRoute::NotFound,
        }
    }
}

impl fmt::Display for DeskRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeskRoute::Today | DeskRoute::NotFound => Ok(()),
            DeskRoute::Setup => f.write_str("/setup"),
            DeskRoute::Catalogue => f.write_str("/catalogue"),
            DeskRoute::CatalogueNew => f.write_str("/catalogue/new"),
            DeskRoute::CatalogueEdit(id) => write!(f, "/catalogue/{}", query::encode(id.as_str())),
            DeskRoute::Providers => f.write_str("/providers"),
            DeskRoute::ProviderNew => f.write_str("/providers/new"),
            DeskRoute::ProviderEdit(id) => write!(f, "/providers/{}", query::encode(id.as_str())),
            DeskRoute::Billers => f.write_str("/billers"),
            DeskRoute::BillerNew => f.write_str("/billers/new"),
            DeskRoute::BillerOpen(id) => write!(f, "/billers/{}", query::encode(id.as_str())),
            DeskRoute::Reconcile(id) => write!(f, "/remittances/{}", query::encode(id.as_str())),
            DeskRoute::BankStatement => f.write_str("/remittances/bank"),
            DeskRoute::Remittances => f.write_str("/remittances"),
            DeskRoute::Finance => f.write_str("/finance"),
            DeskRoute::Notices => f.write_str("/notices"),
            DeskRoute::NoticeNew => f.write_str("/notices/new"),
            DeskRoute::NoticeEdit(id) => write!(f, "/notices/{}", query::encode(id.as_str())),
            DeskRoute::Visits => f.write_str("/visits"),
            DeskRoute::VisitNew => f.write_str("/visits/new"),
            DeskRoute::VisitEdit(id) => write!(f, "/visits/{}", query::encode(id.as_str())),
            DeskRoute::Profile => f.write_str("/profile"),
            DeskRoute::Publish => f.write_str("/publish"),
            DeskRoute::Staff => f.write_str("/staff"),
            DeskRoute::StaffNew => f.write_str("/staff/new"),
            DeskRoute::StaffEdit(id) => write!(f, "/staff/{}", query::encode(id.as_str())),
            DeskRoute::People => f.write_str("/people"),
            DeskRoute::PersonNew => f.write_str("/people/new"),
            DeskRoute::PersonEdit(id) => write!(f, "/people/{}", query::encode(id.as_str())),
            DeskRoute::Requests(filter) => write!(f, "/requests{filter}"),
            DeskRoute::RequestNew(start) => write!(f, "/requests/new{start}"),
            DeskRoute::RequestOpen(id) => write!(f, "/requests/{}", query::encode(id.as_str())),
            DeskRoute::Slips => f.write_str("/slips"),
            DeskRoute::Bookings => f.write_str("/bookings"),
            DeskRoute::Queue => f.write_str("/queue"),
            DeskRoute::Collect => f.write_str("/collect"),
            DeskRoute::Paper => f.write_str("/collect/paper"),
            DeskRoute::Receipt(id) => write!(f, "/collect/{}", query::encode(id.as_str())),
            DeskRoute::Shift => f.write_str("/shift"),
            DeskRoute::History(filter) => write!(f, "/history{filter}"),
            DeskRoute::Findings => f.write_str("/findings"),
            DeskRoute::Data => f.write_str("/data"),
            DeskRoute::Tablets => f.write_str("/tablets"),
            DeskRoute::Positioning => f.write_str("/positioning"),
            DeskRoute::PositioningCheck => f.write_str("/positioning/check"),
            DeskRoute::Mandates => f.write_str("/mandates"),
            DeskRoute::MandateNew => f.write_str("/mandates/new"),
            DeskRoute::MandateOpen(id) => write!(f, "/mandates/{}", query::encode(id.as_str())),
            DeskRoute::Policies => f.write_str("/policies"),
            DeskRoute::PolicyNew => f.write_str("/policies/new"),
            DeskRoute::PolicyOpen(id) => write!(f, "/policies/{}", query::encode(id.as_str())),
            DeskRoute::PolicyAsks => f.write_str("/policies/asks"),
        }
    }
}

impl HistoryFilter {
    fn parse(written: &str) -> HistoryFilter {
        let mut filter = HistoryFilter::default();
        for (key, value) in query::pairs(written) {
            match key.as_str() {
                "who" => filter.who = value,
                "thing" => filter.thing = value,
                "day" => filter.day = value,
                _ => {}
            }
        }
        filter
    }
}

impl fmt::Display for HistoryFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        query::write(f, &[("who", &self.who), ("thing", &self.thing), ("day", &self.day)])
    }
}

impl Show {
    /// All of them, in the order they are offered.
    pub const ALL: [Show; 5] = [Show::Open, Show::Overdue, Show::Unrated, Show::Drawer, Show::All];

    /// How it stands in a link.
    fn name(self) -> &'static str {
        match self {
            Show::Open => "",
            Show::Overdue => "overdue",
            Show::Unrated => "unrated",
            Show::Drawer => "drawer",
            Show::All => "all",
        }
    }
}

impl RequestFilter {
    fn parse(written: &str) -> RequestFilter {
        let mut filter = RequestFilter::default();
        for (key, value) in query::pairs(written) {
            match key.as_str() {
                "q" => filter.query = value,
                "show" => {
                    filter.show = Show::ALL.into_iter().find(|show| show.name() == value).unwrap_or_default();
                }
                _ => {}
            }
        }
        filter
    }
}

impl fmt::Display for RequestFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        query::write(f, &[("show", self.show.name())])
    }
}

impl RequestStart {
    fn parse(written: &str) -> RequestStart {
        let mut start = RequestStart::default();
        for (key, value) in query::pairs(written) {
            match key.as_str() {
                "person" => start.person = value,
                "service" => start.service = value,
                "day" => start.day = value,
                "from" => start.from = value,
                _ => {}
            }
        }
        start
    }
}

impl fmt::Display for RequestStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RequestStart { person, service, day, from } = self;
        query::write(f, &[("person", person), ("service", service), ("day", day), ("from", from)])
    }
}
