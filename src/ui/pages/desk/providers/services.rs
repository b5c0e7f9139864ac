//! Which services a unit does.

use leptos::prelude::*;

use super::open::Open;
use super::providers;
use crate::app::session::Session;
use crate::domain::Slice;
use crate::domain::values::{ServiceId, Text};
use crate::route::{DeskRoute, Route};
use crate::ui::components::{Row, Rows, live, say};

/// The services that name it, each a way to its form. Nothing while the unit is new.
#[component]
pub fn Services(open: Open) -> impl IntoView {
    let session = Session::get();
    let Some(id) = open.id() else { return ().into_any() };
    let id = StoredValue::new_local(id);
    let services = Memo::new(move |_| {
        session.read(&[Slice::Catalogue], |station| {
            let named = station
                .catalogue()
                .iter()
                .filter(|(_, service)| id.with_value(|id| service.details.providers.contains(id)));
            let pair = |(id, service): (&ServiceId, &crate::domain::catalogue::Service)| {
                (id.as_str().to_owned(), service.details.name.clone(), service.details.area.clone())
            };
            named.map(pair).collect::<Vec<(String, Text, Text)>>()
        })
    });
    let rows = live(move || {
        let services = services.get();
        if services.is_empty() {
            return view! { <p class="muted">{providers().services_none}</p> }.into_any();
        }
        let row = |(id, name, area): &(String, Text, Text)| {
            let href = Route::Desk(DeskRoute::CatalogueEdit(ServiceId::named(id))).to_string();
            view! { <Row href title=say(name) detail=say(area)/> }.into_any()
        };
        let rows: Vec<AnyView> = services.iter().map(row).collect();
        view! { <Rows>{rows}</Rows> }.into_any()
    });
    view! { <section class="card"><h2>{providers().services}</h2>{rows}</section> }.into_any()
}
