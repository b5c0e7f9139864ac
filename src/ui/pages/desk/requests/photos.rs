//! The photos that came with a request: unsealed one after the other, and large when touched.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::requests;
use crate::app::photos::address_of;
use crate::app::session::Session;
use crate::ui::components::{live, words};
use crate::ui::pages::desk::pictures::Pictures;

/// One photo.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Coming,
    /// The address it has in this page.
    Here(String),
    /// On another tablet, or damaged.
    Missing,
}

/// The photos of these names.
#[component]
pub fn Photos(names: Vec<String>) -> impl IntoView {
    let session = Session::get();
    let shown = RwSignal::new(vec![Shown::Coming; names.len()]);
    let pictures = Pictures::new();
    spawn_local(async move {
        for (nth, name) in names.iter().enumerate() {
            let url = session.photo(name).await.and_then(|bytes| address_of(&bytes).ok());
            if url.as_ref().is_some_and(|url| !pictures.hold(url)) {
                return;
            }
            let now = url.map_or(Shown::Missing, Shown::Here);
            let told = shown.try_update(|shown| {
                if let Some(place) = shown.get_mut(nth) {
                    *place = now;
                }
            });
            if told.is_none() {
                return;
            }
        }
    });
    let thumbs = live(move || {
        let one = |(nth, shown): (usize, Shown)| match shown {
            Shown::Coming => view! { <p class="muted" role="status">{words().loading}</p> }.into_any(),
            Shown::Missing => view! { <p class="muted">{requests().photo_missing}</p> }.into_any(),
            Shown::Here(url) => pictures.thumb(url, (requests().photo)(nth + 1)),
        };
        shown.get().into_iter().enumerate().map(one).collect_view()
    });
    view! { <div class="photos">{thumbs}</div>{pictures.dialog()} }
}
