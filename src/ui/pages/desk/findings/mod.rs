//! `#/desk/findings`, 待核对: what two tablets did to one thing without knowing of each other, and residents who
//! may have been entered twice.

mod checking;
mod crowded;
mod doubles;
mod fields;
mod money;
mod people;

use leptos::prelude::*;

use super::catalogue::Help;
use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::i18n::findings::{self, Findings};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Empty, Failed, LinkButton, NoticeBox, Tone, lang, live};
use checking::{Checking, Stage};

pub use people::{Said, card as pair_card, say};

/// The page's words in the language of the screen.
pub(super) fn findings() -> &'static Findings {
    findings::strings(lang())
}

/// Id of the line that says how much there is, for the focus.
const STATE: &str = "findings-state";

/// The page.
#[component]
pub fn FindingsPage() -> impl IntoView {
    let session = Session::get();
    let checking = Checking::new(lang());
    // Whatever is written anew may settle something, or bring something.
    Effect::new(move || {
        session.entries();
        checking.begin();
    });
    let window = Memo::new(move |_| session.may(WINDOW));
    view! {
        <Help title=findings().help lines=findings().help_text/>
        <State checking/>
        <Unread checking/>
        {money::section_of_money(checking)}
        {doubles::section_of_doubles(checking)}
        <fields::Fields checking/>
        {live(move || window.get().then(|| view! { <crowded::Crowded checking/><people::Twice/> }))}
        <crowded::Clocks checking/>
    }
}

/// How much there is, or how far the look at the journal has come.
#[component]
fn State(checking: Checking) -> impl IntoView {
    let words = findings();
    let text = live(move || match (checking.stage.get(), checking.count()) {
        (Stage::Looking, None) => match checking.progress.get() {
            (_, 0) => words.looking.to_owned(),
            (done, of) => (words.looking_at)(done, of),
        },
        (_, None | Some(0)) => String::new(),
        (_, Some(n)) => (words.count)(n),
    });
    let body = live(move || match checking.stage.get() {
        Stage::Failed(why) => {
            Some(view! { <Failed title=words.failed text=why retry=move || checking.begin()/> }.into_any())
        }
        _ if checking.count() == Some(0) => {
            Some(view! { <Empty icon="check" title=words.none text=words.none_hint/> }.into_any())
        }
        _ => None,
    });
    view! { <p id=STATE class="muted num past-count" role="status" tabindex="-1">{text}</p>{body} }
}

/// Entries that are lost, or could not be read now.
#[component]
fn Unread(checking: Checking) -> impl IntoView {
    let href = || Route::Desk(DeskRoute::Data).to_string();
    live(move || {
        let n = checking.found.with(|found| found.as_ref().map(|found| found.unread)).filter(|n| *n > 0)?;
        let title = (findings().unread)(n);
        Some(view! {
            <NoticeBox tone=Tone::Wait title>
                <div class="row"><LinkButton href=href() text=findings().to_data small=true/></div>
            </NoticeBox>
        })
    })
}
