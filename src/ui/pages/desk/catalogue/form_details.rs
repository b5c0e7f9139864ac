//! Times, place and basis; and how residents find it.

use leptos::prelude::*;

use super::catalogue;
use super::editor::Editor;
use super::focus::{self, Group};
use super::fold::Fold;
use super::form_main::Line;
use crate::forms::catalogue::{Field, keywords};
use crate::ui::components::{AreaField, Kind, TextField, words};

/// Who may have it, how long it takes, where and when.
#[component]
pub fn DetailsGroup() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    view! {
        <Fold group=Group::Details title=catalogue().group_details note="">
            <Line field=Field::Audience value=fields.audience hint=catalogue().audience_hint/>
            <Line field=Field::TimeLimit value=fields.time_limit hint=catalogue().time_limit_hint/>
            <Line field=Field::Basis value=fields.basis hint=catalogue().basis_hint/>
            <Line field=Field::Place value=fields.place hint=catalogue().place_hint/>
            <TextField
                name=focus::name(Field::Phone)
                label=(catalogue().field)(Field::Phone)
                value=fields.phone
                kind=Kind::Phone
                hint=catalogue().phone_hint
                error=editor.error(Field::Phone)
            />
            <Line field=Field::Times value=fields.times hint=catalogue().times_hint/>
        </Fold>
    }
}

/// The everyday words.
#[component]
pub fn SearchGroup() -> impl IntoView {
    let editor = Editor::get();
    let fields = editor.fields;
    let note =
        move || keywords(&fields.keywords.get()).into_iter().take(3).collect::<Vec<_>>().join(words().comma);
    view! {
        <Fold group=Group::Search title=catalogue().group_search note=Signal::derive(note)>
            <AreaField
                name=focus::name(Field::Keywords)
                label=(catalogue().field)(Field::Keywords)
                value=fields.keywords
                hint=catalogue().keywords_hint
                error=editor.error(Field::Keywords)
            />
        </Fold>
    }
}
