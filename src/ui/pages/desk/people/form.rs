//! The form of one resident.

use std::collections::BTreeSet;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::consent::sentences;
use super::fields::PersonFields;
use super::people;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::people::{Particulars, Person};
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice};
use crate::forms::people::{Draft, field};
use crate::forms::{Problem, What};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, CheckField, Kind, LinkButton, NoticeBox, TextField, Tone, Weight, live,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{Fields, Form, FormState, Refused, Undo, UndoLine, Unsaved, shared};
use crate::ui::pages::desk::rights::allowed;

/// The form of a resident, or of a new one, with what was left half typed.
pub fn open_form(id: Option<&PersonId>, person: Memo<Option<Person>>) -> Form<PersonFields> {
    let saved = Memo::new(move |_| {
        person.with(|person| person.as_ref().and_then(|person| person.who.present().map(Draft::from)))
    });
    let key = format!("person/{}", id.map_or("new", PersonId::as_str));
    Form::open(key, PersonFields::new(), saved, Draft::default())
}

/// The fields and the buttons that save them.
#[component]
pub fn PersonForm(
    form: Form<PersonFields>,
    person: Memo<Option<Person>>,
    id: Option<PersonId>,
) -> impl IntoView {
    let (fields, problems) = (form.fields, form.deed.problems);
    let may = allowed(WINDOW);
    let is_new = id.is_none();
    let (session, clock, id) = (Session::get(), Clock::get(), StoredValue::new(id));
    let edited = people().edited;
    let save = move || {
        let was = person.with_untracked(|person| person.as_ref()?.who.present().cloned());
        let (draft, today) = untrack(|| (fields.draft(), clock.today()));
        match (draft.check(was.as_ref(), today), id.get_value()) {
            (Err(problems), _) => {
                // A problem in a field that is folded away would be a riddle.
                if problems.iter().any(|problem| field::PHONES.iter().skip(1).any(|f| *f == problem.field)) {
                    fields.more_phones.set(true);
                }
                form.deed.object(problems);
            }
            (Ok(now), Some(person)) => {
                let was = was.filter(|was| *was != now);
                let back = was.map(|was| Command::EditPerson { person: person.clone(), now: Box::new(was) });
                form.save(vec![Command::EditPerson { person, now: Box::new(now) }], move || {
                    form.deed.undo.set(back.map(|back| Undo { said: edited, back: vec![back] }));
                });
            }
            (Ok(_), None) if !draft.consent => {
                form.deed.object(vec![Problem::new(field::CONSENT, What::NoConsent)]);
            }
            (Ok(who), None) => add(form, session, who, draft.consent),
        }
    };
    let label = people().field;
    let title = if is_new {
        view! { <h2>{people().new_title}</h2> }.into_any()
    } else {
        view! { <h3>{people().particulars}</h3> }.into_any()
    };
    let consent = is_new.then(|| {
        let change = move |on| fields.consent.set(on);
        view! {
            {sentences()}
            <CheckField
                name=field::CONSENT
                label=people().agrees
                checked=fields.consent
                change
                error=error_of(problems, field::CONSENT)
            />
        }
    });
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let buttons = live(move || {
        may.get().then(|| {
            view! {
                <Button text=shared().save icon="save" weight=Weight::Main busy=form.deed.busy press=save/>
            }
        })
    });
    view! {
        <form class="stack no-print" on:submit=submitted novalidate>
            <section class="card stack">
                {title}
                <UndoLine deed=form.deed/>
                <FormState form/>
                <ProblemSummary problems label/>
                <fieldset class="stack" disabled=move || !may.get()>
                    <TextField
                        name=field::NAME
                        label=label(field::NAME)
                        value=fields.name
                        required=true
                        error=error_of(problems, field::NAME)
                    />
                    <Phones form/>
                    {is_new.then(|| view! { <Same fields/> })}
                    <Door form/>
                    <AreaField
                        name=field::NOTE
                        label=label(field::NOTE)
                        value=fields.note
                        hint=people().note_hint
                        error=error_of(problems, field::NOTE)
                    />
                    <TextField
                        name=field::CARE_UNTIL
                        label=label(field::CARE_UNTIL)
                        value=fields.care_until
                        kind=Kind::Date
                        hint=people().care_hint
                        error=error_of(problems, field::CARE_UNTIL)
                    />
                    {consent}
                </fieldset>
                <Refused deed=form.deed/>
            </section>
            <div class="dock"><Unsaved form/>{buttons}</div>
        </form>
    }
}

/// Writes somebody down and goes to their page.
fn add(form: Form<PersonFields>, session: Session, who: Particulars, consent: bool) {
    let ids = move || -> BTreeSet<PersonId> {
        untrack(|| session.read(&[], |station| station.people().iter().map(|(id, _)| id.clone()).collect()))
    };
    let before = ids();
    form.save(vec![Command::AddPerson { who: Box::new(who), consent }], move || {
        if let Some(id) = ids().into_iter().find(|id| !before.contains(id)) {
            // In place, so that the way back does not lead to an empty form.
            let _ = window().location().replace(&Route::Desk(DeskRoute::PersonEdit(id)).to_string());
        }
    });
}

/// The best phone, and two more where there are any.
#[component]
fn Phones(form: Form<PersonFields>) -> impl IntoView {
    let problems = form.deed.problems;
    let PersonFields { phones: [first, second, third], more_phones, .. } = form.fields;
    let phone = move |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        view! {
            <TextField
                name
                label=(people().field)(name)
                value
                kind=Kind::Phone
                hint
                error=error_of(problems, name)
            />
        }
        .into_any()
    };
    let [one, two, three] = field::PHONES;
    let more = live(move || {
        if more_phones.get() {
            view! { <div class="grid2">{phone(two, second, "")}{phone(three, third, "")}</div> }.into_any()
        } else {
            let press = move || more_phones.set(true);
            view! {
                <div class="row">
                    <Button text=people().more_phones icon="plus" small=true weight=Weight::Quiet press/>
                </div>
            }
            .into_any()
        }
    });
    view! { {phone(one, first, people().phone_hint)}{more} }
}

/// Building, stairwell and room.
#[component]
fn Door(form: Form<PersonFields>) -> impl IntoView {
    let problems = form.deed.problems;
    let fields = form.fields;
    let part = move |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        let error = error_of(problems, name);
        view! { <TextField name label=(people().field)(name) value hint error/> }.into_any()
    };
    view! {
        {part(field::BUILDING, fields.building, people().building_hint)}
        <div class="grid2">{part(field::UNIT, fields.unit, "")}{part(field::ROOM, fields.room, "")}</div>
    }
}

/// Somebody of this name with this phone is known already: perhaps the one who is being written down.
#[component]
fn Same(fields: PersonFields) -> impl IntoView {
    let session = Session::get();
    let same = Memo::new(move |_| {
        let (name, [phone, ..]) = (fields.name.get(), fields.phones);
        session.read(&[Slice::People], |station| station.people().same(name.trim(), &phone.get()).cloned())
    });
    live(move || {
        let id = same.get()?;
        let href = Route::Desk(DeskRoute::PersonEdit(id)).to_string();
        let text = fields.name.get_untracked();
        Some(view! {
            <NoticeBox tone=Tone::Wait title=people().same>
                <p>{people().same_hint}</p>
                <div class="row"><LinkButton href text icon="my" small=true/></div>
            </NoticeBox>
        })
    })
}
