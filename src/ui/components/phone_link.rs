//! A number that can be called by touching it.

use leptos::prelude::*;

/// A phone number as people write it, as a link that calls it.
#[component]
pub fn PhoneLink(#[prop(into)] phone: String) -> impl IntoView {
    view! { <a class="num" href=tel(&phone)>{phone.clone()}</a> }
}

/// The link that calls a number as people write it: `0595-2228 0000`.
pub fn tel(phone: &str) -> String {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}
