//! Photos of residents: small, and large in a dialog when touched. Another tab would outlive the lock.

use leptos::prelude::*;
use web_sys::Url;

use crate::i18n::requests;
use crate::ui::components::{Button, Dialog, lang, live, words};

/// Photos that stand in a page.
#[derive(Clone, Copy)]
pub struct Pictures {
    large: RwSignal<bool>,
    /// Address and name of the large one.
    which: RwSignal<(String, String)>,
    /// Addresses that this page has to give back.
    urls: StoredValue<Vec<String>>,
}

impl Pictures {
    /// None yet. What is not given back stays in memory as long as the document.
    pub fn new() -> Pictures {
        let urls = StoredValue::new(Vec::<String>::new());
        on_cleanup(move || {
            let urls = urls.try_get_value().unwrap_or_default();
            urls.iter().for_each(|url| drop(Url::revoke_object_url(url)));
        });
        Pictures { large: RwSignal::new(false), which: RwSignal::new(<(String, String)>::default()), urls }
    }

    /// This address holds as long as the page. False: the page has been left, and the address is given back.
    pub fn hold(self, url: &str) -> bool {
        let held = self.urls.try_update_value(|urls| urls.push(url.to_owned())).is_some();
        if !held {
            let _ = Url::revoke_object_url(url);
        }
        held
    }

    /// A photo to touch.
    pub fn thumb(self, url: String, name: String) -> AnyView {
        let (src, alt) = (url.clone(), name.clone());
        let press = move |_| {
            self.which.set((url.clone(), name.clone()));
            self.large.set(true);
        };
        view! { <button type="button" class="photo" on:click=press><img src=src alt=alt/></button> }
            .into_any()
    }

    /// The large one.
    pub fn dialog(self) -> AnyView {
        let open = self.large;
        let picture = move || {
            let (url, name) = self.which.get();
            view! { <p><img src=url alt=name/></p> }
        };
        view! {
            <Dialog open name="request-photo" title=requests::strings(lang()).photo_large>
                {live(picture)}
                <div class="dialog-actions"><Button text=words().close press=move || open.set(false)/></div>
            </Dialog>
        }
        .into_any()
    }
}
