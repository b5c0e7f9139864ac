//! Every route survives printing and parsing.

use proptest::prelude::*;

use super::*;
use crate::domain::values::{BillerId, MandateId, PaymentId, PersonId, PolicyId, RequestId, StaffId};

fn services(filter: ServiceFilter) -> Route {
    Route::Services(filter)
}

fn some_id() -> impl Strategy<Value = String> {
    // What people or tablets might put into a link: no id is empty.
    prop_oneof!["[0-9a-z]{8}-[0-9]{1,3}\\.[0-9]", "[a-z-]{1,12}", "\\PC{1,12}"]
}

fn some_filter() -> impl Strategy<Value = ServiceFilter> {
    let block = proptest::option::of(prop::sample::select(Block::ALL.to_vec()));
    let group = proptest::option::of(prop::sample::select(Group::ALL.to_vec()));
    (".{0,12}", block, ".{0,6}", any::<bool>(), any::<bool>(), group).prop_map(
        |(query, block, category, free, open, group)| ServiceFilter {
            query,
            block,
            category,
            free,
            open,
            group,
        },
    )
}

fn some_route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Home),
        some_filter().prop_map(services),
        some_id().prop_map(|id| Route::Service(ServiceId::named(&id))),
        Just(Route::Notices),
        some_id().prop_map(|id| Route::Notice(NoticeId::named(&id))),
        Just(Route::Providers),
        some_id().prop_map(|id| Route::Provider(ProviderId::named(&id))),
        Just(Route::Stations),
        Just(Route::About),
        Just(Route::Help),
        "[a-z-]{1,12}".prop_map(Route::Life),
        "\\PC{0,12}".prop_map(Route::Certificates),
        some_id().prop_map(|id| Route::Request(ServiceId::named(&id))),
        "[0-9a-z]{0,8}".prop_map(Route::Track),
        "[0-9A-Z]{0,160}".prop_map(Route::Verify),
        Just(Route::Call),
        prop::sample::select(Show::ALL.to_vec()).prop_map(|show| {
            Route::Desk(DeskRoute::Requests(RequestFilter { show, ..RequestFilter::default() }))
        }),
        (".{0,12}", ".{0,12}", ".{0,12}", ".{0,6}").prop_map(|(person, service, day, from)| {
            Route::Desk(DeskRoute::RequestNew(RequestStart { person, service, day, from }))
        }),
        prop::sample::select(vec![
            DeskRoute::Today,
            DeskRoute::Setup,
            DeskRoute::Catalogue,
            DeskRoute::CatalogueNew,
            DeskRoute::Providers,
            DeskRoute::ProviderNew,
            DeskRoute::Notices,
            DeskRoute::NoticeNew,
            DeskRoute::Profile,
            DeskRoute::Staff,
            DeskRoute::StaffNew,
            DeskRoute::Data,
            DeskRoute::Findings,
            DeskRoute::People,
            DeskRoute::PersonNew,
            DeskRoute::Slips,
            DeskRoute::Bookings,
            DeskRoute::Visits,
            DeskRoute::VisitNew,
            DeskRoute::Queue,
            DeskRoute::BankStatement,
            DeskRoute::Shift,
            DeskRoute::Billers,
            DeskRoute::BillerNew,
            DeskRoute::Remittances,
            DeskRoute::Finance,
            DeskRoute::Collect,
            DeskRoute::Paper,
            DeskRoute::Positioning,
            DeskRoute::PositioningCheck,
            DeskRoute::Mandates,
            DeskRoute::MandateNew,
            DeskRoute::Policies,
            DeskRoute::PolicyNew,
            DeskRoute::PolicyAsks,
        ])
        .prop_map(Route::Desk),
        (".{0,12}", ".{0,12}", ".{0,12}")
            .prop_map(|(who, thing, day)| Route::Desk(DeskRoute::History(HistoryFilter { who, thing, day }))),
        some_id()
            .prop_filter("`new`, `bank`, `paper` and `asks` are screens", |id| ![
                "new", "bank", "paper", "asks"
            ]
            .contains(&id.as_str()))
            .prop_flat_map(|id| {
                prop::sample::select(vec![
                    DeskRoute::CatalogueEdit(ServiceId::named(&id)),
                    DeskRoute::ProviderEdit(ProviderId::named(&id)),
                    DeskRoute::NoticeEdit(NoticeId::named(&id)),
                    DeskRoute::StaffEdit(StaffId::named(&id)),
                    DeskRoute::PersonEdit(PersonId::named(&id)),
                    DeskRoute::RequestOpen(RequestId::named(&id)),
                    DeskRoute::BillerOpen(BillerId::named(&id)),
                    DeskRoute::Reconcile(BillerId::named(&id)),
                    DeskRoute::Receipt(PaymentId::named(&id)),
                    DeskRoute::MandateOpen(MandateId::named(&id)),
                    DeskRoute::PolicyOpen(PolicyId::named(&id)),
                ])
            })
            .prop_map(Route::Desk),
    ]
}

