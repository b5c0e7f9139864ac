//! A database that does not answer: after a while that counts as a failure, where somebody can go on
//! without it.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use crate::storage::StoreError;

/// The longest wait for one step, in milliseconds.
const PATIENCE_MS: i32 = 5_000;

/// Waits for a step; when impatient, not for ever.
pub(super) async fn within<T>(
    impatient: bool,
    step: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    if !impatient {
        return step.await;
    }
    let over = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Without a timer the step is simply waited for.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PATIENCE_MS);
        }
    });
    let (mut step, mut over) = (pin!(step), pin!(JsFuture::from(over)));
    poll_fn(|context| match step.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(result),
        Poll::Pending => {
            let late = || Err(StoreError::Failed("no answer".to_owned()));
            over.as_mut().poll(context).map(|_| late())
        }
    })
    .await
}
