//! The notice as a sheet of paper: only in print, large, black on white.

use leptos::prelude::*;

use super::fields::NoticeFields;
use super::preview::{dates, english, paragraphs};
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::Day;
use crate::i18n::Lang;
use crate::ui::components::{live, words};
use crate::ui::pages::desk::record::Fields;

/// Characters of body from which the letters are smaller, so that one sheet is enough.
const LONG: usize = 160;
const LONGER: usize = 420;

/// The sheet, signed with the station's name and the day.
#[component]
pub fn Poster(fields: NoticeFields) -> impl IntoView {
    let (session, clock) = (Session::get(), Clock::get());
    let station = Memo::new(move |_| {
        session.read(&[Slice::Profile], |station| {
            let profile = station.profile()?;
            Some((profile.name.zh.clone(), profile.phone.clone()))
        })
    });
    live(move || {
        let draft = fields.draft();
        let (title, body) = (draft.title.text(), draft.body.text());
        let (name, phone) = station.get().unwrap_or_default();
        // What was announced before is dated with its first day, what is still to come with today.
        let today = clock.today();
        let signed = Day::parse(&draft.from).map_or(today, |from| from.min(today));
        let english = english(&title, &body).map(|(title, body)| {
            view! { <div class="poster-english" lang=Lang::En.tag()><h2>{title}</h2>{paragraphs(&body)}</div> }
        });
        let class = match body.zh.chars().count() + body.en.as_ref().map_or(0, |en| en.chars().count() / 2) {
            n if n > LONGER => "poster longer",
            n if n > LONG => "poster long",
            _ => "poster",
        };
        let phone = (!phone.is_empty()).then(|| view! { <p class="num">{phone}</p> });
        view! {
            <article class=class>
                <div lang=Lang::Zh.tag()>
                    <h1>{title.zh}</h1>
                    <p class="poster-dates">{dates(&draft, Lang::Zh)}</p>
                    <div class="poster-body">{paragraphs(&body.zh)}</div>
                </div>
                {english}
                <footer><p>{name}</p>{phone}<p>{(words().date)(signed)}</p></footer>
            </article>
        }
    })
}
