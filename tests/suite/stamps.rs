//! 查验码: what the desk signs is what everybody can check against the board that the desk makes.

use linli::domain::Command;
use linli::domain::cashdesk::{Bill, Collection, Count, Invoice, Line, Method, Paper, Payer};
use linli::domain::ledger::{Account, Purpose};
use linli::domain::values::{Fen, Instant, Minute, PaymentId, StaffId};
use linli::stamp::{Kind, Verdict, from_text};
use linli::storage::MemoryStore;

use crate::support::{Station, World, found_in, send, station};

/// Takes 12 yuan for copies.
fn take(station: &Station, paper: Option<Paper>) -> PaymentId {
    let legal = station.read(|s| s.profile().map(|profile| profile.legal.kind)).unwrap();
    let mut line = Line::new(Account::own(legal, Purpose::Fees), Fen(1_200));
    line.invoice = Some(Invoice::Declined);
    let payer = Payer { what: "复印".into(), ..Payer::default() };
    let bills = vec![Bill { line, payer, posted: String::new() }];
    let collection = Collection { bills, method: Method::Cash, given: Fen(1_200), at: Minute(540), paper };
    send(station, Command::Collect(Box::new(collection)));
    station.read(|s| s.cashdesk().payments().next_back().map(|(id, _)| id.clone())).unwrap()
}

#[test]
fn what_the_desk_signs_the_board_confirms() {
    let (ours, _, world) = station();
    let count = Count::of(Fen(0));
    send(&ours, Command::OpenShift { count, before: vec![], why: String::new(), from: None });
    let id = take(&ours, None);
    let text = ours.stamp(&id).unwrap();
    let signed = from_text(&text).unwrap();
    let board = ours.board().unwrap();
    assert_eq!(signed.check(&board), Verdict::Valid { ended: None });
    assert_eq!(signed.text(), text);
    ours.read(|s| {
        let payment = s.cashdesk().payment(&id).unwrap();
        assert_eq!(signed.stamp.number.to_string(), payment.receipt());
        assert_eq!((signed.stamp.paid, signed.stamp.on), (Fen(1_200), payment.taken.on));
        assert_eq!((signed.stamp.kind, signed.stamp.method), (Kind::Own, Method::Cash));
        assert_eq!(signed.stamp.station, s.profile().unwrap().code);
    });

    // Printed again, it carries the same; another station of the same code says that it does not know the key.
    send(&ours, Command::ReprintReceipt { payment: id.clone() });
    assert_eq!(ours.stamp(&id).unwrap(), text);
    let other = found_in(&MemoryStore::new(), &World::new(77));
    assert_eq!(signed.check(&other.board().unwrap()), Verdict::UnknownKey);

    // What was written on paper has none.
    let writer: StaffId = ours.read(|s| s.staff().iter().next().map(|(id, _)| id.clone())).unwrap();
    let at = Instant(world.now_ms() - 3_600_000);
    let paper = Paper { pad: "A3".into(), number: 17, at, writer };
    let on_paper = take(&ours, Some(paper));
    assert_eq!(ours.stamp(&on_paper), None);
}
