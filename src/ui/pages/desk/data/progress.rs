//! How far long work has come.

use leptos::prelude::*;

use super::data;
use crate::app::session::{Session, Task};
use crate::i18n::data::Doing;

/// A bar with words, while something is being done.
#[component]
pub fn Progress(doing: Signal<Option<Doing>>) -> impl IntoView {
    let session = Session::get();
    let work = Memo::new(move |_| session.work().map(|work| (work.task, work.done, work.of)));
    move || {
        let doing = doing.get()?;
        let label = move || {
            // The same file is first opened with a key and then checked entry by entry.
            let doing = match work.get() {
                Some((Task::DerivingKey, ..)) => Doing::Opening,
                Some((Task::ReadingFile, ..)) => Doing::Checking,
                _ => doing,
            };
            (data().doing)(doing)
        };
        let figures = move || {
            let (_, done, of) = work.get().filter(|(_, _, of)| *of > 0)?;
            Some(view! { " "<span class="num">{(data().progress)(done, of)}</span> })
        };
        let bar = move || match work.get().filter(|(_, _, of)| *of > 0) {
            Some((_, done, of)) => {
                view! { <progress aria-label=label() max=of.to_string() value=done.to_string()></progress> }
                    .into_any()
            }
            None => view! { <progress aria-label=label()></progress> }.into_any(),
        };
        Some(view! {
            <div class="progress">
                <span class="label" role="status">{label}</span>
                <span class="label">{figures}</span>
                {bar}
            </div>
        })
    }
}
