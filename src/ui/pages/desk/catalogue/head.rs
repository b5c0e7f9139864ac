//! What stands over the form: the name, where the service stands, and what has not been saved.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use crate::app::router::Router;
use crate::domain::catalogue::State;
use crate::route::{DeskRoute, HistoryFilter, Route};
use crate::ui::components::{Button, Chip, LinkButton, NoticeBox, Toggle, Tone, say, words};

/// Name, chips and boxes.
#[component]
pub fn Head() -> impl IntoView {
    let editor = Editor::get();
    let name = Memo::new(move |_| editor.current.with(|c| c.as_ref().map(|c| c.details.name.clone())));
    let title = move || name.get().map_or_else(|| catalogue().new_title.to_owned(), |name| say(&name));
    view! {
        <div class="head">
            <h2>{title}</h2>
            <StateChips/>
        </div>
        <StateBox/>
        <Tools/>
        <UnsavedBox/>
    }
}

#[component]
fn StateChips() -> impl IntoView {
    let editor = Editor::get();
    move || {
        let current = editor.current.get()?;
        let tone = match current.state {
            State::Draft => Tone::Neutral,
            State::Published => Tone::Good,
            State::Paused { .. } => Tone::Wait,
            State::Withdrawn { .. } => Tone::Danger,
        };
        let checked = current.checked.map(|checked| {
            let date = (words().date)(checked.on);
            view! { <Chip tone=Tone::Plain text=(catalogue().checked_on)(&date, checked.by.as_deref())/> }
        });
        let due = current.due.then(|| view! { <Chip tone=Tone::Wait text=catalogue().to_check/> });
        Some(view! {
            <div class="row">
                <Chip tone text=(catalogue().state)(&current.state)/>
                {due}
                {checked}
            </div>
        })
    }
}

/// Why it is paused or withdrawn, and that it is time to check it.
#[component]
fn StateBox() -> impl IntoView {
    let editor = Editor::get();
    move || {
        let current = editor.current.get()?;
        let reason = match &current.state {
            State::Paused { reason, until } => {
                Some((Tone::Wait, (catalogue().paused_because)(&say(reason), *until)))
            }
            State::Withdrawn { reason } => {
                Some((Tone::Danger, (catalogue().withdrawn_because)(&say(reason))))
            }
            State::Draft | State::Published => None,
        };
        let reason = reason.map(|(tone, title)| view! { <NoticeBox tone title/> });
        let due = current.due.then(|| {
            let hint = match &current.checked {
                None => catalogue().to_check_hint.to_owned(),
                Some(checked) => (catalogue().due_hint)(&(words().date)(checked.on)),
            };
            view! { <p class="muted">{hint}</p> }
        });
        Some(view! { {reason}{due} })
    }
}

/// What helps with the form, and the ways from it to what belongs to this service.
#[component]
fn Tools() -> impl IntoView {
    let editor = Editor::get();
    let router = Router::get();
    let public = move || {
        editor.is_public().then(|| editor.public_page()).flatten().map(|href| {
            view! { <LinkButton href text=catalogue().see_public small=true icon="eye"/> }
        })
    };
    let shut = Signal::derive(move || !editor.can_write());
    let copy = move || {
        if editor.copy() {
            router.go(&Route::Desk(DeskRoute::CatalogueNew));
        }
    };
    let rest = editor.service().map(|id| {
        let thing = HistoryFilter { thing: id.as_str().to_owned(), ..HistoryFilter::default() };
        let history = Route::Desk(DeskRoute::History(thing)).to_string();
        view! {
            <Button text=catalogue().copy small=true icon="copy" disabled=shut press=copy/>
            <LinkButton href=history text=catalogue().history small=true icon="clock"/>
        }
    });
    view! {
        <div class="row no-print">
            {public}
            {rest}
            <Toggle
                text=catalogue().english
                pressed=editor.english
                press=move || editor.english.update(|on| *on = !*on)
            />
        </div>
        {move || editor.english.get().then(|| view! { <p class="hint">{catalogue().english_hint}</p> })}
    }
}

/// 尚未保存的修改, and what somebody else has saved meanwhile.
#[component]
fn UnsavedBox() -> impl IntoView {
    let editor = Editor::get();
    let overtaken = move || {
        editor.overtaken.get().then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=catalogue().changed_meanwhile alert=true>
                    <p>{catalogue().changed_meanwhile_hint}</p>
                    <div class="row">
                        <Button text=catalogue().take_newer small=true press=move || editor.discard()/>
                    </div>
                </NoticeBox>
            }
        })
    };
    let unsaved = move || {
        editor.dirty.get().then(|| {
            view! {
                <NoticeBox tone=Tone::Info title=catalogue().unsaved>
                    <p>{catalogue().unsaved_hint}</p>
                    <div class="row">
                        <Button text=catalogue().discard small=true press=move || editor.discard()/>
                    </div>
                </NoticeBox>
            }
        })
    };
    view! { {overtaken}{unsaved} }
}
