//! The parts of the form, without the price list.

use leptos::prelude::*;

use super::open::{HOURS, Open};
use super::providers;
use crate::domain::providers::Kind;
use crate::forms::providers::field;
use crate::ui::components::{
    AreaField, Kind as Line, SelectField, SelectOption, TextField, WeekHoursField, live,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Bilingual;

/// The name of a kind in a form control.
pub fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Government => "government",
        Kind::Committee => "committee",
        Kind::CivilOrganisation => "civil-organisation",
        Kind::ResidentUnit => "resident-unit",
        Kind::Enterprise => "enterprise",
        Kind::Individual => "individual",
    }
}

/// Name, kind, summary, phone, address.
#[component]
pub fn PublicFields(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let english = fields.english;
    let label = providers().field;
    let kinds: Vec<SelectOption> =
        Kind::ALL.map(|kind| SelectOption::new(key(kind), (providers().kind)(kind))).to_vec();
    let choose = move |chosen: String| {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| key(*kind) == chosen) {
            fields.kind.set(kind);
        }
    };
    view! {
        <h3>{providers().group_public}</h3>
        <Bilingual
            names=[field::NAME, field::NAME_EN]
            label
            value=fields.name
            english
            problems
            hint=providers().name_hint
            required=true
        />
        <SelectField
            name=field::KIND
            label=label(field::KIND)
            value=Signal::derive(move || key(fields.kind.get()).to_owned())
            choose
            options=kinds
        />
        <Bilingual
            names=[field::SUMMARY, field::SUMMARY_EN]
            label
            value=fields.summary
            english
            problems
            hint=providers().summary_hint
            area=true
        />
        <TextField
            name=field::PHONE
            label=label(field::PHONE)
            value=fields.phone
            kind=Line::Phone
            hint=providers().phone_hint
            error=error_of(problems, field::PHONE)
        />
        <Bilingual names=[field::ADDRESS, field::ADDRESS_EN] label value=fields.address english problems/>
    }
}

/// The week, and what has to be said about it.
#[component]
pub fn HoursFields(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    view! {
        <h3>{providers().group_hours}</h3>
        <p class="hint">{providers().hours_hint}</p>
        <WeekHoursField name=HOURS label=providers().hours week=fields.hours problems=fields.hours_wrong/>
        <Bilingual
            names=[field::TIMES, field::TIMES_EN]
            label=providers().field
            value=fields.times
            english=fields.english
            problems
            hint=providers().times_hint
        />
    }
}

/// Licence and agreement with their days.
#[component]
pub fn PaperFields(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let day = move |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        let label = (providers().field)(name);
        view! { <TextField name label value kind=Line::Date hint error=error_of(problems, name)/> }
    };
    let text = move |name: &'static str, value: RwSignal<String>, hint: &'static str| {
        let label = (providers().field)(name);
        view! { <TextField name label value hint error=error_of(problems, name)/> }
    };
    view! {
        <h3>{providers().group_papers}</h3>
        {text(field::LICENCE, fields.licence, providers().licence_hint)}
        <div class="grid2">{day(field::LICENCE_UNTIL, fields.licence_until, providers().licence_until_hint)}</div>
        {text(field::CONTRACT, fields.contract, providers().contract_hint)}
        <div class="grid2">
            {day(field::CONTRACT_FROM, fields.contract_from, "")}
            {day(field::CONTRACT_UNTIL, fields.contract_until, "")}
        </div>
    }
}

/// Whom the station calls there; not once it has been erased.
#[component]
pub fn ContactFields(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let erased =
        Memo::new(move |_| open.record.with(|r| r.as_ref().is_some_and(|it| it.contact.present().is_none())));
    let label = providers().field;
    let inner = live(move || {
        if erased.get() {
            return view! { <p class="muted">{providers().contact_erased}</p> }.into_any();
        }
        view! {
            <p class="hint">{providers().contact_hint}</p>
            <div class="grid2">
                <TextField
                    name=field::CONTACT_NAME
                    label=label(field::CONTACT_NAME)
                    value=fields.contact_name
                    error=error_of(problems, field::CONTACT_NAME)
                />
                <TextField
                    name=field::CONTACT_PHONE
                    label=label(field::CONTACT_PHONE)
                    value=fields.contact_phone
                    kind=Line::Phone
                    error=error_of(problems, field::CONTACT_PHONE)
                />
            </div>
            <AreaField
                name=field::CONTACT_NOTE
                label=label(field::CONTACT_NOTE)
                value=fields.contact_note
                error=error_of(problems, field::CONTACT_NOTE)
            />
        }
        .into_any()
    });
    view! { <h3>{providers().group_contact}</h3>{inner} }
}
