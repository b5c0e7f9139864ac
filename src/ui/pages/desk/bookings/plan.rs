//! How a service is booked: the form of its plan.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::fields::PlanFields;
use super::preview::preview;
use super::{Looking, bookings};
use crate::domain::catalogue::Service;
use crate::domain::requests::Plan;
use crate::domain::values::{Day, ServiceId};
use crate::domain::{Command, Slice};
use crate::forms::bookings::{Draft, field};
use crate::ui::components::{
    Button, Kind, NoticeBox, SelectField, SelectOption, TextField, Tone, Weight, lang, live, words,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{Fields, Form, FormState, Refused, Undo, UndoLine, Unsaved};

/// The id of the heading, which the focus goes to.
pub const HEADING: &str = "bookings-plan";

/// The settings: which service, and its form.
pub fn card(looking: Looking) -> AnyView {
    let first = looking.service.get_untracked().map(|one| one.id.as_str().to_owned());
    let chosen = RwSignal::new(first.unwrap_or_default());
    let english = lang().is_english();
    let (bookable, choose) = (bookings().can_be_booked, bookings().plan_choose);
    let options = Signal::derive(move || {
        looking.session.read(&[Slice::Catalogue, Slice::Requests], |station| {
            let bookings = station.requests().bookings();
            let option = |(id, service): (&ServiceId, &Service)| {
                let name = service.details.name.words(english);
                let has_plan = bookings.plan(id).is_some();
                let shown = has_plan || service.is_public();
                let label = if has_plan { bookable(name) } else { name.to_owned() };
                shown.then(|| SelectOption::new(id.as_str(), label))
            };
            let none = SelectOption::new("", choose);
            std::iter::once(none).chain(station.catalogue().iter().filter_map(option)).collect::<Vec<_>>()
        })
    });
    let form = live(move || {
        let id = chosen.get();
        (!id.is_empty()).then(|| sheet(looking, ServiceId::named(&id)))
    });
    view! {
        <section class="card stack">
            <h2 id=HEADING tabindex="-1">{bookings().plan}</h2>
            <SelectField
                name="plan-service"
                label=bookings().plan_for
                value=chosen
                choose=move |id: String| chosen.set(id)
                options
            />
            {form}
        </section>
    }
    .into_any()
}

/// The form of one service.
fn sheet(looking: Looking, id: ServiceId) -> AnyView {
    let session = looking.session;
    let plan = {
        let id = id.clone();
        Memo::new(move |_| {
            session.read(&[Slice::Requests], |station| station.requests().bookings().plan(&id).cloned())
        })
    };
    let public = {
        let id = id.clone();
        Memo::new(move |_| {
            session.read(&[Slice::Catalogue], |station| {
                station.catalogue().get(&id).is_some_and(Service::is_public)
            })
        })
    };
    let saved = Memo::new(move |_| plan.with(|plan| plan.as_ref().map(Draft::from)));
    let key = format!("booking-plan/{}", id.as_str());
    let form = Form::open(key, PlanFields::new(), saved, Draft::from(&Plan::usual()));
    let (fields, deed) = (form.fields, form.deed);
    let label = bookings().field;
    let number = move |name: &'static str,
                       value: RwSignal<String>,
                       hint: &'static str,
                       after: &'static str| {
        let error = error_of(deed.problems, name);
        view! { <TextField name label=label(name) value hint error after kind=Kind::Number required=true/> }
            .into_any()
    };
    let hidden = live(move || {
        (!public.get()).then(|| view! { <NoticeBox tone=Tone::Wait title=bookings().not_public/> })
    });
    let submitted = move |event: SubmitEvent| event.prevent_default();
    view! {
        <form class="stack" on:submit=submitted novalidate>
            {hidden}
            <UndoLine deed/>
            <FormState form/>
            <ProblemSummary problems=deed.problems label/>
            <div class="grid3">
                {number(field::MINUTES, fields.minutes, bookings().minutes_hint, bookings().minutes_unit)}
                {number(field::CAPACITY, fields.capacity, bookings().capacity_hint, bookings().capacity_unit)}
                {number(field::AHEAD, fields.ahead, bookings().ahead_hint, bookings().ahead_unit)}
            </div>
            {breaks(form)}
            {closed_days(fields)}
            {preview(id.clone(), fields)}
            <Refused deed/>
            {bar(looking, form, id, plan)}
        </form>
    }
    .into_any()
}

