//! How it is paid: the method, cash and change.

use leptos::prelude::*;

use super::parked::ParkedPayments;
use super::till::Till;
use super::{collect, is_narrow, money, on_enter, pad};
use crate::domain::cashdesk::{Method, rounded};
use crate::domain::values::Fen;
use crate::forms::collect::{field, word};
use crate::ui::components::{Button, Choice, ChoiceField, Kind, TextField, Toggle, Weight, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Fields;

/// Notes that are handed over, in yuan.
const NOTES: [i64; 4] = [10, 20, 50, 100];

/// The card.
pub fn card(till: Till, parked: Option<ParkedPayments>) -> AnyView {
    let fields = till.fields();
    let choices = Method::ALL
        .into_iter()
        .map(|method| Choice::new(word(method), (money().method)(method), (collect().method_hint)(method)));
    let is_cash = Memo::new(move |_| till.method() == Method::Cash);
    let cash = live(move || is_cash.get().then(|| cash(till)));
    let review = move || till.review();
    let park = parked.map(|parked| {
        view! { <Button text=collect().park busy=till.form.deed.busy press=move || parked.park()/> }
    });
    // The keyboard of a phone has figures; its screen has no room for two of them.
    let narrow = is_narrow();
    let pad_open = RwSignal::new(!narrow);
    let pad = live(move || pad_open.get().then(|| pad::pad(till)));
    let pad_toggle = narrow.then(|| {
        view! { <div class="row"><Toggle text=collect().pad_name pressed=pad_open press=move || pad_open.update(|open| *open = !*open)/></div> }
    });
    view! {
        <section class="card stack pay">
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
            {pad_toggle}
            {pad}
            <div class="row">
                <Button text=collect().review weight=Weight::Main disabled=till.shut press=review/>
                {park}
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
        // Whoever goes on with the pad goes on with what was put on the desk.
        till.into_amount.set(false);
        fields.given.set(asked.yuan());
    };
    let notes = NOTES.map(|yuan| {
        let text = yuan.to_string();
        let typed = text.clone();
        let press = move || {
            till.into_amount.set(false);
            fields.given.set(typed.clone());
        };
        view! { <Button text small=true press/> }
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
