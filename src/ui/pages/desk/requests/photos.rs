//! The photos that came with a request: unsealed one after the other, and large when touched.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::requests;
use crate::app::session::Session;
use crate::ui::components::{Button, Dialog, live, words};

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
    let urls = StoredValue::new(Vec::<String>::new());
    let large = RwSignal::new(false);
    let which = RwSignal::new(0_usize);
    on_cleanup(move || {
        // What is not given back stays in memory as long as the page.
        let urls = urls.try_get_value().unwrap_or_default();
        urls.iter().for_each(|url| drop(Url::revoke_object_url(url)));
    });
    spawn_local(async move {
        for (nth, name) in names.iter().enumerate() {
            let url = session.photo(name).await.and_then(|bytes| address(&bytes));
            if let Some(url) = &url
                && urls.try_update_value(|urls| urls.push(url.clone())).is_none()
            {
                // The page has been left meanwhile.
                drop(Url::revoke_object_url(url));
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
            Shown::Here(url) => {
                let press = move |_| {
                    which.set(nth);
                    large.set(true);
                };
                view! {
                    <button type="button" class="photo" on:click=press>
                        <img src=url alt=(requests().photo)(nth + 1)/>
                    </button>
                }
                .into_any()
            }
        };
        shown.get().into_iter().enumerate().map(one).collect_view()
    });
    let view_large = move || {
        let nth = which.get();
        let url = shown.with(|shown| match shown.get(nth) {
            Some(Shown::Here(url)) => Some(url.clone()),
            _ => None,
        });
        url.map(|url| view! { <p><img src=url alt=(requests().photo)(nth + 1)/></p> })
    };
    view! {
        <div class="photos">{thumbs}</div>
        <Dialog open=large name="request-photo" title=requests().photo_large>
            {live(view_large)}
            <div class="dialog-actions"><Button text=words().close press=move || large.set(false)/></div>
        </Dialog>
    }
}

/// An address for a picture in this page; none where the browser gives none.
fn address(bytes: &[u8]) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type("image/jpeg");
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
