//! The form of one service.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;

use super::actions::{Actions, Dialogs, SaveBar};
use super::catalogue;
use super::cites::Cites;
use super::editor::{Editor, Save};
use super::form_fee::CostSection;
use super::form_how::HowSection;
use super::form_papers::PapersSection;
use super::form_parties::WhoSection;
use super::form_rest::{BasisSection, WordsSection};
use super::form_what::WhatSection;
use super::form_when::WhenSection;
use super::head::Head;
use super::problems::Problems;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, LinkButton};
use crate::ui::pages::desk::drafts::DraftOffer;

/// The form of a service, or of a new one.
#[component]
pub fn CatalogueEditor(
    /// The service; `None`: one that does not exist yet.
    id: Option<String>,
) -> impl IntoView {
    let back = Route::Desk(DeskRoute::Catalogue).to_string();
    let is_new = id.is_none();
    let editor = Editor::open(id);
    provide_context(editor);
    let there = Memo::new(move |_| is_new || editor.current.with(Option::is_some));
    let body = move || {
        if there.get() {
            view! { <Form/> }.into_any()
        } else {
            let back = Route::Desk(DeskRoute::Catalogue).to_string();
            view! {
                <Empty icon="list" title=catalogue().gone text=catalogue().gone_hint>
                    <LinkButton href=back text=catalogue().back_to_list/>
                </Empty>
            }
            .into_any()
        }
    };
    view! {
        <a class="btn quiet back" href=back>"‹ "{catalogue().back_to_list}</a>
        {body}
    }
}

#[component]
fn Form() -> impl IntoView {
    let editor = Editor::get();
    // Wherever the focus is on the page, as long as no dialog is open.
    let keys = window_event_listener(ev::keydown, move |event| {
        let wanted = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("s");
        if wanted {
            event.prevent_default();
            let in_dialog = document().query_selector("dialog[open]").ok().flatten().is_some();
            if !in_dialog && !event.repeat() && untrack(|| editor.can_write()) {
                editor.save(Save::Keep);
            }
        }
    });
    on_cleanup(move || keys.remove());
    let submitted = move |event: SubmitEvent| event.prevent_default();
    let (pausing, withdrawing) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <form class="stack" on:submit=submitted novalidate>
            <section class="card stack">
                <Head/>
                <DraftOffer kept=editor.kept/>
                <Problems/>
                <div>
                    <WhatSection/>
                    <WhoSection/>
                    <HowSection/>
                    <WhenSection/>
                    <CostSection/>
                    <PapersSection/>
                    <BasisSection/>
                    <Cites/>
                    <WordsSection/>
                </div>
                <Actions pausing withdrawing/>
            </section>
            <SaveBar/>
        </form>
        <Dialogs pausing withdrawing/>
    }
}
