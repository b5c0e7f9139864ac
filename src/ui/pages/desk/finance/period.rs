//! Which days are looked at.

use leptos::prelude::*;

use super::{Page, finance};
use crate::forms::finance::{Span, field, own_span};
use crate::ui::components::{Button, Kind, TextField, Toggle, live, words};
use crate::ui::pages::desk::problems::error_of;

/// The chooser, with the days in words.
pub fn chooser(page: Page) -> AnyView {
    let toggle = |span: Span| {
        let pressed = Signal::derive(move || page.span.get() == span);
        let press = move || {
            page.printing.set(false);
            // One's own days begin as those that are looked at.
            if span == Span::Own && page.own.get_untracked().is_none() {
                let (from, until) = page.days.get_untracked();
                page.from.set(from.to_string());
                page.until.set(until.to_string());
            }
            page.span.set(span);
        };
        view! { <Toggle text=(finance().span)(span) pressed press/> }
    };
    let own = Memo::new(move |_| page.span.get() == Span::Own);
    let fields = live(move || own.get().then(|| own_days(page)));
    let said = live(move || {
        let (from, until) = page.days.get();
        let date = words().date;
        if from == until { date(from) } else { (words().from_until)(&date(from), &date(until)) }
    });
    view! {
        <section class="card stack" aria-labelledby="books-period">
            <h2 id="books-period">{finance().period}</h2>
            <div class="filters">{Span::ALL.map(toggle).collect_view()}</div>
            {fields}
            <div class="row between">
                <p role="status"><b>{said}</b></p>
                <Button text=finance().print icon="print" press=move || super::sheet::print(page)/>
            </div>
        </section>
    }
    .into_any()
}

/// From a day to another. What is wrong stands at its field, and the days before stay.
fn own_days(page: Page) -> AnyView {
    let problems = page.deed.problems;
    Effect::new(move || match own_span(&page.from.get(), &page.until.get()) {
        Ok(days) => {
            problems.set(Vec::new());
            page.own.set(Some(days));
        }
        // Nothing is typed yet: nothing is wrong yet.
        Err(_) if page.from.with(String::is_empty) || page.until.with(String::is_empty) => {}
        Err(wrong) => problems.set(wrong),
    });
    let day = |name: &'static str, value: RwSignal<String>| {
        let (label, error) = ((finance().field)(name), error_of(problems, name));
        view! { <TextField name label value kind=Kind::Date error/> }
    };
    view! { <div class="grid2">{day(field::FROM, page.from)}{day(field::UNTIL, page.until)}</div> }.into_any()
}
