//! Figures for fingers: into the amount, or into what was put on the desk.

use leptos::prelude::*;

use super::collect;
use super::till::Till;
use crate::domain::cashdesk::Method;
use crate::forms::collect::field;
use crate::ui::components::{Button, Weight};

/// The pad; the field whose turn it is was the last one to be touched.
pub fn pad(till: Till) -> AnyView {
    let fields = till.fields();
    // Nothing is put on the desk but cash.
    let amount = move || till.into_amount.get() || till.method() != Method::Cash;
    let target = move || if untrack(amount) { fields.amount } else { fields.given };
    let press = move |figure: &'static str| {
        target().update(|typed| {
            let whole = !typed.contains('.');
            let cents = typed.split_once('.').map_or(0, |(_, cents)| cents.len());
            // What could not be an amount is not typed.
            if if figure == "." { whole && !typed.is_empty() } else { cents < 2 && typed.len() < 10 } {
                typed.push_str(figure);
            }
        });
    };
    let key = move |figure: &'static str| view! { <Button text=figure press=move || press(figure)/> };
    let delete = move || {
        target().update(|typed| {
            typed.pop();
        });
    };
    let name = move || {
        let field = if amount() { field::AMOUNT } else { field::GIVEN };
        (collect().pad)((collect().field)(field))
    };
    view! {
        <p class="hint" aria-hidden="true">{name}</p>
        <div class="pad num" role="group" aria-label=collect().pad_name>
            {["1", "2", "3", "4", "5", "6", "7", "8", "9", "."].map(key).into_iter().collect_view()}
            {key("0")}
            <Button text=collect().pad_delete weight=Weight::Quiet press=delete/>
        </div>
    }
    .into_any()
}
