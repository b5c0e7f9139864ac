//! What is typed becomes what is meant, and a form that nobody touched changes nothing.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::catalogue::{Fee, MonthDays, Parties, Starter};
use crate::domain::values::{Fen, Text, WeekHours};
use crate::forms::What;
use crate::forms::hours::tests::{some_exception, some_week};
use crate::forms::hours::{ExceptionDraft, SessionDraft, Spot};

const STARTER: &str = include_str!("../../../public/starter-catalogue.json");

fn typed(zh: &str) -> Words {
    Words::typed(zh.to_owned(), String::new(), Text::default())
}

/// The least that can be kept as a draft.
fn least() -> Draft {
    Draft { name: typed("修水管"), area: typed("维修"), block: Block::Commercial, ..Draft::default() }
}

fn priced(kind: FeeKind) -> Draft {
    Draft { fee: FeeDraft { kind, ..FeeDraft::default() }, ..least() }
}

fn problems(draft: &Draft) -> Vec<Problem> {
    draft.check().err().unwrap_or_default()
}

fn one(field: Field, kind: ProblemKind) -> Problem {
    Problem { field, english: false, kind }
}

fn problem(field: Field, kind: ProblemKind) -> Vec<Problem> {
    vec![one(field, kind)]
}

#[test]
fn every_starter_entry_comes_back_unchanged() {
    let starter = Starter::read(STARTER).unwrap();
    assert!(starter.entries.len() >= 80);
    for entry in starter.entries {
        assert_eq!(Draft::from(&entry.details).check(), Ok(entry.details), "{}", entry.slug);
    }
}

#[test]
fn an_empty_sheet_asks_for_name_and_category_only() {
    let asked = problems(&Draft::default());
    let missing = |field| one(field, ProblemKind::Missing);
    assert_eq!(asked, [missing(Field::Name), missing(Field::Area)]);
    assert!(least().check().is_ok());
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for (written, fen) in
        [("15", 1500), ("15.5", 1550), (" 1,200 ", 120_000), ("１５．５０", 1550), ("¥8元", 800)]
    {
        let mut draft = priced(FeeKind::Fixed);
        draft.fee.amount = written.to_owned();
        assert_eq!(draft.check().unwrap().fee, Fee::Fixed { amount: Fen(fen) }, "{written}");
    }
    for (written, kind) in [
        ("", ProblemKind::Missing),
        ("十五", ProblemKind::NotAnAmount),
        ("-1", ProblemKind::NotAnAmount),
        ("1.234", ProblemKind::NotAnAmount),
        ("0", ProblemKind::Zero),
    ] {
        let mut draft = priced(FeeKind::PerUnit);
        draft.fee.amount = written.to_owned();
        assert_eq!(problems(&draft), problem(Field::Amount, kind), "{written}");
    }
}

#[test]
fn a_range_runs_upwards() {
    let mut draft = priced(FeeKind::Range);
    draft.fee.from = "20".to_owned();
    draft.fee.to = "20".to_owned();
    assert_eq!(problems(&draft), problem(Field::To, ProblemKind::NotARange));
    draft.fee.from = "0".to_owned();
    assert_eq!(draft.check().unwrap().fee, Fee::Range { from: Fen(0), to: Fen(2000) });
}

#[test]
fn publishing_asks_for_price_and_basis_at_their_fields() {
    let asks = |draft: &Draft| draft.check_for_publishing().err().unwrap_or_default();
    let price = |field| problem(field, ProblemKind::PriceMissing);

    assert_eq!(asks(&priced(FeeKind::Unpriced)), price(Field::FeeKind));
    assert_eq!(asks(&priced(FeeKind::Agreed)), price(Field::How));
    let mut by_piece = priced(FeeKind::PerUnit);
    by_piece.fee.amount = "1".to_owned();
    assert!(by_piece.check().is_ok(), "a draft may wait");
    assert_eq!(asks(&by_piece), price(Field::Unit));

    let mut public = priced(FeeKind::Fixed);
    public.fee.amount = "5".to_owned();
    public.block = Block::Public;
    assert_eq!(asks(&public), problem(Field::FeeBasis, ProblemKind::FeeBasisMissing));
    public.fee_basis = typed("某发改〔2026〕1号");
    assert!(public.check_for_publishing().is_ok());
}

