//! The browser as the engine's world: clocks, randomness, a moment for the screen.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsValue, throw_str};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::{clock, rules};
use crate::domain::values::Instant;
use crate::engine::{Env, Rules};

/// The browser.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserEnv;

impl Env for BrowserEnv {
    fn now(&self) -> Instant {
        clock::read()
    }

    fn monotonic_ms(&self) -> f64 {
        // A browser without it counts as one in which no time passes: work is not cut into slices.
        window().performance().map_or(0.0, |performance| performance.now())
    }

    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            // Never a key of zeros: everything stops here instead.
            throw_str("this browser gives no randomness");
        }
    }

    async fn pause(&self) {
        // A message comes back at once; timers that follow each other would wait four milliseconds each.
        let Ok(channel) = MessageChannel::new() else { return sleep(0).await };
        let answer = js_sys::Promise::new(&mut |resolve, _| {
            channel.port1().set_onmessage(Some(&resolve));
            // Nothing is handed over, so nothing can be refused.
            let _ = channel.port2().post_message(&JsValue::NULL);
        });
        let _ = JsFuture::from(answer).await;
        channel.port1().close();
    }

    async fn rules(&self) -> Option<Rules> {
        rules::rules().await
    }
}

/// Waits for a number of milliseconds.
pub async fn sleep(ms: u64) {
    let over = js_sys::Promise::new(&mut |resolve, _| {
        let wake = move || {
            let _ = resolve.call0(&JsValue::NULL);
        };
        set_timeout(wake, Duration::from_millis(ms));
    });
    let _ = JsFuture::from(over).await;
}
