//! How to reach the station.

use leptos::prelude::*;

use super::resident;
use crate::domain::profile::Profile;
use crate::ui::components::{Icon, PhoneLink, written};

/// Phones, address, and what the station never asks for.
pub fn contact_card(profile: &Profile) -> AnyView {
    let phone = |name: &'static str, phone: &str| {
        (!phone.is_empty()).then(|| view! { <dt>{name}</dt><dd><PhoneLink phone/></dd> })
    };
    let address = (!profile.address.is_empty())
        .then(|| view! { <dt>{resident().contact_address}</dt><dd>{written(&profile.address)}</dd> });
    view! {
        <section class="card">
            <h2>{resident().contact}</h2>
            <dl class="facts">
                {phone(resident().contact_phone, &profile.phone)}
                {phone(resident().contact_committee, &profile.committee_phone)}
                {address}
            </dl>
            <p class="muted"><Icon name="shield"/>" "{resident().trust_line}</p>
        </section>
    }
    .into_any()
}
