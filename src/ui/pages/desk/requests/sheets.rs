//! Sheets of paper: the job sheet for who does the work, the receipt for papers, whom to call. Only in
//! print, and in Chinese: they are for people who do not stand before this screen.

use leptos::prelude::*;

use super::calls::calls;
use super::find::Finder;
use super::names;
use super::plan::slot_words;
use crate::app::clock::Clock;
use crate::app::session::Session;
use crate::domain::Station;
use crate::domain::requests::{Held, Request};
use crate::domain::values::{Day, RequestId};
use crate::i18n::Lang;
use crate::i18n::common::{self, Common};
use crate::i18n::counter::grouped;
use crate::i18n::requests::{Requests, strings};
use crate::route::RequestFilter;
use crate::ui::components::{live, provide_lang};

/// What is made ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub enum Sheet {
    Job(RequestId),
    Papers(RequestId),
    Calls(RequestFilter),
}

/// Prints one sheet; provided by the page.
#[derive(Clone, Copy)]
pub struct Printer(RwSignal<Option<Sheet>>);

impl Printer {
    /// Provides it to everything below.
    pub fn provide() -> Printer {
        let printer = Printer(RwSignal::new(None));
        provide_context(printer);
        printer
    }

    /// The one provided above.
    pub fn get() -> Printer {
        use_context().unwrap_or_else(Printer::provide)
    }

    /// Prints a sheet, once it stands in the page. It stays there: some browsers read the page later.
    pub fn print(self, sheet: Sheet) {
        self.0.set(Some(sheet));
        // Nothing but the print dialog can go wrong.
        request_animation_frame(move || request_animation_frame(move || drop(window().print())));
    }

    /// Nothing is made ready any more.
    pub fn clear(self) {
        self.0.set(None);
    }
}

/// The words of paper.
fn zh() -> (&'static Requests, &'static Common) {
    (strings(Lang::Zh), common::strings(Lang::Zh))
}

/// The sheet that is made ready.
#[component]
pub fn Sheets() -> impl IntoView {
    let (session, clock, printer) = (Session::get(), Clock::get(), Printer::get());
    live(move || {
        let sheet = printer.0.get()?;
        // For names and days below, and for nothing beside this sheet.
        provide_lang(Lang::Zh);
        let today = untrack(|| clock.today());
        let body = session.read(&[], |station| match &sheet {
            Sheet::Job(id) => job(session, station, id, today),
            Sheet::Papers(id) => receipt(session, station, id, today),
            Sheet::Calls(_) => Some(().into_any()),
        })?;
        let body = if let Sheet::Calls(filter) = &sheet { call_list(session, filter, today) } else { body };
        Some(view! { <article class="paper" lang=Lang::Zh.tag()>{body}</article> })
    })
}

fn station_line(station: &Station) -> String {
    let profile = station.profile();
    profile.map(|profile| [profile.name.zh.as_str(), &profile.phone].join(" ")).unwrap_or_default()
}

type Line = (&'static str, Option<String>);

fn table(lines: impl IntoIterator<Item = Line>) -> AnyView {
    let lines = lines.into_iter().filter_map(|(name, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(view! { <tr><th scope="row">{name}</th><td>{value}</td></tr> })
    });
    view! { <table><tbody>{lines.collect_view()}</tbody></table> }.into_any()
}

fn blanks(names: &[&'static str]) -> AnyView {
    let blank = |name: &&'static str| view! { <p class="blank">{*name}</p> };
    view! { <div class="signs">{names.iter().map(blank).collect_view()}</div> }.into_any()
}

fn service_name(station: &Station, request: &Request) -> Option<String> {
    let service = station.catalogue().get(request.service.as_ref()?)?;
    Some(service.details.name.zh.clone())
}

/// 派工单: what, where, when, at which price. Of the resident only what they have agreed to hand on.
fn job(session: Session, station: &Station, id: &RequestId, today: Day) -> Option<AnyView> {
    let (words, common) = zh();
    let request = station.requests().get(id)?;
    let who = names::resident(station, request).filter(|_| request.share);
    let matter = request.matter.present();
    let lines: [Line; 11] = [
        (words.code, Some(grouped(&session.lookup_code(id)))),
        (words.unit, request.provider.as_ref().map(|id| names::unit(station, id))),
        (words.what, service_name(station, request)),
        (words.matter, matter.map(|matter| matter.note.clone())),
        (words.name, who.map(|who| who.name.clone())),
        (words.phone, who.map(|who| who.phones.join(" "))),
        (words.door, who.map(crate::domain::people::Particulars::door)),
        (words.when, matter.map(|matter| matter.when.clone())),
        (words.slot, request.slot.as_ref().map(slot_words)),
        (words.due, request.due.map(|day| (common.date)(day))),
        (words.price, request.price.map(|fen| (common.yuan)(fen))),
    ];
    let hidden = who.is_none().then(|| view! { <p>{words.job_not_shared}</p> });
    let view = view! {
        <h1>{words.job_title}</h1>
        <p class="paper-station">{station_line(station)}</p>
        {table(lines)}
        {hidden}
        <p><b>{words.house_rule}</b></p>
        {blanks(words.job_signs)}
        <p class="paper-station">{(common.date)(today)}</p>
    };
    Some(view.into_any())
}

/// 材料收件单, twice on one sheet: one for the resident, one that stays.
fn receipt(session: Session, station: &Station, id: &RequestId, today: Day) -> Option<AnyView> {
    let (words, common) = zh();
    let request = station.requests().get(id)?;
    let code = grouped(&session.lookup_code(id));
    let who = names::resident(station, request).map(|who| who.name.clone());
    let copy = |for_whom: &'static str| {
        let lines: [Line; 3] = [
            (words.code, Some(code.clone())),
            (words.what, service_name(station, request)),
            (words.name, who.clone()),
        ];
        let held = |held: &Held| {
            let back = held.returned.map(|day| (common.day)(day)).unwrap_or_default();
            view! {
                <tr>
                    <td>{held.paper.name.clone()}</td>
                    <td>{(words.paper_form)(held.paper.original)}</td>
                    <td>{(common.day)(held.since)}</td>
                    <td>{back}</td>
                </tr>
            }
        };
        let heads = words.receipt_columns.map(|name| view! { <th scope="col">{name}</th> });
        view! {
            <section class="paper-half">
                <h1>{words.receipt_title}</h1>
                <p class="paper-station">{station_line(station)}" · "{for_whom}</p>
                {table(lines)}
                <table>
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{request.papers.iter().map(held).collect_view()}</tbody>
                </table>
                <p>{words.receipt_rule}</p>
                {blanks(words.receipt_signs)}
                <p class="paper-station">{(common.date)(today)}</p>
            </section>
        }
    };
    Some(words.receipt_copies.map(copy).into_iter().collect_view().into_any())
}

/// Whom to call, with room for a tick.
fn call_list(session: Session, filter: &RequestFilter, today: Day) -> AnyView {
    let (words, common) = zh();
    let line = |call: super::calls::Call| {
        view! {
            <tr>
                <td>{call.name}</td>
                <td>{call.phone}</td>
                <td>{call.title}</td>
                <td>{call.when}</td>
                <td></td>
            </tr>
        }
    };
    let heads = words.call_columns.map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <h1>{words.calls}</h1>
        <p class="paper-station">{(common.date)(today)}</p>
        <table>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{calls(session, Finder::get(), filter, today).into_iter().map(line).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
