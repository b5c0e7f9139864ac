//! Several requests at once: 接单 and 派单, all of them or none.

use leptos::prelude::*;

use super::assign::AssignDialog;
use super::chosen::Chosen;
use super::find::Found;
use super::{requests, step_words};
use crate::app::session::Session;
use crate::domain::requests::{Step, StepDetails};
use crate::domain::values::RequestId;
use crate::domain::{Command, Slice};
use crate::ui::components::{Button, Toasts, Weight, live};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on};

/// The id of the row of buttons above the list.
pub const TOOLS: &str = "requests-tools";

/// The buttons that stand over the ticks.
#[component]
pub fn BulkBar(chosen: Chosen, found: Memo<Found>) -> impl IntoView {
    let (session, toasts) = (Session::get(), Toasts::get());
    let deed = Deed::new();
    let assigning = RwSignal::new(false);
    let ids = Signal::derive(move || chosen.ids.with(|ids| ids.iter().cloned().collect::<Vec<_>>()));
    // One that cannot take the step would keep all the others from it.
    let fits = move |step: Step| {
        ids.with(|ids| {
            !ids.is_empty()
                && session.read(&[Slice::Requests], |station| {
                    let state =
                        |id: &RequestId| Some(station.requests().get(id)?.state.after(step).is_some());
                    ids.iter().all(|id| state(id).unwrap_or_default())
                })
        })
    };
    let accepted = requests().bulk_done;
    let done = move || {
        let n = ids.with_untracked(Vec::len);
        chosen.toggle();
        // The buttons have gone with the ticks.
        focus_on(TOOLS.to_owned());
        request_animation_frame(move || toasts.say(accepted(n)));
    };
    let accept = move || {
        let requests = ids.get_untracked();
        let command = Command::StepRequests {
            requests,
            step: Step::Accept,
            with: StepDetails::default(),
            words: String::new(),
        };
        deed.send(vec![command], move |went_well| {
            if went_well {
                done();
            }
        });
    };
    let bar = live(move || {
        chosen.choosing.get().then(|| {
            let all = move || {
                let shown =
                    found.with_untracked(|f| f.entries.iter().map(|entry| entry.id.clone()).collect());
                chosen.ids.set(shown);
            };
            let some = move || ids.with(|ids| !ids.is_empty());
            let hint = live(move || {
                let none = some() && !fits(Step::Accept) && !fits(Step::Assign);
                none.then(|| view! { <p class="hint">{requests().bulk_none_fits}</p> })
            });
            let count = move || (requests().chosen)(ids.with(Vec::len));
            let shut_accept = Signal::derive(move || !fits(Step::Accept));
            let shut_assign = Signal::derive(move || !fits(Step::Assign));
            view! {
                <div class="card stack tight no-print">
                    <div class="row between">
                        <p role="status"><b>{count}</b></p>
                        <Button text=requests().choose_all small=true press=all/>
                    </div>
                    <div class="row">
                        <Button
                            text=(step_words().step)(Step::Accept)
                            small=true
                            weight=Weight::Main
                            busy=deed.busy
                            disabled=shut_accept
                            press=accept
                        />
                        <Button
                            text=(step_words().step)(Step::Assign)
                            small=true
                            busy=deed.busy
                            disabled=shut_assign
                            press=move || assigning.set(true)
                        />
                    </div>
                    {hint}
                    {live(move || (!assigning.get()).then(|| view! { <Refused deed/> }))}
                </div>
            }
        })
    });
    view! { {bar}<AssignDialog name="bulk-assign" open=assigning deed ids then=done/> }
}
