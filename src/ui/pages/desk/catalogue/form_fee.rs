//! What it costs: the section.

use leptos::prelude::*;

use super::editor::Editor;
use super::fold::Fold;
use super::line::Line;
use super::{catalogue, focus};
use crate::domain::catalogue::Block;
use crate::forms::catalogue::{FeeKind, Field, Section};
use crate::ui::components::{Kind, SelectField, SelectOption, TextField};

/// The section.
#[component]
pub fn CostSection() -> impl IntoView {
    view! { <Fold section=Section::Cost><FeeFields/></Fold> }
}

/// The kind of fee, and what that kind asks for.
#[component]
fn FeeFields() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    let kinds: Vec<_> = FeeKind::ALL
        .iter()
        .map(|kind| SelectOption::new(kind.key(), (catalogue().fee_kind)(*kind)))
        .collect();
    let asks = move || {
        match fields.fee_kind.get() {
        FeeKind::Free | FeeKind::Unpriced => ().into_any(),
        FeeKind::Fixed => view! { <Yuan field=Field::Amount value=fields.amount/> }.into_any(),
        FeeKind::PerUnit => view! {
            <div class="grid2">
                <Yuan field=Field::Amount value=fields.amount/>
                <div class="stack tight"><Line field=Field::Unit value=fields.unit hint=catalogue().unit_hint/></div>
            </div>
        }
        .into_any(),
        FeeKind::Range => view! {
            <div class="grid2">
                <Yuan field=Field::From value=fields.from/>
                <Yuan field=Field::To value=fields.to/>
            </div>
        }
        .into_any(),
        FeeKind::Agreed => view! { <Line field=Field::How value=fields.how hint=catalogue().how_hint/> }.into_any(),
    }
    };
    // What has been written stays in sight, also when it is not asked for any more.
    let needs_basis = Memo::new(move |_| {
        let public = fields.block.get() == Block::Public && fields.fee_kind.get() != FeeKind::Free;
        public || fields.fee_basis.is_written()
    });
    let basis = move || {
        needs_basis.get().then(|| {
            view! { <Line field=Field::FeeBasis value=fields.fee_basis hint=catalogue().fee_basis_hint/> }
        })
    };
    view! {
        <SelectField
            name=focus::name(Field::FeeKind)
            label=(catalogue().field)(Field::FeeKind)
            value=Signal::derive(move || fields.fee_kind.get().key().to_owned())
            choose=move |key: String| fields.fee_kind.set(FeeKind::of_key(&key))
            options=kinds
            hint=catalogue().fee_hint
            error=editor.error(Field::FeeKind)
        />
        {asks}
        {basis}
    }
}

#[component]
fn Yuan(field: Field, value: RwSignal<String>) -> impl IntoView {
    let editor = Editor::get();
    view! {
        <TextField
            name=focus::name(field)
            label=(catalogue().field)(field)
            value
            kind=Kind::Decimal
            after=catalogue().yuan
            most=16
            error=editor.error(field)
        />
    }
}
