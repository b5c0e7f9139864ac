//! By whom, on which day, of which record.

use leptos::prelude::*;

use super::history;
use crate::app::router::Router;
use crate::app::session::Session;
use crate::domain::values::{
    ClauseId, MandateId, NoticeId, PersonId, PolicyId, ProviderId, RequestId, ServiceId, StaffId,
};
use crate::domain::{Slice, Station};
use crate::route::{DeskRoute, HistoryFilter, Route};
use crate::ui::components::{Button, Kind, SelectField, SelectOption, TextField, lang};

/// The fields above the list; each stands in the link.
#[component]
pub fn Filters(filter: Memo<HistoryFilter>) -> impl IntoView {
    let (session, router) = (Session::get(), Router::get());
    let narrow = move |change: &dyn Fn(&mut HistoryFilter)| {
        let mut filter = filter.get_untracked();
        change(&mut filter);
        router.replace(Route::Desk(DeskRoute::History(filter)));
    };
    let people = Signal::derive(move || {
        let mut options = vec![SelectOption::new("", history().anybody)];
        options.extend(session.read(&[Slice::Staff], people));
        options
    });
    let who = Signal::derive(move || filter.get().who);
    let day = RwSignal::new(filter.get_untracked().day);
    Effect::new(move || {
        let wanted = filter.get().day;
        if day.get_untracked() != wanted {
            day.set(wanted);
        }
    });
    Effect::new(move |first: Option<()>| {
        let chosen = day.get();
        if first.is_some() && untrack(|| filter.get()).day != chosen {
            narrow(&|filter| filter.day.clone_from(&chosen));
        }
    });
    let thing = move || {
        let id = filter.get().thing;
        let name = session.read(&Slice::ALL, |station| name_of(station, &id, lang().is_english()))?;
        Some(view! { <p class="grow"><b>{(history().only)(&name)}</b></p> })
    };
    let everything = move || {
        let router = Router::get();
        (filter.get() != HistoryFilter::default()).then(|| {
            let all = move || router.replace(Route::Desk(DeskRoute::History(HistoryFilter::default())));
            view! { <Button text=history().everything small=true press=all/> }
        })
    };
    view! {
        <section class="card past-filters no-print">
            <SelectField
                name="history-who"
                label=history().who
                value=who
                choose=move |chosen: String| narrow(&|filter| filter.who.clone_from(&chosen))
                options=people
            />
            <TextField name="history-day" label=history().day value=day kind=Kind::Date/>
            <div class="row">{thing}{everything}</div>
        </section>
    }
}

/// Everybody who has worked here, by name.
fn people(station: &Station) -> Vec<SelectOption> {
    let known = station
        .staff()
        .iter()
        .filter_map(|(id, member)| Some(SelectOption::new(id.as_str(), member.who.present()?.name.clone())));
    known.collect()
}

/// What the record of this id is called.
fn name_of(station: &Station, id: &str, english: bool) -> Option<String> {
    if id.is_empty() {
        return None;
    }
    let service = station.catalogue().get(&ServiceId::named(id)).map(|service| &service.details.name);
    let notice = station.notices().get(&NoticeId::named(id)).map(|record| &record.notice.title);
    let provider = station.providers().get(&ProviderId::named(id)).map(|provider| &provider.details.name);
    let mandate = station.mandates().get(&MandateId::named(id)).map(|mandate| &mandate.terms.name);
    let policy = station.policies().get(&PolicyId::named(id)).map(|record| &record.document.title);
    let text =
        service.or(notice).or(provider).or(mandate).or(policy).map(|text| text.words(english).to_owned());
    let person = || station.staff().get(&StaffId::named(id))?.who.present().map(|who| who.name.clone());
    let resident = || station.people().get(&PersonId::named(id)).map(|_| history().a_resident.to_owned());
    let request = || {
        let request = station.requests().get(&RequestId::named(id))?;
        let service = request.service.as_ref().and_then(|id| station.catalogue().get(id));
        let name = service.map(|service| service.details.name.words(english));
        Some(name.unwrap_or(history().other_matter).to_owned())
    };
    let clause = || station.policies().clause(&ClauseId::named(id)).map(|record| record.clause.label.clone());
    let text = text.or_else(person).or_else(resident).or_else(request).or_else(clause);
    Some(text.unwrap_or_else(|| id.to_owned()))
}