proptest! {
    #[test]
    fn what_is_printed_is_parsed_again(route in some_route()) {
        let link = route.to_string();
        prop_assert!(link.is_ascii(), "{}", link);
        prop_assert_eq!(Route::parse(&link), Some(route));
    }

    #[test]
    fn no_address_breaks_the_parser(hash in ".{0,40}", percent in "[#/%?&=a-f0-9services]{0,40}") {
        let _ = Route::parse(&hash);
        let _ = Route::parse(&percent);
        let _ = Route::parse(&format!("#/services?{percent}"));
        let _ = Route::parse(&format!("#/services/{hash}"));
    }

    #[test]
    fn every_text_survives_percent_encoding(text in ".{0,30}") {
        prop_assert_eq!(query::decode(&query::encode(&text)), text);
    }
}

#[test]
fn the_addresses_that_people_know_stay_as_they_are() {
    let filter = ServiceFilter {
        query: "交水费".to_owned(),
        block: Some(Block::MutualAid),
        category: "代收".to_owned(),
        free: true,
        open: true,
        group: Some(Group::Elderly),
    };
    let link = "#/services?q=%E4%BA%A4%E6%B0%B4%E8%B4%B9&block=mutual_aid&category=%E4%BB%A3%E6%94%B6&free=1&open=1&for=elderly";
    for (route, link) in [
        (Route::Home, "#/"),
        (services(ServiceFilter::default()), "#/services"),
        (services(filter), link),
        (Route::Service(ServiceId::named("pay-water")), "#/services/pay-water"),
        (Route::Notice(NoticeId::named("00000000-2.0")), "#/notices/00000000-2.0"),
        (Route::Stations, "#/stations"),
        (Route::About, "#/about"),
        (Route::Help, "#/help"),
        (Route::Policies(String::new()), "#/policies"),
        (Route::Policies("00000000-2.1".into()), "#/policies/00000000-2.1"),
        (Route::Life("baby".into()), "#/life/baby"),
        (Route::Certificates(String::new()), "#/certificates"),
        (Route::Certificates("a b".into()), "#/certificates?q=a%20b"),
        (Route::Desk(DeskRoute::Today), "#/desk"),
        (Route::Desk(DeskRoute::Setup), "#/desk/setup"),
        (Route::Desk(DeskRoute::CatalogueNew), "#/desk/catalogue/new"),
        (Route::Desk(DeskRoute::CatalogueEdit(ServiceId::named("a"))), "#/desk/catalogue/a"),
        (Route::Desk(DeskRoute::Data), "#/desk/data"),
        (Route::Desk(DeskRoute::Tablets), "#/desk/tablets"),
    ] {
        assert_eq!(route.to_string(), link);
        assert_eq!(Route::parse(link), Some(route));
    }
}

#[test]
fn an_anchor_on_the_page_is_not_ours() {
    for hash in ["#foo", "foo", "#main", "#services", "#?q=a", "#%2Fservices"] {
        assert_eq!(Route::parse(hash), None, "{hash}");
    }
    for hash in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(hash), Some(Route::Home), "{hash:?}");
    }
}

