//! `#/desk/staff`: who works here, what they may do, and how they get in.

mod asking;
mod detail;
mod fields;
mod form;
mod leave;
mod list;
mod own;
mod pair;
mod passphrase;
mod pin_dialog;
mod pin_pad;
mod recovery;
mod roles;
mod switch;
mod switch_passphrase;

use leptos::prelude::*;

pub use switch::Switch;

use crate::app::router::Router;
use crate::domain::rights::MANAGER;
use crate::domain::values::StaffId;
use crate::i18n::staff::{self, Staff};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Icon, LinkButton, Weight, lang, live};
use crate::ui::pages::desk::desk;
use crate::ui::pages::desk::rights::RightsNote;
use crate::vault::RecoveryCode;

/// The page's words in the language of the screen.
fn staff_text() -> &'static Staff {
    staff::strings(lang())
}

/// What is open beside the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    New,
    Member(String),
}

/// List and detail side by side; a new recovery code covers both until it is on paper.
#[component]
pub fn StaffPage() -> impl IntoView {
    let router = Router::get();
    let code = RwSignal::new_local(None::<RecoveryCode>);
    let open = Memo::new(move |_| match router.page() {
        Route::Desk(DeskRoute::StaffNew) => Open::New,
        Route::Desk(DeskRoute::StaffEdit(id)) => Open::Member(id.as_str().to_owned()),
        _ => Open::Nothing,
    });
    let detail = move || match open.get() {
        Open::Nothing => view! { <roles::RolesExplained/> }.into_any(),
        Open::New => view! { <New/> }.into_any(),
        Open::Member(id) => view! { <detail::Detail id=StaffId::named(&id)/> }.into_any(),
    };
    let page = move || {
        view! {
            <Help/>
            <div class="cols" class:open=move || open.get() != Open::Nothing>
                <section class="list" aria-label=staff_text().list><list::List open code/></section>
                <section class="detail">{live(detail)}</section>
            </div>
        }
    };
    live(move || match code.get() {
        Some(code_now) => {
            let close = move || code.set(None);
            view! { <recovery::NewCode code=code_now close/> }.into_any()
        }
        None => page().into_any(),
    })
}

/// The form of somebody new.
#[component]
fn New() -> impl IntoView {
    view! {
        <Back/>
        <h2 tabindex="-1">{staff_text().new_title}</h2>
        <RightsNote needs=MANAGER/>
        <form::StaffForm id=None close=|| ()/>
    }
}

/// The way back to the list, where only one of both fits.
#[component]
fn Back() -> impl IntoView {
    let href = Route::Desk(DeskRoute::Staff).to_string();
    view! {
        <div class="back">
            <LinkButton href text=staff_text().back weight=Weight::Quiet small=true icon="back"/>
        </div>
    }
}

/// A few lines behind one button.
#[component]
fn Help() -> impl IntoView {
    let lines = staff_text().help.iter().map(|line| view! { <p>{*line}</p> });
    view! {
        <details class="help no-print">
            <summary><Icon name="info"/>{desk().help}</summary>
            <div>{lines.collect_view()}</div>
        </details>
    }
}
