//! Rows of the form that can be added, removed and moved.

use leptos::prelude::*;

use super::fields::{WordsField, next_key};
use crate::domain::catalogue::PaperForm;
use crate::domain::profile::Body;
use crate::forms::catalogue::{PaperDraft, PartyDraft, Words};

/// A row with a key that stays when it moves.
pub trait Keyed: Copy + Send + Sync + 'static {
    /// The key.
    fn key(&self) -> u32;
}

macro_rules! row {
    ($(#[$doc:meta])* $row:ident from $draft:ident: $ty:ty { $($field:ident: $kind:ty = $make:expr,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $row {
            key: u32,
            $(pub $field: $kind,)+
        }

        impl $row {
            /// The row of a draft.
            pub fn new($draft: &$ty) -> Self {
                $row { key: next_key(), $($field: $make,)+ }
            }
        }

        impl Keyed for $row {
            fn key(&self) -> u32 {
                self.key
            }
        }
    };
}

row!(
    /// A paper.
    PaperRow from draft: PaperDraft {
        name: WordsField = WordsField::new(&draft.name),
        form: RwSignal<PaperForm> = RwSignal::new(draft.form),
    }
);
row!(
    /// A step.
    StepRow from draft: Words {
        words: WordsField = WordsField::new(draft),
    }
);
row!(
    /// A party.
    PartyRow from draft: PartyDraft {
        body: RwSignal<Body> = RwSignal::new(draft.body),
        name: WordsField = WordsField::new(&draft.name),
    }
);

/// Where a row stands, counted from 0; tracked.
pub fn place<R: Keyed>(rows: RwSignal<Vec<R>>, key: u32) -> Memo<usize> {
    Memo::new(move |_| rows.with(|rows| rows.iter().position(|row| row.key() == key).unwrap_or_default()))
}

/// Takes a row away.
pub fn remove<R: Keyed>(rows: RwSignal<Vec<R>>, key: u32) {
    rows.update(|rows| rows.retain(|row| row.key() != key));
}

/// Moves a row before the one above it.
pub fn move_up<R: Keyed>(rows: RwSignal<Vec<R>>, key: u32) {
    rows.update(|rows| {
        if let Some(at) = rows.iter().position(|row| row.key() == key)
            && at > 0
        {
            rows.swap(at - 1, at);
        }
    });
}
