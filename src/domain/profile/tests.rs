//! Rules of the profile, in given/when/then form.

use serde_json::json;

use super::*;
use crate::domain::catalogue::Block;
use crate::domain::values::{Day, Holiday, Instant, Minute, OpenState, Session};
use crate::domain::{Event, FieldName, Rejection};

fn profile() -> Profile {
    let profile = json!({
        "code": "350502001001", "community": "金山社区", "subdistrict": "海滨街道",
        "name": {"zh": "金山社区服务站"}, "letters": "JS", "positioning": "licheng",
        "legal": {"kind": "inside"}, "committee": {"zh": "金山社区居委会"},
    });
    serde_json::from_value(profile).unwrap()
}

fn time(written: &str) -> Minute {
    Minute::parse(written).unwrap()
}

fn session(opens: &str, closes: &str) -> Session {
    Session { opens: time(opens), closes: time(closes) }
}

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

/// 8:00–11:30 and 14:30–17:30 from Monday to Friday. 2026-11-23 is a Monday.
fn hours() -> WeekHours {
    WeekHours::workdays(&[session("8:00", "11:30"), session("14:30", "17:30")])
}

fn at(on: &str, clock: &str) -> Instant {
    let days = day(on).days_since(day("1970-01-01"));
    Instant((days * 1440 + i64::from(time(clock).0) - 8 * 60) * 60_000)
}

fn closed_until(on: &str, clock: &str) -> OpenState {
    OpenState::Closed { day: day(on), opens: time(clock) }
}

fn monday_only(sessions: Vec<Session>) -> WeekHours {
    WeekHours([sessions, vec![], vec![], vec![], vec![], vec![], vec![]])
}

#[test]
fn hours_are_sound_in_order_without_overlap_and_with_a_length() {
    let sound = [
        vec![],
        vec![session("0:00", "24:00")],
        vec![session("8:00", "11:30"), session("11:30", "12:00"), session("14:30", "17:30")],
    ];
    let unsound = [
        vec![session("8:00", "8:00")],
        vec![session("9:00", "8:00")],
        vec![session("8:00", "12:00"), session("11:59", "13:00")],
        vec![session("14:00", "15:00"), session("8:00", "9:00")],
        vec![
            session("1:00", "2:00"),
            session("3:00", "4:00"),
            session("5:00", "6:00"),
            session("7:00", "8:00"),
        ],
    ];
    for sessions in sound {
        assert!(monday_only(sessions.clone()).is_sound(), "{sessions:?}");
    }
    for sessions in unsound {
        let hours = monday_only(sessions.clone());
        assert!(!hours.is_sound(), "{sessions:?}");
        assert_eq!(edit(&profile(), &Profile { hours, ..profile() }), Err(Rejection::HoursOverlap));
        let exceptions = vec![DayException {
            from: day("2026-11-23"),
            until: day("2026-11-23"),
            sessions,
            reason: Text::default(),
        }];
        assert_eq!(edit(&profile(), &Profile { exceptions, ..profile() }), Err(Rejection::HoursOverlap));
    }
}

#[test]
fn open_state_changes_exactly_at_the_boundaries() {
    let open = |until: &str| OpenState::Open { until: time(until) };
    for (clock, expected) in [
        ("0:00", closed_until("2026-11-23", "8:00")),
        ("7:59", closed_until("2026-11-23", "8:00")),
        ("8:00", open("11:30")),
        ("11:29", open("11:30")),
        ("11:30", closed_until("2026-11-23", "14:30")),
        ("14:29", closed_until("2026-11-23", "14:30")),
        ("14:30", open("17:30")),
        ("17:30", closed_until("2026-11-24", "8:00")),
        ("23:59", closed_until("2026-11-24", "8:00")),
    ] {
        assert_eq!(hours().state(at("2026-11-23", clock), Special::none()), expected, "{clock}");
    }
}

#[test]
fn after_friday_comes_monday() {
    assert_eq!(hours().state(at("2026-11-27", "17:30"), Special::none()), closed_until("2026-11-30", "8:00"));
    assert_eq!(hours().state(at("2026-11-29", "9:00"), Special::none()), closed_until("2026-11-30", "8:00"));
}

/// Dated exceptions, and no holidays.
fn only(exceptions: &[DayException]) -> Special<'_> {
    Special { exceptions, ..Special::none() }
}

