//! The steps that can be taken with a request: the one that usually comes next, and the others.

use leptos::prelude::*;

use super::amounts::FinishDialog;
use super::assign::AssignDialog;
use super::detail::Open;
use super::plan::WhenDialog;
use super::rate::RateDialog;
use super::words_dialog::{For, WordsDialog};
use super::{requests, step_words};
use crate::app::session::Session;
use crate::domain::requests::{Step, StepDetails};
use crate::domain::rights::WINDOW;
use crate::domain::{Command, Slice};
use crate::forms::requests::{Offered, offered};
use crate::ui::components::{Button, Weight, live};
use crate::ui::pages::desk::record::{Refused, Undo};
use crate::ui::pages::desk::rights::allowed;

/// Which dialogs are open.
#[derive(Clone, Copy)]
struct Asking {
    assign: RwSignal<bool>,
    finish: RwSignal<bool>,
    rate: RwSignal<bool>,
    when: RwSignal<bool>,
    note: RwSignal<bool>,
    reasons: [(Step, RwSignal<bool>); 5],
}

impl Asking {
    /// Is one of them open? Tracked.
    fn is_open(self) -> bool {
        let others = self.reasons.map(|(_, open)| open);
        let all = [self.assign, self.finish, self.rate, self.when, self.note];
        all.into_iter().chain(others).any(|open| open.get())
    }
}

/// The buttons, and the dialogs behind them.
#[component]
pub fn StepButtons(one: Open) -> impl IntoView {
    let session = Session::get();
    let closed = || RwSignal::new(false);
    let reasons = [Step::Decline, Step::Cancel, Step::Refer, Step::Reopen, Step::Complain];
    let asking = Asking {
        assign: closed(),
        finish: closed(),
        rate: closed(),
        when: closed(),
        note: closed(),
        reasons: reasons.map(|step| (step, closed())),
    };
    let may = allowed(WINDOW);
    let units = Memo::new(move |_| {
        let service = one.record.with(|record| record.as_ref().and_then(|record| record.service.clone()));
        session.read(&[Slice::Catalogue], |station| {
            let service = service.and_then(|id| station.catalogue().get(&id));
            service.is_some_and(|service| !service.details.providers.is_empty())
        })
    });
    let state = Memo::new(move |_| one.record.with(|record| record.as_ref().map(|record| record.state)));
    let buttons = live(move || {
        let state = state.get().filter(|_| may.get())?;
        let Offered { main, likely, more } = offered(state, units.get());
        let main = main.map(|step| button(one, asking, step, Weight::Main));
        let likely: Vec<AnyView> =
            likely.into_iter().map(|step| button(one, asking, step, Weight::Normal)).collect();
        let more: Vec<AnyView> =
            more.into_iter().map(|step| button(one, asking, step, weight(step))).collect();
        let when = state.is_open().then(|| {
            view! {
                <Button
                    text=requests().change_time
                    icon="clock"
                    press=move || one.ask(asking.when)
                />
            }
        });
        Some(view! {
            <div class="row">{main}{likely}</div>
            <details class="fold">
                <summary>{requests().more_steps}</summary>
                <div class="row">
                    <Button text=requests().note icon="edit" press=move || one.ask(asking.note)/>
                    {when}
                    {more}
                </div>
            </details>
        })
    });
    let ids = Signal::derive(move || vec![one.id()]);
    let dialogs = asking
        .reasons
        .map(|(step, open)| view! { <WordsDialog open one wanted=For::Step(step)/> }.into_any());
    // A dialog says for itself why it was refused.
    let refused = live(move || (!asking.is_open()).then(|| view! { <Refused deed=one.deed/> }));
    view! {
        {buttons}
        {refused}
        <AssignDialog name="request-assign" open=asking.assign deed=one.deed ids then=|| ()/>
        <FinishDialog open=asking.finish one/>
        <RateDialog open=asking.rate one/>
        <WhenDialog open=asking.when one/>
        <WordsDialog open=asking.note one wanted=For::Note/>
        {dialogs.into_iter().collect_view()}
    }
}

fn weight(step: Step) -> Weight {
    if matches!(step, Step::Decline | Step::Cancel) { Weight::Danger } else { Weight::Normal }
}

/// A step is taken at once where nothing has to be asked.
fn button(one: Open, asking: Asking, step: Step, weight: Weight) -> AnyView {
    let said = (requests().stepped)(step);
    let press = move || match step {
        Step::Accept | Step::Start => {
            let command = Command::StepRequests {
                requests: vec![one.id()],
                step,
                with: StepDetails::default(),
                words: String::new(),
            };
            one.deed.send(vec![command], move |done| {
                if done {
                    one.deed.undo.set(Some(Undo { said, back: Vec::new() }));
                }
            });
        }
        Step::Assign => one.ask(asking.assign),
        Step::Finish => one.ask(asking.finish),
        Step::Confirm => one.ask(asking.rate),
        _ => {
            if let Some((_, open)) = asking.reasons.iter().find(|(of, _)| *of == step) {
                one.ask(*open);
            }
        }
    };
    view! { <Button text=(step_words().step)(step) weight busy=one.deed.busy press/> }.into_any()
}
