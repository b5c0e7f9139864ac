//! Whose a fee of the station is: its own, that of the owners of a compound, or a deposit of somebody in the register.

use leptos::prelude::*;

use super::till::Till;
use super::{collect, names};
use crate::domain::Slice;
use crate::domain::ledger::Account;
use crate::domain::values::PersonId;
use crate::forms::collect::{DEPOSIT, OWNERS, field};
use crate::ui::components::{Button, Choice, ChoiceField, TextField, Toggle, Weight, field_id, live};
use crate::ui::pages::desk::people::{find_people, register_ready};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::record::focus_on;

/// Most residents that are offered.
const MOST: usize = 6;

/// The fields.
pub fn fields(till: Till) -> AnyView {
    let (fields, problems) = (till.fields(), till.form.deed.problems);
    let [own, owners, deposit] = collect().owner_kinds;
    let [own_hint, owners_hint, deposit_hint] = collect().owner_hints;
    let choices = vec![
        Choice::new("", own, own_hint),
        Choice::new(OWNERS, owners, owners_hint),
        Choice::new(DEPOSIT, deposit, deposit_hint),
    ];
    let kind = Memo::new(move |_| fields.owner.get());
    let whose = live(move || match kind.get().as_str() {
        OWNERS => compound(till),
        DEPOSIT => resident(till.session, fields.person, problems),
        _ => ().into_any(),
    });
    view! {
        <ChoiceField name=field::OWNER label=(collect().field)(field::OWNER) value=fields.owner choices/>
        {whose}
    }
    .into_any()
}

/// The compound by its name, and those that are in the books already.
fn compound(till: Till) -> AnyView {
    let value = till.fields().compound;
    let known: Vec<String> = untrack(|| {
        till.around(|around| {
            let all = around.station.cashdesk().ledger().balances().into_keys();
            all.filter_map(|of| if let Account::Owners(name) = of { Some(name.to_string()) } else { None })
                .collect()
        })
    });
    let quick = known.into_iter().take(MOST).map(|name| {
        let (own, chosen) = (name.clone(), name.clone());
        let pressed = Signal::derive(move || value.with(|value| *value == own));
        view! { <Toggle text=name pressed press=move || value.set(chosen.clone())/> }
    });
    view! {
        <TextField
            name=field::COMPOUND
            label=(collect().field)(field::COMPOUND)
            value
            most=40
            required=true
            error=error_of(till.form.deed.problems, field::COMPOUND)
        />
        <div class="chips" role="group" aria-label=collect().compounds>{quick.collect_view()}</div>
    }
    .into_any()
}

/// Somebody of the register, found by name, pinyin, phone or door; `person` is the id of whoever is chosen.
pub fn resident(
    session: crate::app::session::Session,
    person: RwSignal<String>,
    problems: Problems,
) -> AnyView {
    let (ready, typed) = (register_ready(session), RwSignal::new(String::new()));
    let name_of = move |id: &PersonId| session.read(&[Slice::People], |station| names::resident(station, id));
    let chosen = Memo::new(move |_| person.with(|id| !id.is_empty()));
    live(move || {
        if chosen.get() {
            let name = person.with_untracked(|id| name_of(&PersonId::named(id)));
            let other = move || {
                person.set(String::new());
                focus_on(field_id(field::PERSON));
            };
            return view! {
                <div class="picked" role="group" aria-label=(collect().field)(field::PERSON)>
                    <b class="grow">{name}</b>
                    <Button text=collect().other_person small=true weight=Weight::Quiet press=other/>
                </div>
            }
            .into_any();
        }
        let found = Memo::new(move |_| typed.with(|typed| find_people(ready, typed, MOST)));
        let matches = live(move || {
            let rows = found.get().into_iter().map(|id| {
                let name = name_of(&id);
                let press = move |_| {
                    person.set(id.as_str().to_owned());
                    focus_on(field_id(field::WHAT));
                };
                view! { <li><button type="button" on:click=press><b class="grow">{name}</b></button></li> }
            });
            view! { <ul class="rows picker">{rows.collect_view()}</ul> }
        });
        let said = live(move || {
            let none = typed.with(|typed| !typed.trim().is_empty()) && found.with(Vec::is_empty);
            if none { collect().person_none } else { "" }
        });
        view! {
            <TextField
                name=field::PERSON
                label=(collect().field)(field::PERSON)
                value=typed
                hint=collect().person_hint
                required=true
                error=error_of(problems, field::PERSON)
            />
            <p class="muted" role="status">{said}</p>
            {matches}
        }
        .into_any()
    })
    .into_any()
}
