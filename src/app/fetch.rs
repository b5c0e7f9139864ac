//! Reading files that lie beside the page.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCache, RequestInit, Response};

/// Longest wait for an answer, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// Why there is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// The server says that there is no such file.
    Missing,
    /// No network, no answer in time, or a server that fails.
    Unreachable,
}

/// The text of a file, `path` being relative to the page. The browser asks whether its copy is current.
///
/// # Errors
/// See [`FetchError`].
pub async fn text(path: &str) -> Result<String, FetchError> {
    get(path).await.map_err(|_| FetchError::Unreachable)?.ok_or(FetchError::Missing)
}

/// The same, and never what was kept for a time without a network (`public/sw.js`).
///
/// # Errors
/// See [`FetchError`].
pub async fn newest(path: &str) -> Result<String, FetchError> {
    text(&format!("{path}?newest")).await
}

async fn get(path: &str) -> Result<Option<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let response: Response =
        JsFuture::from(window.fetch_with_str_and_init(path, &options)).await?.dyn_into()?;
    if matches!(response.status(), 404 | 410) {
        return Ok(None);
    }
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
