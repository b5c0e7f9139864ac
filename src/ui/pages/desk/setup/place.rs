//! The first step: which community, what the station is called.

use leptos::prelude::*;

use super::community::CommunityField;
use super::fields::{Fields, LETTERS};
use crate::app::initials::initials;
use crate::board::StationLink;
use crate::forms::setup::field;
use crate::ui::components::TextField;
use crate::ui::pages::desk::problems::{Problems, error_of};
use crate::ui::pages::desk::setup_text;

/// Community, name and letters.
#[component]
pub fn PlaceStep(problems: Problems) -> impl IntoView {
    let fields = Fields::get();
    let choose = move |link: StationLink| {
        let usual = |community: &str| (setup_text().station_of)(community);
        // A name somebody has written stays; the usual one follows the community.
        let before = fields.community.get_untracked();
        let named = fields.name.get_untracked();
        if named.trim().is_empty() || named == usual(&before) {
            fields.name.set(usual(&link.name));
        }
        let letters = |community: &str| initials(community).unwrap_or_else(|| LETTERS.to_owned());
        let written = fields.letters.get_untracked();
        if [String::new(), LETTERS.to_owned(), letters(&before)].contains(&written) {
            fields.letters.set(letters(&link.name));
        }
        fields.committee.set((setup_text().committee_of)(&link.name));
        fields.code.set(link.code);
        fields.subdistrict.set(link.subdistrict);
        fields.community.set(link.name);
        problems.update(|problems| problems.retain(|p| ![field::COMMUNITY, field::NAME].contains(&p.field)));
    };
    view! {
        <section class="card stack">
            <h2 tabindex="-1">{setup_text().place}</h2>
            <CommunityField search=fields.search code=fields.code choose error=error_of(problems, field::COMMUNITY)/>
            <TextField
                name=field::NAME
                label=setup_text().station_name
                hint=setup_text().station_name_hint
                value=fields.name
                error=error_of(problems, field::NAME)
                required=true
                most=40
            />
            <TextField
                name=field::LETTERS
                label=setup_text().letters
                hint=setup_text().letters_hint
                value=fields.letters
                error=error_of(problems, field::LETTERS)
                required=true
                most=4
            />
        </section>
    }
}
