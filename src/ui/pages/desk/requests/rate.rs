//! 评价: how the resident found it, on the tablet or asked by phone; a low one offers to do it again.

use leptos::prelude::*;

use super::detail::Open;
use super::words_dialog::kept;
use super::{requests, step_words};
use crate::domain::Command;
use crate::domain::requests::{Step, StepDetails};
use crate::forms::requests::{LOW, MOST_WORDS, field, stars, words as checked};
use crate::ui::components::{
    AreaField, Button, CheckField, Choice, ChoiceField, Dialog, Weight, live, words,
};
use crate::ui::pages::desk::drafts::DraftOffer;
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Refused, Undo};

/// The dialog.
#[component]
pub fn RateDialog(open: RwSignal<bool>, one: Open) -> impl IntoView {
    let title = (step_words().step)(Step::Confirm);
    view! { <Dialog open name="request-rate" title><Rating open one/></Dialog> }
}

#[component]
fn Rating(open: RwSignal<bool>, one: Open) -> impl IntoView {
    let deed = one.deed;
    let (chosen, typed) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let again = RwSignal::new(false);
    let is_low = Memo::new(move |_| chosen.with(|chosen| stars(chosen).is_ok_and(|stars| stars <= LOW)));
    let (rated, complained) = ((requests().stepped)(Step::Confirm), (requests().stepped)(Step::Complain));
    let kept = kept(one, "request-rate", typed);
    let cancel = move || {
        kept.done();
        open.set(false);
    };
    let press = move || {
        let again = is_low.get_untracked() && again.get_untracked();
        let mut problems = Vec::new();
        let rating = chosen.with_untracked(|chosen| stars(chosen)).map_err(|p| problems.push(p)).ok();
        let mut said = typed.get_untracked();
        if again {
            // The words are the reason then.
            said = checked(&said).map_err(|p| problems.push(p)).unwrap_or_default();
        }
        if !problems.is_empty() {
            return deed.object(problems);
        }
        let step = |step, with, words: &str| Command::StepRequests {
            requests: vec![one.id()],
            step,
            with,
            words: words.to_owned(),
        };
        let mut commands = vec![step(Step::Confirm, StepDetails { rating, ..StepDetails::default() }, &said)];
        if again {
            commands.push(step(Step::Complain, StepDetails::default(), &said));
        }
        deed.send(commands, move |done| {
            if done {
                kept.done();
                open.set(false);
                let said = if again { complained } else { rated };
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let choice = |n: u8| Choice::new(n.to_string(), (requests().stars)(n), String::new());
    let choices = (1..=5).rev().map(choice).collect();
    let low = live(move || {
        is_low.get().then(|| {
            view! { <CheckField label=requests().again checked=again change=move |on| again.set(on)/> }
        })
    });
    view! {
        <DraftOffer kept/>
        <p class="hint">{requests().rate_hint}</p>
        <ChoiceField
            name=field::STARS
            label=requests().rate_label
            value=chosen
            choices
            error=error_of(deed.problems, field::STARS)
        />
        {low}
        <AreaField
            name=field::WORDS
            label=requests().rate_words
            value=typed
            hint=requests().rate_words_hint
            most=MOST_WORDS
            error=error_of(deed.problems, field::WORDS)
        />
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=cancel/>
            <Button text=(step_words().step)(Step::Confirm) weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}
