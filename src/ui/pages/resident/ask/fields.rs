//! Who it is for, how to reach them, when it suits, what it is about.

use leptos::prelude::*;

use super::ask;
use super::form::{FAMILY, Form, SELF};
use super::problems::error_of;
use super::{Asking, Way};
use crate::app::slips;
use crate::forms::ask::{Draft, Room, TIMES, field};
use crate::ui::components::{AreaField, Choice, ChoiceField, Kind, TextField, Toggle, live};

/// One line of the form.
fn line(form: Form, name: &'static str, value: RwSignal<String>, hint: &'static str, kind: Kind) -> AnyView {
    let required = matches!(name, field::HELPER | field::RELATION);
    let error = error_of(form.problems, name);
    view! { <TextField name label=(ask().field)(name) value hint kind required error/> }.into_any()
}

/// For oneself or for family; whoever fills it in for family says who they are.
pub fn whom(form: Form) -> AnyView {
    let choices = vec![
        Choice::new(SELF, ask().for_self, ask().for_self_hint),
        Choice::new(FAMILY, ask().for_family, ask().for_family_hint),
    ];
    let is_family = Memo::new(move |_| form.whom.with(|whom| whom == FAMILY));
    let helper = live(move || {
        is_family.get().then(|| {
            view! {
                <div class="grid2">
                    {line(form, field::HELPER, form.helper, ask().helper_hint, Kind::Text)}
                    {line(form, field::RELATION, form.relation, ask().relation_hint, Kind::Text)}
                </div>
            }
        })
    });
    view! {
        <ChoiceField name="ask-whom" label=ask().whom value=form.whom choices/>
        {helper}
    }
    .into_any()
}

/// Name, phone, door.
pub fn person(form: Form) -> AnyView {
    view! {
        <div class="grid2">
            {line(form, field::NAME, form.name, ask().name_hint, Kind::Text)}
            {line(form, field::PHONE, form.phone, ask().phone_hint, Kind::Phone)}
        </div>
        <fieldset class="ask-home">
            <legend class="label">{ask().home}</legend>
            <p class="hint">{ask().home_hint}</p>
            <div class="ask-door">
                {line(form, field::BUILDING, form.building, "", Kind::Text)}
                {line(form, field::UNIT, form.unit, "", Kind::Text)}
                {line(form, field::ROOM, form.room, "", Kind::Text)}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Times of the week to press, and words for everything else.
pub fn when(form: Form) -> AnyView {
    let toggle = |(which, text): (usize, &'static str)| {
        let pressed =
            Signal::derive(move || form.times.with(|times| times.get(which).copied().unwrap_or_default()));
        let press = move || form.times.update(|times| Draft::toggle_time(times, which));
        view! { <Toggle text pressed press/> }.into_any()
    };
    let toggles: [AnyView; TIMES] = {
        let mut which = 0..TIMES;
        ask().times.map(|text| toggle((which.next().unwrap_or_default(), text)))
    };
    view! {
        <fieldset>
            <legend class="label">{ask().times_label}</legend>
            <div class="filters ask-times">{Vec::from(toggles)}</div>
        </fieldset>
        {line(form, field::WHEN, form.when, ask().when_hint, Kind::Text)}
    }
    .into_any()
}

/// What it is about, with what still fits into a code.
pub fn note(asking: &Asking) -> AnyView {
    let form = asking.form;
    view! {
        <AreaField
            name=field::NOTE
            label=(ask().field)(field::NOTE)
            value=form.note
            hint=ask().note_hint
            error=error_of(form.problems, field::NOTE)
        />
        {room(asking)}
    }
    .into_any()
}

/// How much still fits; only a phone's slip has to fit into a code, and none with photos does.
fn room(asking: &Asking) -> Option<AnyView> {
    let form = asking.form;
    let words = ask();
    (asking.way == Way::Phone).then(|| {
        let asking = StoredValue::new_local(asking.clone());
        // Any id is as long as another.
        let blank = StoredValue::new(slips::blank());
        let room = Memo::new(move |_| {
            let draft = form.draft();
            asking.with_value(|asking| Room::beside(&draft.slip(blank.get_value(), &asking.asked())))
        });
        let has_photos = Memo::new(move |_| form.photos.with(|photos| !photos.is_empty()));
        let line = live(move || match room.get() {
            _ if has_photos.get() => ().into_any(),
            Room::Left(n) => view! { <p class="hint num">{(words.room_left)(n)}</p> }.into_any(),
            Room::Over(n) => view! { <p class="error">{(words.room_over)(n)}</p> }.into_any(),
        });
        view! { <div class="ask-room">{line}</div> }.into_any()
    })
}