#[test]
fn an_exception_beats_the_week_and_the_later_one_beats_the_earlier() {
    let on = |from: &str, until: &str, sessions| DayException {
        from: day(from),
        until: day(until),
        sessions,
        reason: Text::default(),
    };
    let holiday = on("2026-11-23", "2026-11-25", vec![]);
    let duty = on("2026-11-24", "2026-11-24", vec![session("9:00", "10:00")]);
    let both = [holiday.clone(), duty];

    let monday = at("2026-11-23", "9:00");
    assert_eq!(hours().state(monday, only(&[holiday])), closed_until("2026-11-26", "8:00"));
    assert_eq!(hours().state(monday, only(&both)), closed_until("2026-11-24", "9:00"));
    assert_eq!(
        hours().state(at("2026-11-24", "9:59"), only(&both)),
        OpenState::Open { until: time("10:00") }
    );
    assert_eq!(hours().state(at("2026-11-24", "10:00"), only(&both)), closed_until("2026-11-26", "8:00"));
}

#[test]
fn nothing_is_promised_when_no_hours_are_known_or_the_closing_is_long() {
    let now = at("2026-11-23", "9:00");
    let closed = DayException {
        from: day("2026-11-01"),
        until: day("2027-01-31"),
        sessions: vec![],
        reason: Text::default(),
    };
    assert_eq!(WeekHours::default().state(now, Special::none()), OpenState::Unknown);
    assert_eq!(hours().state(now, only(&[closed])), OpenState::Unknown);
}

#[test]
fn the_civil_day_is_the_one_in_china() {
    // 2026-11-22T16:00Z is midnight of the 23rd.
    let midnight = Instant(1_795_363_200_000);
    assert_eq!((midnight.day(), midnight.minute()), (day("2026-11-23"), Minute(0)));
    let before = Instant(midnight.0 - 1);
    assert_eq!((before.day(), before.minute()), (day("2026-11-22"), Minute(1439)));
}

#[test]
fn a_number_needs_a_registration_and_the_word_needs_both() {
    let legal = |kind, number: &str| Legal { kind, number: number.to_owned(), ..profile().legal };
    let found_with = |legal: &Legal| found(Profile { legal: legal.clone(), ..profile() });

    let claimed = legal(LegalKind::Inside, "52350502MJ00000000");
    assert_eq!(found_with(&claimed), Err(Rejection::NumberWithoutRegistration));

    for (kind, number, may_be_called_nonprofit) in [
        (LegalKind::Inside, "", false),
        (LegalKind::Registered, "", false),
        (LegalKind::Registered, "  ", false),
        (LegalKind::Registered, "52350502MJ00000000", true),
        (LegalKind::Enterprise, "91350502MA00000000", false),
    ] {
        let legal = legal(kind, number);
        assert!(found_with(&legal).is_ok());
        assert_eq!(legal.is_registered_nonprofit(), may_be_called_nonprofit, "{kind:?} {number:?}");
    }
}

#[test]
fn what_identifies_the_station_is_needed() {
    let wrong = |change: fn(&mut Profile)| {
        let mut profile = profile();
        change(&mut profile);
        found(profile).unwrap_err()
    };
    assert_eq!(wrong(|p| p.community = " ".into()), Rejection::Missing(FieldName::Community));
    assert_eq!(wrong(|p| p.code = "35050200100".into()), Rejection::Missing(FieldName::Community));
    assert_eq!(wrong(|p| p.code = "35050200100a".into()), Rejection::Missing(FieldName::Community));
    assert_eq!(wrong(|p| p.name = Text::zh("")), Rejection::Missing(FieldName::StationName));
    for letters in ["J", "JINSH", "js", "J1", "金山"] {
        let profile = Profile { letters: letters.to_owned(), ..profile() };
        assert_eq!(found(profile), Err(Rejection::Missing(FieldName::Letters)), "{letters}");
    }
}

#[test]
fn an_edit_carries_the_fields_that_changed_and_can_be_taken_back() {
    let now = Profile { phone: "0595-0000 1234".to_owned(), hours: hours(), ..profile() };
    let events = edit(&profile(), &now).unwrap();
    let [Event::StationEdited(edited)] = events.as_slice() else { panic!("one edit expected") };
    assert_eq!(edited.patches.iter().map(ProfilePatch::field).collect::<Vec<_>>(), ["phone", "hours"]);

    let mut state = Some(profile());
    apply_edited(&mut state, edited);
    assert_eq!(state, Some(now));
    let back = Edited { patches: edited.patches.iter().map(ProfilePatch::inverse).collect() };
    apply_edited(&mut state, &back);
    assert_eq!(state, Some(profile()));

    assert_eq!(edit(&profile(), &profile()), Err(Rejection::NothingChanged));
}

#[test]
fn a_second_founding_and_an_edit_before_the_first_change_nothing() {
    let mut state = None;
    let patches = vec![ProfilePatch::Phone { was: String::new(), now: "1".into() }];
    apply_edited(&mut state, &Edited { patches });
    assert_eq!(state, None);

    apply_founded(&mut state, &Founded { profile: profile() });
    apply_founded(&mut state, &Founded { profile: Profile { letters: "XX".into(), ..profile() } });
    assert_eq!(state, Some(profile()));
}

