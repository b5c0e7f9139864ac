//! `#/desk/profile`: the station itself: names, hours, how to reach it, legal form, what the manager
//! sets.

mod fields;
mod form;
mod holidays;
mod hours;
mod legal;
mod names;
mod open;
mod reach;
mod settings;

use leptos::prelude::*;

pub use holidays::due;

use super::desk;
use crate::i18n::profile::{self, Profile};
use crate::ui::components::lang;
use crate::ui::pages::desk::catalogue::Help;

/// The page's words in the language of the screen.
pub fn profile_text() -> &'static Profile {
    profile::strings(lang())
}

/// The page.
#[component]
pub fn ProfilePage() -> impl IntoView {
    view! {
        <Help title=desk().help lines=profile_text().help_lines/>
        <form::ProfileForm/>
    }
}
