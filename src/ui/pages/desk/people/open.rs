//! The page of one resident: how to reach them, what is known, their consent, what they asked for, and what
//! they have a right to.

use leptos::prelude::*;

use super::consent::ConsentCard;
use super::copy::CopyPart;
use super::erase::ErasePart;
use super::erased::Erased;
use super::form::{PersonForm, open_form};
use super::joined::{Leads, Together};
use super::people;
use super::requests::RequestsCard;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::people::Person;
use crate::domain::values::PersonId;
use crate::route::{DeskRoute, RequestStart, Route};
use crate::ui::components::{Chip, Empty, LinkButton, PhoneLink, Tone, live};
use crate::ui::pages::desk::record::{Deed, HistoryLink, shared};

/// How the station knows somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum There {
    New,
    Known,
    /// Leads to somebody else.
    Joined,
    Erased,
    Gone,
}

/// The page of a resident, or of a new one.
#[component]
pub fn PersonPage(id: Option<String>) -> impl IntoView {
    let session = Session::get();
    let id = StoredValue::new(id.as_deref().map(PersonId::named));
    let person = Memo::new(move |_| {
        id.with_value(|id| {
            let id = id.as_ref()?;
            session.read(&[Slice::People], |station| station.people().get(id).cloned())
        })
    });
    let leads = Memo::new(move |_| {
        id.with_value(|id| {
            let Some(id) = id else { return false };
            session.read(&[Slice::People], |station| station.people().kept(id) != id)
        })
    });
    let there = Memo::new(move |_| {
        person.with(|person| match person {
            _ if id.with_value(Option::is_none) => There::New,
            None => There::Gone,
            Some(_) if leads.get() => There::Joined,
            Some(person) if person.who.present().is_some() => There::Known,
            Some(_) => There::Erased,
        })
    });
    // Somebody presses 永久删除 here: what remains is then shown with the focus on it.
    let erasing = StoredValue::new(false);
    // Joined or parted here, the page becomes another; the way back stays.
    let deed = Deed::new();
    let body = live(move || match (there.get(), id.get_value()) {
        (There::Known, Some(id)) => view! { <Known id person erasing deed/> }.into_any(),
        (There::Joined, Some(id)) => view! { <Leads id deed/> }.into_any(),
        (There::Erased, Some(id)) => view! { <Erased id person erasing/> }.into_any(),
        (There::New, _) => view! { <PersonForm form=open_form(None, person) person id=None/> }.into_any(),
        _ => view! { <Empty icon="my" title=people().gone text=people().gone_hint/> }.into_any(),
    });
    let back = Route::Desk(DeskRoute::People).to_string();
    view! {
        <a class="btn quiet back no-print" href=back>"‹ "{shared().back_to_list}</a>
        {body}
    }
}

#[component]
fn Known(
    id: PersonId,
    person: Memo<Option<Person>>,
    erasing: StoredValue<bool>,
    deed: Deed,
) -> impl IntoView {
    let form = open_form(Some(&id), person);
    view! {
        <Head id=id.clone() person/>
        <Together id=id.clone() deed/>
        <RequestsCard id=id.clone()/>
        <PersonForm form person id=Some(id.clone())/>
        <ConsentCard id=id.clone() person/>
        <section class="card stack">
            <h3>{people().rights}</h3>
            <p class="muted">{people().rights_hint}</p>
            <CopyPart id=id.clone()/>
            <ErasePart id form erasing/>
        </section>
    }
}

/// The name, how to reach them, and what can be begun for them.
#[component]
fn Head(id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let clock = Clock::get();
    let who = Memo::new(move |_| person.with(|person| person.as_ref()?.who.present().cloned()));
    let name = move || who.with(|who| who.as_ref().map(|who| who.name.clone()));
    let care = move || {
        let today = clock.today();
        let until = who.with(|who| who.as_ref()?.care_until).filter(|until| *until >= today)?;
        Some(view! { <Chip tone=Tone::Wait text=(people().care_until)(until)/> })
    };
    let reach = move || {
        let who = who.get()?;
        let door = who.door();
        let door =
            (!door.is_empty()).then(|| view! { <span>{people().door}" "<b class="num">{door}</b></span> });
        let phones = who.phones.into_iter().map(|phone| view! { <PhoneLink phone/> }).collect_view();
        Some(view! { <p class="row">{phones}{door}</p> })
    };
    let start = RequestStart { person: id.as_str().to_owned(), ..RequestStart::default() };
    let href = Route::Desk(DeskRoute::RequestNew(start)).to_string();
    view! {
        <section class="card stack">
            <div class="head"><h2>{live(name)}</h2><span class="chips">{live(care)}</span></div>
            {live(reach)}
            <div class="row">
                <LinkButton href text=people().request_new icon="plus"/>
                <HistoryLink thing=id.as_str().to_owned()/>
            </div>
        </section>
    }
}
