//! Leads to the place of a problem, unfolding what hides it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::editor::Editor;
use crate::forms::catalogue::{Field, Part, Problem};

/// How many groups of the form can be folded.
pub const GROUPS: usize = 4;

/// A group of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Papers,
    Details,
    Parties,
    Search,
}

impl Group {
    /// The group that hides a field; `None`: it is always in sight.
    fn of(field: Field) -> Option<Group> {
        match field {
            Field::Paper(_) | Field::Step(_) => Some(Group::Papers),
            Field::Audience
            | Field::TimeLimit
            | Field::Basis
            | Field::Place
            | Field::Phone
            | Field::Times => Some(Group::Details),
            Field::Party(..) | Field::Funding => Some(Group::Parties),
            Field::Keywords => Some(Group::Search),
            _ => None,
        }
    }
}

/// The name of a field's control, as the kit wants it; rows have a number behind it.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::Name => "service-name",
        Field::NameEn => "service-name-en",
        Field::Summary => "service-summary",
        Field::SummaryEn => "service-summary-en",
        Field::Area => "service-area",
        Field::FeeKind => "service-fee",
        Field::Amount => "service-amount",
        Field::From => "service-from",
        Field::To => "service-to",
        Field::Unit => "service-unit",
        Field::How => "service-how",
        Field::FeeBasis => "service-fee-basis",
        Field::Audience => "service-audience",
        Field::Paper(_) => "service-paper",
        Field::Step(_) => "service-step",
        Field::TimeLimit => "service-time-limit",
        Field::Basis => "service-basis",
        Field::Place => "service-place",
        Field::Phone => "service-phone",
        Field::Times => "service-times",
        Field::Keywords => "service-keywords",
        Field::Party(Part::Competent, _) => "service-competent",
        Field::Party(Part::Executing, _) => "service-executing",
        Field::Party(Part::Assisting, _) => "service-assisting",
        Field::Funding => "service-funding",
    }
}

/// The id of a field's control.
pub fn id(field: Field) -> String {
    let id = crate::ui::components::field_id(name(field));
    match field {
        Field::Paper(n) | Field::Step(n) | Field::Party(_, n) => format!("{id}-{n}"),
        _ => id,
    }
}

/// Puts the focus on a field.
pub fn on(editor: Editor, field: Field) {
    if let Some(fold) = Group::of(field).and_then(|group| editor.folds.get(group as usize)) {
        fold.set(true);
    }
    // After the group has been unfolded.
    request_animation_frame(move || {
        on_element(&id(field));
    });
}

/// Puts the focus on the first of several problems.
pub fn first_problem(editor: Editor, problems: &[Problem]) {
    if let Some(problem) = problems.first() {
        on(editor, problem.field);
    }
}

/// Puts the focus on the element of this id, if there is one.
pub fn on_element(id: &str) {
    let element = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
        // In the middle: at the edges, bars stand over the page.
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
