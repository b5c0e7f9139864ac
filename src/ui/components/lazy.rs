//! Parts of a program that come in files of their own, when they are first needed.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::lang::words;
use super::waiting::{Failed, Waiting};

/// Something that takes its time.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;
/// Fetches a chunk unless it is here, and gives something out of it.
pub type Chunk<T> = fn() -> Later<Result<T, NotLoaded>>;

/// A chunk did not come.
#[derive(Debug, Clone, Copy)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        NotLoaded
    }
}

/// A chunk of a program that has none: it never comes.
pub fn never<T: 'static>() -> Later<Result<T, NotLoaded>> {
    Box::pin(async { Err(NotLoaded) })
}

/// What is here already, without waiting a turn.
pub fn at_once<T>(coming: &mut Later<T>) -> Option<T> {
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => Some(result),
        Poll::Pending => None,
    }
}

/// What `make` makes of a chunk. Until it has come, 正在打开… stands there, or that it did not come with
/// a button to try again; both inside `frame`. `arrived` hears that somebody waited for it knowingly:
/// what had the focus has gone.
pub fn lazy<T: Copy + Send + Sync + 'static>(
    chunk: Chunk<T>,
    make: impl Fn(T) -> AnyView + Send + 'static,
    frame: fn(AnyView) -> AnyView,
    arrived: fn(),
    knowingly: bool,
) -> AnyView {
    let come = RwSignal::new(None::<Result<T, NotLoaded>>);
    let fetch = move |knowingly: bool| {
        let mut coming = chunk();
        // What is here already shows at once, without a flicker when the language changes.
        if let Some(result) = at_once(&mut coming) {
            come.set(Some(result));
            return;
        }
        come.set(None);
        spawn_local(async move {
            come.try_set(Some(coming.await));
            if knowingly {
                request_animation_frame(arrived);
            }
        });
    };
    fetch(knowingly);
    super::live(move || match come.get() {
        None => frame(view! { <Waiting/> }.into_any()),
        Some(Ok(here)) => make(here),
        Some(Err(NotLoaded)) => {
            let retry = move || fetch(true);
            frame(view! { <Failed title=words().not_opened text=words().not_opened_hint retry/> }.into_any())
        }
    })
}
