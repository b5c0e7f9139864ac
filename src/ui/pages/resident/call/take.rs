//! 取号 by oneself, where a desk is open on this tablet; else where to get a number.

use leptos::prelude::*;

use super::{en, zh};
use crate::app::numbers::{Numbers, Turn};
use crate::i18n::Lang;
use crate::i18n::counter::{Counter, strings};
use crate::ui::components::{Button, lang, live};

/// The line below the display.
pub fn part() -> AnyView {
    let numbers = Numbers::watch();
    let said = live(move || {
        let turn = numbers.turn();
        says(zh(), &turn).zip(says(en(), &turn)).map(|(zh, en)| {
            view! { {zh}<span class="also" lang=Lang::En.tag()>{en}</span> }
        })
    });
    let busy = Signal::derive(move || numbers.turn() == Turn::Asked);
    let can = Memo::new(move |_| matches!(numbers.turn(), Turn::Free | Turn::Asked));
    let button = live(move || {
        can.get().then(|| {
            let press = move || numbers.take();
            view! { <Button text=strings(lang()).take icon="plus" busy press/> }
        })
    });
    view! {
        <div class="calling-take">
            <span lang=lang().tag()>{button}</span>
            <p role="status">{said}</p>
        </div>
    }
    .into_any()
}

fn says(words: &Counter, turn: &Turn) -> Option<String> {
    match turn {
        Turn::Shut => Some(words.take_at_window.to_owned()),
        Turn::Looking | Turn::Free | Turn::Asked => None,
        Turn::Given { number, before } => Some((words.taken)(number, *before)),
        Turn::Failed => Some(words.not_taken.to_owned()),
    }
}
