//! Slips: sealed, carried in every way, opened once.

use proptest::prelude::*;

use super::*;
use crate::board::PublicKey;
use crate::vault::Ring;

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

fn key(ring: &Ring) -> StationKey {
    let [slips, _] = ring.public_halves();
    StationKey { kid: slips.kid, public: slips.public }
}

fn slip() -> Slip {
    Slip {
        service: "b1c2d3e4-1.7".into(),
        name: "林秀英".into(),
        phone: "13800001234".into(),
        building: "3".into(),
        room: "502".into(),
        note: "厨房水龙头漏水".into(),
        consent: true,
        ..Slip::new([1, 2, 3, 4, 5])
    }
}

#[test]
fn given_a_slip_when_it_travels_as_code_or_text_then_the_station_reads_it() {
    let ring = ring(1);
    let sealed = seal(&key(&ring), &slip(), &[], &mut entropy(9)).unwrap();
    assert!(sealed.len() < MOST_BYTES);
    for text in [
        to_code(&sealed),
        to_text(&sealed),
        format!("您好，这是我的办事单：{}\n谢谢", to_text(&sealed)),
        to_text(&sealed)
            .chars()
            .enumerate()
            .flat_map(|(n, c)| (n % 60 == 59).then_some('\n').into_iter().chain([c]))
            .collect(),
    ] {
        let opened = open(&ring, &from_text(&text).unwrap()).unwrap();
        assert_eq!(opened, Opened { slip: slip(), photos: vec![] }, "{text}");
    }
}

#[test]
fn given_photos_when_sealed_then_they_come_along() {
    let ring = ring(1);
    let photos = vec![vec![7; 1000], vec![8; 10]];
    let sealed = seal(&key(&ring), &slip(), &photos, &mut entropy(9)).unwrap();
    assert_eq!(open(&ring, &sealed).unwrap().photos, photos);
}

#[test]
fn given_what_is_no_slip_of_ours_then_it_says_which_kind() {
    let (ours, other) = (ring(1), ring(2));
    let sealed = seal(&key(&ours), &slip(), &[], &mut entropy(9)).unwrap();
    assert_eq!(open(&other, &sealed), Err(SlipError::OtherStation));
    let mut newer = sealed.clone();
    newer[2] = 2;
    assert_eq!(open(&ours, &newer), Err(SlipError::Newer(2)));
    assert_eq!(open(&ours, b"LS"), Err(SlipError::NotASlip));
    assert_eq!(open(&ours, &vec![0; LARGEST + 1]), Err(SlipError::TooLarge));
    assert_eq!(from_text("https://example.org"), Err(SlipError::NotASlip));
    assert_eq!(from_text("LINLI:"), Err(SlipError::NotASlip));
    for cut in [20, 60, sealed.len() - 1] {
        assert_eq!(open(&ours, &sealed[..cut]), Err(SlipError::Altered));
    }
}

#[test]
fn given_an_id_that_no_form_draws_then_the_slip_is_not_taken_in() {
    let ring = ring(1);
    for id in ["", "k3f9x2p", "k3f9x2pmm", "K3F9X2PM", "k3f9x2pu", "林秀英住三楼", "林秀"] {
        let slip = Slip { id: id.into(), ..slip() };
        let sealed = seal(&key(&ring), &slip, &[], &mut entropy(9)).unwrap();
        assert_eq!(open(&ring, &sealed), Err(SlipError::Altered), "{id}");
    }
}

#[test]
fn given_the_keys_of_a_board_then_the_one_that_holds_is_taken() {
    let today = Day::new(2026, 11, 30).unwrap();
    let public = |kid: &str, alg: &str, until, revoked| PublicKey {
        kid: kid.into(),
        alg: alg.into(),
        public: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into(),
        from: today,
        until,
        revoked,
    };
    let over = Day::new(2026, 11, 29);
    let keys = [
        public("0000000a", "x25519", None, false),
        public("0000000b", "x25519", over, false),
        public("0000000c", "x25519", None, true),
        public("0000000d", "ed25519", None, false),
    ];
    assert_eq!(StationKey::among(&keys, today).map(|key| key.kid), Some([0, 0, 0, 10]));
    assert_eq!(StationKey::among(&keys[1..], today), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_flipped_bit_goes_unnoticed(at in 0_usize..200, bit in 0_u8..8) {
        let ring = ring(1);
        let mut sealed = seal(&key(&ring), &slip(), &[], &mut entropy(9)).unwrap();
        prop_assume!(at < sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(open(&ring, &sealed).is_err());
    }

    #[test]
    fn whatever_is_pasted_never_panics(text in "\\PC{0,200}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = from_text(&format!("LINLI:{text}")).map(|sealed| open(&ring(1), &sealed));
        let _ = open(&ring(1), &bytes);
        let _ = open(&ring(1), &[b"LS\x01".as_slice(), &bytes].concat());
    }
}
