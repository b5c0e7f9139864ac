//! Entries that could not be read.

use leptos::prelude::*;

use super::data;
use crate::app::session::Session;
use crate::engine::Loss;
use crate::ui::components::{NoticeBox, Tone};

/// Which entries are lost, if any.
#[component]
pub fn Losses() -> impl IntoView {
    let session = Session::get();
    move || {
        let losses = session.losses();
        let row = |loss: &Loss| view! { <li>{(data().loss)(loss)}" · "{(data().loss_kind)(loss.kind)}</li> };
        let rows = losses.iter().map(row).collect_view();
        (!losses.is_empty()).then(|| {
            view! {
                <NoticeBox tone=Tone::Danger title=data().losses>
                    <p>{data().losses_text}</p>
                    <ul>{rows}</ul>
                </NoticeBox>
            }
        })
    }
}
