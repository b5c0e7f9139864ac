//! Will the browser keep the data?

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::data;
use crate::app::session::{Persisted, Session};
use crate::ui::components::{Button, NoticeBox, Tone};
use crate::ui::pages::desk::boot::days;

/// What the browser has promised, and that the address is not safe.
#[component]
pub fn Keeping() -> impl IntoView {
    let session = Session::get();
    let refused = RwSignal::new(false);
    let asking = RwSignal::new(false);
    let ask = move || {
        asking.set(true);
        spawn_local(async move {
            let answer = session.ask_to_keep().await;
            refused.try_set(answer != Persisted::Yes);
            asking.try_set(false);
        });
    };
    let secure = is_secure();
    let not_secure = (!secure).then(|| {
        let (title, text) = data().not_secure;
        view! { <NoticeBox tone=Tone::Wait title><p>{text}</p></NoticeBox> }
    });
    let kept = Memo::new(move |_| session.persisted() == Persisted::Yes);
    let promise = move || {
        if kept.get() {
            let (title, text) = data().persisted;
            return view! { <NoticeBox tone=Tone::Good title><p>{text}</p></NoticeBox> }.into_any();
        }
        let (title, text) = data().not_persisted;
        let button = secure.then(|| {
            view! {
                <div class="row no-print"><Button text=data().ask_persist small=true icon="shield" busy=asking press=ask/></div>
            }
        });
        let answer = move || refused.get().then(|| view! { <p role="status">{data().persist_refused}</p> });
        let steps = days().keep_steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
        view! {
            <NoticeBox tone=Tone::Wait title><p>{text}</p><ul>{steps}</ul>{answer}{button}</NoticeBox>
        }
        .into_any()
    };
    view! { {not_secure}{promise} }
}

/// Bytes used and the most there may be; `None` where the browser does not say.
pub async fn estimate() -> Option<(f64, f64)> {
    let answer = ask("estimate").await?;
    let number = |key: &str| Reflect::get(&answer, &key.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// Asks `navigator.storage`, which plain http does not have.
async fn ask(question: &str) -> Option<JsValue> {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let function: Function = Reflect::get(&storage, &question.into()).ok()?.dyn_into().ok()?;
    let answer: Promise = function.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(answer).await.ok()
}

fn is_secure() -> bool {
    let secure = Reflect::get(&window(), &"isSecureContext".into()).ok();
    secure.and_then(|secure| secure.as_bool()).unwrap_or(false)
}
