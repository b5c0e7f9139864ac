//! Asks before something is done: why, until when, and says what it is refused for.

use leptos::prelude::*;

use super::{catalogue, focus};
use crate::app::clock::Clock;
use crate::domain::Rejection;
use crate::domain::values::{Day, Text};
use crate::forms::catalogue::Act;
use crate::i18n::rejections;
use crate::ui::components::{
    AreaField, Button, Dialog, Kind, TextField, Weight, Words, field_id, lang, words,
};

/// Names in the list of those that are refused; the rest is counted.
const LISTED: usize = 8;

/// A dialog that does nothing without a reason, for one service.
#[component]
pub fn ReasonDialog(
    open: RwSignal<bool>,
    name: &'static str,
    title: &'static str,
    text: &'static str,
    act: Act,
    #[prop(into)] done: UnsyncCallback<(String, Option<Day>)>,
) -> impl IntoView {
    view! {
        <Dialog open name title>
            <p>{text}</p>
            <Asking open act action=(catalogue().act)(act) done/>
        </Dialog>
    }
}

/// Those that are refused, and why.
#[component]
pub fn Refused(refused: Vec<(Text, Rejection)>) -> impl IntoView {
    (!refused.is_empty()).then(|| {
        let (count, rest) = (refused.len(), refused.len().saturating_sub(LISTED));
        let rows = refused.into_iter().take(LISTED).map(|(name, rejection)| {
            let known = (catalogue().refused_why)(&rejection);
            let why = known.map_or_else(|| rejections::told(lang(), &rejection), str::to_owned);
            view! { <li><Words text=name/>" · "<small>{why}</small></li> }
        });
        view! {
            <div>
                <p><b>{(catalogue().refused_title)(count)}</b></p>
                <ul>
                    {rows.collect_view()}
                    {(rest > 0).then(|| view! { <li>{(catalogue().refused_and)(rest)}</li> })}
                </ul>
            </div>
        }
    })
}

/// What the act asks for, and its buttons.
#[component]
pub fn Asking(
    open: RwSignal<bool>,
    act: Act,
    /// On the button that does it.
    #[prop(into)]
    action: String,
    #[prop(into)] done: UnsyncCallback<(String, Option<Day>)>,
) -> impl IntoView {
    let (reason, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (reason_wrong, until_wrong) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let (reason_missing, until_past) = (catalogue().reason_missing, catalogue().until_past);
    let clock = Clock::get();
    // Names of fields are fixed; only one of these dialogs is built at a time.
    let field = if act == Act::Pause { "pause-reason" } else { "withdraw-reason" };
    let press = move || {
        let day = Day::parse(&until.get_untracked());
        let past = day.is_some_and(|day| day < untrack(|| clock.today()));
        let missing = act.needs_reason() && reason.with_untracked(|reason| reason.trim().is_empty());
        reason_wrong.set(missing.then(|| reason_missing.to_owned()));
        until_wrong.set(past.then(|| until_past.to_owned()));
        if missing {
            focus::on_element(&field_id(field));
        } else if !past {
            open.set(false);
            done.run((reason.get_untracked(), day));
        }
    };
    let weight = if act == Act::Withdraw { Weight::Danger } else { Weight::Main };
    view! {
        {act.needs_reason().then(|| view! {
            <AreaField
                name=field
                label=catalogue().reason
                value=reason
                hint=catalogue().reason_hint
                required=true
                most=200
                error=reason_wrong
            />
        })}
        {(act == Act::Pause).then(|| view! {
            <TextField
                name="pause-until"
                label=catalogue().until
                value=until
                kind=Kind::Date
                hint=catalogue().until_hint
                error=until_wrong
            />
        })}
        <div class="dialog-actions">
            <Button text=words().cancel press=move || open.set(false)/>
            <Button text=action weight press/>
        </div>
    }
}
