//! Rules of the catalogue slice, in given/when/then form.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::values::{Day, DeviceId, EntryId, Fen, Minute, Session, StaffId, Text, WeekHours};
use crate::domain::{Event, FieldName, Rejection};

fn details(block: &str, fee: serde_json::Value) -> Details {
    let details = json!({"name": {"zh": "修水管"}, "block": block, "area": {"zh": "维修"}, "fee": fee});
    serde_json::from_value(details).unwrap()
}

fn free() -> Details {
    details("commercial", json!({"kind": "free"}))
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn id(n: usize) -> ServiceId {
    ServiceId::born(&EntryId { device: DeviceId::from_bytes([0; 5]), seq: 1 }, n)
}

/// A catalogue of drafts with the ids 0, 1, 2 …
fn given(drafts: impl IntoIterator<Item = Details>) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (n, details) in drafts.into_iter().enumerate() {
        apply_added(&mut catalogue, id(n), &Added { slug: None, details: Box::new(details) });
    }
    catalogue
}

fn happen(catalogue: &mut Catalogue, event: Event) {
    match event {
        Event::ServiceEdited(event) => apply_edited(catalogue, &event),
        Event::ServicePublished(event) => apply_published(catalogue, &event),
        Event::ServicePaused(event) => apply_paused(catalogue, &event),
        Event::ServiceWithdrawn(event) => apply_withdrawn(catalogue, &event),
        Event::ServiceChecked(event) => apply_checked(catalogue, &StaffId::named("a-1.0"), &event),
        Event::ServiceMoved(event) => apply_moved(catalogue, &event),
        Event::ServicePutBack(event) => apply_put_back(catalogue, &event),
        other => panic!("not of this slice: {other:?}"),
    }
}

#[test]
fn a_paid_service_without_price_stays_a_draft() {
    let unpriced = details("commercial", json!({"kind": "unpriced"}));
    let nothing_said = details("commercial", json!({"kind": "agreed", "how": {"zh": "  "}}));
    let no_unit = details("commercial", json!({"kind": "per_unit", "amount": 100, "unit": {"zh": ""}}));

    for details in [unpriced, nothing_said, no_unit] {
        let catalogue = given([details.clone()]);
        assert!(add(None, Box::new(details)).is_ok(), "a draft may wait for its price");
        assert_eq!(publish(&catalogue, &id(0)), Err(Rejection::PriceMissing));
    }
}

#[test]
fn every_way_of_pricing_can_be_published() {
    for fee in [
        json!({"kind": "free"}),
        json!({"kind": "fixed", "amount": 1500}),
        json!({"kind": "range", "from": 0, "to": 1500}),
        json!({"kind": "per_unit", "amount": 50, "unit": {"zh": "页"}}),
        json!({"kind": "agreed", "how": {"zh": "先报价，同意后再动手"}}),
    ] {
        assert_eq!(publishable(&details("commercial", fee)), Ok(()));
    }
}

#[test]
fn amounts_that_make_no_sense_are_refused_even_in_a_draft() {
    for fee in [
        json!({"kind": "fixed", "amount": 0}),
        json!({"kind": "fixed", "amount": -1}),
        json!({"kind": "per_unit", "amount": 0, "unit": {"zh": "页"}}),
        json!({"kind": "range", "from": 500, "to": 500}),
        json!({"kind": "range", "from": -1, "to": 500}),
    ] {
        assert_eq!(add(None, Box::new(details("commercial", fee))), Err(Rejection::AmountOutOfRange));
    }
}

#[test]
fn a_public_service_with_a_fee_names_its_basis() {
    let mut service = details("public", json!({"kind": "fixed", "amount": 500}));
    assert_eq!(publishable(&service), Err(Rejection::FeeBasisMissing));

    service.fee_basis = Text::zh("某发改〔2026〕1号");
    assert_eq!(publishable(&service), Ok(()));

    let trade = details("commercial", json!({"kind": "fixed", "amount": 500}));
    assert_eq!(publishable(&trade), Ok(()), "only public services need one");
}

#[test]
fn name_and_category_are_needed() {
    let nameless = Details { name: Text::zh(" "), ..free() };
    let homeless = Details { area: Text::zh(""), ..free() };
    let endless = Details { summary: Text::zh("长".repeat(30_000)), ..free() };

    assert_eq!(add(None, Box::new(nameless)), Err(Rejection::Missing(FieldName::ServiceName)));
    assert_eq!(add(None, Box::new(homeless)), Err(Rejection::Missing(FieldName::Area)));
    assert_eq!(add(None, Box::new(endless)), Err(Rejection::TooLong));
}

