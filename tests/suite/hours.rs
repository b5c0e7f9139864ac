//! Opening hours against an independent library (opening-hours, which evaluates OpenStreetMap's notation): whatever the
//! week, the closures and the holidays, both say the same at every moment, and of when it opens next.

use std::sync::Arc;

use linli::domain::profile::Profile;
use linli::domain::values::{
    Day, DayException, Holiday, HolidayYear, Instant, Minute, OpenState, Session, Text, WeekHours,
};
use opening_hours::{Context, ContextHolidays, OpeningHours};
use proptest::prelude::*;

use crate::support::profile;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// At most two sessions a day, a gap between them: in the other notation touching ones are one.
fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let session = |from: u16, until: u16| Session { opens: Minute(from), closes: Minute(until) };
    prop_oneof![
        2 => Just(vec![]),
        3 => (300u16..600, 610u16..800).prop_map(move |(a, b)| vec![session(a, b)]),
        3 => (300u16..600, 610u16..700, 720u16..800, 810u16..1440)
            .prop_map(move |(a, b, c, d)| vec![session(a, b), session(c, d)]),
    ]
}

fn first() -> Day {
    Day::new(2027, 1, 1).unwrap()
}

fn exception() -> impl Strategy<Value = DayException> {
    (0u64..60, 0u64..6, sessions()).prop_map(|(from, length, sessions)| {
        let from = first().plus(from);
        DayException { from, until: from.plus(length), sessions, reason: Text::default() }
    })
}

/// A station with a holiday in January 2027 and one in February, each with a day worked for it.
fn station() -> impl Strategy<Value = Profile> {
    let week = prop::array::uniform7(sessions());
    let holiday = |earliest: u64| {
        (earliest..earliest + 10, 0u64..5, 6u64..9).prop_map(|(from, length, work)| {
            let from = first().plus(from);
            let work = vec![from.plus(work)];
            Holiday { name: Text::zh("假"), from, until: from.plus(length), work }
        })
    };
    let holidays = (holiday(0), holiday(30));
    (week, prop::collection::vec(exception(), 0..3), holidays).prop_map(|(week, exceptions, (a, b))| {
        Profile {
            hours: WeekHours(week),
            exceptions,
            holidays: vec![HolidayYear { year: 2027, holidays: vec![a, b] }],
            ..profile()
        }
    })
}

/// The same in the notation of OpenStreetMap: later rules override earlier ones.
fn notation(station: &Profile) -> String {
    let date = |day: Day| {
        let (year, month, of_month) = day.parts();
        format!("{year} {} {of_month}", MONTHS[month as usize - 1])
    };
    let times = |sessions: &[Session]| {
        let times: Vec<String> = sessions.iter().map(|s| format!("{}-{}", s.opens, s.closes)).collect();
        if times.is_empty() { "off".to_owned() } else { times.join(",") }
    };
    let mut rules: Vec<String> = station
        .hours
        .0
        .iter()
        .zip(DAYS)
        .map(|(sessions, day)| format!("{day} {}", times(sessions)))
        .collect();
    for holiday in station.holidays.iter().flat_map(|year| &year.holidays) {
        for day in &holiday.work {
            rules.push(format!("{} {}", date(*day), times(&station.hours.0[0])));
        }
    }
    rules.push("PH off".to_owned());
    for other in &station.exceptions {
        rules.push(format!("{}-{} {}", date(other.from), date(other.until), times(&other.sessions)));
    }
    rules.join("; ")
}

fn oracle(station: &Profile) -> OpeningHours {
    let mut free = Vec::new();
    for holiday in station.holidays.iter().flat_map(|year| &year.holidays) {
        let mut day = holiday.from;
        while day <= holiday.until {
            free.push(day.0);
            day = day.plus(1);
        }
    }
    let holidays = ContextHolidays::new(Arc::new(free.into_iter().collect()), Arc::default());
    let hours: OpeningHours = notation(station).parse().unwrap();
    hours.with_context(Context::default().with_holidays(holidays))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(
        if std::env::var_os("LINLI_SOAK").is_some() { 10_000 } else { 200 }
    ))]

    #[test]
    fn open_now_and_when_next_are_what_another_program_says(
        station in station(),
        moments in prop::collection::vec((0u64..60, 0u16..1440), 8),
    ) {
        let oracle = oracle(&station);
        for (ahead, minute) in moments {
            let day = first().plus(ahead);
            let at = day.0.and_hms_opt(u32::from(minute) / 60, u32::from(minute) % 60, 0).unwrap();
            let now = Instant(at.and_utc().timestamp_millis() - 8 * 3_600_000);
            let changes = oracle.next_change(at);
            match station.open_state(now) {
                OpenState::Open { until } => {
                    prop_assert!(oracle.is_open(at), "{at}: {}", notation(&station));
                    // A session until midnight goes on where the next day begins at midnight; none here does.
                    let closes = day.0.and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(until.0.into());
                    prop_assert_eq!(changes, Some(closes), "{}", notation(&station));
                }
                OpenState::Closed { day, opens } => {
                    prop_assert!(oracle.is_closed(at), "{at}: {}", notation(&station));
                    let next = day.0.and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(opens.0.into());
                    prop_assert_eq!(changes, Some(next), "{}", notation(&station));
                }
                OpenState::Unknown => {
                    prop_assert!(oracle.is_closed(at), "{at}: {}", notation(&station));
                    let within = changes.is_some_and(|next| next.date() <= day.plus(62).0);
                    prop_assert!(!within, "{at}: {}", notation(&station));
                }
            }
        }
    }
}