/// Up to three breaks; the next one shows once the one before has a time.
fn breaks(form: Form<PlanFields>) -> AnyView {
    let (fields, problems) = (form.fields, form.deed.problems);
    let label = bookings().field;
    let rows = (0..field::BREAKS.len()).map(|n| {
        let (names, values) = (field::BREAKS.get(n)?, fields.breaks.get(n)?);
        let ([from, until], [opens, closes]) = (*names, *values);
        let before = n.checked_sub(1).and_then(|before| fields.breaks.get(before).copied());
        let shows = Memo::new(move |_| {
            let typed = |pair: [RwSignal<String>; 2]| pair.iter().any(|one| one.with(|one| !one.trim().is_empty()));
            before.is_none_or(typed) || typed([opens, closes])
        });
        Some(live(move || {
            shows.get().then(|| {
                let (wrong, wrong_too) = (error_of(problems, from), error_of(problems, until));
                view! {
                    <div class="grid3">
                        <TextField name=from label=label(from) value=opens error=wrong kind=Kind::Time/>
                        <TextField name=until label=label(until) value=closes error=wrong_too kind=Kind::Time/>
                    </div>
                }
            })
        }))
    });
    view! {
        <fieldset class="stack">
            <legend class="label">{bookings().breaks}</legend>
            <p class="hint">{bookings().breaks_hint}</p>
            {rows.flatten().collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Days without slots.
fn closed_days(fields: PlanFields) -> AnyView {
    let none = Signal::derive(move || fields.adding.with(|typed| Day::parse(typed).is_none()));
    let list = live(move || {
        let days = fields.closed.get();
        let one = |day: Day| {
            let remove = move || fields.closed.update(|days| days.retain(|other| *other != day));
            let text = (bookings().closed_remove)(&(words().date)(day));
            view! { <Button text icon="cross" small=true press=remove/> }.into_any()
        };
        view! { <div class="row">{days.into_iter().map(one).collect::<Vec<AnyView>>()}</div> }
    });
    view! {
        <fieldset class="stack">
            <legend class="label">{bookings().closed_days}</legend>
            <p class="hint">{bookings().closed_hint}</p>
            {list}
            <div class="grid3">
                <TextField
                    name=field::CLOSED
                    label=(bookings().field)(field::CLOSED)
                    value=fields.adding
                    kind=Kind::Date
                />
                <Button text=bookings().closed_add icon="plus" disabled=none press=move || fields.add_closed()/>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Saving, and stopping.
fn bar(looking: Looking, form: Form<PlanFields>, id: ServiceId, plan: Memo<Option<Plan>>) -> AnyView {
    let deed = form.deed;
    let (said, stopped) = (bookings().saved, bookings().stopped);
    let (service, stopping) = (id.clone(), id);
    let save = move || {
        // A day that was chosen and not yet put to the others is meant too.
        form.fields.add_closed();
        let now = match untrack(|| form.fields.draft()).check() {
            Ok(plan) => plan,
            Err(problems) => return deed.object(problems),
        };
        let (service, before) = (service.clone(), plan.get_untracked());
        let set = Command::SetPlan { service: service.clone(), plan: Some(now) };
        form.save(vec![set], move || {
            looking.chosen.set(service.as_str().to_owned());
            deed.undo.set(Some(Undo { said, back: vec![Command::SetPlan { service, plan: before }] }));
        });
    };
    let stop = move || {
        let (service, before) = (stopping.clone(), plan.get_untracked());
        deed.send(vec![Command::SetPlan { service: service.clone(), plan: None }], move |done| {
            if done {
                let back = vec![Command::SetPlan { service, plan: before }];
                deed.undo.set(Some(Undo { said: stopped, back }));
            }
        });
    };
    let stop = UnsyncCallback::new(move |()| stop());
    let has_plan = Memo::new(move |_| plan.with(Option::is_some));
    let stop = live(move || {
        has_plan.get().then(|| {
            view! {
                <p class="muted">{bookings().stop_hint}</p>
                <Button text=bookings().stop weight=Weight::Danger busy=deed.busy disabled=looking.shut press=stop/>
            }
        })
    });
    view! {
        <div class="row end">
            <Unsaved form/>
            <Button text=bookings().save icon="save" weight=Weight::Main busy=deed.busy disabled=looking.shut press=save/>
        </div>
        <div class="stack">{stop}</div>
    }
    .into_any()
}
