//! The price list: a line each, one of them open at a time.

use leptos::prelude::*;

use super::open::Open;
use super::price_line::LineFields;
use super::providers;
use crate::forms::providers::PriceDraft;
use crate::ui::components::{Button, Icon, live, say, words};

/// All lines, and one more on request.
#[component]
pub fn Prices(open: Open) -> impl IntoView {
    let fields = open.form.fields;
    let count = Memo::new(move |_| fields.prices.with(Vec::len));
    let add = move || {
        fields.prices.update(|prices| prices.push(PriceDraft::default()));
        fields.line.set(Some(fields.prices.with_untracked(Vec::len) - 1));
    };
    let lines = live(move || {
        let lines = (0..count.get()).map(|n| view! { <Line open n/> });
        let any = count.get() > 0;
        if any {
            view! { <ol class="price-list">{lines.collect_view()}</ol> }.into_any()
        } else {
            view! { <p class="muted">{providers().prices_none}</p> }.into_any()
        }
    });
    view! {
        <h3>{providers().group_prices}</h3>
        <p class="hint">{providers().prices_hint}</p>
        {lines}
        <Button text=providers().price_add icon="plus" small=true press=add/>
    }
}

/// A line in words with its buttons, or its fields.
#[component]
fn Line(open: Open, n: usize) -> impl IntoView {
    let fields = open.form.fields;
    let writing = Memo::new(move |_| fields.line.get() == Some(n));
    let draft = Memo::new(move |_| fields.prices.with(|prices| prices.get(n).cloned().unwrap_or_default()));
    // What the line is called for whoever cannot see it.
    let called = Memo::new(move |_| {
        let name = draft.with(|draft| say(&draft.item.text()));
        if name.is_empty() { (providers().price_line)(n + 1) } else { name }
    });
    let shown = move || {
        let fee = draft.with(PriceDraft::shown).map(|fee| (words().fee)(&fee));
        fee.unwrap_or_else(|| providers().price_open.to_owned())
    };
    let remove = move |_| {
        fields.line.set(None);
        fields.prices.update(|prices| {
            if n < prices.len() {
                prices.remove(n);
            }
        });
    };
    let up = move |_| {
        fields.line.set(None);
        fields.prices.update(|prices| {
            if n > 0 && n < prices.len() {
                prices.swap(n - 1, n);
            }
        });
    };
    let edit = move |_| fields.line.set(Some(n));
    let inner = live(move || {
        if writing.get() {
            return view! { <LineFields open n/> }.into_any();
        }
        view! {
            <span class="grow"><b>{live(move || called.get())}</b><small class="num">{live(shown)}</small></span>
            <span class="row">
                <button
                    type="button"
                    class="btn small icon-only"
                    aria-label=move || (providers().move_up)(&called.get())
                    disabled=n == 0
                    on:click=up
                >
                    <Icon name="up"/>
                </button>
                <button
                    type="button"
                    class="btn small icon-only"
                    aria-label=move || (providers().edit)(&called.get())
                    on:click=edit
                >
                    <Icon name="edit"/>
                </button>
                <button
                    type="button"
                    class="btn small icon-only"
                    aria-label=move || (providers().remove)(&called.get())
                    on:click=remove
                >
                    <Icon name="cross"/>
                </button>
            </span>
        }
        .into_any()
    });
    view! { <li class:writing=move || writing.get()>{inner}</li> }
}
