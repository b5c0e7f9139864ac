//! Photos that came with a slip.

use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::slips;
use crate::slip::Opened;

/// The photos, each a link to itself in full size; nothing where there are none.
#[component]
pub fn Photos(opened: Arc<Opened>) -> impl IntoView {
    let addresses: Vec<String> = opened.photos.iter().filter_map(|photo| address(photo).ok()).collect();
    let given_back = addresses.clone();
    on_cleanup(move || {
        for address in &given_back {
            let _ = Url::revoke_object_url(address);
        }
    });
    let photo = |(n, address): (usize, String)| {
        let name = (slips().photo)(n + 1);
        let full = address.clone();
        view! { <a href=full target="_blank" rel="noopener"><img src=address alt=name/></a> }
    };
    (!addresses.is_empty()).then(|| {
        let photos = addresses.into_iter().enumerate().map(photo).collect_view();
        view! {
            <h3>{slips().photos}</h3>
            <div class="slip-photos">{photos}</div>
        }
    })
}

/// An address that holds as long as the page shows it.
fn address(photo: &[u8]) -> Result<String, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/jpeg");
    let parts = Array::of1(&Uint8Array::from(photo));
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?)
}
