//! The clauses of the policy library that a service rests on.

use leptos::prelude::*;

use super::editor::Editor;
use crate::domain::policies::Citing;
use crate::i18n::policies_told::strings;
use crate::ui::components::lang;
use crate::ui::pages::desk::cites::cites;

/// Nothing where nothing is cited.
#[component]
pub fn Cites() -> impl IntoView {
    let editor = Editor::get();
    let words = strings(lang());
    cites(move || {
        let id = editor.service()?;
        Some(vec![(Citing::Basis(id.clone()), words.as_basis), (Citing::Fee(id), words.as_fee)])
    })
}
