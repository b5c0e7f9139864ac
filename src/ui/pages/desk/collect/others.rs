//! Bills of the same payment that have been added already.

use leptos::prelude::*;

use super::till::Till;
use super::{bill, collect};
use crate::domain::values::Fen;
use crate::forms::collect::{BillDraft, field};
use crate::ui::components::{Icon, field_id, live, words};
use crate::ui::pages::desk::record::focus_on;

/// The list; nothing while there is one bill only.
pub fn card(till: Till) -> AnyView {
    let others = till.fields().others;
    live(move || {
        let list = others.get();
        (!list.is_empty()).then(|| {
            let sum = list
                .iter()
                .filter_map(|other| Fen::parse_yuan(&other.amount))
                .fold(0, |sum, fen| sum + fen.0);
            let title = (collect().in_payment)(list.len(), &(words().yuan)(Fen(sum)));
            let rows = list.into_iter().enumerate().map(|(n, other)| row(till, n, other)).collect_view();
            view! { <section class="card stack"><h2>{title}</h2><ul class="rows">{rows}</ul></section> }
        })
    })
}

fn row(till: Till, n: usize, other: BillDraft) -> AnyView {
    let others = till.fields().others;
    let title = bill::title(till, &other);
    let amount = Fen::parse_yuan(&other.amount).map(|fen| (words().yuan)(fen)).unwrap_or_default();
    let name = (collect().remove)(&title);
    let remove = move |_| {
        others.update(|others| {
            if n < others.len() {
                others.remove(n);
            }
        });
        focus_on(field_id(field::ACCOUNT));
    };
    view! {
        <li>
            <div class="item row">
                <span class="grow"><b>{title}</b><small class="num">{amount}</small></span>
                <button type="button" class="btn small quiet icon-only" aria-label=name on:click=remove>
                    <Icon name="cross"/>
                </button>
            </div>
        </li>
    }
    .into_any()
}
