//! Every tablet of the station, the one in hand first.

use leptos::prelude::*;

use super::tablet::Tablet;
use super::{Peers, text};
use crate::ui::components::{NoticeBox, live};

/// The list.
#[component]
pub fn List(peers: Peers) -> impl IntoView {
    let alone = move || {
        (peers.with(Vec::len) == 1).then(|| {
            let (title, hint) = text().none_else;
            view! { <NoticeBox title><p>{hint}</p></NoticeBox> }
        })
    };
    view! {
        <section class="card stack">
            <h2>{text().list}</h2>
            {live(move || peers.get().into_iter().map(|peer| view! { <Tablet peer/> }).collect_view())}
            {live(alone)}
        </section>
    }
}
