//! What the station is called.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::forms::particulars::field;
use crate::ui::components::{TextField, live};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Bilingual;

/// Names, community, letters; the code as a fact.
#[component]
pub fn NamesCard(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let label = profile_text().field;
    let code = live(move || open.profile.with(|p| p.as_ref().map(|profile| profile.code.clone())));
    view! {
        <section class="card stack">
            <h2>{profile_text().group_name}</h2>
            <Bilingual
                names=[field::NAME, field::NAME_EN]
                label
                value=fields.name
                english=fields.english
                problems
                hint=profile_text().name_hint
                required=true
            />
            <div class="grid2">
                <TextField
                    name=field::COMMUNITY
                    label=label(field::COMMUNITY)
                    value=fields.community
                    required=true
                    error=error_of(problems, field::COMMUNITY)
                />
                <TextField
                    name=field::SUBDISTRICT
                    label=label(field::SUBDISTRICT)
                    value=fields.subdistrict
                    error=error_of(problems, field::SUBDISTRICT)
                />
            </div>
            <TextField
                name=field::LETTERS
                label=label(field::LETTERS)
                value=fields.letters
                hint=profile_text().letters_hint
                most=4
                required=true
                error=error_of(problems, field::LETTERS)
            />
            <dl class="facts">
                <dt>{profile_text().code}</dt>
                <dd><span class="num">{code}</span>" "<small>{profile_text().code_hint}</small></dd>
            </dl>
        </section>
    }
}