#[test]
fn what_is_published_cannot_be_edited_into_something_unpublishable() {
    let mut catalogue = given([free()]);
    let unpriced = details("commercial", json!({"kind": "unpriced"}));
    assert!(edit(&catalogue, &id(0), &unpriced).is_ok(), "a draft can");

    let event = publish(&catalogue, &id(0)).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(edit(&catalogue, &id(0), &unpriced), Err(Rejection::PriceMissing));

    let event = pause(&catalogue, &id(0), "师傅回老家".to_owned(), None, day()).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(edit(&catalogue, &id(0), &unpriced), Err(Rejection::PriceMissing), "paused is visible");
}

#[test]
fn an_edit_says_only_what_changed() {
    let catalogue = given([free()]);
    let now = Details { phone: "0595-0000 1234".to_owned(), ..free() };

    let Ok(Event::ServiceEdited(edited)) = edit(&catalogue, &id(0), &now) else { panic!("not edited") };
    assert_eq!(edited.patches.iter().map(ServicePatch::field).collect::<Vec<_>>(), ["phone"]);
    assert_eq!(edit(&catalogue, &id(0), &free()), Err(Rejection::NothingChanged));
}

#[test]
fn an_edit_drops_the_check_and_nothing_else_does() {
    let mut catalogue = given([free()]);
    let checked = |catalogue: &Catalogue| catalogue.get(&id(0)).and_then(|s| s.checked.clone()).map(|c| c.on);

    for event in [check(&catalogue, &id(0), day()), publish(&catalogue, &id(0))] {
        happen(&mut catalogue, event.unwrap());
    }
    assert_eq!(checked(&catalogue), Some(day()));

    let now = Details { phone: "1".to_owned(), ..free() };
    let event = edit(&catalogue, &id(0), &now).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(checked(&catalogue), None);
}

#[test]
fn states_follow_each_other_only_where_that_means_something() {
    let mut catalogue = given([free()]);
    let why = || "没人手".to_owned();
    assert_eq!(
        pause(&catalogue, &id(0), why(), None, day()),
        Err(Rejection::NotPublished),
        "a draft cannot rest"
    );

    let event = publish(&catalogue, &id(0)).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(publish(&catalogue, &id(0)), Err(Rejection::NothingChanged));
    let blank = pause(&catalogue, &id(0), "  ".to_owned(), None, day());
    assert_eq!(blank, Err(Rejection::Missing(FieldName::Reason)), "residents are told why");

    let event = pause(&catalogue, &id(0), why(), Some(day()), day()).unwrap();
    happen(&mut catalogue, event);
    let event = publish(&catalogue, &id(0)).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(catalogue.get(&id(0)).unwrap().state, State::Published, "publishing ends a pause");

    let event = withdraw(&catalogue, &id(0), why()).unwrap();
    happen(&mut catalogue, event);
    assert_eq!(withdraw(&catalogue, &id(0), why()), Err(Rejection::NothingChanged));
    assert_eq!(pause(&catalogue, &id(0), why(), None, day()), Err(Rejection::NotPublished));
    assert!(publish(&catalogue, &id(0)).is_ok(), "a withdrawn service may come back");
}

#[test]
fn what_does_not_exist_cannot_be_touched() {
    let catalogue = given([]);
    assert_eq!(publish(&catalogue, &id(7)), Err(Rejection::NoSuchService));
    assert_eq!(check(&catalogue, &id(7), day()), Err(Rejection::NoSuchService));
    assert_eq!(edit(&catalogue, &id(7), &free()), Err(Rejection::NoSuchService));

    let mut after = given([]);
    happen(&mut after, Event::ServicePublished(Published { service: id(7) }));
    assert_eq!(after, catalogue, "and an event that speaks of it changes nothing");
}

