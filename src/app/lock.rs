//! Web Locks: a courtesy between windows, so that the second one asks before it writes. The fence in
//! the store is what really decides; where the browser has no locks (plain http), only that one stands.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// The locks this page holds, each with what lets it go.
    static HELD: RefCell<BTreeMap<String, Function>> = const { RefCell::new(BTreeMap::new()) };
}

/// Takes the lock of this name until [`release`] or the end of the page. `steal` takes it from whoever
/// has it. False when another window holds it.
pub async fn hold(name: &str, steal: bool) -> bool {
    if HELD.with_borrow(|held| held.contains_key(name)) {
        return true;
    }
    let Some(locks) = manager() else { return true };
    let answer = Promise::new(&mut |resolve, _| {
        if ask(&locks, name, steal, &resolve).is_err() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE);
        }
    });
    JsFuture::from(answer).await.ok().and_then(|held| held.as_bool()).unwrap_or(true)
}

/// Lets a lock go that this page holds.
pub fn release(name: &str) {
    if let Some(let_go) = HELD.with_borrow_mut(|held| held.remove(name)) {
        let _ = let_go.call0(&JsValue::NULL);
    }
}

/// Asks the browser; `answer` is called with whether the lock is ours.
fn ask(locks: &JsValue, name: &str, steal: bool, answer: &Function) -> Result<(), JsValue> {
    let request: Function = Reflect::get(locks, &"request".into())?.dyn_into()?;
    let options = Object::new();
    Reflect::set(&options, &if steal { "steal" } else { "ifAvailable" }.into(), &JsValue::TRUE)?;
    let (answered, held_name) = (answer.clone(), name.to_owned());
    // Called with the lock, or with null when somebody else has it. The lock is held until the promise
    // that this returns settles.
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let ours = !lock.is_null();
        let _ = answered.call1(&JsValue::NULL, &JsValue::from_bool(ours));
        if !ours {
            return JsValue::NULL;
        }
        let held = |let_go: Function, _: Function| {
            HELD.with_borrow_mut(|held| held.insert(held_name.clone(), let_go));
        };
        Promise::new(&mut { held }).into()
    });
    let asked: Promise = request.call3(locks, &name.into(), &options, &granted)?.dyn_into()?;
    // Refused, or stolen later: then it is not ours any more, and the fence decides.
    let (answered, lost_name) = (answer.clone(), name.to_owned());
    let lost = Closure::once_into_js(move |_: JsValue| {
        HELD.with_borrow_mut(|held| held.remove(&lost_name));
        // A settled answer stays as it is.
        let _ = answered.call1(&JsValue::NULL, &JsValue::TRUE);
    });
    let catch: Function = Reflect::get(&asked, &"catch".into())?.dyn_into()?;
    catch.call1(&asked, &lost)?;
    Ok(())
}

fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}