#[test]
fn rows_without_words_are_dropped_but_a_chosen_form_wants_its_paper() {
    let mut draft = least();
    draft.papers =
        vec![PaperDraft::default(), PaperDraft { name: typed(" 身份证 "), form: PaperForm::Original }];
    draft.steps = vec![typed("  "), typed("带证来")];
    let details = draft.check().unwrap();
    assert_eq!(details.papers, [Paper { name: Text::zh("身份证"), form: PaperForm::Original }]);
    assert_eq!(details.steps, [Text::zh("带证来")]);

    draft.papers[0].form = PaperForm::Copy;
    assert_eq!(problems(&draft), problem(Field::Paper(0), ProblemKind::Missing));
}

#[test]
fn english_stays_until_somebody_changes_it() {
    let mut words = Words::from(&Text::new("身份证", "ID card"));
    words.zh = "居民身份证".to_owned();
    assert_eq!(words.text(), Text::new("居民身份证", "ID card"));
    assert!(words.english_is_stale());

    words.en = "  ".to_owned();
    assert_eq!(words.text(), Text::zh("居民身份证"));
    assert!(!words.english_is_stale());

    let mut cleared = Words::from(&Text::new("身份证", "ID card"));
    cleared.zh = String::new();
    assert_eq!(cleared.text(), Text::default(), "no English of a text that is gone");
}

#[test]
fn english_alone_is_no_text_in_any_field() {
    let mut draft = least();
    draft.summary.en = "Repairs".to_owned();
    draft.place.en = "At home".to_owned();
    let only = |field| one(field, ProblemKind::OnlyEnglish);
    assert_eq!(problems(&draft), [only(Field::Summary), only(Field::Place)]);
}

#[test]
fn english_goes_with_the_chinese_that_is_cleared() {
    let mut draft = least();
    draft.place = Words::from(&Text::new("上门", "At home"));
    draft.place.zh.clear();
    assert_eq!(draft.check().unwrap().place, Text::default(), "also while it is not shown");
}

#[test]
fn english_that_is_too_long_is_said_at_the_english() {
    let mut draft = least();
    draft.name.en = "x".repeat(LONGEST + 1);
    let long = Problem { field: Field::Name, english: true, kind: ProblemKind::TooLong };
    assert_eq!(problems(&draft), [long]);
}

#[test]
fn days_of_the_month_are_read_as_people_write_them() {
    let read = |typed: &str| Draft { month_days: typed.to_owned(), ..least() }.check();
    let days = |from, until| MonthDays { from, until };
    for typed in ["1-15,20", "1–15、20", "1日至15日，20日", "１~１５号、20号", " 1 - 15 ， 20 "]
    {
        assert_eq!(read(typed).unwrap().month_days, [days(1, 15), days(20, 20)], "{typed}");
    }
    assert_eq!(read("").unwrap().month_days, []);
    for typed in ["0", "32", "15-1", "月初", "1-", "1-2-3", "256"] {
        assert_eq!(read(typed), Err(problem(Field::MonthDays, ProblemKind::NotDays)), "{typed}");
    }
}

#[test]
fn own_hours_are_kept_only_where_they_are_wanted() {
    let mut draft = least();
    draft.week.0[0] = vec![SessionDraft { opens: "8:00".to_owned(), closes: "12:00".to_owned() }];
    assert_eq!(draft.check().unwrap().hours, WeekHours::default(), "same as the station");
    draft.own_hours = true;
    assert!(!draft.check().unwrap().hours.is_empty());

    draft.week.0[0][0].closes = "中午".to_owned();
    let wrong = |spot, what| problem(Field::Week(spot), ProblemKind::Hours(what));
    assert_eq!(problems(&draft), wrong(Spot::Day(0, 0), What::NotATime));
    draft.week.0[0].clear();
    assert_eq!(problems(&draft), wrong(Spot::Week, What::Missing), "own hours are at least one");
}

