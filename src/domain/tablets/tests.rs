//! Naming tablets and shutting them out.

use super::*;
use crate::domain::values::{EntryId, Instant};
use crate::domain::{Event, FieldName, Origin, Rejection};

fn device(n: u8) -> DeviceId {
    DeviceId::from_bytes([n; 5])
}

fn origin() -> Origin {
    let entry = EntryId { device: device(1), seq: 7 };
    Origin { by: StaffId::born(&entry, 0), entry, at: Instant(5) }
}

fn take(tablets: &mut Tablets, event: Result<Event, Rejection>) {
    match event.unwrap() {
        Event::TabletNamed(event) => apply_named(tablets, &event),
        Event::TabletShutOut(event) => apply_shut_out(tablets, &origin(), &event),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_tablet_has_a_name_and_keeps_its_letter() {
    let mut tablets = Tablets::default();
    let named = name(&tablets, device(2), " 前台平板 ", Some('B'));
    take(&mut tablets, named);
    assert_eq!((tablets.name(&device(2)), tablets.letter(&device(2))), ("前台平板", Some('B')));
    let again = name(&tablets, device(2), "窗口平板", None);
    take(&mut tablets, again);
    assert_eq!((tablets.name(&device(2)), tablets.letter(&device(2))), ("窗口平板", Some('B')));
    assert_eq!(name(&tablets, device(2), "窗口平板", None), Err(Rejection::NothingChanged));
    assert_eq!(name(&tablets, device(2), " ", None), Err(Rejection::Missing(FieldName::TabletName)));
    assert_eq!(name(&tablets, device(2), &"长".repeat(21), None), Err(Rejection::TooLong));
}

#[test]
fn a_lost_tablet_is_shut_out_and_later_more_of_it_may_count_but_never_less() {
    let mut tablets = Tablets::default();
    let own = device(1);
    assert_eq!(shut_out(&tablets, &own, own.clone(), 3), Err(Rejection::OwnTablet));
    assert_eq!(shut_out(&tablets, &own, device(2), 0), Err(Rejection::NoSuchTablet));
    let out = shut_out(&tablets, &own, device(2), 3);
    take(&mut tablets, out);
    assert_eq!(tablets.out(&device(2)).map(|out| out.upto), Some(3));
    assert_eq!(shut_out(&tablets, &own, device(2), 3), Err(Rejection::NothingChanged));
    let more = shut_out(&tablets, &own, device(2), 5);
    take(&mut tablets, more);
    // Another tablet had been handed in less when it did the same.
    apply_shut_out(&mut tablets, &origin(), &ShutOut { device: device(2), upto: 4 });
    assert_eq!(tablets.limits().collect::<Vec<_>>(), [(&device(2), 5)]);
}
