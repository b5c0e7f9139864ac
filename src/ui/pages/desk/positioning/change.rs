//! 改变定位: a model is looked at with all that follows from it, and set with a day and words.

use leptos::prelude::*;

use super::charter::TOP;
use super::{Page, consequences, text};
use crate::domain::Command;
use crate::domain::profile::Positioning;
use crate::domain::rights::OVERSEERS;
use crate::domain::values::Day;
use crate::forms::{Problem, What};
use crate::ui::components::{
    AreaField, Button, Choice, ChoiceField, Kind, TextField, Toasts, Weight, live, words,
};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on};
use crate::ui::pages::desk::rights::allowed;
use crate::ui::pages::desk::setup::MODELS;

/// Names of the two fields.
const FROM: &str = "positioning-from";
const WORDS: &str = "positioning-words";

/// What is chosen and typed.
#[derive(Clone, Copy)]
struct Change {
    open: RwSignal<bool>,
    chosen: RwSignal<String>,
    from: RwSignal<String>,
    words: RwSignal<String>,
    deed: Deed,
}

impl Change {
    fn model(self) -> Option<Positioning> {
        self.chosen.with(|chosen| MODELS.iter().find(|(_, name)| name == chosen).map(|(model, _)| *model))
    }
}

/// The button, and what opens below it.
pub fn card(page: Page) -> AnyView {
    let line = || RwSignal::new(String::new());
    let today = page.today.get_untracked().to_string();
    let change = Change {
        open: RwSignal::new(false),
        chosen: line(),
        from: RwSignal::new(today),
        words: line(),
        deed: Deed::new(),
    };
    let may = allowed(OVERSEERS);
    live(move || {
        if !may.get() {
            return view! { <p class="muted no-print">{text().not_yours}</p> }.into_any();
        }
        if change.open.get() {
            return chooser(page, change);
        }
        view! {
            <div class="row no-print">
                <Button text=text().change weight=Weight::Main press=move || change.open.set(true)/>
            </div>
        }
        .into_any()
    })
}

fn chooser(page: Page, change: Change) -> AnyView {
    // The last that was set: what is planned already is not chosen again.
    let last = Memo::new(move |_| {
        page.profile.with(|profile| {
            let profile = profile.as_ref()?;
            Some(profile.positioned.last().map_or(profile.positioning, |change| change.model))
        })
    });
    let choices = live(move || {
        let others = MODELS.into_iter().filter(|(model, _)| Some(*model) != last.get());
        let choices: Vec<Choice> = others
            .map(|(model, name)| Choice::new(name, (words().positioning)(model), (text().quote)(model)))
            .collect();
        view! { <ChoiceField name="positioning-model" label=text().choose value=change.chosen choices/> }
    });
    let chosen = Memo::new(move |_| change.model());
    let then = live(move || {
        let model = chosen.get()?;
        Some(view! { {consequences::of(page, model)}{decide(change, model)} })
    });
    let cancel = move || change.open.set(false);
    view! {
        <section class="card stack no-print">
            <h2>{text().change_title}</h2>
            {choices}
            {then}
            <div class="row"><Button text=words().cancel press=cancel/></div>
        </section>
    }
    .into_any()
}

/// Day, words, and the button that sets it.
fn decide(change: Change, model: Positioning) -> AnyView {
    let Change { from, words: typed, deed, .. } = change;
    let wrong = |name: &'static str| {
        let words = if name == FROM { text().from_wrong } else { text().words_missing };
        Signal::derive(move || {
            deed.problems.with(|all| all.iter().any(|p| p.field == name)).then(|| words.to_owned())
        })
    };
    let toasts = Toasts::get();
    let said = text().changed;
    let press = move || {
        let day = Day::parse(&from.get_untracked());
        let words = typed.get_untracked();
        let mut problems = Vec::new();
        if day.is_none() {
            problems.push(Problem::new(FROM, What::Missing));
        }
        if words.trim().is_empty() {
            problems.push(Problem::new(WORDS, What::Missing));
        }
        let Some(from) = day.filter(|_| problems.is_empty()) else { return deed.object(problems) };
        deed.send(vec![Command::SetPositioning { model, from, words }], move |done| {
            if done {
                typed.set(String::new());
                change.chosen.set(String::new());
                change.open.set(false);
                // After the shell has said that it is saved.
                request_animation_frame(move || toasts.say(said));
                focus_on(TOP.to_owned());
            }
        });
    };
    view! {
        <TextField
            name=FROM
            label=text().from_day
            value=from
            kind=Kind::Date
            hint=text().from_hint
            required=true
            error=wrong(FROM)
        />
        <AreaField
            name=WORDS
            label=text().words
            value=typed
            hint=text().words_hint
            required=true
            most=400
            error=wrong(WORDS)
        />
        <Refused deed/>
        <div class="row">
            <Button
                text=(text().confirm)((words().positioning)(model))
                weight=Weight::Main
                busy=deed.busy
                press
            />
        </div>
    }
    .into_any()
}
