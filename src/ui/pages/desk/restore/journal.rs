//! Restoring from a clear journal: it has no passphrase, so a new one is set for a manager.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::plan::PlanFacts;
use crate::app::session::{Phase, Session, Trouble};
use crate::domain::values::StaffId;
use crate::engine::Checked;
use crate::forms::setup::pair;
use crate::ui::components::{Button, CheckField, Choice, ChoiceField, NoticeBox, Tone, Weight, lang, words};
use crate::ui::pages::desk::problems::{ProblemSummary, Problems, focus_first};
use crate::ui::pages::desk::setup::{NewPassphrase, label};
use crate::ui::pages::desk::{desk, setup_text};
use crate::ui::shell::desk::WorkBar;

/// What is in it, who will open it, and the restoring. `restored` hears how many entries came.
#[component]
pub fn JournalPlan(checked: Checked, #[prop(into)] restored: UnsyncCallback<(u64,)>) -> impl IntoView {
    let session = Session::get();
    let managers = checked.managers();
    let first = managers.first().map(|(id, _)| id.to_string()).unwrap_or_default();
    let manager = RwSignal::new(first);
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let problems: Problems = RwSignal::new(Vec::new());
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);
    let agreed = RwSignal::new(!matches!(untrack(|| session.phase()), Phase::Unreadable(_)));
    let must_agree = !agreed.get_untracked();
    let names = managers.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>().join(words().comma);
    let choices = managers.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone(), "")).collect();
    let nobody = managers.is_empty();
    let known: Vec<String> =
        std::iter::once(checked.name.clone()).chain(managers.iter().map(|(_, name)| name.clone())).collect();
    let guessable = known.clone();
    let facts = view! {
        <PlanFacts
            name=checked.name.clone()
            code=checked.code.clone()
            entries=checked.entries() as u64
            made=checked.made
            opens=names
        />
    };
    let unknown = (checked.unknown > 0).then(|| {
        view! { <NoticeBox tone=Tone::Wait title=(setup_text().unknown_entries)(checked.unknown)/> }
    });
    let checked = StoredValue::new_local(checked);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = manager.get_untracked();
        let name = managers.iter().find(|(id, _)| id.as_str() == chosen).map(|(_, name)| name.clone());
        let Some(name) = name.filter(|_| !busy.get_untracked()) else { return };
        let typed = passphrase.get_untracked();
        let guessable: Vec<&str> = guessable.iter().map(String::as_str).collect();
        problems.set(pair(&typed, &again.get_untracked(), &guessable));
        if problems.with_untracked(|problems| !problems.is_empty()) {
            return focus_first(problems);
        }
        busy.set(true);
        trouble.set(None);
        let file = checked.get_value();
        spawn_local(async move {
            let result = async {
                if must_agree {
                    session.clear_unreadable().await?;
                }
                session.restore_journal(file, StaffId::named(&chosen), &name, typed).await
            }
            .await;
            busy.try_set(false);
            match result {
                Ok(entries) => restored.run((entries,)),
                Err(why) => drop(trouble.try_set(Some(why))),
            }
        });
    };
    let language = lang();
    let wrong = move || {
        let trouble = trouble.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title=trouble.words(language) alert=true/> })
    };
    let form = if nobody {
        view! { <NoticeBox tone=Tone::Danger title=setup_text().journal_no_manager alert=true/> }.into_any()
    } else {
        view! {
            <form class="stack" novalidate on:submit=submit>
                <ProblemSummary problems label/>
                <section class="card stack">
                    <h2>{setup_text().journal_open}</h2>
                    <p class="muted">{setup_text().journal_open_lead}</p>
                    <ChoiceField name="journal-manager" label=setup_text().journal_manager value=manager choices/>
                    <NewPassphrase passphrase again known=Signal::stored(known) problems/>
                    {must_agree.then(|| view! {
                        <CheckField label=desk().unreadable_check checked=agreed change=move |on| agreed.set(on)/>
                    })}
                </section>
                {wrong}
                <WorkBar/>
                <div class="row end">
                    <Button
                        text=setup_text().restore_now
                        weight=Weight::Main
                        submit=true
                        busy=busy
                        disabled=Signal::derive(move || !agreed.get())
                    />
                </div>
            </form>
        }
        .into_any()
    };
    view! { {facts}{unknown}{form} }
}
