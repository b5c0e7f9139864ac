//! One quiet line that says what has just happened.

use std::time::Duration;

use leptos::prelude::*;

use super::icon::Icon;
use super::live::live;

/// How long a line stays: long enough to be read slowly.
const STAYS: Duration = Duration::from_secs(6);

/// Says things; provided once per shell.
#[derive(Clone, Copy)]
pub struct Toasts {
    line: RwSignal<Option<Line>>,
    turn: StoredValue<u32>,
}

#[derive(Clone)]
struct Line {
    text: String,
    bad: bool,
}

impl Toasts {
    /// Provides it to everything below; the shell also places [`ToastLine`].
    pub fn provide() -> Toasts {
        let toasts = Toasts { line: RwSignal::new(None), turn: StoredValue::new(0) };
        provide_context(toasts);
        toasts
    }

    /// The one provided above.
    pub fn get() -> Toasts {
        use_context().unwrap_or_else(Toasts::provide)
    }

    /// Says what went well: 已保存.
    pub fn say(self, text: impl Into<String>) {
        self.show(Line { text: text.into(), bad: false });
    }

    /// Says what went wrong: 未保存.
    pub fn warn(self, text: impl Into<String>) {
        self.show(Line { text: text.into(), bad: true });
    }

    fn show(self, line: Line) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        self.line.set(Some(line));
        let clear = move || {
            if self.turn.try_get_value() == Some(turn) {
                self.line.set(None);
            }
        };
        set_timeout(clear, STAYS);
    }
}

/// Where the line appears. It is always in the page, so that screen readers hear it change.
#[component]
pub fn ToastLine() -> impl IntoView {
    let toasts = Toasts::get();
    let bad = move || toasts.line.with(|line| line.as_ref().is_some_and(|line| line.bad));
    let line = live(move || {
        toasts.line.get().map(|line| {
            view! { <Icon name=if line.bad { "warn" } else { "check" }/>{line.text} }
        })
    });
    view! { <div class="toast" class:bad=bad role="status">{line}</div> }
}