#[test]
fn other_positionings_move_only_what_is_done_in_the_community() {
    use crate::domain::profile::{Body, Positioning};
    let party = |body| Party { body, name: Text::default() };
    let parties = Parties {
        competent: vec![party(Body::Authority)],
        executing: vec![party(Body::Committee), party(Body::Station)],
        assisting: vec![party(Body::Volunteers)],
        funding: Text::zh("财政"),
    };

    let mixed = parties.under(Positioning::Mixed, Block::Public);
    assert_eq!(mixed.competent, parties.competent);
    assert_eq!(mixed.executing, [party(Body::Station)], "the same body stands there once");
    assert_eq!(mixed.assisting, parties.assisting);
    assert_eq!(parties.under(Positioning::Licheng, Block::Public), parties, "the starter's own model");
    let nanjing = parties.under(Positioning::Nanjing, Block::Volunteer);
    assert_eq!(nanjing.executing, [party(Body::Unstated)], "what the source does not say is not invented");
}

#[test]
fn full_width_signs_of_chinese_keyboards_are_understood() {
    assert_eq!(Fen::parse_yuan("1\u{ff0c}200.5"), Some(Fen(120_050)));
    assert_eq!(Minute::parse("8\u{ff1a}30"), Some(Minute(510)));
}

#[test]
fn what_is_no_amount_is_refused() {
    for typed in ["", " ", ".", ".5", "-1", "+1", "1.234", "1e3", "1.2.3", "十元", "1234567890", "0x10"] {
        assert_eq!(Fen::parse_yuan(typed), None, "{typed:?}");
    }
}

fn some_fee() -> impl Strategy<Value = Fee> {
    prop_oneof![
        Just(Fee::Free),
        Just(Fee::Unpriced),
        (1i64..100_000).prop_map(|fen| Fee::Fixed { amount: Fen(fen) }),
        (0i64..1000, 1i64..1000)
            .prop_map(|(from, more)| Fee::Range { from: Fen(from), to: Fen(from + more) }),
        ".{0,8}".prop_map(|how| Fee::Agreed { how: Text::zh(how) }),
    ]
}

prop_compose! {
    fn some_details()(
        name in "[一-龥]{1,6}", summary in ".{0,12}", english in proptest::option::of("[a-z ]{1,8}"),
        block in prop::sample::select(Block::ALL.to_vec()), fee in some_fee(), phone in "[0-9]{0,4}",
        papers in vec("[一-龥]{1,4}", 0..3), steps in vec("[一-龥]{1,4}", 0..3), keywords in vec(".{0,4}", 0..3),
    ) -> Details {
        Details {
            name: Text::zh(name), summary: Text { zh: summary, en: english }, block, fee, phone, keywords,
            papers: papers.into_iter().map(|p| Paper { name: Text::zh(p), form: PaperForm::Original }).collect(),
            steps: steps.into_iter().map(Text::zh).collect(),
            ..free()
        }
    }
}

proptest! {
    #[test]
    fn patches_lead_to_the_target_and_back(was in some_details(), now in some_details()) {
        let patches = ServicePatch::diff(&was, &now);
        let mut record = was.clone();
        patches.iter().for_each(|patch| patch.apply(&mut record));
        prop_assert_eq!(&record, &now);
        patches.iter().for_each(|patch| patch.inverse().apply(&mut record));
        prop_assert_eq!(&record, &was);
        prop_assert!(ServicePatch::diff(&now, &now).is_empty());
    }

    #[test]
    fn patches_survive_being_written(was in some_details(), now in some_details()) {
        let patches = ServicePatch::diff(&was, &now);
        let written = serde_json::to_string(&patches).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<ServicePatch>>(&written).unwrap(), patches);
    }

    #[test]
    fn the_running_total_equals_a_recount(acts in vec((0usize..4, 0usize..3), 0..40)) {
        let mut catalogue = given([free(), free(), free()]);
        for (act, n) in acts {
            let event = match act {
                0 => publish(&catalogue, &id(n)),
                1 => pause(&catalogue, &id(n), "歇".to_owned(), None, day()),
                2 => withdraw(&catalogue, &id(n), "停".to_owned()),
                _ => check(&catalogue, &id(n), day()),
            };
            if let Ok(event) = event {
                // Two tablets may write the same: the second time must not count twice.
                happen(&mut catalogue, event.clone());
                happen(&mut catalogue, event);
            }
            prop_assert_eq!(catalogue.published(), catalogue.iter().filter(|(_, s)| s.is_public()).count());
        }
    }

    #[test]
    fn an_amount_reads_back_as_it_is_printed(fen in 0i64..100_000_000_000) {
        prop_assert_eq!(Fen::parse_yuan(&Fen(fen).yuan()), Some(Fen(fen)));
    }
}

