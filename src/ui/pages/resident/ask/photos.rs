//! Up to three photos, made small as they are chosen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Asking, Way, ask};
use crate::app::kiosk::Kiosk;
use crate::app::photos::{NoPhoto, Photo, shrink};
use crate::forms::ask::MOST_PHOTOS;
use crate::ui::components::{FileButton, NoticeBox, Tone, Weight, button_class, live};

/// The id of the heading.
const HEADING: &str = "ask-photos";

/// The photos, as far as the slip can carry any.
pub fn photos(asking: &Asking) -> Option<AnyView> {
    // On paper there is no place for them.
    let carried = matches!(asking.way, Way::Tablet | Way::Phone);
    carried.then(|| section(asking))
}

fn section(asking: &Asking) -> AnyView {
    let form = asking.form;
    let language = ask();
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<NoPhoto>);
    let chosen = move |file: web_sys::File| {
        let turn = form.turn();
        refused.set(None);
        busy.set(true);
        spawn_local(async move {
            let photo = shrink(&file).await;
            busy.try_set(false);
            match photo {
                // Whoever chose it has gone meanwhile.
                Ok(photo) if form.turn() != turn => photo.release(),
                Ok(photo) => form.photos.update(|photos| add(photos, photo)),
                Err(why) => {
                    refused.try_set(Some(why));
                }
            }
        });
    };
    let full = Memo::new(move |_| form.photos.with(|photos| photos.len() >= MOST_PHOTOS));
    let pictures = live(move || {
        form.photos.with(|photos| {
            let items: Vec<AnyView> = photos
                .iter()
                .enumerate()
                .map(|(n, photo)| {
                    thumbnail(n, photo, move || {
                        form.photos.update(|photos| {
                            if n < photos.len() {
                                photos.remove(n).release();
                            }
                        });
                        to_heading();
                    })
                })
                .collect();
            (!items.is_empty()).then(|| view! { <ul class="ask-photos">{items}</ul> })
        })
    });
    let way = (asking.way == Way::Phone).then(|| view! { <p class="hint">{language.photos_way}</p> });
    let trouble = live(move || {
        refused.get().map(|why| {
            let title = match why {
                NoPhoto::TooLarge => language.photo_too_large,
                NoPhoto::NotAPicture => language.photo_unreadable,
            };
            view! { <NoticeBox tone=Tone::Danger title alert=true/> }
        })
    });
    let working =
        live(move || busy.get().then(|| view! { <p class="hint" role="status">{language.shrinking}</p> }));
    let [taken, picked] = language.photo_files;
    // What else is on a tablet that is everybody's is nobody's photo.
    let pick = live(move || {
        (!Kiosk::get().is_on()).then(|| {
            view! {
               <FileButton
                   text=language.choose_photo
                   name=picked
                   icon="upload"
                   accept="image/*"
                   busy
                   disabled=full
                   chosen
               />
            }
        })
    });
    view! {
        <section class="card stack">
            <h2 id=HEADING tabindex="-1">{language.photos}</h2>
            <p>{language.photos_hint}</p>
            {way}
            {pictures}
            {working}
            {trouble}
            <div class="row">
                <FileButton
                    text=language.take_photo
                    name=taken
                    icon="plus"
                    accept="image/*"
                    camera=true
                    busy
                    disabled=full
                    chosen
                />
                {pick}
            </div>
        </section>
    }
    .into_any()
}

/// The button that was pressed has gone: the focus goes to where the photos are.
fn to_heading() {
    request_animation_frame(|| {
        let heading = document().get_element_by_id(HEADING).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = heading {
            let _ = heading.focus();
        }
    });
}

fn add(photos: &mut Vec<Photo>, photo: Photo) {
    if photos.len() < MOST_PHOTOS {
        photos.push(photo);
    } else {
        photo.release();
    }
}

fn thumbnail(n: usize, photo: &Photo, remove: impl Fn() + 'static) -> AnyView {
    let name = (ask().photo)(n + 1);
    // The same word on each button: only its name tells them apart.
    let label = (ask().remove_photo)(n + 1);
    view! {
        <li>
            <img src=photo.url.clone() alt=name.clone()/>
            <b>{name}</b>
            <button
                type="button"
                class=button_class(Weight::Quiet, true, false)
                aria-label=label
                on:click=move |_| remove()
            >
                {ask().remove}
            </button>
        </li>
    }
    .into_any()
}
