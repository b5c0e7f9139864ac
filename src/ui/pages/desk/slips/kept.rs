//! A slip that is being checked comes back after a lock: whoever brought it may have gone.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;

use super::taking::{Stage, Taking};
use crate::slip::{Opened, Slip};
use crate::ui::pages::desk::drafts::KeptForm;

/// The slip and its photos, as they are kept.
type Draft = (Slip, Vec<String>);

/// Keeps what is being checked, sealed like every half-typed form, and offers what was kept before. Slips of
/// the inbox need no keeping. One with large photos is longer than a draft may be; it came as a file, which is
/// still there.
pub fn keep(taking: Taking) -> KeptForm {
    let in_hand =
        Signal::derive(move || taking.stage.with(|stage| matches!(stage, Stage::Check { key: None, .. })));
    let read = move || -> Option<Draft> {
        taking.stage.with(|stage| match stage {
            Stage::Check { opened, .. } => {
                let photos = opened.photos.iter().map(|photo| STANDARD.encode(photo)).collect();
                Some((opened.slip.clone(), photos))
            }
            _ => None,
        })
    };
    let put_back = move |draft: Option<Draft>| {
        if let Some((slip, photos)) = draft {
            let photos = photos.iter().filter_map(|photo| STANDARD.decode(photo).ok()).collect();
            taking.show(Ok(Opened { slip, photos }), None);
        }
    };
    let kept = KeptForm::new("slip", in_hand, read, put_back);
    kept.offer();
    kept
}