fn order(catalogue: &Catalogue) -> Vec<ServiceId> {
    catalogue.iter().map(|(id, _)| id.clone()).collect()
}

#[test]
fn a_service_moves_before_another_or_to_the_end() {
    let mut catalogue = given([free(), free(), free()]);
    let put = |catalogue: &mut Catalogue, n, before: Option<usize>| {
        let events = move_before(catalogue, &id(n), before.map(id).as_ref())?;
        events.into_iter().for_each(|event| happen(catalogue, event));
        Ok::<_, Rejection>(())
    };
    put(&mut catalogue, 2, Some(0)).unwrap();
    assert_eq!(order(&catalogue), [id(2), id(0), id(1)]);
    put(&mut catalogue, 2, None).unwrap();
    assert_eq!(order(&catalogue), [id(0), id(1), id(2)]);
    assert_eq!(put(&mut catalogue, 0, Some(1)), Err(Rejection::NothingChanged), "it stands there");
    assert_eq!(put(&mut catalogue, 2, None), Err(Rejection::NothingChanged), "and here");
    assert_eq!(put(&mut catalogue, 9, None), Err(Rejection::NoSuchService));
    assert_eq!(put(&mut catalogue, 0, Some(9)), Err(Rejection::NoSuchService));
}

#[test]
fn a_step_back_shows_only_what_may_be_shown() {
    let mut catalogue = given([free(), details("commercial", json!({"kind": "unpriced"}))]);
    let event = publish(&catalogue, &id(0)).unwrap();
    happen(&mut catalogue, event);
    let event = put_back(&catalogue, &id(0), State::Draft).unwrap();
    happen(&mut catalogue, event);
    assert_eq!((catalogue.get(&id(0)).unwrap().state.clone(), catalogue.published()), (State::Draft, 0));
    assert_eq!(put_back(&catalogue, &id(0), State::Draft), Err(Rejection::NothingChanged));
    assert_eq!(put_back(&catalogue, &id(1), State::Published), Err(Rejection::PriceMissing));
}

#[test]
fn a_check_lasts_half_a_year() {
    let mut catalogue = given([free()]);
    let due = |catalogue: &Catalogue, n| catalogue.get(&id(0)).unwrap().is_due(day().plus(n));
    assert!(due(&catalogue, 0), "never checked");
    let event = check(&catalogue, &id(0), day()).unwrap();
    happen(&mut catalogue, event);
    assert!(!due(&catalogue, 180) && due(&catalogue, 181));
    let event = withdraw(&catalogue, &id(0), "停".into()).unwrap();
    happen(&mut catalogue, event);
    assert!(!due(&catalogue, 999), "nobody asks for it any more");
}

#[test]
fn times_that_no_calendar_has_are_refused() {
    let days = |from, until| Details { month_days: vec![MonthDays { from, until }], ..free() };
    for wrong in [days(0, 5), days(6, 5), days(1, 32)] {
        assert_eq!(add(None, Box::new(wrong)), Err(Rejection::NoDayOfMonth));
    }
    assert!(add(None, Box::new(days(1, 31))).is_ok());
    let upside_down = Session { opens: Minute(600), closes: Minute(540) };
    let details = Details { hours: WeekHours::workdays(&[upside_down]), ..free() };
    assert_eq!(add(None, Box::new(details)), Err(Rejection::HoursOverlap));
}

proptest! {
    /// However often services are moved, every one keeps exactly one place and the one that was put
    /// before another stands right before it.
    #[test]
    fn moving_loses_nothing(moves in vec((0usize..6, 0usize..7), 0..60)) {
        let mut catalogue = given((0..6).map(|_| free()));
        for (n, before) in moves {
            let before = (before < 6 && before != n).then(|| id(before));
            match move_before(&catalogue, &id(n), before.as_ref()) {
                Ok(events) => events.into_iter().for_each(|event| happen(&mut catalogue, event)),
                Err(rejection) => prop_assert_eq!(rejection, Rejection::NothingChanged),
            }
            let now = order(&catalogue);
            let stands = now.iter().position(|other| *other == id(n)).unwrap();
            prop_assert_eq!(now.get(stands + 1), before.as_ref());
            let mut all = now;
            all.sort();
            prop_assert_eq!(all, (0..6).map(id).collect::<Vec<_>>());
        }
    }
}
