//! `#/desk/publish` 对外公布: what residents outside read now, what would change, and handing it out.

mod changes;
mod hand_out;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk;
use crate::app::publish::{self, Online};
use crate::app::session::Session;
use crate::domain::Slice;
use crate::i18n::publish::{self as publish_words, Publish};
use crate::route::Route;
use crate::ui::components::{LinkButton, NoticeBox, Tone, Waiting, lang, live, words};
use crate::ui::pages::desk::catalogue::Help;
use changes::changes;
use hand_out::HandOut;

/// The page's words in the language of the screen.
fn text() -> &'static Publish {
    publish_words::strings(lang())
}

/// The page.
#[component]
pub fn PublishPage() -> impl IntoView {
    let session = Session::get();
    let code = Memo::new(move |_| {
        session.read(&[Slice::Profile], |station| station.profile().map(|profile| profile.code.clone()))
    });
    let online = RwSignal::new_local(None::<Online>);
    let look = move || {
        let Some(code) = code.get() else { return };
        spawn_local(async move {
            let found = publish::online(&code).await;
            online.try_set(Some(found));
        });
    };
    Effect::new(look);
    let published = move || {
        session.read(&[Slice::Profile], |station| station.published_on()).map(|day| {
            view! { <p class="muted">{(text().last)(&(words().date)(day))}</p> }
        })
    };
    let address = move || {
        let none = session.read(&[Slice::Profile], |station| {
            station.profile().is_some_and(|profile| profile.public_url.trim().is_empty())
        });
        none.then(|| view! { <NoticeBox title=text().no_address><p>{text().no_address_hint}</p></NoticeBox> })
    };
    let standing = live(move || match online.get() {
        None => view! { <Waiting/> }.into_any(),
        Some(online) => standing(&online),
    });
    view! {
        <Help title=desk().help lines=text().help_lines/>
        <section class="card stack">
            <h2>{text().online}</h2>
            {standing}
            {published}
            <div class="row"><LinkButton href=Route::Home.to_string() text=text().preview icon="eye"/></div>
            <p class="muted">{text().preview_hint}</p>
        </section>
        <section class="card stack">
            <h2>{text().changes}</h2>
            {live(move || match (online.get(), session.board()) {
                (Some(online), Some(board)) => changes(&online, &board),
                _ => view! { <Waiting/> }.into_any(),
            })}
        </section>
        {address}
        <HandOut written=move || untrack(look)/>
    }
}

/// What is outside now.
fn standing(online: &Online) -> AnyView {
    let (tone, title) = match online {
        Online::Board(board) => (Tone::Good, (text().online_board)(&(words().moment)(board.made))),
        Online::Nothing => (Tone::Info, text().online_nothing.to_owned()),
        Online::Unreadable => (Tone::Wait, text().online_unreadable.to_owned()),
        Online::Unreachable => (Tone::Wait, text().online_unreachable.to_owned()),
    };
    view! { <NoticeBox tone title/> }.into_any()
}
