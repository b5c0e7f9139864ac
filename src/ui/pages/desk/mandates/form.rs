//! The form of a mandate: what it is, powers and duties, time and money.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::fields::MandateFields;
use super::{Page, mandates};
use crate::domain::mandates::{Act, Area, Listed, Mandate};
use crate::domain::profile::Body;
use crate::domain::rights::OVERSEERS;
use crate::domain::values::{MandateId, ServiceId};
use crate::domain::{Command, Slice};
use crate::forms::mandates::{BODIES, Draft, Rate, field};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    AreaField, Button, Kind, SelectField, SelectOption, TextField, Weight, live, say, words,
};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::record::{Fields, Form, FormState, Refused, Unsaved, shared};
use crate::ui::pages::desk::rights::{RightsNote, allowed};

/// A new mandate.
pub(super) fn new(page: Page) -> AnyView {
    let back = Route::Desk(DeskRoute::Mandates).to_string();
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        <h2>{mandates().new_title}</h2>
        <RightsNote needs=OVERSEERS/>
        {form(page, None, RwSignal::new(true))}
    }
    .into_any()
}

/// The form of a mandate, or of a new one. `open` goes down once it is saved.
pub(super) fn form(
    page: Page,
    of: Option<(MandateId, Memo<Option<Mandate>>)>,
    open: RwSignal<bool>,
) -> AnyView {
    let (id, record) = match of {
        Some((id, record)) => (Some(id), record),
        None => (None, Memo::new(|_| None)),
    };
    let is_new = id.is_none();
    let saved = Memo::new(move |_| record.with(|it| it.as_ref().map(|it| Draft::of(&it.terms))));
    let key = format!("mandate/{}", id.as_ref().map_or("new", MandateId::as_str));
    let form = Form::open(key, MandateFields::new(), saved, Draft::default());
    let id = StoredValue::new(id);
    let save = move || {
        let draft = untrack(|| form.fields.draft());
        let was = record.get_untracked().map(|it| it.terms);
        let (terms, promised) = match draft.check(was.as_ref()) {
            Ok(checked) => checked,
            Err(problems) => return form.deed.object(problems),
        };
        let terms = Box::new(terms);
        let Some(mandate) = id.get_value() else {
            let before = ids(page);
            return form.save(vec![Command::Mandate(Act::Add { terms, promised })], move || {
                if let Some(id) = ids(page).into_iter().find(|id| !before.contains(id)) {
                    let route = Route::Desk(DeskRoute::MandateOpen(id));
                    // In place, so that the way back does not lead to an empty form.
                    let _ = window().location().replace(&route.to_string());
                }
            });
        };
        form.save(vec![Command::Mandate(Act::Edit { mandate, now: terms })], move || open.set(false));
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        save();
    };
    let may = allowed(OVERSEERS);
    let button = live(move || {
        may.get().then(|| {
            let busy = form.deed.busy;
            view! { <Button text=shared().save icon="save" weight=Weight::Main submit=true busy/> }
        })
    });
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                <FormState form/>
                <ProblemSummary problems=form.deed.problems label=mandates().field/>
                <fieldset class="stack" disabled=move || !may.get()>
                    <legend class="sr-only">{mandates().group_what}</legend>
                    <h3>{mandates().group_what}</h3>
                    {what(form)}
                    {services(page, form)}
                    <h3>{mandates().group_law}</h3>
                    {law(form)}
                    <h3>{mandates().group_money}</h3>
                    {money(form, is_new)}
                </fieldset>
                <Refused deed=form.deed/>
            </section>
            <div class="dock"><Unsaved form/>{button}</div>
        </form>
    }
    .into_any()
}

fn ids(page: Page) -> Vec<MandateId> {
    untrack(|| {
        page.session.read(&[], |station| station.mandates().iter().map(|(id, _)| id.clone()).collect())
    })
}

/// A line of the form.
fn line(
    form: Form<MandateFields>,
    name: &'static str,
    value: RwSignal<String>,
    kind: Kind,
    required: bool,
) -> AnyView {
    let error = error_of(form.deed.problems, name);
    let before = if kind == Kind::Decimal { "¥" } else { "" };
    view! {
        <TextField
            name
            label=(mandates().field)(name)
            hint=(mandates().hint)(name)
            value
            kind
            before
            required
            error
        />
    }
    .into_any()
}

fn area(form: Form<MandateFields>, name: &'static str, value: RwSignal<String>) -> AnyView {
    let error = error_of(form.deed.problems, name);
    view! { <AreaField name label=(mandates().field)(name) hint=(mandates().hint)(name) value error/> }
        .into_any()
}

