//! Asks for a reason, and where it makes sense until when.

use leptos::prelude::*;

use super::shared;
use crate::app::clock::Clock;
use crate::domain::values::Day;
use crate::ui::components::{AreaField, Button, Dialog, Kind, TextField, Weight, words};

/// A dialog that does nothing without a reason.
#[component]
pub fn ReasonDialog(
    open: RwSignal<bool>,
    name: &'static str,
    title: &'static str,
    text: &'static str,
    /// Asks for a last day too.
    #[prop(optional)]
    with_until: bool,
    #[prop(into)] done: UnsyncCallback<(String, Option<Day>)>,
) -> impl IntoView {
    view! { <Dialog open name title><Asking open title text with_until done/></Dialog> }
}

#[component]
fn Asking(
    open: RwSignal<bool>,
    title: &'static str,
    text: &'static str,
    with_until: bool,
    done: UnsyncCallback<(String, Option<Day>)>,
) -> impl IntoView {
    let (reason, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (reason_wrong, until_wrong) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let (reason_missing, until_past) = (shared().reason_missing, shared().until_past);
    let clock = Clock::get();
    let press = move || {
        let day = Day::parse(&until.get_untracked());
        let past = day.is_some_and(|day| day < untrack(|| clock.today()));
        let missing = reason.with_untracked(|reason| reason.trim().is_empty());
        reason_wrong.set(missing.then(|| reason_missing.to_owned()));
        until_wrong.set(past.then(|| until_past.to_owned()));
        if !missing && !past {
            open.set(false);
            done.run((reason.get_untracked(), day));
        }
    };
    let weight = if with_until { Weight::Main } else { Weight::Danger };
    view! {
        <p>{text}</p>
        <AreaField
            name="record-reason"
            label=shared().reason
            value=reason
            hint=shared().reason_hint
            required=true
            most=200
            error=reason_wrong
        />
        {with_until.then(|| view! {
            <TextField
                name="record-until"
                label=shared().until
                value=until
                kind=Kind::Date
                hint=shared().until_hint
                error=until_wrong
            />
        })}
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=title weight press/>
        </div>
    }
}
