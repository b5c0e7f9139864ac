//! The steps, one at a time, and the founding at their end.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::fields::Fields;
use super::form::FormStep;
use super::label;
use super::manager::ManagerStep;
use super::place::PlaceStep;
use super::review::ReviewStep;
use crate::app::router::Router;
use crate::app::session::{Session, Trouble};
use crate::forms::Problem;
use crate::forms::setup::Step;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, NoticeBox, Tone, Weight, lang, words};
use crate::ui::pages::desk::problems::{ProblemSummary, Problems, focus_first};
use crate::ui::pages::desk::setup_text;
use crate::ui::shell::desk::WorkBar;

/// The steps that ask for something, in order; the last before the code only shows.
const STEPS: [Step; 3] = [Step::Place, Step::Form, Step::Manager];

/// The wizard. `founded` is called once the station is on disk.
#[component]
pub fn Wizard(#[prop(into)] founded: UnsyncCallback<()>) -> impl IntoView {
    let (session, router, fields) = (Session::get(), Router::get(), Fields::get());
    let problems: Problems = RwSignal::new(Vec::new());
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);
    let go = move |step: usize| {
        problems.set(Vec::new());
        trouble.set(None);
        fields.step.set(step);
        request_animation_frame(to_top);
    };
    let back = move || match fields.step.get_untracked() {
        0 => router.go(&Route::Desk(DeskRoute::Today)),
        step => go(step - 1),
    };
    let found = move || {
        let draft = fields.draft();
        let (profile, manager) = match draft.check() {
            Ok(checked) => checked,
            Err(found) => {
                let first = first_step(&found, &draft);
                go(first);
                problems.set(found.into_iter().filter(|p| in_step(p, &draft, first)).collect());
                return focus_first(problems);
            }
        };
        busy.set(true);
        trouble.set(None);
        spawn_local(async move {
            let with_starter = fields.starter.get_untracked();
            match session.found(profile, manager, draft.passphrase, with_starter).await {
                Ok(()) => {
                    fields.passphrase.set(String::new());
                    fields.again.set(String::new());
                    founded.run(());
                    request_animation_frame(to_top);
                }
                Err(why) => {
                    trouble.try_set(Some(why));
                }
            }
            busy.try_set(false);
        });
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let at = fields.step.get_untracked();
        let Some(step) = STEPS.get(at) else { return found() };
        let found = fields.draft().problems(*step);
        if found.is_empty() {
            go(at + 1);
        } else {
            problems.set(found);
            focus_first(problems);
        }
    };
    let body = move || match fields.step.get() {
        0 => view! { <PlaceStep problems/> }.into_any(),
        1 => view! { <FormStep problems/> }.into_any(),
        2 => view! { <ManagerStep problems/> }.into_any(),
        _ => view! { <ReviewStep go/> }.into_any(),
    };
    let language = lang();
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let onward = move || {
        let last = fields.step.get() >= STEPS.len();
        let text = if last { setup_text().found } else { setup_text().next };
        view! { <Button text weight=Weight::Main submit=true busy=busy/> }
    };
    let backward = move || {
        let text = if fields.step.get() == 0 { words().cancel } else { setup_text().back };
        view! { <Button text disabled=busy press=back/> }
    };
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{setup_text().found}</h1>
            <p class="lead">{setup_text().lead}</p>
        </div>
        <Stepper at=fields.step/>
        <form class="stack" novalidate on:submit=submit>
            <ProblemSummary problems label/>
            {body}
            {wrong}
            <WorkBar/>
            <div class="row end">{backward}{onward}</div>
        </form>
    }
}

/// Where in the five steps one is.
#[component]
pub fn Stepper(#[prop(into)] at: Signal<usize>) -> impl IntoView {
    let done = crate::ui::pages::desk::desk().done;
    let steps = setup_text().steps.into_iter().enumerate().map(|(n, name)| {
        let class = move || (at.get() > n).then_some("done");
        let current = move || (at.get() == n).then_some("step");
        let said = move || (at.get() > n).then(|| view! { <span class="sr-only">{done}</span> });
        view! { <li class=class aria-current=current><span>{name}{said}</span></li> }
    });
    view! { <ol class="stepper">{steps.collect_view()}</ol> }
}

/// The first step with a problem.
fn first_step(problems: &[Problem], draft: &crate::forms::setup::Draft) -> usize {
    (0..STEPS.len()).find(|n| problems.iter().any(|p| in_step(p, draft, *n))).unwrap_or_default()
}

fn in_step(problem: &Problem, draft: &crate::forms::setup::Draft, step: usize) -> bool {
    STEPS.get(step).is_some_and(|step| draft.problems(*step).contains(problem))
}

/// A new step begins at its top, with the focus on its heading.
fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("#desk main h2[tabindex]").ok().flatten();
    if let Some(heading) = heading.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}