/// A list to choose one of several values from.
fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    value: RwSignal<T>,
    all: Vec<(T, String)>,
) -> AnyView {
    let values: Vec<T> = all.iter().map(|(value, _)| *value).collect();
    let options: Vec<SelectOption> =
        all.into_iter().enumerate().map(|(n, (_, label))| SelectOption::new(n.to_string(), label)).collect();
    let places = values.clone();
    let chosen = Signal::derive(move || {
        let value = value.get();
        places.iter().position(|it| *it == value).map(|n| n.to_string()).unwrap_or_default()
    });
    let choose = move |typed: String| {
        if let Some(chosen) = typed.parse().ok().and_then(|n: usize| values.get(n)) {
            value.set(*chosen);
        }
    };
    view! { <SelectField name label=(mandates().field)(name) value=chosen choose options/> }.into_any()
}

fn what(form: Form<MandateFields>) -> AnyView {
    let fields = form.fields;
    let names = mandates().names;
    let areas = Area::ALL.map(|area| (area, (names.area)(area).to_owned())).to_vec();
    let lists = Listed::ALL
        .map(|it| (it, format!("{} · {}", (names.listed)(it), (mandates().listed_detail)(it))))
        .to_vec();
    view! {
        {line(form, field::NAME, fields.name, Kind::Text, true)}
        {select(field::AREA, fields.area, areas)}
        {line(form, field::AUTHORITY, fields.authority, Kind::Text, true)}
        {select(field::LISTED, fields.listed, lists)}
    }
    .into_any()
}

fn law(form: Form<MandateFields>) -> AnyView {
    let fields = form.fields;
    let body = |body: Body| (words().body)(body).to_owned();
    let executing = BODIES.map(|it| (it, body(it))).to_vec();
    let nobody = (None, mandates().nobody.to_owned());
    let assisting = [nobody].into_iter().chain(BODIES.map(|it| (Some(it), body(it)))).collect();
    view! {
        {select(field::EXECUTING, fields.executing, executing)}
        {select(field::ASSISTING, fields.assisting, assisting)}
        {area(form, field::BASIS, fields.basis)}
        {area(form, field::DUTIES, fields.duties)}
        {area(form, field::POWERS, fields.powers)}
    }
    .into_any()
}

fn money(form: Form<MandateFields>, is_new: bool) -> AnyView {
    let fields = form.fields;
    let rates = Rate::ALL.map(|it| (it, (mandates().rate)(it).to_owned())).to_vec();
    let priced = Memo::new(move |_| fields.rate.get() != Rate::Nothing);
    let price =
        live(move || priced.get().then(|| line(form, field::PRICE, fields.price, Kind::Decimal, true)));
    // What is promised later is booked.
    let promised = is_new.then(|| {
        let some = Memo::new(move |_| !fields.promised.get().trim().is_empty());
        view! {
            {line(form, field::PROMISED, fields.promised, Kind::Decimal, false)}
            {live(move || some.get().then(|| {
                line(form, field::PROMISED_BY, fields.promised_by, Kind::Text, true)
            }))}
        }
    });
    view! {
        {line(form, field::FROM, fields.from, Kind::Date, true)}
        {line(form, field::UNTIL, fields.until, Kind::Date, false)}
        {select(field::PAY, fields.rate, rates)}
        {price}
        {promised}
    }
    .into_any()
}

/// The services it covers, each with a way to let it go, and a list to add one from.
fn services(page: Page, form: Form<MandateFields>) -> AnyView {
    let chosen = form.fields.services;
    let name_of = move |id: &str| {
        let id = ServiceId::named(id);
        let name = page.session.read(&[Slice::Catalogue], |station| {
            station.catalogue().get(&id).map(|service| service.details.name.clone())
        });
        name.map_or_else(|| id.as_str().to_owned(), |name| say(&name))
    };
    let list = live(move || {
        let items = chosen.get().into_iter().map(|id| {
            let name = name_of(&id);
            let label = (mandates().remove)(&name);
            let drop_it = move |_| chosen.update(|all| all.retain(|other| *other != id));
            view! {
                <li class="row">
                    <span class="grow">{name}</span>
                    <button type="button" class="btn small" on:click=drop_it>{label}</button>
                </li>
            }
        });
        let items = items.collect_view();
        view! { <ul class="stack">{items}</ul> }
    });
    let add = SelectOption::new("", mandates().add_service);
    let options = Signal::derive(move || {
        let taken = chosen.get();
        let mut all = vec![add.clone()];
        page.session.read(&[Slice::Catalogue], |station| {
            let free = station.catalogue().iter().filter(|(id, _)| !taken.iter().any(|it| it == id.as_str()));
            all.extend(
                free.map(|(id, service)| SelectOption::new(id.as_str(), service.details.name.zh.clone())),
            );
        });
        all
    });
    view! {
        <SelectField
            name=field::SERVICES
            label=(mandates().field)(field::SERVICES)
            hint=(mandates().hint)(field::SERVICES)
            value=Signal::derive(String::new)
            choose=move |id: String| if !id.is_empty() { chosen.update(|all| all.push(id)) }
            options
        />
        {list}
    }
    .into_any()
}
