//! How the day went: how many came, how many complained, whether they are wanted again.

use leptos::prelude::*;

use super::open::Open;
use super::visits;
use crate::app::router::Router;
use crate::domain::rights::{MANAGER, SPEAKERS};
use crate::domain::visits::State;
use crate::forms::visits::{Draft, Outcome, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Choice, ChoiceField, Dialog, Kind, TextField, Weight, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::rights::allowed;

/// Nothing while nobody has agreed.
#[component]
pub fn OutcomeCard(open: Open, template: RwSignal<Option<Draft>>) -> impl IntoView {
    let state = open.state();
    // Whose work it is: what is half typed stays while something is not saved yet.
    let may = Memo::new(move |_| open.session.may(SPEAKERS));
    let (correcting, typed) = (RwSignal::new(false), Typed::new());
    let left = Memo::new(move |_| {
        open.record.with(|r| r.as_ref().map_or(0, |it| it.application.on.days_since(open.clock.today())))
    });
    let card = live(move || {
        let state = state.get()?;
        let over = matches!(state, State::Over(_));
        let inner = match state {
            State::Agreed if left.get() > 0 => {
                view! { <p class="muted">{(visits().not_yet)(left.get())}</p> }.into_any()
            }
            State::Agreed if may.get() => asking(open, typed, correcting),
            State::Over(_) if may.get() && correcting.get() => asking(open, typed, correcting),
            State::Over(_) if may.get() => {
                let correct = move || {
                    typed.fill(open);
                    correcting.set(true);
                };
                view! { <Button text=visits().put_right press=correct/> }.into_any()
            }
            _ => return None,
        };
        let text = (!over && left.get() <= 0).then(|| view! { <p>{visits().outcome_text}</p> });
        Some(view! {
            <section class="card stack no-print"><h3>{visits().outcome}</h3>{text}{inner}</section>
        })
    });
    view! { {card}<Afterwards open template/> }
}

/// What is typed about a day.
#[derive(Clone, Copy)]
struct Typed {
    came: RwSignal<String>,
    complaints: RwSignal<String>,
    again: RwSignal<String>,
    words: RwSignal<String>,
}

impl Typed {
    fn new() -> Typed {
        let text = || RwSignal::new(String::new());
        Typed { came: text(), complaints: text(), again: text(), words: text() }
    }

    /// What has been told already, to be put right.
    fn fill(self, open: Open) {
        let told =
            open.record.with_untracked(|r| r.as_ref().map(|it| Outcome::of(&it.state, it.words.present())));
        let Outcome { came, complaints, again, words } = told.unwrap_or_default();
        self.came.set(came);
        self.complaints.set(complaints);
        self.again.set(again);
        self.words.set(words);
    }

    fn outcome(self) -> Outcome {
        Outcome {
            came: self.came.get_untracked(),
            complaints: self.complaints.get_untracked(),
            again: self.again.get_untracked(),
            words: self.words.get_untracked(),
        }
    }
}

/// The fields.
fn asking(open: Open, typed: Typed, correcting: RwSignal<bool>) -> AnyView {
    let Typed { came, complaints, again, words: more } = typed;
    let (problems, busy) = (open.form.deed.problems, open.form.deed.busy);
    let label = visits().field;
    let [yes, no] = visits().again;
    let choices = vec![Choice::new("yes", yes, ""), Choice::new("no", no, "")];
    let can = allowed(SPEAKERS);
    let shut = Signal::derive(move || !can.get());
    let tell = move || match typed.outcome().check() {
        Ok((report, words)) => open.report(report, words, move || correcting.set(false)),
        Err(problems) => open.form.deed.object(problems),
    };
    let number = |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        let error = error_of(problems, name);
        view! { <TextField name label=label(name) value kind=Kind::Number hint error/> }
    };
    // Once it has been erased who was there, nothing is written about them any more.
    let erased = open.record.with_untracked(|r| r.as_ref().is_some_and(|it| it.is_erased()));
    let words_field = (!erased).then(|| {
        view! {
            <AreaField
                name=field::WORDS
                label=label(field::WORDS)
                value=more
                hint=visits().words_hint
                error=error_of(problems, field::WORDS)
            />
        }
    });
    view! {
        <div class="grid2">
            {number(field::CAME, came, visits().came_hint)}
            {number(field::COMPLAINTS, complaints, visits().complaints_hint)}
        </div>
        <ChoiceField
            name=field::AGAIN
            label=label(field::AGAIN)
            value=again
            choices
            error=error_of(problems, field::AGAIN)
        />
        {words_field}
        <div class="row">
            <Button text=visits().tell_outcome weight=Weight::Main busy disabled=shut press=tell/>
        </div>
    }
    .into_any()
}

/// The same again on another day, and erasing whom to call.
#[component]
fn Afterwards(open: Open, template: RwSignal<Option<Draft>>) -> impl IntoView {
    let (may, erases) = (allowed(SPEAKERS), allowed(MANAGER));
    let (state, router) = (open.state(), Router::get());
    let erasing = RwSignal::new(false);
    let known = Memo::new(move |_| {
        open.record.with(|r| {
            r.as_ref().is_some_and(|it| it.contact.present().is_some() || it.words.present().is_some())
        })
    });
    let once_more = move || {
        let draft = open.record.with_untracked(|r| {
            r.as_ref().map(|it| Draft::of(&it.application, it.contact.present()).once_more())
        });
        template.set(draft);
        router.go(&Route::Desk(DeskRoute::VisitNew));
    };
    let buttons = live(move || {
        let over = !state.get()?.is_open();
        let busy = open.form.deed.busy;
        let again = (may.get() && over).then(|| view! { <Button text=visits().once_more press=once_more/> });
        let erase = (erases.get() && over && known.get()).then(|| {
            view! {
                <Button text=visits().erase weight=Weight::Danger busy press=move || erasing.set(true)/>
            }
        });
        Some(view! { <div class="row no-print">{again}{erase}</div> })
    });
    let erase_now = move || {
        erasing.set(false);
        open.erase();
    };
    view! {
        {buttons}
        <Dialog open=erasing name="visit-erase" title=visits().erase>
            <p>{visits().erase_text}</p>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || erasing.set(false)/>
                <Button text=visits().erase weight=Weight::Danger press=erase_now/>
            </div>
        </Dialog>
    }
}
