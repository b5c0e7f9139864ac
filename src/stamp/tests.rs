//! Stamps: signed, read out of pictures, and noticed when anything of them has been changed.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use qrcode::{EcLevel, QrCode, Version};

use super::*;
use crate::board::{Board, PublicKey};
use crate::domain::profile::Profile;
use crate::domain::values::{DeviceId, Instant, Text};
use crate::slip::{PHONE, Shot, read_back};

/// In front of a code on a receipt: longer than most addresses.
const BASE: &str = "https://fuwuzhan.example.gov.cn/linli/index.html#/verify/";
const CODE: &str = "350582001001";

fn entropy(seed: u8) -> impl FnMut(&mut [u8]) {
    let mut n = seed;
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n.wrapping_mul(73).wrapping_add(41);
            *byte = n;
        }
    }
}

fn ring(seed: u8) -> Ring {
    Ring::new(&mut entropy(seed))
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn stamp(ring: &Ring) -> Stamp {
    let device = DeviceId::from_bytes([7, 8, 9, 10, 11]);
    Stamp {
        station: CODE.into(),
        kid: ring.sign_kid(),
        number: ReceiptNumber::new("JSHD", &device, 2026, 417),
        on: day("2026-11-23"),
        paid: Fen(100_000_000),
        method: Method::Pos,
        kind: Kind::Both,
    }
}

fn board(ring: &Ring) -> Board {
    let [_, half] = ring.public_halves();
    let key = PublicKey {
        kid: half.kid.iter().map(|byte| format!("{byte:02x}")).collect(),
        alg: half.alg.into(),
        public: URL_SAFE_NO_PAD.encode(half.public),
        from: day("2026-01-05"),
        until: None,
        revoked: false,
    };
    let text = || Text::new("X", "");
    Board {
        format: Board::FORMAT.into(),
        version: Board::VERSION,
        made: Instant(0),
        heads: BTreeMap::new(),
        demo: false,
        profile: Profile::new(CODE, "X", "X", text(), "JSHD", text()),
        services: Vec::new(),
        notices: Vec::new(),
        providers: Vec::new(),
        keys: vec![key],
        policies: String::new(),
    }
}

const VALID: Verdict = Verdict::Valid { ended: None };

#[test]
fn a_stamp_is_read_back_from_code_link_and_typing() {
    let ring = ring(1);
    let code = stamp(&ring).sign(&ring).unwrap();
    assert!(code.len() <= 152, "{}", code.len());
    assert_eq!(stamp(&ring).sign(&ring).unwrap(), code, "a copy has the same code");
    let typed = code.to_ascii_lowercase().replace('0', "o").replace('1', "l");
    let spaced: String = code.chars().flat_map(|c| [c, ' ']).collect();
    for text in
        [code.clone(), format!("{BASE}{code}"), format!("\u{3010}{BASE}{code}\u{3011}"), typed, spaced]
    {
        let read = from_text(&text).unwrap();
        assert_eq!(read.stamp, stamp(&ring), "{text}");
        assert_eq!(read.check(&board(&ring)), VALID);
    }
}

#[test]
fn only_kept_money_takes_the_newer_version_and_no_code_of_before_reads_otherwise() {
    let ring = ring(1);
    let first = |kind: Kind| {
        let code = Stamp { kind, ..stamp(&ring) }.sign(&ring).unwrap();
        from_text(&code).unwrap().body
    };
    // As it has always been written: four letters, POS, both
    let both = first(Kind::Both);
    assert_eq!((both[0], both[16]), (1, 2 * 12 + 3 * 3 + 2));
    for (kind, number) in [(Kind::Kept, 3), (Kind::KeptToo, 4)] {
        let body = first(kind);
        assert_eq!((body[0], body[16]), (2, 2 * 20 + 3 * 5 + number));
        assert_eq!(body.len(), both.len());
    }
}

#[test]
fn a_deposit_is_never_called_a_fee() {
    use crate::domain::cashdesk::{Collected, Line, Payment};
    use crate::domain::ledger::Purpose;
    use crate::domain::values::{BillerId, PersonId, Private, StaffId};
    let (water, deposit) = (Account::Trust(BillerId::named("w")), Account::Deposit(PersonId::named("p")));
    let (owners, fee) = (Account::Owners("榕树下".into()), Account::Station(Purpose::Fees));
    let of = |owners: &[&Account]| {
        let device = DeviceId::from_bytes([7; 5]);
        let taken = Collected {
            receipt: Some(ReceiptNumber::new("JSHD", &device, 2026, 1)),
            paper: None,
            on: day("2026-11-23"),
            method: Method::Cash,
            lines: owners.iter().map(|owner| Line::new((*owner).clone(), Fen(100))).collect(),
            given: Fen(0),
            change: Fen(0),
            rounded: Fen(0),
            giver: None,
            payers: Private::Erased,
        };
        let payment = Payment::new(taken, device, Instant(0), StaffId::named("s"));
        Stamp::of(&payment, CODE, [0; 4]).unwrap().kind
    };
    assert_eq!(of(&[&water]), Kind::Agency);
    assert_eq!(of(&[&fee]), Kind::Own);
    assert_eq!(of(&[&water, &fee]), Kind::Both);
    assert_eq!(of(&[&deposit]), Kind::Kept);
    assert_eq!(of(&[&deposit, &owners]), Kind::Kept);
    assert_eq!(of(&[&deposit, &water]), Kind::KeptToo);
    assert_eq!(of(&[&fee, &owners]), Kind::KeptToo);
}

#[test]
fn what_has_no_place_in_a_code_is_not_signed() {
    let ring = ring(1);
    let refused = |change: fn(&mut Stamp)| {
        let mut wrong = stamp(&ring);
        change(&mut wrong);
        assert_eq!(wrong.sign(&ring), None);
    };
    refused(|stamp| stamp.station = "12".into());
    refused(|stamp| stamp.paid = Fen(-1));
    refused(|stamp| stamp.paid = Fen(i64::MAX));
    refused(|stamp| stamp.number.tablet = "ABC".into());
    refused(|stamp| stamp.number.station = "A".into());
    refused(|stamp| stamp.number.serial = 1 << 24);
    refused(|stamp| stamp.on = day("1999-12-31"));
    refused(|stamp| stamp.on = day("2199-12-31"));
}

#[test]
fn what_is_no_code_of_ours_is_said_to_be_none() {
    for text in
        ["", "-", "https://example.org/#/verify/", "ABC", "收据", &"0".repeat(152), &"Z".repeat(9_999)]
    {
        assert_eq!(from_text(text), Err(Unread::NotOurs), "{text}");
    }
    let ring = ring(1);
    let code = stamp(&ring).sign(&ring).unwrap();
    assert_eq!(from_text(&code[..code.len() - 1]), Err(Unread::NotOurs));
    assert_eq!(from_text(&format!("{code}0")), Err(Unread::NotOurs));
    // Ten bits: those of the version, times four.
    let newer = format!("0C{}", &code[2..]);
    assert!(matches!(from_text(&newer), Err(Unread::Newer)));
}

#[test]
fn the_key_of_the_board_decides() {
    let (ours, other) = (ring(1), ring(2));
    let signed = |ring: &Ring, stamp: &Stamp| from_text(&stamp.sign(ring).unwrap()).unwrap();
    let good = signed(&ours, &stamp(&ours));
    assert_eq!(good.check(&board(&other)), Verdict::UnknownKey);
    // Somebody else's key under our name.
    assert_eq!(signed(&other, &stamp(&ours)).check(&board(&ours)), Verdict::Invalid);
    let with = |change: fn(&mut Board)| {
        let mut board = board(&ours);
        change(&mut board);
        good.check(&board)
    };
    assert_eq!(with(|board| board.keys.clear()), Verdict::UnknownKey);
    assert_eq!(with(|board| board.keys[0].alg = "x25519".into()), Verdict::UnknownKey);
    assert_eq!(with(|board| board.keys[0].public = "AAAA".into()), Verdict::Invalid);
    assert_eq!(with(|board| board.profile.code = "350582001002".into()), Verdict::UnknownKey);
    assert_eq!(with(|board| board.keys[0].revoked = true), Verdict::Revoked);
    assert_eq!(with(|board| board.keys[0].from = day("2026-11-24")), Verdict::OutOfTime);
    assert_eq!(with(|board| board.keys[0].until = Some(day("2026-11-22"))), Verdict::OutOfTime);
    let ended = Some(day("2026-11-23"));
    assert_eq!(with(|board| board.keys[0].until = Some(day("2026-11-23"))), Verdict::Valid { ended });
}

#[test]
fn the_code_fits_on_the_narrowest_paper() {
    let ring = ring(1);
    let text = format!("{BASE}{}", stamp(&ring).sign(&ring).unwrap());
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).unwrap();
    let Version::Normal(version) = code.version() else { panic!("a small code") };
    assert!(version <= 10, "version {version}");
    // A roll of 58 mm is printed on for 48 mm, eight dots a millimetre.
    let module = 42.0 / (code.width() + 8) as f64;
    assert!(module >= 0.4, "{module} mm");
}

