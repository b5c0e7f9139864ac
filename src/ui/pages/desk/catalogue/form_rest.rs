//! The short sections: basis and time limit, and the words that find it.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::focus;
use super::fold::Fold;
use super::line::Line;
use crate::forms::catalogue::{Field, Section};
use crate::ui::components::AreaField;

/// On what it rests, and how long it takes.
#[component]
pub fn BasisSection() -> impl IntoView {
    let fields = Editor::get().fields;
    view! {
        <Fold section=Section::Basis>
            <Line field=Field::Basis value=fields.basis hint=catalogue().basis_hint/>
            <Line field=Field::TimeLimit value=fields.time_limit hint=catalogue().time_limit_hint/>
        </Fold>
    }
}

/// The everyday words.
#[component]
pub fn WordsSection() -> impl IntoView {
    let editor = Editor::get();
    view! {
        <Fold section=Section::Words>
            <AreaField
                name=focus::name(Field::Keywords)
                label=(catalogue().field)(Field::Keywords)
                value=editor.fields.keywords
                hint=catalogue().keywords_hint
                error=editor.error(Field::Keywords)
            />
        </Fold>
    }
}
