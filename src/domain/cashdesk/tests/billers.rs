//! Agreements with billers: who may make them, and what cannot be written.

use super::*;

fn agreement() -> Agreement {
    Agreement::new(Text::zh("电力公司"), Utility::Power, Kind::Postpaid)
}

fn add(agreement: Agreement) -> Command {
    Command::AddBiller { agreement: Box::new(agreement), contact: Contact::default() }
}

#[test]
fn what_no_agreement_says_is_refused() {
    let mut world = World::new();
    world.by = manager();
    let mut refused = |agreement: Agreement, why| assert_eq!(world.give(add(agreement)), Err(why));
    refused(Agreement { name: Text::zh(" "), ..agreement() }, Rejection::Missing(FieldName::BillerName));
    let (from, until) = (Day::new(2026, 2, 1), Day::new(2026, 1, 1));
    refused(Agreement { from, until, ..agreement() }, Rejection::EndsBeforeItBegins);
    refused(Agreement { weekdays: vec![7], ..agreement() }, Rejection::FormatUnsound);
    let format = AccountFormat { lengths: vec![99], ..AccountFormat::default() };
    refused(Agreement { format, ..agreement() }, Rejection::FormatUnsound);
    let commission = Commission { per_bill: Fen(-1), per_10k: 0 };
    refused(Agreement { commission, ..agreement() }, Rejection::AmountOutOfRange);
}

#[test]
fn manager_and_committee_make_agreements_and_a_clerk_does_not() {
    let mut world = World::new();
    assert!(matches!(world.give(add(agreement())), Err(Rejection::NotAllowed { .. })));
    world.by = accountant();
    assert!(matches!(world.give(add(agreement())), Err(Rejection::NotAllowed { .. })));
}

#[test]
fn an_agreement_changes_by_field_and_whom_to_call_can_be_erased_once_it_is_over() {
    let mut world = World::new();
    world.by = manager();
    let id = world.water.clone();
    let was = world.desk().biller(&id).unwrap().agreement.clone();
    let edit = |now: &Agreement, name: &str| {
        let contact = Contact { name: name.into(), ..Contact::default() };
        Command::EditBiller { biller: id.clone(), now: Box::new(now.clone()), contact }
    };
    assert_eq!(world.give(edit(&was, "")), Err(Rejection::NothingChanged));
    let now = Agreement { remit_days: Some(3), ..was.clone() };
    world.give(edit(&now, "小李")).unwrap();
    let biller = world.desk().biller(&id).unwrap();
    assert_eq!((&biller.agreement, biller.contact.present().unwrap().name.as_str()), (&now, "小李"));
    // While it holds somebody has to be called
    let erase = Command::EraseBillerContact { biller: id.clone() };
    assert_eq!(world.give(erase.clone()), Err(Rejection::StillOpen));
    let over = Agreement { until: Day::new(2026, 11, 29), ..now };
    world.give(edit(&over, "小李")).unwrap();
    world.give(erase.clone()).unwrap();
    assert_eq!(world.desk().biller(&id).unwrap().contact.present(), None);
    assert_eq!(world.give(erase), Err(Rejection::NothingChanged));
    assert_eq!(world.give(edit(&over, "小李")), Err(Rejection::PersonErased));
    assert!(!format!("{:?}", world.station).contains("小李"));
    // And nothing is collected any more
    world.by = clerk();
    world.open(0);
    let bill = world.water_bill("1000000001", 5_000);
    assert_eq!(world.cash(bill, 5_000), Err(Rejection::AgreementOver));
}

#[test]
fn commission_is_what_was_agreed_and_parts_of_a_fen_stay_with_the_biller() {
    let both = Commission { per_bill: Fen(30), per_10k: 50 };
    assert_eq!(both.of(3, Fen(19_999)), Fen(90 + 99));
    assert_eq!(Commission::default().of(9, Fen(1_000_000)), Fen(0));
    assert_eq!(Commission { per_bill: Fen(0), per_10k: u16::MAX }.of(1, Fen(i64::MAX)), Fen(i64::MAX));
}
