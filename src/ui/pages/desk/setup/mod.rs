//! `#/desk/setup`: a station is set up in five steps.

mod code;
mod community;
mod fields;
mod form;
mod manager;
mod new_passphrase;
mod place;
mod review;
mod strength;
mod wizard;

use leptos::prelude::*;

pub use code::{CodeSheet, RecoverySheet};
pub use fields::{Fields, LEGAL, MODELS};
pub use form::explained;
pub use new_passphrase::NewPassphrase;
pub use strength::StrengthMeter;

use super::setup_text;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::forms::setup::field;
use crate::route::{DeskRoute, Route};
use crate::ui::shell::PlainShell;
use wizard::Wizard;

/// The page: the wizard, then the recovery code.
#[component]
pub fn SetupPage() -> impl IntoView {
    let (session, router, fields) = (Session::get(), Router::get(), Fields::get());
    // A change of language builds this page anew; the code is shown until it has been copied.
    let founded = RwSignal::new(session.recovery_code().is_some());
    let enter = move || {
        fields.clear();
        session.enter();
        router.go(&Route::Desk(DeskRoute::Today));
    };
    view! {
        <PlainShell>
            {move || {
                if founded.get() {
                    view! { <RecoverySheet enter/> }.into_any()
                } else {
                    view! { <Wizard founded=move || founded.set(true)/> }.into_any()
                }
            }}
        </PlainShell>
    }
}

/// The label of a field, for the summary of problems.
pub fn label(name: &'static str) -> &'static str {
    let words = setup_text();
    match name {
        field::COMMUNITY => words.community,
        field::NAME => words.station_name,
        field::LETTERS => words.letters,
        field::LEGAL => words.legal,
        field::FOUNDER => words.founder,
        field::SUPERVISOR => words.supervisor,
        field::NUMBER => words.number,
        field::SCOPE => words.scope,
        field::POSITIONING => words.positioning,
        field::MANAGER => words.manager,
        field::PHONE => words.phone,
        field::PASSPHRASE => words.passphrase,
        field::AGAIN => words.again,
        _ => "",
    }
}
