//! How people reach the station and the committee.

use leptos::prelude::*;

use super::open::Open;
use super::profile_text;
use crate::forms::particulars::field;
use crate::ui::components::{Kind, TextField};
use crate::ui::pages::desk::problems::error_of;
use crate::ui::pages::desk::record::Bilingual;

/// Phone, address, committee, web address.
#[component]
pub fn ReachCard(open: Open) -> impl IntoView {
    let (fields, problems) = (open.form.fields, open.form.deed.problems);
    let english = fields.english;
    let label = profile_text().field;
    view! {
        <section class="card stack">
            <h2>{profile_text().group_contact}</h2>
            <TextField
                name=field::PHONE
                label=label(field::PHONE)
                value=fields.phone
                kind=Kind::Phone
                hint=profile_text().phone_hint
                error=error_of(problems, field::PHONE)
            />
            <Bilingual names=[field::ADDRESS, field::ADDRESS_EN] label value=fields.address english problems/>
            <Bilingual
                names=[field::COMMITTEE, field::COMMITTEE_EN]
                label
                value=fields.committee
                english
                problems
            />
            <TextField
                name=field::COMMITTEE_PHONE
                label=label(field::COMMITTEE_PHONE)
                value=fields.committee_phone
                kind=Kind::Phone
                hint=profile_text().committee_phone_hint
                error=error_of(problems, field::COMMITTEE_PHONE)
            />
            <TextField
                name=field::PUBLIC_URL
                label=label(field::PUBLIC_URL)
                value=fields.public_url
                kind=Kind::Url
                hint=profile_text().url_hint
                error=error_of(problems, field::PUBLIC_URL)
            />
        </section>
    }
}
