//! A slip as somebody looks at it before it is registered.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::facts::Facts;
use super::photos::Photos;
use super::service::{Chosen, ServiceField};
use super::slips;
use super::taking::{CHECK_HEADING, Taking};
use super::who::{Owner, OwnerField};
use crate::app::clock::Clock;
use crate::domain::requests::{Registration, Who};
use crate::domain::rights::WINDOW;
use crate::domain::values::Day;
use crate::i18n::slips::Slips;
use crate::slip::Opened;
use crate::ui::components::{Button, Kind, NoticeBox, TextField, Tone, Weight, field_id, live};
use crate::ui::pages::desk::record::focus_on;
use crate::ui::pages::desk::rights::allowed;

/// What may be changed before it is registered.
#[derive(Clone, Copy)]
struct Fields {
    chosen: Chosen,
    owner: Owner,
    due: RwSignal<String>,
    due_wrong: RwSignal<Option<String>>,
    /// Looked up once: a press has no owner to ask for the language.
    words: &'static Slips,
    clock: Clock,
}

/// The slip, and 登记.
#[component]
pub fn Check(taking: Taking, opened: Arc<Opened>, key: Option<String>) -> impl IntoView {
    let registration = taking.session.registration_of(&opened);
    let who = registration.as_ref().map_or(Who::Nobody, |registration| registration.who.clone());
    let fields = Fields {
        chosen: Chosen::of(taking.session, opened.slip.service()),
        owner: Owner::new(who),
        due: RwSignal::new(String::new()),
        due_wrong: RwSignal::new(None),
        words: slips(),
        clock: Clock::get(),
    };
    let may = allowed(WINDOW);
    let shut = Signal::derive(move || !may.get());
    let service = Signal::derive(move || fields.chosen.chosen());
    let slip = opened.slip.clone();
    let silent = slip.note.trim().is_empty();
    let sent = opened.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(registration) = registration.clone().and_then(|by_slip| fields.registration(by_slip)) {
            taking.register(sent.clone(), registration, key.clone());
        }
    };
    let refused = live(move || {
        let title = taking.refused.get()?;
        Some(view! { <NoticeBox tone=Tone::Danger title alert=true/> })
    });
    view! {
        <form class="stack" on:submit=submit novalidate>
            <section class="card stack">
                <h2 id=CHECK_HEADING tabindex="-1">{slips().check}</h2>
                <p class="muted">{slips().check_hint}</p>
                <ServiceField chosen=fields.chosen silent/>
                <Facts opened=opened.clone()/>
                <OwnerField owner=fields.owner slip service/>
                <Photos opened/>
                <TextField
                    name="slip-due"
                    label=slips().due
                    value=fields.due
                    kind=Kind::Date
                    hint=slips().due_hint
                    error=fields.due_wrong
                />
                {refused}
            </section>
            <div class="dock">
                <Button text=slips().not_now disabled=taking.busy press=move || taking.leave()/>
                <Button
                    text=slips().register
                    icon="check"
                    weight=Weight::Main
                    submit=true
                    busy=taking.busy
                    disabled=shut
                />
            </div>
        </form>
    }
}

impl Fields {
    /// What is to be registered; `None` when something is missing, which then stands at its field.
    fn registration(self, by_slip: Registration) -> Option<Registration> {
        untrack(|| {
            let Some(service) = self.chosen.chosen() else {
                self.chosen.service_wrong.set(Some(self.words.choose_service_missing.to_owned()));
                focus_on(field_id("slip-service"));
                return None;
            };
            let mut matter = by_slip.matter;
            if matter.note.trim().is_empty() && service.is_none() {
                matter.note = self.chosen.note.get();
                if matter.note.trim().is_empty() {
                    self.chosen.note_wrong.set(Some(self.words.note_missing.to_owned()));
                    focus_on(field_id("slip-note"));
                    return None;
                }
            }
            let due = Day::parse(&self.due.get());
            if due.is_some_and(|due| due < self.clock.today()) {
                self.due_wrong.set(Some(self.words.due_past.to_owned()));
                focus_on(field_id("slip-due"));
                return None;
            }
            Some(Registration { service, who: self.owner.who(), matter, due, ..by_slip })
        })
    }
}
