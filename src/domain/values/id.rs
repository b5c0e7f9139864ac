//! Names of things: which device, which entry, which record.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A tablet, as eight characters of Crockford's base 32 drawn at random when the device is born.
/// Two of a station's twenty-six devices coincide with a probability below 10⁻⁹.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeviceId(Box<str>);

/// The digits of Crockford's base 32: no i, l, o, u, which people misread.
pub const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl DeviceId {
    /// The id made of five random bytes.
    pub fn from_bytes(bytes: [u8; 5]) -> Self {
        let bits = bytes.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        let digit = |n: u32| ALPHABET.get((bits >> (35 - 5 * n) & 31) as usize).copied().unwrap_or(b'0');
        DeviceId((0..8).map(|n| char::from(digit(n))).collect())
    }

    /// The eight characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DeviceId {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        let fits = written.len() == 8 && written.bytes().all(|b| ALPHABET.contains(&b));
        if fits { Ok(DeviceId(written.into())) } else { Err("a device id is eight base-32 characters") }
    }
}

impl From<DeviceId> for String {
    fn from(id: DeviceId) -> String {
        id.0.into()
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The place of an entry: `seq` is gapless per device and starts at 1. Written `<device>-<seq>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub device: DeviceId,
    pub seq: u64,
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.device, self.seq)
    }
}

impl FromStr for EntryId {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let wrong = "an entry id is <device>-<seq>";
        let (device, seq) = written.split_once('-').ok_or(wrong)?;
        let device = DeviceId::try_from(device.to_owned())?;
        Ok(EntryId { device, seq: seq.parse().map_err(|_| wrong)? })
    }
}

/// The largest seq, tick or number that is read: beyond it JSON readers elsewhere lose digits.
pub const LARGEST_NUMBER: u64 = 1 << 53;

macro_rules! record_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        ///
        /// Ids sort as they were given: by device, then by the numbers behind it.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name {
            text: std::sync::Arc<str>,
            /// (seq, n) of `<device>-<seq>.<n>`; zeros for any other text.
            place: (u64, u64),
            /// Bytes of the text that are the device of a place; zero for any other text. Kept, because ids are
            /// compared a dozen times wherever one is looked up.
            device: u8,
        }

        impl $name {
            /// The id of what the `n`-th event of an entry created.
            pub fn born(entry: &EntryId, n: usize) -> Self {
                Self::named(&format!("{entry}.{n}"))
            }

            /// An id as it stands in a link or a file. Any text is an id; it may name nothing.
            pub fn named(written: &str) -> Self {
                let (device, place) = place_in(written).unwrap_or_default();
                $name { text: written.into(), place, device }
            }

            /// The id as it is written.
            pub fn as_str(&self) -> &str {
                &self.text
            }

            /// What stands before the first hyphen of a place; nothing for a name.
            fn device(&self) -> &[u8] {
                self.text.as_bytes().get(..usize::from(self.device)).unwrap_or_default()
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                // Names that are no places (slugs) come first, by their text; places by device, then number.
                (self.place.0 > 0)
                    .cmp(&(other.place.0 > 0))
                    .then_with(|| self.device().cmp(other.device()))
                    .then_with(|| self.place.cmp(&other.place))
                    .then_with(|| self.text.cmp(&other.text))
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl From<String> for $name {
            fn from(written: String) -> Self {
                Self::named(&written)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.text.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.text)
            }
        }
    };
}

/// How long the device of `<device>-<seq>.<n>` is, and the numbers behind it.
fn place_in(written: &str) -> Option<(u8, (u64, u64))> {
    let (device, rest) = written.split_once('-')?;
    let (seq, n) = rest.split_once('.')?;
    let seq = seq.parse().ok().filter(|seq| *seq > 0)?;
    Some((u8::try_from(device.len()).ok()?, (seq, n.parse().ok()?)))
}

record_id!(
    /// A service: `<device>-<seq>.<n>`, or the slug of a starter entry on a board without a station.
    ServiceId
);
record_id!(
    /// A notice.
    NoticeId
);
record_id!(
    /// A service unit.
    ProviderId
);
record_id!(
    /// A staff member.
    StaffId
);
record_id!(
    /// A resident.
    PersonId
);
record_id!(
    /// A request.
    RequestId
);
record_id!(
    /// A number in the queue.
    TicketId
);
record_id!(
    /// The application of an organisation that wants to serve here.
    VisitId
);
record_id!(
    /// A biller: whoever the station collects for.
    BillerId
);
record_id!(
    /// A payment at the cash desk.
    PaymentId
);
record_id!(
    /// A document of the policy library.
    PolicyId
);
record_id!(
    /// A matter that an authority has delegated.
    MandateId
);
record_id!(
    /// A clause of a document.
    ClauseId
);
record_id!(
    /// What a department said about a clause.
    ReadingId
);
record_id!(
    /// Something the station asks of an authority.
    AskId
);
