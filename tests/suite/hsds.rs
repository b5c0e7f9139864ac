//! The board in the formats of others: HSDS 3.0 against its official schemas, and JSON-LD for search engines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use jsonschema::Validator;
use linli::board::hsds::hsds;
use linli::board::{Board, BoardService, Pause, schema_org};
use linli::domain::catalogue::{Block, Fee};
use linli::domain::values::{Day, Fen, Holiday, HolidayYear, Minute, ServiceId, Session, Text, WeekHours};
use linli::route::Route;
use linli::storage::MemoryStore;
use serde_json::Value;

use crate::support;

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The board of the demo as it stands on 2026-11-23.
fn demo() -> Board {
    support::demo(MemoryStore::new()).board().unwrap()
}

/// The demo's, which has written down a holiday: three free days, and a Saturday worked for them.
fn with_a_holiday() -> Board {
    let mut board = demo();
    let new_year = Holiday {
        name: Text::new("元旦", "New Year"),
        from: day(2027, 1, 1),
        until: day(2027, 1, 3),
        work: vec![day(2027, 1, 9)],
    };
    board.profile.holidays = vec![HolidayYear { year: 2027, holidays: vec![new_year] }];
    board
}

fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::new(year, month, of_month).unwrap()
}

fn link(id: &ServiceId) -> Option<String> {
    Some(format!("https://example.cn/linli/{}", Route::Service(id.clone())))
}

fn export(board: &Board) -> Value {
    hsds(board, &link)
}

fn organizations(export: &Value) -> &Vec<Value> {
    export["organizations"].as_array().unwrap()
}

/// All services of all organizations.
fn services(export: &Value) -> Vec<&Value> {
    organizations(export).iter().flat_map(|o| o["services"].as_array().into_iter().flatten()).collect()
}

/// Rows of `schedules`; none where there are none.
fn rows(of: &Value) -> Vec<&Value> {
    of["schedules"].as_array().into_iter().flatten().collect()
}

fn words<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// The station's own rows.
fn station_rows(export: &Value) -> Vec<&Value> {
    rows(&organizations(export)[0]["locations"][0])
}

