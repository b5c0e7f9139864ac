//! 本站收费: whose it is, what it is for, and what about its invoice.

use leptos::prelude::*;

use super::till::Till;
use super::{collect, on_enter, owner};
use crate::domain::Slice;
use crate::domain::catalogue::Fee;
use crate::domain::values::ServiceId;
use crate::forms::collect::field;
use crate::ui::components::{
    Choice, ChoiceField, SelectField, SelectOption, TextField, field_id, live, say, words,
};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::focus_on;

/// The fields of an own fee.
pub fn fields(till: Till) -> AnyView {
    let fields = till.fields();
    let problems = till.form.deed.problems;
    let options = Memo::new(move |_| {
        let none = SelectOption::new("", collect().service_none);
        let priced = till.session.read(&[Slice::Catalogue], |station| {
            let all = station.catalogue().iter().map(|(id, service)| (id, &service.details));
            let paid = all.filter(|(_, details)| details.fee != Fee::Free);
            paid.map(|(id, details)| {
                let name = [say(&details.name), (words().fee)(&details.fee)].join(" · ");
                SelectOption::new(id.as_str(), name)
            })
            .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(priced).collect::<Vec<_>>()
    });
    // A fixed fee is what is asked for.
    let choose = move |id: String| {
        let fixed = untrack(|| {
            till.around(|around| match around.station.catalogue().get(&ServiceId::named(&id))?.details.fee {
                Fee::Fixed { amount } => Some(amount.yuan()),
                _ => None,
            })
        });
        if let Some(yuan) = fixed {
            fields.amount.set(yuan);
        }
        fields.service.set(id);
    };
    let is_kept = Memo::new(move |_| fields.owner.with(|owner| !owner.is_empty()));
    // What is only kept for others is no income, and owes no invoice.
    let invoice = live(move || (!is_kept.get()).then(|| invoice(till)));
    view! {
        {owner::fields(till)}
        <SelectField
            name=field::SERVICE
            label=(collect().field)(field::SERVICE)
            value=fields.service
            choose
            options
        />
        <div on:keydown=on_enter(|| focus_on(field_id(field::AMOUNT)))>
            <TextField
                name=field::WHAT
                label=(collect().field)(field::WHAT)
                value=fields.what
                hint=collect().what_hint
                most=60
                error=error_of(problems, field::WHAT)
            />
        </div>
        {invoice}
    }
    .into_any()
}

fn invoice(till: Till) -> AnyView {
    let (fields, problems) = (till.fields(), till.form.deed.problems);
    let kinds = ["issued", "wanted", "declined"];
    let choices = kinds.into_iter().zip(collect().invoices).map(|(word, name)| Choice::new(word, name, ""));
    let issued = Memo::new(move |_| fields.invoice.with(|word| word == "issued"));
    let number = live(move || {
        issued.get().then(|| {
            view! {
                <TextField
                    name=field::NUMBER
                    label=(collect().field)(field::NUMBER)
                    value=fields.number
                    required=true
                    most=40
                    error=error_of(problems, field::NUMBER)
                />
            }
        })
    });
    view! {
        <ChoiceField
            name=field::INVOICE
            label=(collect().field)(field::INVOICE)
            value=fields.invoice
            choices=choices.collect()
            error=error_of(problems, field::INVOICE)
        />
        {number}
    }
    .into_any()
}
