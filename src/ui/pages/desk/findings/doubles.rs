//! 同一文件有两份: one press makes one of them, or says that they are not the same.

use std::sync::Arc;

use leptos::prelude::*;

use super::checking::Checking;
use super::crowded::MOST;
use super::{STATE, findings};
use crate::app::session::Session;
use crate::domain::policies::Doubled;
use crate::domain::rights::{LIBRARY, WINDOW};
use crate::domain::values::PolicyId;
use crate::domain::{Command, Slice};
use crate::engine::Findings;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Button, Row, Rows, Toasts, Weight, live, say};
use crate::ui::pages::desk::record::{Deed, Refused, focus_on};
use crate::ui::pages::desk::rights::allowed;

/// The section; nothing where every document stands once.
pub fn section_of_doubles(checking: Checking) -> AnyView {
    let doubles = Memo::new(move |_| {
        checking.found.with(|found| found.as_ref().map(|found| found.doubles.clone()).unwrap_or_default())
    });
    let any = Memo::new(move |_| doubles.with(|all| !all.is_empty()));
    let (deed, toasts, may) = (Deed::new(), Toasts::get(), allowed(LIBRARY));
    let joined = findings().doubles_joined;
    let disabled = Signal::derive(move || !may.get());
    let all = move || {
        let commands = doubles.with_untracked(|all| all.iter().flat_map(Doubled::join).collect());
        deed.send(commands, move |done| {
            if done {
                after(checking, |_| true);
                request_animation_frame(move || toasts.say(joined));
            }
        });
    };
    live(move || {
        any.get().then(|| {
            let several = live(move || {
                let n = doubles.with(Vec::len);
                (n > 1).then(|| {
                    let text = (findings().join_all)(n);
                    view! { <Button text weight=Weight::Main busy=deed.busy disabled press=all/> }
                })
            });
            let each = move || doubles.get().into_iter().take(MOST).collect::<Vec<_>>();
            view! {
                <section class="section">
                    <h2>{findings().doubles}</h2>
                    <p class="muted">{findings().doubles_hint}</p>
                    <div class="row">{several}</div>
                    <Refused deed/>
                    <For each key=|it| (it.kept.clone(), it.others.clone()) children=move |it| card(checking, it)/>
                </section>
            }
        })
    })
}

/// Those that are settled go from the page at once.
fn after(checking: Checking, gone: impl Fn(&Doubled) -> bool + Copy) {
    checking.settled(move |found: &mut Findings| found.doubles.retain(|it| !gone(it)));
    focus_on(STATE.to_owned());
}

fn card(checking: Checking, doubled: Doubled) -> AnyView {
    let (deed, toasts) = (Deed::new(), Toasts::get());
    let (joined, left) = (findings().doubles_joined, findings().left);
    let (library, window) = (allowed(LIBRARY), allowed(WINDOW));
    let (no_join, no_leave) = (Signal::derive(move || !library.get()), Signal::derive(move || !window.get()));
    let doubled = Arc::new(doubled);
    let send = {
        let doubled = doubled.clone();
        move |commands: Vec<Command>, said: &'static str| {
            let doubled = doubled.clone();
            deed.send(commands, move |done| {
                if done {
                    checking.settled(|found| found.doubles.retain(|it| *it != *doubled));
                    focus_on(STATE.to_owned());
                    request_animation_frame(move || toasts.say(said));
                }
            });
        }
    };
    let (join, leave) = (send.clone(), send);
    let (to_join, to_leave) = (doubled.clone(), doubled.clone());
    let join = move || join(to_join.join(), joined);
    let leave = move || {
        let (thing, field) = to_leave.key();
        leave(vec![Command::Settle { thing, field, chose: None, put: None, shows: true }], left);
    };
    let session = Session::get();
    let (title, rows) = session.read(&[Slice::Policies], |station| {
        let all = station.policies();
        let title = all.get(&doubled.kept).map(|record| say(&record.document.title)).unwrap_or_default();
        let row = |id: &PolicyId| {
            let own = all.clauses_of(id);
            let readings: usize = own.iter().map(|(id, _)| all.readings(id).len()).sum();
            let cited: usize = own.iter().map(|(id, _)| all.citing(id).count()).sum();
            let mut detail = (findings().double_has)(own.len(), readings, cited);
            if *id == doubled.kept {
                detail.push_str(findings().double_stays);
            }
            let number = all.get(id).map(|record| record.document.number.clone()).unwrap_or_default();
            let href = Route::Desk(DeskRoute::PolicyOpen(id.clone())).to_string();
            let name = if number.is_empty() { title.clone() } else { number };
            view! { <Row href title=name detail/> }.into_any()
        };
        let rows: Vec<AnyView> = std::iter::once(&doubled.kept).chain(&doubled.others).map(row).collect();
        (title.clone(), rows)
    });
    view! {
        <section class="card stack">
            <h3>{title}</h3>
            <Rows>{rows}</Rows>
            <div class="row">
                <Button text=findings().join_double weight=Weight::Main busy=deed.busy disabled=no_join press=join/>
                <Button text=findings().leave busy=deed.busy disabled=no_leave press=leave/>
            </div>
            <Refused deed/>
        </section>
    }
    .into_any()
}
