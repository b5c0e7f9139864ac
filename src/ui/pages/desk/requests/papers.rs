//! 材料收件单: the papers that lie at the desk, and giving them back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::detail::Open;
use super::papers_dialog::TakeDialog;
use super::requests;
use super::sheets::{Printer, Sheet};
use crate::domain::Command;
use crate::domain::requests::Held;
use crate::domain::rights::WINDOW;
use crate::forms::requests::field;
use crate::ui::components::{Button, Chip, Dialog, TextField, Tone, Weight, live, words};
use crate::ui::pages::desk::record::{Deed, Refused, Undo, UndoLine};
use crate::ui::pages::desk::rights::allowed;

/// The card: what was handed in, ticks for what goes back, the sheet.
#[component]
pub fn Papers(one: Open) -> impl IntoView {
    let printer = Printer::get();
    let deed = Deed::new();
    let (taking, returning) = (RwSignal::new(false), RwSignal::new(false));
    let ticked = RwSignal::new(BTreeSet::<u32>::new());
    let papers = Memo::new(move |_| {
        one.record.with(|record| record.as_ref().map(|record| record.papers.clone()).unwrap_or_default())
    });
    let erased = Memo::new(move |_| {
        one.record.with(|record| record.as_ref().is_some_and(|record| record.matter.present().is_none()))
    });
    let may = allowed(WINDOW);
    let list = live(move || {
        let papers = papers.get();
        if papers.is_empty() {
            return view! { <p class="muted">{requests().no_papers}</p> }.into_any();
        }
        let lines = (0_u32..).zip(papers).map(|(n, held)| line(n, &held, ticked, may.get()));
        view! { <ul class="lines">{lines.collect_view()}</ul> }.into_any()
    });
    let buttons = live(move || {
        let open = move |dialog: RwSignal<bool>| {
            deed.problems.set(Vec::new());
            deed.refused.set(None);
            dialog.set(true);
        };
        let held = papers.with(|papers| papers.iter().any(|held| held.returned.is_none()));
        let any = papers.with(|papers| !papers.is_empty());
        let (may, erased) = (may.get(), erased.get());
        let none = Signal::derive(move || ticked.with(BTreeSet::is_empty));
        let take = (may && !erased).then(|| {
            view! { <Button text=requests().take_papers icon="plus" small=true press=move || open(taking)/> }
        });
        let back = (may && held).then(|| {
            let press = move || open(returning);
            view! { <Button text=requests().give_back small=true disabled=none press/> }
        });
        let print = any.then(|| {
            let press = move || printer.print(Sheet::Papers(one.id()));
            view! { <Button text=requests().receipt icon="print" small=true press/> }
        });
        view! { <div class="row">{take}{back}{print}</div> }
    });
    view! {
        <section class="card stack">
            <h3>{requests().papers}</h3>
            <UndoLine deed/>
            {list}
            {buttons}
        </section>
        <TakeDialog open=taking one deed/>
        <Dialog open=returning name="request-return" title=requests().give_back>
            <Returning open=returning one deed ticked/>
        </Dialog>
    }
}

fn line(n: u32, held: &Held, ticked: RwSignal<BTreeSet<u32>>, may: bool) -> AnyView {
    let form = (requests().paper_form)(held.paper.original);
    let since = (requests().taken_on)(&(words().date)(held.since));
    let name = held.paper.name.clone();
    if let Some(day) = held.returned {
        let back = (requests().returned_on)(&(words().date)(day), &held.to);
        let detail = [form, &since, &back].join(" · ");
        return view! {
            <li><span class="grow"><b>{name}</b><small>{detail}</small></span><Chip text=requests().returned/></li>
        }
        .into_any();
    }
    let detail = [form, &since].join(" · ");
    let here = held.paper.original.then(|| view! { <Chip tone=Tone::Wait text=requests().in_drawer/> });
    if !may {
        return view! { <li><span class="grow"><b>{name}</b><small>{detail}</small></span>{here}</li> }
            .into_any();
    }
    let change = move |event| {
        let on = event_target_checked(&event);
        ticked.update(|ticked| {
            if on {
                ticked.insert(n);
            } else {
                ticked.remove(&n);
            }
        });
    };
    view! {
        <li>
            <label class="check grow">
                <input type="checkbox" prop:checked=move || ticked.with(|t| t.contains(&n)) on:change=change/>
                <span><b>{name}</b><small>{detail}</small></span>
            </label>
            {here}
        </li>
    }
    .into_any()
}

/// To whom they go back, where it is not the resident.
#[component]
fn Returning(open: RwSignal<bool>, one: Open, deed: Deed, ticked: RwSignal<BTreeSet<u32>>) -> impl IntoView {
    let to = RwSignal::new(String::new());
    let said = requests().given_back;
    let chosen: Vec<u32> = ticked.get_untracked().into_iter().collect();
    let names = one.record.with_untracked(|record| {
        let papers = record.as_ref().map(|record| record.papers.as_slice()).unwrap_or_default();
        let names =
            chosen.iter().filter_map(|n| papers.get(*n as usize)).map(|held| held.paper.name.as_str());
        names.collect::<Vec<_>>().join(words().comma)
    });
    let press = move || {
        let to = to.get_untracked().trim().to_owned();
        let (request, papers) = (one.id(), chosen.clone());
        deed.send(vec![Command::ReturnPapers { request, papers, to }], move |done| {
            if done {
                open.set(false);
                ticked.update(BTreeSet::clear);
                deed.undo.set(Some(Undo { said, back: Vec::new() }));
            }
        });
    };
    view! {
        <p><b>{names}</b></p>
        <TextField
            name=field::RETURNED_TO
            label=requests().returned_to
            value=to
            hint=requests().returned_to_hint
            most=60
        />
        <Refused deed/>
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=requests().give_back weight=Weight::Main busy=deed.busy press/>
        </div>
    }
}
