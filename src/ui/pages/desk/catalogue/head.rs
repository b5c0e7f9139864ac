//! What stands over the form: the name, where the service stands, and what has not been saved.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use crate::domain::catalogue::State;
use crate::ui::components::{Button, Chip, LinkButton, NoticeBox, Tone, say, words};

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
        let checked = match current.checked {
            Some(day) => {
                view! { <Chip tone=Tone::Plain text=(catalogue().checked_on)(&(words().date)(day))/> }
            }
            None => view! { <Chip tone=Tone::Wait text=catalogue().unchecked/> },
        };
        Some(view! {
            <div class="row">
                <Chip tone text=(catalogue().state)(&current.state)/>
                {checked}
            </div>
        })
    }
}

/// Why it is paused or withdrawn, that it has not been checked, and the way to the residents' page.
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
        let unchecked = (current.checked.is_none() && !matches!(current.state, State::Withdrawn { .. }))
            .then(|| view! { <p class="muted">{catalogue().unchecked_hint}</p> });
        let public = editor.is_public().then(|| editor.public_page()).flatten().map(|href| {
            view! { <p><LinkButton href text=catalogue().see_public small=true icon="eye"/></p> }
        });
        Some(view! { {reason}{unchecked}{public} })
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
        (editor.dirty.get() && !editor.is_new()).then(|| {
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
