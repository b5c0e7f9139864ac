//! What a new station does next; each step is ticked by the data, not by hand.

use leptos::prelude::*;

use super::counts::totals;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::route::{DeskRoute, Route};
use crate::ui::components::LinkButton;
use crate::ui::pages::desk::desk;

/// The steps that are still to be done, in order; nothing once all are.
#[component]
pub fn NextSteps() -> impl IntoView {
    let session = Session::get();
    let totals = totals();
    let reachable = Memo::new(move |_| {
        session.read(&[Slice::Profile], |station| {
            station
                .profile()
                .is_some_and(|p| !p.hours.is_empty() && !p.phone.is_empty() && !p.address.is_empty())
        })
    });
    let backed_up = Memo::new(move |_| session.health().at.is_some());
    let published = Memo::new(move |_| totals.get().published > 0);
    let checked = Memo::new(move |_| published.get() && totals.get().unchecked == 0);
    let all = move || reachable.get() && backed_up.get() && checked.get();
    let catalogue = || {
        let href = Route::Desk(DeskRoute::Catalogue).to_string();
        view! { <LinkButton href text=desk().to_catalogue small=true/> }
    };
    let profile = || {
        let href = Route::Desk(DeskRoute::Profile).to_string();
        view! { <LinkButton href text=desk().set_hours small=true/> }
    };
    let data = || {
        let href = Route::Desk(DeskRoute::Data).to_string();
        view! { <LinkButton href text=desk().nav_data small=true/> }
    };
    let look = || view! { <LinkButton href=Route::Home.to_string() text=desk().nav_residents small=true/> };
    let check_hint = Signal::derive(move || match totals.get().published {
        0 => desk().step_check_later.to_owned(),
        _ => (desk().step_check_hint)(totals.get().unchecked),
    });
    move || {
        (!all()).then(|| {
            view! {
                <section class="card stack">
                    <h2>{desk().next}</h2>
                    <ol class="steps">
                        <Step
                            done=reachable
                            title=desk().step_hours
                            hint=Signal::stored(desk().step_hours_hint.to_owned())
                        >
                            {profile()}
                        </Step>
                        <Step
                            done=published
                            title=desk().step_publish
                            hint=Signal::derive(move || (desk().step_publish_hint)(totals.get().drafts))
                        >
                            {catalogue()}
                        </Step>
                        <Step
                            done=checked
                            title=desk().step_check
                            hint=check_hint
                        >
                            {catalogue()}
                        </Step>
                        <Step
                            done=backed_up
                            title=desk().step_backup
                            hint=Signal::stored(desk().step_backup_hint.to_owned())
                        >
                            {data()}
                        </Step>
                        <li>
                            <b>{desk().step_look}</b>
                            <small>{desk().step_look_hint}</small>
                            <div class="row">{look()}</div>
                        </li>
                    </ol>
                </section>
            }
        })
    }
}

/// One step; its button goes once it is done.
#[component]
fn Step(done: Memo<bool>, title: &'static str, hint: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let class = move || done.get().then_some("done");
    let rest = move || {
        if done.get() {
            view! { <span class="sr-only">{desk().done}</span> }.into_any()
        } else {
            view! { <small>{hint}</small><div class="row">{children()}</div> }.into_any()
        }
    };
    view! { <li class=class><b>{title}</b>{rest}</li> }
}
