//! Edits as patches `{field, was, now}`: from this one shape come merging by field, history and undo.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::json::Json;

/// A patch as it is read: the values wait until the field says what they are. A derived reader of
/// such tagged unions is compiled a second time for every type in it, 100 kB in all.
#[derive(Deserialize)]
pub(crate) struct RawPatch {
    pub field: String,
    was: Json,
    now: Json,
}

impl RawPatch {
    /// Both values as the type of the field.
    pub fn values<T: DeserializeOwned>(self) -> Option<(T, T)> {
        Some((self.was.value_as()?, self.now.value_as()?))
    }
}

/// Declares the patch type of a record: an enum with a variant per field, how it is found
/// (`diff`), applied and turned round. Only fields that are listed can be edited.
macro_rules! patches {
    ($(#[$doc:meta])* $patch:ident of $record:ident { $($variant:ident $field:ident: $ty:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "a patch lives as long as one command; none are kept")]
        pub enum $patch {
            $($variant { was: $ty, now: $ty },)+
        }

        impl serde::Serialize for $patch {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct;
                let mut out = serializer.serialize_struct("Patch", 3)?;
                out.serialize_field("field", self.field())?;
                match self {
                    $($patch::$variant { was, now } => {
                        out.serialize_field("was", was)?;
                        out.serialize_field("now", now)?;
                    })+
                }
                out.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $patch {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let patch = $crate::domain::values::RawPatch::deserialize(deserializer)?;
                let unknown = || serde::de::Error::custom("not a field of this record, or not its value");
                match patch.field.clone().as_str() {
                    $(stringify!($field) => patch.values().map(|(was, now)| $patch::$variant { was, now }),)+
                    _ => None,
                }
                .ok_or_else(unknown)
            }
        }

        impl $patch {
            /// What has to change to make `now` of `was`, field by field.
            pub fn diff(was: &$record, now: &$record) -> Vec<$patch> {
                let mut patches = Vec::new();
                $(if was.$field != now.$field {
                    patches.push($patch::$variant { was: was.$field.clone(), now: now.$field.clone() });
                })+
                patches
            }

            /// Writes the new value, whatever stands there now.
            pub fn apply(&self, record: &mut $record) {
                match self {
                    $($patch::$variant { now, .. } => record.$field = now.clone(),)+
                }
            }

            /// The patch that takes this one back.
            pub fn inverse(&self) -> $patch {
                match self {
                    $($patch::$variant { was, now } => $patch::$variant { was: now.clone(), now: was.clone() },)+
                }
            }

            /// Does it lead to the same value of the same field, from wherever?
            pub fn agrees(&self, other: &$patch) -> bool {
                match (self, other) {
                    $(($patch::$variant { now, .. }, $patch::$variant { now: same, .. }) => now == same,)+
                    _ => false,
                }
            }

            /// The field's name as it stands in the journal.
            pub fn field(&self) -> &'static str {
                match self {
                    $($patch::$variant { .. } => stringify!($field),)+
                }
            }
        }
    };
}

pub(crate) use patches;

/// Largest record of any slice, in bytes of JSON; more is no text of a station but an accident.
const LARGEST_RECORD: usize = 64 << 10;

/// Would the record be larger than any real one?
pub(crate) fn is_too_long<T: serde::Serialize>(record: &T) -> bool {
    serde_json::to_string(record).is_ok_and(|json| json.len() > LARGEST_RECORD)
}