/// The table of the founding proposal, 《关于进一步增强社区服务站功能的建议》.
#[test]
fn positionings_say_what_the_proposal_says() {
    use Body::{Committee, Station, Unstated};
    use Positioning::{Jinjiang, Licheng, Mixed, Nanjing, Shenzhen};
    // Columns: public, mutual aid, volunteer, commercial.
    let table = [
        // 这些社区居委会做起来有优势的行政性工作，应当…委托社区居委会承担；社区互助服务和志愿服务也应当
        // 主要由社区居委会来组织倡导。社区服务站可以承担除此三项以外的社区社会化服务。
        (Licheng, [Committee, Committee, Committee, Station]),
        // 深圳市的社区服务站作为社区居委会举办的民办非企业单位，开展社区服务工作
        (Shenzhen, [Station, Station, Station, Station]),
        // 南京市广泛建立“社区公共服务站”，承担政府在社区的相关公共服务工作
        (Nanjing, [Station, Unstated, Unstated, Unstated]),
        // 担负原来由社区居委会承担的政府工作职能，同时开展社会化服务项目
        (Jinjiang, [Station, Unstated, Unstated, Station]),
        // 原有的社区服务站由于统揽了社区服务的四大块：公共服务、互助服务、志愿服务和商业服务
        (Mixed, [Station, Station, Station, Station]),
    ];
    assert_eq!(table.map(|(model, _)| model), Positioning::ALL, "all five, in the order of the proposal");
    for (model, expected) in table {
        let blocks = [Block::Public, Block::MutualAid, Block::Volunteer, Block::Commercial];
        assert_eq!(blocks.map(|block| model.leads(block)), expected, "{model:?}");
    }
}

#[test]
fn statutory_holidays_close_the_station_and_days_worked_for_them_are_like_monday() {
    let station = Profile { hours: hours(), ..profile() };
    let state = |when: Instant| station.open_state(when);
    // National Day 2026: the 1st to the 7th of October; worked on Sunday the 20th of September, Saturday the 10th of October.
    assert_eq!(state(at("2026-10-01", "9:00")), closed_until("2026-10-08", "8:00"));
    assert_eq!(state(at("2026-09-20", "9:00")), OpenState::Open { until: time("11:30") });
    assert_eq!(state(at("2026-10-10", "12:00")), closed_until("2026-10-10", "14:30"));
    assert_eq!(state(at("2026-10-11", "9:00")), closed_until("2026-10-12", "8:00"));
}

#[test]
fn what_a_station_writes_down_comes_before_what_the_program_knows() {
    let duty = DayException {
        from: day("2026-10-02"),
        until: day("2026-10-02"),
        sessions: vec![session("9:00", "10:00")],
        reason: Text::default(),
    };
    let own = |from: &str, until: &str| Holiday {
        name: Text::zh("国庆节"),
        from: day(from),
        until: day(until),
        work: vec![day("2026-10-11")],
    };
    let written = HolidayYear { year: 2026, holidays: vec![own("2026-10-01", "2026-10-03")] };
    let station = Profile { hours: hours(), exceptions: vec![duty], holidays: vec![written], ..profile() };
    assert_eq!(station.open_state(at("2026-10-02", "9:30")), OpenState::Open { until: time("10:00") });
    assert_eq!(station.open_state(at("2026-10-03", "9:30")), closed_until("2026-10-05", "8:00"));
    assert_eq!(station.open_state(at("2026-10-11", "9:30")), OpenState::Open { until: time("11:30") });
    assert_eq!(station.open_state(at("2026-10-10", "9:30")), closed_until("2026-10-11", "8:00"));
}

#[test]
fn a_year_of_which_nothing_is_known_is_named() {
    let calendar = Calendar::of(&[]);
    assert_eq!(calendar.missing(day("2026-06-01"), 60), None);
    assert_eq!(calendar.missing(day("2026-11-23"), 60), Some(2027));
    let next = [HolidayYear { year: 2027, holidays: vec![] }];
    assert_eq!(Calendar::of(&next).missing(day("2026-11-23"), 60), None);
    assert_eq!(Calendar::of(&next).missing(day("2027-12-23"), 60), Some(2028));
}

#[test]
fn holidays_that_cannot_be_are_refused() {
    let year = |from: &str, until: &str, work: &[&str]| HolidayYear {
        year: 2027,
        holidays: vec![Holiday {
            name: Text::zh("元旦"),
            from: day(from),
            until: day(until),
            work: work.iter().map(|written| day(written)).collect(),
        }],
    };
    for holidays in [
        year("2027-01-03", "2027-01-01", &[]),
        year("2027-01-01", "2027-02-01", &[]),
        year("2027-01-01", "2027-01-03", &["2027-01-02"]),
        year("2031-01-01", "2031-01-03", &[]),
    ] {
        let now = Profile { holidays: vec![holidays], ..profile() };
        assert_eq!(edit(&profile(), &now), Err(Rejection::HolidaysUnsound));
    }
    let now = Profile { holidays: vec![year("2026-12-31", "2027-01-02", &["2026-12-26"])], ..profile() };
    assert!(edit(&profile(), &now).is_ok());
}

