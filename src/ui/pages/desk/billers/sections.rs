//! The parts of the form.

use leptos::prelude::*;

use super::billers;
use super::open::Open;
use crate::domain::cashdesk::{Kind, Utility};
use crate::forms::billers::field;
use crate::i18n::money;
use crate::ui::components::{
    AreaField, CheckField, Kind as Line, SelectField, SelectOption, TextField, lang, live, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::{Bilingual, EnglishToggle};

/// A line of the form.
pub fn text(
    open: Open,
    name: &'static str,
    value: RwSignal<String>,
    kind: Line,
    hint: &'static str,
) -> AnyView {
    let label = (billers().field)(name);
    view! { <TextField name label value kind hint error=error_of(open.form.deed.problems, name)/> }.into_any()
}

/// Its name in a form control: its place among all.
fn key(n: usize) -> String {
    n.to_string()
}

fn place<T: PartialEq>(all: &[T], one: &T) -> String {
    key(all.iter().position(|other| other == one).unwrap_or_default())
}

/// Name, what is collected, how it is paid, and the contract.
pub fn agreement_fields(open: Open) -> AnyView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let label = billers().field;
    let names = money::strings(lang());
    let utilities = Utility::ALL.iter().enumerate();
    let utilities: Vec<SelectOption> =
        utilities.map(|(n, it)| SelectOption::new(key(n), (names.utility)(*it))).collect();
    const KINDS: [Kind; 3] = [Kind::Postpaid, Kind::Prepaid, Kind::Card];
    let kinds: Vec<SelectOption> =
        KINDS.iter().enumerate().map(|(n, it)| SelectOption::new(key(n), (names.kind)(*it))).collect();
    let choose_utility = move |chosen: String| {
        if let Some(it) = chosen.parse().ok().and_then(|n: usize| Utility::ALL.get(n)) {
            fields.utility.set(*it);
        }
    };
    let choose_kind = move |chosen: String| {
        if let Some(it) = chosen.parse().ok().and_then(|n: usize| KINDS.get(n)) {
            fields.kind.set(*it);
        }
    };
    view! {
        <h3>{billers().group_agreement}</h3>
        <Bilingual
            names=[field::NAME, field::NAME_EN]
            label
            value=fields.name
            english=fields.english
            problems
            hint=billers().name_hint
            required=true
        />
        <EnglishToggle english=fields.english/>
        <div class="grid2">
            <SelectField
                name=field::UTILITY
                label=label(field::UTILITY)
                value=Signal::derive(move || place(&Utility::ALL, &fields.utility.get()))
                choose=choose_utility
                options=utilities
            />
            <SelectField
                name=field::KIND
                label=label(field::KIND)
                value=Signal::derive(move || place(&KINDS, &fields.kind.get()))
                choose=choose_kind
                options=kinds
            />
        </div>
        <div class="grid2">
            {text(open, field::FROM, fields.from, Line::Date, "")}
            {text(open, field::UNTIL, fields.until, Line::Date, "")}
        </div>
        {text(open, field::CONTRACT, fields.contract, Line::Text, billers().contract_hint)}
    }
    .into_any()
}

/// On which days, and until when.
pub fn days_fields(open: Open) -> AnyView {
    let fields = open.form.fields;
    let days = (0_u8..7).map(|day| {
        let checked = Signal::derive(move || fields.weekdays.with(|days| days.contains(&day)));
        let change = move |on: bool| {
            fields.weekdays.update(|days| {
                days.retain(|other| *other != day);
                if on {
                    days.push(day);
                    days.sort_unstable();
                }
            });
        };
        view! { <CheckField label=(words().weekday)(usize::from(day)) checked change/> }
    });
    view! {
        <h3>{billers().group_days}</h3>
        <fieldset class="stack">
            <legend class="label">{(billers().field)(field::WEEKDAYS)}</legend>
            <p class="hint">{billers().weekdays_hint}</p>
            <div class="row">{days.collect_view()}</div>
        </fieldset>
        <div class="grid2">{text(open, field::CUT_OFF, fields.cut_off, Line::Time, billers().cut_off_hint)}</div>
    }
    .into_any()
}

/// By when it is remitted, and what the biller pays for it.
pub fn money_fields(open: Open) -> AnyView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let label = billers().field;
    let line = move |name: &'static str,
                     value: RwSignal<String>,
                     kind: Line,
                     after: &'static str,
                     hint: &'static str| {
        let error = error_of(problems, name);
        view! { <TextField name label=label(name) value kind after hint error most=16/> }.into_any()
    };
    let words = billers();
    view! {
        <h3>{words.group_money}</h3>
        {line(field::REMIT_DAYS, fields.remit_days, Line::Number, words.days_unit, words.remit_hint)}
        <p class="hint">{words.no_surcharge_hint}</p>
        <div class="grid2">
            {line(field::PER_BILL, fields.per_bill, Line::Decimal, words.yuan, "")}
            {line(field::PER_10K, fields.per_10k, Line::Number, words.per_10k_unit, "")}
        </div>
    }
    .into_any()
}

/// Whom the station calls there; not once it has been erased.
pub fn contact_fields(open: Open) -> AnyView {
    let fields = open.form.fields;
    let erased =
        Memo::new(move |_| open.record.with(|r| r.as_ref().is_some_and(|it| it.contact.present().is_none())));
    let inner = live(move || {
        if erased.get() {
            return view! { <p class="muted">{billers().contact_erased}</p> }.into_any();
        }
        view! {
            <p class="hint">{billers().contact_hint}</p>
            <div class="grid2">
                {text(open, field::CONTACT_NAME, fields.contact_name, Line::Text, "")}
                {text(open, field::CONTACT_PHONE, fields.contact_phone, Line::Phone, "")}
            </div>
            <AreaField
                name=field::CONTACT_NOTE
                label=(billers().field)(field::CONTACT_NOTE)
                value=fields.contact_note
                error=error_of(open.form.deed.problems, field::CONTACT_NOTE)
            />
        }
        .into_any()
    });
    view! { <h3>{billers().group_contact}</h3>{inner} }.into_any()
}
