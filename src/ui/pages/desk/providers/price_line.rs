//! The fields of the line of the price list that is open.

use leptos::prelude::*;

use super::open::Open;
use super::providers;
use crate::forms::catalogue::FeeKind;
use crate::forms::providers::{FEE_KINDS, PriceDraft, field};
use crate::i18n::catalogue;
use crate::ui::components::{Button, Kind, SelectField, SelectOption, TextField, lang, live};
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::record::{Bilingual, Pair};

/// What is typed in the open line.
#[derive(Clone, Copy)]
struct Typing {
    item: Pair,
    kind: RwSignal<String>,
    amount: RwSignal<String>,
    lowest: RwSignal<String>,
    highest: RwSignal<String>,
    unit: Pair,
    how: Pair,
}

impl Typing {
    fn of(draft: &PriceDraft) -> Typing {
        let pair = |typed| {
            let pair = Pair::new();
            pair.fill(typed);
            pair
        };
        Typing {
            item: pair(&draft.item),
            kind: RwSignal::new(draft.kind.clone()),
            amount: RwSignal::new(draft.amount.clone()),
            lowest: RwSignal::new(draft.lowest.clone()),
            highest: RwSignal::new(draft.highest.clone()),
            unit: pair(&draft.unit),
            how: pair(&draft.how),
        }
    }

    fn draft(self) -> PriceDraft {
        PriceDraft {
            item: self.item.typed(),
            kind: self.kind.get(),
            amount: self.amount.get(),
            lowest: self.lowest.get(),
            highest: self.highest.get(),
            unit: self.unit.typed(),
            how: self.how.typed(),
        }
    }
}

/// The fields; every letter goes straight into the list.
#[component]
pub fn LineFields(open: Open, n: usize) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let first = fields.prices.with_untracked(|prices| prices.get(n).cloned().unwrap_or_default());
    let typing = Typing::of(&first);
    Effect::new(move || {
        let draft = typing.draft();
        let changed = fields.prices.with_untracked(|prices| prices.get(n).is_some_and(|old| *old != draft));
        if changed {
            fields.prices.update(|prices| {
                if let Some(place) = prices.get_mut(n) {
                    *place = draft;
                }
            });
        }
    });
    let label = providers().field;
    let english = fields.english;
    let fee_kind = catalogue::strings(lang()).fee_kind;
    let kinds: Vec<SelectOption> =
        FEE_KINDS.map(|kind| SelectOption::new(kind.key(), fee_kind(kind))).to_vec();
    let kind = Memo::new(move |_| FeeKind::of_key(&typing.kind.get()));
    let asks = live(move || match kind.get() {
        FeeKind::Free | FeeKind::Unpriced => ().into_any(),
        FeeKind::Fixed => yuan(field::AMOUNT, typing.amount, problems),
        FeeKind::PerUnit => view! {
            <div class="grid2">
                {yuan(field::AMOUNT, typing.amount, problems)}
                <div class="stack">
                    <Bilingual
                        names=[field::UNIT, field::UNIT_EN]
                        label
                        value=typing.unit
                        english
                        problems
                        hint=providers().unit_hint
                    />
                </div>
            </div>
        }
        .into_any(),
        FeeKind::Range => view! {
            <div class="grid2">
                {yuan(field::LOWEST, typing.lowest, problems)}
                {yuan(field::HIGHEST, typing.highest, problems)}
            </div>
        }
        .into_any(),
        FeeKind::Agreed => view! {
            <Bilingual
                names=[field::HOW, field::HOW_EN]
                label
                value=typing.how
                english
                problems
                hint=providers().how_hint
            />
        }
        .into_any(),
    });
    view! {
        <div class="stack grow">
            <Bilingual
                names=[field::ITEM, field::ITEM_EN]
                label
                value=typing.item
                english
                problems
                required=true
            />
            <SelectField
                name=field::FEE_KIND
                label=label(field::FEE_KIND)
                value=typing.kind
                choose=move |key: String| typing.kind.set(key)
                options=kinds
                error=error_of(problems, field::FEE_KIND)
            />
            {asks}
            <Button text=providers().price_done icon="check" small=true press=move || fields.line.set(None)/>
        </div>
    }
}

fn yuan(name: &'static str, value: RwSignal<String>, problems: Problems) -> AnyView {
    view! {
        <TextField
            name
            label=(providers().field)(name)
            value
            kind=Kind::Decimal
            after=providers().yuan
            most=16
            required=true
            error=error_of(problems, name)
        />
    }
    .into_any()
}
