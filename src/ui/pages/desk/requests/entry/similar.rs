//! 可能已经登记过: what is still open of the same resident for the same thing.

use leptos::prelude::*;

use super::entry;
use super::fields::EntryFields;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::PersonId;
use crate::ui::components::{NoticeBox, Tone, live};
use crate::ui::pages::desk::requests::twins::{links, other};

/// Most that show.
const MOST: usize = 3;

/// The hint, with a link to each; nothing while nobody, or nothing, is chosen.
pub fn similar(fields: EntryFields) -> AnyView {
    let session = Session::get();
    let open = Memo::new(move |_| {
        if fields.service.with(String::is_empty) {
            return Vec::new();
        }
        let (picked, service) = (fields.picked, fields.service());
        let known = picked.known.get().map(|id| PersonId::named(&id));
        let (name, phone) = (picked.name.get(), picked.phone.get());
        session.read(&[Slice::Requests, Slice::People], |station| {
            // Somebody who is entered again under the name and number that the register has.
            let again = || station.people().same(name.trim(), &phone).cloned();
            let Some(person) = known.or_else(again) else { return Vec::new() };
            let all = station.people().together(&person);
            let similar = all.iter().flat_map(|id| station.requests().similar(id, service.as_ref()));
            similar.take(MOST).map(other).collect()
        })
    });
    live(move || {
        let similar = Some(open.get()).filter(|similar| !similar.is_empty())?;
        Some(view! { <NoticeBox tone=Tone::Wait title=entry().similar>{links(similar)}</NoticeBox> })
    })
}
