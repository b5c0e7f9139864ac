//! 接班: what lies in the till is counted, then compared with what the last close left.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::count::{self, Counting};
use super::read::{against, last_left, left_behind};
use super::{Page, shift};
use crate::domain::rights::WINDOW;
use crate::domain::values::DeviceId;
use crate::domain::{Command, Slice};
use crate::forms::shift::{explained, field};
use crate::forms::{Problem, What};
use crate::ui::components::{AreaField, Button, NoticeBox, SelectField, SelectOption, Weight, live, words};
use crate::ui::pages::desk::data::tablet_name;
use crate::ui::pages::desk::problems::{ProblemSummary, error_of};
use crate::ui::pages::desk::rights::allowed;

/// It is a till that no other tablet had.
const OWN: &str = "own";

/// The card while nobody has a shift here.
pub fn card(page: Page) -> AnyView {
    let deed = page.deed;
    let counting = Counting::new(deed);
    let why = RwSignal::new(String::new());
    // Whose till it is: a tablet's, or [`OWN`]; empty where nobody has been asked, or nobody has said so yet.
    let whose = RwSignal::new(String::new());
    let from = Signal::derive(move || DeviceId::try_from(whose.get()).ok());
    let others = left(page);
    let may = allowed(WINDOW);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        if !others.with_untracked(Vec::is_empty) && whose.with_untracked(String::is_empty) {
            return deed.object(vec![Problem::new(field::FROM, What::Missing)]);
        }
        if counting.given.with_untracked(Option::is_none) {
            counting.give();
        }
    };
    let expected = move || {
        let device = page.device()?;
        let from = from.get();
        page.session.read(&[Slice::Cashdesk], |station| last_left(station.cashdesk(), &device, from.as_ref()))
    };
    let said = shift().opened;
    let open = move || {
        let Some(count) = counting.given.get_untracked() else { return };
        match explained(count.total(), untrack(expected), &why.get_untracked()) {
            Ok(why) => {
                let from = from.get_untracked();
                let before = counting.before.get_untracked();
                page.send(Command::OpenShift { count, before, why, from }, said, || ())
            }
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
                {asking(page, others, whose, counting)}
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

/// Tablets whose till this may be; asked only on a tablet without a shift so far.
fn left(page: Page) -> Memo<Vec<DeviceId>> {
    Memo::new(move |_| {
        let Some(device) = page.device() else { return Vec::new() };
        page.session.read(&[Slice::Cashdesk, Slice::Tablets], |station| {
            let begun = station.cashdesk().till(&device).is_some_and(|till| !till.shifts.is_empty());
            if begun { Vec::new() } else { left_behind(station, &device) }
        })
    })
}

/// Whose till it is. Never taken for granted: what lies in the till of a tablet that was replaced is money that was
/// taken, and not change money of this one.
fn asking(page: Page, others: Memo<Vec<DeviceId>>, whose: RwSignal<String>, counting: Counting) -> AnyView {
    let problems = page.deed.problems;
    live(move || {
        let others = others.get();
        // Not once the count is given: what is chosen then would be chosen by what it holds.
        if others.is_empty() || counting.given.with(Option::is_some) {
            return ().into_any();
        }
        let tablets = others.iter().map(|id| {
            let name = tablet_name(page.session, id, None);
            SelectOption::new(id.as_str(), (shift().till_of)(&name))
        });
        let first = [SelectOption::new("", shift().choose_till), SelectOption::new(OWN, shift().own_till)];
        let options: Vec<SelectOption> = first.into_iter().chain(tablets).collect();
        view! {
            <SelectField
                name=field::FROM
                label=(shift().field)(field::FROM)
                value=whose
                choose=move |word: String| whose.set(word)
                options=options
                hint=shift().from_hint
                required=true
                error=error_of(problems, field::FROM)
            />
        }
        .into_any()
    })
}
