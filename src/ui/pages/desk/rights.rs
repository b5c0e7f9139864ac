//! What whoever acts may not do, said before they try. `decide` stays the judge.

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::staff::Role;
use crate::i18n::troubles;
use crate::ui::components::{NoticeBox, lang, live};

/// May whoever acts do what needs one of these roles, in this window? Tracked, follows 换人.
pub fn allowed(needs: &'static [Role]) -> Signal<bool> {
    let session = Session::get();
    Signal::derive(move || session.can_write() && session.may(needs))
}

/// Nothing for who may; else one sentence that says who does it.
#[component]
pub fn RightsNote(needs: &'static [Role]) -> impl IntoView {
    let session = Session::get();
    let language = lang();
    live(move || {
        (!session.may(needs)).then(|| {
            let title = (troubles::strings(language).needs)(needs);
            view! { <NoticeBox title/> }
        })
    })
}
