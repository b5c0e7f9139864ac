//! How to reach the station.

use leptos::prelude::*;

use super::{card, facts_list, phone_fact, resident, text_fact};
use crate::domain::profile::Profile;
use crate::ui::components::Icon;

/// Phones, address, and what the station never asks for.
pub fn contact_card(profile: &Profile) -> AnyView {
    let facts = vec![
        phone_fact(resident().contact_phone, &profile.phone),
        phone_fact(resident().contact_committee, &profile.committee_phone),
        text_fact(resident().contact_address, &profile.address),
    ];
    card(resident().contact, vec![facts_list(facts), trust()])
}

/// What the station never asks for; wherever it is about money.
pub fn trust() -> AnyView {
    view! { <p class="muted trust"><Icon name="shield"/>" "{resident().trust_line}</p> }.into_any()
}
