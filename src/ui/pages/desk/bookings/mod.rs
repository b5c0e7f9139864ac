//! `#/desk/bookings`: the slots of a day, and how a service is booked.

use leptos::prelude::*;

use crate::i18n::bookings::{self, Bookings};
use crate::ui::components::lang;

/// The page's words in the language of the screen.
fn bookings() -> &'static Bookings {
    bookings::strings(lang())
}

/// The page.
#[component]
pub fn BookingsPage() -> impl IntoView {
    view! { <h2>{bookings().title}</h2> }
}
