//! 没有我要的: what somebody looked for and did not find is kept, without them.

use std::time::Duration;

use leptos::prelude::*;

use super::finding::{Found, is_asked};
use super::resident;
use crate::app::boards::{Boards, Source};
use crate::app::remembered::Remembered;
use crate::ui::components::{Button, Weight, live};

/// A word that stands so long without an answer was meant.
const MEANT: Duration = Duration::from_secs(3);

/// The button below the answers to what is asked for, and what has become of it.
pub fn not_found_button(query: Signal<String>) -> AnyView {
    let boards = Boards::get();
    let remembered = Remembered::get();
    // What was pressed for, and whether it is kept.
    let told = RwSignal::new(None::<(String, bool)>);
    let press = move || {
        let Some(shown) = untrack(|| boards.ready()) else { return };
        let typed = query.get_untracked();
        let kept = remembered.wish(&shown, &typed);
        told.set(Some((typed, kept)));
    };
    let asked = is_asked(query);
    live(move || {
        if !asked.get() {
            return None;
        }
        if let Some((_, kept)) = told.get().filter(|(word, _)| *word == query.get()) {
            let own = boards.ready().is_some_and(|shown| shown.source == Source::Own);
            let text = match (kept, own) {
                (false, _) => resident().wanted_not_kept,
                (true, true) => resident().wanted_kept,
                (true, false) => resident().wanted_kept_here,
            };
            return Some(view! { <p class="muted" role="status">{text}</p> }.into_any());
        }
        Some(view! { <Button text=resident().wanted weight=Weight::Quiet press/> }.into_any())
    })
}

/// Keeps a word by itself when it stands for a while and finds nothing. That is looked at only then, not with
/// every letter.
pub fn keep_unanswered(query: Signal<String>, found: Found) {
    let (boards, remembered) = (Boards::get(), Remembered::get());
    Effect::new(move || {
        let word = query.get();
        if word.trim().is_empty() {
            return;
        }
        let look_again = move || {
            // Another page, another word: whoever goes on typing has not said what they want yet.
            if query.try_get_untracked().as_ref() == Some(&word)
                && untrack(|| found.is_nothing(&word))
                && let Some(shown) = untrack(|| boards.ready())
            {
                remembered.wish(&shown, &word);
            }
        };
        set_timeout(look_again, MEANT);
    });
}