/// The profile after these changes: model, from, and what came of each.
fn positioned(changes: &[(Positioning, &str)]) -> Profile {
    let mut state = Some(profile());
    for (model, from) in changes {
        let event = position(state.as_ref().unwrap(), *model, day(from), "居民会议定的", day("2026-11-30"));
        let Ok(Event::StationPositioned(event)) = event else { panic!("{model:?} {from} {event:?}") };
        apply_positioned(&mut state, &event);
    }
    state.unwrap()
}

#[test]
fn a_change_holds_from_its_day_and_what_was_before_is_kept() {
    let station = positioned(&[(Positioning::Mixed, "2026-11-01"), (Positioning::Licheng, "2026-12-01")]);
    for (on, holds) in [
        ("2026-10-31", Positioning::Licheng),
        ("2026-11-01", Positioning::Mixed),
        ("2026-11-30", Positioning::Mixed),
        ("2026-12-01", Positioning::Licheng),
    ] {
        assert_eq!(station.positioning_on(day(on)), holds, "{on}");
    }
    assert_eq!(station.positioning, Positioning::Licheng, "the one of the founding stays on record");
}

#[test]
fn a_change_without_words_without_change_or_over_another_is_refused() {
    let station = positioned(&[(Positioning::Mixed, "2026-11-10")]);
    let set = |model, from: &str, words: &str| position(&station, model, day(from), words, day("2026-11-30"));
    let nanjing = Positioning::Nanjing;
    assert_eq!(set(Positioning::Mixed, "2026-12-01", "定了"), Err(Rejection::SamePositioning));
    assert_eq!(set(nanjing, "2026-11-10", "定了"), Err(Rejection::PositioningsOverlap));
    assert_eq!(set(nanjing, "2026-11-09", "定了"), Err(Rejection::PositioningsOverlap));
    assert_eq!(set(nanjing, "2026-11-11", "  "), Err(Rejection::Missing(FieldName::Decision)));
    assert_eq!(set(nanjing, "2036-11-11", "定了"), Err(Rejection::TooFarAhead));
    assert!(set(nanjing, "2026-11-11", "定了").is_ok());
}

#[test]
fn what_is_only_planned_is_put_right_by_another_word_about_it() {
    // Given the right model from a year that was a slip of the finger
    let planned = positioned(&[(Positioning::Mixed, "2026-11-10"), (Positioning::Licheng, "2027-11-01")]);
    let set = |model, from: &str| position(&planned, model, day(from), "定了", day("2026-11-30"));
    // Then it may begin earlier, or be called off, but not reach into what has been
    assert!(set(Positioning::Licheng, "2026-12-01").is_ok());
    assert!(set(Positioning::Mixed, "2026-12-01").is_ok());
    assert_eq!(set(Positioning::Licheng, "2026-11-10"), Err(Rejection::PositioningsOverlap));
}

#[test]
fn it_is_not_edited_with_the_rest_and_an_old_edit_counts_from_a_day_nobody_knows() {
    let mixed = Profile { positioning: Positioning::Mixed, ..profile() };
    assert_eq!(edit(&profile(), &mixed), Err(Rejection::PositioningApart));

    let mut state = Some(profile());
    apply_edited(&mut state, &Edited { patches: ProfilePatch::diff(&profile(), &mixed) });
    let state = state.unwrap();
    assert_eq!(state.positioning_on(day("2026-11-30")), Positioning::Mixed);
    assert_eq!(state.positioned.first().map(|change| change.from), Some(None));
}

proptest::proptest! {
    /// Whatever two tablets set in whatever order: positionings never overlap, and the last written holds.
    #[test]
    fn positionings_never_overlap(changes in proptest::collection::vec((0_usize..5, 1_u32..29), 0..8)) {
        let mut state = Some(profile());
        for (model, on) in changes {
            let event = Positioned {
                model: Positioning::ALL[model],
                from: Day::new(2026, 11, on).unwrap(),
                words: Text::zh("定了"),
            };
            apply_positioned(&mut state, &event);
            let station = state.as_ref().unwrap();
            proptest::prop_assert!(station.positioned.windows(2).all(|pair| pair[0].from < pair[1].from));
            proptest::prop_assert_eq!(station.positioning_on(day("2027-01-01")), event.model);
        }
    }
}
