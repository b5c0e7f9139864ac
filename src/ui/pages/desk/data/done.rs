//! A file has been handed over.

use leptos::prelude::*;

use super::data;
use crate::app::files;
use crate::app::session::Kind;
use crate::engine::Exported;
use crate::ui::components::{Button, NoticeBox, Tone};

/// Its name, how much is in it, and once more where the first download was missed.
#[component]
pub fn Done(kind: Kind, exported: Exported) -> impl IntoView {
    let title = match kind {
        Kind::Journal => data().exported_done,
        Kind::Backup => data().sealed_done,
    };
    let text = (data().done_text)(&exported.name, exported.entries);
    let lost = (exported.lost > 0).then(|| view! { <p><b>{(data().done_lost)(exported.lost)}</b></p> });
    let exported = StoredValue::new(exported);
    let again = move || {
        // Refused again, there is nothing better to say than that it did not come.
        exported.with_value(|exported| {
            let _ = files::hand_over(exported);
        });
    };
    view! {
        <NoticeBox tone=Tone::Good title>
            <p role="status">{text}</p>
            {lost}
            <div class="row no-print"><Button text=data().done_again small=true icon="download" press=again/></div>
        </NoticeBox>
    }
}
