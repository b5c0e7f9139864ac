//! New calls, for who listens: as a line that screen readers read, and aloud once somebody has pressed 开声音,
//! without which browsers let no page speak.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use super::zh;
use crate::app::clock;
use crate::app::speech;
use crate::board::counter::Call;
use crate::domain::values::Instant;
use crate::i18n::Lang;
use crate::i18n::counter::strings;
use crate::ui::components::{Button, lang, live};

/// A voice that has not said that it is through after so long has lost the thread, as some do.
const LONGEST_MS: i64 = 20_000;

/// Whether somebody has pressed 开声音 since this window was opened: the page is built anew when the language or
/// the mode of the tablet changes, and nobody stands there to press again.
static PRESSED: AtomicBool = AtomicBool::new(false);

/// What has been said, and what is still to be said.
#[derive(Clone, Copy)]
pub struct Voice {
    on: RwSignal<bool>,
    said: RwSignal<String>,
    /// The last call that was heard of; none before anything was.
    last: StoredValue<Option<Instant>>,
    coming: StoredValue<Vec<String>>,
    /// Since when something is being read.
    since: StoredValue<Option<Instant>>,
}

impl Voice {
    /// A silent one.
    pub fn new() -> Voice {
        on_cleanup(speech::stop);
        Voice {
            on: RwSignal::new(PRESSED.load(Ordering::Relaxed)),
            said: RwSignal::new(String::new()),
            last: StoredValue::new(None),
            coming: StoredValue::new(Vec::new()),
            since: StoredValue::new(None),
        }
    }

    /// Says what was called since it was last told; what stands there at the beginning is nothing new.
    pub fn hear(self, calls: &[Call]) {
        let newest = calls.iter().map(|call| call.at).max().unwrap_or_default();
        let Some(last) = self.last.get_value() else { return self.last.set_value(Some(newest)) };
        let mut new: Vec<&Call> = calls.iter().filter(|call| call.now && call.at > last).collect();
        if new.is_empty() {
            return;
        }
        self.last.set_value(Some(newest));
        new.sort_by_key(|call| call.at);
        let please: Vec<String> = new.iter().map(|call| (zh().please)(&call.number, &call.window)).collect();
        self.said.set(please.join(" "));
        if self.on.get_untracked() {
            let aloud = new.iter().map(|call| (zh().aloud)(&call.number, &call.window));
            self.coming.update_value(|coming| coming.extend(aloud));
            self.speak();
        }
    }

    /// Reads what is still to be said, unless something is being read: nothing is broken off.
    fn speak(self) {
        let now = clock::read();
        let busy = self.since.try_get_value().flatten().is_some_and(|since| now.0 - since.0 < LONGEST_MS);
        if busy {
            return;
        }
        let lines = self.coming.try_update_value(std::mem::take).unwrap_or_default();
        if !lines.is_empty() {
            self.since.set_value(Some(now));
            speech::read(&lines, Lang::Zh.tag(), move || {
                self.since.try_set_value(None);
                self.speak();
            });
        }
    }

    /// 开声音, where the device has a voice.
    pub fn button(self) -> AnyView {
        let words = strings(lang());
        let works = zh().sound_works.to_owned();
        let press = move || {
            let on = !self.on.get_untracked();
            self.on.set(on);
            PRESSED.store(on, Ordering::Relaxed);
            self.coming.set_value(Vec::new());
            self.since.set_value(None);
            if on {
                // Said within the press itself: this is what the browser waits for.
                self.coming.set_value(vec![works.clone()]);
                self.speak();
            } else {
                speech::stop();
            }
        };
        let press = UnsyncCallback::new(move |()| press());
        let button = live(move || {
            let text = if self.on.get() { words.sound_off } else { words.sound_on };
            view! { <Button text small=true press/> }
        });
        speech::is_there().then_some(button).into_any()
    }

    /// The line that screen readers follow.
    pub fn line(self) -> AnyView {
        view! { <p class="sr-only" aria-live="assertive">{live(move || self.said.get())}</p> }.into_any()
    }
}
