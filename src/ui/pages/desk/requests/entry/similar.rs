//! 可能已经登记过: what is still open of the same resident for the same thing.

use leptos::prelude::*;

use super::entry;
use super::fields::EntryFields;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::PersonId;
use crate::i18n::steps;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{NoticeBox, Tone, lang, live, words};

/// Most that show.
const MOST: usize = 3;

/// The hint, with a link to each; nothing while nobody, or nothing, is chosen.
pub fn similar(fields: EntryFields) -> AnyView {
    let session = Session::get();
    let known = Memo::new(move |_| {
        let person = fields.picked.known.get().filter(|_| fields.service.with(|it| !it.is_empty()))?;
        let (person, service) = (PersonId::named(&person), fields.service());
        Some(session.read(&[Slice::Requests], |station| {
            let similar = station.requests().similar(&person, service.as_ref()).take(MOST);
            similar.map(|(id, request)| (id.clone(), request.on, request.state)).collect::<Vec<_>>()
        }))
    });
    live(move || {
        let similar = known.get().filter(|similar| !similar.is_empty())?;
        let links = similar.into_iter().map(|(id, on, state)| {
            let mut text = (words().day)(on);
            text.push_str(" · ");
            text.push_str((steps::strings(lang()).state)(state));
            let href = Route::Desk(DeskRoute::RequestOpen(id)).to_string();
            view! { <li><a href=href>{text}</a></li> }
        });
        let links = links.collect_view();
        Some(view! { <NoticeBox tone=Tone::Wait title=entry().similar><ul>{links}</ul></NoticeBox> })
    })
}
