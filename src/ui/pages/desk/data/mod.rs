//! `#/desk/data`: where the data rest, backups, files out and in.

mod backup;
mod done;
mod forked;
mod import;
mod keeping;
mod losses;
mod merge;
mod plan;
mod progress;
mod secret;
mod store;

use leptos::prelude::*;

use super::catalogue::Help;
use crate::i18n::data::{self, Data};
use crate::ui::components::lang;
use merge::Stage;

pub use import::Import;
pub use merge::Merge;
pub use store::size;

/// The page's words in the language of the screen.
fn data() -> &'static Data {
    data::strings(lang())
}

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    let merge = Merge::new(lang());
    let planning = Signal::derive(move || {
        merge.stage.with(|stage| matches!(stage, Stage::Planned(..) | Stage::Sealed(_)))
    });
    view! {
        <Help title=data().help lines=data().help_text/>
        <losses::Losses/>
        <backup::Backup planning/>
        <import::Import merge/>
        <keeping::Keeping/>
        <store::Store/>
    }
}
