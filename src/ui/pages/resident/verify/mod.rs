//! `#/verify/<code>`: 查验收据. Anybody can ask; a link out of a code asks by itself.

mod answer;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::title;
use crate::app::router::Router;
use crate::app::scan::{Unread as NoPhoto, read_photo};
use crate::i18n::verify::{Verify, name, strings};
use crate::route::Route;
use crate::stamp::{Unread, from_text};
use crate::ui::components::{AreaField, Button, FileButton, LinkButton, NoticeBox, Tone, Weight, lang, live};

fn verify() -> &'static Verify {
    strings(lang())
}

/// Where the page is found from others.
pub fn verify_link() -> AnyView {
    let href = Route::Verify(String::new()).to_string();
    view! { <LinkButton href text=name(lang()) icon="check"/> }.into_any()
}

/// The page; without a code it only asks for one.
#[component]
pub fn VerifyPage(code: String) -> impl IntoView {
    let called = name(lang());
    title(move || called.to_owned());
    let body = if code.is_empty() {
        asking()
    } else {
        let href = Route::Verify(String::new()).to_string();
        let answer = match from_text(&code) {
            Ok(signed) => answer::answer(signed),
            Err(why) => unread(why),
        };
        view! {
            <div aria-live="polite">{answer}</div>
            <div class="row no-print"><LinkButton href text=verify().another/></div>
        }
        .into_any()
    };
    view! {
        <div class="page-head">
            <h1>{called}</h1>
            <p class="lead">{verify().lead}</p>
        </div>
        {body}
    }
}

fn unread(why: Unread) -> AnyView {
    view! { <NoticeBox tone=Tone::Wait title=verify().uncertain><p>{sentence(verify(), why)}</p></NoticeBox> }
        .into_any()
}

fn sentence(words: &'static Verify, why: Unread) -> &'static str {
    match why {
        Unread::NotOurs => words.not_ours,
        Unread::Newer => words.newer,
    }
}

/// A photo of the code, or its text.
fn asking() -> AnyView {
    let router = Router::get();
    let words = verify();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let (busy, photo_wrong) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        match from_text(&text) {
            Ok(signed) => router.go(&Route::Verify(signed.text())),
            Err(_) if text.trim().is_empty() => wrong.set(Some(words.empty.to_owned())),
            Err(why) => wrong.set(Some(sentence(words, why).to_owned())),
        }
    };
    let chosen = move |file: web_sys::File| {
        photo_wrong.set(None);
        busy.set(true);
        spawn_local(async move {
            let found = read_photo(&file).await;
            let signed =
                found.as_ref().ok().and_then(|texts| texts.iter().find_map(|text| from_text(text).ok()));
            busy.try_set(false);
            match (signed, found) {
                // Nobody waits for it any more when the page has gone.
                (Some(signed), _) if photo_wrong.try_get_untracked().is_some() => {
                    router.go(&Route::Verify(signed.text()));
                }
                (None, Ok(_) | Err(NoPhoto::NoCode)) => drop(photo_wrong.try_set(Some(words.photo_none))),
                (None, Err(_)) => drop(photo_wrong.try_set(Some(words.photo_failed))),
                _ => {}
            }
        });
    };
    let problem =
        live(move || photo_wrong.get().map(|title| view! { <NoticeBox tone=Tone::Wait title alert=true/> }));
    view! {
        <section class="card stack">
            <FileButton
                text=words.photo
                name=words.photo
                icon="upload"
                wide=true
                accept="image/*"
                busy
                chosen
            />
            {problem}
            <form class="stack" on:submit=submit novalidate>
                <AreaField
                    name="verify-code"
                    label=words.code
                    hint=words.code_hint
                    value=typed
                    error=wrong
                    most=1000
                    required=true
                />
                <Button text=words.look icon="search" weight=Weight::Main submit=true/>
            </form>
        </section>
    }
    .into_any()
}
