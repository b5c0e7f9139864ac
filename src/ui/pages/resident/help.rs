//! `#/help`: whom to call, in the largest letters. It needs no network and comes with the first page.

use leptos::prelude::*;

use super::contact::trust;
use super::ways::track_link;
use super::{Hours, open_chip, resident, title};
use crate::app::boards::{Boards, Shown};
use crate::domain::profile::Profile;
use crate::ui::components::{Icon, live, tel};

/// The numbers that hold everywhere in China; texts in the order of [`resident().urgent`](resident).
const URGENT: [&str; 4] = ["110", "119", "120", "12345"];

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    title(|| resident().help.to_owned());
    let boards = Boards::get();
    let urgent: Vec<AnyView> = URGENT
        .into_iter()
        .zip(resident().urgent)
        .map(|(phone, what)| call(phone, what, "call urgent"))
        .collect();
    let station = live(move || boards.ready().and_then(|shown| station(&shown)));
    let track = live(move || boards.ready().and_then(|shown| track_link(&shown)));
    view! {
        <div class="page-head">
            <h1>{resident().help}</h1>
            <p class="lead">{resident().help_lead}</p>
        </div>
        <ul class="calls">{urgent}</ul>
        {station}
        <div class="row">{track}</div>
        <section class="card">
            {trust()}
            <p>{resident().help_fraud}</p>
        </section>
    }
}

/// The station by its hours, and the committee for the time when it is closed.
fn station(shown: &Shown) -> Option<AnyView> {
    let Profile { phone, committee_phone, .. } = shown.profile()?;
    let numbers = [
        (!phone.is_empty()).then(|| call(phone, resident().contact_phone, "call")),
        (!committee_phone.is_empty()).then(|| call(committee_phone, resident().contact_committee, "call")),
    ];
    let numbers: Vec<AnyView> = numbers.into_iter().flatten().collect();
    let chip = Hours::of(shown).map(open_chip);
    (!numbers.is_empty()).then(|| {
        view! {
            <section class="stack">
                <div class="head"><h2>{resident().contact}</h2>{chip}</div>
                <ul class="calls">{numbers}</ul>
                <p class="muted">{resident().help_closed}</p>
            </section>
        }
        .into_any()
    })
}

/// A number to press, as large as it goes.
fn call(phone: &str, what: &'static str, class: &'static str) -> AnyView {
    view! {
        <li>
            <a class=class href=tel(phone)>
                <Icon name="phone"/>
                <b class="num">{phone.to_owned()}</b>
                <span>{what}</span>
            </a>
        </li>
    }
    .into_any()
}
