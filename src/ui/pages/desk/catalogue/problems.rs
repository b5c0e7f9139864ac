//! What is wrong with the form, in one place, with ways to each.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::editor::Editor;
use super::{catalogue, focus};
use crate::forms::catalogue::Problem;
use crate::ui::components::{NoticeBox, Tone};

/// The list of problems, and why the station refused.
#[component]
pub fn Problems() -> impl IntoView {
    let editor = Editor::get();
    let problems = move || {
        let problems = editor.problems.get();
        (!problems.is_empty()).then(|| {
            // What is already saved is no alarm.
            let (tone, title) = if editor.is_saved_anyway() {
                (Tone::Info, catalogue().not_yet_title)
            } else {
                (Tone::Danger, catalogue().problems_title)
            };
            let title = title(problems.len());
            let rows = problems.into_iter().map(|problem| view! { <li><Leads problem/></li> });
            view! {
                <NoticeBox tone title>
                    <ul>{rows.collect_view()}</ul>
                </NoticeBox>
            }
        })
    };
    view! { {problems} }
}

/// A link to the field, which does not touch the address.
#[component]
fn Leads(problem: Problem) -> impl IntoView {
    let editor = Editor::get();
    let href = format!("#{}", focus::id(problem.field));
    let field = (catalogue().field)(problem.field);
    let field = if problem.english { (catalogue().english_of)(&field) } else { field };
    let text =
        (catalogue().problem_line)(&field, &(catalogue().problem)(problem.field, problem.kind.clone()));
    let leads = move |event: MouseEvent| {
        event.prevent_default();
        focus::on(editor, &problem);
    };
    view! { <a href=href on:click=leads>{text}</a> }
}
