//! 到期应删: requests that were over long ago; their words go for good, days and numbers stay.

use leptos::prelude::*;

use super::find::SLICES;
use super::{names, requests};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::requests::Request;
use crate::domain::rights::MANAGER;
use crate::domain::values::RequestId;
use crate::domain::{Command, Slice};
use crate::forms::requests::is_due_to_erase;
use crate::ui::components::{Button, Dialog, Toasts, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, Refused};
use crate::ui::pages::desk::rights::allowed;

/// Most that go at once: one entry of the journal names all their parts.
const MOST: usize = 200;
/// Lines of the dialog.
const SHOWN: usize = 10;

/// How many there are, and for the manager the button.
#[component]
pub fn Keep() -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let today = Memo::new(move |_| clock.today());
    let due = Memo::new(move |_| {
        let today = today.get();
        session.read(&[Slice::Requests], |station| {
            let all = station.requests().iter();
            all.filter(|(_, request)| is_due_to_erase(request, today))
                .map(|(id, _)| id.clone())
                .take(MOST)
                .collect::<Vec<RequestId>>()
        })
    });
    let (deed, open, may) = (Deed::new(), RwSignal::new(false), allowed(MANAGER));
    let card = live(move || {
        let n = due.with(Vec::len);
        (n > 0).then(|| {
            let press = move || {
                deed.refused.set(None);
                open.set(true);
            };
            let button = may.get().then(|| view! { <Button text=requests().erase small=true press/> });
            let who = (!may.get()).then(|| view! { <p class="hint">{requests().erase_manager}</p> });
            view! {
                <section class="card stack no-print">
                    <h2>{(requests().to_erase)(n)}</h2>
                    <p class="muted">{requests().to_erase_hint}</p>
                    {who}
                    {button}
                </section>
            }
        })
    });
    view! {
        {card}
        <Dialog open name="request-erase" title=requests().erase><Asking open deed due/></Dialog>
    }
}

#[component]
fn Asking(open: RwSignal<bool>, deed: Deed, due: Memo<Vec<RequestId>>) -> impl IntoView {
    let (session, toasts) = (Session::get(), Toasts::get());
    let said = requests().erased_done;
    // What is shown is what goes, also when another is added meanwhile.
    let ids = due.get_untracked();
    let lines = untrack(|| {
        session.read(&SLICES, |station| {
            let line = |request: &Request| {
                let (day, title) = ((words().date)(request.last), names::title(station, request));
                view! { <li>{[day, title].join(" · ")}</li> }
            };
            let some = ids.iter().filter_map(|id| station.requests().get(id)).take(SHOWN);
            some.map(line).collect_view()
        })
    });
    let rest = ids.len().saturating_sub(SHOWN);
    let rest = (rest > 0).then(|| view! { <p class="muted">{(requests().and_more)(rest)}</p> });
    let press = move || {
        deed.send(vec![Command::EraseRequests { requests: ids.clone() }], move |done| {
            if done {
                open.set(false);
                request_animation_frame(move || toasts.say(said));
            }
        });
    };
    view! {
        <p><b>{requests().erase_goes}</b></p>
        <p>{requests().erase_stays}</p>
        <p class="hint">{requests().erase_backups}</p>
        <ul>{lines}</ul>
        {rest}
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=requests().erase weight=Weight::Danger busy=deed.busy press/>
        </div>
    }
}
