//! How it is paid: the method, cash and change.

use leptos::prelude::*;

use super::parked::ParkedPayments;
use super::till::Till;
use super::{collect, money, on_enter, pad};
use crate::domain::cashdesk::{Method, rounded};
use crate::domain::values::Fen;
use crate::forms::collect::{field, word};
use crate::ui::components::{Button, Choice, ChoiceField, Kind, TextField, Weight, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Fields;

/// Notes that are handed over, in yuan.
const NOTES: [i64; 4] = [10, 20, 50, 100];

/// The card.
pub fn card(till: Till, parked: ParkedPayments) -> AnyView {
    let fields = till.fields();
    let choices = Method::ALL
        .into_iter()
        .map(|method| Choice::new(word(method), (money().method)(method), (collect().method_hint)(method)));
    let is_cash = Memo::new(move |_| till.method() == Method::Cash);
    let cash = live(move || is_cash.get().then(|| cash(till)));
    let review = move || till.review();
    view! {
        <section class="card stack">
            <h2>{collect().pay}</h2>
            <ChoiceField
                name=field::METHOD
                label=(collect().field)(field::METHOD)
                value=fields.method
                choices=choices.collect()
                error=error_of(till.form.deed.problems, field::METHOD)
            />
            {sums(till)}
            {cash}
            {pad::pad(till)}
            <div class="row">
                <Button text=collect().review weight=Weight::Main disabled=till.shut press=review/>
                <Button text=collect().park busy=till.form.deed.busy press=move || parked.park()/>
            </div>
        </section>
    }
    .into_any()
}

/// What it comes to, and what is asked for.
fn sums(till: Till) -> AnyView {
    let sums = Memo::new(move |_| {
        let draft = till.fields().draft();
        (draft.total(), rounded(draft.method(), draft.total()), draft.asked())
    });
    live(move || {
        let (total, rounded, asked) = sums.get();
        let rounding = (rounded > Fen(0)).then(|| {
            view! {
                <dt>{collect().total}</dt><dd>{(words().yuan)(total)}</dd>
                <dt>{collect().rounded}</dt><dd>{(words().yuan)(rounded)}</dd>
            }
        });
        view! { <dl class="bill">{rounding}<dt>{collect().asked}</dt><dd class="sum">{(words().yuan)(asked)}</dd></dl> }
    })
}

fn cash(till: Till) -> AnyView {
    let fields = till.fields();
    let exact = move || {
        let asked = untrack(|| fields.draft().asked());
        fields.given.set(asked.yuan());
    };
    let notes = NOTES.map(|yuan| {
        let text = yuan.to_string();
        let typed = text.clone();
        view! { <Button text small=true press=move || fields.given.set(typed.clone())/> }
    });
    let change = move || {
        let draft = fields.draft();
        match draft.change() {
            Some(change) => (words().yuan)(change),
            None if draft.given.trim().is_empty() => String::new(),
            None => collect().change_none.to_owned(),
        }
    };
    view! {
        <div class="stack">
            <div on:keydown=on_enter(move || till.review()) on:focusin=move |_| till.into_amount.set(false)>
                <TextField
                    name=field::GIVEN
                    label=collect().given
                    value=fields.given
                    kind=Kind::Decimal
                    before="¥"
                    required=true
                    error=error_of(till.form.deed.problems, field::GIVEN)
                />
            </div>
            <div class="row" role="group" aria-label=collect().notes>
                <Button text=collect().exact small=true press=exact/>
                {notes.into_iter().collect_view()}
            </div>
            <div class="field">
                <label class="label" for="collect-change">{collect().change}</label>
                <output id="collect-change" class="sum num">{change}</output>
            </div>
        </div>
    }
    .into_any()
}
