//! 接班: what lies in the till is counted, then compared with what the last close left.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::count::{self, Counting};
use super::read::{against, last_left};
use super::{Page, shift};
use crate::domain::rights::WINDOW;
use crate::domain::{Command, Slice};
use crate::forms::shift::{explained, field};
use crate::ui::components::{AreaField, Button, NoticeBox, Weight, live, words};
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::rights::allowed;

/// The card while nobody has a shift here.
pub fn card(page: Page) -> AnyView {
    let deed = page.deed;
    let counting = Counting::new(deed);
    let why = RwSignal::new(String::new());
    let may = allowed(WINDOW);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if counting.given.with_untracked(Option::is_none) {
            counting.give();
        }
    };
    let expected = move || {
        let device = page.device()?;
        page.session.read(&[Slice::Cashdesk], |station| last_left(station.cashdesk(), &device))
    };
    let said = shift().opened;
    let open = move || {
        let Some(count) = counting.given.get_untracked() else { return };
        match explained(count.total(), untrack(expected), &why.get_untracked()) {
            Ok(why) => page.send(Command::OpenShift { count, why }, said, || ()),
            Err(problems) => deed.object(problems),
        }
    };
    let shown = live(move || {
        let Some(count) = counting.given.get() else {
            return view! {
                <div class="row">
                    <Button
                        text=shift().counted_now
                        weight=Weight::Main
                        icon="check"
                        submit=true
                        disabled=Signal::derive(move || !may.get())
                    />
                </div>
            }
            .into_any();
        };
        let left = expected();
        let first = left.is_none().then(|| view! { <NoticeBox title=shift().first/> });
        let facts = left.map(|left| against(shift().last_left, left, count.total()));
        let differs = left.is_some_and(|left| left != count.total());
        let explain = differs.then(|| {
            view! {
                <AreaField
                    name=field::WHY
                    label=(shift().field)(field::WHY)
                    value=why
                    hint=shift().why_hint
                    required=true
                    most=200
                    error=error_of(deed.problems, field::WHY)
                />
            }
        });
        view! {
            {first}
            {facts}
            {explain}
            <div class="row">
                <Button text=shift().count_again busy=deed.busy press=move || counting.again()/>
                <Button
                    text=shift().open
                    weight=Weight::Main
                    icon="check"
                    busy=deed.busy
                    press=open
                    disabled=Signal::derive(move || !may.get())
                />
            </div>
        }
        .into_any()
    });
    view! {
        <section class="card stack">
            <h2>{shift().open}</h2>
            <p>{shift().open_hint}</p>
            <form class="stack" on:submit=submitted novalidate>
                <ProblemSummary problems=deed.problems label=shift().field/>
                {count::fields(counting)}
                {shown}
            </form>
            <p class="sr-only" role="status">
                {live(move || counting.given.with(|given| {
                    given.as_ref().map(|given| [shift().counted, &(words().yuan)(given.total())].join(" "))
                }))}
            </p>
        </section>
    }
    .into_any()
}
