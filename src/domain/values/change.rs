//! Edits as patches `{field, was, now}`: from this one shape come merging by field, history and undo.

/// Declares the patch type of a record: an enum with a variant per field, how it is found
/// (`diff`), applied and turned round. Only fields that are listed can be edited.
macro_rules! patches {
    ($(#[$doc:meta])* $patch:ident of $record:ident { $($variant:ident $field:ident: $ty:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "field", rename_all = "snake_case")]
        pub enum $patch {
            $($variant { was: $ty, now: $ty },)+
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