#[test]
fn unknown_screens_of_ours_are_not_found() {
    for hash in ["#/nowhere", "#/stations/350502001001", "#/about/x", "#/Services"] {
        assert_eq!(Route::parse(hash), Some(Route::NotFound), "{hash}");
    }
    for hash in ["#/desk/nowhere", "#/desk/setup/x", "#/desk/data/x"] {
        assert_eq!(Route::parse(hash), Some(Route::Desk(DeskRoute::NotFound)), "{hash}");
    }
}

#[test]
fn chinese_is_read_plain_and_encoded_alike() {
    let wanted = services(ServiceFilter { query: "交水费".to_owned(), ..ServiceFilter::default() });
    assert_eq!(Route::parse("#/services?q=交水费"), Some(wanted.clone()));
    assert_eq!(Route::parse("#/services?q=%E4%BA%A4%E6%B0%B4%E8%B4%B9"), Some(wanted.clone()));
    assert_eq!(Route::parse("#/services?q=%e4%ba%a4%e6%b0%b4%e8%b4%b9"), Some(wanted));
}

#[test]
fn broken_encoding_is_shown_not_refused() {
    for (written, read) in [
        ("%", "%"),
        ("%4", "%4"),
        ("%zz", "%zz"),
        ("%%41", "%A"),
        ("a+b", "a+b"),
        ("%E4", "\u{fffd}"),
        ("100%", "100%"),
    ] {
        assert_eq!(query::decode(written), read);
    }
}

#[test]
fn a_filter_ignores_what_it_does_not_know() {
    let filter = ServiceFilter { free: true, ..ServiceFilter::default() };
    assert_eq!(Route::parse("#/services?x=1&block=nonsense&free=1&&q"), Some(services(filter)));
    let Some(Route::Services(filter)) = Route::parse("#/services?free=yes&q=") else { panic!("no services") };
    assert!(filter.is_empty());
}

#[test]
fn what_staff_type_to_find_a_request_never_stands_in_a_link() {
    let filter = RequestFilter { query: "陈秀英".to_owned(), show: Show::All };
    let route = Route::Desk(DeskRoute::Requests(filter));
    assert_eq!(route.to_string(), "#/desk/requests?show=all");
    // A link of former days is still read.
    assert_eq!(Route::parse("#/desk/requests?q=陈秀英&show=all"), Some(route));
}

#[test]
fn a_free_slot_is_not_forgotten_on_the_way_to_the_form() {
    let (service, day, from) = ("haircut".to_owned(), "2026-11-23".to_owned(), "08:30".to_owned());
    let start = RequestStart { service, day, from, ..RequestStart::default() };
    let route = Route::Desk(DeskRoute::RequestNew(start));
    assert_eq!(route.to_string(), "#/desk/requests/new?service=haircut&day=2026-11-23&from=08%3A30");
    assert_eq!(Route::parse(&route.to_string()), Some(route));
}

#[test]
fn an_id_with_separators_stays_one_id() {
    let route = Route::Service(ServiceId::named("a/b?c#d%2F"));
    assert_eq!(route.to_string(), "#/services/a%2Fb%3Fc%23d%252F");
    assert_eq!(Route::parse(&route.to_string()), Some(route));
}

#[test]
fn a_link_for_somebody_outside_names_the_community_and_reads_as_the_page_it_is() {
    let service = Route::Service(ServiceId::named("pay-water"));
    assert_eq!(service.under("  ", "350502001001"), None);
    let link = service.under("https://example.cn/linli/#/about", "350502001001").unwrap();
    assert_eq!(link, "https://example.cn/linli/#/services/pay-water?at=350502001001");
    let hash = link.split_at(link.find('#').unwrap()).1;
    assert_eq!(Route::community_in(hash).as_deref(), Some("350502001001"));
    assert_eq!(Route::parse(hash), Some(service));
    // A list that is narrowed stays so
    let list = Route::Services(ServiceFilter { free: true, ..ServiceFilter::default() });
    let link = list.under("https://example.cn/", "350502001001").unwrap();
    assert_eq!(link, "https://example.cn/#/services?free=1&at=350502001001");
    assert_eq!(Route::parse("#/services?free=1&at=350502001001"), Some(list));
    assert_eq!(Route::community_in("#/services?free=1"), None);
    assert_eq!(Route::community_in("#/"), None);
}
