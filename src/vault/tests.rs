//! What the vault promises.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;

use super::*;

/// Cheap parameters: these tests are about what opens, not about how slowly.
const QUICK: Kdf = Kdf { memory_kib: 8, passes: 1, lanes: 1 };

fn counter() -> impl FnMut(&mut [u8]) {
    let mut n = 0_u64;
    move |bytes: &mut [u8]| {
        for byte in bytes {
            n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (n >> 33) as u8;
        }
    }
}

fn kek(header: &Header, name: &str, passphrase: &str) -> Kek {
    let (salt, kdf) = header.kdf_for(name);
    Kek::from_bytes(derive(passphrase.as_bytes(), &salt, kdf).unwrap())
}

fn vault_of(name: &str, passphrase: &str) -> (Header, Ring) {
    let mut entropy = counter();
    let mut header = Header::new("station", QUICK, &mut entropy);
    let ring = Ring::new(&mut entropy);
    let kek = kek(&header, name, passphrase);
    header.add_slot(&kek, Holder::Staff("s1".into()), &ring, &mut entropy);
    (header, ring)
}

#[test]
fn a_slot_opens_with_its_name_and_passphrase_only() {
    // Given a vault with one slot, written and read back
    let (header, ring) = vault_of("陈秀英", "五个字的密码");
    let header = Header::read(&header.write()).unwrap();
    // When the right person comes, the ring is the same; anybody else stays outside
    let opened = header.unlock(&kek(&header, " 陈秀英 ", "五个字的密码")).unwrap();
    assert_eq!(opened.holder, Holder::Staff("s1".into()));
    let sealed = ring.seal(b"here", b"text", &mut counter());
    assert_eq!(opened.ring.open(b"here", &sealed).unwrap(), b"text");
    for (name, passphrase) in [("陈秀英", "五个字的密妈"), ("陈秀", "五个字的密码"), ("", "")]
    {
        assert_eq!(header.unlock(&kek(&header, name, passphrase)).err(), Some(HeaderError::WrongPassphrase));
    }
}

#[test]
fn nothing_in_the_header_names_anybody() {
    let (header, _) = vault_of("陈秀英", "五个字的密码");
    let stored = String::from_utf8(header.write()).unwrap();
    assert!(!stored.contains("陈秀英") && !stored.contains("s1"));
}

#[test]
fn a_new_data_key_reaches_every_slot_and_old_records_stay_readable() {
    // Given two slots and a record
    let (mut header, mut ring) = vault_of("甲", "passphrase-a");
    let second = kek(&header, "乙", "passphrase-b");
    header.add_slot(&second, Holder::Staff("s2".into()), &ring, &mut counter());
    let old = ring.seal(b"", b"old", &mut counter());
    // When a third one goes, and with them the data key that they knew
    let third = kek(&header, "丙", "passphrase-c");
    let mut other = |bytes: &mut [u8]| bytes.fill(7);
    let key = header.add_slot(&third, Holder::Staff("s3".into()), &ring, &mut other);
    let mut before = header.clone();
    header.revoke(&Holder::Staff("s3".into()), &mut ring, &mut |bytes: &mut [u8]| bytes.fill(9)).unwrap();
    let new = ring.seal(b"", b"new", &mut counter());
    // Then both slots open both records
    for (name, passphrase) in [("甲", "passphrase-a"), ("乙", "passphrase-b")] {
        let opened = header.unlock(&kek(&header, name, passphrase)).unwrap();
        assert_eq!(opened.ring.open(b"", &old).unwrap(), b"old");
        assert_eq!(opened.ring.open(b"", &new).unwrap(), b"new");
    }
    assert_ne!(old.get(..4), new.get(..4), "each record names its key");
    // Who has gone stays outside, with the passphrase and with what they had in memory
    assert_eq!(header.unlock(&third).err(), Some(HeaderError::WrongPassphrase));
    assert!(header.reopen(&key).is_none());
    let known = before.unlock(&third).unwrap().ring;
    assert_eq!(known.open(b"", &old).unwrap(), b"old", "what they could read before, they could");
    assert_eq!(known.open(b"", &new), Err(OpenError::UnknownKey));
    assert_eq!(header.holders(&ring), [Holder::Staff("s1".into()), Holder::Staff("s2".into())]);
    // Somebody who is in gets the new ring by their own slot
    let inside = header.unlock(&second).unwrap().key;
    before.slots.clone_from(&header.slots);
    assert_eq!(before.reopen(&inside).unwrap().open(b"", &new).unwrap(), b"new");
}

