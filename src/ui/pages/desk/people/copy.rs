//! 查阅、复制本人信息: everything that is known, to read, to print, or to take along as a file.

use leptos::prelude::*;

use super::paper::Printing;
use super::people;
use crate::app::clock::Clock;
use crate::app::files;
use crate::app::session::Session;
use crate::domain::Command;
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::i18n::people::{Paper, copy};
use crate::ui::components::{
    AreaField, Button, Choice, ChoiceField, CopyButton, Dialog, NoticeBox, Tone, Weight, live, words,
};
use crate::ui::pages::desk::record::{Deed, Refused};
use crate::ui::pages::desk::rights::allowed;

/// Values of the choice.
const OWN: &str = "own";
const RELATIVE: &str = "relative";
/// So that old editors read the file as what it is.
const MARK: &str = "\u{feff}";

/// The button and its dialog.
#[component]
pub fn CopyPart(id: PersonId) -> impl IntoView {
    let open = RwSignal::new(false);
    let may = allowed(WINDOW);
    let button = live(move || {
        may.get().then(|| {
            view! { <Button text=people().copy icon="eye" press=move || open.set(true)/> }
        })
    });
    view! {
        <div class="row">{button}</div>
        <Dialog open name="person-copy" title=people().copy><Asking open id=id.clone()/></Dialog>
    }
}

#[component]
fn Asking(open: RwSignal<bool>, id: PersonId) -> impl IntoView {
    let (session, clock, deed) = (Session::get(), Clock::get(), Deed::new());
    let (whom, reason) = (RwSignal::new(OWN.to_owned()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<String>);
    let made = RwSignal::new(None::<Paper>);
    let id = StoredValue::new(id);
    let missing = people().copy_reason_missing;
    let relative = Signal::derive(move || whom.with(|whom| whom == RELATIVE));
    let make = move || {
        let relative = relative.get_untracked();
        let lacks = relative && reason.with_untracked(|reason| reason.trim().is_empty());
        wrong.set(lacks.then(|| missing.to_owned()));
        if lacks {
            return;
        }
        let person = id.get_value();
        let relative_for = relative.then(|| reason.get_untracked());
        deed.send(vec![Command::HandOutCopy { person, relative: relative_for }], move |done| {
            if done {
                let today = untrack(|| clock.today());
                let paper =
                    untrack(|| session.read(&[], |station| copy(station, &id.get_value(), relative, today)));
                made.set(paper);
            }
        });
    };
    let choices = vec![
        Choice::new(OWN, people().copy_own, people().copy_own_hint),
        Choice::new(RELATIVE, people().copy_relative, people().copy_relative_hint),
    ];
    let choices = StoredValue::new(choices);
    live(move || match made.get() {
        Some(paper) => view! { <Made open paper/> }.into_any(),
        None => view! {
            <p>{people().copy_lead}</p>
            <ChoiceField name="copy-whom" label=people().copy_whom value=whom choices=choices.get_value()/>
            {live(move || relative.get().then(|| view! {
                <AreaField
                    name="copy-reason"
                    label=people().copy_reason
                    value=reason
                    hint=people().copy_reason_hint
                    required=true
                    most=200
                    error=wrong
                />
            }))}
            <Refused deed/>
            <div class="dialog-actions">
                <Button text=words().cancel press=move || open.set(false)/>
                <Button text=people().copy_make weight=Weight::Main busy=deed.busy press=make/>
            </div>
        }
        .into_any(),
    })
}

/// The text, and the ways out.
#[component]
fn Made(open: RwSignal<bool>, paper: Paper) -> impl IntoView {
    let (clock, printing) = (Clock::get(), Printing::get());
    let failed = RwSignal::new(false);
    let text = StoredValue::new(paper.text());
    let paper = StoredValue::new(paper);
    let file = people().copy_file;
    let save = move || {
        let name = file(untrack(|| clock.today()));
        let mut marked = MARK.to_owned();
        text.with_value(|text| marked.push_str(text));
        failed.set(files::hand_over_text(&name, "text/plain;charset=utf-8", &marked).is_err());
    };
    let failed_box = live(move || {
        failed
            .get()
            .then(|| view! { <NoticeBox tone=Tone::Danger title=people().copy_not_saved alert=true/> })
    });
    view! {
        <NoticeBox tone=Tone::Good title=people().copy_made><p>{people().copy_made_hint}</p></NoticeBox>
        <textarea class="input" rows="10" readonly autocomplete="off" aria-label=people().copy_text prop:value=move || text.get_value()></textarea>
        {failed_box}
        <div class="row">
            <Button text=words().print icon="print" press=move || printing.print(paper.get_value())/>
            <CopyButton name="person-copy-text" text=move || text.get_value()/>
        </div>
        <div class="dialog-actions">
            <Button text=words().close press=move || open.set(false)/>
            <Button text=people().copy_save icon="download" weight=Weight::Main press=save/>
        </div>
    }
}
