//! The plan's fields as signals.

use leptos::prelude::*;

use crate::domain::values::Day;
use crate::forms::bookings::Draft;
use crate::forms::hours::SessionDraft;
use crate::ui::pages::desk::record::Fields;

/// Everything that can be typed about a plan.
#[derive(Clone, Copy)]
pub struct PlanFields {
    pub minutes: RwSignal<String>,
    pub capacity: RwSignal<String>,
    pub ahead: RwSignal<String>,
    /// From and until of each break.
    pub breaks: [[RwSignal<String>; 2]; 3],
    pub closed: RwSignal<Vec<Day>>,
    /// A day that is being chosen.
    pub adding: RwSignal<String>,
}

impl PlanFields {
    /// Empty fields.
    pub fn new() -> PlanFields {
        let empty = || RwSignal::new(String::new());
        PlanFields {
            minutes: empty(),
            capacity: empty(),
            ahead: empty(),
            breaks: std::array::from_fn(|_| [empty(), empty()]),
            closed: RwSignal::new(Vec::new()),
            adding: empty(),
        }
    }

    /// Puts the day that is being chosen to the others.
    pub fn add_closed(self) {
        let Some(day) = Day::parse(&self.adding.get_untracked()) else { return };
        self.adding.set(String::new());
        self.closed.update(|days| {
            days.push(day);
            days.sort_unstable();
            days.dedup();
        });
    }
}

impl Fields for PlanFields {
    type Draft = Draft;

    fn draft(self) -> Draft {
        Draft {
            minutes: self.minutes.get(),
            capacity: self.capacity.get(),
            ahead: self.ahead.get(),
            breaks: self.breaks.map(|[from, until]| SessionDraft { opens: from.get(), closes: until.get() }),
            closed: self.closed.get(),
        }
    }

    fn fill(self, draft: &Draft) {
        self.minutes.set(draft.minutes.clone());
        self.capacity.set(draft.capacity.clone());
        self.ahead.set(draft.ahead.clone());
        for ([from, until], rest) in self.breaks.into_iter().zip(&draft.breaks) {
            from.set(rest.opens.clone());
            until.set(rest.closes.clone());
        }
        self.closed.set(draft.closed.clone());
    }
}
