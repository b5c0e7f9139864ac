//! What it is about, who says so and how, and until when.

use leptos::prelude::*;

use super::chips::radio_chips;
use super::entry;
use super::fields::EntryFields;
use crate::app::clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::requests::Source;
use crate::forms::entry::{DUE_IN, OTHER, SOURCES, field, shares};
use crate::i18n::steps;
use crate::ui::components::{AreaField, CheckField, Kind, TextField, Toggle, lang, live};
use crate::ui::pages::desk::problems::{Problems, error_of};

/// The part of the form.
pub fn details(fields: EntryFields, problems: Problems) -> AnyView {
    let session = Session::get();
    let is_other = Memo::new(move |_| fields.service.with(|service| service == OTHER));
    let note = live(move || {
        let other = is_other.get();
        let hint = if other { entry().note_other } else { entry().note_hint };
        let error = error_of(problems, field::NOTE);
        view! {
            <AreaField name=field::NOTE label=entry().note value=fields.note hint required=other most=500 error/>
        }
    });
    let asked_by = live(move || {
        (fields.asks.get() == 1)
            .then(|| line(field::ASKED_BY, fields.asked_by, entry().asked_by_hint, true, problems))
    });
    let is_hotline = Memo::new(move |_| SOURCES.get(fields.source.get()) == Some(&Source::Hotline));
    let hotline = live(move || {
        is_hotline.get().then(|| line(field::HOTLINE, fields.hotline, entry().hotline_hint, true, problems))
    });
    let sources = SOURCES.iter().map(|source| (steps::strings(lang()).source)(*source)).collect();
    let share = Memo::new(move |_| {
        let id = fields.service();
        id.is_some_and(|id| session.read(&[Slice::Catalogue], |station| shares(station, &id)))
    });
    let share = live(move || {
        share.get().then(|| {
            let change = move |on| fields.share.set(on);
            view! { <CheckField label=entry().share checked=fields.share change/> }
        })
    });
    let chips = DUE_IN.iter().zip(entry().due_in).map(|(n, text)| due_chip(fields, *n, text));
    let chips = chips.collect_view();
    view! {
        <h3>{entry().details}</h3>
        {note}
        {share}
        {radio_chips("entry-source", entry().source, sources, fields.source)}
        {hotline}
        {radio_chips("entry-asks", entry().asks, entry().who_asks.to_vec(), fields.asks)}
        {asked_by}
        {line(field::WHEN, fields.when, entry().when_hint, false, problems)}
        <TextField
            name=field::DUE
            label=(entry().field)(field::DUE)
            value=fields.due
            kind=Kind::Date
            hint=entry().due_hint
            error=error_of(problems, field::DUE)
        />
        <div class="filters" role="group" aria-label=entry().due_quick>{chips}</div>
    }
    .into_any()
}

fn line(
    name: &'static str,
    value: RwSignal<String>,
    hint: &'static str,
    required: bool,
    problems: Problems,
) -> AnyView {
    let label = (entry().field)(name);
    let error = error_of(problems, name);
    view! { <TextField name label value hint required error/> }.into_any()
}

/// A due day so many days from today; a second press takes it back.
fn due_chip(fields: EntryFields, days: u64, text: &'static str) -> AnyView {
    let day = move || clock::read().day().plus(days).to_string();
    let pressed = Signal::derive(move || fields.due.with(|due| *due == day()));
    let press = move || {
        let due = if pressed.get_untracked() { String::new() } else { day() };
        fields.due.set(due);
    };
    view! { <Toggle text pressed press/> }.into_any()
}
