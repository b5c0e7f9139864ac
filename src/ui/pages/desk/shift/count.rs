//! 清点: how many of each note and coin there are, with the sum while it is typed.

use leptos::prelude::*;

use super::shift;
use crate::domain::cashdesk::{Count, DENOMINATIONS};
use crate::domain::values::Fen;
use crate::forms::shift::{CountDraft, field, stepped, worth};
use crate::ui::components::{Icon, Kind, TextField, live, words};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Deed;

/// A count that is under way; once it is given it does not change.
#[derive(Clone, Copy)]
pub struct Counting {
    fields: [RwSignal<String>; 8],
    pub given: RwSignal<Option<Count>>,
    /// What was counted before that, and is told with it: whoever counts again knows by then what should be there.
    pub before: RwSignal<Vec<Fen>>,
    deed: Deed,
}

impl Counting {
    /// Nothing is counted yet.
    pub fn new(deed: Deed) -> Counting {
        Counting {
            fields: std::array::from_fn(|_| RwSignal::new(String::new())),
            given: RwSignal::new(None),
            before: RwSignal::new(Vec::new()),
            deed,
        }
    }

    fn draft(self) -> CountDraft {
        CountDraft(self.fields.map(|field| field.get()))
    }

    /// What is typed is what was counted; only now is anything said about what should be there.
    pub fn give(self) {
        match untrack(|| self.draft()).check() {
            Ok(count) => {
                self.deed.problems.set(Vec::new());
                self.given.set(Some(count));
            }
            Err(problems) => self.deed.object(problems),
        }
    }

    /// Counts again from what was typed.
    pub fn again(self) {
        self.deed.problems.set(Vec::new());
        if let Some(count) = self.given.get_untracked() {
            self.before.update(|before| before.push(count.total()));
        }
        self.given.set(None);
    }
}

/// The fields with their sum.
pub fn fields(counting: Counting) -> AnyView {
    let rows: Vec<AnyView> = (0..counting.fields.len()).map(|n| row(counting, n)).collect();
    let total = live(move || (words().yuan)(counting.draft().total()));
    view! {
        <fieldset class="stack" disabled=move || counting.given.with(Option::is_some)>
            <legend class="label">{shift().count}</legend>
            <p class="hint">{shift().count_hint}</p>
            <ul class="count-list">{rows}</ul>
            <p class="count-total"><span>{shift().total}</span>" "<output class="num">{total}</output></p>
        </fieldset>
    }
    .into_any()
}

fn row(counting: Counting, n: usize) -> AnyView {
    let Some(((name, kind), value)) =
        field::COUNT.get(n).zip(DENOMINATIONS.get(n)).zip(counting.fields.get(n)).map(|(a, b)| (a, *b))
    else {
        return ().into_any();
    };
    let name: &'static str = name;
    let piece = (shift().piece)(*kind);
    let (more, less) = ((shift().one_more)(&piece), (shift().one_less)(&piece));
    let step = move |up: bool| value.update(|typed| *typed = stepped(typed, up));
    let sum = live(move || (words().yuan)(worth(n, &value.get())));
    view! {
        <li>
            <TextField
                name
                label=(shift().field)(name)
                value
                kind=Kind::Number
                after=shift().pieces_unit
                most=5
                error=error_of(counting.deed.problems, name)
            />
            <button type="button" class="btn small icon-only" aria-label=less on:click=move |_| step(false)>
                <span aria-hidden="true">"−"</span>
            </button>
            <button type="button" class="btn small icon-only" aria-label=more on:click=move |_| step(true)>
                <Icon name="plus"/>
            </button>
            <span class="num count-sum">{sum}</span>
        </li>
    }
    .into_any()
}