#[test]
fn a_day_without_a_date_is_said_at_its_place() {
    let draft = Draft { exceptions: vec![ExceptionDraft::default()], ..least() };
    let missing = ProblemKind::Hours(What::Missing);
    assert_eq!(problems(&draft), problem(Field::Exception(Spot::From(0)), missing));
}

#[test]
fn a_copy_is_the_same_service_under_a_marked_name() {
    let mut draft = least();
    draft.name = Words::from(&Text::new("修水管", "Pipes"));
    draft.place = Words::from(&Text::new("上门", "At home"));
    let was = draft.check().unwrap();
    let copy = draft.copied("（副本）", " (copy)").check().unwrap();
    assert_eq!(copy.name, Text::new("修水管（副本）", "Pipes (copy)"));
    assert_eq!(Details { name: was.name.clone(), ..copy }, was);
    assert_eq!(least().copied("（副本）", " (copy)").check().unwrap().name, Text::zh("修水管（副本）"));
}

#[test]
fn of_several_each_is_judged_for_itself() {
    use crate::domain::values::{Day, DeviceId, EntryId, Instant, ServiceId, StaffId};
    use crate::domain::{Event, Origin, Rejection, Station, catalogue};
    // Given a station with a free draft and one whose price is not known
    let drafts = [priced(FeeKind::Free).check().unwrap(), priced(FeeKind::Unpriced).check().unwrap()];
    let entry = EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 };
    let origin = Origin { entry: entry.clone(), by: StaffId::named("a-1.0"), at: Instant(0) };
    let mut station = Station::default();
    for (n, details) in drafts.into_iter().enumerate() {
        let added = catalogue::Added { slug: None, details: Box::new(details) };
        station.apply(&origin, n, &Event::ServiceAdded(added));
    }
    let ids = [ServiceId::born(&entry, 0), ServiceId::born(&entry, 1)];
    let today = Day::new(2026, 11, 23).unwrap();
    let split = |station: &Station, act| Split::of(station.catalogue(), ids.clone(), act, today);

    // When both are to be published, then the one that can be is ready and the other says why not
    let publish = split(&station, Act::Publish);
    assert_eq!(publish.ready, [ids[0].clone()]);
    assert_eq!(publish.refused, [(Text::zh("修水管"), Rejection::PriceMissing)]);
    // And a draft cannot be paused before anybody sees it
    assert_eq!(split(&station, Act::Pause).ready, []);
    let published = catalogue::Published { service: ids[0].clone() };
    station.apply(&origin, 0, &Event::ServicePublished(published));
    assert_eq!(split(&station, Act::Pause).ready, [ids[0].clone()]);
    assert_eq!(split(&station, Act::Check).ready.len(), 2);
    assert_eq!(split(&station, Act::Withdraw).ready.len(), 2);
}

#[test]
fn keywords_are_divided_by_lines_and_commas_and_kept_once() {
    assert_eq!(keywords("水费，交水费、水费\n\n 水卡;ID card,"), ["水费", "交水费", "水卡", "ID card"]);
}

#[test]
fn a_phone_number_has_figures() {
    let phone = |typed: &str| problems(&Draft { phone: typed.to_owned(), ..least() });
    assert_eq!(phone("0595-2228 0000 转 8"), []);
    assert_eq!(phone("12345"), []);
    assert_eq!(phone(""), []);
    assert_eq!(phone("问小陈"), problem(Field::Phone, ProblemKind::NotAPhone));
}

#[test]
fn what_is_too_long_is_said_at_its_place() {
    let long = "长".repeat(LONGEST + 1);
    let mut draft = least();
    draft.steps = vec![typed("好"), typed(&long)];
    assert_eq!(problems(&draft), problem(Field::Step(1), ProblemKind::TooLong));
}

fn words() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9一-龥][ a-zA-Z0-9一-龥（）·]{0,12}"
}

