//! 合并为一人 on the page of a resident: who may be the same, who is shown here with them, and how they part.

use leptos::prelude::*;

use crate::app::session::Session;
use crate::domain::rights::WINDOW;
use crate::domain::values::PersonId;
use crate::domain::{Command, Slice, Station};
use crate::i18n::findings::{self, Findings};
use crate::route::{DeskRoute, Route};
use crate::search::twice_with;
use crate::ui::components::{Button, LinkButton, NoticeBox, Row, Rows, Tone, lang, live};
use crate::ui::pages::desk::findings::{Said, pair_card, say};
use crate::ui::pages::desk::record::{Deed, HistoryLink, Refused};
use crate::ui::pages::desk::rights::allowed;

use super::door_and_phone;

/// Pairs that show at most: the rest stand on the page 待核对.
const MOST: usize = 2;

/// The words in the language of the screen.
fn words_of() -> &'static Findings {
    findings::strings(lang())
}

/// Whoever may be the same, and whoever was joined with them; nothing where there is nobody.
#[component]
pub fn Together(id: PersonId, deed: Deed) -> impl IntoView {
    let session = Session::get();
    let id = StoredValue::new(id);
    let alike = Memo::new(move |_| {
        session.read(&[Slice::People], |station| id.with_value(|id| twice_with(station.people(), id)))
    });
    let others = Memo::new(move |_| {
        session.read(&[Slice::People], |station| {
            let all = id.with_value(|id| station.people().together(id));
            all.into_iter().skip(1).filter_map(|id| named(station, id)).collect::<Vec<_>>()
        })
    });
    let hint = live(move || {
        let cards: Vec<AnyView> =
            alike.with(|alike| alike.iter().take(MOST).map(|alike| pair_card(alike, deed)).collect());
        (!cards.is_empty()).then(|| {
            view! {
                <NoticeBox tone=Tone::Wait title=words_of().maybe><p>{words_of().maybe_hint}</p></NoticeBox>
                {cards}
            }
        })
    });
    let together = live(move || {
        let rows: Vec<AnyView> = others
            .get()
            .into_iter()
            .map(|(other, name, detail)| {
                let href = Route::Desk(DeskRoute::PersonEdit(other.clone())).to_string();
                let kept = id.get_value();
                view! {
                    <Rows><Row href title=name detail/></Rows>
                    <Part kept other deed/>
                }
                .into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="card stack">
                    <h3>{words_of().together}</h3>
                    <p class="muted">{words_of().together_hint}</p>
                    {rows}
                </section>
            }
        })
    });
    view! { <Said deed/><Refused deed/>{hint}{together} }
}

/// The page of somebody who leads to another: the way there, and the way back.
#[component]
pub fn Leads(id: PersonId, deed: Deed) -> impl IntoView {
    let session = Session::get();
    let id = StoredValue::new(id);
    let both = Memo::new(move |_| {
        session.read(&[Slice::People], |station| {
            let own = id.get_value();
            let kept = station.people().kept(&own).clone();
            Some((named(station, own)?, named(station, kept)?))
        })
    });
    let card = live(move || {
        let ((own, name, detail), (kept, kept_name, _)) = both.get()?;
        let href = Route::Desk(DeskRoute::PersonEdit(kept.clone())).to_string();
        Some(view! {
            <section class="card stack">
                <h2>{name}</h2>
                <p class="num">{detail}</p>
                <NoticeBox tone=Tone::Info title=(words_of().joined_into)(&kept_name)>
                    <p>{words_of().joined_into_hint}</p>
                </NoticeBox>
                <div class="row">
                    <LinkButton href text=(words_of().open_kept)(&kept_name)/>
                    <HistoryLink thing=own.as_str().to_owned()/>
                </div>
                <Part kept other=own deed/>
                <Refused deed/>
            </section>
        })
    });
    view! { <Said deed/>{card} }
}

/// 分开.
#[component]
fn Part(kept: PersonId, other: PersonId, deed: Deed) -> impl IntoView {
    let may = allowed(WINDOW);
    let disabled = Signal::derive(move || !may.get());
    let (ids, said) = (StoredValue::new((kept, other)), words_of().parted_now);
    let part = move || {
        let (kept, other) = ids.get_value();
        let back = vec![Command::JoinPeople { kept: kept.clone(), other: other.clone() }];
        deed.send(vec![Command::PartPeople { kept, other }], move |done| {
            if done {
                say(deed, said, back);
            }
        });
    };
    view! { <div class="row"><Button text=words_of().part small=true busy=deed.busy disabled press=part/></div> }
}

fn named(station: &Station, id: PersonId) -> Option<(PersonId, String, String)> {
    let who = station.people().known(&id)?;
    let (name, detail) = (who.name.clone(), door_and_phone(who));
    Some((id, name, detail))
}
