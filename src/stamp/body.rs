//! A stamp as bytes.

use super::{Kind, SIGNATURE, Signed, Stamp, Unread, VERSION, VERSION_KEPT};
use crate::domain::cashdesk::{Method, ReceiptNumber};
use crate::domain::values::{Day, Fen};

/// Letters of a tablet's id in a number.
const TABLET: usize = 5;
/// Bytes before the station's letters.
const FIXED: usize = 27;
/// Fewest letters that a station has, and how many more it may have.
const LETTERS: usize = 2;
const MORE: usize = 3;
/// Figures of a station's code.
const CODE: usize = 12;

/// In the order of their numbers.
const METHODS: [Method; 4] = [Method::Cash, Method::StationCode, Method::BillerCode, Method::Pos];
const KINDS: [Kind; 5] = [Kind::Agency, Kind::Own, Kind::Both, Kind::Kept, Kind::KeptToo];
/// So many of them the first version knows. It is written as long as it is enough: every program reads it.
const FIRST_KINDS: usize = 3;

/// The bytes that are signed; none where something is larger than its place.
pub(super) fn write(stamp: &Stamp) -> Option<Vec<u8>> {
    let number = &stamp.number;
    let (letters, tablet) = (number.station.as_bytes(), number.tablet.as_bytes());
    let is_code = stamp.station.len() == CODE && stamp.station.bytes().all(|b| b.is_ascii_digit());
    let more = letters.len().checked_sub(LETTERS).filter(|more| *more < MORE)?;
    if !is_code || tablet.len() != TABLET || number.serial >= 1 << 24 {
        return None;
    }
    let days = u16::try_from(stamp.on.days_since(Day::new(2000, 1, 1)?)).ok()?;
    let method = METHODS.iter().position(|method| *method == stamp.method)?;
    let kind = KINDS.iter().position(|kind| *kind == stamp.kind)?;
    let (version, kinds) =
        if kind < FIRST_KINDS { (VERSION, FIRST_KINDS) } else { (VERSION_KEPT, KINDS.len()) };
    let mut bytes = vec![version];
    bytes.extend(last(&stamp.station.parse::<u64>().ok()?.to_be_bytes(), 5));
    bytes.extend(stamp.kid);
    bytes.extend(days.to_be_bytes());
    bytes.extend(u32::try_from(stamp.paid.0).ok()?.to_be_bytes());
    bytes.push(u8::try_from((more * METHODS.len() + method) * kinds + kind).ok()?);
    bytes.extend(number.year.to_be_bytes());
    bytes.extend(last(&number.serial.to_be_bytes(), 3));
    bytes.extend(tablet);
    bytes.extend(letters);
    Some(bytes)
}

/// Reads what [`write`] wrote, with a signature behind it.
///
/// # Errors
/// Why it is not read.
pub(super) fn read(bytes: &[u8]) -> Result<Signed, Unread> {
    let at = bytes.len().checked_sub(SIGNATURE).ok_or(Unread::NotOurs)?;
    let (body, signature) = bytes.split_at_checked(at).ok_or(Unread::NotOurs)?;
    let signature = signature.try_into().map_err(|_| Unread::NotOurs)?;
    let kinds = match body.first() {
        Some(&VERSION) => FIRST_KINDS,
        Some(&VERSION_KEPT) => KINDS.len(),
        // Not every text that somebody pastes comes from the future.
        Some(3..=9) if body.len() >= FIXED => return Err(Unread::Newer),
        _ => return Err(Unread::NotOurs),
    };
    let stamp = stamp(body, kinds).ok_or(Unread::NotOurs)?;
    Ok(Signed { stamp, body: body.to_vec(), signature })
}

/// `kinds`: how many of them this version knows.
fn stamp(body: &[u8], kinds: usize) -> Option<Stamp> {
    let mut rest = body.get(1..)?;
    let mut number = |bytes: usize| {
        let (taken, tail) = rest.split_at_checked(bytes)?;
        rest = tail;
        Some(taken.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte)))
    };
    let (code, kid, days, paid) = (number(5)?, number(4)?, number(2)?, number(4)?);
    let (what, year, serial) = (usize::try_from(number(1)?).ok()?, number(2)?, number(3)?);
    let (tablet, letters) = rest.split_at_checked(TABLET)?;
    let plain = |letters: &[u8]| letters.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    let pairs = METHODS.len() * kinds;
    let (more, pair) = (what / pairs, what % pairs);
    // Whatever was cut off of the end is missed here.
    if more >= MORE
        || letters.len() != LETTERS + more
        || !plain(tablet)
        || !plain(letters)
        || code >= 10_u64.pow(12)
    {
        return None;
    }
    let text = |letters: &[u8]| Box::from(String::from_utf8_lossy(letters));
    Some(Stamp {
        station: format!("{code:012}"),
        kid: u32::try_from(kid).ok()?.to_be_bytes(),
        number: ReceiptNumber {
            station: text(letters),
            tablet: text(tablet),
            year: u16::try_from(year).ok()?,
            serial: u32::try_from(serial).ok()?,
        },
        on: Day::new(2000, 1, 1)?.plus(days),
        paid: Fen(i64::try_from(paid).ok()?),
        method: *METHODS.get(pair / kinds)?,
        kind: *KINDS.get(pair % kinds)?,
    })
}

/// The last bytes of a number: those that count.
fn last(bytes: &[u8], count: usize) -> &[u8] {
    bytes.get(bytes.len().saturating_sub(count)..).unwrap_or_default()
}
