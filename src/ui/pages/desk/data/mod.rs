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
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::DeviceId;
use crate::i18n::data::{self, Data};
use crate::i18n::tablets;
use crate::ui::components::lang;

pub use import::Import;
pub use merge::{Merge, Stage};
pub use store::size;

/// The page's words in the language of the screen.
fn data() -> &'static Data {
    data::strings(lang())
}

/// What a tablet is called: its name, its letter, or at least its id.
pub fn tablet_name(session: Session, device: &DeviceId, letter: Option<char>) -> String {
    let own = session.device().filter(|own| own.id == *device).map(|own| own.letter);
    let (name, said) = session.read(&[Slice::Tablets], |station| {
        (station.tablets().name(device).to_owned(), station.tablets().letter(device))
    });
    match own.or(said).or(letter) {
        _ if !name.is_empty() => name,
        Some(letter) => (tablets::strings(lang()).letter)(letter),
        None => (tablets::strings(lang()).unnamed)(device.as_str()),
    }
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
