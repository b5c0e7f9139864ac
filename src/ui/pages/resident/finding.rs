//! Searching what residents see: the index over it, and what answers as rows.

use std::rc::Rc;

use leptos::prelude::*;

use super::certificates::certificate_row;
use super::service_rows::{found_row, service_row};
use super::wanted::{keep_unanswered, not_found_button};
use super::{Hours, resident, services_link};
use crate::app::boards::{Boards, Shown};
use crate::app::clock::Clock;
use crate::board::BoardService;
use crate::route::ServiceFilter;
use crate::search::{self, Hit, Index, Wanted};
use crate::ui::components::{LinkButton, Weight, live};

/// Most answers below the search field of the first page.
const FIRST: usize = 6;

/// What residents see, with its index.
#[derive(Clone, Copy)]
pub struct Found {
    shown: StoredValue<Rc<Shown>, LocalStorage>,
    index: StoredValue<Index, LocalStorage>,
    clock: Clock,
}

impl Found {
    /// Makes the index.
    pub fn of(shown: Rc<Shown>) -> Found {
        let index = search::index(shown.services().iter().map(|service| &service.details));
        Found {
            shown: StoredValue::new_local(shown),
            index: StoredValue::new_local(index),
            clock: Clock::get(),
        }
    }

    /// The services that a filter lets through. Follows the clock only while it has to.
    pub fn hits(self, filter: &ServiceFilter) -> Vec<Hit> {
        self.shown.with_value(|shown| {
            let station = shown.profile().filter(|_| filter.open);
            let wanted = Wanted {
                query: filter.query.trim(),
                block: filter.block,
                category: &filter.category,
                free: filter.free,
                group: filter.group,
                open: station.map(|station| (self.clock.now(), station)),
            };
            self.index.with_value(|index| search::find(index, shown.services(), &wanted))
        })
    }

    /// Something of the service that answers.
    pub fn service<T>(self, hit: &Hit, read: impl FnOnce(&BoardService) -> T) -> Option<T> {
        self.shown.with_value(|shown| shown.services().get(hit.entry).map(read))
    }

    /// Answers as rows.
    pub fn rows<'a>(self, hits: impl Iterator<Item = &'a Hit>, hours: Option<Hours>) -> Vec<AnyView> {
        let row = |hit: &Hit, service: &BoardService| match hit.score {
            0 => service_row(service, hours),
            _ => found_row(service, hours, hit.part),
        };
        hits.filter_map(|hit| self.service(hit, |service| row(hit, service))).collect()
    }

    /// Does nothing answer what was typed? False once the page has gone.
    pub fn is_nothing(self, query: &str) -> bool {
        self.index.try_with_value(|index| search::search(index, query).is_empty()).unwrap_or_default()
    }

    /// Whom to call instead.
    pub fn phone(self) -> Option<String> {
        let phone = |shown: &Rc<Shown>| shown.profile().map(|profile| profile.phone.clone());
        self.shown.with_value(phone).filter(|phone| !phone.is_empty())
    }
}

/// Has somebody typed more than a letter?
pub fn is_asked(query: Signal<String>) -> Memo<bool> {
    Memo::new(move |_| query.with(|query| query.trim().chars().count() > 1))
}

/// The first answers while something is typed on the first page, and the way to all of them.
pub fn suggestions(query: Signal<String>) -> AnyView {
    let boards = Boards::get();
    live(move || {
        let shown = boards.ready()?;
        let hours = Hours::of(&shown);
        let found = Found::of(shown);
        let answers = live(move || first_answers(found, hours, query.get()));
        keep_unanswered(query, found);
        Some(view! { {answers}{certificate_row(query)}{not_found_button(query)} })
    })
}

fn first_answers(found: Found, hours: Option<Hours>, query: String) -> AnyView {
    let filter = ServiceFilter { query, ..ServiceFilter::default() };
    let hits = found.hits(&filter);
    let rows = found.rows(hits.iter().take(FIRST), hours);
    let count = (resident().found)(hits.len());
    let (title, list) = match rows.is_empty() {
        true => ((resident().none_found)(&filter.query), None),
        false => (count, Some(view! { <ul class="rows">{rows}</ul> })),
    };
    let href = services_link(|wanted| *wanted = filter);
    view! {
        <section class="card">
            <div class="head">
                <p class="muted" role="status">{title}</p>
                <LinkButton href text=resident().all_answers weight=Weight::Quiet small=true/>
            </div>
            {list}
        </section>
    }
    .into_any()
}
