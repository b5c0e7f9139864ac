//! Leads to the place of a problem, unfolding what hides it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::editor::Editor;
use crate::forms::catalogue::{Field, Part, Problem};
use crate::ui::components::{field_id, spot_id};

/// The name of the week's field.
pub const WEEK: &str = "service-week";
/// The name of the field for special days.
pub const DAYS: &str = "service-days";

/// The name of a field's control, as the kit wants it; rows have a number behind it.
pub fn name(field: Field) -> &'static str {
    match field {
        Field::Name => "service-name",
        Field::Summary => "service-summary",
        Field::Area => "service-area",
        Field::Audience => "service-audience",
        Field::Party(Part::Competent, _) => "service-competent",
        Field::Party(Part::Executing, _) => "service-executing",
        Field::Party(Part::Assisting, _) => "service-assisting",
        Field::Funding => "service-funding",
        Field::Online => "service-online",
        Field::StandInBrings => "service-stand-in-brings",
        Field::Step(_) => "service-step",
        Field::Week(_) => WEEK,
        Field::MonthDays => "service-month-days",
        Field::Exception(_) => DAYS,
        Field::Times => "service-times",
        Field::Place => "service-place",
        Field::Phone => "service-phone",
        Field::FeeKind => "service-fee",
        Field::Amount => "service-amount",
        Field::From => "service-from",
        Field::To => "service-to",
        Field::Unit => "service-unit",
        Field::How => "service-how",
        Field::FeeBasis => "service-fee-basis",
        Field::Paper(_) => "service-paper",
        Field::Basis => "service-basis",
        Field::TimeLimit => "service-time-limit",
        Field::Keywords => "service-keywords",
    }
}

/// The id of a field's control.
pub fn id(field: Field) -> String {
    match field {
        Field::Week(spot) | Field::Exception(spot) => spot_id(name(field), spot),
        Field::Paper(n) | Field::Step(n) | Field::Party(_, n) => format!("{}-{n}", field_id(name(field))),
        _ => field_id(name(field)),
    }
}

/// Puts the focus on the place of a problem.
pub fn on(editor: Editor, problem: &Problem) {
    editor.fold(problem.field.section()).set(true);
    let mut id = id(problem.field);
    if problem.english {
        editor.english.set(true);
        id.push_str("-en");
    }
    // After the section has been unfolded.
    request_animation_frame(move || on_element(&id));
}

/// Puts the focus on the first of several problems.
pub fn first_problem(editor: Editor, problems: &[Problem]) {
    if let Some(problem) = problems.first() {
        on(editor, problem);
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