fn schema(name: &str) -> Validator {
    let text = fs::read_to_string(format!("tests/fixtures/hsds-3.0/{name}.json")).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

fn assert_fits(schema: &Validator, value: &Value) {
    let errors = schema.iter_errors(value).take(5);
    let problems: Vec<String> = errors.map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

fn assert_all_fit(export: &Value) {
    let (organization, service) = (schema("organization"), schema("service"));
    organizations(export).iter().for_each(|value| assert_fits(&organization, value));
    services(export).into_iter().for_each(|value| assert_fits(&service, value));
}

#[test]
fn the_demo_s_board_fits_the_official_schemas() {
    let board = with_a_holiday();
    let export = export(&board);
    assert_all_fit(&export);
    // Station, committee, service units.
    assert_eq!(organizations(&export).len(), 2 + board.providers.len());
    assert_eq!(organizations(&export)[0]["parent_organization_id"], organizations(&export)[1]["id"]);
    assert_eq!(export["demo"], true);
}

#[test]
fn the_schemas_refuse_what_is_not_hsds() {
    let export = export(&demo());
    let (official, service) = (schema("service"), services(&export)[0]);
    let refuses = |field: &str, value: &str| {
        let mut wrong = service.clone();
        wrong[field] = value.into();
        !official.is_valid(&wrong)
    };
    assert!(refuses("id", "1") && refuses("status", "paused") && refuses("last_modified", "2026-11-23"));
    assert!(refuses("url", "not a link") && !refuses("name", "another"));
}

#[test]
fn every_public_service_is_there_once_in_the_station_s_order() {
    let board = demo();
    let export = export(&board);
    let names: Vec<&str> = services(&export).iter().map(|service| words(service, "name")).collect();
    let on_board: Vec<&str> = board.services.iter().map(|service| &*service.details.name.zh).collect();
    assert_eq!(names, on_board);
    for (service, on_board) in services(&export).into_iter().zip(&board.services) {
        assert_eq!(service["url"].as_str(), link(&on_board.id).as_deref());
        assert_eq!(service["assured_date"].as_str().map(str::to_owned), on_board.checked.map(String::from));
        assert_eq!(words(service, "last_modified"), "2026-11-23T09:00:00.000+08:00");
        let papers = service["required_documents"].as_array().map_or(0, Vec::len);
        assert_eq!(papers, on_board.details.papers.len());
    }
}

/// Ids by the field they stand in. What is repeated at each service names what stands elsewhere.
fn collect<'a>(kind: &'a str, value: &'a Value, ids: &mut BTreeMap<&'a str, Vec<&'a str>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(kind, item, ids)),
        Value::Object(fields) => {
            if let Some(id) = fields.get("id") {
                ids.entry(kind).or_default().push(id.as_str().unwrap());
            }
            for (field, value) in fields {
                if !["location", "taxonomy_term", "linli"].contains(&field.as_str()) {
                    collect(field, value, ids);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_id_is_a_uuid_of_its_own_and_stays() {
    let board = demo();
    let export = export(&board);
    let mut ids = BTreeMap::new();
    collect("", &export, &mut ids);
    for (kind, ids) in &ids {
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{kind}");
        for id in ids {
            let parts: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
            assert!(
                id.bytes().all(|b| b == b'-' || b.is_ascii_digit() || (b'a'..=b'f').contains(&b)),
                "{id}"
            );
            assert!(id.as_bytes()[14] == b'8' && b"89ab".contains(&id.as_bytes()[19]), "{id}");
        }
    }
    assert!(
        ["organizations", "services", "phones", "schedules", "attributes"]
            .iter()
            .all(|k| ids.contains_key(k))
    );
    assert_eq!(hsds(&board, &link), export, "the same in every export");
    let mut elsewhere = board.clone();
    elsewhere.profile.code = "350502001002".into();
    assert_ne!(hsds(&elsewhere, &link)["organizations"][0]["id"], organizations(&export)[0]["id"]);
}

#[test]
fn a_paused_service_is_temporarily_closed() {
    let mut board = demo();
    board.services[0].pause = Some(Pause { reason: Text::zh("检修"), until: Some(day(2026, 12, 1)) });
    board.services[1].pause = None;
    let export = export(&board);
    let services = services(&export);
    assert_eq!(services[0]["status"], "temporarily closed");
    assert_eq!(services[0]["alert"], "检修 / back on 2026-12-01");
    assert_eq!(services[1]["status"], "active");
    assert_eq!(services[1]["alert"], Value::Null);
}

#[test]
fn a_lunch_break_makes_two_rows() {
    let board = demo();
    let export = export(&board);
    let today = board.made.day().to_string();
    let tuesday = |row: &&Value| words(row, "valid_from") == today && words(row, "byday").contains("TU");
    let sessions: Vec<_> = station_rows(&export)
        .into_iter()
        .filter(tuesday)
        .map(|row| (words(row, "opens_at"), words(row, "closes_at")))
        .collect();
    assert_eq!(sessions, [("08:00+08:00", "11:30+08:00"), ("14:30+08:00", "17:30+08:00")]);
}

#[test]
fn a_closure_has_its_dates_and_its_reason_and_nothing_is_open_then() {
    let board = demo();
    let export = export(&board);
    let closed = board.profile.exceptions.last().unwrap();
    let (from, until) = (closed.from.to_string(), closed.until.to_string());
    let rows = station_rows(&export);
    let row = rows.iter().find(|row| row["opens_at"].is_null()).unwrap();
    assert_eq!((words(row, "valid_from"), words(row, "valid_to")), (&*from, &*until));
    assert_eq!(
        (words(row, "description"), words(row, "notes")),
        ("closed", "全体工作人员培训 / Staff training")
    );
    assert!(row["freq"].is_null() && row["byday"].is_null());
    assert!(opens(&rows, closed.from).is_empty());
}

/// Opening and closing times on a day, as a reader of HSDS works them out.
fn opens(rows: &[&Value], day: Day) -> Vec<(String, String)> {
    let (date, (_, _, of_month)) = (day.to_string(), day.parts());
    let of_month = of_month.to_string();
    let holds = |row: &&&Value| {
        let days = words(row, "bymonthday");
        !row["opens_at"].is_null()
            && words(row, "valid_from") <= &*date
            && &*date <= words(row, "valid_to")
            && words(row, "byday").split(',').any(|weekday| weekday == DAYS[day.weekday()])
            && (days.is_empty() || days.split(',').any(|day| day == of_month))
    };
    let times = |row: &&Value| (words(row, "opens_at").to_owned(), words(row, "closes_at").to_owned());
    let mut found: Vec<_> = rows.iter().filter(holds).map(times).collect();
    found.sort();
    found
}

#[test]
fn on_every_day_the_rows_say_what_the_station_says() {
    let board = with_a_holiday();
    let export = export(&board);
    let (week, special) = (&board.profile.hours, board.profile.special());
    let written = |sessions: &[Session]| -> Vec<(String, String)> {
        sessions.iter().map(|s| (format!("{}+08:00", s.opens), format!("{}+08:00", s.closes))).collect()
    };
    let first = board.made.day();
    let days = || (0..=180).map(move |n| first.plus(n));
    for day in days() {
        assert_eq!(opens(&station_rows(&export), day), written(week.on(day, special)), "{day}");
    }
    for (service, on_board) in services(&export).into_iter().zip(&board.services) {
        let details = &on_board.details;
        let rows = rows(service);
        for day in days() {
            let expected = written(details.sessions_on(day, week, special));
            assert_eq!(opens(&rows, day), expected, "{} {day}", details.name.zh);
        }
    }
    // The Saturday worked for the holiday is like a Monday, the holiday itself is named.
    assert_eq!(opens(&station_rows(&export), day(2027, 1, 9)).len(), 2);
    assert!(station_rows(&export).iter().any(|row| words(row, "notes") == "元旦 / New Year"));
}

#[test]
fn collection_days_are_days_of_the_month() {
    let board = demo();
    let export = export(&board);
    let collected = board.services.iter().position(|s| !s.details.month_days.is_empty()).unwrap();
    for row in rows(services(&export)[collected]).iter().filter(|row| !row["freq"].is_null()) {
        assert_eq!(row["freq"], "MONTHLY");
        assert!(words(row, "bymonthday").starts_with("1,2,3,"), "{row}");
    }
}

#[test]
fn a_whole_day_ends_a_minute_before_midnight() {
    let mut board = demo();
    board.profile.hours = WeekHours::workdays(&[Session { opens: Minute(0), closes: Minute(1440) }]);
    let export = export(&board);
    let row = station_rows(&export)[0];
    assert_eq!((words(row, "opens_at"), words(row, "closes_at")), ("00:00+08:00", "23:59+08:00"));
}

#[test]
fn amounts_are_yuan() {
    let mut board = demo();
    let hour = Text::new("小时", "hour");
    let fees = [
        (Fee::Free, vec![0.0], "CNY 0.00"),
        (Fee::Fixed { amount: Fen(1250) }, vec![12.5], "CNY 12.50"),
        (Fee::Range { from: Fen(500), to: Fen(1000) }, vec![5.0, 10.0], "CNY 5.00–10.00"),
        (Fee::PerUnit { amount: Fen(3500), unit: hour }, vec![35.0], "CNY 35.00 / 小时 / hour"),
        (Fee::Agreed { how: Text::zh("先报价") }, vec![], "先报价"),
        (Fee::Unpriced, vec![], ""),
    ];
    for (fee, amounts, said) in fees {
        let service = &mut board.services[0];
        (service.details.fee, service.details.fee_basis) = (fee, Text::default());
        let export = export(&board);
        let service = services(&export)[0];
        let costs: Vec<&Value> = service["cost_options"].as_array().into_iter().flatten().collect();
        assert!(costs.iter().all(|cost| cost["currency"] == "CNY"));
        let found: Vec<f64> = costs.iter().filter_map(|cost| cost["amount"].as_f64()).collect();
        assert_eq!((found, words(service, "fees_description")), (amounts, said));
    }
}

#[test]
fn a_board_of_two_hundred_services_reads_back_and_fits() {
    let mut board = demo();
    let some = board.services.clone();
    board.services = (0..200)
        .map(|n| BoardService {
            id: ServiceId::named(&format!("00000000-{}.{n}", n + 1)),
            ..some[n % some.len()].clone()
        })
        .collect();
    let written = board.write();
    assert_eq!(Board::read(&written), Ok(board.clone()));
    let export = export(&board);
    assert_eq!(services(&export).len(), 200);
    assert_all_fit(&export);
}

/// What is in a `<script>` element, read.
fn parsed(json_ld: &str) -> Value {
    assert!(!json_ld.contains('<'), "{json_ld}");
    let value: Value = serde_json::from_str(json_ld).unwrap();
    assert_eq!(value["@context"], "https://schema.org");
    value
}

#[test]
fn every_service_is_told_to_search_engines() {
    let board = with_a_holiday();
    for service in &board.services {
        let link = link(&service.id);
        let told = parsed(&schema_org::service(&board, service, link.as_deref()));
        let details = &service.details;
        let is_public = details.block == Block::Public;
        assert_eq!(told["@type"], if is_public { "GovernmentService" } else { "Service" });
        assert_eq!(told["name"], details.name.zh);
        assert_eq!(told["alternateName"].as_str(), details.name.en.as_deref());
        assert_eq!(told["url"].as_str(), link.as_deref());
        assert_eq!(told["provider"][0]["@type"], "Organization");
        assert_eq!(told["provider"][0]["telephone"], board.profile.phone);
        let bodies = ["provider", "serviceOperator"].map(|field| told[field].as_array().map_or(0, Vec::len));
        let units = details.providers.iter().filter(|id| board.provider(id).is_some()).count();
        assert_eq!(bodies.iter().sum::<usize>(), 1 + units, "{}", details.name.zh);
        if service.pause.is_some() || !details.month_days.is_empty() {
            assert_eq!(told["hoursAvailable"], Value::Null, "no hours rather than wrong ones");
        }
    }
}

#[test]
fn hours_told_to_search_engines_have_the_lunch_break_and_the_days_that_are_other() {
    let board = with_a_holiday();
    let told = parsed(&schema_org::station(&board, None));
    assert_eq!(told["@type"], "LocalBusiness");
    assert_eq!(told["parentOrganization"]["name"], board.profile.committee.zh);
    let hours = told["openingHoursSpecification"].as_array().unwrap();
    let on_tuesday =
        |row: &&Value| row["dayOfWeek"].as_array().is_some_and(|days| days.contains(&"Tuesday".into()));
    let tuesday: Vec<_> =
        hours.iter().filter(on_tuesday).map(|row| (words(row, "opens"), words(row, "closes"))).collect();
    assert_eq!(tuesday, [("08:00", "11:30"), ("14:30", "17:30")]);
    let special: Vec<_> = hours
        .iter()
        .filter(|row| words(row, "validFrom") == "2027-01-01" || words(row, "validFrom") == "2027-01-09")
        .map(|row| (words(row, "validThrough"), words(row, "opens"), words(row, "closes")))
        .collect();
    let worked = [("2027-01-09", "08:00", "11:30"), ("2027-01-09", "14:30", "17:30")];
    assert_eq!(
        special,
        [("2027-01-03", "00:00", "00:00"), worked[0], worked[1]],
        "closed, then like a Monday"
    );
}

#[test]
fn words_that_would_end_the_script_stay_words() {
    let mut board = demo();
    let evil = "</script><b> \"\\\n\u{1}<!--";
    board.profile.name = Text::zh(evil);
    board.services[0].details.name = Text::new(evil, evil);
    let told = parsed(&schema_org::service(&board, &board.services[0], Some(evil)));
    let station = parsed(&schema_org::station(&board, Some(evil)));
    for said in [&told["name"], &told["alternateName"], &told["url"], &station["name"], &station["url"]] {
        assert_eq!(said, evil);
    }
}
