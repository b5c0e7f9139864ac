//! 冲正: a mistake is booked away by its opposite.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::bookings::send;
use super::lines::{self, Lines};
use super::{Countered, Page, finance};
use crate::domain::cashdesk::Booking;
use crate::domain::values::Fen;
use crate::forms::finance::{correction, correction_of, field, off};
use crate::i18n::{Lang, finance as finance_words, money};
use crate::ui::components::{AreaField, Button, Dialog, Weight, lang, words};
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
    let of = page.counters.get_untracked();
    // What it takes back stands in front of the reason: in the books, which are in Chinese, and here.
    let front = |lang: Lang, of: &Countered| {
        let (source, chinese) = ((money::strings(lang).source)(of.source), lang == Lang::Zh);
        if chinese { [finance_words::strings(Lang::Zh).counter, source].concat() } else { source.to_owned() }
    };
    let lead = of.as_ref().map(|of| {
        let what = [&front(lang(), of), " · ", &(words().date)(of.on)].concat();
        view! { <p><b>{what}</b></p><p class="hint">{finance().counter_hint}</p> }
    });
    let written = of.as_ref().map(|of| (front(Lang::Zh, of), of.on));
    let of = StoredValue::new(of.map(|of| of.place));
    let (said, half) = (finance().corrected, finance().not_added);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if lines.is_half_typed() {
            deed.refused.set(Some(half.to_owned()));
            return;
        }
        let postings = lines.all.get_untracked();
        let why = match correction(&postings, &why.get_untracked()) {
            Ok(why) => match &written {
                Some((what, on)) => correction_of(what, *on, &why),
                None => why,
            },
            Err(problems) => return deed.object(problems),
        };
        send(page, deed, page.correcting, said, Some(second), move |second| Booking::Correct {
            postings,
            why,
            of: of.get_value(),
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
            {lead}
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
