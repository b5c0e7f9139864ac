//! 冲正: a mistake is booked away by its opposite.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bookings::send;
use super::lines::{self, Lines};
use super::{Page, finance};
use crate::domain::cashdesk::Booking;
use crate::domain::values::Fen;
use crate::forms::finance::{correction, field, off};
use crate::ui::components::{AreaField, Button, Dialog, Weight, words};
use crate::ui::pages::desk::collect::second::{Second, SecondField};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Deed, Refused};

/// The dialog; it begins with what the day book asks to take back.
pub fn dialog(page: Page) -> AnyView {
    view! { <Dialog open=page.correcting name="correct" title=finance().correct>{asking(page)}</Dialog> }
        .into_any()
}

fn asking(page: Page) -> AnyView {
    let (deed, second) = (Deed::new(), Second::new());
    let lines = Lines::new(page, deed, true, page.countered.get_untracked());
    let why = RwSignal::new(String::new());
    let (said, half) = (finance().corrected, finance().not_added);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if lines.is_half_typed() {
            deed.refused.set(Some(half.to_owned()));
            return;
        }
        let postings = lines.all.get_untracked();
        let why = match correction(&postings, &why.get_untracked()) {
            Ok(why) => why,
            Err(problems) => return deed.object(problems),
        };
        send(page, deed, page.correcting, said, Some(second), move |second| Booking::Correct {
            postings,
            why,
            second,
        });
    };
    let sides = move || {
        let (any, off) = lines.all.with(|all| (!all.is_empty(), off(all)));
        let text = match off {
            Fen(0) => finance().balanced.to_owned(),
            Fen(fen) => (finance().unbalanced)(&(words().yuan)(Fen(fen.saturating_abs()))),
        };
        any.then(|| view! { <p class="hint">{text}</p> }).into_any()
    };
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <p>{finance().correct_hint}</p>
            {lines::fields(lines, sides)}
            <AreaField
                name=field::WHY
                label=(finance().field)(field::WHY)
                value=why
                required=true
                most=200
                error=error_of(deed.problems, field::WHY)
            />
            <SecondField second/>
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || page.correcting.set(false)/>
                <Button text=finance().correct weight=Weight::Main submit=true busy=deed.busy/>
            </div>
        </form>
    }
    .into_any()
}
