//! `#/desk/slips`: slips that residents bring, scanned, pasted or opened, and those of the inbox.

mod check;
mod discard;
mod done;
mod facts;
mod inbox;
mod kept;
mod paste;
mod photos;
mod scanner;
mod service;
mod taking;
mod ways;
mod who;

use leptos::prelude::*;

use super::desk;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::i18n::slips::{self, Slips};
use crate::ui::components::{lang, live};
use crate::ui::pages::desk::catalogue::Help;
use crate::ui::pages::desk::drafts::DraftOffer;
use crate::ui::pages::desk::rights::RightsNote;
use taking::{SAID, Stage, Taking};

/// The page's words in the language of the screen.
fn slips() -> &'static Slips {
    slips::strings(lang())
}

/// The page. While a slip is being checked nothing else shows.
#[component]
pub fn SlipsPage() -> impl IntoView {
    let session = Session::get();
    let taking = Taking::new();
    let kept = kept::keep(taking);
    let may = Memo::new(move |_| session.may(WINDOW));
    let checking = Memo::new(move |_| taking.stage.with(|stage| matches!(stage, Stage::Check { .. })));
    let check = live(move || match taking.stage.get() {
        Stage::Check { opened, key } if may.get() => Some(view! { <check::Check taking opened key/> }),
        _ => None,
    });
    let said = move || {
        live(move || match taking.stage.get() {
            Stage::Nothing | Stage::Check { .. } => ().into_any(),
            Stage::Reading => view! { <p class="muted" role="status">{slips().reading}</p> }.into_any(),
            Stage::Wrong(wrong) => view! { <done::Wrong wrong/> }.into_any(),
            Stage::Known(request) => view! { <done::Known taking kept request/> }.into_any(),
            Stage::Done(request) => view! { <done::Done taking kept request/> }.into_any(),
        })
    };
    // The next slip would take the place of the one that is offered.
    let ways = move || live(move || (!kept.is_offered()).then(|| view! { <ways::Ways taking/> }));
    let rest = live(move || {
        (may.get() && !checking.get()).then(|| {
            view! {
                <div id=SAID tabindex="-1">{said()}</div>
                {ways()}
                <inbox::Inbox taking/>
            }
        })
    });
    let offer = live(move || (may.get() && !checking.get()).then(|| view! { <DraftOffer kept/> }));
    view! {
        <Help title=desk().help lines=slips().help_lines/>
        <RightsNote needs=WINDOW/>
        <div class="stack">{offer}{check}{rest}</div>
        <scanner::ScanDialog taking/>
        <paste::PasteDialog taking/>
    }
}
