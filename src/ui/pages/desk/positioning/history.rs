//! What held when: the newest first, down to the founding.

use leptos::prelude::*;

use super::{Page, text};
use crate::domain::profile::PositioningChange;
use crate::ui::components::{Chip, Tone, live, say, words};

/// The card.
pub fn card(page: Page) -> AnyView {
    let rows = live(move || {
        let profile = page.profile.get()?;
        let today = page.today.get();
        let holds = profile.position_on(today);
        let row = |change: &PositioningChange| {
            let from = change.from.map(|day| (text().from)(&(words().date)(day)));
            let from = from.unwrap_or_else(|| text().day_unknown.to_owned());
            let chip = if holds == Some(change) {
                Some((Tone::Good, text().holds))
            } else {
                change.from.filter(|day| *day > today).map(|_| (Tone::Wait, text().planned))
            };
            let chip = chip.map(|(tone, text)| view! { <Chip tone text/> });
            view! {
                <li>
                    <b>{(words().positioning)(change.model)}</b>" "{chip}
                    <small>{from}</small>
                    <p>{say(&change.words)}</p>
                </li>
            }
        };
        let rows = profile.positioned.iter().rev().map(row).collect_view();
        let first = holds.is_none().then(|| view! { <Chip tone=Tone::Good text=text().holds/> });
        Some(view! {
            <ol class="charter-history">
                {rows}
                <li>
                    <b>{(words().positioning)(profile.positioning)}</b>" "{first}
                    <small>{text().at_founding}</small>
                </li>
            </ol>
        })
    });
    view! { <section class="card stack"><h2>{text().history}</h2>{rows}</section> }.into_any()
}
