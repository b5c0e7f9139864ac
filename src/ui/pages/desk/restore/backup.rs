//! Restoring from a sealed backup: it opens with the passphrases of then.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::plan::PlanFacts;
use crate::app::session::{Phase, Secret, Session, Trouble};
use crate::engine::{BackupFile, Checked};
use crate::ui::components::{Button, CheckField, Kind, NoticeBox, TextField, Tone, Weight, lang};
use crate::ui::pages::desk::{desk, setup_text};
use crate::ui::shell::desk::WorkBar;
use crate::vault::Opened;

/// What is in it, how it opens, and the restoring. `restored` hears how many entries came.
#[component]
pub fn BackupPlan(file: BackupFile, #[prop(into)] restored: UnsyncCallback<(u64,)>) -> impl IntoView {
    let session = Session::get();
    let head = file.head.clone();
    let file = StoredValue::new_local(Some(file));
    let opened = StoredValue::new_local(None::<(Opened, Checked)>);
    let entries = RwSignal::new(None::<(u64, usize)>);
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);
    let must_agree = matches!(untrack(|| session.phase()), Phase::Unreadable(_));
    let agreed = RwSignal::new(!must_agree);
    let open = move |secret: Secret| {
        let Some(copy) = file.get_value().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        trouble.set(None);
        spawn_local(async move {
            match session.open_backup(&copy, secret).await {
                Ok((ring, checked)) => {
                    let found = (checked.entries() as u64, checked.unknown);
                    opened.try_set_value(Some((ring, checked)));
                    entries.try_set(Some(found));
                }
                Err(why) => drop(trouble.try_set(Some(why))),
            }
            busy.try_set(false);
        });
    };
    let restore = move || {
        let taken = opened.try_update_value(Option::take).flatten();
        let (Some((ring, checked)), Some(copy)) = (taken, file.get_value()) else { return };
        busy.set(true);
        trouble.set(None);
        spawn_local(async move {
            let result = async {
                if must_agree {
                    session.clear_unreadable().await?;
                }
                session.restore_backup(copy, ring, checked).await
            }
            .await;
            busy.try_set(false);
            match result {
                Ok(entries) => restored.run((entries,)),
                Err(why) => {
                    // The opened ring is gone with the attempt: it is opened again.
                    entries.try_set(None);
                    trouble.try_set(Some(why));
                }
            }
        });
    };
    let language = lang();
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let body = move || match entries.get() {
        None => view! { <OpenBackup open busy/> }.into_any(),
        Some((n, unknown)) => view! {
            <NoticeBox tone=Tone::Good title=(setup_text().backup_checked)(n) alert=true/>
            {(unknown > 0).then(|| {
                view! { <NoticeBox tone=Tone::Wait title=(setup_text().unknown_entries)(unknown)/> }
            })}
            {must_agree.then(|| view! {
                <CheckField label=desk().unreadable_check checked=agreed change=move |on| agreed.set(on)/>
            })}
            <div class="row end">
                <Button
                    text=setup_text().restore_now
                    weight=Weight::Main
                    busy=busy
                    disabled=Signal::derive(move || !agreed.get())
                    press=restore
                />
            </div>
        }
        .into_any(),
    };
    view! {
        <PlanFacts
            name=head.name
            code=head.code
            entries=head.count
            made=head.made
            opens=setup_text().who_backup.to_owned()
        />
        {body}
        {wrong}
        <WorkBar/>
    }
}

/// Name and passphrase, or the recovery code.
#[component]
fn OpenBackup(#[prop(into)] open: UnsyncCallback<(Secret,)>, busy: RwSignal<bool>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let secret = RwSignal::new(String::new());
    let by_code = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = secret.get_untracked();
        if typed.is_empty() {
            return;
        }
        secret.set(String::new());
        open.run((if by_code.get_untracked() {
            Secret::Recovery(typed)
        } else {
            Secret::Passphrase { name: name.get_untracked(), passphrase: typed }
        },));
    };
    let change_way = move || {
        secret.set(String::new());
        by_code.update(|by_code| *by_code = !*by_code);
    };
    let fields = move || {
        if by_code.get() {
            view! {
                <TextField name="recovery-code" label=desk().recovery_code hint=desk().recovery_hint value=secret/>
            }
            .into_any()
        } else {
            view! {
                <TextField name="name" label=desk().name value=name/>
                <TextField name="passphrase" label=desk().passphrase value=secret kind=Kind::Password/>
            }
            .into_any()
        }
    };
    view! {
        <form class="card stack" on:submit=submit>
            <h2>{setup_text().backup_open}</h2>
            <p class="muted">{setup_text().backup_open_lead}</p>
            {fields}
            <div class="row">
                <Button text=setup_text().backup_check weight=Weight::Main submit=true busy=busy/>
                {move || {
                    let text = if by_code.get() { desk().by_passphrase } else { desk().forgot };
                    view! { <Button text weight=Weight::Quiet press=change_way/> }
                }}
            </div>
        </form>
    }
}
