//! What opens a sealed backup: a name and passphrase, or the recovery code.

use std::rc::Rc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::data;
use super::merge::Merge;
use crate::app::session::{Secret, Session};
use crate::engine::BackupFile;
use crate::ui::components::{Button, Kind, TextField, Toggle, Weight, words};

/// Asks for it.
#[component]
pub fn SecretForm(merge: Merge, file: Rc<BackupFile>) -> impl IntoView {
    let session = Session::get();
    let by_code = RwSignal::new(false);
    let name = RwSignal::new(untrack(|| session.actor_name()).unwrap_or_default());
    let passphrase = RwSignal::new(String::new());
    let code = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let file = StoredValue::new_local(file);
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        let secret = if by_code.get_untracked() {
            Secret::Recovery(code.get_untracked())
        } else {
            let name = name.get_untracked().trim().to_owned();
            Secret::Passphrase { name, passphrase: passphrase.get_untracked() }
        };
        let empty = match &secret {
            Secret::Passphrase { name, passphrase } => name.is_empty() || passphrase.is_empty(),
            Secret::Recovery(code) => code.trim().is_empty(),
        };
        missing.set(empty);
        if !empty {
            passphrase.set(String::new());
            merge.open(file.get_value(), secret);
        }
    };
    let error = Signal::derive(move || missing.get().then(|| data().secret_missing.to_owned()));
    let fields = move || {
        if by_code.get() {
            view! { <TextField name="import-code" label=data().secret_code value=code error hint=data().secret_code_hint/> }
                .into_any()
        } else {
            view! {
                <TextField name="import-name" label=data().secret_name value=name/>
                <TextField
                    name="import-passphrase"
                    label=data().secret_passphrase
                    value=passphrase
                    kind=Kind::Password
                    error
                />
            }
            .into_any()
        }
    };
    let busy = Signal::derive(move || merge.doing.get().is_some());
    view! {
        <form class="stack" on:submit=submitted>
            <h3>{move || (data().secret_title)(&merge.name.get())}</h3>
            <p class="muted">{data().secret_text}</p>
            <div class="filters">
                <Toggle text=data().secret_by_code pressed=by_code press=move || by_code.update(|on| *on = !*on)/>
            </div>
            {fields}
            <div class="row end">
                <Button text=words().cancel press=move || merge.forget()/>
                <Button text=data().secret_open weight=Weight::Main submit=true busy/>
            </div>
        </form>
    }
}