#[test]
fn a_header_of_before_gets_its_directory_when_it_is_opened() {
    let (mut header, ring) = vault_of("陈秀英", "五个字的密码");
    let code = kek(&header, RecoveryCode::NAME, "0123");
    header.add_slot(&code, Holder::Recovery, &ring, &mut counter());
    header.directory.clear();
    let stored = String::from_utf8(header.write()).unwrap();
    assert!(!stored.contains("directory"), "as it was written then");
    let staff = Holder::Staff("s1".into());
    for (name, passphrase) in [("陈秀英", "五个字的密码"), (RecoveryCode::NAME, "0123")] {
        let mut header = Header::read(stored.as_bytes()).unwrap();
        let opened = header.unlock(&kek(&header, name, passphrase)).unwrap();
        header.complete(&opened, Some("s1"), &mut counter());
        let holders = header.holders(&opened.ring);
        assert!(holders.len() == 2 && holders.contains(&staff) && holders.contains(&Holder::Recovery));
        let again = header.clone();
        header.complete(&opened, Some("s1"), &mut counter());
        assert_eq!(header, again, "once is enough");
    }
}

#[test]
fn a_pin_is_six_digits_and_known_again() {
    let pin = Pin::new("204816", &mut counter()).unwrap();
    assert!(pin.is("204816"));
    assert!(["204817", "20481", "2048166", ""].iter().all(|wrong| !pin.is(wrong)));
    assert!(
        ["12345", "1234567", "12345a", "１２３４５６"]
            .iter()
            .all(|no| Pin::new(no, &mut counter()).is_none())
    );
}

#[test]
fn absurd_key_derivations_are_refused_before_they_run() {
    for kdf in [
        Kdf { memory_kib: 1 << 30, ..QUICK },
        Kdf { passes: 1000, ..QUICK },
        Kdf { lanes: 64, ..QUICK },
        Kdf { memory_kib: 0, ..QUICK },
    ] {
        assert_eq!(derive(b"x", &[0; 32], kdf), Err(HeaderError::KdfRefused));
    }
}

#[test]
fn argon2id_matches_the_reference_implementation() {
    // From phc-winner-argon2's own test list: version 0x13, m = 65536, t = 2, p = 1.
    let kdf = Kdf { memory_kib: 65536, passes: 2, lanes: 1 };
    let hex: String =
        derive(b"password", b"somesalt", kdf).unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
}

#[test]
fn newer_and_foreign_headers_are_named() {
    let newer = br#"{"format":"linli.vault","version":7,"what":"ever"}"#;
    assert_eq!(Header::read(newer).err(), Some(HeaderError::Newer(7)));
    for foreign in [&b"{}"[..], b"", b"[1,2]", br#"{"format":"other","version":1}"#] {
        assert_eq!(Header::read(foreign).err(), Some(HeaderError::NotAVault));
    }
}

#[test]
fn a_recovery_code_survives_paper() {
    let code = RecoveryCode::new(&mut counter());
    let printed = code.groups().join(" - ").to_lowercase();
    assert!(RecoveryCode::read(&printed) == Some(code.clone()));
    assert_eq!(code.groups().len(), 6);
    assert!(RecoveryCode::read(&printed.replace('0', "o").replace('1', "l")) == Some(code));
    assert!(RecoveryCode::read("1234").is_none() && RecoveryCode::read("密码").is_none());
}

#[test]
fn signatures_verify_with_the_public_half() {
    use ed25519_dalek::{Signature, VerifyingKey};
    let ring = Ring::new(&mut counter());
    let half = ring.public_halves().into_iter().find(|half| half.alg == "ed25519").unwrap();
    let key = VerifyingKey::from_bytes(&half.public).unwrap();
    let signature = Signature::from_bytes(&ring.sign(b"receipt"));
    assert!(key.verify_strict(b"receipt", &signature).is_ok());
    assert!(key.verify_strict(b"receipt!", &signature).is_err());
}

proptest! {
    #[test]
    fn sealed_records_open_at_their_place_only(plain: Vec<u8>, aad: Vec<u8>, flip in 0_usize..10_000) {
        let ring = Ring::new(&mut counter());
        let sealed = ring.seal(&aad, &plain, &mut counter());
        prop_assert_eq!(ring.open(&aad, &sealed), Ok(plain));
        let mut elsewhere = aad.clone();
        elsewhere.push(0);
        prop_assert!(ring.open(&elsewhere, &sealed).is_err());
        let mut damaged = sealed.clone();
        let at = flip % damaged.len();
        damaged[at] ^= 1 << (flip % 8);
        prop_assert!(ring.open(&aad, &damaged).is_err());
        prop_assert!(ring.open(&aad, &sealed[..at]).is_err());
    }

    #[test]
    fn slips_open_with_the_station_key_only(plain: Vec<u8>) {
        let ring = Ring::new(&mut counter());
        let half = ring.public_halves().into_iter().find(|half| half.alg == "x25519").unwrap();
        let slip = seal_slip(&half.public, b"slip", &plain, &mut counter()).unwrap();
        prop_assert_eq!(slip.len(), plain.len() + 48);
        prop_assert_eq!(open_slip(&ring, b"slip", &slip), Ok(plain));
        prop_assert!(open_slip(&ring, b"other", &slip).is_err());
        let stranger = Ring::new(&mut |bytes: &mut [u8]| bytes.fill(3));
        prop_assert!(open_slip(&stranger, b"slip", &slip).is_err());
    }
}
