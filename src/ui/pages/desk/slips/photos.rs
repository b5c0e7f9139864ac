//! Photos that came with a slip.

use std::sync::Arc;

use leptos::prelude::*;

use super::slips;
use crate::app::photos::address_of;
use crate::slip::Opened;
use crate::ui::pages::desk::pictures::Pictures;

/// The photos, each large when touched; nothing where there are none.
#[component]
pub fn Photos(opened: Arc<Opened>) -> impl IntoView {
    let pictures = Pictures::new();
    let addresses = opened.photos.iter().filter_map(|photo| address_of(photo).ok());
    let addresses: Vec<String> = addresses.filter(|url| pictures.hold(url)).collect();
    (!addresses.is_empty()).then(|| {
        let photo = |(n, url): (usize, String)| pictures.thumb(url, (slips().photo)(n + 1));
        let photos = addresses.into_iter().enumerate().map(photo).collect_view();
        view! {
            <h3>{slips().photos}</h3>
            <div class="photos">{photos}</div>
            {pictures.dialog()}
        }
    })
}
