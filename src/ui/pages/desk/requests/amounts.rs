//! 完成: how it went, what was paid to the service unit, and what that owes the station.

use leptos::prelude::*;

use super::detail::Open;
use super::words_dialog::kept;
use super::{requests, step_words};
use crate::domain::Command;
use crate::domain::requests::{Step, StepDetails};
use crate::domain::values::Fen;
use crate::forms::requests::{MOST_WORDS, field, finish};
use crate::ui::components::{AreaField, Button, Dialog, Kind, TextField, Weight, words};
use crate::ui::pages::desk::drafts::DraftOffer;
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Refused, Undo};

/// The dialog.
#[component]
pub fn FinishDialog(open: RwSignal<bool>, one: Open) -> impl IntoView {
    let title = (step_words().step)(Step::Finish);
    view! { <Dialog open name="request-finish" title><Finishing open one/></Dialog> }
}

#[component]
fn Finishing(open: RwSignal<bool>, one: Open) -> impl IntoView {
    let deed = one.deed;
    let (has_unit, agreed) = one.record.with_untracked(|record| {
        record.as_ref().map_or((false, None), |record| (record.provider.is_some(), record.price))
    });
    let typed = RwSignal::new(String::new());
    let paid = RwSignal::new(agreed.map(Fen::yuan).unwrap_or_default());
    let commission = RwSignal::new(String::new());
    let said = (requests().stepped)(Step::Finish);
    let kept = kept(one, "request-finish", typed);
    let cancel = move || {
        kept.done();
        open.set(false);
    };
    let press = move || {
        let checked = if has_unit {
            finish(&paid.get_untracked(), &commission.get_untracked())
        } else {
            Ok(StepDetails::default())
        };
        let with = match checked {
            Ok(with) => with,
            Err(problems) => return deed.object(problems),
        };
        let command = Command::StepRequests {
            requests: vec![one.id()],
            step: Step::Finish,
            with,
            words: typed.get_untracked(),
        };
        deed.send(vec![command], move |done| {
            if done {
                kept.done();
                open.set(false);
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    let money = has_unit.then(|| {
        let hint = agreed
            .map_or(requests().paid_hint.to_owned(), |agreed| (requests().agreed)(&(words().yuan)(agreed)));
        view! {
            <TextField
                name=field::PAID
                label=requests().paid
                value=paid
                kind=Kind::Decimal
                hint
                after=requests().yuan
                error=error_of(deed.problems, field::PAID)
            />
            <TextField
                name=field::COMMISSION
                label=requests().commission
                value=commission
                kind=Kind::Decimal
                hint=requests().commission_hint
                after=requests().yuan
                error=error_of(deed.problems, field::COMMISSION)
            />
        }
    });
    view! {
        <DraftOffer kept/>
        <AreaField
            name=field::WORDS
            label=requests().result
            value=typed
            hint=requests().result_hint
            most=MOST_WORDS
        />
        {money}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=cancel/>
            <Button text=(step_words().step)(Step::Finish) weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}