fn text() -> impl Strategy<Value = Text> {
    (words(), option::of(words())).prop_map(|(zh, en)| Text { zh, en })
}

fn any_text() -> impl Strategy<Value = Text> {
    prop_oneof![Just(Text::default()), text()]
}

fn any_fee() -> impl Strategy<Value = Fee> {
    let fen = || (1i64..10_000_000_000).prop_map(Fen);
    prop_oneof![
        Just(Fee::Free),
        Just(Fee::Unpriced),
        fen().prop_map(|amount| Fee::Fixed { amount }),
        (0i64..1_000_000, 1i64..1_000_000)
            .prop_map(|(from, more)| Fee::Range { from: Fen(from), to: Fen(from + more) }),
        (fen(), any_text()).prop_map(|(amount, unit)| Fee::PerUnit { amount, unit }),
        any_text().prop_map(|how| Fee::Agreed { how }),
    ]
}

fn any_parties() -> impl Strategy<Value = Parties> {
    let party = || (select(&BODIES[..]), any_text()).prop_map(|(body, name)| Party { body, name });
    (vec(party(), 0..3), vec(party(), 0..3), vec(party(), 0..2), any_text()).prop_map(
        |(competent, executing, assisting, funding)| Parties { competent, executing, assisting, funding },
    )
}

fn any_month_days() -> impl Strategy<Value = Vec<MonthDays>> {
    vec((1u8..=31, 0u8..31), 0..3).prop_map(|days| {
        days.into_iter().map(|(from, more)| MonthDays { from, until: (from + more).min(31) }).collect()
    })
}

prop_compose! {
    fn any_details()(
        (name, summary, area, fee_basis) in (text(), any_text(), text(), any_text()),
        block in select(&Block::ALL[..]),
        parties in any_parties(),
        (modes, groups) in (
            proptest::sample::subsequence(MODES.to_vec(), 0..=5).prop_shuffle(),
            proptest::sample::subsequence(Group::ALL.to_vec(), 0..=8).prop_shuffle(),
        ),
        (stand_in, stand_in_brings, online, fee) in (select(&STAND_INS[..]), any_text(), any_text(), any_fee()),
        (audience, time_limit, basis, place, times) in (any_text(), any_text(), any_text(), any_text(), any_text()),
        papers in vec((text(), select(&PAPER_FORMS[..])), 0..4),
        steps in vec(text(), 0..4),
        phone in "([0-9]{3,12})?",
        keywords in vec(words().prop_map(|w| w.trim().to_owned()), 0..4),
        (hours, month_days, exceptions) in (some_week(), any_month_days(), vec(some_exception(), 0..3)),
        providers in vec("[a-z]{1,4}".prop_map(|id| ProviderId::named(&id)), 0..3),
    ) -> Details {
        let mut seen = Vec::new();
        keywords.iter().for_each(|word| if !seen.contains(word) { seen.push(word.clone()) });
        let papers = papers.into_iter().map(|(name, form)| Paper { name, form }).collect();
        // Every field is named here, so that a new one cannot be forgotten.
        Details {
            name, summary, block, area, parties, modes, stand_in, fee, fee_basis, audience, papers, steps,
            time_limit, basis, place, phone, times, keywords: seen, stand_in_brings, online, groups, hours,
            month_days, exceptions, providers,
        }
    }
}

proptest! {
    #[test]
    fn an_untouched_form_changes_nothing(details in any_details()) {
        let draft = Draft::from(&details);
        prop_assert_eq!(draft.check(), Ok(details));
    }

    #[test]
    fn whatever_is_typed_is_either_details_or_problems(zh in "\\PC{0,40}", amount in "\\PC{0,12}", words in "\\PC{0,60}") {
        let mut draft = least();
        draft.name = typed(&zh);
        draft.fee = FeeDraft { kind: FeeKind::Fixed, amount, ..FeeDraft::default() };
        draft.keywords = words;
        match draft.check() {
            Ok(details) => {
                prop_assert_eq!(Draft::from(&details).check(), Ok(details));
            }
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }
}
