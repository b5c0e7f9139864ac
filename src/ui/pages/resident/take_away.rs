//! Taking a page away: on paper in two sizes, as text, to somebody else, to a phone, by ear.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

use super::resident;
use crate::app::embedded::is_embedded;
use crate::app::kiosk::Kiosk;
use crate::app::{picture, share, speech};
use crate::ui::components::{Button, CopyButton, Dialog, Qr, Toggle, lang, live, words};

/// Most bytes of a text in a code that phones still read from a screen (version 25, level M, holds 997).
const MOST_BYTES: usize = 900;

/// What there is to take away.
#[derive(Clone)]
pub struct Sheet {
    pub title: String,
    /// The whole page in lines.
    pub text: String,
    /// Where it can be read outside, if anywhere.
    pub link: Option<String>,
}

/// The buttons.
pub fn take_away(sheet: Sheet) -> AnyView {
    let print = || {
        // A browser that cannot print does nothing; the text can still be copied.
        let _ = window().print();
    };
    let text = sheet.text.clone();
    let share = sheet.clone();
    // A tablet that is everybody's has no clipboard and nobody's contacts; a phone scans the code.
    let hand_on = live(move || {
        let text = text.clone();
        (!Kiosk::get().is_on()).then(|| {
            view! { <CopyButton name="copy-service" text=move || text.clone()/>{share_button(&share)}{as_picture(&share)} }
        })
    });
    view! {
        <div class="row no-print">
            <Button text=words().print icon="print" press=print/>
            <Button text=resident().large_print icon="elder" press=print_large/>
            {hand_on}
            {read_aloud(&sheet)}
            {phone_code(sheet)}
        </div>
        {is_embedded().then(|| view! { <p class="muted no-print">{resident().embedded}</p> })}
    }
    .into_any()
}

/// Prints in letters of 20 points; the style sheet looks at the attribute.
fn print_large() {
    let Some(root) = document().document_element() else { return };
    let _ = root.set_attribute("data-print", "large");
    let back = Closure::once_into_js(move || {
        let _ = root.remove_attribute("data-print");
    });
    let options = web_sys::AddEventListenerOptions::new();
    options.set_once(true);
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        back.unchecked_ref(),
        &options,
    );
    let _ = window().print();
}

fn share_button(sheet: &Sheet) -> Option<AnyView> {
    let sheet = sheet.clone();
    let press = move || {
        let sheet = sheet.clone();
        spawn_local(async move { share::share(&sheet.title, &sheet.text, sheet.link.as_deref()).await });
    };
    share::is_there().then(|| view! { <Button text=resident().share icon="share" press/> }.into_any())
}

fn read_aloud(sheet: &Sheet) -> Option<AnyView> {
    let speaking = RwSignal::new(false);
    let lines: Vec<String> = sheet.text.lines().map(str::to_owned).collect();
    let tag = lang().tag();
    let press = move || {
        if speaking.get_untracked() {
            speech::stop();
            speaking.set(false);
        } else {
            speaking.set(true);
            speech::read(&lines, tag, move || {
                speaking.try_set(false);
            });
        }
    };
    // Whoever goes on to another page has heard enough.
    on_cleanup(speech::stop);
    speech::is_there()
        .then(|| view! { <Toggle text=resident().read_aloud pressed=speaking press/> }.into_any())
}

/// As a picture, to be kept or sent on where nothing else works.
fn as_picture(sheet: &Sheet) -> AnyView {
    let open = RwSignal::new(false);
    let (title, text) = (sheet.title.clone(), sheet.text.clone());
    let drawn = move || match picture::of(&text) {
        Some(src) => {
            view! { <p>{resident().picture_hint}</p><img class="picture" src=src alt=title.clone()/> }
                .into_any()
        }
        None => view! { <p>{resident().picture_failed}</p> }.into_any(),
    };
    view! {
        <Button text=resident().picture icon="save" press=move || open.set(true)/>
        <Dialog open name="picture" title=resident().picture>
            <div class="stack">{drawn()}</div>
            <div class="dialog-actions">
                <Button text=words().close press=move || open.set(false)/>
            </div>
        </Dialog>
    }
    .into_any()
}

/// To a phone: the link where there is one, and the text itself, which needs no network.
fn phone_code(sheet: Sheet) -> AnyView {
    let open = RwSignal::new(false);
    let Sheet { text, link, .. } = sheet;
    let text = shortened(&text);
    // A dialog makes what is in it when it opens.
    let codes = move || {
        let link = link.clone().map(|link| {
            view! { <p>{resident().qr_link}</p><Qr text=link name=resident().qr_link/> }
        });
        view! { {link}<p>{resident().qr_text}</p><Qr text=text.clone() name=resident().qr_text/> }
    };
    view! {
        <Button text=resident().qr icon="phone" press=move || open.set(true)/>
        <Dialog open name="phone-code" title=resident().qr>
            <div class="stack codes">{codes()}</div>
            <div class="dialog-actions">
                <Button text=words().close press=move || open.set(false)/>
            </div>
        </Dialog>
    }
    .into_any()
}

/// As many whole lines as a code takes.
fn shortened(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        if kept.len() + line.len() + 1 > MOST_BYTES {
            break;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}