#[test]
fn a_code_that_is_photographed_verifies() {
    let ring = ring(1);
    let text = format!("{BASE}{}", stamp(&ring).sign(&ring).unwrap());
    for shot in [
        Shot { module: 8.0, ..PHONE },
        Shot { module: 6.0, degrees: 0.0, blur: 1, noise: 10, ..PHONE },
        Shot { module: 9.0, degrees: 32.0, blur: 3, noise: 30, ..PHONE },
        Shot { module: 10.5, degrees: -75.0, blur: 2, noise: 40, ..PHONE },
        Shot { module: 9.7, degrees: 181.0, blur: 0, noise: 60, ..PHONE },
    ] {
        let (module, degrees) = (shot.module, shot.degrees);
        let read = read_back(&text, &shot);
        assert_eq!(read, std::slice::from_ref(&text), "{module} {degrees}");
        assert_eq!(from_text(&read[0]).unwrap().check(&board(&ring)), VALID);
    }
}

proptest! {
    #[test]
    fn every_stamp_survives_its_code(
        code in 0_u64..1_000_000_000_000,
        kid in any::<[u8; 4]>(),
        letters in "[A-Z]{2,4}",
        tablet in any::<[u8; 5]>(),
        (year, serial, days, fen) in (2000_u16..=9999, 1_u32..=999_999, 0_u64..=65_535, 0_i64..=4_294_967_295),
        method in prop::sample::select(Method::ALL.to_vec()),
        kind in prop::sample::select(vec![Kind::Agency, Kind::Own, Kind::Both, Kind::Kept, Kind::KeptToo]),
    ) {
        let stamp = Stamp {
            station: format!("{code:012}"),
            kid,
            number: ReceiptNumber::new(&letters, &DeviceId::from_bytes(tablet), year, serial),
            on: day("2000-01-01").plus(days),
            paid: Fen(fen),
            method,
            kind,
        };
        prop_assert_eq!(from_text(&stamp.sign(&ring(1)).unwrap()).unwrap().stamp, stamp);
    }

    #[test]
    fn no_flipped_bit_goes_unnoticed(at in 0_usize..95, bit in 0_u8..8) {
        let ring = ring(1);
        let board = board(&ring);
        let signed = from_text(&stamp(&ring).sign(&ring).unwrap()).unwrap();
        let mut bytes = [signed.body.as_slice(), &signed.signature].concat();
        prop_assert_eq!(bytes.len(), 95);
        bytes[at] ^= 1 << bit;
        let verdict = from_text(&to_text(&bytes)).map(|signed| signed.check(&board));
        prop_assert!(!matches!(verdict, Ok(Verdict::Valid { .. } | Verdict::Revoked | Verdict::OutOfTime)), "{:?}", verdict);
    }

    #[test]
    fn no_other_character_goes_unnoticed(at in 0_usize..152, other in "[0-9A-HJKMNP-TV-Z]") {
        let ring = ring(1);
        let code = stamp(&ring).sign(&ring).unwrap();
        prop_assume!(code[at..=at] != other);
        let changed = [&code[..at], &other, &code[at + 1..]].concat();
        let verdict = from_text(&changed).map(|signed| signed.check(&board(&ring)));
        prop_assert!(!matches!(verdict, Ok(Verdict::Valid { .. })), "{:?}", verdict);
    }

    #[test]
    fn whatever_is_pasted_never_panics(text in "\\PC{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = from_text(&text);
        let _ = from_text(&to_text(&bytes)).map(|signed| signed.check(&board(&ring(1))));
        let _ = from_text(&to_text(&[b"\x01".as_slice(), &bytes].concat()));
    }
}
